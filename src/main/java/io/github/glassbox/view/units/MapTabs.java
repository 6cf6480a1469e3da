package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/** Heading of the panel and tabs for what the heatmaps show, in the longest words that fit. */
final class MapTabs extends JPanel {
    private static final int TAB_INSET = 8;

    private final JLabel heading = new JLabel("Hidden units");
    private final JTabbedPane tabs = new JTabbedPane(JTabbedPane.TOP, JTabbedPane.SCROLL_TAB_LAYOUT);

    MapTabs(PresentationModel model) {
        super(null);
        setOpaque(false);
        heading.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        tabs.setName("hiddenUnits.map");
        tabs.putClientProperty(
                FlatClientProperties.STYLE,
                "font: -1; tabInsets: 0," + TAB_INSET + ",0," + TAB_INSET
                        + "; tabHeight: 32; showContentSeparator: false; contentAreaColor: $Glassbox.card;"
                        + " scrollButtonsPolicy: asNeeded; tabsPopupPolicy: never");
        tabs.getAccessibleContext().setAccessibleName("What the heatmaps show");
        for (MapKind kind : MapKind.values()) {
            JPanel nothing = new JPanel(null);
            nothing.setOpaque(false);
            tabs.addTab(kind.toString(), null, nothing, tooltip(kind));
        }
        tabs.setSelectedIndex(model.mapKind().ordinal());
        tabs.addChangeListener(e -> {
            MapKind kind = MapKind.values()[tabs.getSelectedIndex()];
            if (kind != model.mapKind()) {
                model.setMapKind(kind);
            }
        });
        tabs.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                tabs.requestFocusInWindow();
            }
        });
        add(heading);
        add(tabs);
    }

    private static String tooltip(MapKind kind) {
        return switch (kind) {
            case WEIGHTS -> "W1[h,i]: the weights from the 784 pixels to each hidden unit";
            case GRADIENT -> "∂L/∂W1[h,i]: the gradient of the loss, mean over the images of this iteration's batch";
            case CHANGE -> "ΔW1[h,i]: W1 of this state minus W1 of the state before";
            case LEARNED -> "W1[h,i] − W1(0)[h,i]: all that training has added to the weights drawn at iteration 0";
        };
    }

    /** Shows which kind is chosen. */
    void select(MapKind kind) {
        if (tabs.getSelectedIndex() != kind.ordinal()) {
            tabs.setSelectedIndex(kind.ordinal());
        }
    }

    @Override
    public void doLayout() {
        int gap = UIScale.scale(8);
        int headingWidth = heading.getPreferredSize().width + gap;
        Title title = Arrays.stream(Title.values())
                .filter(t -> width(t.words) + (t.heading ? headingWidth : 0) <= getWidth())
                .findFirst()
                .orElse(Title.SYMBOLS);
        boolean withHeading = title.heading;
        for (MapKind kind : MapKind.values()) {
            String name = title.words.of(kind);
            if (!tabs.getTitleAt(kind.ordinal()).equals(name)) {
                tabs.setTitleAt(kind.ordinal(), name);
            }
        }
        int left = withHeading ? headingWidth : -UIScale.scale(TAB_INSET);
        heading.setVisible(withHeading);
        heading.setBounds(0, 0, headingWidth, getHeight());
        tabs.setBounds(left, 0, getWidth() - left, getHeight());
    }

    private int width(Words words) {
        FontMetrics metrics = tabs.getFontMetrics(tabs.getFont());
        int width = UIScale.scale(2);
        for (MapKind kind : MapKind.values()) {
            width += metrics.stringWidth(words.of(kind)) + 2 * UIScale.scale(TAB_INSET);
        }
        return width;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(heading.getPreferredSize().width + UIScale.scale(8) + width(Words.FULL), UIScale.scale(32));
    }

    /** What is shown, the first for which there is room. */
    private enum Title {
        FULL(true, Words.FULL),
        SHORT(true, Words.SHORT),
        SHORT_ALONE(false, Words.SHORT),
        NAMES(true, Words.NAME),
        NAMES_ALONE(false, Words.NAME),
        SYMBOLS(false, Words.SYMBOL);

        private final boolean heading;
        private final Words words;

        Title(boolean heading, Words words) {
            this.heading = heading;
            this.words = words;
        }
    }

    private enum Words {
        FULL,
        SHORT,
        NAME,
        SYMBOL;

        String of(MapKind kind) {
            String symbol = kind == MapKind.GRADIENT ? "∂L/∂W1" : kind.symbol().replace(" ", "");
            String name = kind.toString().substring(0, kind.toString().indexOf(' '));
            return switch (this) {
                case FULL -> kind.toString();
                case SHORT -> name + " · " + symbol;
                case NAME -> name;
                case SYMBOL -> symbol;
            };
        }
    }
}

package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/**
 * A card with tabs for its heading, one for each page. What stands at the end of the heading comes and goes with
 * the pages it belongs to. A page that is not chosen is not visible.
 */
public final class TabCard extends Card {
    private static final int HEADER = 32;
    private static final int TAB_INSET = 6;
    private static final int SIDE = 12;

    private final JTabbedPane tabs = new JTabbedPane(JTabbedPane.TOP, JTabbedPane.SCROLL_TAB_LAYOUT);
    private final List<Page> pages = new ArrayList<>();

    private final HelpButton help = new HelpButton(this, () -> pages.get(tabs.getSelectedIndex()).topic());

    private record Page(JComponent body, JComponent end, String topic) {}

    /**
     * A card without pages.
     *
     * @param name of the tabs
     * @param accessibleName what is chosen by them
     */
    public TabCard(String name, String accessibleName) {
        super(null);
        tabs.setName(name);
        tabs.putClientProperty(
                FlatClientProperties.STYLE,
                "font: -1; tabInsets: 0," + TAB_INSET + ",0," + TAB_INSET + "; tabHeight: " + HEADER
                        + "; showContentSeparator: false; contentAreaColor: $Glassbox.card;"
                        + " scrollButtonsPolicy: asNeeded; tabsPopupPolicy: never");
        tabs.getAccessibleContext().setAccessibleName(accessibleName);
        tabs.addChangeListener(e -> showChosen());
        tabs.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                tabs.requestFocusInWindow();
            }
        });
        add(tabs);
        add(help);
    }

    /**
     * Adds a page behind those there are.
     *
     * @param topic of its help
     * @param end what stands at the end of the heading while the page is chosen
     */
    public void addPage(String title, String topic, String tooltip, JComponent body, JComponent end) {
        pages.add(new Page(body, end, topic));
        add(body);
        add(end);
        JPanel nothing = new JPanel(null);
        nothing.setOpaque(false);
        tabs.addTab(title, null, nothing, tooltip);
        showChosen();
    }

    /** Adds a page with nothing at the end of the heading. */
    public void addPage(String title, String topic, String tooltip, JComponent body) {
        JPanel nothing = new JPanel(null);
        nothing.setOpaque(false);
        addPage(title, topic, tooltip, body, nothing);
    }

    /** Gives a page another title. */
    public void setTitle(JComponent body, String title) {
        int k = indexOf(body);
        if (!tabs.getTitleAt(k).equals(title)) {
            tabs.setTitleAt(k, title);
        }
    }

    /** Whether a page is chosen. */
    public boolean isChosen(JComponent body) {
        return pages.get(tabs.getSelectedIndex()).body() == body;
    }

    /** Chooses a page. */
    public void choose(JComponent body) {
        tabs.setSelectedIndex(indexOf(body));
    }

    /** Whenever a page is chosen this is run. */
    public void onChoose(Runnable action) {
        tabs.addChangeListener(e -> {
            action.run();
            revalidate();
        });
    }

    private int indexOf(JComponent body) {
        int k = 0;
        while (pages.get(k).body() != body) {
            k++;
        }
        return k;
    }

    private void showChosen() {
        Page chosen = pages.get(tabs.getSelectedIndex());
        for (Page page : pages) {
            page.body().setVisible(page == chosen);
            page.end().setVisible(page.end() == chosen.end());
        }
        revalidate();
        repaint();
    }

    @Override
    public void doLayout() {
        Insets in = getInsets();
        int side = UIScale.scale(SIDE);
        int header = UIScale.scale(HEADER);
        int width = Math.max(0, getWidth() - in.left - in.right);
        int top = header + Math.max(1, UIScale.scale(1));
        int left = in.left + side - UIScale.scale(TAB_INSET);
        Dimension helpSize = help.getPreferredSize();
        int right = in.left + width - side / 3 - helpSize.width;
        help.setBounds(right, in.top + (header - helpSize.height) / 2, helpSize.width, helpSize.height);
        for (Page page : pages) {
            page.body().setBounds(in.left, in.top + top, width, Math.max(0, getHeight() - in.top - in.bottom - top));
            if (page.end().isVisible()) {
                int room = Math.max(0, right - left - tabsWidth());
                int endWidth = Math.min(room, page.end().getPreferredSize().width);
                page.end().setBounds(right - endWidth, in.top, endWidth, header);
                tabs.setBounds(left, in.top, right - endWidth - left, header);
            }
        }
    }

    /** What all tabs need beside each other: a scrolling tabbed pane itself asks for less. */
    private int tabsWidth() {
        FontMetrics metrics = tabs.getFontMetrics(tabs.getFont());
        int width = UIScale.scale(2);
        for (int k = 0; k < tabs.getTabCount(); k++) {
            width += metrics.stringWidth(tabs.getTitleAt(k)) + UIScale.scale(2 * TAB_INSET);
        }
        return width;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Insets in = getInsets();
        g.setColor(Colors.BORDER.get());
        g.fillRect(
                in.left, in.top + UIScale.scale(HEADER), getWidth() - in.left - in.right, Math.max(1, UIScale.scale(1)));
    }

    @Override
    public Dimension getPreferredSize() {
        return size(true);
    }

    @Override
    public Dimension getMinimumSize() {
        return size(false);
    }

    private Dimension size(boolean preferred) {
        Insets in = getInsets();
        int width = UIScale.scale(2 * SIDE) + tabsWidth() + help.getPreferredSize().width;
        int height = 0;
        for (Page page : pages) {
            Dimension size = preferred ? page.body().getPreferredSize() : page.body().getMinimumSize();
            width = Math.max(width, size.width);
            height = Math.max(height, size.height);
        }
        return new Dimension(
                width + in.left + in.right,
                height + in.top + in.bottom + UIScale.scale(HEADER) + Math.max(1, UIScale.scale(1)));
    }
}

package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;

/** Under the grid: the colour scale with its bounds, whose it is, and the choice between shared and own. */
final class ScaleBar extends JPanel {
    private final PresentationModel model;
    private final UnitMaps maps;
    private final JToggleButton shared = segment("hiddenUnits.sharedScale", "Shared scale", "One colour scale for all units");
    private final JToggleButton own = segment("hiddenUnits.ownScale", "Own scale", "Each unit on a colour scale of its own");
    private boolean barsInSight = true;

    ScaleBar(PresentationModel model, UnitMaps maps) {
        super(null);
        this.model = model;
        this.maps = maps;
        setName("hiddenUnits.scale");
        setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        group.add(shared);
        group.add(own);
        shared.addActionListener(e -> choose(true));
        own.addActionListener(e -> choose(false));
        moves(shared, "RIGHT", own);
        moves(own, "LEFT", shared);
        add(shared);
        add(own);
        refresh();
    }

    /** One of a few choices side by side. */
    static JToggleButton segment(String name, String text, String tooltip) {
        JToggleButton button = new JToggleButton(text);
        button.setName(name);
        button.setToolTipText(tooltip);
        button.putClientProperty(
                FlatClientProperties.STYLE, "font: -2; margin: 1,6,1,6; arc: 6; selectedBackground: $Glassbox.chosen;"
                        + " selectedForeground: $Glassbox.accent; foreground: $Glassbox.quiet;"
                        + " toolbar.selectedBackground: $Glassbox.chosen");
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        return button;
    }

    private static void moves(JToggleButton from, String key, JToggleButton to) {
        from.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        from.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                to.requestFocusInWindow();
                to.doClick(0);
            }
        });
    }

    private void choose(boolean sharedScale) {
        if (sharedScale != model.sharedScale()) {
            model.setSharedScale(sharedScale);
        }
    }

    /** Another scale, or another unit whose scale it is. */
    void refresh() {
        shared.setSelected(model.sharedScale());
        own.setSelected(!model.sharedScale());
        repaint();
    }

    /** Whether there are bars to be explained. */
    void setBarsInSight(boolean inSight) {
        if (inSight != barsInSight) {
            barsInSight = inSight;
            repaint();
        }
    }

    @Override
    public void doLayout() {
        Dimension right = own.getPreferredSize();
        Dimension left = shared.getPreferredSize();
        int height = Math.min(getHeight(), left.height);
        int y = (getHeight() - height) / 2;
        own.setBounds(getWidth() - right.width, y, right.width, height);
        shared.setBounds(own.getX() - left.width, y, left.width, height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (maps.units() == 0) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        int gap = UIScale.scale(8);
        int left = 0;
        int baseline = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        int h = model.unit();
        if (!maps.shared()) {
            String whose = Captions.name(h);
            g.setColor(Colors.TEXT.get());
            g.drawString(whose, 0, baseline);
            left = metrics.stringWidth(whose) + gap;
        }
        int room = shared.getX() - gap - left;
        int colors = Math.max(UIScale.scale(40), Math.min(UIScale.scale(140), room / 4));
        int width = ColorStrip.width(metrics, maps.scale(h), colors);
        ColorStrip.paint(g, new Rectangle(left, 0, Math.min(room, width), getHeight()), maps.colors(h));
        left += width + gap;
        g.setColor(Colors.QUIET.get());
        g.drawString(
                DetailText.fitting(legend(), metrics, shared.getX() - gap - left),
                left,
                baseline);
        g.dispose();
    }

    private List<String> legend() {
        boolean start = model.displayed().filter(state -> state.iteration() == 0).isPresent();
        if (start && maps.kind() == MapKind.CHANGE) {
            return List.of("iteration 0 is the start: nothing has changed yet", "nothing has changed yet", "");
        }
        if (start && maps.kind() == MapKind.LEARNED) {
            return List.of("iteration 0 is the start: nothing is learned yet", "nothing is learned yet", "");
        }
        return legend(maps.kind(), maps.shared(), barsInSight);
    }

    /** Whose scale it is and what the bars are, the most explicit first, nothing last. */
    static List<String> legend(MapKind kind, boolean shared, boolean bars) {
        String mean = kind == MapKind.GRADIENT ? "batch mean · " : "";
        String whose = mean + (shared ? "shared colour scale" : "own colour scale for each unit");
        String shortly = mean + (shared ? "shared scale" : "own scales");
        if (!bars) {
            return List.of(whose, shortly, mean.replace(" · ", ""));
        }
        String w2 = mean + "bars: " + kind.symbol("W2");
        return List.of(
                whose + " · with each unit: " + kind.symbol("b1") + ", and bars " + kind.symbol("W2")
                        + " to digits 0–9",
                whose + " · bars: " + kind.symbol("W2") + " to digits 0–9",
                shortly + " · bars: " + kind.symbol("W2") + " to digits 0–9",
                w2 + " to digits 0–9",
                w2 + " to 0–9",
                w2,
                "");
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(400), UIScale.scale(24));
    }
}

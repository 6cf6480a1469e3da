package io.github.glassbox.view.units;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Segments;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JPanel;

/** Under the grid: the colour scale with its bounds, whose it is, and the choice between shared and own. */
final class ScaleBar extends JPanel {
    private final PresentationModel model;
    private final UnitMaps maps;
    private final Segments choice = new Segments(k -> choose(k == 0))
            .with("hiddenUnits.sharedScale", "Shared scale", "One colour scale for all units")
            .with("hiddenUnits.ownScale", "Own scale", "Each unit on a colour scale of its own");
    private boolean barsInSight = true;

    ScaleBar(PresentationModel model, UnitMaps maps) {
        super(null);
        this.model = model;
        this.maps = maps;
        setName("hiddenUnits.scale");
        setOpaque(false);
        add(choice);
        refresh();
    }

    private void choose(boolean sharedScale) {
        if (sharedScale != model.sharedScale()) {
            model.setSharedScale(sharedScale);
        }
    }

    /** Another scale, or another unit whose scale it is. */
    void refresh() {
        choice.select(model.sharedScale() ? 0 : 1);
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
        Dimension wanted = choice.getPreferredSize();
        int height = Math.min(getHeight(), wanted.height);
        choice.setBounds(getWidth() - wanted.width, (getHeight() - height) / 2, wanted.width, height);
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
        int room = choice.getX() - gap - left;
        int colors = Math.max(UIScale.scale(40), Math.min(UIScale.scale(140), room / 4));
        int width = ColorStrip.width(metrics, maps.scale(h), colors);
        ColorStrip.paint(g, new Rectangle(left, 0, Math.min(room, width), getHeight()), maps.colors(h));
        left += width + gap;
        g.setColor(Colors.QUIET.get());
        g.drawString(
                DetailText.fitting(legend(), metrics, choice.getX() - gap - left),
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

package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** The mean of all images on which a unit fires, each weighted by its a1. */
final class MeanView extends Drawing {
    private static final int SIDE = 104;

    private Optional<UnitActivity> activity = Optional.empty();
    private BufferedImage picture;
    private float darkest;

    MeanView() {
        super("Mean image, weighted by activation", AccessibleRole.CANVAS);
        setName("unitPage.mean");
        setToolTipText("The mean of all images with a1 > 0, each weighted by its a1; full ink is the darkest mean pixel");
    }

    /** Shows the mean image of these. */
    void show(Optional<UnitActivity> what) {
        activity = what;
        render();
        repaint();
    }

    private void render() {
        activity.ifPresent(shown -> {
            darkest = 0;
            for (int i = 0; i < Shape.INPUTS; i++) {
                darkest = Math.max(darkest, shown.mean(i));
            }
            float full = darkest > 0 ? darkest : 1;
            picture = PixelMap.ink(i -> shown.mean(i) / full);
        });
    }

    /** Other theme, other ink. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (activity != null) {
            render();
        }
    }

    @Override
    protected void draw(Graphics2D g) {
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        g.drawString("Mean, by a1", 0, metrics.getAscent());
        int top = metrics.getHeight() + UIScale.scale(4);
        int side = Math.max(1, Math.min(getWidth() - 2, getHeight() - top - metrics.getHeight() - UIScale.scale(4)));
        if (activity.isPresent()) {
            PixelMap.draw(g, picture, 1, top, side);
            g.setColor(Colors.QUIET.get());
            g.drawString(darkest > 0 ? "darkest " + Numbers.bound(darkest) : "never fires", 0,
                    top + side + UIScale.scale(2) + metrics.getAscent());
        }
        g.setColor(Colors.BORDER.get());
        g.drawRect(0, top - 1, side + 1, side + 1);
    }

    @Override
    protected String describe() {
        return activity.isEmpty() ? "" : darkest > 0 ? "darkest pixel " + Numbers.bound(darkest) : "it never fires";
    }

    @Override
    public Dimension getPreferredSize() {
        int line = getFontMetrics(Fonts.small()).getHeight();
        return new Dimension(UIScale.scale(SIDE) + 2, UIScale.scale(SIDE + 10) + 2 * line);
    }
}

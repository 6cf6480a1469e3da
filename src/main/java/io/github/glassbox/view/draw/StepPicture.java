package io.github.glassbox.view.draw;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** What a step of the normalisation made, as a picture; faint if the step was left out. */
final class StepPicture extends Drawing {
    private static final int SIDE = 48;
    private static final int FINEST = 240;
    private static final float LEFT_OUT = 0.35f;

    private Optional<GreyImage> picture = Optional.empty();
    private Optional<Raster> small = Optional.empty();
    private BufferedImage shown;
    private boolean on = true;

    StepPicture(String name) {
        super(name, AccessibleRole.ICON);
    }

    /** @param made whether the step was made */
    void show(Optional<GreyImage> result, boolean made) {
        if (made != on || !result.equals(picture)) {
            picture = result;
            small = result.map(whole -> Raster.of(whole, 1, FINEST));
            on = made;
            shown = null;
            repaint();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        shown = null;
    }

    @Override
    protected void draw(Graphics2D g) {
        int side = Math.min(getWidth(), getHeight());
        Rectangle area = new Rectangle((getWidth() - side) / 2, 0, side, side);
        g.setColor(Colors.PAPER.get());
        g.fill(area);
        if (small.isPresent()) {
            if (shown == null) {
                shown = small.orElseThrow().inColors(
                        Colors.PAPER.get(), on ? Colors.INK.get() : mixed());
            }
            PixelMap.draw(g, shown, area.x + 1, area.y + 1, side - 2);
        }
        Ring.draw(g, area, Colors.BORDER.get(), 0, UIScale.scale(1f), 0);
    }

    private static Color mixed() {
        Color paper = Colors.PAPER.get();
        Color ink = Colors.INK.get();
        return new Color(
                Math.round(paper.getRed() + LEFT_OUT * (ink.getRed() - paper.getRed())),
                Math.round(paper.getGreen() + LEFT_OUT * (ink.getGreen() - paper.getGreen())),
                Math.round(paper.getBlue() + LEFT_OUT * (ink.getBlue() - paper.getBlue())));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(SIDE), UIScale.scale(SIDE));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return describe().isEmpty() ? null : describe();
    }

    @Override
    protected String describe() {
        return picture.map(of -> of.width() + " x " + of.height() + " pixels" + (on ? "" : ", the step left out")).orElse("");
    }
}

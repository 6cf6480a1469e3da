package io.github.glassbox.view.samples;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.InkColors;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;

/** One image, every pixel a large square. */
final class LargePicture extends Drawing {
    private static final int PIXEL = 8;

    private byte[] image;
    private BufferedImage picture;

    LargePicture() {
        super("Image", AccessibleRole.ICON);
        setName("testImage.picture");
    }

    /** Shows an image of 784 bytes, which is not copied; null for an empty frame. */
    void show(byte[] ink) {
        image = ink;
        picture = ink == null ? null : new InkColors().picture(ink);
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        show(image);
    }

    @Override
    public Dimension getPreferredSize() {
        int side = Shape.SIDE * UIScale.scale(PIXEL) + 2;
        return new Dimension(side, side);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void draw(Graphics2D g) {
        int side = getPreferredSize().width;
        g.setColor(Colors.PAPER.get());
        g.fillRect(0, 0, side, side);
        if (picture != null) {
            PixelMap.draw(g, picture, 1, 1, side - 2);
        }
        Ring.draw(g, new Rectangle(0, 0, side, side), Colors.BORDER.get(), 0, 1, 0);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int side = Shape.SIDE * UIScale.scale(PIXEL);
        int i = PixelMap.at(new Rectangle(1, 1, side, side), e.getPoint());
        if (image == null || i < 0) {
            return null;
        }
        int ink = image[i] & 0xFF;
        return "x[" + i + "] = " + ink / 255f + " (row " + i / Shape.SIDE + ", column " + i % Shape.SIDE + ", ink " + ink + " of 255)";
    }

    @Override
    protected String describe() {
        return image == null ? "" : "28 x 28 pixels";
    }
}

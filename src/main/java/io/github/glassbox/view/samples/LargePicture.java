package io.github.glassbox.view.samples;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.InkColors;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;

/** One image, every pixel a large square. */
final class LargePicture extends JComponent {
    private static final int PIXEL = 8;

    private byte[] image;
    private BufferedImage picture;

    LargePicture() {
        setName("testImage.picture");
        ToolTipManager.sharedInstance().registerComponent(this);
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
    protected void paintComponent(Graphics g) {
        int side = getPreferredSize().width;
        g.setColor(Colors.PAPER.get());
        g.fillRect(0, 0, side, side);
        if (picture != null) {
            PixelMap.draw((Graphics2D) g, picture, 1, 1, side - 2);
        }
        g.setColor(Colors.BORDER.get());
        g.drawRect(0, 0, side - 1, side - 1);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int column = (e.getX() - 1) / UIScale.scale(PIXEL);
        int row = (e.getY() - 1) / UIScale.scale(PIXEL);
        if (image == null || column < 0 || row < 0 || column >= Shape.SIDE || row >= Shape.SIDE) {
            return null;
        }
        int i = Shape.SIDE * row + column;
        int ink = image[i] & 0xFF;
        return "x[" + i + "] = " + ink / 255f + " (row " + row + ", column " + column + ", ink " + ink + " of 255)";
    }
}

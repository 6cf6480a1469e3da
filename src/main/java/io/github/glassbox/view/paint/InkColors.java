package io.github.glassbox.view.paint;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.theme.Colors;
import java.awt.image.BufferedImage;

/** The colour scale of ink, from paper to full ink; for many pictures at once, where a table pays. */
public final class InkColors {
    private static final int LEVELS = 256;

    private final int[] rgb = new int[LEVELS];

    /** The scale in the present theme's colours. */
    public InkColors() {
        int paper = Colors.PAPER.get().getRGB();
        int ink = Colors.INK.get().getRGB();
        for (int level = 0; level < LEVELS; level++) {
            rgb[level] = PixelMap.mix(paper, ink, level / 255f);
        }
    }

    /**
     * A picture at data size.
     *
     * @param image 784 bytes, row-major, 0 (blank) to 255 (ink), unsigned
     */
    public BufferedImage picture(byte[] image) {
        int[] pixels = new int[Shape.INPUTS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rgb[image[i] & 0xFF];
        }
        BufferedImage picture = new BufferedImage(Shape.SIDE, Shape.SIDE, BufferedImage.TYPE_INT_RGB);
        picture.getRaster().setDataElements(0, 0, Shape.SIDE, Shape.SIDE, pixels);
        return picture;
    }
}

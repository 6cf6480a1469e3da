package io.github.glassbox.view.paint;

import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.swing.JComponent;

/** Contrasts read from a component's picture, enlarged so that thin strokes reach their colour. */
public final class PaintedContrast {
    private static final int ENLARGED = 4;

    private final BufferedImage picture;

    private PaintedContrast(BufferedImage picture) {
        this.picture = picture;
    }

    /** Of a component as it paints itself on a card. */
    public static PaintedContrast of(JComponent component) {
        BufferedImage picture = new BufferedImage(
                component.getWidth() * ENLARGED, component.getHeight() * ENLARGED, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Colors.CARD.get());
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.scale(ENLARGED, ENLARGED);
        component.paint(g);
        g.dispose();
        return new PaintedContrast(picture);
    }

    /** The largest contrast of a pixel in an area of the component with the commonest colour there. */
    public double strongest(Rectangle area) {
        int width = area.width * ENLARGED;
        int[] pixels = picture.getRGB(
                area.x * ENLARGED, area.y * ENLARGED, width, area.height * ENLARGED, null, 0, width);
        Color ground = new Color(commonest(pixels));
        return IntStream.of(pixels).distinct().mapToDouble(rgb -> Legible.contrast(new Color(rgb), ground)).max().orElse(1);
    }

    private static int commonest(int[] pixels) {
        int[] sorted = pixels.clone();
        Arrays.sort(sorted);
        int best = sorted[0];
        int most = 0;
        int run = 0;
        for (int k = 0; k < sorted.length; k++) {
            run = k > 0 && sorted[k] == sorted[k - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[k];
            }
        }
        return best;
    }
}

package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A tensor of the shape of W2, (10 x H), as a grid of colours: a row for each class, a column for each hidden unit. */
final class WeightGrid {
    private final Symbol symbol;
    private final int hidden;
    private final float[] values;
    private final float scale;
    private BufferedImage picture;

    /** Where the values come from. */
    @FunctionalInterface
    interface Cells {
        float at(int c, int h);
    }

    WeightGrid(Symbol symbol, int hidden, Cells cells) {
        this.symbol = symbol;
        this.hidden = hidden;
        values = new float[Shape.CLASSES * hidden];
        float largest = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = cells.at(k / hidden, k % hidden);
            largest = Float.isFinite(values[k]) ? Math.max(largest, Math.abs(values[k])) : largest;
        }
        scale = largest;
    }

    /** The absolute value that has the full colour. */
    float scale() {
        return scale;
    }

    /** The theme's colours have changed. */
    void forgetColors() {
        picture = null;
    }

    private BufferedImage picture() {
        if (picture == null) {
            picture = new BufferedImage(hidden, Shape.CLASSES, BufferedImage.TYPE_INT_RGB);
            SignedColors colors = new SignedColors(scale);
            for (int k = 0; k < values.length; k++) {
                picture.setRGB(k % hidden, k / hidden, colors.rgb(values[k]));
            }
        }
        return picture;
    }

    /** Draws the grid into an area, with a unit's column and a class's row framed. */
    void draw(Graphics2D g, Rectangle area, int unit, Optional<Integer> chosenClass) {
        g.setColor(Colors.BORDER.get());
        g.fillRect(area.x - 1, area.y - 1, area.width + 2, area.height + 2);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture(), area.x, area.y, area.width, area.height, null);
        g.setColor(Colors.ACCENT.get());
        g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
        double column = (double) area.width / hidden;
        g.draw(new Rectangle2D.Double(area.x + unit * column, area.y, Math.max(2, column), area.height));
        double row = (double) area.height / Shape.CLASSES;
        chosenClass.ifPresent(c -> g.draw(new Rectangle2D.Double(area.x, area.y + c * row, area.width, row)));
    }

    /** Where the element k, counted row by row, is drawn in the area. */
    Rectangle cell(Rectangle area, int k) {
        int x = area.x + k % hidden * area.width / hidden;
        int y = area.y + k / hidden * area.height / Shape.CLASSES;
        return new Rectangle(x, y, Math.max(1, area.width / hidden), Math.max(1, area.height / Shape.CLASSES));
    }

    /** The element under a point of the area. */
    Optional<Quantity> at(Rectangle area, int x, int y) {
        if (!area.contains(x, y)) {
            return Optional.empty();
        }
        int h = (x - area.x) * hidden / area.width;
        int c = (y - area.y) * Shape.CLASSES / area.height;
        return Optional.of(Quantity.of(symbol, c, h));
    }

    /** An element with every digit it has. */
    String text(Quantity q) {
        return q + " = " + Numbers.exact(values[q.row() * hidden + q.column()]);
    }
}

package io.github.glassbox.view.theme;

import com.formdev.flatlaf.FlatLaf.DisabledIconProvider;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.RGBImageFilter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * Lines and filled shapes on a grid of 16 x 16, scaled with the fonts. Drawn here: to load a library that reads SVG files
 * takes longer than all the rest of the tool bar.
 *
 * @param lines drawn 1.5 wide with round ends
 * @param filled shapes without an outline
 * @param disabled whether in grey
 */
record ShapeIcon(Shape lines, Shape filled, Function<Component, Color> color, boolean disabled)
        implements Icon, DisabledIconProvider {
    private static final int SIDE = 16;
    private static final float PEN = 1.5f;

    /**
     * A shape from words: "M x y" goes somewhere, "L x y" draws a line from there, "C" and three points a Bézier curve, "Z"
     * closes what was drawn; "R x y width height radius" is a rectangle with round corners, "O x y radius" a circle.
     */
    static Shape shape(String words) {
        Path2D path = new Path2D.Double();
        Iterator<String> word = Arrays.asList(words.isEmpty() ? new String[0] : words.split(" ")).iterator();
        while (word.hasNext()) {
            switch (word.next()) {
                case "M" -> path.moveTo(number(word), number(word));
                case "L" -> path.lineTo(number(word), number(word));
                case "C" -> path.curveTo(
                        number(word), number(word), number(word), number(word), number(word), number(word));
                case "Z" -> path.closePath();
                case "R" -> path.append(rectangle(number(word), number(word), number(word), number(word), number(word)), false);
                case "O" -> path.append(circle(number(word), number(word), number(word)), false);
                default -> throw new IllegalArgumentException(words);
            }
        }
        return path;
    }

    private static double number(Iterator<String> word) {
        return Double.parseDouble(word.next());
    }

    private static Shape rectangle(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.scale(UIScale.scale(1f), UIScale.scale(1f));
        g.setColor(color(component));
        g.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(lines);
        g.fill(filled);
        g.dispose();
    }

    private Color color(Component component) {
        Color plain = color.apply(component);
        boolean grey = disabled && UIManager.get("Component.grayFilter") instanceof RGBImageFilter;
        return grey
                ? new Color(((RGBImageFilter) UIManager.get("Component.grayFilter")).filterRGB(0, 0, plain.getRGB()), true)
                : plain;
    }

    @Override
    public Icon getDisabledIcon() {
        return new ShapeIcon(lines, filled, color, true);
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIDE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(SIDE);
    }
}

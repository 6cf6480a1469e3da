package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatLightLaf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Component;
import java.awt.DefaultKeyboardFocusManager;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** What was painted, read pixel by pixel: colours, where they begin and end, how far they run. */
public final class Picture {
    private static final int SMOOTHED = 60;
    private static final int THIN = 110;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** What a test does in a theme. */
    @FunctionalInterface
    public interface Body {
        /** Does it. */
        void run() throws Exception;
    }

    /** On the event thread, in the theme; afterwards all is light again. */
    public static void in(Theme theme, Body body) {
        Throwable[] thrown = new Throwable[1];
        try {
            SwingUtilities.invokeAndWait(() -> {
                try {
                    Theme.prepare();
                    if (theme != Theme.LIGHT || !isLight()) {
                        theme.apply();
                    }
                    body.run();
                } catch (Throwable e) {
                    thrown[0] = e;
                } finally {
                    if (theme != Theme.LIGHT) {
                        Theme.LIGHT.apply();
                    }
                }
            });
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
        if (thrown[0] instanceof Error error) {
            throw error;
        }
        if (thrown[0] != null) {
            throw new AssertionError(thrown[0]);
        }
    }

    /** To apply a theme takes longer than most tests. */
    private static boolean isLight() {
        return UIManager.getLookAndFeel() instanceof FlatLightLaf && Colors.CARD.get() != null;
    }

    /** A component of this size, on a card. */
    public static Picture of(JComponent component, int width, int height) {
        component.setSize(width, height);
        return of(component);
    }

    /** A component as large as it is, on a card, with what is in it. */
    public static Picture of(JComponent component) {
        component.doLayout();
        return of(component.getWidth(), component.getHeight(), component::paint);
    }

    /** A component as it looks while it has the focus. */
    public static Picture focused(JComponent component, Component owner) {
        KeyboardFocusManager before = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        KeyboardFocusManager.setCurrentKeyboardFocusManager(new DefaultKeyboardFocusManager() {
            @Override
            public Component getFocusOwner() {
                return owner;
            }
        });
        try {
            return of(component);
        } finally {
            KeyboardFocusManager.setCurrentKeyboardFocusManager(before);
        }
    }

    /** Whatever paints, on a card. */
    public static Picture of(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Colors.CARD.get());
        g.fillRect(0, 0, width, height);
        g.setClip(0, 0, width, height);
        painter.accept(g);
        g.dispose();
        return new Picture(image);
    }

    /** The whole. */
    public Rectangle all() {
        return new Rectangle(image.getWidth(), image.getHeight());
    }

    /** The colour of a pixel. */
    public Color at(int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    /** The colour in the middle of an area. */
    public Color middle(Rectangle area) {
        return at(area.x + area.width / 2, area.y + area.height / 2);
    }

    /** The colour of a pixel of 28 x 28 that are drawn into a square. */
    public Color pixel(Rectangle square, int i) {
        return at(
                square.x + (2 * (i % 28) + 1) * square.width / 56, square.y + (2 * (i / 28) + 1) * square.height / 56);
    }

    /** How many pixels have just this colour. */
    public int count(Color color) {
        return count(color, all());
    }

    /** How many pixels of an area have just this colour. */
    public int count(Color color, Rectangle area) {
        int count = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                count += at(x, y).equals(color) ? 1 : 0;
            }
        }
        return count;
    }

    /** The smallest rectangle around the pixels of an area that have just this colour; empty if none has. */
    public Rectangle bounds(Color color, Rectangle area) {
        return bounds(area, color::equals);
    }

    /** The smallest rectangle around the pixels of an area that have nearly this colour, as thin letters have. */
    public Rectangle written(Color color, Rectangle area) {
        return bounds(area, of -> distance(of, color) < THIN);
    }

    private Rectangle bounds(Rectangle area, Predicate<Color> wanted) {
        Rectangle bounds = new Rectangle(0, 0, -1, -1);
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                if (wanted.test(at(x, y))) {
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return bounds.width < 0 ? new Rectangle() : bounds;
    }

    /** The smallest rectangle around all pixels that have just this colour. */
    public Rectangle bounds(Color color) {
        return bounds(color, all());
    }

    /** How many pixels of a line of them have just this colour. */
    public int inRow(Color color, int y) {
        return count(color, new Rectangle(0, y, image.getWidth(), 1));
    }

    /** How many pixels of a column of them have just this colour. */
    public int inColumn(Color color, int x) {
        return count(color, new Rectangle(x, 0, 1, image.getHeight()));
    }

    /** Whether within so many pixels of a point one has nearly this colour, as a smoothed line has. */
    public boolean isNear(Color color, double x, double y, int within) {
        for (int py = (int) y - within; py <= y + within; py++) {
            for (int px = (int) x - within; px <= x + within; px++) {
                if (all().contains(px, py) && distance(at(px, py), color) < SMOOTHED) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
    }

    /** How many pixels of an area differ from another picture's. */
    public int different(Picture other, Rectangle area) {
        int count = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                count += image.getRGB(x, y) == other.image.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}

package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;

/** The input picture x, and under it what the chosen hidden unit makes of each pixel, W1[h] times x. */
final class InputView extends JPanel {
    private static final double MAP_SHARE = 0.62;
    private static final int SMALLEST = 28;

    private Pass pass;
    private BufferedImage ink;
    private BufferedImage map;
    private float mapScale;

    InputView() {
        setOpaque(false);
        setName("input");
        getAccessibleContext().setAccessibleName("The input picture x");
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** How wide the picture is if the view is this tall. */
    int side(int height) {
        int texts = captionHeight() + titleHeight();
        return Math.max(SMALLEST, (int) ((height - texts) / (1 + MAP_SHARE)));
    }

    private int captionHeight() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
    }

    private int titleHeight() {
        return getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(6);
    }

    void show(Pass shown) {
        pass = shown;
        mapScale = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            mapScale = Math.max(mapScale, Math.abs(product(i)));
        }
        render();
        getAccessibleContext().setAccessibleDescription(pass.sampleName() + ", label " + pass.label());
        repaint();
    }

    private float product(int i) {
        return pass.parameters().w1(pass.unit(), i) * pass.forward().x(i);
    }

    private void render() {
        ink = PixelMap.ink(i -> pass.forward().x(i));
        map = PixelMap.signed(this::product, mapScale);
    }

    /** The theme's colours have changed. */
    void recolor() {
        if (pass != null) {
            render();
        }
    }

    private Rectangle inkArea() {
        int side = Math.min(getWidth(), side(getHeight()));
        return new Rectangle(0, 0, side, side);
    }

    private Rectangle mapArea() {
        Rectangle above = inkArea();
        int y = above.height + captionHeight() + titleHeight();
        int side = Math.max(0, Math.min(above.width, getHeight() - y));
        return new Rectangle(0, y, side, side);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (pass == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        paintPicture(g, ink, inkArea());
        Rectangle below = mapArea();
        paintPicture(g, map, below);
        int caption = inkArea().height + UIScale.scale(3);
        int after = text(g, caption(), Fonts.small(), Colors.QUIET, 0, caption);
        text(g, Integer.toString(pass.label()), bold(Fonts.small()), Colors.TEXT, after, caption);
        int title = below.y - getFontMetrics(Fonts.smallMono()).getHeight() - UIScale.scale(2);
        after = text(g, "W1[" + pass.unit() + "] ⊙ x", bold(Fonts.smallMono()), Colors.TEXT, 0, title);
        String range = " ±" + Numbers.significant(mapScale);
        if (after + getFontMetrics(Fonts.tiny()).stringWidth(range) <= getWidth()) {
            text(g, range, Fonts.tiny(), Colors.QUIET, after, title + UIScale.scale(1));
        }
        g.dispose();
    }

    /** What stands before the label; without the split where there is no room for it. */
    private String caption() {
        String whole = pass.sampleName() + " · label ";
        int width = getFontMetrics(Fonts.small()).stringWidth(whole + "88");
        return width <= getWidth() ? whole : "#" + pass.sample() + " · label ";
    }

    private static Font bold(Font font) {
        return font.deriveFont(Font.BOLD);
    }

    private static void paintPicture(Graphics2D g, BufferedImage picture, Rectangle area) {
        g.setColor(Colors.BORDER.get());
        g.fillRect(area.x, area.y, area.width, area.height);
        PixelMap.draw(g, picture, area.x + 1, area.y + 1, area.width - 2);
    }

    private int text(Graphics2D g, String text, Font font, Colors color, int x, int top) {
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        g.setColor(color.get());
        FlatUIUtils.drawString(this, g, text, x, top + metrics.getAscent());
        return x + metrics.stringWidth(text);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        if (pass == null) {
            return null;
        }
        int i = pixel(inkArea(), e);
        if (i >= 0) {
            return "x[" + i + "] (row " + i / Shape.SIDE + ", column " + i % Shape.SIDE + ") = "
                    + Numbers.exact(pass.forward().x(i));
        }
        i = pixel(mapArea(), e);
        if (i >= 0) {
            return "W1[" + pass.unit() + "," + i + "]·x[" + i + "] = "
                    + Numbers.exact(pass.parameters().w1(pass.unit(), i)) + " × " + Numbers.exact(pass.forward().x(i))
                    + " = " + Numbers.exact(product(i));
        }
        return null;
    }

    private static int pixel(Rectangle area, MouseEvent e) {
        int column = Math.floorDiv((e.getX() - area.x - 1) * Shape.SIDE, Math.max(1, area.width - 2));
        int row = Math.floorDiv((e.getY() - area.y - 1) * Shape.SIDE, Math.max(1, area.height - 2));
        boolean inside = column >= 0 && column < Shape.SIDE && row >= 0 && row < Shape.SIDE;
        return inside ? row * Shape.SIDE + column : -1;
    }
}

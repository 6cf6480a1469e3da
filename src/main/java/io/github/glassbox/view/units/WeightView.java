package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelKeys;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** The chosen unit's row of W1 (or of its gradient, its change or what it learned) large, its colour scale, and the value of one pixel. */
final class WeightView extends Drawing {
    private static final int SIDE = 252;

    private final PresentationModel model;
    private final UnitMaps maps;
    private final NeverInked neverInked;
    private final BufferedImage picture = PixelMap.blank();

    WeightView(PresentationModel model, UnitMaps maps, NeverInked neverInked) {
        super("Weights of the chosen hidden unit", AccessibleRole.CANVAS);
        this.model = model;
        this.maps = maps;
        this.neverInked = neverInked;
        setName("unitPage.weights");
        PixelKeys.bind(model::pixel, model::markPixel, "", this::bind);
        bind("ENTER", this::explain);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                if (e.getClickCount() == 2 && e.getButton() == MouseEvent.BUTTON1 && pixelAt(e) >= 0) {
                    explain();
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                int i = pixelAt(e);
                model.markPixel(i < 0 ? Optional.empty() : Optional.of(i));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                model.markPixel(Optional.empty());
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        takeKeys();
    }

    private void explain() {
        model.pixel().ifPresent(i -> model.explain(Quantity.of(maps.kind().w1(), model.unit(), i)));
    }

    /** Another unit, state, kind of map, theme or choice of pixels. */
    void refresh() {
        if (maps.units() > 0) {
            int h = model.unit();
            int ground = Colors.WELL.get().getRGB();
            PixelMap.fill(picture, i -> maps.shown().w1(h, i), maps.colors(h));
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (neverInked.hides(i)) {
                    picture.setRGB(i % Shape.SIDE, i / Shape.SIDE, ground);
                }
            }
        }
        repaint();
    }

    private Rectangle map() {
        FontMetrics small = getFontMetrics(Fonts.small());
        int title = small.getHeight() + UIScale.scale(2);
        int side = Math.max(1, Math.min(getWidth() - 2, getHeight() - title - below()));
        return new Rectangle(1, title, side, side);
    }

    private int below() {
        return getFontMetrics(Fonts.small()).getHeight() * 3 + UIScale.scale(12);
    }

    private int pixelAt(MouseEvent e) {
        return maps.units() == 0 ? -1 : PixelMap.at(map(), e.getPoint());
    }

    @Override
    protected void draw(Graphics2D g) {
        if (maps.units() == 0) {
            return;
        }
        Rectangle map = map();
        g.setFont(Fonts.smallMono());
        g.setColor(Colors.TEXT.get());
        g.drawString(Captions.row(maps.kind(), model.unit()), map.x, g.getFontMetrics().getAscent());
        PixelMap.draw(g, picture, map.x, map.y, map.width);
        g.setStroke(new BasicStroke(1));
        g.setColor(Colors.BORDER.get());
        g.drawRect(map.x - 1, map.y - 1, map.width + 1, map.height + 1);
        model.pixel().ifPresent(i -> PixelMap.mark(g, map, i));
        if (isFocusOwner()) {
            Ring.draw(g, map, Colors.ACCENT.get(), -1, UIScale.scale(2f), 0);
        }
        g.setFont(Fonts.small());
        int line = g.getFontMetrics().getHeight();
        int y = map.y + map.height + UIScale.scale(4);
        ColorStrip.paint(g, new Rectangle(map.x, y, map.width, line), maps.colors(model.unit()));
        g.setFont(model.pixel().isPresent() ? Fonts.smallMono() : Fonts.small());
        g.setColor((model.pixel().isPresent() ? Colors.TEXT : Colors.QUIET).get());
        int baseline = y + line + UIScale.scale(4) + g.getFontMetrics().getAscent();
        g.drawString(value(), map.x, baseline);
        g.setFont(Fonts.small());
        g.setColor(Colors.QUIET.get());
        g.drawString(place(), map.x, baseline + line);
    }

    private String value() {
        return model.pixel()
                .map(i -> maps.kind().symbol("W1", "[" + model.unit() + "," + i + "]") + " = "
                        + Numbers.exact(maps.shown().w1(model.unit(), i)))
                .orElse("Point at a pixel");
    }

    private String place() {
        return model.pixel()
                .map(i -> "row " + i / Shape.SIDE + ", column " + i % Shape.SIDE
                        + (neverInked.isNeverInked(i) ? " · never inked in training" : ""))
                .orElse("or move by the arrow keys");
    }

    @Override
    protected String describe() {
        return maps.units() == 0 ? "" : value() + ", " + place();
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics small = getFontMetrics(Fonts.small());
        return new Dimension(
                UIScale.scale(SIDE) + 2, UIScale.scale(SIDE) + small.getHeight() + UIScale.scale(2) + below());
    }
}

package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.analysis.Spread;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** For every digit how a unit's a1 is distributed, as a strip whose colour is the denser the more images are there. */
final class DigitStrips extends CellDrawing {
    private Optional<UnitActivity> activity = Optional.empty();
    private Split split = Split.TEST;

    DigitStrips() {
        super("Activation by digit", AccessibleRole.LIST);
        setName("unitPage.digits");
    }

    /** Shows the distributions of these. */
    void show(Optional<UnitActivity> what, Split of) {
        activity = what;
        split = of;
        repaint();
    }

    private int row() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(2);
    }

    private Rectangle strip(int digit) {
        FontMetrics small = getFontMetrics(Fonts.small());
        int from = small.stringWidth("0") + UIScale.scale(8);
        int right = getFontMetrics(Fonts.smallMono()).stringWidth("100 %") + UIScale.scale(8);
        return new Rectangle(from, row() * (digit + 1), Math.max(Spread.BINS, getWidth() - from - right), row() - UIScale.scale(2));
    }

    @Override
    protected void draw(Graphics2D g) {
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        Rectangle first = strip(0);
        g.setColor(Colors.QUIET.get());
        g.drawString("fires", getWidth() - metrics.stringWidth("fires"), metrics.getAscent());
        activity.ifPresent(shown -> {
            String to = Numbers.significant(shown.high());
            g.drawString("a1 from " + Numbers.significant(shown.low()), first.x, metrics.getAscent());
            g.drawString(to, first.x + first.width - metrics.stringWidth(to), metrics.getAscent());
        });
        for (int digit = 0; digit < Shape.CLASSES; digit++) {
            Rectangle strip = strip(digit);
            g.setFont(Fonts.small());
            g.setColor(Colors.TEXT.get());
            g.drawString(Integer.toString(digit), 0, strip.y + metrics.getAscent());
            g.setColor(Colors.WELL.get());
            g.fill(strip);
            if (activity.isPresent()) {
                paintSpread(g, strip, activity.get().digit(digit));
            }
        }
    }

    private void paintSpread(Graphics2D g, Rectangle strip, Spread spread) {
        int most = 1;
        for (int k = 0; k < Spread.BINS; k++) {
            most = Math.max(most, spread.bin(k));
        }
        Color from = Colors.WELL.get();
        Color to = Captions.color(split).get();
        for (int k = 0; k < Spread.BINS; k++) {
            if (spread.bin(k) > 0) {
                int x = strip.x + strip.width * k / Spread.BINS;
                int right = strip.x + strip.width * (k + 1) / Spread.BINS;
                g.setColor(Legible.between(from, to, 0.12 + 0.88 * Math.sqrt((double) spread.bin(k) / most)));
                g.fillRect(x, strip.y, right - x, strip.height);
            }
        }
        g.setFont(Fonts.smallMono());
        FontMetrics mono = g.getFontMetrics();
        String share = spread.count() == 0 ? "–" : Math.round(100 * spread.share()) + " %";
        g.setColor(Colors.TEXT.get());
        g.drawString(share, getWidth() - mono.stringWidth(share), strip.y + mono.getAscent());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int digit = e.getY() / row() - 1;
        if (activity.isEmpty() || digit < 0 || digit >= Shape.CLASSES) {
            return null;
        }
        UnitActivity shown = activity.get();
        Spread spread = shown.digit(digit);
        String all = words(digit);
        Rectangle strip = strip(digit);
        if (!strip.contains(e.getPoint())) {
            return all;
        }
        int k = Math.min(Spread.BINS - 1, (e.getX() - strip.x) * Spread.BINS / strip.width);
        double width = (shown.high() - shown.low()) / Spread.BINS;
        return all + "\n" + Numbers.count(spread.bin(k)) + " from a1 = "
                + Numbers.significant(shown.low() + k * width) + " to "
                + Numbers.significant(shown.low() + (k + 1) * width);
    }

    private String words(int digit) {
        Spread spread = activity.orElseThrow().digit(digit);
        return "Digit " + digit + ": fires on " + Numbers.count(spread.fired()) + " of " + Numbers.count(spread.count())
                + ", mean a1 " + Numbers.significant(spread.mean());
    }

    @Override
    protected int cellCount() {
        return activity.isEmpty() ? 0 : Shape.CLASSES;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return strip(k);
    }

    @Override
    protected String cellName(int k) {
        return words(k);
    }

    @Override
    protected String describe() {
        StringBuilder words = new StringBuilder();
        activity.ifPresent(shown -> {
            for (int digit = 0; digit < Shape.CLASSES; digit++) {
                words.append(digit == 0 ? "" : ", ").append(digit).append(": ").append(
                        Numbers.percent(shown.digit(digit).share()));
            }
        });
        return words.toString();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(260), row() * (Shape.CLASSES + 1));
    }
}

package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** The chosen unit large: its map, its W1[h] times x for the chosen sample, the sum to z1, its outgoing weights. */
final class UnitDetail extends Drawing {
    private final PresentationModel model;
    private final UnitMaps maps;
    private final Runnable enlarge;
    private final BufferedImage productPicture = PixelMap.blank();
    private BufferedImage ink;
    private SignedColors productColors;
    private SumOfUnit sum;
    private boolean enlarged;

    /**
     * A detail.
     *
     * @param enlarge what Enter does, and a double click outside the pictures
     */
    UnitDetail(PresentationModel model, UnitMaps maps, Runnable enlarge) {
        super("Chosen hidden unit", AccessibleRole.CANVAS);
        this.model = model;
        this.maps = maps;
        this.enlarge = enlarge;
        setName("hiddenUnits.detail");
        bind("LEFT", () -> model.chooseUnit(model.unit() - 1));
        bind("RIGHT", () -> model.chooseUnit(model.unit() + 1));
        bind("HOME", () -> model.chooseUnit(0));
        bind("END", () -> model.chooseUnit(maps.units() - 1));
        bind("ENTER", enlarge);
        MouseAdapter mouse = new Pointing();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        takeKeys();
    }

    /** Whether the detail has the panel for itself. */
    void setEnlarged(boolean alone) {
        enlarged = alone;
        repaint();
    }

    /** Another unit, state, sample or kind of map is to be shown. */
    void refresh() {
        Forward forward = model.forward().orElse(null);
        if (maps.units() == 0 || forward == null) {
            sum = null;
        } else {
            maps.prepare(model.unit());
            Parameters parameters = model.displayed().orElseThrow().parameters();
            sum = new SumOfUnit(parameters, forward, model.unit(), model.activation());
            if (productColors == null) {
                productColors = new SignedColors(1);
            }
            productColors = productColors.withScale(sum.largestProduct());
            PixelMap.fill(productPicture, sum::product, productColors);
            ink = PixelMap.ink(sum::ink);
        }
        repaint();
    }

    /** The theme's colours have changed. */
    void forgetColors() {
        productColors = null;
        refresh();
    }

    /** The sizes in the present fonts. */
    DetailFit.Sizes sizes() {
        FontMetrics small = getFontMetrics(Fonts.small());
        FontMetrics mono = getFontMetrics(Fonts.mono());
        return new DetailFit.Sizes(
                small.getHeight() + UIScale.scale(2),
                small.getHeight() + UIScale.scale(4),
                mono.getHeight() + UIScale.scale(2),
                UIScale.scale(8),
                Math.max(mono.stringWidth("Σ W1[444,i]·x[i] = −44.444"), mono.stringWidth(widestActivation())),
                UIScale.scale(112),
                2 * small.getHeight() + UIScale.scale(18),
                UIScale.scale(160));
    }

    @Override
    protected String describe() {
        return sum == null ? "" : Captions.name(model.unit()) + ": " + String.join(", ", sum.inLines());
    }

    private String widestActivation() {
        return model.snapshot().isEmpty() ? "" : "a1[44] = " + model.activation() + "(z1) = −44.444";
    }

    private DetailFit fit() {
        return enlarged
                ? DetailFit.wide(getWidth(), getHeight(), sizes())
                : DetailFit.narrow(getWidth(), getHeight(), sizes());
    }

    @Override
    protected void draw(Graphics2D g) {
        if (maps.units() == 0) {
            return;
        }
        int h = model.unit();
        DetailFit fit = fit();
        MapKind kind = maps.kind();
        paintMap(g, fit.weights(), maps.picture(h), Captions.row(kind, h), maps.colors(h), fit.strips());
        if (sum != null) {
            String product = "W1[" + h + "] ⊙ x";
            paintMap(g, fit.product(), productPicture, product, productColors, fit.strips());
            if (!fit.x().isEmpty()) {
                paintX(g, fit, kind == MapKind.WEIGHTS);
            }
            DetailText.paintSum(g, fit.text(), sum);
        }
        if (!fit.bars().isEmpty()) {
            DetailText.paintOutgoing(g, fit.bars(), maps, h, model.chosenClass());
        }
        if (isFocusOwner()) {
            Ring.draw(g, fit.weights(), Colors.ACCENT.get(), -1, UIScale.scale(2f), 0);
        }
    }

    private void paintMap(
            Graphics2D g, Rectangle area, BufferedImage picture, String title, SignedColors colors, boolean strip) {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        String bound = Numbers.around(colors.scale());
        int boundWidth = strip ? 0 : metrics.stringWidth(bound) + UIScale.scale(4);
        g.setFont(Fonts.smallMono());
        List<String> titles = List.of(title, title.replace(" ", ""));
        String words = DetailText.fitting(titles, g.getFontMetrics(), area.width - boundWidth);
        int titleWidth = g.getFontMetrics().stringWidth(words);
        int baseline = area.y - UIScale.scale(2) - metrics.getDescent();
        g.setColor(Colors.TEXT.get());
        g.drawString(words, area.x, baseline);
        g.setFont(Fonts.small());
        if (strip) {
            int height = metrics.getHeight() + UIScale.scale(2);
            ColorStrip.paint(
                    g, new Rectangle(area.x, area.y + area.height + UIScale.scale(2), area.width, height), colors);
        } else if (titleWidth + boundWidth <= area.width) {
            g.setColor(Colors.QUIET.get());
            g.drawString(bound, area.x + area.width - metrics.stringWidth(bound), baseline);
        }
        paintPicture(g, area, picture);
    }

    private void paintX(Graphics2D g, DetailFit fit, boolean equation) {
        Rectangle area = fit.x();
        g.setFont(Fonts.smallMono());
        g.setColor(Colors.TEXT.get());
        int baseline = area.y - UIScale.scale(2) - getFontMetrics(Fonts.small()).getDescent();
        g.drawString("x · " + model.sampleName(), area.x, baseline);
        paintPicture(g, area, ink);
        if (equation) {
            g.setFont(Fonts.mono().deriveFont(2 * Fonts.small().getSize2D()));
            g.setColor(Colors.QUIET.get());
            paintBetween(g, "⊙", fit.weights(), area);
            paintBetween(g, "=", area, fit.product());
        }
    }

    private static void paintBetween(Graphics2D g, String sign, Rectangle left, Rectangle right) {
        FontMetrics metrics = g.getFontMetrics();
        int middle = (left.x + left.width + right.x) / 2;
        int baseline = left.y + (left.height - metrics.getHeight()) / 2 + metrics.getAscent();
        g.drawString(sign, middle - metrics.stringWidth(sign) / 2, baseline);
    }

    private void paintPicture(Graphics2D g, Rectangle area, BufferedImage picture) {
        PixelMap.draw(g, picture, area.x, area.y, area.width);
        g.setStroke(new BasicStroke(1));
        g.setColor(Colors.BORDER.get());
        g.drawRect(area.x, area.y, area.width - 1, area.height - 1);
        model.pixel().ifPresent(i -> PixelMap.mark(g, area, i));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        if (maps.units() == 0) {
            return null;
        }
        DetailFit fit = fit();
        int h = model.unit();
        int c = OutgoingBars.classAt(DetailText.barsIn(fit.bars(), this), e.getX(), e.getY());
        if (c >= 0) {
            return Captions.outgoing(maps.kind(), maps.shown(), c, h);
        }
        int i = PixelMap.at(fit.weights(), e.getPoint());
        if (i >= 0) {
            return Captions.weight(maps.kind(), maps.shown(), h, i);
        }
        i = PixelMap.at(fit.product(), e.getPoint());
        if (i >= 0 && sum != null) {
            return sum.productInWords(i);
        }
        i = PixelMap.at(fit.x(), e.getPoint());
        if (i >= 0 && sum != null) {
            return sum.pixelInWords(i);
        }
        return sum != null && fit.text().contains(e.getPoint()) ? sum.inWords() : null;
    }

    /** The element of a map at a point: of W1 or its gradient, of the product, or of x. */
    private Optional<Quantity> quantityAt(Point p) {
        int h = model.unit();
        int weight = PixelMap.at(fit().weights(), p);
        if (weight >= 0) {
            return Optional.of(Quantity.of(maps.kind().w1(), h, weight));
        }
        int product = PixelMap.at(fit().product(), p);
        if (product >= 0) {
            return Optional.of(Quantity.of(Symbol.forwardTerm(1), h, product));
        }
        int x = PixelMap.at(fit().x(), p);
        return x >= 0 ? Optional.of(Quantity.of(Symbol.X, x)) : Optional.empty();
    }

    /** Marks the pixel under the mouse in every map, and chooses classes. */
    private final class Pointing extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            if (maps.units() == 0) {
                return;
            }
            int c = OutgoingBars.classAt(DetailText.barsIn(fit().bars(), UnitDetail.this), e.getX(), e.getY());
            if (c >= 0) {
                model.chooseClass(c);
            } else if (e.getClickCount() == 2 && e.getButton() == MouseEvent.BUTTON1) {
                quantityAt(e.getPoint()).ifPresentOrElse(model::explain, enlarge);
            }
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            DetailFit fit = fit();
            int i = Math.max(
                    PixelMap.at(fit.weights(), e.getPoint()),
                    Math.max(PixelMap.at(fit.product(), e.getPoint()), PixelMap.at(fit.x(), e.getPoint())));
            model.markPixel(i < 0 ? Optional.empty() : Optional.of(i));
        }

        @Override
        public void mouseExited(MouseEvent e) {
            model.markPixel(Optional.empty());
        }
    }
}

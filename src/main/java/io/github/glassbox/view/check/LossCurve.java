package io.github.glassbox.view.check;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.GradientCheck;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.accessibility.AccessibleRole;

/** The loss around the present value of one parameter, and the tangent that backpropagation gives. */
final class LossCurve extends Drawing {
    private static final double FLAT = 1e-9;

    private GradientCheck.Result result;
    private GradientCheck.Curve curve;

    LossCurve() {
        super("The loss around the present value of the parameter, with the tangent", AccessibleRole.CANVAS);
        setName("gradientCheck.curve");
    }

    void show(GradientCheck.Result of, GradientCheck.Curve itsLoss) {
        result = of;
        curve = itsLoss;
        repaint();
    }

    @Override
    protected void draw(Graphics2D g) {
        if (curve == null) {
            return;
        }
        FontMetrics metrics = getFontMetrics(Fonts.small());
        int left = UIScale.scale(8);
        int top = metrics.getHeight() + UIScale.scale(6);
        int width = getWidth() - 2 * left;
        int height = getHeight() - top - metrics.getHeight() - UIScale.scale(6);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double loss : curve.loss()) {
            low = Math.min(low, loss);
            high = Math.max(high, loss);
        }
        int middle = curve.w().length / 2;
        boolean flat = high - low < FLAT;
        double range = flat ? 1 : 1.16 * (high - low);
        low -= flat ? 0.5 : 0.08 * (high - low);
        g.setColor(Colors.WELL.get());
        g.fillRoundRect(left, top, width, height, UIScale.scale(8), UIScale.scale(8));
        double first = curve.w()[0];
        double span = curve.w()[curve.w().length - 1] - first;
        Path2D path = new Path2D.Double();
        for (int k = 0; k < curve.w().length; k++) {
            double x = left + (curve.w()[k] - first) / span * width;
            double y = top + height - (curve.loss()[k] - low) / range * height;
            if (k == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        Shape clip = g.getClip();
        g.clipRect(left, top, width, height);
        g.setStroke(new BasicStroke(UIScale.scale(1.8f)));
        g.setColor(Colors.TRAIN.get());
        g.draw(path);
        double atMiddle = top + height - (curve.loss()[middle] - low) / range * height;
        double rise = result.analytic() * span / 2 / range * height;
        g.setColor((result.agrees() ? Colors.CORRECT : result.tells() ? Colors.MISTAKE : Colors.QUIET).get());
        float[] dashes = {UIScale.scale(5f), UIScale.scale(4f)};
        g.setStroke(new BasicStroke(UIScale.scale(1.5f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0));
        g.draw(new Line2D.Double(left, atMiddle + rise, left + width, atMiddle - rise));
        double radius = UIScale.scale(4);
        g.fill(new Ellipse2D.Double(left + width / 2.0 - radius, atMiddle - radius, 2 * radius, 2 * radius));
        g.setClip(clip);
        g.setFont(Fonts.small());
        g.setColor(Colors.TEXT.get());
        g.drawString(
                "Loss around " + result.parameter() + " = " + Rounding.number(curve.w()[middle])
                        + "; dashed: the tangent that backpropagation gives",
                left, metrics.getAscent());
        g.setColor(Colors.QUIET.get());
        int base = top + height + metrics.getAscent() + UIScale.scale(3);
        String last = Rounding.number(first + span);
        g.drawString(Rounding.number(first), left, base);
        g.drawString(last, left + width - metrics.stringWidth(last), base);
        String value = "loss " + Rounding.number(curve.loss()[middle]);
        g.drawString(value, left + (width - metrics.stringWidth(value)) / 2, base);
    }

    @Override
    protected String describe() {
        return result == null ? "" : result.parameter() + ": slope " + Rounding.number(result.analytic());
    }
}

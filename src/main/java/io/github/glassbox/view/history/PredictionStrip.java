package io.github.glassbox.view.history;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.analysis.SampleHistory;
import io.github.glassbox.training.analysis.SampleHistory.Change;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.function.Function;
import javax.swing.JComponent;

/**
 * The prediction from change to change, in the middle between two states where it changed.
 *
 * @param strip where it lies
 * @param colour of a right or a wrong prediction
 */
record PredictionStrip(
        HistoryPlot plot, Rectangle strip, SampleHistory history, int label, Function<Boolean, Color> colour) {
    /** Paints it on a component. */
    void paint(Graphics2D g, JComponent on) {
        double from = plot.x(history.iteration(0));
        int prediction = history.prediction(0);
        for (Change change : history.changes()) {
            double to = plot.x((change.before() + change.at()) / 2.0);
            paintSegment(g, on, from, to, prediction);
            from = to;
            prediction = change.to();
        }
        paintSegment(g, on, from, plot.x(history.iteration(history.size() - 1)) + 1, prediction);
    }

    private void paintSegment(Graphics2D g, JComponent on, double from, double to, int prediction) {
        Color color = colour.apply(prediction == label);
        FontMetrics metrics = on.getFontMetrics(Fonts.small());
        String text = Integer.toString(prediction);
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 64));
        g.fillRect((int) Math.round(from), strip.y, Math.max(1, (int) Math.round(to) - (int) Math.round(from)), strip.height);
        g.setColor(color);
        g.fillRect((int) Math.round(from), strip.y, Math.max(1, UIScale.scale(1)), strip.height);
        if (to - from > metrics.stringWidth(text) + UIScale.scale(4)) {
            g.setFont(Fonts.small());
            g.setColor(Colors.TEXT.get());
            FlatUIUtils.drawString(
                    on, g, text, (int) ((from + to - metrics.stringWidth(text)) / 2),
                    strip.y + (strip.height - metrics.getHeight()) / 2 + metrics.getAscent());
        }
    }
}

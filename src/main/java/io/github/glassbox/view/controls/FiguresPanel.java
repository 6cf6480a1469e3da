package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Curves;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.State;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Loss and accuracies of the displayed state. */
final class FiguresPanel extends JPanel {
    private static final String NOT_KNOWN = "–";
    private static final double WIDE_LOSS = 1000;
    private static final String OPENS = "; a double click opens where it comes from";
    private static final String LOSS = "Mean cross-entropy on the training images" + OPENS;
    private static final String BATCH_LOSS =
            "Mean cross-entropy on this iteration's batch alone; all training images are measured at an epoch's end";

    private final SteadyLabel lossCaption;
    private final SteadyLabel loss = figure(Colors.TEXT, "00.000");
    private final SteadyLabel train = figure(Colors.TRAIN, "100.0 %");
    private final SteadyLabel test = figure(Colors.TEST, "100.0 %");

    /** @param open called to show where a figure comes from */
    FiguresPanel(Consumer<Quantity> open) {
        setLayout(new BoxLayout(this, BoxLayout.X_AXIS));
        setOpaque(false);
        lossCaption = add("loss", loss, Colors.TEXT, "loss", LOSS);
        add(Box.createHorizontalStrut(UIScale.scale(12)));
        add("train", train, Colors.TRAIN, "trainAccuracy", "Share of the training images predicted right" + OPENS);
        add(Box.createHorizontalStrut(UIScale.scale(12)));
        add("test", test, Colors.TEST, "testAccuracy", "Share of the test images predicted right" + OPENS);
        opens(loss, open, Symbol.TRAIN_LOSS);
        opens(train, open, Symbol.TRAIN_ACCURACY);
        opens(test, open, Symbol.TEST_ACCURACY);
    }

    /** A double click, and Enter, open where the figure comes from. */
    private static void opens(SteadyLabel figure, Consumer<Quantity> open, Symbol symbol) {
        Runnable body = () -> open.accept(Quantity.of(symbol));
        figure.setFocusable(true);
        figure.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                figure.requestFocusInWindow();
                if (e.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(e)) {
                    body.run();
                }
            }
        });
        Keys.bind(figure, "ENTER", body);
    }

    private SteadyLabel add(String caption, SteadyLabel figure, Colors color, String name, String tooltip) {
        SteadyLabel label = SteadyLabel.of(caption, color);
        label.setToolTipText(tooltip);
        figure.setToolTipText(tooltip);
        figure.setName(name);
        label.setLabelFor(figure);
        figure.addPropertyChangeListener(
                "text", e -> figure.getAccessibleContext().setAccessibleName(label.getText() + " " + figure.getText()));
        add(label);
        add(Box.createHorizontalStrut(UIScale.scale(4)));
        add(figure);
        return label;
    }

    private static SteadyLabel figure(Colors color, String template) {
        SteadyLabel label = new Figure(color, template);
        label.setHorizontalAlignment(JLabel.RIGHT);
        return label;
    }

    /** Shows a state's figures: those on all training images if they are known, or else its batch's loss. */
    void display(State state, Curves curves) {
        test.setText(Numbers.percent(state.test().accuracy()));
        if (state.train().isPresent() || curves.isPoint(state.iteration())) {
            int point = curves.nearestPoint(state.iteration());
            double trainLoss = state.train().map(Evaluation::loss).orElseGet(() -> curves.trainLoss(point));
            double accuracy = state.train().map(Evaluation::accuracy).orElseGet(() -> curves.trainAccuracy(point));
            display(false, lossText(trainLoss), Numbers.percent(accuracy));
        } else {
            display(true, state.isComplete() ? lossText(state.batch().loss()) : NOT_KNOWN, NOT_KNOWN);
        }
    }

    /** Shows how a state does without the units that are switched off, as far as that is known. */
    void displayWithout(Optional<Evaluation> onTrain, Optional<Evaluation> onTest) {
        test.setText(onTest.map(e -> Numbers.percent(e.accuracy())).orElse(NOT_KNOWN));
        display(
                false,
                onTrain.map(e -> lossText(e.loss())).orElse(NOT_KNOWN),
                onTrain.map(e -> Numbers.percent(e.accuracy())).orElse(NOT_KNOWN));
    }

    private void display(boolean ofBatch, String lossFigure, String trainFigure) {
        lossCaption.setText(ofBatch ? "batch loss" : "loss");
        lossCaption.setToolTipText(ofBatch ? BATCH_LOSS : LOSS);
        loss.setToolTipText(lossCaption.getToolTipText());
        loss.setText(lossFigure);
        train.setText(trainFigure);
    }

    /** A loss in six characters, unless it is beyond reason; NaN, where it is impossible. */
    static String lossText(double loss) {
        if (!Double.isFinite(loss) || loss < 0) {
            return loss > 0 ? "∞" : "NaN";
        }
        return loss < WIDE_LOSS / 10 ? Numbers.fixed(loss, 3) : Numbers.significant(loss);
    }

    /** Takes the focus, and shows it. */
    private static final class Figure extends SteadyLabel {
        Figure(Colors color, String template) {
            super(() -> Fonts.mono().deriveFont(Font.BOLD, Fonts.text().getSize2D()), color, template);
            Keys.onFocus(this, this::repaint);
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (isFocusOwner()) {
                g.setColor(Colors.ACCENT.get());
                int thickness = UIScale.scale(2);
                g.fillRect(0, getHeight() - thickness, getWidth(), thickness);
            }
        }
    }
}

package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Colors;
import java.awt.EventQueue;
import java.awt.Font;
import java.lang.reflect.InvocationTargetException;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.Test;

class SteadyLabelTest {
    private SteadyLabel label;
    private int layouts;

    @Test
    void textOfTheSameWidthNeedsNoLayout() throws Exception {
        assertThat(layoutsFor("0.123", () -> label.setText("0.456"))).isZero();
        assertThat(layoutsFor("0.123", () -> label.setText("0.4"))).isZero();
    }

    @Test
    void widerTextNeedsOne() throws Exception {
        assertThat(layoutsFor("0.123", () -> label.setText("0.123456"))).isPositive();
    }

    @Test
    void aNarrowerTextAfterForgettingNeedsOne() throws Exception {
        int[] width = new int[2];
        assertThat(layoutsFor("Looking back", () -> {
                    width[0] = label.getWidth();
                    label.forgetWidth();
                    label.setText("0");
                    width[1] = label.getPreferredSize().width;
                }))
                .isPositive();
        assertThat(width[1]).isPositive().isLessThan(width[0]);
    }

    @Test
    void hidingAndShowingNeedOne() throws Exception {
        assertThat(layoutsFor("0.123", () -> label.setVisible(false))).isPositive();
        assertThat(layoutsFor("0.123", () -> {
                    label.setVisible(false);
                    label.getPreferredSize();
                    layouts = 0;
                    label.setVisible(true);
                }))
                .isPositive();
    }

    @Test
    void aLabelThatGotTooLittleRoomAsksAgain() throws Exception {
        assertThat(layoutsFor("0.123", () -> {
                    label.setSize(5, 10);
                    label.setText("0.456");
                }))
                .isPositive();
    }

    @Test
    void aLayoutThatGivesNoMoreThanIsAskedForGivesTheRoomThatIsKept() throws Exception {
        EventQueue.invokeAndWait(() -> {
            SteadyLabel figure = new SteadyLabel(() -> new Font(Font.MONOSPACED, Font.PLAIN, 13), Colors.TEXT, "100.0 %");
            figure.setText("91.5 %");
            JPanel row = new JPanel();
            row.setLayout(new BoxLayout(row, BoxLayout.X_AXIS));
            row.add(figure);
            row.setSize(row.getPreferredSize());
            row.doLayout();
            assertThat(figure.getWidth()).isEqualTo(row.getWidth());
        });
    }

    /** How many layouts a change asks for, of a label that has been laid out with a text. */
    private int layoutsFor(String text, Runnable change) throws InterruptedException, InvocationTargetException {
        EventQueue.invokeAndWait(() -> {
            RepaintManager before = RepaintManager.currentManager(null);
            RepaintManager.setCurrentManager(new RepaintManager() {
                @Override
                public void addInvalidComponent(JComponent invalid) {
                    layouts++;
                }
            });
            try {
                label = new SteadyLabel(() -> new Font(Font.MONOSPACED, Font.PLAIN, 13), Colors.TEXT, "");
                new JPanel().add(label);
                label.setText(text);
                label.setSize(label.getPreferredSize());
                layouts = 0;
                change.run();
            } finally {
                RepaintManager.setCurrentManager(before);
            }
        });
        return layouts;
    }
}

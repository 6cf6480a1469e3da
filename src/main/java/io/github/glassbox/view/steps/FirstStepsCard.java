package io.github.glassbox.view.steps;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.accessibility.AccessibleRole;
import javax.swing.JButton;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** Three prompts, each with a check once it is done; away when all are done, or when they are dismissed. */
public final class FirstStepsCard extends Card {
    private final PresentationModel model;
    private final Runnable gone;
    private final List<Prompt> prompts;
    private final Set<FirstSteps> done = EnumSet.noneOf(FirstSteps.class);

    /** @param gone told when they are done, or dismissed */
    public FirstStepsCard(PresentationModel model, Runnable gone) {
        super(new MigLayout("insets 8 14 12 14, gap 6, wrap 1", "[grow,fill]", "[]6[grow,fill][grow,fill][grow,fill]"));
        this.model = model;
        this.gone = gone;
        setName("firstSteps");
        getAccessibleContext().setAccessibleName("First steps");
        JLabel title = new JLabel("First steps") {
            @Override
            public void updateUI() {
                super.updateUI();
                setFont(Fonts.heading());
            }
        };
        JButton dismiss = new JButton("×");
        dismiss.setName("firstSteps.dismiss");
        dismiss.setToolTipText("Away with them; Help > First Steps brings them back");
        dismiss.getAccessibleContext().setAccessibleName("Dismiss the first steps");
        dismiss.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        dismiss.addActionListener(e -> gone.run());
        add(title, "split 2, growx, pushx");
        add(dismiss, "growx 0");
        prompts = List.of(FirstSteps.values()).stream().map(Prompt::new).toList();
        prompts.forEach(prompt -> add(prompt, "wmin 0, hmin 0"));
        model.addListener(this::refresh);
    }

    /** From the beginning. */
    public void restart() {
        done.clear();
        prompts.forEach(Prompt::repaint);
    }

    private void refresh(Set<Aspect> changed) {
        if (isShowing()) {
            for (FirstSteps step : FirstSteps.values()) {
                if (!done.contains(step) && step.isDone(model)) {
                    setDone(step);
                }
            }
            if (done.size() == FirstSteps.values().length) {
                gone.run();
            }
        }
    }

    void setDone(FirstSteps step) {
        done.add(step);
        prompts.forEach(Prompt::repaint);
    }

    /** One step: its number, or a check, and what to do. */
    final class Prompt extends Drawing {
        private final FirstSteps step;

        Prompt(FirstSteps step) {
            super(step.title(), AccessibleRole.LABEL);
            this.step = step;
            setName("firstSteps." + step.name().toLowerCase(Locale.ROOT));
        }

        @Override
        protected void draw(Graphics2D g) {
            boolean isDone = done.contains(step);
            int arc = UIScale.scale(10);
            g.setColor(Colors.WELL.get());
            g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
            int side = UIScale.scale(22);
            int pad = UIScale.scale(12);
            double y = (getHeight() - side) / 2.0;
            g.setColor((isDone ? Colors.CORRECT : Colors.BORDER).get());
            g.fill(new Ellipse2D.Double(pad, y, side, side));
            FontMetrics small = g.getFontMetrics(Fonts.small());
            if (isDone) {
                double check = side * 0.42;
                Mark.CORRECT.draw(g, pad + (side - check) / 2, y + (side - check) / 2, check, UIScale.scale(2f), Colors.CARD);
            } else {
                String number = Integer.toString(step.ordinal() + 1);
                g.setColor(Colors.TEXT.get());
                g.setFont(Fonts.small());
                g.drawString(number, pad + (side - small.stringWidth(number)) / 2f, (float) (y + (side - small.getHeight()) / 2.0 + small.getAscent()));
            }
            int x = pad + side + pad;
            List<String> lines = Paragraph.lines(step.words(), Math.max(1, getWidth() - x - pad), small::stringWidth);
            Font title = Fonts.text().deriveFont(Font.BOLD);
            FontMetrics bold = g.getFontMetrics(title);
            int top = (getHeight() - bold.getHeight() - lines.size() * small.getHeight()) / 2;
            g.setFont(title);
            g.setColor(Colors.TEXT.get());
            g.drawString(step.title(), x, top + bold.getAscent());
            g.setFont(Fonts.small());
            int line = top + bold.getHeight();
            for (String words : lines) {
                g.drawString(words, x, line + small.getAscent());
                line += small.getHeight();
            }
        }

        @Override
        protected String describe() {
            return step.words() + (done.contains(step) ? " Done." : "");
        }

        @Override
        public Dimension getPreferredSize() {
            return UIScale.scale(new Dimension(180, 62));
        }
    }
}

package io.github.glassbox.view.curves;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Curves;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.HelpButton;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** A chart under its title and legend. */
final class CurveCard extends Card {
    private final Figure figure;
    private final CurveChart chart;
    private final Legend batches = new Legend("batch", Colors.QUIET, CurveStrokes::batch);

    CurveCard(Figure figure) {
        super(new MigLayout(
                "insets 8 12 8 4, gap 0, wrap 1", "[grow,fill]", "[]2[grow,fill]"));
        this.figure = figure;
        chart = new CurveChart(figure);
        chart.setName("curves." + figure.id());
        Title title = new Title(figure.title());
        title.setLabelFor(chart);
        JPanel head = new JPanel(new MigLayout(
                "insets 0 0 0 8, gapx 6", "", "[22,center]"));
        head.setOpaque(false);
        head.add(title, "pushx, growx, shrinkprio 110");
        batches.setVisible(false);
        batches.setToolTipText("The loss of every iteration's own mini-batch");
        head.add(batches, "shrinkprio 90, hidemode 3");
        head.add(new Legend("train", Colors.TRAIN, CurveStrokes::train), "shrinkprio 90");
        head.add(new Legend("test", Colors.TEST, CurveStrokes::test), "shrinkprio 90");
        if (figure == Figure.LOSS) {
            head.add(logToggle(), "shrink 0");
        }
        head.add(new HelpButton(this, figure::id), "shrink 0");
        Keys.onFocus(chart, this::repaint);
        add(head);
        add(chart);
    }

    private JToggleButton logToggle() {
        JToggleButton log = new JToggleButton("log") {
            @Override
            public void updateUI() {
                super.updateUI();
                setFont(Fonts.small());
            }
        };
        log.setName("curves.log");
        log.setToolTipText("Logarithmic loss axis");
        log.putClientProperty(FlatClientProperties.STYLE, "margin: 1,6,1,6");
        log.addActionListener(e -> chart.setLogarithmic(log.isSelected()));
        return log;
    }

    @Override
    protected void paintChildren(Graphics g) {
        super.paintChildren(g);
        if (chart.isFocusOwner()) {
            Graphics2D own = (Graphics2D) g.create();
            FlatUIUtils.setRenderingHints(own);
            float line = UIScale.scale(2f);
            float arc = UIScale.scale(12f);
            own.setStroke(new BasicStroke(line));
            own.setColor(Colors.ACCENT.get());
            own.draw(new RoundRectangle2D.Float(line / 2, line / 2, getWidth() - line, getHeight() - line, arc, arc));
            own.dispose();
        }
    }

    /** Shows these curves, those of other branches behind them, and marks an iteration. */
    void display(Curves curves, List<Branch> others, int iteration) {
        chart.display(curves, others, iteration);
        batches.setVisible(figure == Figure.LOSS && chart.hasBatches());
    }

    CurveChart chart() {
        return chart;
    }
}

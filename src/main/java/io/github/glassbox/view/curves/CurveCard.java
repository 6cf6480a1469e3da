package io.github.glassbox.view.curves;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** A chart under its title and legend. */
final class CurveCard extends Card {
    private final CurveChart chart;

    CurveCard(Figure figure) {
        super(new MigLayout(
                "insets 8 12 8 4, gap 0, wrap 1", "[grow,fill]", "[]2[grow,fill]"));
        chart = new CurveChart(figure);
        chart.setName("curves." + figure.id());
        JLabel title = new JLabel(figure.title()) {
            @Override
            public void updateUI() {
                super.updateUI();
                setFont(Fonts.heading());
            }
        };
        title.setLabelFor(chart);
        JPanel head = new JPanel(new MigLayout(
                "insets 0 0 0 8, gapx 12", "", "[22,center]"));
        head.setOpaque(false);
        head.add(title, "wmin pref");
        head.add(new Legend("train", Colors.TRAIN, CurveStrokes::train));
        head.add(new Legend("test", Colors.TEST, CurveStrokes::test));
        if (figure == Figure.LOSS) {
            head.add(logToggle(), "push, align right");
        }
        chart.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
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

    CurveChart chart() {
        return chart;
    }
}

package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.training.analysis.Ablation;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Switches the chosen unit off and on, and says what is lost without it. */
final class SwitchRow extends JPanel {
    private final PresentationModel model;
    private final JButton toggle = new JButton();
    private final JLabel effect = new JLabel(" ");

    SwitchRow(PresentationModel model) {
        super(new MigLayout("insets 0, gap 0", "[]10[grow,fill]", "[center]"));
        this.model = model;
        setOpaque(false);
        toggle.setName("unitPage.switch");
        toggle.putClientProperty(FlatClientProperties.STYLE, "font: -1; margin: 2,10,2,10");
        toggle.setToolTipText("Its output is set to zero, for looking only: training goes on with it (" + Keys.text("menu K") + ")");
        toggle.addActionListener(e -> model.toggleUnit(model.unit()));
        effect.setName("unitPage.effect");
        effect.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        add(toggle);
        add(effect, "wmin 0");
    }

    /** What is known of the units' worth. */
    void show(Optional<Ablation> ablation) {
        int h = model.unit();
        boolean off = model.switchedOff().contains(h);
        toggle.setText(off ? "Switch on h" + h : "Switch off h" + h);
        effect.setText(ablation.filter(known -> h < known.hidden())
                .map(known -> (off ? "Without it: test " : "Test accuracy without it: ")
                        + RankingView.percent(known.accuracyWithout(h)) + " instead of "
                        + RankingView.percent(known.accuracy()) + ", rank " + (known.ranking().indexOf(h) + 1) + " of "
                        + known.hidden())
                .orElse("…"));
        effect.setToolTipText(effect.getText());
    }
}

package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.training.analysis.Spread;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Segments;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Over what excites a unit: on how many images it fires, and the choice between test and training images. */
final class ActivityHeading extends JPanel {
    private final PresentationModel model;
    private final JLabel title = new JLabel("What excites it");
    private final JLabel share = new JLabel(" ");
    private final Segments splits;

    ActivityHeading(PresentationModel model) {
        super(new MigLayout("insets 0, gap 0", "[]12[grow,fill,0:pref]8[]", "[center]"));
        this.model = model;
        setOpaque(false);
        title.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        share.setName("unitPage.fires");
        share.putClientProperty(FlatClientProperties.STYLE, "font: -2; foreground: $Glassbox.quiet");
        splits = new Segments(k -> model.setSplit(k == 0 ? Split.TEST : Split.TRAINING))
                .with("unitPage.test", "Test", "Of the test images")
                .with("unitPage.training", "Training", "Of the training images");
        add(title);
        add(share, "wmin 0");
        add(splits);
    }

    /** What is known of the unit, and of which split. */
    void show(Optional<Studies.Study> study, Split of) {
        splits.select(of == Split.TRAINING ? 1 : 0);
        share.setText(study.map(this::inWords).orElse("…"));
        share.setToolTipText("It fires on an image if a1 > 0"
                + (model.activation() == Activation.SIGMOID ? "; sigmoid is above 0 always" : ""));
    }

    private String inWords(Studies.Study study) {
        Spread all = study.activity().all();
        String dead = all.fired() > 0 ? "" : ": dead here";
        boolean older = study.iteration() != model.displayed().orElseThrow().iteration();
        return "fires (a1 > 0) on " + Numbers.count(all.fired()) + " of " + Numbers.count(all.count()) + ", "
                + Numbers.percent(all.share()) + dead
                + (older ? " · iteration " + Numbers.count(study.iteration()) : "");
    }
}

package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Normalization.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The steps that make a drawing the network's input: what each makes, and a switch that leaves it out. */
final class StepsRow extends JPanel {
    private final Sketch sketch;
    private final Map<Step, StepPicture> pictures = new EnumMap<>(Step.class);
    private final Map<Step, JCheckBox> switches = new EnumMap<>(Step.class);

    StepsRow(Sketch sketch) {
        super(new MigLayout("insets 0, gap 0, wrap 3", "push[center]push[center]push[center]push", "[]2[]"));
        this.sketch = sketch;
        setOpaque(false);
        setName("draw.steps");
        for (Step step : Step.values()) {
            StepPicture picture = new StepPicture(name(step));
            picture.setName("draw.step." + step + ".picture");
            pictures.put(step, picture);
            add(picture);
        }
        for (Step step : Step.values()) {
            JCheckBox box = new JCheckBox(name(step), true);
            box.setName("draw.step." + step);
            box.setToolTipText(explanation(step));
            box.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
            box.addActionListener(e -> sketch.setStep(step, box.isSelected()));
            switches.put(step, box);
            add(box);
        }
        sketch.addListener(this::refresh);
        refresh();
    }

    private static String name(Step step) {
        return switch (step) {
            case CROP -> "Crop";
            case SCALE -> "Scale";
            case CENTRE -> "Centre";
        };
    }

    private static String explanation(Step step) {
        return switch (step) {
            case CROP -> "Cut to the smallest box around the ink, as MNIST was made";
            case SCALE -> "Into 20 x 20 pixels, keeping the ratio, edges grey, as MNIST was made";
            case CENTRE -> "The centre of mass to the middle of 28 x 28 pixels, as MNIST was made";
        };
    }

    private void refresh() {
        for (Step step : Step.values()) {
            Optional<GreyImage> made = sketch.normalization().map(all -> picture(all, step));
            pictures.get(step).show(made, sketch.isOn(step));
            switches.get(step).setSelected(sketch.isOn(step));
        }
    }

    private static GreyImage picture(Normalization all, Step step) {
        return all.stages().stream()
                .filter(stage -> stage.step() == step)
                .findFirst()
                .orElseThrow()
                .picture();
    }
}

package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Normalization.Step;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JPanel;

/**
 * The steps that make a drawing the network's input: what each makes, and a switch that leaves it out. They stand beside
 * each other, or one below the other, whichever makes the pictures larger.
 */
final class Steps extends JPanel {
    private static final int GAP = 8;
    private static final int NEAR = 2;

    private final Sketch sketch;
    private final Map<Step, StepPicture> pictures = new EnumMap<>(Step.class);
    private final Map<Step, JCheckBox> switches = new EnumMap<>(Step.class);

    Steps(Sketch sketch) {
        super(null);
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

    private Dimension box() {
        int width = switches.values().stream().mapToInt(box -> box.getPreferredSize().width).max().orElseThrow();
        return new Dimension(width, switches.get(Step.CROP).getPreferredSize().height);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension box = box();
        Dimension picture = pictures.get(Step.CROP).getPreferredSize();
        int count = pictures.size();
        return new Dimension(
                count * Math.max(box.width, picture.width) + (count - 1) * UIScale.scale(GAP),
                picture.height + UIScale.scale(NEAR) + box.height);
    }

    @Override
    public void doLayout() {
        Dimension box = box();
        int gap = UIScale.scale(GAP);
        int near = UIScale.scale(NEAR);
        int count = pictures.size();
        int width = (getWidth() - (count - 1) * gap) / count;
        int height = (getHeight() - (count - 1) * gap) / count;
        int inRow = Math.min(width, getHeight() - near - box.height);
        int inColumn = Math.min(getWidth() - gap - box.width, height);
        int side = Math.max(1, Math.max(inRow, inColumn));
        for (Step step : Step.values()) {
            int k = step.ordinal();
            Dimension own = switches.get(step).getPreferredSize();
            if (inColumn > inRow) {
                int y = k * (height + gap);
                pictures.get(step).setBounds(0, y, side, side);
                switches.get(step).setBounds(side + gap, y + (side - own.height) / 2, own.width, own.height);
            } else {
                int x = k * (width + gap);
                pictures.get(step).setBounds(x + (width - side) / 2, 0, side, side);
                switches.get(step).setBounds(x + (width - own.width) / 2, side + near, own.width, own.height);
            }
        }
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

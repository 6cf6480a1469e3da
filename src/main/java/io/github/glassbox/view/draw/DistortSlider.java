package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import net.miginfocom.swing.MigLayout;

/** One kind of distortion: its name, its value and a slider. */
final class DistortSlider extends JPanel {
    private final PresentationModel model;
    private final String caption;
    private final double step;
    private final int decimals;
    private final String unit;
    private final ToDoubleFunction<Distortion> value;
    private final JLabel text = new JLabel();
    private final JSlider slider;
    private boolean refreshing;

    /** The same distortion with another value of this kind. */
    @FunctionalInterface
    interface With {
        Distortion with(Distortion distortion, double value);
    }

    /**
     * A slider.
     *
     * @param least in steps
     * @param most in steps
     * @param decimals of the value
     * @param unit stands behind it
     */
    DistortSlider(
            PresentationModel model, String caption, int least, int most, double step, int decimals, String unit,
            ToDoubleFunction<Distortion> value, With with) {
        super(new MigLayout("insets 0, gap 0, wrap 1", "[grow,fill]"));
        this.model = model;
        this.caption = caption;
        this.step = step;
        this.decimals = decimals;
        this.unit = unit;
        this.value = value;
        setOpaque(false);
        slider = new JSlider(least, most, 0);
        slider.setName("distort." + caption.toLowerCase(Locale.ROOT));
        slider.getAccessibleContext().setAccessibleName(caption);
        slider.addChangeListener(e -> {
            if (!refreshing) {
                model.setDistortion(with.with(model.distortion(), slider.getValue() * step));
            }
        });
        text.setLabelFor(slider);
        text.putClientProperty(FlatClientProperties.STYLE, "font: -2");
        add(text);
        add(slider, "width 0:80:");
        refresh();
    }

    /** Shows the model's value. */
    void refresh() {
        double now = value.applyAsDouble(model.distortion());
        refreshing = true;
        slider.setValue((int) Math.round(now / step));
        refreshing = false;
        text.setText(caption + " " + Numbers.fixed(now, decimals) + unit);
    }
}

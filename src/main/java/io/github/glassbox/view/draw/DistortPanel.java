package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.ShiftedPredictions;
import io.github.glassbox.view.model.Answers;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Seen;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.HelpButton;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.theme.Icons;
import io.github.glassbox.view.work.Background;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** Moves, turns, thickens, blurs the chosen sample and adds noise, to see the prediction move. Opens and folds. */
public final class DistortPanel extends Card {
    private static final int SIDE = 11;

    private final PresentationModel model;
    private final Answers<Key, ShiftedPredictions> predictions;
    private final JToggleButton fold = new JToggleButton("Shift and distort");
    private final JToggleButton pin = new JToggleButton("Pin");
    private final JLabel changed = new JLabel(" ");
    private final JPanel content = new JPanel(new MigLayout("insets 0, gap 0", "[]12[grow,fill]", "[]2[]"));
    private final ShiftGrid shifts;
    private final JLabel summary = new JLabel(" ");
    private final List<DistortSlider> sliders;
    private boolean isChanged;
    private ShiftedPredictions shown;

    /** A picture; of the image its hash. */
    private record Picture(int image, Distortion distortion, Optional<Integer> label) {}

    private record Key(Picture of, Seen seen) {}

    /**
     * A panel, folded.
     *
     * @param resetAction takes all changes away
     */
    public DistortPanel(PresentationModel model, Background background, Action resetAction) {
        super(new MigLayout("insets 6 11 6 11, gap 0, hidemode 3, novisualpadding", "[grow,fill]4[]4[]2[]", "[]4[]4[]"));
        this.model = model;
        shifts = new ShiftGrid(model);
        predictions = new Answers<>(background, model::playing, Key::of, 1, this::predict, came -> ask()).whileShowing(shifts);
        setName("distort");
        sliders = List.of(
                new DistortSlider(model, "Rotation", -45, 45, 1, 0, "°", Distortion::rotation,
                        (d, v) -> new Distortion(d.noise(), d.blur(), v, d.thickness(), d.dx(), d.dy())),
                new DistortSlider(model, "Thickness", -4, 4, 0.5, 1, "", Distortion::thickness,
                        (d, v) -> new Distortion(d.noise(), d.blur(), d.rotation(), v, d.dx(), d.dy())),
                new DistortSlider(model, "Blur", 0, 20, 0.1, 1, "", Distortion::blur,
                        (d, v) -> new Distortion(d.noise(), v, d.rotation(), d.thickness(), d.dx(), d.dy())),
                new DistortSlider(model, "Noise", 0, 50, 0.01, 2, "", Distortion::noise,
                        (d, v) -> new Distortion(v, d.blur(), d.rotation(), d.thickness(), d.dx(), d.dy())));
        add(header(), "cell 0 0, growx");
        add(pin(), "cell 1 0");
        add(new ActionButton(resetAction, "Reset", "distort.reset"), "cell 2 0");
        add(new HelpButton(this, () -> "distort"), "cell 3 0");
        add(changed, "cell 0 1 4 1, growx, width 0:0");
        add(content(), "cell 0 2 4 1, growx");
        model.addListener(this::refresh);
        Showing.whenShown(shifts, this::ask);
        refresh(Set.of(Aspect.SAMPLE));
    }

    /** Wide enough for what it folds away, so that nothing is cut off when it unfolds. */
    @Override
    public Dimension getMinimumSize() {
        Dimension size = super.getMinimumSize();
        int unfolded = content.getLayout().minimumLayoutSize(content).width + UIScale.scale(2 * SIDE + 2);
        return new Dimension(Math.max(size.width, unfolded), size.height);
    }

    /** Unfolds it, and gives the shifts the focus. */
    public void open() {
        if (!fold.isSelected()) {
            fold.doClick();
        }
        shifts.requestFocusInWindow();
    }

    private JComponent header() {
        fold.setName("distort.fold");
        fold.setHorizontalAlignment(SwingConstants.LEADING);
        fold.setIcon(Icons.NEXT.get());
        fold.setSelectedIcon(Icons.DOWN.get());
        fold.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        fold.setToolTipText("Move, turn, thicken or blur the chosen sample, for looking only");
        fold.putClientProperty(FlatClientProperties.STYLE, "font: bold -1; margin: 2,2,2,2; toolbar.selectedBackground: $Glassbox.card");
        changed.setName("distort.changed");
        fold.addActionListener(e -> {
            content.setVisible(fold.isSelected());
            changed.setVisible(isChanged || fold.isSelected());
            revalidate();
            ask();
        });
        return fold;
    }

    private JComponent pin() {
        pin.setName("distort.pin");
        pin.getAccessibleContext().setAccessibleName("Pin the change");
        pin.setToolTipText("Keep the change for the samples that are chosen next; otherwise it ends with its sample");
        pin.putClientProperty(FlatClientProperties.STYLE, "margin: 2,4,2,4; minimumWidth: 0; minimumHeight: 0");
        pin.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        pin.addActionListener(e -> model.setDistortionPinned(pin.isSelected()));
        return pin;
    }

    private JComponent content() {
        content.setOpaque(false);
        content.setVisible(false);
        JPanel column = new JPanel(new MigLayout("insets 0, gap 0, wrap 1", "[grow,fill]"));
        column.setOpaque(false);
        sliders.forEach(slider -> column.add(slider, "width 84:84:"));
        summary.setName("distort.summary");
        summary.putClientProperty(FlatClientProperties.STYLE, "foreground: $Glassbox.quiet; font: -2");
        content.add(shifts, "cell 0 0, aligny top");
        content.add(column, "cell 1 0, aligny top");
        content.add(summary, "cell 0 1 2 1, growx, width 0:0");
        return content;
    }

    private void refresh(Set<Aspect> aspects) {
        boolean sample = aspects.contains(Aspect.SAMPLE);
        if (sample) {
            String words = Distortions.words(model.distortion());
            isChanged = !words.isEmpty();
            changed.setText(isChanged ? "Changed: " + words : "Nothing is changed.");
            changed.setToolTipText(isChanged ? changed.getText() : null);
            changed.putClientProperty(
                    FlatClientProperties.STYLE,
                    "font: -1; foreground: " + (isChanged ? "$Glassbox.warning" : "$Glassbox.quiet"));
            changed.setVisible(isChanged || fold.isSelected());
            sliders.forEach(DistortSlider::refresh);
            shifts.repaint();
        }
        if (sample || aspects.contains(Aspect.STATE) || aspects.contains(Aspect.PROGRESS) || aspects.contains(Aspect.SAMPLES)) {
            ask();
        }
    }

    /** Asks for the predictions, if they are to be seen. */
    private void ask() {
        if (model.forward().isEmpty()) {
            predictions.cancel();
            show(null, Optional.empty());
        } else if (shifts.isShowing()) {
            Picture picture = new Picture(
                    Arrays.hashCode(model.plainImage()), model.distortion(),
                    model.isLabelled() ? Optional.of(model.label()) : Optional.empty());
            Key key = new Key(picture, Seen.of(model).orElseThrow());
            predictions.want(key);
            predictions.newest(key).filter(known -> known.value() != shown).ifPresent(known -> show(known.value(), picture.label));
        }
    }

    private Optional<Background.Task<ShiftedPredictions>> predict(Key key) {
        Predictor predictor = new Predictor(model.parameters(), model.activation(), key.seen.state().mistakes());
        byte[] image = model.plainImage();
        return Optional.of(cancelled -> ShiftedPredictions.of(
                predictor, (dx, dy) -> Distortions.apply(key.of.distortion.withShift(dx, dy), image), cancelled));
    }

    private void show(ShiftedPredictions known, Optional<Integer> label) {
        shown = known;
        shifts.show(known, label);
        summary.setText(known == null ? " " : shifts.summary());
    }
}

package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.view.controls.BarLayout.Place;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Icons;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JProgressBar;
import javax.swing.Timer;

/** The quiet bar at the bottom: data, cost, settings of the run; work on the disk; and what there is to tell the user. */
public final class StatusBar extends Bar {
    private static final int MESSAGE_MILLIS = 10_000;
    private static final int WHOLE = 1000;
    private static final int LONGEST_TITLE = 40;

    private final PresentationModel model;
    private final SteadyLabel dataset = item(new Place(0, 6), "dataset", "The images trained and tested on");
    private final SteadyLabel cost = item(new Place(1, 5), "cost", "What an iteration takes: update and pass over the training images,"
            + " then evaluation on the test images");
    private final SteadyLabel kernel = item(new Place(2, 3), "kernel", "What computes, on how many threads");
    private final SteadyLabel recipe = item(new Place(3, 2), "recipe", "Activation function and initialiser of the run");
    private final SteadyLabel seed = item(new Place(4, 4), "seed", "Seed of the random numbers that state 0 was drawn from");
    private final SteadyLabel origin = item(Place.in(5), "origin", "The model that this run began with");
    private final SteadyLabel message = item(Place.in(Place.RIGHT), "message", null);
    private final SteadyLabel epoch = item(Place.in(5), "epoch", "Which mini-batch the displayed iteration's gradient is of");
    private final SteadyLabel mistakes = item(Place.in(5), "mistakes", "A deliberate fault is on: of the menu Experiments, or of the run");
    private final TroubleNotice trouble = new TroubleNotice();
    private final JProgressBar progress = new JProgressBar(0, WHOLE);
    private final SteadyLabel work = item(Place.in(6), "work", null);
    private final JButton cancelWork = new JButton("Cancel");
    private final Timer messageEnd = new Timer(MESSAGE_MILLIS, e -> clearMessage());
    private final Icon warning = Icons.WARNING.get(Colors.WARNING);
    private final Icon done = Icons.DONE.get(Colors.CORRECT);
    private boolean messageShown;
    private Optional<Runnable> cancel = Optional.empty();

    /**
     * What the disk is at.
     *
     * @param title what is done, such as "Saving mine.npz"
     * @param fraction how far it has come, 0 to 1, if that is known
     * @param cancel breaks it off, if that may be
     */
    public record Work(String title, OptionalDouble fraction, Optional<Runnable> cancel) {}

    /** The bar. */
    public StatusBar(PresentationModel model) {
        super(new BarLayout(), true);
        this.model = model;
        messageEnd.setRepeats(false);
        progress.setName("work.progress");
        cancelWork.setName("work.cancel");
        cancelWork.putClientProperty(FlatClientProperties.STYLE, "font: -2; margin: 0,8,0,8; minimumWidth: 0");
        cancelWork.addActionListener(e -> cancel.ifPresent(Runnable::run));
        add(trouble, Place.in(Place.RIGHT));
        add(progress, Place.in(6));
        add(cancelWork, Place.in(6));
        showWork(Optional.empty());
        model.addListener(this::refresh);
    }

    private SteadyLabel item(Place place, String name, String tooltip) {
        SteadyLabel label = new SteadyLabel(Fonts::small, Colors.QUIET, "");
        label.setName(name);
        label.setToolTipText(tooltip);
        add(label, place);
        label.setVisible(place.group() == Place.RIGHT);
        return label;
    }

    @Override
    public Insets getInsets() {
        Insets insets = super.getInsets();
        return new Insets(insets.top / 2, insets.left, insets.bottom / 2, insets.right);
    }

    /** Shows what the disk is at, or that it is at nothing. */
    public void showWork(Optional<Work> now) {
        now.ifPresent(shown -> {
            String title = shorten(shown.title()) + "…";
            if (!work.getText().equals(title)) {
                work.setText(title);
                work.setToolTipText(shown.title());
                work.forgetWidth();
                progress.getAccessibleContext().setAccessibleName(shown.title());
                cancelWork.setToolTipText("Break off: " + shown.title());
            }
            progress.setIndeterminate(shown.fraction().isEmpty());
            progress.setValue((int) (shown.fraction().orElse(0) * WHOLE));
        });
        cancel = now.flatMap(Work::cancel);
        work.setVisible(now.isPresent());
        progress.setVisible(now.isPresent());
        cancelWork.setVisible(cancel.isPresent());
    }

    /** The beginning and the end of a long title, so that what stands behind it keeps its place. */
    private static String shorten(String title) {
        int length = title.length();
        return length <= LONGEST_TITLE ? title
                : title.substring(0, LONGEST_TITLE - 14) + "…" + title.substring(length - 12);
    }

    /** Shows one sentence on what was done, for ten seconds or until cleared. */
    public void showMessage(String sentence) {
        display(sentence, done, Colors.TEXT);
    }

    private void display(String sentence, Icon icon, Colors color) {
        messageShown = true;
        setMessage(sentence, icon, color);
        messageEnd.restart();
    }

    /** Takes the message away; a notice of the run comes back. */
    public void clearMessage() {
        messageEnd.stop();
        messageShown = false;
        refreshNotice();
    }

    private void refreshNotice() {
        String notice = model.snapshot().flatMap(Snapshot::notice).or(model::refusal).orElse("");
        if (!messageShown || !notice.isEmpty()) {
            setMessage(notice, notice.isEmpty() ? null : warning, Colors.WARNING);
        }
    }

    private void setMessage(String sentence, Icon icon, Colors color) {
        if (!sentence.equals(message.getText())) {
            message.setText(sentence);
            message.setToolTipText(sentence.isEmpty() ? null : sentence);
            message.forgetWidth();
        }
        message.setIcon(icon);
        message.setColor(color);
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.DATA) || changed.contains(Aspect.RUN)) {
            model.data().ifPresent(this::displayData);
            model.snapshot().ifPresent(this::displayRun);
        }
        if (changed.contains(Aspect.PROGRESS)) {
            model.snapshot().ifPresent(s -> setText(cost, costText(s.cost())));
            model.snapshot().ifPresent(this::displayRecipe);
            model.snapshot().ifPresent(s -> trouble.display(s.troubles()));
            model.snapshot().ifPresent(s -> displayMistakes(faults(s)));
            refreshNotice();
        }
        if (changed.contains(Aspect.OPENING)) {
            refreshNotice();
        }
        if (changed.contains(Aspect.STATE)) {
            model.displayed().map(State::batch).ifPresent(this::displayBatch);
        }
    }

    private void displayBatch(State.Batch batch) {
        setText(epoch, batch.isFull() ? "" : "epoch " + Numbers.count(batch.epoch()) + " · batch "
                + Numbers.count(batch.number()) + " of " + Numbers.count(batch.perEpoch()));
    }

    /** The deliberate faults that are on, in a few words; empty if there is none. */
    public static String faults(Snapshot snapshot) {
        Hyperparameters settings = snapshot.hyperparameters();
        Mistakes ofUpdates = snapshot.control().learning().mistakes();
        List<String> words = new ArrayList<>();
        if (ofUpdates.any()) {
            words.add(ofUpdates.inWords());
        }
        if (hasShiftedStart(snapshot)) {
            words.add("weights " + Initializer.NORMAL_SHIFTED);
        }
        if (settings.shuffled() > 0) {
            words.add(settings.shuffled() + " % of training labels shuffled");
        }
        return String.join(", ", words);
    }

    /** Whether state 0 was drawn as a fault of its own. */
    public static boolean hasShiftedStart(Snapshot snapshot) {
        return snapshot.hyperparameters().initializer() == Initializer.NORMAL_SHIFTED && snapshot.origin().isEmpty();
    }

    private void displayMistakes(String inWords) {
        String text = inWords.isEmpty() ? "" : "fault on: " + inWords;
        if (!text.equals(mistakes.getText())) {
            mistakes.setIcon(text.isEmpty() ? null : warning);
            mistakes.setColor(Colors.WARNING);
            setText(mistakes, text);
            mistakes.forgetWidth();
        }
    }

    private void displayData(Mnist mnist) {
        int all = mnist.training().count();
        int used = model.dataset(Split.TRAINING).count();
        String train = used < all ? "first " + Numbers.count(used) + " of " + Numbers.count(all) : Numbers.count(all);
        setText(dataset, "MNIST · " + train + " train / " + Numbers.count(mnist.test().count()) + " test");
        dataset.forgetWidth();
    }

    private void displayRun(Snapshot snapshot) {
        Hyperparameters settings = snapshot.hyperparameters();
        cost.forgetWidth();
        setText(kernel, snapshot.cost().kernel() + " × " + threads(snapshot.cost().threads()));
        kernel.setToolTipText("What computes, on how many threads"
                + snapshot.cost().kernelReason().map(reason -> ". " + reason).orElse(""));
        boolean opened = snapshot.origin().isPresent();
        displayRecipe(snapshot);
        setText(seed, opened ? "" : "seed " + settings.seed());
        seed.forgetWidth();
        setText(origin, snapshot.origin().map(model -> "from " + model.name()).orElse(""));
        origin.forgetWidth();
    }

    private void displayRecipe(Snapshot snapshot) {
        Hyperparameters settings = snapshot.hyperparameters();
        String text = settings.activation() + (snapshot.origin().isPresent() ? "" : " · " + settings.initializer());
        if (!text.equals(recipe.getText())) {
            setText(recipe, text);
            recipe.forgetWidth();
        }
    }

    private static void setText(SteadyLabel label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }

    /** Such as "58 ms per iteration + 9 ms test"; empty before the first. */
    static String costText(Snapshot.Cost cost) {
        return cost.trainMillis() <= 0 ? "" : millis(cost.trainMillis()) + " per iteration + "
                + millis(cost.testMillis()) + " test";
    }

    private static String millis(double value) {
        return Numbers.fixed(value, value < 9.95 ? 1 : 0) + " ms";
    }

    /** As high with an icon as without: nothing above moves when a message comes. */
    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        Insets insets = getInsets();
        return new Dimension(size.width, Math.max(size.height, UIScale.scale(20) + insets.top + insets.bottom));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }
}

package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.State;
import io.github.glassbox.view.controls.BarLayout.Place;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** The bar that runs the training: play and step, speed, learning rate, hidden units, where to stop; and how it does. */
public final class TransportBar extends Bar {
    private static final int NO_STEP_WORDS = 2;
    private static final int FEWER_WORDS = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int SYMBOLS = 5;
    private static final int NO_WORDS = 6;

    private final PresentationModel model;
    private final Playback playback;
    private final Commands commands;
    private final SpeedBox speed;
    private final SteadyLabel reached = new SteadyLabel(Fonts::mono, Colors.QUIET, "17/s of 60");
    private final ValueField<Float> rate;
    private final HiddenUnitsSpinner hidden = new HiddenUnitsSpinner(this::startWithHidden);
    private final ValueField<Integer> batch;
    private final ValueField<Optional<Goal>> stopAt;
    private final JButton more;
    private final FiguresPanel figures;

    /** The bar; its fields are read back from the model's snapshots. */
    public TransportBar(PresentationModel model, Playback playback, Commands commands, Consumer<Speed> speedChosen) {
        super(new BarLayout(), false);
        this.model = model;
        this.playback = playback;
        this.commands = commands;
        speed = new SpeedBox(speedChosen);
        figures = new FiguresPanel(model::explain);
        rate = new ValueField<>("0.0001", NumberInput::rate, NumberInput::rateText, playback::setRate);
        stopAt = new ValueField<>("train 95 %", GoalText::read, GoalText::of, playback::setGoal);
        batch = new ValueField<>(
                "0000",
                NumberInput::batch,
                NumberInput::batchText,
                size -> playback.setLearning(learning -> learning.withBatch(size)));
        batch.setToolTipText("Images of a mini-batch, or all: from the next iteration on; another size begins a new epoch");
        rate.setToolTipText("Learning rate α: how far an update goes against the gradient, from the next iteration on");
        hidden.setToolTipText("Hidden units H, 1 to 512: a change starts a new run");
        stopAt.setToolTipText("Play pauses on reaching it: an iteration, 95 % (test accuracy), loss 0.3; blank for never");
        stopAt.putClientProperty("JTextField.placeholderText", "never");
        reached.setToolTipText("Iterations a second reached, of those asked for");
        more = new CommandButton(commands.moreSettings, NO_WORDS) {
            @Override
            public String getText() {
                return super.getText().isEmpty() ? "…" : "New Run…";
            }
        };

        addButton("reset", new CommandButton(commands.reset, 0));
        addButton("stepBack", new CommandButton(commands.stepBack, NO_STEP_WORDS));
        addButton("playOrPause", new CommandButton(commands.playOrPause, NO_WORDS, "Play", "Pause").makePrimary());
        addButton("step", new CommandButton(commands.step, NO_STEP_WORDS));
        addWord("Speed", 1, FEWER_WORDS, speed);
        addNamed("speed", speed, 1);
        reached.setName("reached");
        add(reached, new Place(1, SYMBOLS));
        addWord("Learning rate", 2, FEWEST_WORDS, rate);
        addWord("α", 2, BarLayout.LEVELS, rate);
        addNamed("rate", rate, 2);
        add(new Word("Hidden", "H", hidden), Place.in(3));
        addWord("units", 3, FEWER_WORDS, hidden);
        addNamed("hidden", hidden, 3);
        addWord("Batch", 4, BarLayout.LEVELS, batch);
        addNamed("batch", batch, 4);
        add(new Word("Stop at", "Stop", stopAt), Place.in(5));
        addNamed("stopAt", stopAt, 5);
        addNamed("more", more, 6);
        addNamed("figures", figures, Place.RIGHT);
        accessibleNames();
        setReady(false);
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.STATE, Aspect.PROGRESS));
    }

    private void addButton(String name, CommandButton button) {
        addNamed(name, button, 0);
    }

    private void addNamed(String name, JComponent component, int group) {
        component.setName(name);
        add(component, Place.in(group));
    }

    private void addWord(String word, int group, int goesAt, JComponent field) {
        JLabel label = SteadyLabel.of(word, Colors.QUIET);
        label.setLabelFor(field);
        add(label, new Place(group, goesAt));
    }

    /** A field's name, which gets shorter before a row is begun. */
    private static final class Word extends JLabel implements BarLayout.Terse {
        private final String shorter;
        private boolean terse;

        Word(String text, String shorter, JComponent field) {
            super(text);
            this.shorter = shorter;
            setLabelFor(field);
            putClientProperty(FlatClientProperties.STYLE, "foreground: $Glassbox.quiet");
        }

        @Override
        public void setLevel(int level) {
            terse = level >= SYMBOLS;
        }

        @Override
        public String getText() {
            return terse ? shorter : super.getText();
        }
    }

    private void accessibleNames() {
        speed.getAccessibleContext().setAccessibleName("Speed");
        rate.getAccessibleContext().setAccessibleName("Learning rate α");
        hidden.getAccessibleContext().setAccessibleName("Hidden units");
        stopAt.getAccessibleContext().setAccessibleName("Stop at");
        batch.getAccessibleContext().setAccessibleName("Batch size");
    }

    private void setReady(boolean ready) {
        for (JComponent control : new JComponent[] {speed, rate, hidden, batch, stopAt}) {
            control.setEnabled(ready);
        }
    }

    /** Whether it was done at once: it may also be done later, when the run before has been saved, or not. */
    private boolean startWithHidden(int units) {
        AtomicBoolean done = new AtomicBoolean();
        commands.unlessKept(() -> {
            playback.restart(settings -> settings.withHidden(units));
            done.set(true);
        });
        return done.get();
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.STATE)) {
            model.displayed().ifPresent(this::displayFigures);
        }
        if (changed.contains(Aspect.PROGRESS)) {
            model.snapshot().ifPresent(this::display);
        }
    }

    private void displayFigures(State state) {
        if (model.switchedOff().isEmpty()) {
            figures.display(state, model.snapshot().orElseThrow().curves());
        } else {
            figures.displayWithout(model.evaluation(Split.TRAINING), model.evaluation(Split.TEST));
        }
    }

    private void display(Snapshot snapshot) {
        setReady(true);
        Snapshot.Control control = snapshot.control();
        speed.display(control.speed());
        reached.setText(SpeedBox.reached(control.reachedPerSecond(), control.speed()));
        rate.display(control.learning().rate());
        hidden.display(snapshot.hyperparameters().hidden());
        batch.display(control.learning().batch());
        stopAt.display(control.goal());
    }
}

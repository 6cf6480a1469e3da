package io.github.glassbox.view.controls;

import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.util.Set;
import net.miginfocom.swing.MigLayout;

/** The bar that goes back and forth over the iterations recorded. */
public final class TimelineBar extends Bar {
    private final PresentationModel model;
    private final Playback playback;
    private final TimelineSlider slider;
    private final ValueField<Integer> iteration;
    private final SteadyLabel of = new SteadyLabel(Fonts::text, Colors.QUIET, "of 500");
    private final BranchBox branches;
    private final Chip chip = new Chip("Looking back: iteration 000 of 000");

    /** The bar. */
    public TimelineBar(PresentationModel model, Playback playback, Commands commands, BranchCommands branching) {
        super(new MigLayout("insets 0, fillx, hidemode 3", "[]8[]12[grow,fill]12[]12[]12[]8[]8[]", "[center]"), true);
        this.model = model;
        this.playback = playback;
        slider = new TimelineSlider(model, playback);
        iteration = new ValueField<>("00000", this::read, i -> Integer.toString(i), this::go);
        CommandButton newest = new CommandButton(commands.head, BarLayout.LEVELS, "Newest");
        newest.setHideActionText(true);
        newest.setText("Newest");

        SteadyLabel caption = SteadyLabel.of("Iteration", Colors.TEXT);
        caption.setLabelFor(iteration);
        slider.setName("timeline");
        iteration.setName("iteration");
        of.setName("head");
        chip.setName("lookingBack");
        newest.setName("newest");
        slider.getAccessibleContext().setAccessibleName("Iteration on the timeline");
        iteration.getAccessibleContext().setAccessibleName("Iteration");
        slider.setToolTipText("Drag to an earlier iteration: every panel shows it");
        iteration.setToolTipText("Go to this iteration");
        add(caption);
        add(iteration);
        add(slider, "wmin 60");
        add(of);
        CommandButton branch = new CommandButton(branching.branch, BarLayout.LEVELS, "Branch…");
        branch.setHideActionText(true);
        branch.setText("Branch…");
        branch.setName("branch");
        branches = new BranchBox(playback::selectBranch);
        branches.setName("branches");
        branches.setVisible(false);
        add(chip);
        add(newest);
        add(branch);
        add(branches, "wmax 220");
        setReady(false);
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.RUN, Aspect.STATE, Aspect.PROGRESS));
    }

    private void setReady(boolean ready) {
        slider.setEnabled(ready);
        iteration.setEnabled(ready);
    }

    private int head() {
        return model.snapshot().map(s -> s.head().iteration()).orElse(0);
    }

    private Integer read(String text) {
        return NumberInput.whole(text, "Iteration", 0, head());
    }

    private void go(int wanted) {
        playback.show(wanted);
        iteration.revert();
    }

    private void refresh(Set<Aspect> changed) {
        if (model.displayed().isEmpty()
                || !changed.contains(Aspect.STATE) && !changed.contains(Aspect.PROGRESS)) {
            return;
        }
        if (changed.contains(Aspect.RUN)) {
            of.forgetWidth();
            chip.forgetWidth();
        }
        setReady(true);
        int shown = model.displayed().orElseThrow().iteration();
        slider.display();
        iteration.display(shown);
        of.setText("of " + Numbers.count(head()));
        branches.display(model.snapshot().orElseThrow());
        if (model.seeking() && model.displayed().orElseThrow().isComplete()) {
            chip.display("Computing iteration " + Numbers.count(model.target()) + "…", true);
        } else if (!model.displayed().orElseThrow().isComplete()) {
            chip.display("Nearest kept: iteration " + Numbers.count(shown), true);
        } else if (model.atHead()) {
            chip.display("Newest iteration", false);
        } else {
            chip.display("Looking back: iteration " + Numbers.count(shown) + " of " + Numbers.count(head()), true);
        }
    }
}

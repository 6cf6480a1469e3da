package io.github.glassbox.view.leaving;

import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** Asks before a run is lost that is worth it and not saved, and offers to save it. */
public final class BeforeLosing {
    private static final int NAMED = 8;

    private final PresentationModel model;
    private final Playback playback;
    private final Questions questions;
    private final SaveCommands saving;
    private final SavedBranches saved;

    public BeforeLosing(
            PresentationModel model, Playback playback, Questions questions, SaveCommands saving, SavedBranches saved) {
        this.model = model;
        this.playback = playback;
        this.questions = questions;
        this.saving = saving;
        this.saved = saved;
    }

    /** Runs this, after which the run is lost: at once, when it has been saved, or, if the user would keep it, never. */
    public void unlessKept(Runnable goOn) {
        List<Branch> all = model.snapshot().map(Snapshot::branches).orElse(List.of());
        List<Branch> unsaved = saved.unsaved(all);
        if (unsaved.isEmpty()) {
            goOn.run();
            return;
        }
        switch (questions.losing(sentence(all, unsaved))) {
            case SAVE -> {
                playback.pause();
                // What was trained until it paused is asked about again.
                saving.saveHeads(unsaved, () -> unlessKept(goOn));
            }
            case DISCARD -> goOn.run();
            case CANCEL -> {}
        }
    }

    /** What is not saved. */
    static String sentence(List<Branch> all, List<Branch> unsaved) {
        Branch first = unsaved.get(0);
        if (all.size() == 1) {
            return "This run of " + iterations(first, all) + " is not saved and will be lost.";
        }
        if (unsaved.size() == 1) {
            return "The branch " + first.name() + " of " + iterations(first, all) + " is not saved and will be lost.";
        }
        return unsaved.size() + " branches are not saved and will be lost:\n"
                + unsaved.stream().limit(NAMED).map(branch -> branch.name() + ", " + iterations(branch, all))
                        .collect(Collectors.joining("\n"))
                + (unsaved.size() > NAMED ? "\nand " + (unsaved.size() - NAMED) + " more" : "");
    }

    private static String iterations(Branch branch, List<Branch> all) {
        return Numbers.count(SavedBranches.own(branch, all)) + " iterations";
    }
}

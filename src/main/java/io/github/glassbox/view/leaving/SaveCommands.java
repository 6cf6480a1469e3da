package io.github.glassbox.view.leaving;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.SampleArrays;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.view.asking.ModelChooser;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.kept.SavedFolders;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.work.DiskWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Saves models and arrays. */
public final class SaveCommands {
    public final Command save = new Command(
            "Save Model…", "Write the displayed iteration's parameters as an .npz file", "menu S", null,
            this::askAndSave);

    public final Command export = new Command(
            "Export Sample's Arrays…", "Write every array of the chosen sample's iteration as an .npz file for NumPy",
            "menu shift S", null, this::askAndExport);

    private final ModelChooser chooser;
    private final DiskWork disk;
    private final Questions questions;
    private final PresentationModel model;
    private final SavedBranches saved;
    private final SavedFolders folders;
    private final StatusBar statusBar;

    /**
     * The commands.
     *
     * @param saved is told what has been saved
     * @param folders is told where
     */
    public SaveCommands(
            ModelChooser chooser,
            DiskWork disk,
            Questions questions,
            PresentationModel model,
            SavedBranches saved,
            SavedFolders folders,
            StatusBar statusBar) {
        this.chooser = chooser;
        this.disk = disk;
        this.questions = questions;
        this.model = model;
        this.saved = saved;
        this.folders = folders;
        this.statusBar = statusBar;
        model.addListener(this::refresh);
        refresh(Set.of());
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = model.displayed().isPresent();
        save.setEnabled(ready);
        export.setEnabled(ready && model.forward().isPresent() && model.displayed().orElseThrow().isComplete());
    }

    private void askAndSave() {
        State state = model.displayed().orElseThrow();
        if (maySave(state.mistakes())) {
            askModel("Save Model", "", state.iteration()).ifPresent(file ->
                    write(file, snapshot(), snapshot().branch().id(), state.iteration(), state.parameters(), () -> {}));
        }
    }

    private Snapshot snapshot() {
        return model.snapshot().orElseThrow();
    }

    private boolean maySave(Mistakes mistakes) {
        if (mistakes.rawPixels()) {
            questions.tell("These weights were trained on pixels not divided by 255, which a model file cannot say:"
                    + " they would predict nonsense elsewhere. Nothing was saved.");
        }
        return !mistakes.rawPixels();
    }

    /** Asks for a file for the newest state of each of these branches, saves them, and goes on if all of them are. */
    void saveHeads(List<Branch> wanted, Runnable then) {
        if (wanted.isEmpty()) {
            then.run();
            return;
        }
        Branch first = wanted.get(0);
        if (!maySave(first.schedule().learning(first.head()).mistakes())) {
            return;
        }
        boolean isAlone = snapshot().branches().size() == 1;
        askModel(
                        isAlone ? "Save Model" : "Save Branch " + first.name(),
                        isAlone ? "" : first.name().replaceAll("[^\\p{L}\\p{N}.]+", "-") + "-",
                        first.head())
                .ifPresent(file -> {
                    // As it is now: while the file was asked for it may have been trained on.
                    Snapshot now = snapshot();
                    Branch branch = now.branches().stream().filter(b -> b.id() == first.id()).findFirst().orElseThrow();
                    write(
                            file, now, branch.id(), branch.head(), branch.rest().orElse(now.head().parameters()),
                            () -> saveHeads(wanted.subList(1, wanted.size()), then));
                });
    }

    private Optional<Path> askModel(String title, String branch, int iteration) {
        return chooser.toSave(title, "glassbox-" + branch + "iteration-" + iteration);
    }

    private void write(Path file, Snapshot run, long branch, int iteration, Parameters parameters, Runnable then) {
        String name = file.getFileName().toString();
        start(file, "Saving " + name, progress -> {
            ModelFile.save(file, parameters, run.hyperparameters().activation());
            return file;
        }, () -> {
            saved.add(run.branches(), branch, iteration);
            statusBar.showMessage("Saved iteration " + iteration + " as " + name + ".");
            then.run();
        });
    }

    private void askAndExport() {
        State state = model.displayed().orElseThrow();
        Forward forward = model.forwardOfAllUnits();
        int y = model.isLabelled() ? model.label() : forward.prediction();
        Backward backward = new Backward(state.parameters(), model.activation(), forward, y);
        String sample = model.sampleName().replace(" #", "-");
        chooser.toSave("Export Sample's Arrays", "glassbox-" + sample + "-iteration-" + state.iteration())
                .ifPresent(file -> start(file, "Exporting " + file.getFileName(), progress -> {
                    SampleArrays.save(file, state, forward, backward, y);
                    return file;
                }, () -> statusBar.showMessage("Exported to " + file.getFileName() + ".")));
    }

    private void start(Path file, String title, DiskWork.Work<Path> work, Runnable then) {
        folders.add(file.toAbsolutePath().getParent());
        disk.start(DiskWork.Task.writing(title, this), work, written -> then.run(), questions::tell);
    }
}

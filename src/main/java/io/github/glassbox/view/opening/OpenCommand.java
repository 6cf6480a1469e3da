package io.github.glassbox.view.opening;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.asking.ModelChooser;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.leaving.BeforeLosing;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.work.DiskWork;
import java.nio.file.Path;

/** Opens a model: a run begins with it. */
public final class OpenCommand {
    public final Command open = new Command(
            "Open Model…", "Start a run from the parameters in an .npz file", "menu O", null, this::askAndOpen);

    private final ModelChooser chooser;
    private final DiskWork disk;
    private final Questions questions;
    private final BeforeLosing losing;
    private final Playback playback;
    private final StatusBar statusBar;

    public OpenCommand(
            ModelChooser chooser,
            DiskWork disk,
            Questions questions,
            BeforeLosing losing,
            PresentationModel model,
            Playback playback,
            StatusBar statusBar) {
        this.chooser = chooser;
        this.disk = disk;
        this.questions = questions;
        this.losing = losing;
        this.playback = playback;
        this.statusBar = statusBar;
        open.setEnabled(false);
        model.addListener(changed -> open.setEnabled(model.displayed().isPresent()));
    }

    private void askAndOpen() {
        chooser.toOpen("Open Model").ifPresent(this::read);
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        disk.start(
                DiskWork.Task.reading("Opening " + name, this),
                progress -> ModelFile.open(file),
                read -> losing.unlessKept(() -> start(name, read)),
                questions::tell);
    }

    private void start(String name, ModelFile.Model read) {
        playback.start(new Snapshot.Origin(name, read.parameters(), read.activation()));
        statusBar.showMessage(
                read.activationStated()
                        ? "Opened " + name + "."
                        : "Opened " + name + ". It names no activation function: ReLU is taken.");
    }
}

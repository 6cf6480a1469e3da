package io.github.glassbox.view;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.SampleArrays;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Opens and saves models; the files are read and written on a thread of their own. */
final class FileCommands {
    private static final String EXTENSION = ".npz";

    final Command open = new Command(
            "Open Model…", "Start a run from the parameters in an .npz file", "menu O", null, this::askAndOpen);
    final Command save = new Command(
            "Save Model…", "Write the displayed iteration's parameters as an .npz file", "menu S", null,
            this::askAndSave);

    final Command export = new Command(
            "Export Sample's Arrays…", "Write every array of the chosen sample's iteration as an .npz file for NumPy",
            "menu shift S", null, this::askAndExport);

    private final Component parent;
    private final PresentationModel model;
    private final Playback playback;
    private final Questions questions;
    private final StatusBar statusBar;
    private File folder;

    FileCommands(
            Component parent, PresentationModel model, Playback playback, Questions questions, StatusBar statusBar) {
        this.parent = parent;
        this.model = model;
        this.playback = playback;
        this.questions = questions;
        this.statusBar = statusBar;
        model.addListener(this::refresh);
        refresh(Set.of());
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = model.displayed().isPresent();
        open.setEnabled(ready);
        save.setEnabled(ready);
        export.setEnabled(ready && model.forward().isPresent() && model.displayed().orElseThrow().isComplete());
    }

    private void askAndOpen() {
        JFileChooser chooser = chooser("Open Model");
        if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
            folder = chooser.getCurrentDirectory();
            Path file = chooser.getSelectedFile().toPath();
            Threads.start("glassbox-open", () -> read(file));
        }
    }

    private void read(Path file) {
        try {
            ModelFile.Model read = ModelFile.open(file);
            EventThread.post(() -> start(file.getFileName().toString(), read));
        } catch (IOException e) {
            EventThread.post(() -> questions.tell(e.getMessage()));
        }
    }

    private void start(String name, ModelFile.Model read) {
        if (!questions.mayLoseRun()) {
            return;
        }
        playback.start(new Snapshot.Origin(name, read.parameters(), read.activation()));
        statusBar.showMessage(
                read.activationStated()
                        ? "Opened " + name + "."
                        : "Opened " + name + ". It names no activation function: ReLU is taken.");
    }

    private void askAndSave() {
        State state = model.displayed().orElseThrow();
        if (state.mistakes().rawPixels()) {
            questions.tell("These weights were trained on pixels not divided by 255, which a model file cannot say:"
                    + " they would predict nonsense elsewhere. Nothing was saved.");
            return;
        }
        askFile("Save Model", "glassbox-iteration-" + state.iteration()).ifPresent(file -> {
            long run = model.snapshot().orElseThrow().run();
            Activation activation = model.activation();
            Threads.start("glassbox-save", () -> write(file, state, activation, run));
        });
    }

    private void askAndExport() {
        State state = model.displayed().orElseThrow();
        Forward forward = model.forwardOfAllUnits();
        int y = model.isLabelled() ? model.label() : forward.prediction();
        Backward backward = new Backward(state.parameters(), model.activation(), forward, y);
        String sample = model.sampleName().replace(" #", "-");
        askFile("Export Sample's Arrays", "glassbox-" + sample + "-iteration-" + state.iteration())
                .ifPresent(file -> Threads.start("glassbox-export", () -> {
                    try {
                        SampleArrays.save(file, state, forward, backward, y);
                        EventThread.post(() -> statusBar.showMessage("Exported to " + file.getFileName() + "."));
                    } catch (IOException e) {
                        EventThread.post(() -> questions.tell(e.getMessage()));
                    }
                }));
    }

    /** Where to write, after asking before a file is replaced. */
    private Optional<Path> askFile(String title, String proposed) {
        JFileChooser chooser = chooser(title);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), proposed + EXTENSION));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        folder = chooser.getCurrentDirectory();
        File chosen = chooser.getSelectedFile();
        Path file = chosen.getName().endsWith(EXTENSION)
                ? chosen.toPath()
                : chosen.toPath().resolveSibling(chosen.getName() + EXTENSION);
        return !Files.exists(file) || questions.mayReplace(file.getFileName().toString())
                ? Optional.of(file)
                : Optional.empty();
    }

    private void write(Path file, State state, Activation activation, long run) {
        try {
            ModelFile.save(file, state.parameters(), activation);
            EventThread.post(() -> {
                questions.saved(run, state.iteration());
                statusBar.showMessage("Saved iteration " + state.iteration() + " as " + file.getFileName() + ".");
            });
        } catch (IOException e) {
            EventThread.post(() -> questions.tell(e.getMessage()));
        }
    }

    private JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(Optional.ofNullable(folder).orElseGet(() -> new File("").getAbsoluteFile()));
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter("Models (*.npz)", "npz"));
        return chooser;
    }
}

package io.github.glassbox.view;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.io.KeptDrawings;
import io.github.glassbox.io.KeptDrawings.Drawing;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.draw.Sketch;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.swing.JFileChooser;

/** Keeps drawings with their labels in a folder; files are read and written on threads of their own, one at a time. */
final class MineCommands {
    final Command keep;
    final Command delete;
    final Command export;

    private final Component parent;
    private final PresentationModel model;
    private final Sketch sketch;
    private final Questions questions;
    private final StatusBar statusBar;
    private final Path folder;
    private Optional<KeptDrawings> kept = Optional.empty();
    private boolean busy;

    /** @param folder where drawings are kept; made when the first is */
    MineCommands(
            Component parent,
            PresentationModel model,
            Sketch sketch,
            Questions questions,
            StatusBar statusBar,
            Path folder) {
        this.parent = parent;
        this.model = model;
        this.sketch = sketch;
        this.questions = questions;
        this.statusBar = statusBar;
        this.folder = folder;
        keep = new Command("Keep Drawing", "Keep the drawing with its label under Mine", "ctrl M", null, this::keep);
        delete = new Command("Delete Kept Drawing…", "Delete the chosen drawing of Mine", "DELETE", null, this::delete);
        export = new Command(
                "Export My Drawings…", "Write the kept drawings into a folder, as PNG and IDX files", null, null, this::export);
        model.addListener(this::refresh);
        sketch.addListener(() -> refresh(Set.of()));
        refresh(Set.of());
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Then<T> {
        void take(T result);
    }

    /** Reads what is kept already. */
    void read() {
        start(() -> KeptDrawings.open(folder), opened -> {
            kept = Optional.of(opened);
            opened.notices().stream().findFirst().ifPresent(statusBar::showMessage);
        });
    }

    private void keep() {
        int label = model.drawingLabel().orElseThrow();
        byte[] image = model.plainImage();
        start(() -> kept.orElseThrow().add(image, label), drawing ->
                statusBar.showMessage("Kept as " + drawing.name() + "; Mine holds " + count() + "."));
    }

    /** Gives the chosen kept drawing another label, 0 to 9. */
    void relabel(int label) {
        chosen().filter(drawing -> drawing.label() != label)
                .ifPresent(drawing -> start(() -> kept.orElseThrow().relabel(drawing, label), changed ->
                        statusBar.showMessage("The label is now " + label + ".")));
    }

    private void delete() {
        chosen().filter(drawing -> questions.mayDelete(model.sampleName(), drawing.label()))
                .ifPresent(drawing -> start(
                        () -> {
                            kept.orElseThrow().delete(drawing);
                            return drawing;
                        },
                        gone -> statusBar.showMessage("Deleted " + gone.name() + ".")));
    }

    private void export() {
        JFileChooser chooser = new JFileChooser(new File("").getAbsoluteFile());
        chooser.setDialogTitle("Export My Drawings");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path target = chooser.getSelectedFile().toPath();
        start(
                () -> {
                    KeptDrawings copy = KeptDrawings.open(target);
                    for (Drawing drawing : kept.orElseThrow().list()) {
                        copy.add(drawing.picture().toArray(), drawing.label());
                    }
                    return target;
                },
                done -> statusBar.showMessage("Exported " + count() + " to " + done + "."));
    }

    private Optional<Drawing> chosen() {
        return model.split() == Split.MINE && model.hasSample()
                ? kept.map(all -> all.list().get(model.sample()))
                : Optional.empty();
    }

    private String count() {
        int count = kept.orElseThrow().list().size();
        return count + (count == 1 ? " drawing" : " drawings");
    }

    /** Works on the disk, then shows what is kept then. */
    private <T> void start(Work<T> work, Then<T> then) {
        if (busy) {
            return;
        }
        busy = true;
        refresh(Set.of());
        Threads.start("glassbox-drawings", () -> {
            try {
                T result = work.run();
                EventThread.post(() -> done(() -> then.take(result)));
            } catch (IOException e) {
                EventThread.post(() -> done(() -> questions.tell(e.getMessage())));
            }
        });
    }

    private void done(Runnable then) {
        busy = false;
        then.run();
        kept.ifPresent(all -> model.setMine(all.dataset().orElse(Dataset.none("Mine"))));
        refresh(Set.of());
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = kept.isPresent() && !busy;
        keep.setEnabled(ready && model.split() == Split.DRAWING && model.drawingLabel().isPresent() && !sketch.isBlank());
        delete.setEnabled(ready && chosen().isPresent());
        export.setEnabled(ready && !kept.orElseThrow().list().isEmpty());
    }
}

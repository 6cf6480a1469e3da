package io.github.glassbox.view.drawings;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.io.KeptDrawings;
import io.github.glassbox.io.KeptDrawings.Drawing;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.draw.Sketch;
import io.github.glassbox.view.kept.SavedFolders;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.work.DiskWork;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JFileChooser;

/** Keeps drawings with their labels in a folder; files are read and written one after another. */
public final class MineCommands {
    public final Command keep;
    public final Command delete;
    public final Command export;

    private final Component parent;
    private final DiskWork disk;
    private final SavedFolders folders;
    private final PresentationModel model;
    private final Sketch sketch;
    private final Questions questions;
    private final StatusBar statusBar;
    private final Path folder;
    private Optional<KeptDrawings> kept = Optional.empty();
    private List<Drawing> shown = List.of();
    private Optional<DrawingsWatch> watch = Optional.empty();
    private boolean closed;

    /**
     * The commands.
     *
     * @param folders is told where drawings are exported to
     * @param folder where drawings are kept; made when the first is
     */
    public MineCommands(
            Component parent,
            DiskWork disk,
            SavedFolders folders,
            PresentationModel model,
            Sketch sketch,
            Questions questions,
            StatusBar statusBar,
            Path folder) {
        this.parent = parent;
        this.disk = disk;
        this.folders = folders;
        this.model = model;
        this.sketch = sketch;
        this.questions = questions;
        this.statusBar = statusBar;
        this.folder = folder;
        keep = new Command("Keep Drawing", "Keep the drawing with its label under Mine", "menu M", null, this::keep);
        delete = new Command("Delete Kept Drawing…", "Delete the chosen drawing of Mine", "DELETE", null, this::delete);
        export = new Command(
                "Export My Drawings…", "Write the kept drawings into a folder, as PNG and IDX files", null, null, this::export);
        model.addListener(this::refresh);
        sketch.addListener(() -> refresh(Set.of()));
        disk.addListener(this::show);
        refresh(Set.of());
    }

    /** Reads what is kept already, and from then on what others change. */
    public void read() {
        start("Reading your drawings", () -> KeptDrawings.open(folder), opened -> {
            kept = Optional.of(opened);
            opened.notices().stream().findFirst().ifPresent(statusBar::showMessage);
            if (!closed) {
                watch = Optional.of(new DrawingsWatch(disk, opened));
            }
        });
    }

    /** Nobody looks at the drawings any more. */
    public void close() {
        closed = true;
        watch.ifPresent(DrawingsWatch::close);
    }

    private void keep() {
        int label = model.drawingLabel().orElseThrow();
        byte[] image = model.plainImage();
        KeptDrawings all = kept.orElseThrow();
        start("Keeping the drawing", () -> all.add(image, label), drawing ->
                statusBar.showMessage("Kept as " + drawing.name() + "; Mine holds " + count() + "."));
    }

    /** Gives the chosen kept drawing another label, 0 to 9; after what is being written now. */
    public void relabel(int label) {
        chosen().filter(drawing -> drawing.label() != label || disk.isBusy(this)).ifPresent(drawing -> {
            KeptDrawings all = kept.orElseThrow();
            start("Relabelling the drawing", () -> all.relabel(now(all, drawing), label), changed ->
                    statusBar.showMessage("The label is now " + label + "."));
        });
    }

    /** The picture itself tells the drawing, whose name and place may have changed since it was chosen. */
    private static Drawing now(KeptDrawings all, Drawing drawing) {
        return all.list().stream().filter(other -> other.picture() == drawing.picture()).findFirst().orElse(drawing);
    }

    private void delete() {
        KeptDrawings all = kept.orElseThrow();
        chosen().filter(drawing -> questions.mayDelete(model.sampleName(), drawing.label()))
                .ifPresent(drawing -> start(
                        "Deleting " + drawing.name(),
                        () -> {
                            all.delete(now(all, drawing));
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
        KeptDrawings all = kept.orElseThrow();
        folders.add(target.toAbsolutePath());
        start(
                "Exporting your drawings",
                () -> {
                    all.copyTo(target);
                    return target;
                },
                done -> statusBar.showMessage("Exported " + count() + " to " + done + "."));
    }

    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> void start(String title, Change<T> change, Consumer<T> then) {
        disk.start(DiskWork.Task.writing(title, this), progress -> change.make(), then, questions::tell);
    }

    private Optional<Drawing> chosen() {
        return model.split() == Split.MINE && model.hasSample()
                ? Optional.of(shown.get(model.sample()))
                : Optional.empty();
    }

    private String count() {
        int count = kept.orElseThrow().list().size();
        return count + (count == 1 ? " drawing" : " drawings");
    }

    private void show() {
        Optional<Drawing> looked = chosen();
        List<Drawing> before = shown;
        List<Drawing> now = kept.map(KeptDrawings::list).orElse(List.of());
        if (now != before) {
            shown = now;
            Map<GreyImage, Integer> places = new IdentityHashMap<>();
            for (int place = 0; place < now.size(); place++) {
                places.put(now.get(place).picture(), place);
            }
            model.setMine(
                    KeptDrawings.dataset(now).orElse(Dataset.none("Mine")),
                    place -> places.getOrDefault(before.get(place).picture(), -1));
            looked.filter(drawing -> !places.containsKey(drawing.picture()) && !disk.isBusy(this)).ifPresent(gone ->
                    statusBar.showMessage(gone.name() + " was deleted in another window or by hand."));
        }
        refresh(Set.of());
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = kept.isPresent() && !disk.isBusy(this);
        keep.setEnabled(ready && model.split() == Split.DRAWING && model.drawingLabel().isPresent() && !sketch.isBlank());
        delete.setEnabled(ready && chosen().isPresent());
        export.setEnabled(ready && !kept.orElseThrow().list().isEmpty());
    }
}

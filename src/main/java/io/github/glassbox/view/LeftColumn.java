package io.github.glassbox.view;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.draw.DistortPanel;
import io.github.glassbox.view.draw.DrawPanel;
import io.github.glassbox.view.draw.MineBar;
import io.github.glassbox.view.draw.Sketch;
import io.github.glassbox.view.drawings.DrawCommands;
import io.github.glassbox.view.drawings.MineCommands;
import io.github.glassbox.view.drawings.PictureCommands;
import io.github.glassbox.view.kept.SavedFolders;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.LaterPage;
import io.github.glassbox.view.samples.SamplesPanel;
import io.github.glassbox.view.work.Background;
import io.github.glassbox.view.work.DiskWork;
import java.awt.BorderLayout;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JFrame;

/** What the network is given: samples, the user's drawings and pictures, and what is done to the chosen one. */
final class LeftColumn {
    private final PresentationModel model;
    private final StatusBar statusBar;
    private final SamplesPanel samples;
    private final Sketch sketch;
    private final DrawCommands drawing;
    private final DistortPanel distort;
    private final PictureCommands pictures;
    private final MineCommands mine;
    private final Later<DrawPanel> draw;

    /**
     * The column, without what is kept already.
     *
     * @param test opens the test of the chosen image
     * @param folders is told where drawings are exported to
     * @param drawings the folder that drawings are kept in
     */
    LeftColumn(
            JFrame frame,
            PresentationModel model,
            Background background,
            DiskWork disk,
            Questions questions,
            StatusBar statusBar,
            Runnable test,
            SavedFolders folders,
            Path drawings) {
        this.model = model;
        this.statusBar = statusBar;
        samples = new SamplesPanel(model);
        sketch = new Sketch(model);
        drawing = new DrawCommands(model, sketch);
        distort = new DistortPanel(model, background, drawing.reset);
        pictures = new PictureCommands(frame, disk, questions, this::showOnPad);
        mine = new MineCommands(frame, disk, folders, model, sketch, questions, statusBar, drawings);
        draw = new Later<>(() -> new DrawPanel(model, sketch, drawing.undo, drawing.redo, drawing.clear, mine.keep));
        samples.onTest(test);
        samples.setPage(Split.DRAWING, new LaterPage(draw));
        samples.setFoot(Split.MINE, new MineBar(model, mine::relabel, mine.delete, mine.export));
    }

    JComponent content() {
        Ground left = new Ground(new BorderLayout(0, UIScale.scale(8)));
        left.add(samples, BorderLayout.CENTER);
        left.add(distort, BorderLayout.SOUTH);
        return left.scrolling();
    }

    /** The entries of the menu on drawing, in order; null is a separator. */
    Command[] menu() {
        return new Command[] {
                new Command("Draw a Digit", "Go to the pad", "menu shift D", null, this::goToPad), null,
                drawing.undo, drawing.redo, drawing.clear, null, mine.keep, mine.delete, mine.export, null,
                new Command(
                        "Shift and Distort", "Move, turn, thicken or blur the chosen sample", "menu J", null, distort::open),
                drawing.reset};
    }

    PictureCommands pictures() {
        return pictures;
    }

    /** Reads what is kept already, and from then on what others change. */
    void read() {
        mine.read();
    }

    /** Nobody looks at what is kept any more. */
    void close() {
        mine.close();
    }

    void focusGrid() {
        samples.focusGrid();
    }

    private void goToPad() {
        model.setSplit(Split.DRAWING);
        draw.get().focusPad();
    }

    private void showOnPad(DigitReading digit) {
        model.setDistortion(Distortion.NONE);
        sketch.show(digit.picture());
        goToPad();
        if (!digit.doubts().isEmpty()) {
            statusBar.showMessage(String.join(" ", digit.doubts()));
        }
    }
}

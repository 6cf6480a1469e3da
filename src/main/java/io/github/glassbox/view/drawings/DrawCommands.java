package io.github.glassbox.view.drawings;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.draw.Sketch;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.util.Set;

/** What can be done on the pad, and to the chosen sample's picture. */
public final class DrawCommands {
    public final Command undo;
    public final Command redo;
    public final Command clear;
    public final Command reset;

    private final PresentationModel model;
    private final Sketch sketch;

    public DrawCommands(PresentationModel model, Sketch sketch) {
        this.model = model;
        this.sketch = sketch;
        undo = new Command("Undo", "Take the last stroke back", "menu Z", null, sketch::undo);
        redo = new Command("Redo", "Draw again what was taken back", "menu shift Z", null, sketch::redo);
        clear = new Command("Clear", "Blank the pad", null, null, sketch::clear);
        reset = new Command(
                "Reset Changes", "Show the chosen sample as it is: not moved, not distorted", "menu shift X", null,
                () -> model.setDistortion(Distortion.NONE));
        model.addListener(this::refresh);
        sketch.addListener(this::refreshPad);
        refresh(Set.of());
    }

    private void refresh(Set<Aspect> changed) {
        reset.setEnabled(!model.distortion().isNone());
        refreshPad();
    }

    private void refreshPad() {
        boolean drawing = model.split() == Split.DRAWING;
        undo.setEnabled(drawing && sketch.canUndo());
        redo.setEnabled(drawing && sketch.canRedo());
        clear.setEnabled(drawing && !sketch.isBlank());
    }
}

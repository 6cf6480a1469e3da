package io.github.glassbox.view.draw;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Normalization.Step;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is on the pad: strokes, or a picture that was opened, with undo and redo. Normalised after every change, the
 * result is the model's drawing. Belongs to the event thread. Places are shares of the pad's side, 0 to 1.
 */
public final class Sketch {
    private static final int SIDE = 560;
    private static final int LARGEST_SIDE = 1120;
    private static final long MOST_PIXELS_KEPT = 32L << 20;
    private static final double SHORTEST = 0.002;

    private final PresentationModel model;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Deque<GreyImage> past = new ArrayDeque<>();
    private final Deque<GreyImage> future = new ArrayDeque<>();
    private final Set<Step> steps = EnumSet.allOf(Step.class);
    private Raster raster = Raster.blank(SIDE);
    private GreyImage picture = raster.toImage();
    private Optional<Normalization> normalization = Optional.empty();
    private Point2D last;
    private Point2D middle;
    private double width;
    private boolean eraser;

    /** A blank pad. */
    public Sketch(PresentationModel model) {
        this.model = model;
    }

    /** From now on tells the listener of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Puts the pen down.
     *
     * @param width of the pen, as a share of the pad's side
     * @param eraser whether it takes ink away
     */
    void begin(Point2D at, double width, boolean eraser) {
        remember();
        this.width = width;
        this.eraser = eraser;
        last = at;
        middle = at;
        raster.dot(at, width, eraser);
        drawn();
    }

    /** Moves the pen: the curve goes through the middles between the places it was at. */
    void extend(Point2D to) {
        if (last == null || last.distance(to) < SHORTEST) {
            return;
        }
        Point2D next = new Point2D.Double((last.getX() + to.getX()) / 2, (last.getY() + to.getY()) / 2);
        raster.curve(middle, last, next, width, eraser);
        middle = next;
        last = to;
        drawn();
    }

    /** Lifts the pen. */
    void end() {
        if (last != null) {
            raster.line(middle, last, width, eraser);
            last = null;
            drawn();
        }
    }

    private void drawn() {
        picture = raster.toImage();
        changed();
    }

    /** Puts a picture, which has no label yet, in the place of what was drawn. */
    public void show(GreyImage other) {
        remember();
        model.setDrawingLabel(Optional.empty());
        display(other);
    }

    /** Blank paper; can be undone. */
    public void clear() {
        if (!isBlank()) {
            show(Raster.blank(SIDE).toImage());
        }
    }

    /** Takes the last stroke, clearing or opening back. */
    public void undo() {
        end();
        if (canUndo()) {
            future.push(picture);
            display(past.pop());
        }
    }

    /** Does again what was undone last. */
    public void redo() {
        if (canRedo()) {
            past.push(picture);
            display(future.pop());
        }
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether something was undone, and nothing drawn since. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Whether there is no ink. */
    public boolean isBlank() {
        return normalization.isEmpty();
    }

    private void remember() {
        end();
        past.push(picture);
        future.clear();
        long pixels = 0;
        for (GreyImage kept : past) {
            pixels += (long) kept.width() * kept.height();
        }
        while (pixels > MOST_PIXELS_KEPT && past.size() > 1) {
            GreyImage oldest = past.removeLast();
            pixels -= (long) oldest.width() * oldest.height();
        }
    }

    private void display(GreyImage other) {
        picture = other;
        raster = Raster.of(other, SIDE, LARGEST_SIDE);
        changed();
    }

    /** Leaves a step of the normalisation out, or makes it again. */
    void setStep(Step step, boolean on) {
        if (on ? steps.add(step) : steps.remove(step)) {
            changed();
        }
    }

    /** Whether a step is made. */
    boolean isOn(Step step) {
        return steps.contains(step);
    }

    /** What the steps made of the picture; empty if it is blank. */
    Optional<Normalization> normalization() {
        return normalization;
    }

    /** What strokes are drawn on. */
    Raster raster() {
        return raster;
    }

    private void changed() {
        try {
            normalization = Optional.of(Normalization.of(picture, steps));
        } catch (BadDataException blank) {
            normalization = Optional.empty();
        }
        model.setDrawing(normalization.map(Normalization::image).orElseGet(() -> new byte[Shape.INPUTS]));
        listeners.forEach(Runnable::run);
    }
}

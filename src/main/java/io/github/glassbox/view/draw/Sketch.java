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
import javax.swing.Timer;

/**
 * What is on the pad: strokes, or a picture that was opened, with undo and redo. Normalised after every change, the
 * result is the model's drawing. Belongs to the event thread. Places are shares of the pad's side, 0 to 1.
 */
public final class Sketch {
    private static final int SIDE = 560;
    private static final int LARGEST_SIDE = 1120;
    private static final long MOST_PIXELS_KEPT = 32L << 20;
    private static final double SHORTEST = 0.002;
    private static final int FRAME_MILLIS = 16;

    private final PresentationModel model;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Deque<Kept> past = new ArrayDeque<>();
    private final Deque<Kept> future = new ArrayDeque<>();
    private final Timer frame = new Timer(FRAME_MILLIS, e -> frameOver());
    private final Set<Step> steps = EnumSet.allOf(Step.class);
    private Raster raster = Raster.blank(SIDE);
    private GreyImage picture = raster.toImage();
    private Optional<Normalization> normalization = Optional.empty();
    private Point2D last;
    private Point2D middle;
    private double width;
    private boolean eraser;
    private boolean behind;

    /** A blank pad. */
    public Sketch(PresentationModel model) {
        this.model = model;
        frame.setRepeats(false);
    }

    /**
     * What the pad showed before a change, or after one that was undone.
     *
     * @param whole whether the change puts something else in its place, which has no label yet
     */
    private record Kept(GreyImage picture, Optional<Integer> label, boolean whole) {}

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
        remember(false);
        this.width = width;
        this.eraser = eraser;
        last = at;
        middle = at;
        raster.dot(at, width, eraser);
        behind = true;
        changed();
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

    /** Normalises once a frame: the pen moves more often. */
    private void drawn() {
        behind = true;
        if (frame.isRunning()) {
            listeners.forEach(Runnable::run);
        } else {
            changed();
            frame.start();
        }
    }

    private void frameOver() {
        if (behind) {
            drawn();
        }
    }

    /** Lifts the pen. */
    void end() {
        if (last != null) {
            raster.line(middle, last, width, eraser);
            last = null;
            behind = true;
            changed();
        }
    }

    /** Puts a picture, which has no label yet, in the place of what was drawn. */
    public void show(GreyImage other) {
        remember(true);
        display(other, Optional.empty());
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
            swap(past, future);
        }
    }

    /** Does again what was undone last. */
    public void redo() {
        if (canRedo()) {
            swap(future, past);
        }
    }

    /** A label is taken back only with what was put in the whole picture's place. */
    private void swap(Deque<Kept> from, Deque<Kept> to) {
        Kept kept = from.pop();
        to.push(new Kept(picture, model.drawingLabel(), kept.whole()));
        display(kept.picture(), kept.whole() ? kept.label() : model.drawingLabel());
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

    private void remember(boolean whole) {
        end();
        past.push(new Kept(picture, model.drawingLabel(), whole));
        future.clear();
        long pixels = 0;
        for (Kept kept : past) {
            pixels += pixels(kept);
        }
        while (pixels > MOST_PIXELS_KEPT && past.size() > 1) {
            pixels -= pixels(past.removeLast());
        }
    }

    private static long pixels(Kept kept) {
        return (long) kept.picture().width() * kept.picture().height();
    }

    private void display(GreyImage other, Optional<Integer> label) {
        picture = other;
        raster = Raster.of(other, SIDE, LARGEST_SIDE);
        behind = false;
        changed(label);
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
        changed(model.drawingLabel());
    }

    private void changed(Optional<Integer> label) {
        if (behind) {
            picture = raster.toImage();
            behind = false;
        }
        try {
            normalization = Optional.of(Normalization.of(picture, steps));
        } catch (BadDataException blank) {
            normalization = Optional.empty();
        }
        model.setDrawing(normalization.map(Normalization::image).orElseGet(() -> new byte[Shape.INPUTS]), label);
        listeners.forEach(Runnable::run);
    }
}

package io.github.glassbox.view.model;

import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * What is chosen and marked in the views, whichever state and sample they show, and who is told of a change. Belongs to
 * the event thread.
 */
public abstract class Choices {
    private final List<Consumer<Set<Aspect>>> listeners = new ArrayList<>();
    private int unit;
    private boolean unitChosen;
    private Optional<Integer> chosenClass = Optional.empty();
    private Stage stage = Stage.of("z1");
    private boolean stageByStage;
    private MapKind mapKind = MapKind.WEIGHTS;
    private boolean sharedScale = true;
    private Optional<Integer> pixel = Optional.empty();
    private Optional<Integer> pinned = Optional.empty();
    private Quantity explained;
    private Pointed pointed = Pointed.NONE;

    Choices() {}

    /** From now on tells the listener of every change. */
    public void addListener(Consumer<Set<Aspect>> listener) {
        listeners.add(listener);
    }

    final void fire(Set<Aspect> changed) {
        assert SwingUtilities.isEventDispatchThread() : "the presentation model belongs to the event thread";
        Set<Aspect> all = EnumSet.noneOf(Aspect.class);
        all.addAll(changed);
        if (followMostActive()) {
            all.add(Aspect.UNIT);
        }
        for (Consumer<Set<Aspect>> listener : List.copyOf(listeners)) {
            listener.accept(all);
        }
    }

    /** Until a unit is chosen it is the one that fires most, at rest. */
    private boolean followMostActive() {
        int before = unit;
        unit = unitChosen ? unit : mostActive().orElse(unit);
        return unit != before;
    }

    /** The hidden unit that fires most for what is looked at; empty while anything moves by itself. */
    abstract Optional<Integer> mostActive();

    /** H of the displayed state; 0 until there is one. */
    public abstract int hidden();

    /** Chooses a hidden unit, 0 to H - 1. */
    public void chooseUnit(int h) {
        if (h >= 0 && h < hidden()) {
            boolean other = h != unit;
            unitChosen = true;
            unit = h;
            if (other) {
                fire(EnumSet.of(Aspect.UNIT));
            }
        }
    }

    /** Chooses a class, 0 to 9; choosing the chosen one lets go of it. */
    public void chooseClass(int c) {
        chosenClass = chosenClass.equals(Optional.of(c)) ? Optional.empty() : Optional.of(c);
        fire(EnumSet.of(Aspect.CLASS));
    }

    /** Marks a pixel in every picture, or none but the pinned one. */
    public void markPixel(Optional<Integer> i) {
        Optional<Integer> marked = i.or(() -> pinned);
        if (!marked.equals(pixel)) {
            pixel = marked;
            fire(EnumSet.of(Aspect.PIXEL));
        }
    }

    /** Pins a pixel: it stays marked while no other is pointed at; pinning the pinned one lets go of it. */
    public void pinPixel(int i) {
        pinned = pinned.equals(Optional.of(i)) ? Optional.empty() : Optional.of(i);
        markPixel(pinned);
    }

    /** Marks what the mouse points at wherever it is shown. */
    public void pointAt(Pointed what) {
        if (!what.equals(pointed)) {
            pointed = what;
            fire(EnumSet.of(Aspect.POINTED));
        }
    }

    /** Opens where a quantity of the chosen sample comes from. */
    public void explain(Quantity quantity) {
        explained = quantity;
        fire(EnumSet.of(Aspect.CALCULATION));
    }

    /** Chooses a stage of the pass. */
    public void chooseStage(Stage other) {
        if (!other.equals(stage) || !stageByStage) {
            stage = other;
            stageByStage = true;
            fire(EnumSet.of(Aspect.STAGE));
        }
    }

    /** What the heatmaps show. */
    public void setMapKind(MapKind kind) {
        mapKind = kind;
        fire(EnumSet.of(Aspect.MAP));
    }

    /** Whether the heatmaps share one colour scale. */
    public void setSharedScale(boolean shared) {
        sharedScale = shared;
        fire(EnumSet.of(Aspect.MAP));
    }

    /** The network has so many hidden units now: the chosen one is one of them. */
    final void limitUnit(int hidden) {
        unit = Math.min(unit, hidden - 1);
    }

    /** The chosen hidden unit, 0 to H - 1. */
    public int unit() {
        return unit;
    }

    /** The chosen class, if any. */
    public Optional<Integer> chosenClass() {
        return chosenClass;
    }

    /** The chosen stage. */
    public Stage stage() {
        return stage;
    }

    /** Whether a stage was chosen, so that what it does not know yet is faint. */
    public boolean stageByStage() {
        return stageByStage;
    }

    /** The marked pixel, if any. */
    public Optional<Integer> pixel() {
        return pixel;
    }

    /** The hidden unit and class that the mouse points at. */
    public Pointed pointed() {
        return pointed;
    }

    /** The quantity whose calculation was opened last. */
    public Optional<Quantity> explained() {
        return Optional.ofNullable(explained);
    }

    /** What the heatmaps show. */
    public MapKind mapKind() {
        return mapKind;
    }

    /** Whether the heatmaps share one colour scale. */
    public boolean sharedScale() {
        return sharedScale;
    }
}

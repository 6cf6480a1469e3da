package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sample's forward pass through one state, with what is chosen in it.
 *
 * @param sample what it is of
 * @param iteration the state's
 * @param calculations x, z1, a1, z2, p and all that comes of them, and where every number comes from
 * @param unit the chosen hidden unit, 0 to H - 1
 * @param chosenClass the chosen class, if any
 * @param stage the chosen stage
 * @param stageByStage whether what the stage does not know yet is hollow
 * @param update how the update that follows the state is made; empty while the state is a preview
 * @param pixel the marked pixel, if any
 * @param pointed what the mouse points at
 */
record Pass(
        Sample sample,
        int iteration,
        Calculations calculations,
        int unit,
        Optional<Integer> chosenClass,
        Stage stage,
        boolean stageByStage,
        Optional<BatchUpdate> update,
        Optional<Integer> pixel,
        Pointed pointed) {
    /**
     * What a pass is of.
     *
     * @param name such as "test #15"
     * @param label its label y, or its prediction if it has none
     * @param labelled whether it has one
     */
    record Sample(String name, int label, boolean labelled) {}

    /**
     * The update of the whole batch.
     *
     * @param learning how it is made
     * @param batch the images that it is made from
     */
    record BatchUpdate(Learning learning, State.Batch batch) {}

    /** The pass that is being looked at; empty until there is one. */
    static Optional<Pass> of(PresentationModel model) {
        return model.forward().map(forward -> {
            State state = model.displayed().orElseThrow();
            return new Pass(
                    new Sample(model.sampleName(), model.label(), model.isLabelled()),
                    state.iteration(),
                    new Calculations(
                            state.parameters(), model.activation(), forward, model.label(),
                            state.inBrief(model.start(), Optional.empty(), Optional.empty())),
                    model.unit(),
                    model.chosenClass(),
                    model.stage(),
                    model.stageByStage(),
                    state.next().map(next -> new BatchUpdate(next.learning(), state.batch())),
                    model.pixel(),
                    model.pointed());
        });
    }

    Forward forward() {
        return calculations.forward();
    }

    Parameters parameters() {
        return calculations.parameters();
    }

    /** f. */
    Activation activation() {
        return calculations.activation();
    }

    /** A number of the pass. */
    float value(Symbol symbol, int... indices) {
        return (float) calculations.value(Quantity.of(symbol, indices));
    }

    /** The marked pixel, or else the one that matters most. */
    int shownPixel() {
        return pixel.orElseGet(this::strongestPixel);
    }

    /** The darkest pixel, which has the largest gradient too; at the update the one whose weight changes most. */
    int strongestPixel() {
        boolean updated = stage.kind() == Stage.Kind.UPDATE && update.isPresent();
        int strongest = 0;
        double most = -1;
        for (int i = 0; i < Shape.INPUTS; i++) {
            double strength = updated ? Math.abs(change(i)) : forward().x(i);
            if (strength > most) {
                strongest = i;
                most = strength;
            }
        }
        return strongest;
    }

    private double change(int i) {
        Quantity weight = Quantity.of(Symbol.w(1), unit, i);
        return calculations.value(weight.in(Symbol.Role.NEXT)) - calculations.value(weight);
    }

    /** The chosen element of a layer; of layer 0 it is the pixel. */
    int chosen(int layer) {
        return layer == 0 ? shownPixel() : layer == Shape.LAYERS ? shownClass() : unit;
    }

    /** What the formula is about: an element of what the stage makes; while an update is not known, its gradient. */
    Quantity quantity() {
        Quantity made = stage.element(this::chosen);
        return calculations.knows(made) ? made : made.in(Symbol.Role.GRADIENT);
    }

    /** Whether a link belongs to the chosen hidden unit, or to what the mouse points at. */
    boolean marks(int h, int c) {
        if (pointed.unit().isPresent() && pointed.digit().isPresent()) {
            return h == pointed.unit().get() && c == pointed.digit().get();
        }
        return h == pointed.unit().orElse(pointed.digit().isPresent() ? -1 : unit) || pointed.digit().equals(Optional.of(c));
    }

    /** The stage as code. */
    StageCode code() {
        Learning learning = update.map(BatchUpdate::learning).orElse(Learning.NOTEBOOK);
        return StageCode.of(
                stage, activation(), learning.withMistakes(learning.mistakes().withRawPixels(forward().rawPixels())));
    }

    /** What stands in the place of z or a at the chosen stage: itself, or its gradient once that is computed. */
    Stage at(Stage place) {
        Stage gradient = place.gradient();
        return stage.isBackward() && !gradient.isAfter(stage) ? gradient : place;
    }

    /** Whether what this stage makes is not there yet at the chosen stage; x shows all as an overview. */
    boolean isToCome(Stage other) {
        return stageByStage && stage.layer() > 0 && !stage.isBackward() && other.isAfter(stage);
    }

    int hidden() {
        return forward().hidden();
    }

    int prediction() {
        return forward().prediction();
    }

    /** The label y; of a sample without one its prediction. */
    int label() {
        return sample.label();
    }

    /** Whether the sample has a label; if not, nothing is right or wrong. */
    boolean labelled() {
        return sample.labelled();
    }

    boolean correct() {
        return prediction() == label();
    }

    /** Where y comes from: "label y = 5", or that there is no label. */
    String yText() {
        return labelled() ? "label y = " + label() : "no label: y = prediction = " + label();
    }

    /** The hidden unit that is marked: the one that the mouse points at, or else the chosen one. */
    int markedUnit() {
        return pointed.unit().filter(h -> h < hidden()).orElse(unit);
    }

    /** The class that is marked, likewise. */
    Optional<Integer> markedClass() {
        return pointed.digit().or(() -> chosenClass);
    }

    /** The class whose numbers are shown: the chosen one, or else the prediction. */
    int shownClass() {
        return chosenClass.orElse(prediction());
    }

    /** The stage in symbols, with the activation function's own name. */
    String title(Stage of) {
        return title(of, activation(), update.map(u -> u.learning().optimizer()).orElse(Optimizer.GRADIENT_DESCENT));
    }

    private static String title(Stage of, Activation activation, Optimizer optimizer) {
        return of.kind() == Stage.Kind.UPDATE && optimizer != Optimizer.GRADIENT_DESCENT
                ? "W ← " + optimizer + "(W, dW)"
                : of.formula(activation.toString());
    }

    /** Every title that a stage can have, by activation function and optimiser. */
    static Stream<String> titles(Stage of) {
        return Stream.of(Activation.values())
                .flatMap(f -> Stream.of(Optimizer.values()).map(optimizer -> title(of, f, optimizer)))
                .distinct();
    }

    /** The sample's name, "test #15". */
    String sampleName() {
        return sample.name();
    }
}

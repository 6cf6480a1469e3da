package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Stage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sample's forward pass through one state, with what is chosen in it.
 *
 * @param sample what it is of
 * @param iteration the state's
 * @param forward x, z1, a1, z2, p
 * @param parameters the state's
 * @param activation f
 * @param unit the chosen hidden unit, 0 to H - 1
 * @param chosenClass the chosen class, if any
 * @param stage the chosen stage
 * @param stageByStage whether what the stage does not know yet is hollow
 * @param update the update that follows the state, and what it is made of; empty while the state is a preview
 * @param pixel the marked pixel, if any
 * @param pointed what the mouse points at
 */
record Pass(
        Sample sample,
        int iteration,
        Forward forward,
        Parameters parameters,
        Activation activation,
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
     * @param gradient the batch's mean gradient
     * @param next the parameters after the update
     * @param learning how it is made
     * @param batch the images that it is made from
     */
    record BatchUpdate(Parameters gradient, Parameters next, Learning learning, State.Batch batch) {}

    /** The pass that is being looked at; empty until there is one. */
    static Optional<Pass> of(PresentationModel model) {
        return model.forward()
                .map(forward -> new Pass(
                        new Sample(model.sampleName(), model.label(), model.isLabelled()),
                        model.displayed().orElseThrow().iteration(),
                        forward,
                        model.displayed().orElseThrow().parameters(),
                        model.activation(),
                        model.unit(),
                        model.chosenClass(),
                        model.stage(),
                        model.stageByStage(),
                        batchUpdate(model.displayed().orElseThrow()),
                        model.pixel(),
                        model.pointed()));
    }

    private static Optional<BatchUpdate> batchUpdate(State state) {
        return state.gradient().flatMap(gradient -> state.next()
                .map(next -> new BatchUpdate(gradient, next.parameters(), next.learning(), state.batch())));
    }

    /** Where every number comes from. */
    Calculations calculations() {
        return new Calculations(parameters, activation, forward, label());
    }

    /** The marked pixel, or else the darkest. */
    int shownPixel() {
        return pixel.orElseGet(() -> {
            int darkest = 0;
            for (int i = 1; i < Shape.INPUTS; i++) {
                darkest = forward.x(i) > forward.x(darkest) ? i : darkest;
            }
            return darkest;
        });
    }

    /** What the formula is about: an element of what the stage makes. */
    Quantity quantity() {
        return switch (stage) {
            case X -> Quantity.of(Symbol.X, shownPixel());
            case Z1 -> Quantity.of(Symbol.Z1, unit);
            case A1 -> Quantity.of(Symbol.A1, unit);
            case Z2 -> Quantity.of(Symbol.Z2, shownClass());
            case P -> Quantity.of(Symbol.P, shownClass());
            case LOSS -> Quantity.of(Symbol.LOSS);
            case DZ2 -> Quantity.of(Symbol.DZ2, shownClass());
            case DW2 -> Quantity.of(Symbol.DW2, shownClass(), unit);
            case DA1 -> Quantity.of(Symbol.DA1, unit);
            case DZ1 -> Quantity.of(Symbol.DZ1, unit);
            case DW1, UPDATE -> Quantity.of(Symbol.DW1, unit, shownPixel());
        };
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
                stage, activation, learning.withMistakes(learning.mistakes().withRawPixels(forward.rawPixels())));
    }

    /** What stands in the place of z1, a1, z2 or p at the chosen stage: itself, or its gradient once that is computed. */
    Stage at(Stage place) {
        return switch (place) {
            case Z1 -> stage.isBackward() && stage.compareTo(Stage.DZ1) >= 0 ? Stage.DZ1 : place;
            case A1 -> stage.isBackward() && stage.compareTo(Stage.DA1) >= 0 ? Stage.DA1 : place;
            case Z2 -> stage.isBackward() ? Stage.DZ2 : place;
            default -> place;
        };
    }

    /** Whether the chosen stage reads what this one makes. */
    boolean reads(Stage other) {
        return switch (stage) {
            case X -> false;
            case Z1 -> other == Stage.X;
            case A1 -> other == Stage.Z1;
            case Z2 -> other == Stage.A1;
            case P -> other == Stage.Z2;
            case LOSS, DZ2 -> other == Stage.P;
            case DW2 -> other == Stage.DZ2 || other == Stage.A1;
            case DA1 -> other == Stage.DZ2;
            case DZ1 -> other == Stage.DA1;
            case DW1 -> other == Stage.DZ1 || other == Stage.X;
            case UPDATE -> other == Stage.DW1 || other == Stage.DW2;
        };
    }

    /** Whether what this stage makes is not there yet at the chosen stage; x shows all as an overview. */
    boolean isToCome(Stage other) {
        return stageByStage && stage != Stage.X && !stage.isBackward() && other.compareTo(stage) > 0;
    }

    int hidden() {
        return forward.hidden();
    }

    int prediction() {
        return forward.prediction();
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
        return title(of, activation, update.map(u -> u.learning().optimizer()).orElse(Optimizer.GRADIENT_DESCENT));
    }

    private static String title(Stage of, Activation activation, Optimizer optimizer) {
        return switch (of) {
            case X -> "x";
            case A1 -> "a1 = " + activation + "(z1)";
            case UPDATE -> optimizer == Optimizer.GRADIENT_DESCENT ? of.formula() : "W ← " + optimizer + "(W, dW)";
            default -> of.formula();
        };
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

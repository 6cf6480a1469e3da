package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Stage;
import java.util.Optional;

/**
 * One sample's forward pass through one state, with what is chosen in it.
 *
 * @param split the short name of the set that the sample is from
 * @param sample its index there
 * @param label its label y
 * @param iteration the state's
 * @param forward x, z1, a1, z2, p
 * @param parameters the state's
 * @param activation f
 * @param unit the chosen hidden unit, 0 to H - 1
 * @param chosenClass the chosen class, if any
 * @param stage the chosen stage
 */
record Pass(
        String split,
        int sample,
        int label,
        int iteration,
        Forward forward,
        Parameters parameters,
        Activation activation,
        int unit,
        Optional<Integer> chosenClass,
        Stage stage) {

    /** The pass that is being looked at; empty until there is one. */
    static Optional<Pass> of(PresentationModel model) {
        return model.forward()
                .map(forward -> new Pass(
                        model.split().id(),
                        model.sample(),
                        model.label(),
                        model.displayed().orElseThrow().iteration(),
                        forward,
                        model.displayed().orElseThrow().parameters(),
                        model.activation(),
                        model.unit(),
                        model.chosenClass(),
                        model.stage()));
    }

    int hidden() {
        return forward.hidden();
    }

    int prediction() {
        return forward.prediction();
    }

    boolean correct() {
        return prediction() == label;
    }

    /** The class whose numbers are shown: the chosen one, or else the prediction. */
    int shownClass() {
        return chosenClass.orElse(prediction());
    }

    /** The stage in symbols, with the activation function's own name. */
    String title(Stage of) {
        return switch (of) {
            case X -> "x";
            case A1 -> "a1 = " + activation + "(z1)";
            default -> of.formula();
        };
    }

    /** The stage's symbol alone. */
    static String symbol(Stage of) {
        return switch (of) {
            case X -> "x";
            case Z1 -> "z1";
            case A1 -> "a1";
            case Z2 -> "z2";
            case P -> "p";
            case LOSS -> "L";
        };
    }

    /** The sample's name, "test #15". */
    String sampleName() {
        return split + " #" + sample;
    }
}

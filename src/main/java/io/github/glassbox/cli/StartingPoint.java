package io.github.glassbox.cli;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Hyperparameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * State 0 of a run.
 *
 * @param parameters W1, b1, W2, b2
 * @param activation of the hidden layer
 * @param origin where the parameters come from, for the user
 * @param note a sentence on what had to be assumed
 */
record StartingPoint(Parameters parameters, Activation activation, String origin, Optional<String> note) {
    /**
     * Draws state 0, or reads it.
     *
     * @param init an {@link Initializer#id()}, or a model file
     * @param hidden H, or null if not asked for
     * @param activation null if not asked for
     * @param usual what is taken for what is not asked for, where no file says it
     * @throws BadOptionException if H is out of range or contradicts the file, or there is no such file
     * @throws IOException if the file cannot be used, with one sentence
     */
    static StartingPoint of(String init, Integer hidden, Activation activation, Hyperparameters usual, long seed)
            throws BadOptionException, IOException {
        if (hidden != null) {
            BadOptionException.requireRange("--hidden", hidden, 1, Shape.MAX_HIDDEN);
        }
        Optional<Initializer> initializer =
                Arrays.stream(Initializer.values()).filter(known -> known.id().equals(init)).findFirst();
        if (initializer.isEmpty()) {
            return read(init, hidden, activation);
        }
        Shape shape = new Shape(hidden == null ? usual.hidden() : hidden);
        return new StartingPoint(
                initializer.get().draw(shape, seed),
                activation == null ? usual.activation() : activation,
                init + ", seed " + seed,
                Optional.empty());
    }

    private static StartingPoint read(String init, Integer hidden, Activation activation)
            throws BadOptionException, IOException {
        Path file = file(init);
        ModelFile.Model model = ModelFile.open(file);
        int found = model.parameters().hidden();
        if (hidden != null && hidden != found) {
            throw new BadOptionException(
                    file + " has " + found + " hidden units, but --hidden asks for " + hidden + ".");
        }
        if (activation != null && model.activationStated() && activation != model.activation()) {
            throw new BadOptionException(file + " has the activation " + model.activation().id()
                    + ", but --activation asks for " + activation.id() + ".");
        }
        return new StartingPoint(
                model.parameters(),
                activation == null ? model.activation() : activation,
                "from " + file,
                activation == null ? assumption(file, model) : Optional.empty());
    }

    private static Path file(String init) throws BadOptionException {
        try {
            Path file = Path.of(init);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Said below: such a file cannot exist.
        }
        String known = Arrays.stream(Initializer.values()).map(Initializer::id).collect(Collectors.joining(", "));
        throw new BadOptionException("--init " + init + " is none of " + known + ", and there is no such file.");
    }

    /** What the user is told if a model file does not state its activation. */
    static Optional<String> assumption(Path file, ModelFile.Model model) {
        return model.activationStated()
                ? Optional.empty()
                : Optional.of(file + " states no activation; ReLU is taken.");
    }
}

package io.github.glassbox.io;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trained network as an .npz file that NumPy reads and writes: W1 (H, 784), b1 (H,), W2 (10, H), b2 (10,), float32,
 * and {@code activation}, a Unicode scalar with {@link Activation#id()}. Other arrays in the file are not looked at.
 */
public final class ModelFile {
    private static final List<String> NAMES = List.of("W1", "b1", "W2", "b2");
    private static final String ACTIVATION = "activation";
    private static final int MAX_NAMED = 8;

    private ModelFile() {}

    /**
     * A network as read from a file.
     *
     * @param parameters all finite
     * @param activation of the hidden layer
     * @param activationStated false if the file does not say it and ReLU is assumed
     */
    public record Model(Parameters parameters, Activation activation, boolean activationStated) {}

    /**
     * Reads a model; float64 is rounded, biases may also be columns (n, 1).
     *
     * @throws BadModelException if the file is missing or holds no such model, with one sentence that says why
     */
    public static Model open(Path file) throws IOException {
        String source = InputFile.name(file);
        List<String> wanted = List.of("W1", "b1", "W2", "b2", ACTIVATION);
        Npz.Content content = Npz.read(file, wanted);
        Map<String, NpyArray> arrays = content.arrays();
        requireAll(content, source);
        for (String name : NAMES) {
            if (arrays.get(name).isText()) {
                throw new BadModelException(name + " in " + source + " is text, not numbers.");
            }
        }
        Parameters parameters = parameters(arrays, source);
        NpyArray activation = arrays.get(ACTIVATION);
        return activation == null
                ? new Model(parameters, Activation.RELU, false)
                : new Model(parameters, activation(activation, source), true);
    }

    private static void requireAll(Npz.Content content, String source) throws BadModelException {
        List<String> missing = NAMES.stream().filter(name -> !content.arrays().containsKey(name)).toList();
        if (!missing.isEmpty()) {
            List<String> held = content.names();
            String more = held.size() > MAX_NAMED ? " and " + (held.size() - MAX_NAMED) + " more" : "";
            throw new BadModelException(source + " is not a model: without " + String.join(", ", missing) + "; it holds "
                    + (held.isEmpty() ? "nothing" : String.join(", ", held.subList(0, Math.min(held.size(), MAX_NAMED))))
                    + more + ".");
        }
    }

    private static Parameters parameters(Map<String, NpyArray> arrays, String source) throws BadModelException {
        int[] w1 = arrays.get("W1").shape();
        if (w1.length != 2 || w1[1] != Shape.INPUTS || w1[0] < 1) {
            throw wrongShape("W1", arrays, "(H, 784)", source);
        }
        int hidden = w1[0];
        if (hidden > Shape.MAX_HIDDEN) {
            throw new BadModelException(
                    source + " has " + hidden + " hidden units, more than " + Shape.MAX_HIDDEN + ".");
        }
        if (!isVector(arrays.get("b1"), hidden)) {
            throw wrongShape("b1", arrays, "(" + hidden + ",)", source);
        }
        if (!arrays.get("W2").hasShape(Shape.CLASSES, hidden)) {
            throw wrongShape("W2", arrays, "(10, " + hidden + ")", source);
        }
        if (!isVector(arrays.get("b2"), Shape.CLASSES)) {
            throw wrongShape("b2", arrays, "(10,)", source);
        }
        for (String name : NAMES) {
            requireFinite(arrays.get(name).toFloats(), name, source);
        }
        return Parameters.of(
                arrays.get("W1").toFloats(),
                arrays.get("b1").toFloats(),
                arrays.get("W2").toFloats(),
                arrays.get("b2").toFloats());
    }

    private static boolean isVector(NpyArray array, int length) {
        return array.hasShape(length) || array.hasShape(length, 1);
    }

    private static BadModelException wrongShape(
            String name, Map<String, NpyArray> arrays, String expected, String source) {
        return new BadModelException(name + " in " + source + " has the shape " + arrays.get(name).shapeText()
                + ", expected is " + expected + ".");
    }

    private static void requireFinite(float[] values, String name, String source) throws BadModelException {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new BadModelException(name + " in " + source + " holds a value that is not finite in float32.");
            }
        }
    }

    private static Activation activation(NpyArray array, String source) throws BadModelException {
        if (!array.isText() || array.size() != 1) {
            throw new BadModelException(ACTIVATION + " in " + source + " is not one text.");
        }
        String id = array.text(0);
        for (Activation activation : Activation.values()) {
            if (activation.id().equals(id.toLowerCase(Locale.ROOT))) {
                return activation;
            }
        }
        throw new BadModelException(source + " has the activation \"" + id
                + "\", which is not one of "
                + Stream.of(Activation.values()).map(Activation::id).collect(Collectors.joining(", ")) + ".");
    }

    /**
     * Writes a model; the same model gives the same bytes. An existing file is replaced only when all is written.
     *
     * @throws IOException if the file cannot be written, with one sentence
     */
    public static void save(Path file, Parameters parameters, Activation activation) throws IOException {
        int hidden = parameters.hidden();
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", NpyArray.of(parameters.w1(), hidden, Shape.INPUTS));
        arrays.put("b1", NpyArray.of(parameters.b1(), hidden));
        arrays.put("W2", NpyArray.of(parameters.w2(), Shape.CLASSES, hidden));
        arrays.put("b2", NpyArray.of(parameters.b2(), Shape.CLASSES));
        arrays.put(ACTIVATION, NpyArray.of(activation.id()));
        AtomicFile.write(file, out -> Npz.write(out, arrays));
    }
}

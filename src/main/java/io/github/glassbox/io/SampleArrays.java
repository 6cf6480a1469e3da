package io.github.glassbox.io;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Every array of one image's iteration, as an .npz file for NumPy, by the names of the formulas. */
public final class SampleArrays {
    private SampleArrays() {}

    /**
     * Writes ink (784), x, W1, b1, z1, a1, W2, b2, z2, p, y, L, dz2, dW2, db2, da1, dz1, dW1, db1 of the image alone;
     * mean_dW1, mean_db1, mean_dW2, mean_db2 of the batch, alpha, l2, and of each parameter array the update that follows:
     * step_W1 and next_W1, and so on. An existing file is replaced only when all is written.
     *
     * @param state complete
     * @param y the image's label
     * @throws IOException if the file cannot be written, with one sentence
     */
    public static void save(Path file, State state, Forward forward, Backward backward, int y) throws IOException {
        int hidden = state.parameters().hidden();
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("ink", vector(Shape.INPUTS, forward::ink));
        arrays.put("x", vector(Shape.INPUTS, forward::x));
        put(arrays, "", state.parameters());
        arrays.put("z1", vector(hidden, forward::z1));
        arrays.put("a1", vector(hidden, forward::a1));
        arrays.put("z2", vector(Shape.CLASSES, forward::z2));
        arrays.put("p", vector(Shape.CLASSES, forward::p));
        arrays.put("y", scalar(y));
        arrays.put("L", scalar((float) forward.loss(y)));
        arrays.put("dz2", vector(Shape.CLASSES, backward::dz2));
        arrays.put("da1", vector(hidden, backward::da1));
        arrays.put("dz1", vector(hidden, backward::dz1));
        put(arrays, "d", backward.gradient());
        put(arrays, "mean_d", state.gradient().orElseThrow());
        State.Update next = state.next().orElseThrow();
        arrays.put("alpha", scalar(next.learning().rate()));
        arrays.put("l2", scalar(next.learning().l2()));
        put(arrays, "step_", next.parameters().minus(state.parameters()));
        put(arrays, "next_", next.parameters());
        AtomicFile.write(file, out -> Npz.write(out, arrays));
    }

    private static void put(Map<String, NpyArray> arrays, String prefix, Parameters parameters) {
        int hidden = parameters.hidden();
        arrays.put(prefix + "W1", NpyArray.of(parameters.w1(), hidden, Shape.INPUTS));
        arrays.put(prefix + "b1", NpyArray.of(parameters.b1(), hidden));
        arrays.put(prefix + "W2", NpyArray.of(parameters.w2(), Shape.CLASSES, hidden));
        arrays.put(prefix + "b2", NpyArray.of(parameters.b2(), Shape.CLASSES));
    }

    private static NpyArray vector(int count, IntToDoubleFunction at) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) at.applyAsDouble(k);
        }
        return NpyArray.of(values, count);
    }

    private static NpyArray scalar(float value) {
        return NpyArray.of(new float[] {value});
    }
}

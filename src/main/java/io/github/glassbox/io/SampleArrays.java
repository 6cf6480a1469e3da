package io.github.glassbox.io;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Moments;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.UpdateRule;
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
     * g_W1, which is mean_dW1 with the penalty's part, step_W1 and next_W1, and so on; with momentum before_m_W1 and m_W1,
     * the velocity before and with this update; with Adam also before_v_W1 and v_W1, and c1 and c2, 1 - 0.9 and 1 - 0.999 to
     * the number of updates, by which it divides m and v. An existing file is replaced only when all is written.
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
        UpdateRule rule = state.next().orElseThrow().rule();
        arrays.put("alpha", scalar(rule.alpha()));
        arrays.put("l2", scalar(rule.l2()));
        putUpdate(arrays, state.parameters(), rule.all(state.parameters(), state.gradient().orElseThrow()));
        AtomicFile.write(file, out -> Npz.write(out, arrays));
    }

    private static void putUpdate(Map<String, NpyArray> arrays, Parameters parameters, UpdateRule.Updated updated) {
        Moments before = updated.before();
        Moments after = updated.after();
        put(arrays, "g_", parameters.shape(), updated.slopes());
        put(arrays, "before_m_", parameters.shape(), before.first());
        put(arrays, "before_v_", parameters.shape(), before.second());
        put(arrays, "m_", parameters.shape(), after.first());
        put(arrays, "v_", parameters.shape(), after.second());
        if (after.second().length > 0) {
            arrays.put("c1", scalar(after.firstShare()));
            arrays.put("c2", scalar(after.secondShare()));
        }
        Parameters next = Parameters.of(parameters.shape(), updated.next());
        put(arrays, "step_", next.minus(parameters));
        put(arrays, "next_", next);
    }

    /** Nothing of what an optimiser does not remember. */
    private static void put(Map<String, NpyArray> arrays, String prefix, Shape shape, float[] values) {
        if (values.length > 0) {
            put(arrays, prefix, Parameters.of(shape, values));
        }
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

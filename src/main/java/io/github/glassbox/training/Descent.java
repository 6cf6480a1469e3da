package io.github.glassbox.training;

import io.github.glassbox.nn.Moments;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Remembered;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Layout;
import java.util.Optional;

/**
 * The parameters on their way down: those of a state, of the one before and of the next, in the kernel's own order, with
 * what the optimiser remembers. A step allocates nothing.
 */
final class Descent {
    private final Shape shape;
    private final Layout layout;
    private final float[] slope;
    private float[] parameters;
    private float[] previous;
    private float[] next;
    private boolean hasPrevious;
    private boolean hadPrevious;
    private Moments moments;
    private Moments momentsAfter;

    Descent(Shape shape, Layout layout, Optimizer optimizer) {
        this.shape = shape;
        this.layout = layout;
        slope = new float[layout.size()];
        parameters = new float[layout.size()];
        previous = new float[layout.size()];
        next = new float[layout.size()];
        forgetMoments(optimizer);
    }

    /** Those of the present state; not to be changed. */
    float[] parameters() {
        return parameters;
    }

    /** A copy of the present state's. */
    Parameters values() {
        return unpacked(parameters);
    }

    /** A copy of those of the state before, if they are known. */
    Optional<Parameters> before() {
        return hasPrevious ? Optional.of(unpacked(previous)) : Optional.empty();
    }

    /** Tells those of the state before. */
    void setBefore(Parameters before) {
        layout.pack(before.toArray(), previous);
        hasPrevious = true;
    }

    /** A copy, in the order of {@link Shape}, of values in the kernel's own order. */
    Parameters unpacked(float[] own) {
        float[] values = new float[shape.size()];
        layout.unpack(own, values);
        return Parameters.of(shape, values);
    }

    /**
     * Makes the next parameters, for {@link #advance}; nothing else is changed: what is remembered goes only with an
     * update that succeeds, for until then the optimiser may change back.
     *
     * @return whether all are finite
     */
    boolean update(Learning learning, float[] gradient) {
        Optimizer optimizer = learning.optimizer();
        if (momentsAfter.optimizer() != optimizer) {
            momentsAfter = new Moments(optimizer, layout.size());
        }
        Moments before = moments.optimizer() == optimizer ? moments : new Moments(optimizer, layout.size());
        float[] direction = learning.l2() == 0 ? gradient : penalized(gradient, learning.l2());
        optimizer.update(parameters, direction, before, learning.rate(), next, momentsAfter);
        return isFinite(next);
    }

    private float[] penalized(float[] gradient, float l2) {
        System.arraycopy(gradient, 0, slope, 0, slope.length);
        for (int k = 0; k < layout.b1(); k++) {
            slope[k] += l2 * parameters[k];
        }
        for (int k = layout.w2(); k < layout.b2(); k++) {
            slope[k] += l2 * parameters[k];
        }
        return slope;
    }

    private static boolean isFinite(float[] values) {
        // The exponent of infinity and NaN is all ones: adding one to it overflows into the sign.
        int signs = 0;
        for (float value : values) {
            signs |= (Float.floatToRawIntBits(value) & 0x7f800000) + 0x00800000;
        }
        return signs >= 0;
    }

    /** The next parameters become the present ones. */
    void advance() {
        float[] oldest = previous;
        previous = parameters;
        parameters = next;
        next = oldest;
        swapMoments();
        hadPrevious = hasPrevious;
        hasPrevious = true;
    }

    /** Undoes the last {@link #advance}. */
    void goBack() {
        float[] oldest = next;
        next = parameters;
        parameters = previous;
        previous = oldest;
        swapMoments();
        hasPrevious = hadPrevious;
    }

    private void swapMoments() {
        Moments remembered = moments;
        moments = momentsAfter;
        momentsAfter = remembered;
    }

    private void forgetMoments(Optimizer optimizer) {
        moments = new Moments(optimizer, layout.size());
        momentsAfter = new Moments(optimizer, layout.size());
    }

    /** Whether all hidden units have the same weights and biases, and there is more than one. */
    boolean hasIdenticalUnits() {
        for (int h = 1; h < shape.hidden(); h++) {
            if (!layout.isSameUnit(parameters, 0, h)) {
                return false;
            }
        }
        return shape.hidden() > 1;
    }

    /** All that the next updates depend on. */
    Checkpoint checkpoint(int iteration) {
        return new Checkpoint(iteration, values(), remembered());
    }

    /** A copy of what an optimiser has to go on from: nothing if it is another than the one so far. */
    Remembered remembered(Optimizer optimizer) {
        return moments.optimizer() == optimizer ? remembered() : Remembered.nothing(optimizer);
    }

    private Remembered remembered() {
        return new Remembered(
                moments.optimizer(),
                unpackedMoment(moments.first()),
                unpackedMoment(moments.second()),
                moments.firstPower(),
                moments.secondPower());
    }

    private Optional<Parameters> unpackedMoment(float[] moment) {
        return moment.length == 0 ? Optional.empty() : Optional.of(unpacked(moment));
    }

    /** Goes there; the state before is not known. */
    void restore(Checkpoint checkpoint) {
        hasPrevious = false;
        layout.pack(checkpoint.parameters().toArray(), parameters);
        Remembered remembered = checkpoint.remembered();
        forgetMoments(remembered.optimizer());
        remembered.first().ifPresent(first -> layout.pack(first.toArray(), moments.first()));
        remembered.second().ifPresent(second -> layout.pack(second.toArray(), moments.second()));
        moments.setPowers(remembered.firstPower(), remembered.secondPower());
    }
}

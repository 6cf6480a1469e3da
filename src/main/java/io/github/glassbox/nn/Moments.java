package io.github.glassbox.nn;

/** What an optimiser remembers of the updates so far: nothing, a velocity, or Adam's two moments. Mutable. */
public final class Moments {
    private static final float[] NONE = {};

    private final float[] first;
    private final float[] second;
    private final Optimizer optimizer;
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * Remembers nothing yet: every moment is 0.
     *
     * @param parameters how many there are
     */
    public Moments(Optimizer optimizer, int parameters) {
        this.optimizer = optimizer;
        first = optimizer.moments() > 0 ? new float[parameters] : NONE;
        second = optimizer.moments() > 1 ? new float[parameters] : NONE;
    }

    /** Whose they are. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** The velocity, or Adam's first moment, of each parameter; empty if there is none. */
    public float[] first() {
        return first;
    }

    /** Adam's second moment of each parameter; empty if there is none. */
    public float[] second() {
        return second;
    }

    /** Adam's 0.9 to the number of updates. */
    public double firstPower() {
        return firstPower;
    }

    /** Adam's 0.999 to the number of updates. */
    public double secondPower() {
        return secondPower;
    }

    /** By what Adam divides the first moment: 1 - 0.9 to the number of updates. */
    public float firstShare() {
        return (float) (1 - firstPower);
    }

    /** By what Adam divides the second moment: 1 - 0.999 to the number of updates. */
    public float secondShare() {
        return (float) (1 - secondPower);
    }

    /** Sets both powers. */
    public void setPowers(double powerOfFirst, double powerOfSecond) {
        firstPower = powerOfFirst;
        secondPower = powerOfSecond;
    }
}

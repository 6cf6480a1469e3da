package io.github.glassbox.training;

/** Keeps the playing speed, and measures the speed reached and what an iteration takes. Belongs to one thread. */
final class Pace {
    private static final long WINDOW_NANOS = 1_000_000_000L;
    private static final double SMOOTHING = 0.2;

    private Speed speed = new Speed(10);
    private long next;
    private long windowStart;
    private int windowCount;
    private double reached;
    private double trainMillis;
    private double testMillis;

    Speed speed() {
        return speed;
    }

    void setSpeed(Speed wanted) {
        speed = wanted;
        restart();
    }

    /** The next iteration is due at once. */
    void restart() {
        next = System.nanoTime();
        windowStart = next;
        windowCount = 0;
        reached = 0;
    }

    /** Nanoseconds until the next iteration is due; 0 if it is due. */
    long nanosToNext() {
        return speed.isUnlimited() ? 0 : Math.max(0, next - System.nanoTime());
    }

    /** An iteration has ended. */
    void advanced(double train, double test) {
        long now = System.nanoTime();
        // What was missed is not caught up: an iteration that took long delays those after it.
        next = Math.max(next + speed.periodNanos(), now);
        windowCount++;
        if (now - windowStart >= WINDOW_NANOS) {
            reached = windowCount * 1e9 / (now - windowStart);
            windowStart = now;
            windowCount = 0;
        }
        trainMillis = smooth(trainMillis, train);
        testMillis = smooth(testMillis, test);
    }

    /** A new run: what an iteration takes is measured anew. */
    void forgetCost() {
        trainMillis = 0;
        testMillis = 0;
    }

    /** Iterations a second over the last second; before that has passed, 0. */
    double reachedPerSecond() {
        return reached;
    }

    double trainMillis() {
        return trainMillis;
    }

    double testMillis() {
        return testMillis;
    }

    private static double smooth(double before, double now) {
        return before == 0 ? now : before + SMOOTHING * (now - before);
    }
}

package io.github.glassbox.view.units;

import java.util.concurrent.TimeUnit;

/** How long to wait, from the last answer on, before something is asked again: the longer the answer took, the longer. */
final class AskingPace {
    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int PAUSE_FOR_WORK = 20;

    private long next = System.nanoTime();

    /** The answer to what was asked at this time, in nanoseconds, has come. */
    void took(long start) {
        long now = System.nanoTime();
        next = now + Math.max(TimeUnit.MILLISECONDS.toNanos(SHORTEST_PAUSE_MILLIS), PAUSE_FOR_WORK * (now - start));
    }

    /** Whether it may be asked again. */
    boolean isOver() {
        return System.nanoTime() - next >= 0;
    }
}

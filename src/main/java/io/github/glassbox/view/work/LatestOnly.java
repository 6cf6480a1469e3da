package io.github.glassbox.view.work;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Hands values over to the event thread; one that comes before the last was taken replaces it. */
final class LatestOnly<T> {
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Consumer<T> taker;

    /** @param taker called on the event thread */
    LatestOnly(Consumer<T> taker) {
        this.taker = taker;
    }

    /** From any thread; returns at once. */
    void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            EventThread.post(() -> taker.accept(waiting.getAndSet(null)));
        }
    }
}

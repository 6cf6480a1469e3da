package io.github.glassbox.training;

/** The one place where threads are made. */
public final class Threads {
    private Threads() {}

    /** Starts a daemon thread with this name. */
    public static Thread start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The number of threads to train with unless told otherwise: all processors. */
    public static int available() {
        return Runtime.getRuntime().availableProcessors();
    }
}

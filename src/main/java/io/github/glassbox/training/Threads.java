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

    /**
     * Runs this when the program is told to end, which waits for it.
     *
     * @return to be run when there is no more need of it
     */
    public static Runnable atShutdown(String name, Runnable body) {
        Thread hook = new Thread(body, name);
        ifNotEnding(() -> Runtime.getRuntime().addShutdownHook(hook));
        return () -> ifNotEnding(() -> Runtime.getRuntime().removeShutdownHook(hook));
    }

    private static void ifNotEnding(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException e) {
            // Nothing can be changed any more.
        }
    }

    /** Tells of a fault as if it had ended the present thread, which goes on. */
    static void report(Throwable fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }

    /** The number of threads to train with unless told otherwise: all processors. */
    public static int available() {
        return Runtime.getRuntime().availableProcessors();
    }
}

package io.github.glassbox.view.fault;

import io.github.glassbox.view.work.EventThread;
import java.awt.GraphicsEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Faults inside the program: each kind is logged once and shown in one quiet dialog, equal ones are counted. What goes
 * wrong while the dialog is drawn changes nothing in it, so that no fault can bring itself about for ever.
 */
public final class Faults {
    private static final int MOST_KINDS = 50;

    private final Consumer<String> log;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private boolean posted;
    private FaultDialog dialog;

    /** Faults that have the same class and come from the same place. */
    private static final class Kind {
        private final String report;
        private int count;

        Kind(String report) {
            this.report = report;
        }
    }

    /** @param log takes a report of each kind, on the thread on which it was found */
    public Faults(Consumer<String> log) {
        this.log = log;
    }

    /** There is a fault; from any thread. */
    public void found(String thread, Throwable fault) {
        String report = count(thread, fault);
        if (report != null) {
            System.err.println(report);
            log.accept(report);
            post();
        }
    }

    /** The report, if it is the first of its kind. */
    private synchronized String count(String thread, Throwable fault) {
        String key = key(fault);
        Kind kind = kinds.get(key);
        boolean isNew = kind == null && kinds.size() < MOST_KINDS;
        if (isNew) {
            kind = new Kind(Instant.now() + ", in " + thread + ", Java " + System.getProperty("java.version") + "\n" + trace(fault));
            kinds.put(key, kind);
        }
        if (kind != null) {
            kind.count++;
        }
        return isNew ? kind.report : null;
    }

    private static String key(Throwable fault) {
        StringBuilder key = new StringBuilder();
        for (Throwable part = fault; part != null && key.length() < 1000; part = part.getCause()) {
            key.append(part.getClass().getName());
            Arrays.stream(part.getStackTrace()).limit(1).forEach(key::append);
        }
        return key.toString();
    }

    private static String trace(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private synchronized void post() {
        if (!posted && !GraphicsEnvironment.isHeadless()) {
            posted = true;
            EventThread.post(this::show);
        }
    }

    private void show() {
        synchronized (this) {
            posted = false;
        }
        if (dialog == null) {
            dialog = new FaultDialog(this::text);
        }
        dialog.open();
    }

    /** All reports, with how often each kind was found. */
    private synchronized String text() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : kinds.values()) {
            text.append(kind.count == 1 ? "Once: " : kind.count + " times, first ").append(kind.report).append('\n');
        }
        return text.toString();
    }
}

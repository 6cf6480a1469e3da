package io.github.glassbox.cli;

import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.State;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Tells how far a run has come: on a terminal in one line that is written over, elsewhere ten lines in all. */
final class TrainingProgress {
    private static final int BAR = 20;
    private static final int LINES = 10;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintWriter out;
    private final int iterations;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long shown;
    private int length;

    /**
     * @param iterations the last iteration
     * @param terminal whether a line can be written over
     * @param nanos a clock in nanoseconds
     */
    TrainingProgress(PrintWriter out, int iterations, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.iterations = iterations;
        this.terminal = terminal;
        this.nanos = nanos;
        start = nanos.getAsLong();
        shown = start - NANOS_BETWEEN;
    }

    /** Whether this iteration is to be shown; to be asked of every iteration from 0. */
    boolean isDue(int iteration) {
        return terminal
                ? nanos.getAsLong() - shown >= NANOS_BETWEEN || iteration == iterations
                : isMilestone(iteration);
    }

    /** Shows a state that is due; where it is not measured on all training images, its batch's figures. */
    void show(State state) {
        if (terminal) {
            shown = nanos.getAsLong();
            overwrite(bar(state));
        } else {
            out.println(line(state));
        }
    }

    /** Leaves the line that was written over. */
    void end() {
        if (length > 0) {
            out.println();
            length = 0;
        }
    }

    private boolean isMilestone(int iteration) {
        return iteration == 0 || part(iteration) > part(iteration - 1);
    }

    private long part(int iteration) {
        return (long) iteration * LINES / iterations;
    }

    private void overwrite(String text) {
        String blank = " ".repeat(Math.max(0, length - text.length()));
        out.print("\r" + text + blank);
        out.flush();
        length = text.length();
    }

    private String bar(State state) {
        double share = iterations == 0 ? 1 : (double) state.iteration() / iterations;
        int full = (int) (share * BAR);
        return Figures.format(
                "[%s%s] %3d %%  %d/%d  loss %s  test %.1f %%%s",
                "#".repeat(full),
                ".".repeat(BAR - full),
                (int) (share * 100),
                state.iteration(),
                iterations,
                Figures.loss(state.batch().loss(), 4),
                100 * state.test().accuracy(),
                timeLeft(state.iteration()));
    }

    private String line(State state) {
        int width = Integer.toString(iterations).length();
        return Figures.format(
                "%" + width + "d/%d  %s loss %s, accuracy %.2f %%  test loss %s, accuracy %.2f %%%s",
                state.iteration(),
                iterations,
                state.train().isPresent() ? "train" : "batch",
                Figures.loss(state.train().map(Evaluation::loss).orElse(state.batch().loss()), 4),
                100 * state.train().map(Evaluation::accuracy).orElse(state.batch().accuracy()),
                Figures.loss(state.test().loss(), 4),
                100 * state.test().accuracy(),
                timeLeft(state.iteration()));
    }

    private String timeLeft(int iteration) {
        if (iteration == 0 || iteration == iterations) {
            return "";
        }
        double seconds = (nanos.getAsLong() - start) / 1e9 / iteration * (iterations - iteration);
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? Figures.format("  %d:%02d left", whole / 60, whole % 60)
                : Figures.format("  %d:%02d:%02d left", whole / 3600, whole / 60 % 60, whole % 60);
    }
}

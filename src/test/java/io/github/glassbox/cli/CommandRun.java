package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** What a command said, and the status it ended with. */
record CommandRun(int status, String out, String err) {
    private static final int TRAINING = 600;
    private static final int TEST = 300;

    /** Runs a command on the first 600 training and 300 test images, not on a terminal. */
    static CommandRun of(Object... args) {
        return of(false, args);
    }

    static CommandRun onTerminal(Object... args) {
        return of(true, args);
    }

    private static CommandRun of(boolean terminal, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int status = new CommandLineInterface(progress -> MnistForTests.first(TRAINING, TEST), terminal, engine -> {})
                .run(words, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(status, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    CommandRun succeeds() {
        assertThat(err).isEmpty();
        assertThat(status).isZero();
        return this;
    }

    /** Ends with this status and only this line on the error output. */
    CommandRun fails(int expected, String sentence) {
        assertThat(err).isEqualTo(sentence + System.lineSeparator());
        assertThat(status).isEqualTo(expected);
        return this;
    }
}

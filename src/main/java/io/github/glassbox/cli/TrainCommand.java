package io.github.glassbox.cli;

import io.github.glassbox.cli.Choices.ActivationChoice;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.AtomicFile;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains from iteration 0 to a given one. */
@Command(
        name = "train",
        description = "Train a network on MNIST, full batch.",
        optionListHeading = "%n",
        sortOptions = false,
        abbreviateSynopsis = true)
final class TrainCommand implements Callable<Integer> {
    private static final int MAX_THREADS = 256;

    private final CommandLineInterface.DataSource source;
    private final PrintWriter standardOut;
    private final boolean terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--hidden", paramLabel = "H", description = "Hidden units, 1 to 512 (default: 10).")
    private Integer hidden;

    @Option(names = "--rate", paramLabel = "ALPHA", defaultValue = "0.1",
            description = "Learning rate (default: ${DEFAULT-VALUE}).")
    private float rate;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "500",
            description = "Updates to make (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--activation", paramLabel = "NAME", converter = ActivationChoice.class,
            completionCandidates = ActivationChoice.class,
            description = "Of the hidden layer: ${COMPLETION-CANDIDATES} (default: relu).")
    private Activation activation;

    @Option(names = "--init", paramLabel = "NAME|FILE", defaultValue = "uniform",
            description = "State 0: uniform, he, xavier, zeros, or a model file, from which the hidden units and the"
                    + " activation follow (default: ${DEFAULT-VALUE}).")
    private String init;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Seed of the initial weights (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--limit", paramLabel = "N", description = "Train on the first N images; all by default.")
    private Integer limit;

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads that share the work; by default all processors. The result is the same.")
    private Integer threads;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the last state as a model, NumPy's .npz.")
    private Path save;

    @Option(names = "--trace", paramLabel = "FILE",
            description = "Write loss, accuracy and the gradient's norms, a JSON object for each iteration.")
    private Path traceFile;

    @Option(names = "--trace-at", paramLabel = "N", split = ",", splitSynopsisLabel = ",",
            description = "Trace these iterations only, such as 0,1,10,100.")
    private List<Integer> traceAt = new ArrayList<>();

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    TrainCommand(CommandLineInterface.DataSource source, PrintWriter out, boolean terminal) {
        this.source = source;
        standardOut = out;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, BadOptionException, NotFiniteException {
        PrintWriter out = quiet ? new PrintWriter(Writer.nullWriter()) : standardOut;
        checkOptions();
        StartingPoint from = StartingPoint.of(init, hidden, activation, seed);
        from.note().ifPresent(out::println);
        Mnist mnist = source.load(Progress.NONE);
        Dataset training = mnist.training();
        if (limit != null) {
            BadOptionException.requireRange("--limit", limit, 1, training.count());
            training = training.first(limit);
        }
        out.println(Figures.format(
                "784-%d-10, %s, %s, rate %s, %,d training and %,d test images",
                from.parameters().hidden(),
                from.activation(),
                from.origin(),
                rate,
                training.count(),
                mnist.test().count()));
        TrainingData data = TrainingData.of(training, mnist.test());
        try (Workers workers = new Workers(threads == null ? Threads.available() : threads)) {
            train(from, data, workers, out);
        }
        return 0;
    }

    private void checkOptions() throws IOException, BadOptionException {
        if (!(rate > 0) || Float.isInfinite(rate)) {
            throw new BadOptionException("--rate must be a number above 0, not " + rate + ".");
        }
        BadOptionException.requireAtLeast("--iterations", iterations, 0);
        if (threads != null) {
            BadOptionException.requireRange("--threads", threads, 1, MAX_THREADS);
        }
        if (!traceAt.isEmpty() && traceFile == null) {
            throw new ParameterException(spec.commandLine(), "--trace-at needs --trace.");
        }
        for (int iteration : traceAt) {
            BadOptionException.requireRange("--trace-at", iteration, 0, iterations);
        }
        // Before training, which may take long.
        if (save != null) {
            AtomicFile.requireWritable(save);
        }
        if (traceFile != null) {
            AtomicFile.requireWritable(traceFile);
        }
        if (traceFile != null && save != null && traceFile.toAbsolutePath().equals(save.toAbsolutePath())) {
            throw new BadOptionException("--save and --trace name the same file, " + save + ".");
        }
    }

    private void train(StartingPoint from, TrainingData data, Workers workers, PrintWriter out)
            throws IOException, NotFiniteException {
        Hyperparameters settings = Hyperparameters.NOTEBOOK
                .withHidden(from.parameters().hidden())
                .withActivation(from.activation())
                .withSeed(seed)
                .withRate(rate);
        Trainer trainer = Trainer.start(data, from.parameters(), settings, Engine.standard(), workers);
        TrainingProgress progress = new TrainingProgress(out, iterations, terminal && !quiet, System::nanoTime);
        Optional<Trace> trace = Optional.ofNullable(traceFile).map(file -> new Trace(file, Set.copyOf(traceAt)));
        double trainMillis = 0;
        double testMillis = 0;
        try {
            reached(trainer.state(), trace, progress);
            while (trainer.iteration() < iterations) {
                trainer.step();
                reached(trainer.state(), trace, progress);
                trainMillis += trainer.trainMillis();
                testMillis += trainer.testMillis();
            }
        } finally {
            // Also of a run that stopped early: what was recorded tells why.
            progress.end();
            if (trace.isPresent()) {
                trace.get().write();
            }
        }
        out.println(figures(trainer.state()));
        String cost = Figures.format(
                "%s, %d thread%s", trainer.kernelDescription(), workers.threads(), workers.threads() == 1 ? "" : "s");
        out.println(iterations == 0
                ? cost
                : Figures.format(
                        "%s, %.1f ms an iteration and %.1f ms for its test figures",
                        cost,
                        trainMillis / iterations,
                        testMillis / iterations));
        if (save != null) {
            ModelFile.save(save, trainer.state().parameters(), from.activation());
            out.println("Saved " + save);
        }
    }

    private static void reached(State state, Optional<Trace> trace, TrainingProgress progress) {
        trace.ifPresent(recorder -> recorder.record(state));
        progress.reached(state);
    }

    private static String figures(State state) {
        return Figures.format(
                "Iteration %d: train loss %s, accuracy %.2f %%; test loss %s, accuracy %.2f %%",
                state.iteration(),
                Figures.loss(state.train().orElseThrow().loss(), 6),
                100 * state.train().orElseThrow().accuracy(),
                Figures.loss(state.test().loss(), 6),
                100 * state.test().accuracy());
    }
}

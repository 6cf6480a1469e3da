package io.github.glassbox.cli;

import io.github.glassbox.cli.Choices.ActivationChoice;
import io.github.glassbox.cli.Choices.RecipeChoice;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.AtomicFile;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains from iteration 0 to a given one. */
@Command(
        name = "train",
        description = "Train a network on MNIST.",
        optionListHeading = "%n",
        sortOptions = false,
        abbreviateSynopsis = true)
final class TrainCommand implements Callable<Integer> {
    private static final int HELP_WIDTH = 79;

    private final CommandLineInterface.DataSource source;
    private final PrintWriter standardOut;
    private final PrintWriter err;
    private final boolean terminal;

    private CommandSpec spec;

    @Option(names = "--recipe", paramLabel = "NAME", converter = RecipeChoice.class,
            completionCandidates = RecipeChoice.class,
            description = "Settings for what no other option says: ${COMPLETION-CANDIDATES} (default: small).")
    private Recipe recipe = Recipe.USUAL;

    @Option(names = "--hidden", paramLabel = "H", description = "Hidden units, 1 to 512.")
    private Integer hidden;

    @Mixin
    private LearningOptions learning;

    @Option(names = "--iterations", paramLabel = "N", description = "Updates to make.")
    private Integer iterations;

    @Option(names = "--activation", paramLabel = "NAME", converter = ActivationChoice.class,
            completionCandidates = ActivationChoice.class,
            description = "Of the hidden layer: ${COMPLETION-CANDIDATES}.")
    private Activation activation;

    @Option(names = "--init", paramLabel = "NAME|FILE",
            description = "State 0: small, uniform, he, xavier, lecun, zeros, constant, normal-0.5 (a deliberate fault), or a"
                    + " model file, from which the hidden units and the activation follow.")
    private String init;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the initial weights and of the shuffling.")
    private Long seed;

    @Option(names = "--limit", paramLabel = "N", description = "Train on the first N images; all by default.")
    private Integer limit;

    @Option(names = "--shuffled-labels", paramLabel = "PERCENT",
            description = "Deal out so many per cent of the training labels anew, 0 to 100, by the seed (a deliberate fault).")
    private Integer shuffled;

    @Mixin
    private EngineOptions engineOptions;

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

    TrainCommand(CommandLineInterface.DataSource source, PrintWriter out, PrintWriter err, boolean terminal) {
        this.source = source;
        standardOut = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Spec
    void setSpec(CommandSpec given) {
        spec = given;
        spec.usageMessage().footer(Stream.concat(Stream.of("", "Recipes:"), Stream.of(Recipe.values()).flatMap(TrainCommand::lines))
                .toArray(String[]::new));
    }

    private static Stream<String> lines(Recipe recipe) {
        Hyperparameters settings = recipe.hyperparameters();
        return Stream.concat(
                wrapped(Figures.format(
                        "%s: 784-%d-10, %s, %s, rate %s%s%s%s, %d iterations",
                        recipe.id(),
                        settings.hidden(),
                        settings.activation(),
                        settings.initializer().id(),
                        settings.learning().rate(),
                        LearningOptions.describe(settings.learning()),
                        describeLabels(settings.shuffled()),
                        settings.limit() == Hyperparameters.ALL ? "" : ", " + settings.limit() + " images",
                        recipe.iterations())),
                wrapped("  " + recipe.description()));
    }

    private static String describeLabels(int percent) {
        return percent == 0 ? "" : ", " + percent + " % of labels shuffled";
    }

    /** As lines of the help, indented. */
    private static Stream<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String line = " ";
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > HELP_WIDTH) {
                lines.add(line);
                line = "   ";
            }
            line += " " + word;
        }
        lines.add(line);
        // The help takes a per cent sign for the beginning of a format.
        return lines.stream().map(shown -> shown.replace("%", "%%"));
    }

    @Override
    public Integer call() throws IOException, BadOptionException, NotFiniteException {
        PrintWriter out = quiet ? new PrintWriter(Writer.nullWriter()) : standardOut;
        Hyperparameters usual = recipe.hyperparameters();
        int last = iterations == null ? recipe.iterations() : iterations;
        checkOptions(last);
        Learning updates = learning.learning(usual.learning());
        Engine engine = engineOptions.engine();
        if (shuffled != null) {
            BadOptionException.requireRange("--shuffled-labels", shuffled, 0, 100);
        }
        int percent = shuffled == null ? usual.shuffled() : shuffled;
        long drawn = seed == null ? usual.seed() : seed;
        StartingPoint from = StartingPoint.of(
                init == null ? usual.initializer().id() : init, hidden, activation, usual, drawn);
        from.note().ifPresent(out::println);
        Mnist mnist = source.load(Progress.NONE);
        Dataset training = mnist.training();
        if (limit != null) {
            BadOptionException.requireRange("--limit", limit, 1, training.count());
        }
        training = training.first(Math.min(training.count(), limit == null ? usual.limit() : limit));
        out.println(Figures.format(
                "784-%d-10, %s, %s, rate %s%s%s, %,d training and %,d test images",
                from.parameters().hidden(),
                from.activation(),
                from.origin(),
                updates.rate(),
                LearningOptions.describe(updates),
                describeLabels(percent),
                training.count(),
                mnist.test().count()));
        TrainingData data = TrainingData.of(training, mnist.test());
        Hyperparameters settings = usual
                .withHidden(from.parameters().hidden())
                .withActivation(from.activation())
                .withSeed(drawn)
                .withShuffled(percent)
                .withLearning(updates);
        try (Workers workers = new Workers(engine.threads())) {
            train(Trainer.start(data, from.parameters(), settings, engine, workers), settings, last, engine, out);
        }
        return 0;
    }

    private void checkOptions(int last) throws IOException, BadOptionException {
        BadOptionException.requireAtLeast("--iterations", last, 0);
        if (!traceAt.isEmpty() && traceFile == null) {
            throw new ParameterException(spec.commandLine(), "--trace-at needs --trace.");
        }
        for (int iteration : traceAt) {
            BadOptionException.requireRange("--trace-at", iteration, 0, last);
        }
        // Before training, which may take long.
        if (save != null) {
            AtomicFile.requireWritable(save);
        }
        if (traceFile != null) {
            AtomicFile.requireWritable(traceFile);
        }
        if (traceFile != null && save != null && AtomicFile.isSame(save, traceFile)) {
            throw new BadOptionException("--save and --trace name the same file, " + save + ".");
        }
    }

    private void train(Trainer trainer, Hyperparameters settings, int end, Engine engine, PrintWriter out)
            throws IOException, NotFiniteException {
        TrainingProgress progress = new TrainingProgress(out, end, terminal && !quiet, System::nanoTime);
        Optional<Trace> trace = Optional.ofNullable(traceFile).map(file -> new Trace(file, Set.copyOf(traceAt)));
        double trainMillis = 0;
        double testMillis = 0;
        try (Interruption interruption = new Interruption()) {
            try {
                reached(trainer, trace, progress);
                while (trainer.iteration() < end && !interruption.requested()) {
                    trainer.step();
                    trainMillis += trainer.trainMillis();
                    testMillis += trainer.testMillis();
                    reached(trainer, trace, progress);
                }
            } finally {
                // Also of a run that stopped early: what was recorded tells why.
                progress.end();
                if (trace.isPresent()) {
                    trace.get().write();
                }
            }
            if (save != null) {
                ModelFile.save(save, trainer.state().parameters(), settings.activation());
            }
            if (interruption.requested()) {
                String saved = Stream.of(save, traceFile).filter(Objects::nonNull).map(Path::toString)
                        .collect(Collectors.joining(" and "));
                err.println(OneLine.sentence("Stopped by a signal at iteration " + trainer.iteration() + "; "
                        + (saved.isEmpty() ? "nothing was to be saved" : "saved " + saved)));
                err.flush();
                return;
            }
        }
        State last = trainer.wholeState();
        out.println(figures(last));
        String cost = Figures.format(
                "%s, %d thread%s", engine.kernels().description(), engine.threads(), engine.threads() == 1 ? "" : "s");
        boolean tests = settings.learning().batch() == Learning.FULL_BATCH;
        out.println(end == 0
                ? cost
                : Figures.format("%s, %.1f ms an iteration%s", cost, trainMillis / end, tests
                        ? Figures.format(" and %.1f ms for its test figures", testMillis / end)
                        : ""));
        engine.kernels().reason().ifPresent(out::println);
        if (save != null) {
            out.println("Saved " + OneLine.of(save.toString()));
        }
    }

    private static void reached(Trainer trainer, Optional<Trace> trace, TrainingProgress progress) {
        boolean traced = trace.filter(recorder -> recorder.wants(trainer.iteration())).isPresent();
        if (traced) {
            trace.get().record(trainer.wholeState());
        }
        if (progress.isDue(trainer.iteration())) {
            progress.show(trainer.state());
        }
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

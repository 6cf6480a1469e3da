package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("computing")
class TrainCommandTest {
    private static final Path REFERENCE = Path.of("src/test/resources/reference/h10-relu-init.npz");
    private static final Path TANH = Path.of("src/test/resources/npz/tanh.npz");

    @TempDir
    Path folder;

    private static double figure(String line, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": ([-+0-9.E]+)[,}]").matcher(line);
        assertThat(matcher.find()).as(name + " in " + line).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void tellsItsProgressAndTheLastFigures() {
        List<String> lines = CommandRun.of("train", "--limit", 200, "--iterations", 20, "--threads", 2)
                .succeeds()
                .lines();
        assertThat(lines.get(0))
                .isEqualTo("784-10-10, ReLU, small, seed 1, rate 0.1, 200 training and 300 test images");
        assertThat(lines.subList(1, 12)).extracting(line -> line.replaceAll("/20 .*", "").strip())
                .containsExactly("0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20");
        assertThat(lines.get(6)).matches(
                "10/20  train loss \\d\\.\\d{4}, accuracy [\\d.]+ %  test loss \\d\\.\\d{4}, accuracy [\\d.]+ %  \\d:\\d\\d left");
        assertThat(lines.get(12)).matches(
                "Iteration 20: train loss \\d\\.\\d{6}, accuracy [\\d.]+ %; test loss \\d\\.\\d{6}, accuracy [\\d.]+ %");
        assertThat(lines.get(13)).matches(".+, 2 threads, [\\d.]+ ms an iteration and [\\d.]+ ms for its test figures");
        assertThat(lines).hasSize(14);
    }

    @Test
    void writesTheSameWhateverTheComputersLanguage() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Set<String> figures = new HashSet<>();
            Set<String> traces = new HashSet<>();
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY, new Locale("ar", "EG"), new Locale("tr", "TR"))) {
                Locale.setDefault(locale);
                Path trace = folder.resolve(locale + ".jsonl");
                List<String> lines = CommandRun.of(
                                "train", "--limit", 100, "--iterations", 2, "--rate", 0.25, "--init", "uniform",
                                "--threads", 1, "--trace", trace)
                        .succeeds()
                        .lines();
                figures.add(lines.get(0) + lines.get(lines.size() - 2));
                assertThat(lines.get(lines.size() - 1)).matches("[\\x20-\\x7e]+, [\\d.]+ ms .*");
                traces.add(Files.readString(trace).replaceAll("\"\\w*[mM]illis\\w*\": [\\d.]+", ""));
            }
            assertThat(figures).singleElement().asString().contains("rate 0.25", "Iteration 2: train loss ");
            assertThat(traces).hasSize(1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesOverOneLineOnATerminal() {
        String out = CommandRun.onTerminal("train", "--limit", 50, "--iterations", 4, "--threads", 1).succeeds().out();
        assertThat(out).contains("\r[....................]   0 %  0/4  loss ", "\r[####################] 100 %  4/4  loss ")
                .contains(", 1 thread, ");
    }

    @Test
    void theScalarAndTheVectorKernelTrainToTheSameBits() {
        Path scalar = folder.resolve("scalar.npz");
        Path vector = folder.resolve("vector.npz");
        assertThat(CommandRun.of("train", "--iterations", 9, "--kernel", "scalar", "--save", scalar).succeeds().out())
                .contains("scalar, ", "SIMD off: asked for");
        assertThat(CommandRun.of("train", "--iterations", 9, "--kernel", "vector", "--save", vector).succeeds().out())
                .containsPattern("SIMD \\d+-bit, ");
        assertThat(scalar).hasSameBinaryContentAs(vector);
    }

    @Test
    void miniBatchesShowTheirOwnLossBetweenEpochsAndAreMeasuredWhereTraced() throws IOException {
        Path trace = folder.resolve("t.jsonl");
        List<String> lines = CommandRun.of("train", "--limit", 200, "--iterations", 20, "--batch", 64, "--optimizer", "adam",
                        "--rate", 0.01, "--l2", 0.001, "--trace", trace, "--trace-at", "0,6,20")
                .succeeds()
                .lines();
        assertThat(lines.get(0)).isEqualTo("784-10-10, ReLU, small, seed 1, rate 0.01, Adam, mini-batches of 64,"
                + " L2 0.001, 200 training and 300 test images");
        assertThat(lines.get(2)).startsWith(" 2/20  batch loss ");
        assertThat(lines.get(3)).startsWith(" 4/20  train loss ");
        assertThat(lines.get(12)).startsWith("Iteration 20: train loss ");
        assertThat(Files.readAllLines(trace)).hasSize(3).allSatisfy(line -> assertThat(figure(line, "train_loss")).isPositive());
        List<String> other = CommandRun.of("train", "--limit", 200, "--iterations", 20, "--batch", 200).succeeds().lines();
        List<String> full = CommandRun.of("train", "--limit", 200, "--iterations", 20).succeeds().lines();
        assertThat(other.get(12)).as("a batch of all images is the full batch").isEqualTo(full.get(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "uniform", "he", "xavier", "lecun", "zeros", "constant", "normal-0.5"})
    void everyInitialiserCanBeNamed(String name) {
        assertThat(CommandRun.of("train", "--limit", 50, "--iterations", 2, "--threads", 1, "--init", name)
                        .succeeds()
                        .lines()
                        .get(0))
                .isEqualTo("784-10-10, ReLU, " + name + ", seed 1, rate 0.1, 50 training and 300 test images");
    }

    @Test
    void theNotebooksRecipeIsItsOptionsAndAnyOptionOverridesIt() {
        List<String> notebook = CommandRun.of("train", "--limit", 50, "--iterations", 2, "--recipe", "notebook")
                .succeeds()
                .lines();
        assertThat(notebook.get(0))
                .isEqualTo("784-10-10, ReLU, uniform, seed 1, rate 0.1, 50 training and 300 test images");
        List<String> options = CommandRun.of("train", "--limit", 50, "--iterations", 2, "--init", "uniform", "--hidden", 10)
                .succeeds()
                .lines();
        assertThat(options.get(4)).startsWith("Iteration 2: ").isEqualTo(notebook.get(4));
        assertThat(CommandRun.of("train", "--recipe", "notebook", "--limit", 50, "--iterations", 1, "--init", "he",
                                "--hidden", 3, "--activation", "tanh", "--rate", 0.5, "--seed", 9, "--batch", 10,
                                "--optimizer", "adam", "--l2", 0.1)
                        .succeeds()
                        .lines()
                        .get(0))
                .isEqualTo("784-3-10, tanh, he, seed 9, rate 0.5, Adam, mini-batches of 10, L2 0.1,"
                        + " 50 training and 300 test images");
        CommandRun.of("train", "--recipe", "cake").fails(2, "Invalid value for option '--recipe': 'cake' is not one of small, notebook, nielsen, adam,"
                + " zeros, high-rate, 100-images, shuffled-labels, raw-pixels. See glassbox train --help.");
    }

    @Test
    void withoutOptionsTheRecipeIsTheSmallStart() {
        List<String> usual = CommandRun.of("train", "--limit", 20, "--threads", 1).succeeds().lines();
        assertThat(usual.get(0))
                .isEqualTo("784-10-10, ReLU, small, seed 1, rate 0.1, 20 training and 300 test images");
        assertThat(usual).anySatisfy(line -> assertThat(line).startsWith("Iteration 500: "));
        List<String> named = CommandRun.of("train", "--limit", 20, "--threads", 1, "--recipe", "small").succeeds().lines();
        assertThat(named).contains(usual.get(usual.size() - 2));
    }

    @Test
    void helpTellsTheRecipes() {
        List<String> lines = CommandRun.of("train", "--help").succeeds().lines();
        assertThat(lines)
                .contains("  small: 784-10-10, ReLU, small, rate 0.1, 500 iterations",
                        "  notebook: 784-10-10, ReLU, uniform, rate 0.1, 500 iterations",
                        "  nielsen: 784-30-10, sigmoid, lecun, rate 0.5, mini-batches of 10, 18000",
                        "  100-images: 784-10-10, ReLU, small, rate 0.1, 100 images, 1000 iterations")
                .allMatch(line -> line.length() <= 80);
        assertThat(lines).anyMatch(line -> line.endsWith("100 % of labels shuffled,"));
        String help = String.join(" ", lines).replaceAll(" +", " ");
        for (Recipe recipe : Recipe.values()) {
            assertThat(help).contains(recipe.id() + ": 784-", recipe.description());
        }
    }

    @Test
    void everyRecipeCanBeNamedAndKeepsItsFaultAndItsImages() {
        for (Recipe recipe : Recipe.values()) {
            assertThat(CommandRun.of("train", "--iterations", 1, "--threads", 1, "--recipe", recipe.id())
                            .succeeds().lines().get(0))
                    .startsWith("784-" + recipe.hyperparameters().hidden() + "-10, " + recipe.hyperparameters().activation());
        }
        assertThat(CommandRun.of("train", "--iterations", 1, "--recipe", "raw-pixels").succeeds().lines().get(0))
                .contains("rate 0.1, pixels not divided by 255, ");
        assertThat(CommandRun.of("train", "--iterations", 1, "--recipe", "100-images").succeeds().lines().get(0))
                .endsWith(", 100 training and 300 test images");
        List<String> shuffled =
                CommandRun.of("train", "--iterations", 1, "--recipe", "shuffled-labels").succeeds().lines();
        assertThat(shuffled.get(0)).contains("rate 0.1, 100 % of labels shuffled, ");
        assertThat(CommandRun.of("train", "--iterations", 1, "--shuffled-labels", 100).succeeds().lines()).contains(
                shuffled.get(0), shuffled.get(shuffled.size() - 2));
        CommandRun.of("train", "--shuffled-labels", 101).fails(2, "--shuffled-labels must be from 0 to 100, not 101.");
    }

    @Test
    void quietSaysNothing() {
        assertThat(CommandRun.of("train", "--limit", 50, "--iterations", 2, "--quiet").succeeds().out()).isEmpty();
        assertThat(CommandRun.onTerminal("train", "--limit", 50, "--iterations", 2, "--quiet").succeeds().out())
                .isEmpty();
    }

    @Test
    void tracesTheFiguresOfEachState() throws Exception {
        Path file = folder.resolve("t.jsonl");
        CommandRun.of("train", "--limit", 500, "--iterations", 3, "--hidden", 4, "--activation", "tanh", "--init", "he",
                        "--seed", 7, "--rate", 0.5, "--quiet", "--trace", file)
                .succeeds();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        Hyperparameters settings = new Hyperparameters(
                4, Activation.TANH, Initializer.HE, 7, 500, Learning.NOTEBOOK.withRate(0.5f));
        try (Workers workers = new Workers(1)) {
            Trainer trainer = Trainers.start(MnistForTests.firstData(500, 300), settings, workers);
            for (int i = 0; i <= 3; i++) {
                State state = trainer.state();
                Evaluation train = state.train().orElseThrow();
                String line = lines.get(i);
                Parameters.Norms norms = state.gradient().orElseThrow().norms();
                assertThat(line).startsWith("{\"iteration\": " + i + ", ").endsWith("}");
                assertThat(figure(line, "train_loss")).isEqualTo(train.loss());
                assertThat(figure(line, "train_accuracy")).isEqualTo(train.accuracy());
                assertThat(figure(line, "test_loss")).isEqualTo(state.test().loss());
                assertThat(figure(line, "test_accuracy")).isEqualTo(state.test().accuracy());
                assertThat(figure(line, "dW1")).isEqualTo(norms.w1());
                assertThat(figure(line, "db1")).isEqualTo(norms.b1());
                assertThat(figure(line, "dW2")).isEqualTo(norms.w2());
                assertThat(figure(line, "db2")).isEqualTo(norms.b2());
                trainer.step();
            }
        }
    }

    @Test
    void tracesTheIterationsAskedForWithTheSameBitsOnAnyThreads() throws IOException {
        Path one = folder.resolve("1.jsonl");
        Path three = folder.resolve("3.jsonl");
        CommandRun.of("train", "--iterations", 5, "--threads", 1, "--trace", one, "--trace-at", "5,0,2").succeeds();
        CommandRun.of("train", "--iterations", 5, "--threads", 3, "--trace", three, "--trace-at", "0,2,5").succeeds();
        assertThat(Files.readAllLines(one)).extracting(line -> (int) figure(line, "iteration")).containsExactly(0, 2, 5);
        assertThat(one).hasSameBinaryContentAs(three);
    }

    @Test
    void noIterationsEvaluatesState0() {
        List<String> lines = CommandRun.of("train", "--limit", 50, "--iterations", 0, "--threads", 1).succeeds().lines();
        assertThat(lines.get(2)).startsWith("Iteration 0: train loss ");
        assertThat(lines.get(3)).endsWith(", 1 thread");
        assertThat(CommandRun.onTerminal("train", "--limit", 50, "--iterations", 0).succeeds().out())
                .contains("100 %  0/0");
    }

    @Test
    void startsFromAFileAndSaysWhatItAssumes() throws IOException {
        Path saved = folder.resolve("m.npz");
        List<String> lines =
                CommandRun.of("train", "--init", REFERENCE, "--iterations", 0, "--save", saved).succeeds().lines();
        assertThat(lines).startsWith(
                REFERENCE + " states no activation; ReLU is taken.",
                "784-10-10, ReLU, from " + REFERENCE + ", rate 0.1, 600 training and 300 test images");
        assertThat(lines).endsWith("Saved " + saved);
        assertThat(CommandRun.of("train", "--init", REFERENCE, "--iterations", 0, "--quiet").succeeds().out()).isEmpty();
        ModelFile.Model model = ModelFile.open(saved);
        assertThat(model.parameters().bitsHash()).isEqualTo(ModelFile.open(REFERENCE).parameters().bitsHash());
        assertThat(model.activationStated()).isTrue();
    }

    @Test
    void savesTheLastStateAndGoesOnFromIt() throws IOException {
        Path middle = folder.resolve("middle.npz");
        Path end = folder.resolve("end.npz");
        Path whole = folder.resolve("whole.npz");
        CommandRun.of("train", "--iterations", 2, "--hidden", 3, "--activation", "sigmoid", "--save", middle).succeeds();
        CommandRun.of("train", "--iterations", 3, "--init", middle, "--save", end).succeeds();
        CommandRun.of("train", "--iterations", 5, "--hidden", 3, "--activation", "sigmoid", "--save", whole).succeeds();
        assertThat(end).hasSameBinaryContentAs(whole);
        assertThat(ModelFile.open(end).activation()).isEqualTo(Activation.SIGMOID);
    }

    @Test
    void optionsThatAgreeWithTheFileAreFine() {
        CommandRun.of("train", "--iterations", 0, "--init", REFERENCE, "--hidden", 10).succeeds();
        assertThat(CommandRun.of("train", "--iterations", 0, "--init", REFERENCE, "--activation", "tanh").succeeds().out())
                .startsWith("784-10-10, tanh, from ");
    }

    @Test
    void optionsThatContradictTheFileAreBadInput() {
        CommandRun.of("train", "--init", REFERENCE, "--hidden", 12)
                .fails(2, REFERENCE + " has 10 hidden units, but --hidden asks for 12.");
        CommandRun.of("train", "--init", TANH, "--activation", "relu")
                .fails(2, TANH + " has the activation tanh, but --activation asks for relu.");
    }

    @Test
    void aBadModelIsBadInput() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.npz"), "no zip");
        CommandRun.of("train", "--init", bad).fails(1, "bad.npz is not an .npz file, or a damaged one.");
    }

    @Test
    void filesThatCannotBeWrittenAreRefusedBeforeTraining() throws IOException {
        Path file = folder.resolve("none").resolve("f");
        String sentence = file + " cannot be written: there is no folder " + folder.resolve("none") + ".";
        assertThat(CommandRun.of("train", "--save", file).fails(1, sentence).out()).isEmpty();
        assertThat(CommandRun.of("train", "--trace", file).fails(1, sentence).out()).isEmpty();
        Path readOnly = Files.writeString(folder.resolve("kept.npz"), "mine");
        assertThat(readOnly.toFile().setReadOnly()).isTrue();
        sentence = readOnly + " is read-only, so it is not written over.";
        assertThat(CommandRun.of("train", "--save", readOnly).fails(1, sentence).out()).isEmpty();
        assertThat(readOnly).hasContent("mine");
        assertThat(readOnly.toFile().setWritable(true)).isTrue();
        CommandRun.of("train", "--save", folder)
                .fails(1, folder + " is a folder, so no file can be written there.");
    }

    @Test
    void oneFileUnderTwoNamesIsNoticed() throws IOException {
        Path file = folder.resolve("f");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("f"));
        Path folderLink = Files.createSymbolicLink(folder.resolve("here"), folder);
        for (Path other : List.of(file, link, folder.resolve(".").resolve("f"), folderLink.resolve("f"), folder.resolve("F"))) {
            CommandRun.of("train", "--save", file, "--trace", other)
                    .fails(2, OneLine.sentence("--save and --trace name the same file, " + file));
        }
        assertThat(file).doesNotExist();
        CommandRun.of("train", "--recipe", "notebook", "--limit", 10, "--iterations", 0, "--save", link, "--quiet").succeeds();
        assertThat(file).as("what the link leads to").isRegularFile();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aRunThatBecomesInfiniteKeepsItsTraceAndSavesNothing() throws IOException {
        Path trace = folder.resolve("t.jsonl");
        Path model = folder.resolve("m.npz");
        CommandRun run = CommandRun.of("train", "--rate", "1e30", "--trace", trace, "--save", model);
        assertThat(run.err()).matches("Training stopped: .* is not finite at iteration \\d+\\. "
                + "Usually the learning rate is too high\\.\\R");
        assertThat(run.status()).isEqualTo(1);
        List<String> lines = Files.readAllLines(trace);
        assertThat(lines).isNotEmpty();
        assertThat(run.err()).contains("iteration " + lines.size() + ".");
        assertThat(model).doesNotExist();
    }

    @Test
    void aStartThatIsNotFiniteIsBadInput() throws IOException {
        Path huge = Models.withHugeWeights(folder.resolve("huge.npz"));
        CommandRun.of("train", "--init", huge, "--quiet")
                .fails(1, "These parameters cannot be trained: the loss is not finite at iteration 0.");
    }
}

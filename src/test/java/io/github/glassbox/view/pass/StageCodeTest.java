package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.io.SampleArrays;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the NumPy lines in NumPy, where that is installed. */
class StageCodeTest {
    private static final int LONGEST = 76;
    private static final Pattern NAMES = Pattern.compile("(?:^|; )([\\w, ]+?) = [^;]*$");

    /** What the update's line reads is made of the mean gradient, as training makes it: bit for bit. */
    private static final String MOMENTS = """
            f, one = np.float32, np.float32(1)
            assert np.array_equal(next_W1 - W1, step_W1)
            if 'v_W1' in file.files:
                assert np.array_equal(m_W1, f(0.9) * before_m_W1 + (one - f(0.9)) * g_W1)
                assert np.array_equal(v_W1, f(0.999) * before_v_W1 + (one - f(0.999)) * (g_W1 * g_W1))
                assert np.allclose([c1, c2], [1 - 0.9 ** 3, 1 - 0.999 ** 3], rtol=1e-6)
            elif 'm_W1' in file.files:
                assert np.array_equal(m_W1, f(0.9) * before_m_W1 + g_W1)
            """;

    @TempDir
    Path folder;

    private static void needNumPy() {
        if (!hasNumPy()) {
            System.err.println("Skipped: NumPy is not installed (Debian: python3-numpy), so its lines are not tried.");
            abort("NumPy is not installed");
        }
    }

    private static boolean hasNumPy() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import numpy").redirectErrorStream(true).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumPyLineGivesTheExportedArrays(Activation activation) throws Exception {
        needNumPy();
        Learning learning = Learning.NOTEBOOK.withL2(0.01f);
        check(activation, learning);
    }

    @ParameterizedTest
    @EnumSource
    void soDoesTheUpdateOfEveryOptimizer(Optimizer optimizer) throws Exception {
        needNumPy();
        check(Activation.RELU, Learning.NOTEBOOK.withOptimizer(optimizer));
        check(Activation.RELU, Learning.NOTEBOOK.withOptimizer(optimizer).withL2(0.01f));
    }

    @Test
    void soDoTheKnownMistakes() throws Exception {
        needNumPy();
        check(Activation.TANH, Learning.NOTEBOOK.withRate(1e-3f).withMistakes(new Mistakes(true, true, true)));
    }

    private void check(Activation activation, Learning learning)
            throws NotFiniteException, IOException, InterruptedException {
        Path file = folder.resolve("arrays.npz");
        export(file, activation, learning);
        StringBuilder script = new StringBuilder("import numpy as np\nfile = np.load(r'" + file + "')\n");
        for (Stage stage : Stage.all()) {
            String line = StageCode.of(stage, activation, learning).numPy();
            Matcher names = NAMES.matcher(line);
            assertThat(names.find()).as(line).isTrue();
            script.append("globals().update({k: file[k] for k in file.files})\n").append(line).append('\n');
            for (String name : names.group(1).split(", ")) {
                script.append("assert ").append(name).append(".shape == file['").append(name).append("'].shape, '")
                        .append(line.replace("'", "")).append("'\n");
                boolean sameBits = stage.kind() == Stage.Kind.UPDATE;
                script.append(sameBits ? "assert np.array_equal(" : "assert np.allclose(").append(name).append(", file['")
                        .append(name).append(sameBits ? "']), '" : "'], rtol=1e-4, atol=1e-6), '")
                        .append(line.replace("'", "")).append("'\n");
            }
        }
        script.append(MOMENTS);
        Path python = Files.writeString(folder.resolve("check.py"), script);
        Process process = new ProcessBuilder("python3", python.toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static void export(Path file, Activation activation, Learning learning) throws NotFiniteException, IOException {
        try (Workers workers = new Workers(1)) {
            var data = MnistForTests.first(300, 50);
            Trainer trainer = Trainers.start(
                    MnistForTests.firstData(300, 50),
                    Hyperparameters.NOTEBOOK.withActivation(activation).withLearning(learning),
                    workers);
            trainer.step();
            trainer.step();
            State state = trainer.state();
            byte[] image = new byte[784];
            data.test().copyImage(3, image);
            Forward forward = new Predictor(state.parameters(), activation, state.mistakes()).forward(image);
            int y = data.test().label(3);
            SampleArrays.save(file, state, forward, new Backward(state.parameters(), activation, forward, y), y);
        }
    }

    @Test
    void everyLineFitsIntoTheFormulasWell() {
        for (Stage stage : Stage.all()) {
            for (Activation activation : Activation.values()) {
                for (Optimizer optimizer : Optimizer.values()) {
                    StageCode code = StageCode.of(stage, activation, Learning.NOTEBOOK.withOptimizer(optimizer).withL2(0.1f));
                    assertThat(("NumPy " + code.numPy()).length()).as(code.numPy()).isLessThanOrEqualTo(LONGEST);
                    assertThat(("Java  " + code.java()).length()).as(code.java()).isLessThanOrEqualTo(LONGEST);
                    String whole = "NumPy " + code.numPy() + code.notebook().map(other -> "  # " + other).orElse("");
                    assertThat(whole.length()).as(whole).isLessThanOrEqualTo(LONGEST);
                }
            }
        }
    }
}

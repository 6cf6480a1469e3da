package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Images;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final int SIDE = 28;
    private static final Path REFERENCE = Path.of("src/test/resources/reference/h10-relu-init.npz");

    @TempDir
    Path folder;

    @Test
    void showsPicturePredictionLabelAndProbabilities() {
        Path model = folder.resolve("m.npz");
        CommandRun.of("train", "--init", "he", "--rate", 0.5, "--iterations", 30, "--save", model, "--quiet").succeeds();
        List<String> lines = CommandRun.of("test", "--model", model, "--index", 17).succeeds().lines();
        assertThat(lines).hasSize(SIDE + 2 + 10);
        assertThat(String.join("\n", lines.subList(0, SIDE)) + "\n")
                .isEqualToNormalizingNewlines(DigitDrawing.of(MnistForTests.all().test().images(), 17));
        assertThat(lines.get(SIDE)).isEqualTo("MNIST test, image 17");
        assertThat(lines.get(SIDE + 1)).matches("Prediction 7, label 7: correct, loss 0\\.\\d{6}");
        for (int c = 0; c < 10; c++) {
            assertThat(lines.get(SIDE + 2 + c)).matches("p\\[" + c + "] [01]\\.\\d{6}( #+)?");
        }
        assertThat(lines.get(SIDE + 2 + 7)).contains("####");
    }

    @Test
    void showsTrainingImagesToo() {
        int label = MnistForTests.all().training().label(599);
        assertThat(CommandRun.of("test", "--model", REFERENCE, "--split", "train", "--index", 599).succeeds().out())
                .startsWith(REFERENCE + " states no activation; ReLU is taken.")
                .contains("MNIST training, image 599", ", label " + label + ": ");
    }

    @Test
    void anIndexBeyondTheSetIsBadInput() {
        CommandRun.of("test", "--model", REFERENCE, "--index", 300)
                .fails(2, "--index must be from 0 to 299, not 300.");
        CommandRun.of("test", "--model", REFERENCE, "--index", 600, "--split", "train")
                .fails(2, "--index must be from 0 to 599, not 600.");
    }

    @Test
    void onlyBlankPixelsAreDrawnBlank() {
        byte[] ink = new byte[Images.PIXELS];
        ink[0] = 1;
        ink[1] = (byte) 255;
        ink[2] = (byte) 128;
        String drawing = DigitDrawing.of(Images.of(ink), 0);
        assertThat(drawing.lines()).hasSize(SIDE).allMatch(line -> line.length() == 2 * SIDE);
        assertThat(drawing).startsWith("..@@++  ");
    }
}

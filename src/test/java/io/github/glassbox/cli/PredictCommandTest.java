package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Predictor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
    @TempDir
    Path folder;

    private Path model;
    private Images digits;

    @BeforeEach
    void trains() throws IOException {
        model = folder.resolve("m.npz");
        CommandRun.of("train", "--init", "he", "--rate", 0.5, "--iterations", 20, "--save", model, "--quiet").succeeds();
        digits = MnistForTests.first(12, 12).test().images();
    }

    private Path idx(String name, int count, boolean gzip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(gzip ? new GZIPOutputStream(bytes) : bytes)) {
            for (int number : new int[] {Idx.IMAGES_MAGIC, count, Images.SIDE, Images.SIDE}) {
                out.writeInt(number);
            }
            byte[] image = new byte[Images.PIXELS];
            for (int n = 0; n < count; n++) {
                digits.copyImage(n, image);
                out.write(image);
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Path png(String name, int index, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel = 0; pixel < side * side; pixel++) {
            int luminance = pixel < Images.PIXELS ? 255 - digits.ink(index, pixel) : 255;
            image.getRaster().setSample(pixel % side, pixel / side, 0, luminance);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private String columns(int index) throws IOException {
        ModelFile.Model network = ModelFile.open(model);
        byte[] image = new byte[Images.PIXELS];
        digits.copyImage(index, image);
        Forward forward = new Predictor(network.parameters(), network.activation()).forward(image);
        StringBuilder text = new StringBuilder("  " + forward.prediction() + " ");
        for (int c = 0; c < 10; c++) {
            text.append(String.format(Locale.ROOT, " %.6f", forward.p(c)));
        }
        return text.toString();
    }

    @Test
    void eachImageOfAnIdxFileHasALine() throws IOException {
        for (Path file : List.of(idx("d.idx", 12, false), idx("d.gz", 12, true))) {
            List<String> lines = CommandRun.of("predict", "--model", model, file).succeeds().lines();
            assertThat(lines).hasSize(12);
            assertThat(lines.get(3)).isEqualTo(file + "[3] " + columns(3));
            assertThat(lines.get(11)).isEqualTo(file + "[11]" + columns(11));
        }
        Path single = idx("one", 1, false);
        assertThat(CommandRun.of("predict", "--model", model, single).succeeds().lines())
                .containsExactly(single + "[0]" + columns(0));
    }

    @Test
    void columnsOfAllFilesAreAligned() throws IOException {
        Path picture = png("p.png", 5, 28);
        Path several = idx("digits.idx", 2, false);
        assertThat(CommandRun.of("predict", "--model", model, picture, several).succeeds().lines()).containsExactly(
                picture + " ".repeat("digits.idx[0]".length() - "p.png".length()) + columns(5),
                several + "[0]" + columns(0),
                several + "[1]" + columns(1));
    }

    @Test
    void aBadFileIsNamedAndTheOthersAreRead() throws IOException {
        Path good = png("good.png", 1, 28);
        Path small = png("small.png", 1, 20);
        assertThat(CommandRun.of("predict", "--raw", "--model", model, small, good)
                        .fails(1, "small.png is 20 x 20 pixels, not 28 x 28.")
                        .lines())
                .containsExactly(good + columns(1));
        Path none = folder.resolve("none.png");
        assertThat(CommandRun.of("predict", "--model", model, none).fails(1, "There is no file " + none + ".").out())
                .isEmpty();
        Path text = Files.writeString(folder.resolve("t.png"), "no picture");
        CommandRun.of("predict", "--model", model, text)
                .fails(1, "t.png is neither an IDX file nor a picture that can be read.");
        CommandRun.of("predict", "--model", model, folder).fails(1, folder + " is a folder, not a file.");
    }

    @Test
    void anAssumedActivationIsSaidBesideTheOutput() throws IOException {
        Path reference = Path.of("src/test/resources/reference/h10-relu-init.npz");
        CommandRun run = CommandRun.of("predict", "--model", reference, png("p.png", 1, 28));
        run.fails(0, reference + " states no activation; ReLU is taken.");
        assertThat(run.lines()).hasSize(1);
    }
}

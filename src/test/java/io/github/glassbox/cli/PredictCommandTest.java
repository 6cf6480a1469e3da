package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Predictor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        byte[] image = new byte[Images.PIXELS];
        digits.copyImage(index, image);
        return columns(image);
    }

    private String columns(byte[] image) throws IOException {
        ModelFile.Model network = ModelFile.open(model);
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
                .fails(1, "t.png is neither an IDX file nor a picture that can be read (PNG, JPEG, GIF, BMP and TIFF).");
        CommandRun.of("predict", "--model", model, folder).fails(1, folder + " is a folder, not a file.");
    }

    /** Image index as a picture of width x height, dark on white, four times as large and off centre. */
    private Path large(String name, int index) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel = 0; pixel < 300 * 200; pixel++) {
            int row = (pixel / 300 - 70) / 4;
            int column = (pixel % 300 - 20) / 4;
            boolean inside = pixel / 300 >= 70 && row < 28 && pixel % 300 >= 20 && column < 28;
            image.getRaster().setSample(pixel % 300, pixel / 300, 0,
                    inside ? 255 - digits.ink(index, 28 * row + column) : 255);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void picturesOfAnySizeBecomeWhatTheyWereInMnist() throws IOException {
        List<Path> files = List.of(large("a.png", 3), png("b.png", 5, 28), png("c.png", 7, 28));
        assertThat(CommandRun.of("predict", "--model", model, files.get(0), files.get(1), files.get(2))
                        .succeeds().lines())
                .containsExactly(files.get(0) + columns(3), files.get(1) + columns(5), files.get(2) + columns(7));
    }

    @Test
    void whatIsDoubtfulAboutAPictureIsToldBesideItsLine() throws IOException {
        Path several = Path.of("src/test/resources/cases/42.png");
        CommandRun run = CommandRun.of("predict", "--model", model, several);
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().strip()).isEqualTo(several + ": There is more in the picture than the digit that was read.");
    }

    @Test
    void rawPicturesStayWhereTheyAre() throws IOException {
        byte[] image = new byte[Images.PIXELS];
        digits.copyImage(2, image);
        byte[] moved = Distortion.NONE.withShift(3, 0).apply(image, () -> 0);
        BufferedImage png = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        png.getRaster().setDataElements(0, 0, 28, 28, moved);
        Path file = folder.resolve("moved.png");
        ImageIO.write(png, "png", file.toFile());
        String normalised = CommandRun.of("predict", "--model", model, file).succeeds().out();
        String raw = CommandRun.of("predict", "--model", model, "--raw", file).succeeds().out();
        assertThat(normalised.strip()).isEqualTo(file + columns(2));
        assertThat(raw.strip()).isEqualTo(file + columns(moved));
        assertThat(raw).isNotEqualTo(normalised);
    }

    @Test
    void idxIsNeverNormalised() throws IOException {
        byte[] image = new byte[Images.PIXELS];
        digits.copyImage(2, image);
        byte[] moved = Distortion.NONE.withShift(3, 0).apply(image, () -> 0);
        Path file = folder.resolve("moved.idx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Idx.writeImages(Images.of(moved), out);
        }
        for (String[] more : new String[][] {{}, {"--raw"}}) {
            List<Object> words = new ArrayList<>(List.of("predict", "--model", model, file));
            words.addAll(List.of(more));
            assertThat(CommandRun.of(words.toArray()).succeeds().lines()).containsExactly(file + "[0]" + columns(moved));
        }
    }

    @Test
    void aBlankPictureIsNamed() throws IOException {
        Path blank = folder.resolve("blank.png");
        ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());
        Path good = png("good.png", 1, 28);
        assertThat(CommandRun.of("predict", "--model", model, blank, good)
                        .fails(1, "blank.png is blank: there is no ink that stands out from its paper.")
                        .lines())
                .containsExactly(good + columns(1));
    }

    @Test
    void theCasesAreReadOrRefusedAndTheOthersRead() throws IOException {
        Path cases = Path.of("src/test/resources/cases");
        Path good = png("good.png", 1, 28);
        CommandRun run = CommandRun.of("predict", "--model", model, cases.resolve("one-f32.tif"), cases.resolve("cut90-3.jpg"),
                "no\0name", cases.resolve("qmnist-labels-idx2-int"), folder.resolve("none"), good);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(5);
        assertThat(run.lines()).containsExactly(good + columns(1));
        CommandRun.of("predict", "--model", cases.resolve("fortran-dims.npz"), good)
                .fails(1, "W1 in fortran-dims.npz has 21001 dimensions, more than the 8 that are read.");
    }

    @Test
    void logitsThatAreNotFiniteAreNamed() throws IOException {
        Path huge = Models.withHugeWeights(folder.resolve("huge.npz"));
        Path good = png("good.png", 1, 28);
        CommandRun run = CommandRun.of("predict", "--model", huge, good).fails(1,
                OneLine.sentence("For " + good + " the logits of " + huge + " are not finite, so it is not read."));
        assertThat(run.out()).isEmpty();
        CommandRun.of("test", "--model", huge, "--index", 0)
                .fails(1, OneLine.sentence("For this image the logits of " + huge + " are not finite."));
    }

    @Test
    void modelAndPicturesMayComeThroughPipes() throws Exception {
        Path pipe = folder.resolve("pipe");
        Path modelPipe = folder.resolve("model");
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "there are no pipes with names");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString(), modelPipe.toString()).start().waitFor()).isZero();
        Path picture = png("p.png", 4, 28);
        new ProcessBuilder("sh", "-c", "cat '" + model + "' >'" + modelPipe + "'; cat '" + picture + "' >'" + pipe + "'").start();
        assertThat(CommandRun.of("predict", "--model", modelPipe, pipe).succeeds().lines()).containsExactly(pipe + columns(4));
    }

    @Test
    void anAssumedActivationIsSaidBesideTheOutput() throws IOException {
        Path reference = Path.of("src/test/resources/reference/h10-relu-init.npz");
        CommandRun run = CommandRun.of("predict", "--model", reference, png("p.png", 1, 28));
        run.fails(0, reference + " states no activation; ReLU is taken.");
        assertThat(run.lines()).hasSize(1);
    }
}

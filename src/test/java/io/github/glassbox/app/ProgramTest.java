package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a Java of its own: what the system does to it, and it to the system. */
class ProgramTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    private Path model;
    private Path picture;

    @BeforeEach
    void writesFiles() throws IOException {
        assumeTrue(Files.exists(FULL), "there is no Linux");
        model = folder.resolve("m.npz");
        ModelFile.save(model, Initializer.HE.draw(new Shape(3), 1), Activation.RELU);
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(14, 14, 0, 255);
        picture = folder.resolve("p.png");
        ImageIO.write(image, "png", picture.toFile());
    }

    private ProcessBuilder program(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"), "io.github.glassbox.app.Main"));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command);
    }

    private static List<String> lines(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        Process predict = program("predict", "--model", model, picture).redirectOutput(FULL.toFile()).start();
        assertThat(lines(predict.getErrorStream()))
                .containsExactly("The output cannot be written: the disk is full, or who read it has gone.");
        assertThat(predict.waitFor()).isEqualTo(1);
    }

    @Test
    void toldToEndItSavesWhatItHas() throws Exception {
        Path save = folder.resolve("s.npz");
        Path trace = folder.resolve("t.jsonl");
        Process train = program("train", "--recipe", "notebook", "--limit", 100, "--iterations", 10_000_000, "--save", save,
                "--trace", trace, "--trace-at", 0).start();
        try (BufferedReader out = train.inputReader(StandardCharsets.UTF_8)) {
            out.readLine();
            assertThat(out.readLine()).contains("0/10000000");
            train.toHandle().destroy();
            assertThat(lines(train.getErrorStream())).singleElement().asString()
                    .startsWith("Stopped by a signal at iteration ").contains("; saved ").endsWith("t.jsonl.");
        }
        assertThat(train.waitFor()).isEqualTo(128 + 15);
        assertThat(ModelFile.open(save).parameters().hidden()).isEqualTo(10);
        assertThat(Files.readAllLines(trace)).hasSize(1);
    }

    @Test
    void whatTheLocaleCannotSpellStopsNoOtherFile() throws Exception {
        List<String> command = program("predict", "--model", model).command();
        String quoted = "'" + String.join("' '", command) + "' \"$(printf 'Bild \\303\\251.png')\" '" + picture + "' - <'" + picture + "'";
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", quoted.replace("' -", "' /dev/stdin"));
        shell.environment().put("LC_ALL", "C");
        Process predict = shell.start();
        List<String> out = lines(predict.getInputStream());
        assertThat(lines(predict.getErrorStream())).singleElement().asString()
                .startsWith("'Bild ").endsWith("' cannot be spelled in this locale; set LC_ALL, to C.UTF-8 for example.");
        assertThat(out).hasSize(2);
        assertThat(out.get(1)).startsWith("/dev/stdin");
        assertThat(predict.waitFor()).isEqualTo(1);
    }
}

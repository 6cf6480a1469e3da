package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {
    @TempDir
    Path folder;

    private Path resource(String name) throws IOException {
        Path copy = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream in = ModelFileTest.class.getResourceAsStream(name)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private Path file(Map<String, NpyArray> arrays) throws IOException {
        Path file = folder.resolve("m.npz");
        AtomicFile.write(file, out -> Npz.write(out, arrays));
        return file;
    }

    private static Map<String, NpyArray> arrays(int hidden) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", NpyArray.of(new float[hidden * 784], hidden, 784));
        arrays.put("b1", NpyArray.of(new float[hidden], hidden));
        arrays.put("W2", NpyArray.of(new float[10 * hidden], 10, hidden));
        arrays.put("b2", NpyArray.of(new float[10], 10));
        return arrays;
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> ModelFile.open(file)).isInstanceOf(BadModelException.class).hasMessage(sentence);
    }

    private void assertRefusedWith(String name, NpyArray array, String sentence) throws IOException {
        Map<String, NpyArray> arrays = arrays(2);
        arrays.put(name, array);
        assertRefused(file(arrays), sentence);
    }

    @Test
    void opensTheReferenceModel() throws IOException {
        ModelFile.Model model = ModelFile.open(resource("/reference/h10-relu-init.npz"));
        assertThat(model.parameters().hidden()).isEqualTo(10);
        assertThat(model.activation()).isEqualTo(Activation.RELU);
        assertThat(model.activationStated()).isFalse();
        assertThat(model.parameters().isFinite()).isTrue();
        assertThat(model.parameters().norms().w1()).isPositive();
    }

    @Test
    void opensWhatNumPyWrote() throws IOException {
        ModelFile.Model plain = ModelFile.open(resource("/npz/tanh.npz"));
        assertThat(plain.activation()).isEqualTo(Activation.TANH);
        assertThat(plain.activationStated()).isTrue();
        assertThat(plain.parameters().w1(2, 5)).isEqualTo((2 * 784 + 5 - 1000) / 1024f);
        assertThat(plain.parameters().b1()).containsExactly(0.5f, -0.25f, 0.125f);
        assertThat(plain.parameters().w2(7, 1)).isEqualTo(22 / 8f);
        assertThat(plain.parameters().b2(9)).isEqualTo(9 / 4f);

        ModelFile.Model notebook = ModelFile.open(resource("/npz/notebook.npz"));
        assertThat(notebook.activationStated()).isFalse();
        assertThat(notebook.parameters().toArray()).containsExactly(plain.parameters().toArray());

        assertThat(ModelFile.open(resource("/npz/bytes-1d.npz")).activation()).isEqualTo(Activation.LEAKY_RELU);
    }

    @Test
    void refusesOtherTypes() throws IOException {
        String read = "; float32 (<f4), float64 (<f8) and text (<U) are read.";
        assertRefused(resource("/npz/integers.npz"), "W1 in integers.npz has the type <i8" + read);
        assertRefused(resource("/npz/big-endian.npz"), "W1 in big-endian.npz has the type >f4" + read);
        assertRefused(resource("/npz/objects.npz"), "activation in objects.npz has the type |O" + read);
        assertRefused(
                resource("/npz/structured.npz"),
                "W1 in structured.npz is a structured array; float32, float64 and text are read.");
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void opensWhatItSaved(Activation activation) throws IOException {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(7), 1);
        Path file = folder.resolve("m.npz");
        ModelFile.save(file, parameters, activation);
        ModelFile.Model model = ModelFile.open(file);
        assertThat(model.parameters().bitsHash()).isEqualTo(parameters.bitsHash());
        assertThat(model.activation()).isEqualTo(activation);
        assertThat(model.activationStated()).isTrue();
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        Parameters parameters = Initializer.HE.draw(new Shape(2), 1);
        Path first = folder.resolve("1.npz");
        Path second = folder.resolve("2.npz");
        ModelFile.save(first, parameters, Activation.TANH);
        ModelFile.save(second, parameters, Activation.TANH);
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void refusesMissingArraysAndWrongShapes() throws IOException {
        for (String name : List.of("W1", "b1", "W2", "b2")) {
            Map<String, NpyArray> arrays = arrays(2);
            arrays.remove(name);
            assertRefused(file(arrays), "m.npz is not a model: without " + name + "; it holds "
                    + String.join(", ", arrays.keySet()) + ".");
        }
        assertRefused(file(Map.of()), "m.npz is not a model: without W1, b1, W2, b2; it holds nothing.");
        Map<String, NpyArray> others = new LinkedHashMap<>();
        for (int k = 0; k < 11; k++) {
            others.put("w" + k, NpyArray.of("x"));
        }
        assertRefused(file(others), "m.npz is not a model: without W1, b1, W2, b2;"
                + " it holds w0, w1, w2, w3, w4, w5, w6, w7 and 3 more.");
        assertRefusedWith(
                "W1",
                NpyArray.of(new float[1568], 784, 2),
                "W1 in m.npz has the shape (784, 2), expected is (H, 784).");
        assertRefusedWith(
                "b1", NpyArray.of(new float[3], 3), "b1 in m.npz has the shape (3,), expected is (2,).");
        assertRefusedWith(
                "W2", NpyArray.of(new float[20], 2, 10), "W2 in m.npz has the shape (2, 10), expected is (10, 2).");
        assertRefusedWith(
                "b2", NpyArray.of(new float[1]), "b2 in m.npz has the shape (), expected is (10,).");
        assertRefused(file(arrays(513)), "m.npz has 513 hidden units, more than 512.");
    }

    @Test
    void refusesByTheHeaderWhatWouldTakeLongToUnpack() throws IOException {
        assertRefused(resource("/cases/fortran-dims.npz"),
                "W1 in fortran-dims.npz has 21001 dimensions, more than the 8 that are read.");
        Path bomb = folder.resolve("bomb.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                zip.putNextEntry(new ZipEntry(name + ".npy"));
                zip.write(("\u0093NUMPY\u0001\0\u0076\0" + String.format("%-117s\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (67108864,), }"))
                        .getBytes(StandardCharsets.ISO_8859_1));
                zip.write(new byte[1 << 20]);
            }
        }
        assertRefused(bomb, "W1 in bomb.npz claims to hold more than 16 MB.");
    }

    @Test
    void refusesValuesThatAreNotFinite() throws IOException {
        assertRefusedWith(
                "b1",
                NpyArray.of(new float[] {0, Float.NaN}, 2),
                "b1 in m.npz holds a value that is not finite in float32.");
    }

    @Test
    void refusesUnknownActivations() throws IOException {
        assertRefusedWith(
                "activation",
                NpyArray.of("gelu"),
                "m.npz has the activation \"gelu\", which is not one of relu, leaky-relu, tanh, sigmoid, identity.");
        assertRefusedWith(
                "activation", NpyArray.of(new float[1], 1), "activation in m.npz is not one text.");
        assertRefusedWith("b2", NpyArray.of("x"), "b2 in m.npz is text, not numbers.");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path file = folder.resolve("m.npz");
        assertRefused(file, "There is no file " + file + ".");
        assertRefused(folder, folder + " is a folder, not a file.");
        Files.writeString(file, "not a zip archive, but long enough to have been one");
        assertRefused(file, "m.npz is not an .npz file, or a damaged one.");
        Files.write(file, new byte[0]);
        assertRefused(file, "m.npz is not an .npz file, or a damaged one.");
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        Path file = folder.resolve("m.npz");
        ModelFile.save(file, Initializer.UNIFORM.draw(new Shape(2), 1), Activation.RELU);
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        assertRefused(file, "m.npz is not an .npz file, or a damaged one.");
        good[2000] ^= 1;
        Files.write(file, good);
        assertRefused(file, "W1 in m.npz is damaged: its checksum is wrong.");
    }
}

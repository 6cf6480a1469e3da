package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The parameters after 50 iterations on 2,000 images have the same bits with either kernel, on any number of threads, in
 * vectors of any width, on every Java version: those in golden-bits.properties.
 */
@Tag("computing")
class GoldenBitsTest {
    private static final Properties GOLDEN = read();
    private static final int ITERATIONS = 50;
    private static final int IMAGES = 2000;

    private static Properties read() {
        Properties golden = new Properties();
        try (InputStream in = GoldenBitsTest.class.getResourceAsStream("/golden-bits.properties")) {
            golden.load(in);
            return golden;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Activation.values())
                .flatMap(f -> Stream.of(1, 7, 10, 16, 33, 128).map(hidden -> Arguments.of(f, hidden)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scalarOnOneThreadAndVectorOnTwo(Activation f, int hidden) throws NotFiniteException {
        String scalar = bits(f, hidden, "scalar", 1);
        assertThat(bits(f, hidden, "vector", 2)).isEqualTo(scalar);
        assertThat(scalar).isEqualTo(golden(f, hidden));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void onMoreThreads(int threads) throws NotFiniteException {
        assertThat(bits(Activation.TANH, 33, "vector", threads)).isEqualTo(golden(Activation.TANH, 33));
        assertThat(bits(Activation.RELU, 33, "scalar", threads)).isEqualTo(golden(Activation.RELU, 33));
    }

    /** In a Java of its own: the width is settled when it starts. */
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64})
    void inVectorsOfAnyWidth(int bytes) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-XX:MaxVectorSize=" + bytes,
                        "-cp",
                        System.getProperty("java.class.path"),
                        GoldenBitsTest.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(java.waitFor()).as("%s", lines).isZero();
        int printed = Activation.values().length;
        String width = lines.get(lines.size() - printed - 1);
        assumeTrue(
                width.equals("SIMD " + 8 * bytes + "-bit"),
                "this processor has no vectors of " + 8 * bytes + " bits: " + width);
        assertThat(lines.subList(lines.size() - printed, lines.size()))
                .containsExactly(Stream.of(Activation.values()).map(f -> golden(f, 33)).toArray(String[]::new));
    }

    /** Trains in a Java of its own and prints the vectors' width and the hash of each activation. */
    public static void main(String[] args) throws NotFiniteException {
        System.out.println(Kernels.choose(Optional.of("vector")).description());
        for (Activation f : Activation.values()) {
            System.out.println(bits(f, 33, "vector", 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseHasItsHash(Activation f) {
        assertThat(GOLDEN.stringPropertyNames()).filteredOn(name -> name.startsWith(f.id() + ".")).hasSize(6);
    }

    @Test
    void hashesDiffer() {
        assertThat(GOLDEN.values()).doesNotHaveDuplicates();
    }

    private static String golden(Activation f, int hidden) {
        return GOLDEN.getProperty(f.id() + "." + hidden);
    }

    private static String bits(Activation f, int hidden, String kernel, int threads) throws NotFiniteException {
        TrainingData data = MnistForTests.firstData(IMAGES, 1);
        Engine engine = new Engine(Kernels.choose(Optional.of(kernel)), threads);
        try (Workers workers = new Workers(threads)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withActivation(f).withHidden(hidden);
            Trainer trainer = Trainers.start(data, settings, engine, workers);
            for (int k = 0; k < ITERATIONS; k++) {
                trainer.step();
            }
            return Long.toHexString(trainer.state().parameters().bitsHash());
        }
    }
}

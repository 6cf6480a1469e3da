package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kernels compute what the naive one does, to the last bit. */
@Tag("computing")
class NaiveKernelTest {
    private static final int IMAGES = 131;
    private static final int FROM = 2;

    private InkImages images;

    @BeforeEach
    void digits() {
        images = MnistForTests.data().train().first(IMAGES);
    }

    /** Sizes below, at and above what is unrolled, and padded to lanes of any width or not. */
    static Stream<Arguments> cases() {
        return Stream.of("scalar", "vector")
                .flatMap(kernel -> Stream.of(Activation.values())
                        .flatMap(f -> Stream.of(1, 4, 5, 9, 10, 16, 33, 100).map(hidden -> Arguments.of(kernel, f, hidden))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndBackward(String name, Activation f, int hidden) {
        Shape shape = new Shape(hidden);
        float[] parameters = Initializer.UNIFORM.draw(shape, hidden).toArray();
        agree(kernel(name, shape, f), new NaiveKernel(shape, f, parameters, true), parameters);
    }

    static Stream<Arguments> kernels() {
        return Stream.of("scalar", "vector").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void withPixelsThatNobodyDivided(String name) {
        images = images.withRawPixels(true);
        Shape shape = new Shape(10);
        float[] parameters = Initializer.UNIFORM.draw(shape, 1).toArray();
        agree(
                kernel(name, shape, Activation.RELU),
                new NaiveKernel(shape, Activation.RELU, parameters, true), parameters);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void withSoftmaxThatKeepsItsMaximumAndUnitsThatAreDead(String name) {
        Shape shape = new Shape(11);
        float[] parameters = Initializer.UNIFORM.draw(shape, 1).toArray();
        parameters[shape.b1(2)] = -1e6f;
        parameters[shape.b1(8)] = -0f;
        Kernel kernel = kernel(name, shape, Activation.RELU);
        kernel.setSubtractsMax(false);
        agree(kernel, new NaiveKernel(shape, Activation.RELU, parameters, false), parameters);
    }

    private static Kernel kernel(String name, Shape shape, Activation f) {
        assumeTrue(
                name.equals("scalar") || Kernels.choose(Optional.empty()).reason().isEmpty(), "no vector kernel to be had");
        return Kernels.choose(Optional.of(name)).create(shape, f);
    }

    /** A block of images in no order that a tile could be kept for. */
    private void agree(Kernel kernel, NaiveKernel naive, float[] parameters) {
        kernel.load(OwnOrder.of(kernel, parameters));
        int[] order = new int[IMAGES];
        Arrays.setAll(order, k -> 37 * k % IMAGES);
        float[] gradient = new float[parameters.length];
        byte[] predictions = new byte[IMAGES];
        double loss = 0;
        int correct = 0;
        for (int k = FROM; k < IMAGES; k++) {
            int y = images.label(order[k]);
            Forward forward = naive.forward(images.x(order[k]));
            naive.backward(forward, y, gradient);
            predictions[order[k]] = (byte) forward.prediction();
            loss += forward.loss(y);
            correct += forward.prediction() == y ? 1 : 0;
        }

        BlockSums sums = kernel.newBlockSums();
        byte[] predicted = new byte[IMAGES];
        kernel.evaluate(images, order, FROM, IMAGES, sums, predicted);
        assertThat(predicted).isEqualTo(predictions);
        assertThat(sums.loss()).isEqualTo(loss);
        assertThat(sums.correct()).isEqualTo(correct);

        kernel.differentiate(images, order, FROM, IMAGES, sums, predicted);
        float[] sum = new float[parameters.length];
        kernel.layout().unpack(sums.gradient(), sum);
        assertThat(Arrays.mismatch(bits(sum), bits(gradient))).as("where the gradient differs").isEqualTo(-1);
        assertThat(predicted).isEqualTo(predictions);
        assertThat(sums.loss()).isEqualTo(loss);
        assertThat(sums.correct()).isEqualTo(correct);

        assertThat(bits(kernel.forward(images, 7))).isEqualTo(bits(naive.forward(images.x(7))));
    }

    private static int[] bits(Forward forward) {
        IntStream hidden = IntStream.range(0, forward.hidden())
                .flatMap(h -> IntStream.of(Float.floatToIntBits(forward.z1(h)), Float.floatToIntBits(forward.a1(h))));
        IntStream classes = IntStream.range(0, Shape.CLASSES)
                .flatMap(c -> IntStream.of(Float.floatToIntBits(forward.z2(c)), Float.floatToIntBits(forward.p(c))));
        return IntStream.concat(hidden, classes).toArray();
    }

    private static int[] bits(float[] values) {
        return IntStream.range(0, values.length).map(k -> Float.floatToIntBits(values[k])).toArray();
    }
}

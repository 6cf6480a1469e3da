package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.kernel.OneImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackwardTest {
    private static byte[] picture() {
        byte[] image = new byte[Shape.INPUTS];
        for (int i = 150; i < 640; i++) {
            image[i] = (byte) (i % 28 > 8 && i % 28 < 19 ? (i * 37) % 256 : 0);
        }
        return image;
    }

    @ParameterizedTest
    @EnumSource
    void theGradientOfOneImageHasTheBitsOfItsBatch(Activation activation) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(9), 3);
        for (int y = 0; y < Shape.CLASSES; y++) {
            OneImage alone = OneImage.of(parameters, activation, picture(), y);
            Parameters expected = alone.gradient();
            Parameters gradient = new Backward(parameters, activation, alone.forward(), y).gradient();
            float[] theirs = expected.toArray();
            float[] ours = gradient.toArray();
            for (int k = 0; k < theirs.length; k++) {
                // Adding up begins at +0, so a product that is -0 counts as +0.
                assertThat(ours[k] + 0f).isEqualTo(theirs[k] + 0f);
            }
        }
    }
}

package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetTest {
    private static byte[] ink(int count) {
        byte[] ink = new byte[count * 784];
        for (int k = 0; k < ink.length; k++) {
            ink[k] = (byte) (k % 256);
        }
        return ink;
    }

    @Test
    void givesInkAndLabels() {
        Dataset set = new Dataset("mine", Images.of(ink(2)), new byte[] {3, 9});
        assertThat(set.name()).isEqualTo("mine");
        assertThat(set.count()).isEqualTo(2);
        assertThat(set.label(1)).isEqualTo(9);
        assertThat(set.ink(0, 255)).isEqualTo(255);
        assertThat(set.ink(1, 0)).isEqualTo(784 % 256);

        byte[] image = new byte[784];
        set.copyImage(1, image);
        assertThat(image[10] & 0xFF).isEqualTo(set.ink(1, 10));

        float[] x = new float[784];
        set.copyPixels(0, x);
        assertThat(x[0]).isZero();
        assertThat(x[51]).isEqualTo(0.2f);
        assertThat(x[255]).isEqualTo(1f);
    }

    @Test
    void isNotChangedFromOutside() {
        byte[] ink = ink(1);
        byte[] labels = {7};
        Dataset set = new Dataset("mine", Images.of(ink), labels);
        ink[1] = 99;
        labels[0] = 0;
        byte[] copy = new byte[784];
        set.copyImage(0, copy);
        copy[1] = 99;
        assertThat(set.ink(0, 1)).isEqualTo(1);
        assertThat(set.label(0)).isEqualTo(7);
    }

    @Test
    void firstKeepsTheFirstImages() {
        Dataset first = new Dataset("mine", Images.of(ink(3)), new byte[] {1, 2, 3}).first(2);
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.label(1)).isEqualTo(2);
        assertThatThrownBy(() -> first.label(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> first.ink(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.first(3))
                .withMessage("The number of images must be from 1 to 2, not 3.");
        assertThatIllegalArgumentException().isThrownBy(() -> first.first(0));
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        Images two = Images.of(ink(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dataset("d", two, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dataset("d", two, new byte[] {0, 10}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dataset("d", Images.of(ink(0)), new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Images.of(new byte[785]));
        assertThatThrownBy(() -> two.ink(0, 784)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

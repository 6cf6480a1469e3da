package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private final Parameters drawn = Initializer.UNIFORM.draw(new Shape(3), 1);

    @Test
    void fourArraysAndBack() {
        Parameters copy = Parameters.of(drawn.w1(), drawn.b1(), drawn.w2(), drawn.b2());
        assertThat(copy.toArray()).isEqualTo(drawn.toArray());
        assertThat(copy.w1(2, 783)).isEqualTo(drawn.w1()[2 * 784 + 783]);
        assertThat(copy.w2(9, 1)).isEqualTo(drawn.w2()[9 * 3 + 1]);
    }

    @Test
    void handsOutNoLiveArray() {
        long before = drawn.bitsHash();
        drawn.toArray()[0] = 9;
        drawn.w1()[0] = 9;
        assertThat(drawn.bitsHash()).isEqualTo(before);
    }

    @Test
    void shapesMustBelongTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(new float[784], new float[2], new float[20], new float[10]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(0)).withMessageContaining("1 to 512");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(513));
    }

    @Test
    void normsAreEuclidean() {
        float[] values = new float[new Shape(1).size()];
        values[0] = 3;
        values[783] = 4;
        values[784] = -2;
        Parameters.Norms norms = Parameters.of(new Shape(1), values).norms();
        assertThat(norms.w1()).isCloseTo(5, within(1e-12));
        assertThat(norms.b1()).isEqualTo(2);
        assertThat(norms.w2()).isZero();
        assertThat(norms.b2()).isZero();
    }

    @Test
    void oneBitChangesTheHash() {
        float[] values = drawn.toArray();
        values[100] = Math.nextUp(values[100]);
        assertThat(Parameters.of(drawn.shape(), values).bitsHash()).isNotEqualTo(drawn.bitsHash());
    }

    @Test
    void finiteOnlyIfAllAre() {
        float[] values = drawn.toArray();
        assertThat(drawn.isFinite()).isTrue();
        values[10] = Float.NaN;
        assertThat(Parameters.of(drawn.shape(), values).isFinite()).isFalse();
    }

    @Test
    void withoutUnitsOnlyTheirColumnsOfW2AreZero() {
        Shape shape = new Shape(3);
        float[] values = new float[shape.size()];
        Arrays.fill(values, 2);
        Parameters all = Parameters.of(shape, values);
        Parameters fewer = all.withoutUnits(List.of(1));
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertThat(fewer.w2(c, 0)).isEqualTo(2);
            assertThat(fewer.w2(c, 1)).isZero();
            assertThat(fewer.w2(c, 2)).isEqualTo(2);
            assertThat(all.w2(c, 1)).isEqualTo(2);
        }
        assertThat(fewer.w1()).isEqualTo(all.w1());
        assertThat(fewer.b1()).isEqualTo(all.b1());
        assertThat(fewer.b2()).isEqualTo(all.b2());
    }
}

package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurvesTest {
    @Test
    void pointsStayInOrderWhereverTheyComeIn() {
        Curves curves = Curves.EMPTY;
        for (int i = 0; i < 200; i++) {
            curves = curves.append(i);
            if (i % 10 == 0) {
                curves = point(curves, i);
            }
        }
        Curves before = curves;
        curves = point(point(curves, 37), 199);
        assertThat(before.points()).isEqualTo(20);
        assertThat(curves.points()).isEqualTo(22);
        assertThat(curves.size()).isEqualTo(200);
        for (int k = 1; k < curves.points(); k++) {
            assertThat(curves.iteration(k)).isGreaterThan(curves.iteration(k - 1));
            assertThat(curves.trainLoss(k)).isEqualTo(curves.iteration(k));
        }
        assertThat(curves.isPoint(37)).isTrue();
        assertThat(before.isPoint(37)).isFalse();
        assertThat(curves.iteration(curves.nearestPoint(34))).isEqualTo(37);
        assertThat(curves.iteration(curves.nearestPoint(33))).isEqualTo(30);
        assertThat(curves.iteration(curves.nearestPoint(1000))).isEqualTo(199);
        assertThat(point(curves, 37)).isSameAs(curves);
    }

    @Test
    void aCopyUpToAnIterationGoesItsOwnWay() {
        Curves curves = Curves.EMPTY;
        for (int i = 0; i < 50; i++) {
            curves = point(curves.append(i), i);
        }
        Curves fork = curves.upTo(20);
        Curves branch = fork.append(-1).withPoint(21, -1, -1, 0, 0);
        curves = point(curves.append(50), 50);
        assertThat(fork.size()).isEqualTo(21);
        assertThat(branch.trainLoss(21)).isEqualTo(-1);
        assertThat(branch.batches().loss(21)).isEqualTo(-1);
        assertThat(curves.trainLoss(21)).isEqualTo(21);
        Curves fixed = fork;
        assertThatThrownBy(() -> fixed.trainLoss(21)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void batchLossesOfVeryLongRunsAreThinnedOut() {
        BatchLosses losses = BatchLosses.EMPTY;
        int count = (1 << 22) + 10;
        for (int i = 0; i < count; i++) {
            losses = losses.append(i % 1024);
        }
        assertThat(losses.iterations()).isEqualTo(count);
        assertThat(losses.count()).isLessThanOrEqualTo(1 << 21);
        for (int k : new int[] {0, 1, 1000, losses.count() - 1}) {
            assertThat(losses.loss(k)).isEqualTo(losses.iteration(k) % 1024);
        }
    }

    private static Curves point(Curves curves, int i) {
        return curves.withPoint(i, i, i, 0, 0);
    }
}

package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final State ZERO = first();

    @Test
    void keepsAllWhileTheyFit() {
        Timeline timeline = filled(8, 8);
        assertThat(timeline.size()).isEqualTo(8);
        assertThat(timeline.stride()).isEqualTo(1);
        assertThat(timeline.nearest(5).iteration()).isEqualTo(5);
    }

    @Test
    void thinsOutButKeepsFirstAndNewest() {
        for (int count = 1; count < 100; count++) {
            Timeline timeline = filled(8, count);
            assertThat(timeline.size()).isLessThanOrEqualTo(8);
            assertThat(timeline.nearest(0).iteration()).isZero();
            assertThat(timeline.newest().iteration()).isEqualTo(count - 1);
        }
        assertThat(filled(8, 100).stride()).isEqualTo(16);
    }

    @Test
    void findsNeighbours() {
        Timeline timeline = filled(8, 100);
        assertThat(timeline.nearest(17).iteration()).isEqualTo(16);
        assertThat(timeline.nearest(31).iteration()).isEqualTo(32);
        assertThat(timeline.before(16).iteration()).isZero();
        assertThat(timeline.after(16).iteration()).isEqualTo(32);
        assertThat(timeline.after(99).iteration()).isEqualTo(99);
        assertThat(timeline.before(0).iteration()).isZero();
        assertThat(timeline.nearest(1000).iteration()).isEqualTo(99);
    }

    @Test
    void staysWithinItsBytes() {
        Timeline timeline = new Timeline(10 * ZERO.bytes(), 1000);
        for (int i = 0; i < 50; i++) {
            timeline.add(at(i));
        }
        assertThat(timeline.size()).isLessThanOrEqualTo(10).isGreaterThan(4);
    }

    private static Timeline filled(int maxStates, int count) {
        Timeline timeline = new Timeline(Long.MAX_VALUE, maxStates);
        for (int i = 0; i < count; i++) {
            timeline.add(at(i));
        }
        return timeline;
    }

    private static State at(int i) {
        return new State(i, ZERO.parameters(), ZERO.gradient(), ZERO.change(), ZERO.train(), ZERO.test(), 0.1f);
    }

    private static State first() {
        try (Workers workers = new Workers(1)) {
            return new Trainer(
                            MnistForTests.firstData(10, 10),
                            Initializer.ZEROS.draw(new Shape(1), 1),
                            Activation.RELU,
                            Hyperparameters.ALL,
                            0.1f,
                            workers)
                    .state();
        } catch (NotFiniteException e) {
            throw new IllegalStateException(e);
        }
    }
}

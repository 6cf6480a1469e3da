package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.kernel.InkImages;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelShuffleTest {
    private static final int COUNT = 2_000;
    private static final Dataset OWN = MnistForTests.first(COUNT, 1).training();

    private static int[] labels(Hyperparameters settings) {
        Dataset shuffled = LabelShuffle.of(OWN, settings);
        InkImages images = LabelShuffle.of(MnistForTests.firstData(COUNT, 1).train(), settings);
        int[] labels = IntStream.range(0, COUNT).map(shuffled::label).toArray();
        assertThat(IntStream.range(0, COUNT).map(images::label).toArray()).as("the same in training and on the screen")
                .isEqualTo(labels);
        return labels;
    }

    private static long others(int[] labels) {
        return IntStream.range(0, COUNT).filter(n -> labels[n] != OWN.label(n)).count();
    }

    @Test
    void dealsOutAShareAndKeepsHowManyThereAreOfEachDigit() {
        assertThat(others(labels(Hyperparameters.NOTEBOOK))).isZero();
        for (int percent : new int[] {1, 50, 100}) {
            int[] labels = labels(Hyperparameters.NOTEBOOK.withShuffled(percent));
            assertThat(IntStream.of(labels).sorted().toArray())
                    .isEqualTo(IntStream.range(0, COUNT).map(OWN::label).sorted().toArray());
            // One in ten gets its own again.
            assertThat(others(labels)).isBetween(COUNT * percent / 100 * 8L / 10, COUNT * percent / 100L);
        }
    }

    @Test
    void followsTheSeedAlone() {
        Hyperparameters half = Hyperparameters.NOTEBOOK.withShuffled(50);
        assertThat(labels(half.withHidden(3))).isEqualTo(labels(half));
        assertThat(labels(half.withSeed(2))).isNotEqualTo(labels(half));
    }

    @Test
    void isAShare() {
        assertThatThrownBy(() -> Hyperparameters.NOTEBOOK.withShuffled(101))
                .hasMessage("Shuffled labels must be 0 to 100 %, not 101.");
    }
}

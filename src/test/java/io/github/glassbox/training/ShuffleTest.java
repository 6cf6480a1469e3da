package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShuffleTest {
    @Test
    void everyImageOnceInAnOrderOfSeedAndEpochAlone() {
        Shuffle shuffle = new Shuffle(1, 1000);
        int[] first = shuffle.order(0).clone();
        assertThat(first).containsExactlyInAnyOrder(shuffle.ascending());
        assertThat(first).isNotEqualTo(shuffle.ascending());
        assertThat(shuffle.order(1).clone()).isNotEqualTo(first);
        assertThat(shuffle.order(0)).isEqualTo(first);
        assertThat(new Shuffle(1, 1000).order(0)).isEqualTo(first);
        assertThat(new Shuffle(2, 1000).order(0)).isNotEqualTo(first);
    }

    @Test
    void everyPlaceIsAsLikely() {
        Shuffle shuffle = new Shuffle(3, 10);
        int[] wherePlaced = new int[10];
        for (int epoch = 0; epoch < 10_000; epoch++) {
            int[] order = shuffle.order(epoch);
            for (int place = 0; place < 10; place++) {
                if (order[place] == 0) {
                    wherePlaced[place]++;
                }
            }
        }
        for (int count : wherePlaced) {
            assertThat(count).isBetween(850, 1150);
        }
    }
}

package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilmTest {
    @Test
    void roundIterationsFromZeroToTheNewest() {
        assertThat(Film.iterations(0)).containsExactly(0);
        assertThat(Film.iterations(3)).containsExactly(0, 1, 2, 3);
        assertThat(Film.iterations(37)).containsExactly(0, 5, 10, 15, 20, 25, 30, 35, 37);
        assertThat(Film.iterations(500)).containsExactly(0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500);
    }

    @Test
    void neverMoreThanTwelveAndAlwaysTheFirstAndTheNewest() {
        for (int head : new int[] {1, 10, 11, 12, 22, 23, 55, 56, 110, 111, 4999, 100_000, Integer.MAX_VALUE}) {
            List<Integer> film = Film.iterations(head);
            assertThat(film).hasSizeBetween(2, Film.FRAMES).startsWith(0).endsWith(head).isSorted().doesNotHaveDuplicates();
        }
    }
}

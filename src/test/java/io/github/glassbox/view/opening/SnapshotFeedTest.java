package io.github.glassbox.view.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFeedTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 24", "2, 2, 12", "8, 8, 3", "32, 32, 2", "1, 2, 2", "32, 2, 12"})
    void drawingTakesAShareOfWhatTrains(int threads, int processors, int times) {
        assertThat(SnapshotFeed.timesDrawing(threads, processors)).isEqualTo(times);
    }
}

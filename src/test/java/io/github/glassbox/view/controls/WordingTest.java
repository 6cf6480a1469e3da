package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void theRateReachedNamesTheOneAskedFor() {
        assertThat(SpeedBox.reached(17.4, new Speed(60))).isEqualTo("17/s of 60");
        assertThat(SpeedBox.reached(0.66, new Speed(10))).isEqualTo("0.7/s of 10");
        assertThat(SpeedBox.reached(120, Speed.UNLIMITED)).isEqualTo("120/s");
        assertThat(SpeedBox.reached(0, new Speed(60))).isEmpty();
    }

    @Test
    void speeds() {
        assertThat(SpeedBox.text(new Speed(5))).isEqualTo("5/s");
        assertThat(SpeedBox.text(Speed.UNLIMITED)).isEqualTo("fastest");
    }

    @Test
    void whatAnIterationTakes() {
        assertThat(StatusBar.costText(new Snapshot.Cost(58.4, 9.26, "scalar", Optional.empty(), 2)))
                .isEqualTo("58 ms per iteration + 9.3 ms test");
        assertThat(StatusBar.costText(new Snapshot.Cost(0, 0, "scalar", Optional.empty(), 2))).isEmpty();
    }

    @Test
    void keysAsWrittenOnThem() {
        assertThat(keyText("PERIOD")).isEqualTo(".");
        assertThat(keyText("SPACE")).isEqualTo("Space");
        assertThat(keyText("ctrl R")).isEqualTo("Ctrl+R");
    }

    @Test
    void aLossOfAnySizeStaysShort() {
        assertThat(FiguresPanel.lossText(0.48512)).isEqualTo("0.485");
        assertThat(FiguresPanel.lossText(12.3456)).isEqualTo("12.346");
        assertThat(FiguresPanel.lossText(123.456)).isEqualTo("123");
    }

    private static String keyText(String key) {
        return new Command("name", "tooltip", key, null, () -> {}).keyText();
    }
}

package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private final Thumbnails thumbnails = new Thumbnails();
    private final Dataset dataset = MnistForTests.all().test();

    @BeforeAll
    static void theme() {
        Theme.prepare();
        Theme.LIGHT.apply();
    }

    @Test
    void aPictureHasPaperWhereTheImageIsBlankAndInkWhereItIsFull() {
        BufferedImage picture = thumbnails.picture(dataset, Split.TEST, 0);
        assertThat(picture.getWidth()).isEqualTo(28);
        assertThat(picture.getRGB(0, 0)).isEqualTo(Colors.PAPER.get().getRGB());
        int full = 0;
        for (int i = 0; i < 784; i++) {
            if (dataset.ink(0, i) == 255) {
                full++;
                assertThat(picture.getRGB(i % 28, i / 28)).isEqualTo(Colors.INK.get().getRGB());
            }
        }
        assertThat(full).isPositive();
    }

    @Test
    void theLastOnesAreKeptAndNoMore() {
        BufferedImage first = thumbnails.picture(dataset, Split.TEST, 0);
        assertThat(thumbnails.picture(dataset, Split.TEST, 0)).isSameAs(first);
        assertThat(thumbnails.picture(MnistForTests.all().training(), Split.TRAINING, 0)).isNotSameAs(first);
        for (int index = 1; index < Thumbnails.MOST + 50; index++) {
            thumbnails.picture(dataset, Split.TEST, index);
            thumbnails.picture(dataset, Split.TEST, 0);
        }
        assertThat(thumbnails.size()).isEqualTo(Thumbnails.MOST);
        assertThat(thumbnails.picture(dataset, Split.TEST, 0)).isSameAs(first);
        thumbnails.clear();
        assertThat(thumbnails.picture(dataset, Split.TEST, 0)).isNotSameAs(first);
    }
}

package io.github.glassbox.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import java.awt.Rectangle;
import javax.swing.Icon;
import javax.swing.JLabel;

/** What icons look like. */
class ThemePicturesTest {
    @PictureOf(ShapeIcon.class)
    void filledShapesAndLinesStandOnTheirGrid(Theme theme) {
        Picture.in(theme, () -> {
            Picture pause = picture(Icons.PAUSE.get(Colors.ACCENT));
            assertThat(pause.at(5, 8)).isEqualTo(Colors.ACCENT.get());
            assertThat(pause.at(11, 8)).isEqualTo(Colors.ACCENT.get());
            assertThat(pause.at(8, 8)).isEqualTo(Colors.CARD.get());
            Rectangle bars = pause.bounds(Colors.ACCENT.get());
            assertThat(bars.y).isEqualTo(3);
            assertThat(bars.height).isEqualTo(10);
            Picture next = picture(Icons.NEXT.get(Colors.WARNING));
            assertThat(next.isNear(Colors.WARNING.get(), 10, 8, 1)).as("its tip").isTrue();
            assertThat(next.isNear(Colors.WARNING.get(), 5, 8, 1)).isFalse();
            Picture previous = picture(Icons.PREVIOUS.get(Colors.WARNING));
            assertThat(previous.isNear(Colors.WARNING.get(), 6, 8, 1)).as("its tip").isTrue();
            assertThat(previous.isNear(Colors.WARNING.get(), 11, 8, 1)).isFalse();
        });
    }

    private static Picture picture(Icon icon) {
        return Picture.of(16, 16, g -> icon.paintIcon(new JLabel(), g, 0, 0));
    }
}

package io.github.glassbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;
import javax.swing.JPanel;

/** What a folded column looks like. */
class FoldPicturesTest {
    @PictureOf(Fold.class)
    void itsNameRunsDown(Theme theme) {
        Picture.in(theme, () -> {
            int brief = height("IIII");
            assertThat(brief).isPositive();
            assertThat(height("IIIIIIII")).isGreaterThan(brief * 3 / 2);
        });
    }

    private static int height(String words) {
        Fold fold = new Fold(new JPanel(), words, new Command("Unfold", "", "menu 1", null, () -> {}));
        fold.setFolded(true);
        Picture picture = Picture.of(fold, 30, 200);
        return picture.written(Colors.TEXT.get(), new Rectangle(3, 36, 24, 150)).height;
    }
}

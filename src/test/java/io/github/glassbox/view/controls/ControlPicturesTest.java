package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Trouble;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JSlider;

/** What the controls paint themselves. */
class ControlPicturesTest {
    @PictureOf(Chip.class)
    void aChipThatStandsOutHasAGround(Theme theme) {
        Picture.in(theme, () -> {
            Chip chip = new Chip("a chip");
            chip.display("a chip", true);
            assertThat(Picture.of(chip, 100, 24).at(8, 12)).isEqualTo(Colors.CHOSEN.get());
            chip.display("a chip", false);
            assertThat(Picture.of(chip, 100, 24).at(8, 12)).isEqualTo(Colors.CARD.get());
        });
    }

    @PictureOf(Bar.class)
    void aBarHasItsLineAboveOrBelow(Theme theme) {
        Picture.in(theme, () -> {
            for (boolean above : new boolean[] {true, false}) {
                Picture picture = Picture.of(new Bar(new BorderLayout(), above), 100, 30);
                assertThat(picture.bounds(Colors.BORDER.get())).isEqualTo(new Rectangle(0, above ? 0 : 29, 100, 1));
            }
        });
    }

    @PictureOf(MarkedSliderUI.class)
    void aMarkStandsAtItsIteration(Theme theme) {
        Picture.in(theme, () -> {
            for (int iteration : new int[] {20, 70}) {
                JSlider slider = new JSlider(0, 100, 0);
                MarkedSliderUI ui = new MarkedSliderUI(
                        () -> List.of(new TimelineMarks.Mark(TimelineMarks.Kind.FORK, iteration, "a fork")));
                slider.setUI(ui);
                slider.setSize(300, 30);
                Rectangle disk = Picture.of(slider).bounds(Colors.TEXT.get());
                assertThat(disk.getCenterX()).isBetween(ui.x(iteration) - 2.0, ui.x(iteration) + 2.0);
                assertThat(disk.width).isBetween(5, 9);
            }
        });
    }

    @PictureOf(TroubleNotice.class)
    void theNoticeHasARingWhileItHasTheFocus(Theme theme) {
        Picture.in(theme, () -> {
            TroubleNotice notice = new TroubleNotice();
            notice.display(List.of(new Trouble(Trouble.Kind.LOSS_UP, 3, false)));
            notice.setSize(300, 24);
            assertThat(Picture.focused(notice, notice).isNear(Colors.ACCENT.get(), 150, 1, 1)).isTrue();
            Picture without = Picture.of(notice);
            assertThat(without.isNear(Colors.ACCENT.get(), 150, 1, 1)).isFalse();
            assertThat(without.written(Colors.WARNING.get(), without.all()).isEmpty()).isFalse();
        });
    }

    @PictureOf(FiguresPanel.class)
    void theFigureWithTheFocusIsUnderlined(Theme theme) {
        Picture.in(theme, () -> {
            FiguresPanel figures = new FiguresPanel(quantity -> {});
            figures.setSize(figures.getPreferredSize());
            figures.doLayout();
            for (Component child : figures.getComponents()) {
                if ("loss".equals(child.getName()) || "testAccuracy".equals(child.getName())) {
                    Picture picture = Picture.focused(figures, child);
                    assertThat(picture.bounds(Colors.ACCENT.get())).isEqualTo(
                            new Rectangle(child.getX(), child.getY() + child.getHeight() - 2, child.getWidth(), 2));
                }
            }
            assertThat(Picture.of(figures).count(Colors.ACCENT.get())).isZero();
        });
    }
}

package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.accessibility.AccessibleRole;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What the parts that others draw with look like. */
class PaintPicturesTest {
    @PictureOf(Drawing.class)
    void aDrawingShowsWhatItDraws(Theme theme) {
        Picture.in(theme, () -> {
            for (int width : new int[] {10, 30}) {
                Drawing drawing = new Drawing("a bar", AccessibleRole.CANVAS) {
                    @Override
                    protected void draw(Graphics2D g) {
                        g.setColor(Colors.POSITIVE.get());
                        g.fillRect(5, 5, width, 10);
                    }

                    @Override
                    protected String describe() {
                        return "";
                    }
                };
                assertThat(Picture.of(drawing, 50, 20).bounds(Colors.POSITIVE.get())).isEqualTo(new Rectangle(5, 5, width, 10));
            }
        });
    }

    @PictureOf(Mark.class)
    void aCheckIsNoCross(Theme theme) {
        Picture.in(theme, () -> {
            Picture check = Picture.of(14, 14, g -> Mark.CORRECT.paintIcon(new JLabel(), g, 0, 0));
            Picture cross = Picture.of(14, 14, g -> Mark.MISTAKE.paintIcon(new JLabel(), g, 0, 0));
            Color green = Colors.CORRECT.get();
            Color crimson = Colors.MISTAKE.get();
            assertThat(check.isNear(green, 5, 10, 1)).as("its foot").isTrue();
            assertThat(check.isNear(green, 11, 3, 1)).as("its tip").isTrue();
            assertThat(check.isNear(green, 2, 2, 1)).isFalse();
            for (int[] place : new int[][] {{2, 2}, {11, 2}, {2, 11}, {11, 11}, {7, 7}}) {
                assertThat(cross.isNear(crimson, place[0], place[1], 1)).isTrue();
            }
            assertThat(cross.isNear(crimson, 7, 1, 1)).isFalse();
            assertThat(Picture.of(40, 40, g -> Mark.MISTAKE.draw(g, 10, 10, 20, 4)).at(20, 20)).isEqualTo(crimson);
        });
    }

    @PictureOf(Ring.class)
    void aRingRunsAlongTheEdgeOfItsCell(Theme theme) {
        Picture.in(theme, () -> {
            Color accent = Colors.ACCENT.get();
            Picture inside = Picture.of(40, 40, g -> Ring.draw(g, new Rectangle(10, 10, 20, 20), accent, 0, 2, 0));
            assertThat(inside.bounds(accent)).isEqualTo(new Rectangle(10, 10, 20, 20));
            assertThat(inside.inRow(accent, 20)).isEqualTo(4);
            Picture outside = Picture.of(40, 40, g -> Ring.draw(g, new Rectangle(10, 10, 20, 20), accent, -4, 4, 0));
            assertThat(outside.bounds(accent)).isEqualTo(new Rectangle(6, 6, 28, 28));
            assertThat(outside.inRow(accent, 20)).isEqualTo(8);
        });
    }

    @PictureOf(PixelMap.class)
    void aPixelOfAMapHasTheColourOfItsValue(Theme theme) {
        Picture.in(theme, () -> {
            Rectangle square = new Rectangle(3, 2, 56, 56);
            Picture signed = Picture.of(60, 60, g -> PixelMap.draw(g, PixelMap.signed(i -> i % 3 - 1, 1), 3, 2, 56));
            Picture ink = Picture.of(60, 60, g -> PixelMap.draw(g, PixelMap.ink(i -> i % 2), 3, 2, 56));
            Colors[] colors = {Colors.NEGATIVE, Colors.NEUTRAL, Colors.POSITIVE};
            for (int i = 0; i < 784; i++) {
                assertThat(signed.pixel(square, i)).isEqualTo(colors[i % 3].get());
                assertThat(ink.pixel(square, i)).isEqualTo((i % 2 == 0 ? Colors.PAPER : Colors.INK).get());
            }
            assertThat(signed.at(2, 30)).isEqualTo(Colors.CARD.get());
        });
    }

    @PictureOf(Paragraph.class)
    void aSentenceStandsInTheMiddleInAsManyLinesAsItNeeds(Theme theme) {
        Picture.in(theme, () -> {
            Rectangle wide = sentence(new Rectangle(20, 10, 260, 80));
            Rectangle narrow = sentence(new Rectangle(120, 10, 60, 80));
            assertThat(wide.getCenterX()).isBetween(145.0, 155.0);
            assertThat(wide.getCenterY()).isBetween(42.0, 58.0);
            assertThat(narrow.getCenterX()).isBetween(145.0, 155.0);
            assertThat(narrow.height).isGreaterThan(wide.height + 10);
            assertThat(narrow.width).isLessThan(wide.width);
        });
    }

    private static Rectangle sentence(Rectangle area) {
        return Picture.of(300, 100, g -> Paragraph.draw(new JPanel(), g, "nothing at all to paint", area))
                .bounds(Colors.QUIET.get());
    }

    @PictureOf(TabCard.class)
    void aLineStandsUnderTheTabsAndTheChosenPageBelow(Theme theme) {
        Picture.in(theme, () -> {
            TabCard card = new TabCard("card", "card");
            card.addPage("First", "units", "", page(Color.RED));
            card.addPage("Second", "units", "", page(Color.GREEN));
            Picture picture = Picture.of(card, 200, 120);
            assertThat(picture.inRow(Colors.BORDER.get(), 33)).isGreaterThanOrEqualTo(196);
            assertThat(picture.inRow(Colors.BORDER.get(), 60)).isLessThan(5);
            assertThat(picture.at(100, 80)).isEqualTo(Color.RED);
        });
    }

    private static JPanel page(Color color) {
        JPanel page = new JPanel(null);
        page.setBackground(color);
        return page;
    }
}

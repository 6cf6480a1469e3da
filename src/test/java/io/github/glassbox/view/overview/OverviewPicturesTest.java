package io.github.glassbox.view.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.CubicCurve2D;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the overview draws and says. */
class OverviewPicturesTest {
    private static Scene scene(int hidden, int seed, Optional<Integer> unit, int label) {
        byte[] image = new byte[Shape.INPUTS];
        for (int i = 10; i < 18; i++) {
            for (int j = 6; j < 24; j++) {
                image[28 * j + i] = (byte) (i * 10);
            }
        }
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(hidden), seed);
        return new Scene(
                new Predictor(parameters, Activation.TANH).forward(image), parameters, parameters,
                IntStream.range(0, hidden).boxed().toList(), label, true, "test #15", Optional.empty(), unit);
    }

    private static Scene scene(int seed) {
        return scene(4, seed, Optional.empty(), 3);
    }

    private static UnitColumn units(Scene scene) {
        UnitColumn units = new UnitColumn(new PresentationModel(), () -> {});
        units.setSize(200, 400);
        units.show(scene);
        return units;
    }

    @PictureOf(UnitColumn.class)
    void aUnitHasItsWeightsAsAPictureAndABarAsLongAsItsActivation(Theme theme) {
        Picture.in(theme, () -> {
            for (int seed : new int[] {7, 8}) {
                Scene scene = scene(seed);
                UnitColumn units = units(scene);
                Picture picture = Picture.of(units);
                float scale = 0;
                double most = 0;
                double least = 0;
                for (int h = 0; h < 4; h++) {
                    most = Math.max(most, scene.forward().a1(h));
                    least = Math.min(least, scene.forward().a1(h));
                    for (int i = 0; i < Shape.INPUTS; i++) {
                        scale = Math.max(scale, Math.abs(scene.parameters().w1(h, i)));
                    }
                }
                SignedColors colors = new SignedColors(scale);
                for (int h = 0; h < 4; h++) {
                    for (int i : new int[] {0, 400, 783}) {
                        assertThat(picture.pixel(units.map(h), i)).isEqualTo(new Color(colors.rgb(scene.parameters().w1(h, i))));
                    }
                    Rectangle bar = units.bar(h);
                    float a = scene.forward().a1(h);
                    Rectangle middle = new Rectangle(bar.x, bar.y + bar.height / 2, bar.width, 1);
                    assertThat((double) picture.count((a > 0 ? Colors.POSITIVE : Colors.NEGATIVE).get(), middle))
                            .as("bar of h%s", h).isCloseTo(bar.width * Math.abs(a) / (most - least), within(3.0));
                }
            }
        });
    }

    @PictureOf(DigitColumn.class)
    void theBarOfADigitIsItsProbabilityAndThePredictionHasTheColourOfTheVerdict(Theme theme) {
        Picture.in(theme, () -> {
            for (int seed : new int[] {7, 8}) {
                int prediction = scene(seed).prediction();
                for (int label : new int[] {prediction, (prediction + 1) % 10}) {
                    Scene scene = scene(4, seed, Optional.empty(), label);
                    DigitColumn digits = new DigitColumn(new PresentationModel());
                    digits.setSize(260, 400);
                    digits.show(scene);
                    Picture picture = Picture.of(digits);
                    Color verdict = (label == prediction ? Colors.CORRECT : Colors.MISTAKE).get();
                    for (int c = 0; c < 10; c++) {
                        Rectangle bar = digits.bar(c);
                        Color color = c == prediction ? verdict : Colors.POSITIVE.get();
                        assertThat((double) picture.count(color, new Rectangle(bar.x, bar.y + bar.height / 2, bar.width, 1)))
                                .as("p[%s]", c).isCloseTo(bar.width * scene.forward().p(c), within(3.0));
                    }
                }
            }
        });
    }

    @PictureOf(VoteLinks.class)
    void theLargestVoteIsALinkFromItsUnitToItsDigit(Theme theme) {
        Picture.in(theme, () -> {
            for (int seed : new int[] {7, 8}) {
                Scene scene = scene(seed);
                VoteLinks links = new VoteLinks(units(scene));
                links.setSize(240, 400);
                links.show(scene);
                Scene.Vote largest = links.votes().get(links.votes().size() - 1);
                CubicCurve2D curve = links.curve(largest);
                assertThat(curve.getY1()).isEqualTo(50 + 100 * largest.h());
                assertThat(curve.getY2()).isEqualTo(20 + 40 * largest.c());
                assertThat(Picture.of(links).isNear(
                                (largest.size() > 0 ? Colors.POSITIVE : Colors.NEGATIVE).get(),
                                (curve.getX1() + curve.getX2()) / 2, (curve.getY1() + curve.getY2()) / 2, 2))
                        .isTrue();
            }
        });
    }

    @PictureOf(PictureColumn.class)
    void thePictureIsTheSampleOrWhatTheUnitSeesOfIt(Theme theme) {
        Picture.in(theme, () -> {
            PictureColumn column = new PictureColumn();
            column.setSize(240, 500);
            column.show(scene(7));
            Rectangle inside = new Rectangle(column.picture().x + 1, column.picture().y + 1, column.picture().width - 2, column.picture().height - 2);
            assertThat(Picture.of(column).pixel(inside, 0)).isEqualTo(Colors.PAPER.get());
            Color plain = Picture.of(column).pixel(inside, 28 * 12 + 14);
            assertThat(plain).isNotEqualTo(Colors.PAPER.get());
            for (int h : new int[] {0, 2}) {
                Scene scene = scene(4, 7, Optional.of(h), 3);
                float scale = 0;
                for (int i = 0; i < Shape.INPUTS; i++) {
                    scale = Math.max(scale, Math.abs(scene.parameters().w1(h, i) * scene.forward().x(i)));
                }
                column.show(scene);
                Picture picture = Picture.of(column);
                for (int i : new int[] {28 * 12 + 14, 28 * 20 + 11}) {
                    assertThat(picture.pixel(inside, i))
                            .isEqualTo(new Color(new SignedColors(scale).rgb(scene.parameters().w1(h, i) * scene.forward().x(i))));
                }
            }
        });
    }

    @PictureOf(PictureColumn.class)
    void theVerdictHasTheColourOfRightAndWrong(Theme theme) {
        Picture.in(theme, () -> {
            int prediction = scene(7).prediction();
            PictureColumn column = new PictureColumn();
            column.setSize(240, 500);
            for (boolean right : new boolean[] {true, false}) {
                column.show(scene(4, 7, Optional.empty(), right ? prediction : (prediction + 1) % 10));
                Picture picture = Picture.of(column);
                assertThat(picture.count(Colors.CORRECT.get()) > 50).isEqualTo(right);
                assertThat(picture.count(Colors.MISTAKE.get()) > 50).isEqualTo(!right);
            }
        });
    }

    @PictureOf(Fan.class)
    void linesRunFromThePictureToEveryUnit(Theme theme) {
        Picture.in(theme, () -> {
            UnitColumn units = units(scene(7));
            PictureColumn column = new PictureColumn();
            column.setSize(200, 400);
            column.show(scene(7));
            Fan fan = new Fan(column, units);
            fan.setSize(40, 400);
            Picture picture = Picture.of(fan);
            for (int h = 0; h < 4; h++) {
                int y = (int) units.rows().centre(h);
                assertThat(picture.count(Colors.CARD.get(), new Rectangle(38, y - 2, 1, 5))).as("h%s", h).isLessThan(5);
                assertThat(picture.count(Colors.CARD.get(), new Rectangle(38, y + 20, 1, 5))).isEqualTo(5);
            }
        });
    }

    @Test
    void moreUnitsThanHaveRoomStandInTwoColumnsAndNoneOverlap() {
        Rows rows = Rows.of(32, 200, 400, 21);
        assertThat(rows.columns()).isEqualTo(2);
        for (int k = 0; k < 32; k++) {
            Rectangle cell = rows.cell(k);
            assertThat(new Rectangle(0, 0, 200, 401).contains(cell)).isTrue();
            assertThat(rows.at(cell.x + cell.width / 2, cell.y + cell.height / 2)).isEqualTo(k);
            for (int other = 0; other < k; other++) {
                assertThat(cell.intersection(rows.cell(other)).isEmpty()).isTrue();
            }
        }
    }

    @Test
    void ofMoreUnitsThanAreShownThoseThatFireMostComeFirst() {
        Scene few = scene(32, 7, Optional.empty(), 3);
        assertThat(few.leavesOut()).isFalse();
        assertThat(Sentences.units(few).get(0)).startsWith("32 hidden units");
        assertThat(few.votes()).isNotEmpty().allMatch(vote -> Math.abs(vote.size()) >= few.largestVote() / 20);
    }

    @Test
    void whatAUnitSawAddsUpToWhatItFires() {
        Scene scene = scene(4, 7, Optional.of(1), 3);
        assertThat(Sentences.unit(scene, 1))
                .contains("mostly for " + scene.strongest(1, false)).contains("against " + scene.strongest(1, true));
        for (int c = 0; c < 10; c++) {
            assertThat(scene.vote(1, scene.strongest(1, false))).isGreaterThanOrEqualTo(scene.vote(1, c));
        }
        int[] speakers = scene.speakers(scene.prediction()).stream().mapToInt(h -> h).toArray();
        assertThat(Sentences.speakers(scene)).startsWith("h" + speakers[0]);
    }
}

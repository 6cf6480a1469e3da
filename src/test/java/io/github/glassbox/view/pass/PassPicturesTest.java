package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.CubicCurve2D;
import java.util.List;
import java.util.Optional;

/** What is drawn of the pass. */
class PassPicturesTest {
    private static Color color(float value, float scale) {
        return new Color(new SignedColors(scale).rgb(value));
    }

    private static Color sign(double value) {
        return (value < 0 ? Colors.NEGATIVE : Colors.POSITIVE).get();
    }

    private static Pass pass(int seed, Stage stage, int unit, Optional<Integer> c) {
        return Passes.of(Initializer.UNIFORM.draw(new Shape(4), seed), Activation.TANH, stage, Passes.stroke(), unit, c);
    }

    @PictureOf({VectorColumn.class, VectorPainter.class})
    void aBarIsAsLongAsItsValueAndHasTheColourOfItsSign(Theme theme) {
        Picture.in(theme, () -> {
            for (int seed : new int[] {7, 8}) {
                Pass pass = pass(seed, Stage.of("x"), 0, Optional.empty());
                VectorColumn column = new VectorColumn(Stage.of("z2"), true, new PresentationModel());
                column.setParts(20, 200, 50, 5);
                column.setSize(300, 400);
                column.show(pass);
                Picture picture = Picture.of(column);
                Rectangle bars = column.bars();
                for (int c = 0; c < 10; c++) {
                    int y = (int) VectorColumn.rows(column, 10).centre(c);
                    double length = 100 * Math.abs(pass.forward().z2(c)) / largest(pass);
                    assertThat((double) picture.count(sign(pass.forward().z2(c)), new Rectangle(bars.x, y, bars.width, 1)))
                            .as("z2[%s]", c).isBetween(length - 4, length + 4);
                }
            }
        });
    }

    private static double largest(Pass pass) {
        double largest = 0;
        for (int c = 0; c < 10; c++) {
            largest = Math.max(largest, Math.abs(pass.forward().z2(c)));
        }
        return largest;
    }

    @PictureOf(WeightGrid.class)
    void anElementHasTheColourOfItsValueAndTheChosenUnitAFrame(Theme theme) {
        Picture.in(theme, () -> {
            Rectangle area = new Rectangle(10, 10, 80, 200);
            WeightGrid grid = new WeightGrid(Symbol.w(2), 4, (c, h) -> c - 2 * h);
            for (int unit : new int[] {0, 3}) {
                Picture picture = Picture.of(100, 220, g -> grid.draw(g, area, unit, Optional.empty()));
                for (int k = 0; k < 40; k++) {
                    assertThat(picture.middle(grid.cell(area, k))).isEqualTo(color(k / 4 - 2 * (k % 4), 9));
                }
                assertThat(picture.isNear(Colors.ACCENT.get(), 10 + 20 * unit, 110, 1)).isTrue();
                assertThat(picture.isNear(Colors.ACCENT.get(), 90 - 20 * unit, 110, 1)).isFalse();
            }
        });
    }

    @PictureOf(Waterfall.class)
    void aStepOfTheWaterfallIsAsLongAsTheContribution(Theme theme) {
        Picture.in(theme, () -> {
            for (int c : new int[] {2, 5}) {
                Waterfall waterfall = Waterfall.of(pass(7, Stage.of("z2"), 3, Optional.of(c)), c);
                float[] sums = waterfall.sums();
                double low = 0;
                double high = 0;
                for (float sum : sums) {
                    low = Math.min(low, sum);
                    high = Math.max(high, sum);
                }
                Rows rows = Rows.of(4, 160, 10, 44);
                Picture picture = Picture.of(220, 180, g -> waterfall.paint(g, rows, 10, 200));
                for (int h = 0; h < 4; h++) {
                    double step = sums[h + 1] - sums[h];
                    double length = Math.abs(step) / (high - low) * 200;
                    assertThat((double) picture.inRow(sign(step), (int) rows.centre(h) + 2)).as("step of h%s", h)
                            .isBetween(length - 3, length + 3);
                }
            }
        });
    }

    @PictureOf({LinksView.class, LinkCurves.class})
    void theLargestLinkOfTheChosenUnitRunsBetweenItsLines(Theme theme) {
        Picture.in(theme, () -> {
            for (int unit : new int[] {0, 3}) {
                Pass pass = pass(7, Stage.of("z2"), unit, Optional.empty());
                Links links = Links.of(pass);
                LinksView view = new LinksView(new PresentationModel());
                view.setSize(240, 300);
                view.show(pass, links);
                Links.Link largest = links.drawn().stream().filter(link -> link.h() == unit).reduce((a, b) -> b).orElseThrow();
                CubicCurve2D curve = new LinkCurves(view, pass, links).curve(largest);
                double x = (curve.getX1() + curve.getX2()) / 2;
                double y = (curve.getY1() + curve.getY2()) / 2;
                assertThat(Picture.of(view).isNear(sign(largest.contribution()), x, y, 2)).isTrue();
            }
        });
    }

    @PictureOf(OutgoingUpdate.class)
    void aCellOfTheStripHasTheColourOfItsWeight(Theme theme) {
        Picture.in(theme, () -> {
            OutgoingUpdate update = OutgoingUpdate.of(0, c -> c - 4, c -> 0.1 * c, c -> 1.1 * c - 4);
            Rectangle area = new Rectangle(5, 5, 16, 201);
            for (int which = 0; which < 3; which++) {
                int strip = which;
                Picture picture = Picture.of(30, 220, g -> update.paint(g, area, strip));
                for (int c = 0; c < 10; c++) {
                    float value = (float) (which == 0 ? c - 4 : which == 1 ? 0.1 * c : 1.1 * c - 4);
                    assertThat(picture.middle(OutgoingUpdate.cell(area, c))).isEqualTo(color(value, which == 1 ? 0.9f : 5.9f));
                }
            }
        });
    }

    @PictureOf(UpdateView.class)
    void theMapsShowBeforeStepAndAfter(Theme theme) {
        Picture.in(theme, () -> {
            for (int unit : new int[] {0, 3}) {
                Pass pass = Passes.trained(Stage.of("update"), Learning.NOTEBOOK, unit);
                UpdateView view = new UpdateView(new PresentationModel());
                view.show(Optional.of(pass));
                Picture picture = Picture.of(view, 800, 360);
                Parameters next = Passes.next(pass);
                float scale = 0;
                float step = 0;
                for (int i = 0; i < 784; i++) {
                    float before = pass.parameters().w1(unit, i);
                    scale = Math.max(scale, Math.max(Math.abs(before), Math.abs(next.w1(unit, i))));
                    step = Math.max(step, Math.abs(next.w1(unit, i) - before));
                }
                for (int i = 28 * 13 + 1; i < 28 * 14 - 1; i++) {
                    float before = pass.parameters().w1(unit, i);
                    assertThat(picture.pixel(map(view, 0), i)).isEqualTo(color(before, scale));
                    assertThat(picture.pixel(map(view, 1), i)).isEqualTo(color(next.w1(unit, i) - before, step));
                    assertThat(picture.pixel(map(view, 2), i)).isEqualTo(color(next.w1(unit, i), scale));
                }
            }
        });
    }

    private static Rectangle map(UpdateView view, int which) {
        Rectangle map = view.fit().map(1, which);
        map.grow(-1, -1);
        return map;
    }

    @PictureOf(InputView.class)
    void theInputShowsTheInkAndWhatTheUnitMakesOfIt(Theme theme) {
        Picture.in(theme, () -> {
            byte[] dot = new byte[Shape.INPUTS];
            dot[406] = (byte) 200;
            for (byte[] image : List.of(Passes.stroke(), dot)) {
                InputView view = new InputView(new PresentationModel());
                view.show(Passes.of(4, Activation.TANH, Stage.of("x"), image));
                Picture picture = Picture.of(view, 170, 340);
                int side = Math.min(170, view.side(340)) - 2;
                for (int i = 0; i < 784; i += 3) {
                    assertThat(picture.pixel(new Rectangle(1, 1, side, side), i)).isEqualTo(
                            Legible.between(Colors.PAPER.get(), Colors.INK.get(), (image[i] & 0xFF) / 255.0));
                }
                Rectangle below = new Rectangle(0, side + 30, 100, 340 - side - 30);
                assertThat(picture.count(Colors.POSITIVE.get(), below) + picture.count(Colors.NEGATIVE.get(), below)).isPositive();
            }
        });
    }

    @PictureOf(PassView.class)
    void aBandRunsBehindTheChosenUnit(Theme theme) {
        Picture.in(theme, () -> {
            for (int unit : new int[] {0, 3}) {
                PassView view = new PassView(new PresentationModel());
                view.setSize(900, 400);
                view.show(Optional.of(pass(7, Stage.of("x"), unit, Optional.empty())), "");
                LaidOut.layOut(view);
                Rectangle band = Picture.of(view).bounds(Colors.CHOSEN.get());
                VectorColumn z1 = (VectorColumn) LaidOut.find(view, "z1");
                double centre = z1.getY() + VectorColumn.rows(z1, 4).centre(unit);
                assertThat(band.getCenterY()).isBetween(centre - 2, centre + 2);
                assertThat(band.x).isBetween(z1.getX(), z1.getX() + 3);
            }
        });
    }

    @PictureOf(StagePill.class)
    void theChosenStageIsFilled(Theme theme) {
        Picture.in(theme, () -> {
            StagePill pill = new StagePill(Stage.of("z1"));
            assertThat(Picture.of(pill, 120, 24).at(12, 12)).isEqualTo(Colors.CARD.get());
            assertThat(Picture.of(pill).isNear(Colors.BORDER.get(), 60, 2, 1)).isTrue();
            pill.setSelected(true);
            assertThat(Picture.of(pill).at(12, 12)).isEqualTo(Colors.ACCENT.get());
        });
    }

    @PictureOf(FormulaPanel.class)
    void theFormulaStandsInAWellWhoseEdgeShowsTheFocus(Theme theme) {
        Picture.in(theme, () -> {
            FormulaPanel panel = new FormulaPanel();
            Picture picture = Picture.of(panel, 300, 100);
            assertThat(picture.count(Colors.WELL.get())).isGreaterThan(28000);
            assertThat(picture.at(150, 0)).isEqualTo(Colors.BORDER.get());
            assertThat(Picture.focused(panel, LaidOut.find(panel, "formulaText")).at(150, 0)).isEqualTo(Colors.ACCENT.get());
        });
    }
}

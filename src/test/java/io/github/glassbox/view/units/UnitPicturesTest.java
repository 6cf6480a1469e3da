package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.analysis.Ablation;
import io.github.glassbox.training.analysis.Spread;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import io.github.glassbox.view.work.Background;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;

/** What is drawn of the hidden units. */
class UnitPicturesTest {
    private static final Pattern WEIGHT = Pattern.compile("W1\\[(\\d+),(\\d+)\\](·x)?.*", Pattern.DOTALL);

    private static final Pattern VOTE = Pattern.compile("W2\\[(\\d),\\d\\] = .*");

    private final Background background = new Background();

    @AfterEach
    void close() {
        background.close();
    }

    private static UnitMaps maps(PresentationModel model) {
        UnitMaps maps = new UnitMaps();
        maps.show(model.displayed().orElseThrow(), model.start(), MapKind.WEIGHTS, false);
        return maps;
    }

    private static Color color(float value, float scale) {
        return new Color(new SignedColors(scale).rgb(value));
    }

    private static Color sign(float value) {
        return (value < 0 ? Colors.NEGATIVE : Colors.POSITIVE).get();
    }

    private static UnitActivity activity(PresentationModel model, int h) {
        return UnitActivity.of(
                TrainingData.images(model.dataset()), model.parameters(), h, model.activation(), 24, () -> false);
    }

    @PictureOf(WeightView.class)
    void aWeightHasTheColourOfItsValue(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            UnitMaps maps = maps(model);
            WeightView view = new WeightView(model, maps, new NeverInked());
            for (int h : new int[] {0, 3}) {
                model.chooseUnit(h);
                view.refresh();
                Picture picture = Picture.of(view, 226, 340);
                Rectangle edge = picture.bounds(Colors.BORDER.get(), new Rectangle(0, 0, 1, 340));
                Rectangle map = new Rectangle(1, edge.y + 1, 224, 224);
                for (int i = 0; i < 784; i += 5) {
                    assertThat(picture.pixel(map, i)).isEqualTo(color(maps.shown().w1(h, i), maps.scale(h)));
                }
            }
        });
    }

    @PictureOf(Histogram.class)
    void aBarIsAsHighAsThereAreWeights(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            UnitMaps maps = maps(model);
            Histogram histogram = new Histogram(model, maps, new NeverInked());
            for (int h : new int[] {0, 3}) {
                model.chooseUnit(h);
                histogram.refresh();
                Picture picture = Picture.of(histogram, 400, 140);
                int[] bins = new int[40];
                int most = 0;
                for (int i = 0; i < 784; i++) {
                    int bin = Histogram.bin(maps.shown().w1(h, i), maps.scale(h));
                    most = Math.max(most, ++bins[bin]);
                }
                int full = 0;
                for (int k = 0; k < bins.length; k++) {
                    full = Math.max(full, picture.inColumn(sign(k - 20), 10 * k + 4));
                }
                assertThat(full).isGreaterThan(50);
                for (int k = 0; k < bins.length; k++) {
                    int expected = full * bins[k] / most;
                    assertThat(picture.inColumn(sign(k - 20), 10 * k + 4)).as("bar %s", k).isBetween(expected - 1, expected + 1);
                }
            }
        });
    }

    @PictureOf(VotesView.class)
    void aVoteIsAsLongAsItsWeight(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            UnitMaps maps = maps(model);
            VotesView view = new VotesView(model, maps);
            for (int h : new int[] {0, 3}) {
                model.chooseUnit(h);
                Picture picture = Picture.of(view, 320, 240);
                double longest = 0;
                for (int c = 0; c < 10; c++) {
                    longest = Math.max(longest, length(picture, view.cellBounds(c), maps.shown().w2(c, h)));
                }
                for (int c = 0; c < 10; c++) {
                    float value = maps.shown().w2(c, h);
                    assertThat(length(picture, view.cellBounds(c), value) / longest).as("W2[%s,%s]", c, h)
                            .isBetween(Math.abs(value) / maps.outgoingScale(h) - 0.03, Math.abs(value) / maps.outgoingScale(h) + 0.03);
                }
            }
        });
    }

    private static int length(Picture picture, Rectangle row, float value) {
        return picture.count(sign(value), new Rectangle(row.x, row.y + row.height / 2, row.width, 1));
    }

    @PictureOf(OutgoingBars.class)
    void aBarRisesOrHangsAsFarAsItsWeight(Theme theme) {
        Picture.in(theme, () -> {
            UnitMaps maps = maps(SmallRun.model());
            Rectangle area = new Rectangle(10, 10, 100, 60);
            for (int h : new int[] {0, 3}) {
                Picture picture = Picture.of(
                        120, 80, g -> OutgoingBars.paint(g, area, maps.shown(), h, maps.outgoingScale(h), Optional.empty()));
                for (int c = 0; c < 10; c++) {
                    float value = maps.shown().w2(c, h);
                    int length = Math.max(1, Math.round(29 * Math.abs(value) / maps.outgoingScale(h)));
                    Rectangle bar = picture.bounds(sign(value), new Rectangle(10 + 10 * c, 10, 10, 60));
                    assertThat(bar.height).as("W2[%s,%s]", c, h).isEqualTo(length);
                    assertThat(value > 0 ? bar.y + bar.height : bar.y).isEqualTo(value > 0 ? 40 : 41);
                }
            }
        });
    }

    @PictureOf(ColorStrip.class)
    void theScaleRunsFromNegativeThroughNeutralToPositive(Theme theme) {
        Picture.in(theme, () -> {
            int wide = requireScale(Picture.of(300, 20, g -> ColorStrip.paint(g, new Rectangle(0, 0, 300, 20), new SignedColors(0.4f))));
            int narrow = requireScale(Picture.of(150, 20, g -> ColorStrip.paint(g, new Rectangle(0, 0, 150, 20), new SignedColors(0.4f))));
            assertThat(wide - narrow).isBetween(146, 154);
        });
    }

    /** Its length. */
    private static int requireScale(Picture picture) {
        Rectangle line = new Rectangle(0, picture.all().height / 2, picture.all().width, 1);
        Rectangle negative = picture.written(Colors.NEGATIVE.get(), line);
        Rectangle positive = picture.written(Colors.POSITIVE.get(), line);
        assertThat(negative.isEmpty() || positive.isEmpty()).isFalse();
        assertThat(negative.x + negative.width).isLessThan(positive.x);
        int middle = (negative.x + positive.x + positive.width) / 2;
        assertThat(picture.isNear(Colors.NEUTRAL.get(), middle, line.y, 2)).isTrue();
        return positive.x + positive.width - negative.x;
    }

    @PictureOf(ScaleBar.class)
    void theBarShowsTheScale(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            assertThat(requireScale(Picture.of(new ScaleBar(model, maps(model)), 700, 24))).isBetween(60, 145);
            Picture none = Picture.of(new ScaleBar(model, new UnitMaps()), 700, 24);
            assertThat(none.count(Colors.NEGATIVE.get())).isZero();
        });
    }

    @PictureOf(MeanView.class)
    void theMeanIsInkOfTheDarkest(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            MeanView view = new MeanView();
            for (int h : new int[] {0, 3}) {
                UnitActivity activity = activity(model, h);
                view.show(Optional.of(activity));
                Picture picture = Picture.of(view, 114, 180);
                Rectangle edge = picture.bounds(Colors.BORDER.get(), new Rectangle(0, 0, 1, 180));
                float darkest = 0;
                for (int i = 0; i < 784; i++) {
                    darkest = Math.max(darkest, activity.mean(i));
                }
                for (int i = 0; i < 784; i += 5) {
                    assertThat(picture.pixel(new Rectangle(1, edge.y + 1, 112, 112), i)).isEqualTo(
                            Legible.between(Colors.PAPER.get(), Colors.INK.get(), activity.mean(i) / darkest));
                }
            }
        });
    }

    @PictureOf(DigitStrips.class)
    void aStripIsTheDenserTheMoreImagesThereAre(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            DigitStrips strips = new DigitStrips();
            for (int h : new int[] {0, 3}) {
                UnitActivity activity = activity(model, h);
                strips.show(Optional.of(activity), h == 0 ? Split.TEST : Split.TRAINING);
                Color full = (h == 0 ? Colors.TEST : Colors.TRAIN).get();
                Picture picture = Picture.of(strips, 400, 240);
                for (int digit = 0; digit < 10; digit++) {
                    Rectangle strip = strips.cellBounds(digit);
                    int most = 0;
                    for (int k = 0; k < Spread.BINS; k++) {
                        most = Math.max(most, activity.digit(digit).bin(k));
                    }
                    for (int k = 0; k < Spread.BINS; k++) {
                        int count = activity.digit(digit).bin(k);
                        double share = count == 0 ? 0 : 0.12 + 0.88 * Math.sqrt((double) count / most);
                        assertThat(picture.at(strip.x + strip.width * k / Spread.BINS + 2, strip.y + 5))
                                .isEqualTo(Legible.between(Colors.WELL.get(), full, share));
                    }
                }
            }
        });
    }

    @PictureOf(RankingView.class)
    void aBarIsAsLongAsTheAccuracyLost(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            Ablation ablation = Ablation.of(
                    Kernels.plain(), model.parameters(), model.activation(), TrainingData.images(model.dataset()), () -> false);
            RankingView view = new RankingView(model);
            view.show(Optional.of(ablation));
            double most = 0;
            for (int h = 0; h < 4; h++) {
                most = Math.max(most, Math.abs(ablation.loss(h)));
            }
            assertThat(most).isPositive();
            for (int chosen : new int[] {0, 3}) {
                model.chooseUnit(chosen);
                Picture picture = Picture.of(view, 300, 100);
                double longest = 0;
                for (int place = 0; place < 4; place++) {
                    longest = Math.max(longest, length(picture, view.cellBounds(place), (float) -ablation.loss(ablation.ranking().get(place))));
                }
                for (int place = 0; place < 4; place++) {
                    int h = ablation.ranking().get(place);
                    double share = Math.abs(ablation.loss(h)) / most;
                    assertThat(length(picture, view.cellBounds(place), (float) -ablation.loss(h)) / longest)
                            .isBetween(share - 0.03, share + 0.03);
                    Rectangle row = view.cellBounds(place);
                    assertThat(picture.at(1, row.y + 1).equals(Colors.CHOSEN.get())).isEqualTo(h == chosen);
                }
            }
        });
    }

    @PictureOf(ExampleGrid.class)
    void theExamplesAreTheImages(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            ExampleGrid grid = new ExampleGrid(model, "strongest", "Strongest");
            grid.setSize(450, 100);
            for (int h : new int[] {0, 3}) {
                UnitActivity activity = activity(model, h);
                grid.show(activity.strongest(), Split.TEST);
                Picture picture = Picture.of(grid);
                for (int k = 0; k < 24; k += 5) {
                    for (int i = 28 * 13 + 2; i < 28 * 14 - 2; i++) {
                        assertThat(picture.pixel(grid.cellBounds(k), i)).isEqualTo(Legible.between(
                                Colors.PAPER.get(), Colors.INK.get(),
                                model.dataset().ink(activity.strongest().get(k).image(), i) / 255.0));
                    }
                }
            }
        });
    }

    @PictureOf(FilmStrip.class)
    void aFrameOfTheFilmShowsItsStateAndTheDisplayedOneHasARing(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            Surveys surveys = new Surveys(model, background);
            FilmStrip film = new FilmStrip(model, new Playback(model), new Studies(model, surveys, () -> {}), new NeverInked());
            film.setSize(700, 120);
            Parameters last = Initializer.HE.draw(new Shape(4), 9);
            film.show(List.of(new Kept(0, model.parameters()), new Kept(10, last)));
            Picture picture = Picture.of(film);
            float scale = 0;
            for (int i = 0; i < 784; i++) {
                scale = Math.max(scale, Math.max(Math.abs(model.parameters().w1(0, i)), Math.abs(last.w1(0, i))));
            }
            for (int i = 28 * 13 + 2; i < 28 * 14 - 2; i++) {
                assertThat(picture.pixel(square(film, 0), i)).isEqualTo(color(model.parameters().w1(0, i), scale));
                assertThat(picture.pixel(square(film, 1), i)).isEqualTo(color(last.w1(0, i), scale));
            }
            assertThat(picture.isNear(Colors.ACCENT.get(), square(film, 0).x - 1, 20, 1)).isTrue();
            assertThat(picture.isNear(Colors.ACCENT.get(), square(film, 1).x + square(film, 1).width + 1, 20, 1)).isFalse();
        });
    }

    private static Rectangle square(FilmStrip film, int k) {
        Rectangle cell = film.cellBounds(k);
        return new Rectangle(cell.x, cell.y, cell.width, cell.width);
    }

    @PictureOf(HiddenUnitsPanel.class)
    void aLineStandsUnderTheHeadAndAnotherBesideTheDetail(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            HiddenUnitsPanel panel = new HiddenUnitsPanel(model, new Playback(model), new Surveys(model, background));
            Picture wide = Picture.of(panel, 900, 260);
            int y = panel.getInsets().top + 32;
            assertThat(wide.inRow(Colors.BORDER.get(), y)).isGreaterThanOrEqualTo(890);
            assertThat(wide.inRow(Colors.BORDER.get(), y + 1)).isLessThan(10);
            int upright = 0;
            for (int x = 5; x < 895; x++) {
                upright += wide.count(Colors.BORDER.get(), new Rectangle(x, 5, 1, 250)) == 250 ? 1 : 0;
            }
            assertThat(upright).isEqualTo(1);
        });
    }

    @PictureOf(Glyph.class)
    void anArrowPointsItsWay(Theme theme) {
        Picture.in(theme, () -> {
            Picture previous = Picture.of(16, 16, g -> Glyph.PREVIOUS.paintIcon(new JLabel(), g, 0, 0));
            Picture next = Picture.of(16, 16, g -> Glyph.NEXT.paintIcon(new JLabel(), g, 0, 0));
            Rectangle left = new Rectangle(3, 6, 4, 4);
            Rectangle right = new Rectangle(9, 6, 4, 4);
            assertThat(previous.written(Colors.QUIET.get(), left).isEmpty()).isFalse();
            assertThat(previous.written(Colors.QUIET.get(), right).isEmpty()).isTrue();
            assertThat(next.written(Colors.QUIET.get(), right).isEmpty()).isFalse();
            assertThat(next.written(Colors.QUIET.get(), left).isEmpty()).isTrue();
        });
    }

    @PictureOf({UnitGrid.class, UnitCells.class})
    void whatIsPaintedAtAPointIsWhatTheTooltipSays(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            UnitMaps maps = maps(model);
            UnitGrid grid = new UnitGrid(model, maps, () -> {});
            for (int chosen : new int[] {0, 2}) {
                model.chooseUnit(chosen);
                Picture picture = Picture.of(grid, 640, 240);
                requireTooltips(picture, grid, maps, model.forward().orElseThrow());
                for (int h = 0; h < 4; h++) {
                    Rectangle cell = grid.cellBounds(h);
                    assertThat(picture.isNear(Colors.ACCENT.get(), cell.x + 1, cell.y + cell.height / 2, 1)).isEqualTo(h == chosen);
                }
            }
        });
    }

    @PictureOf({UnitDetail.class, DetailText.class})
    void theDetailPaintsWeightsProductsAndVotes(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            UnitMaps maps = maps(model);
            UnitDetail detail = new UnitDetail(model, maps, () -> {});
            for (int h : new int[] {0, 3}) {
                model.chooseUnit(h);
                detail.refresh();
                Picture picture = Picture.of(detail, 420, 460);
                requireTooltips(picture, detail, maps, model.forward().orElseThrow());
                requireVotes(picture, detail, maps, h);
            }
        });
    }

    /** Wherever a bar is, it is that of the tooltip; every class has one. */
    private static void requireVotes(Picture picture, UnitDetail detail, UnitMaps maps, int h) {
        Color positive = Colors.POSITIVE.get();
        Color negative = Colors.NEGATIVE.get();
        Set<Integer> seen = new TreeSet<>();
        for (int x = 0; x < 420; x += 2) {
            for (int y = 200; y < 460; y++) {
                Color at = picture.at(x, y);
                Matcher vote = VOTE.matcher(at.equals(positive) || at.equals(negative) ? tooltip(detail, x, y) : "");
                if (vote.matches()) {
                    int c = Integer.parseInt(vote.group(1));
                    assertThat(at).as("W2[%s,%s]", c, h).isEqualTo(sign(maps.shown().w2(c, h)));
                    seen.add(c);
                }
            }
        }
        assertThat(seen).hasSize(10);
    }

    private static String tooltip(JComponent component, int x, int y) {
        String text = component.getToolTipText(new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
        return text == null ? "" : text;
    }

    /** But for points at the edge of a pixel. */
    private static void requireTooltips(Picture picture, JComponent component, UnitMaps maps, Forward forward) {
        int points = 0;
        int right = 0;
        for (int y = 3; y < component.getHeight(); y += 13) {
            for (int x = 3; x < component.getWidth(); x += 11) {
                Matcher weight = WEIGHT.matcher(tooltip(component, x, y));
                if (weight.matches()) {
                    int h = Integer.parseInt(weight.group(1));
                    int i = Integer.parseInt(weight.group(2));
                    float value = maps.shown().w1(h, i);
                    Color expected = color(value, maps.scale(h));
                    if (weight.group(3) != null) {
                        float largest = 0;
                        for (int k = 0; k < 784; k++) {
                            largest = Math.max(largest, Math.abs(maps.shown().w1(h, k) * forward.x(k)));
                        }
                        expected = color(value * forward.x(i), largest);
                    }
                    points++;
                    right += picture.at(x, y).equals(expected) ? 1 : 0;
                }
            }
        }
        assertThat(points).isGreaterThan(100);
        assertThat(right).as("of %s points", points).isGreaterThan(points * 2 / 3);
    }
}

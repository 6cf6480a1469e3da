package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.nn.kernel.Outputs;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders and filters of samples, on the trained network, against sorting and filtering in the plainest way. */
class RankingTest {
    private static final int COUNT = 3000;
    private static final Dataset TEST = MnistForTests.all().test().first(COUNT);

    private static Outputs outputs;
    private static Evaluation evaluation;
    private static Predictions predictions;

    @BeforeAll
    static void ask() throws IOException {
        ModelFile.Model trained = ModelFile.open(Path.of("src/test/resources/trained/notebook-500.npz"));
        Survey survey = new Survey(Kernels.plain(), trained.parameters(), Activation.RELU, () -> false);
        outputs = survey.outputs(MnistForTests.firstData(1, COUNT).test());
        evaluation = survey.evaluation(MnistForTests.firstData(1, COUNT).test());
        predictions = new Predictions(Split.TEST, 500, TEST, outputs);
    }

    @Test
    void ordersAreThoseOfAPlainSort() {
        assertThat(listed(SampleFilter.NONE, SampleOrder.INDEX)).isEqualTo(sorted(n -> 0.0));
        assertThat(listed(SampleFilter.NONE, SampleOrder.LABEL)).isEqualTo(sorted(n -> (double) TEST.label(n)));
        assertThat(listed(SampleFilter.NONE, SampleOrder.LOSS)).isEqualTo(sorted(n -> -(double) outputs.loss(n)));
        assertThat(listed(SampleFilter.NONE, SampleOrder.SUREST)).isEqualTo(sorted(n -> -largest(n)));
        assertThat(listed(SampleFilter.NONE, SampleOrder.UNSUREST)).isEqualTo(sorted(RankingTest::largest));
    }

    @Test
    void filtersCombine() {
        for (SampleFilter filter : List.of(
                new SampleFilter(4, 9, false),
                new SampleFilter(4, 4, false),
                new SampleFilter(SampleFilter.ALL_DIGITS, 9, true),
                new SampleFilter(7, SampleFilter.ALL_DIGITS, true),
                new SampleFilter(SampleFilter.ALL_DIGITS, SampleFilter.ALL_DIGITS, true))) {
            List<Integer> expected = sorted(n -> -largest(n));
            expected.removeIf(n -> filter.digit() >= 0 && TEST.label(n) != filter.digit()
                    || filter.prediction() >= 0 && outputs.prediction(n) != filter.prediction()
                    || filter.mistakesOnly() && outputs.prediction(n) == TEST.label(n));
            assertThat(expected).as("%s", filter).isNotEmpty();
            assertThat(listed(filter, SampleOrder.SUREST)).as("%s", filter).isEqualTo(expected);
        }
    }

    @Test
    void mistakesAreTheWrongOnesSurestFirst() {
        SampleFilter toNine = new SampleFilter(SampleFilter.ALL_DIGITS, 9, false);
        List<Integer> expected = sorted(n -> -largest(n));
        expected.removeIf(n -> outputs.prediction(n) == TEST.label(n) || outputs.prediction(n) != 9);
        assertThat(IntStream.of(predictions.mistakes(toNine)).boxed().toList()).isNotEmpty().isEqualTo(expected);
        assertThat(predictions.mistakes(SampleFilter.NONE)).hasSize(COUNT - evaluation.correct());
        assertThat(predictions.mistakes(new SampleFilter(3, 3, false))).isEmpty();
    }

    @Test
    void positionsAndMovesFollowTheOrder() {
        SampleList listed = list(new SampleFilter(4, 9, false), SampleOrder.SUREST);
        for (int position = 0; position < listed.size(); position++) {
            assertThat(listed.position(listed.index(position))).isEqualTo(position);
        }
        assertThat(listed.moved(listed.index(0), 1)).isEqualTo(listed.index(1));
        assertThat(listed.moved(listed.index(2), -5)).isEqualTo(listed.index(0));
        int outside = 0;
        assertThat(listed.position(outside)).isEqualTo(-1);
        int from = listed.firstFrom(outside);
        assertThat(listed.moved(outside, 1)).isEqualTo(listed.index(Math.min(from, listed.size() - 1)));
        assertThat(listed.moved(outside, -1)).isEqualTo(listed.index(Math.max(0, from - 1)));
    }

    @Test
    void anOrderOfOtherImagesIsNotUsed() {
        Ranking ranking = Ranking.of(SampleOrder.LOSS, predictions);
        assertThat(ranking.fits(Split.TEST, COUNT)).isTrue();
        assertThat(ranking.fits(Split.TRAINING, COUNT)).isFalse();
        assertThat(ranking.fits(Split.TEST, COUNT - 1)).isFalse();
        SampleList other = SampleList.of(
                Split.TRAINING, SampleFilter.NONE, SampleOrder.LOSS, ranking, TEST, evaluation);
        assertThat(other.index(17)).isEqualTo(17);
        assertThat(other.ranking().order()).isEqualTo(SampleOrder.INDEX);
        assertThat(other.order()).isEqualTo(SampleOrder.LOSS);
    }

    @Test
    void anOrderByLabelIsOfOneSplit() {
        Ranking ranking = Ranking.byLabel(Split.TEST, TEST);
        assertThat(ranking.fits(Split.TEST, COUNT)).isTrue();
        assertThat(ranking.fits(Split.TRAINING, COUNT)).isFalse();
    }

    @Test
    void withoutPredictionsNothingPassesThatNeedsThem() {
        SampleList unknown = SampleList.of(
                Split.TEST, new SampleFilter(SampleFilter.ALL_DIGITS, 4, false), SampleOrder.INDEX, Ranking.BY_INDEX, TEST, null);
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isEmpty()).isTrue();
        assertThat(SampleList.of(
                                Split.TEST, new SampleFilter(4, false), SampleOrder.INDEX, Ranking.BY_INDEX, TEST, null)
                        .size())
                .isPositive();
    }

    private static double largest(int n) {
        double largest = 0;
        for (int c = 0; c < 10; c++) {
            largest = Math.max(largest, outputs.p(n, c));
        }
        return largest;
    }

    private static List<Integer> sorted(java.util.function.ToDoubleFunction<Integer> key) {
        List<Integer> sorted = new ArrayList<>();
        for (int n = 0; n < COUNT; n++) {
            sorted.add(n);
        }
        sorted.sort(Comparator.comparingDouble(key));
        return sorted;
    }

    private static SampleList list(SampleFilter filter, SampleOrder order) {
        Ranking ranking = order == SampleOrder.LABEL ? Ranking.byLabel(Split.TEST, TEST) : Ranking.of(order, predictions);
        return SampleList.of(Split.TEST, filter, order, ranking, TEST, evaluation);
    }

    private static List<Integer> listed(SampleFilter filter, SampleOrder order) {
        SampleList listed = list(filter, order);
        return IntStream.range(0, listed.size()).mapToObj(listed::index).toList();
    }
}

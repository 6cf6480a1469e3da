package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Bookmark;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.TrainingSession;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PresentationModelTest {
    private final Semaphore published = new Semaphore(0);
    private final TrainingSession session = new TrainingSession(
            MnistForTests.firstData(300, 200), Hyperparameters.NOTEBOOK, Optional.empty(),
            new Engine(Kernels.plain(), 1), published::release);
    private final PresentationModel model = new PresentationModel();
    private final Playback playback = new Playback(model);

    {
        playback.setSession(session);
    }

    private final List<Set<Aspect>> changes = new ArrayList<>();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void showsTheHeadAsItMovesOn() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            model.take(steps(3));
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(3);
            assertThat(model.atHead()).isTrue();
            assertThat(model.forward()).isPresent();
        });
    }

    @Test
    void untilAUnitIsChosenItIsTheOneThatFiresMost() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            for (int sample : new int[] {0, 5, 9}) {
                model.chooseSample(sample);
                for (int h = 0; h < model.hidden(); h++) {
                    assertThat(model.forward().orElseThrow().a1(h)).isLessThanOrEqualTo(model.forward().orElseThrow().a1(model.unit()));
                }
            }
            model.chooseUnit(model.unit());
            int chosen = model.unit();
            for (int sample = 0; sample < 20; sample++) {
                model.chooseSample(sample);
                assertThat(model.unit()).isEqualTo(chosen);
            }
        });
    }

    @Test
    void aPinnedPixelStaysMarkedWhileNoOtherIsPointedAt() throws Exception {
        onEventThread(() -> {
            model.pinPixel(300);
            model.markPixel(Optional.of(5));
            assertThat(model.pixel()).contains(5);
            model.markPixel(Optional.empty());
            assertThat(model.pixel()).contains(300);
            model.pinPixel(300);
            assertThat(model.pixel()).isEmpty();
        });
    }

    @Test
    void anOrderByLabelIsMadeAgainForAnotherSplitOfAsManyImages() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(200, 200));
            model.take(steps(0));
            model.setOrder(SampleOrder.LABEL);
            model.setSplit(Split.TRAINING);
            SampleList listed = model.samples();
            assertThat(listed.size()).isEqualTo(200);
            for (int position = 1; position < listed.size(); position++) {
                assertThat(model.dataset().label(listed.index(position)))
                        .isGreaterThanOrEqualTo(model.dataset().label(listed.index(position - 1)));
            }
        });
    }

    @Test
    void aPastStateStaysWhileTheHeadMovesOn() throws Exception {
        onEventThread(() -> {
            model.take(steps(3));
            playback.show(1);
            assertThat(model.seeking()).isTrue();
            assertThat(model.displayed().orElseThrow().iteration()).as("until it comes").isEqualTo(3);
            arrive();
            model.take(steps(2));
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(1);
            assertThat(model.atHead()).isFalse();
            playback.showNext();
            arrive();
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(2);
            playback.showPrevious();
            playback.showPrevious();
            playback.showPrevious();
            assertThat(model.target()).isZero();
            arrive();
            assertThat(model.displayed().orElseThrow().iteration()).isZero();
            playback.showHead();
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(5);
            assertThat(model.atHead()).isTrue();
        });
    }

    @Test
    void everyViewBelongsToTheDisplayedState() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(2));
            float before = model.forward().orElseThrow().z1(0);
            playback.show(0);
            arrive();
            assertThat(model.forward().orElseThrow().z1(0)).isNotEqualTo(before);
            int hits = 0;
            for (int n = 0; n < 200; n++) {
                hits += model.evaluation(Split.TEST).orElseThrow().prediction(n) == model.dataset().label(n) ? 1 : 0;
            }
            assertThat(hits).isEqualTo(model.displayed().orElseThrow().test().correct());
        });
    }

    @Test
    void filtersCombineAndTheChoiceMovesWithinThem() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            model.setFilter(new SampleFilter(7, true));
            SampleList listed = model.samples();
            assertThat(listed.size()).isBetween(1, 30);
            for (int k = 0; k < listed.size(); k++) {
                assertThat(model.dataset().label(listed.index(k))).isEqualTo(7);
                assertThat(model.evaluation(Split.TEST).orElseThrow().prediction(listed.index(k))).isNotEqualTo(7);
            }
            model.moveSample(1);
            assertThat(listed.position(model.sample())).isNotNegative();
            model.moveSample(1000);
            assertThat(model.sample()).isEqualTo(listed.index(listed.size() - 1));
            model.setSplit(Split.TRAINING);
            assertThat(model.samples().filter()).isEqualTo(new SampleFilter(7, true));
            assertThat(model.label()).isEqualTo(7);
        });
    }

    @Test
    void everySplitKeepsItsSampleAndADistortionEndsWithItsOwn() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            model.chooseSample(15);
            model.setSplit(Split.TRAINING);
            assertThat(model.sample()).as("nothing was chosen here yet").isZero();
            model.chooseSample(250);
            model.setSplit(Split.MINE);
            assertThat(model.isLabelled()).as("there is no sample").isFalse();
            model.setSplit(Split.DRAWING);
            model.setSplit(Split.TEST);
            assertThat(model.sample()).isEqualTo(15);
            model.setDistortion(Distortion.NONE.withShift(2, 0));
            model.setSplit(Split.TRAINING);
            assertThat(model.sample()).isEqualTo(250);
            assertThat(model.distortion()).isEqualTo(Distortion.NONE);
            model.setDistortion(Distortion.NONE.withShift(0, 3));
            model.moveSample(1);
            assertThat(model.distortion()).isEqualTo(Distortion.NONE);
            model.setDistortionPinned(true);
            model.setDistortion(Distortion.NONE.withShift(0, 3));
            model.moveSample(1);
            model.setSplit(Split.TEST);
            assertThat(model.sample()).isEqualTo(15);
            assertThat(model.distortion()).isEqualTo(Distortion.NONE.withShift(0, 3));
            assertThat(model.sampleName()).isEqualTo("test #15 (changed)");
            model.open(Split.TRAINING, new SampleFilter(7, false), SampleOrder.INDEX);
            assertThat(model.sample()).as("what is opened begins with its first").isEqualTo(model.samples().index(0));
        });
    }

    @Test
    void theChosenDrawingStaysChosenWhileOthersComeAndGo() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            Dataset all = MnistForTests.first(6, 1).training();
            model.setMine(all.first(5), place -> place);
            model.setSplit(Split.MINE);
            model.chooseSample(2);
            model.setDistortion(Distortion.NONE.withShift(2, 0));
            model.setMine(all.first(4), place -> place - 1);
            assertThat(model.sample()).as("the first is gone").isEqualTo(1);
            assertThat(model.distortion()).as("of the same drawing").isEqualTo(Distortion.NONE.withShift(2, 0));
            model.setMine(all.first(3), place -> place == 1 ? -1 : place < 1 ? 0 : place - 1);
            assertThat(model.sample()).as("the next").isEqualTo(1);
            assertThat(model.distortion()).isEqualTo(Distortion.NONE);
            model.setSplit(Split.TEST);
            model.setMine(all.first(6), place -> place + 3);
            model.setSplit(Split.MINE);
            assertThat(model.sample()).as("while another split was looked at").isEqualTo(4);
            model.setMine(all.first(2), place -> place < 2 ? place : -1);
            assertThat(model.sample()).as("the last, as none follows").isEqualTo(1);
            model.setMine(Dataset.none("Mine"), place -> -1);
            assertThat(model.hasSample()).isFalse();
            model.setMine(all.first(2), place -> -1);
            assertThat(model.sample()).isZero();
        });
    }

    @Test
    void tellsWhatChanged() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(0));
            model.addListener(changes::add);
            model.chooseUnit(4);
            model.chooseUnit(4);
            model.chooseUnit(10);
            model.chooseSample(12);
            model.chooseStage(Stage.of("p"));
            model.chooseClass(3);
            model.chooseClass(3);
            assertThat(changes).containsExactly(
                    Set.of(Aspect.UNIT),
                    Set.of(Aspect.SAMPLE),
                    Set.of(Aspect.STAGE),
                    Set.of(Aspect.CLASS),
                    Set.of(Aspect.CLASS));
            assertThat(model.chosenClass()).isEmpty();
        });
    }

    @Test
    void aSmallerNetworkKeepsTheChoiceInRange() throws Exception {
        onEventThread(() -> {
            model.take(steps(0));
            model.chooseUnit(9);
            session.start(Hyperparameters.NOTEBOOK.withHidden(3));
            model.take(await(s -> s.run() == 2));
            assertThat(model.unit()).isEqualTo(2);
            assertThat(model.atHead()).isTrue();
        });
    }

    @Test
    void aPreviewComesFirstAndGoingToTheHeadOvertakesWhatIsOnItsWay() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(4));
            playback.preview(2);
            while (model.displayed().orElseThrow().iteration() != 2) {
                published.acquireUninterruptibly();
                session.recalled().ifPresent(model::take);
            }
            assertThat(model.displayed().orElseThrow().isComplete()).isFalse();
            assertThat(model.evaluation(Split.TEST)).isPresent();
            assertThat(model.evaluation(Split.TRAINING)).isEmpty();
            playback.show(2);
            arrive();
            assertThat(model.displayed().orElseThrow().isComplete()).isTrue();
            playback.show(1);
            playback.showHead();
            State head = model.displayed().orElseThrow();
            model.take(new Recalled(Long.MAX_VALUE, model.snapshot().orElseThrow().branch().id(), head));
            assertThat(model.displayed()).contains(model.snapshot().orElseThrow().head());
            assertThat(model.seeking()).isFalse();
        });
    }

    @Test
    void aBranchIsShownAtItsForkAndABookmarkLeadsBackToTheOther() throws Exception {
        onEventThread(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.take(steps(4));
            long main = model.snapshot().orElseThrow().branch().id();
            session.branch(main, 2, Learning.NOTEBOOK.withRate(0.5f));
            model.take(await(s -> s.branches().size() == 2));
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(2);
            assertThat(model.snapshot().orElseThrow().branch().name()).isEqualTo("α 0.5 from 2");
            playback.showBookmark(new Bookmark("three", main, 3));
            model.take(await(s -> s.branch().id() == main));
            arrive();
            assertThat(model.displayed().orElseThrow().iteration()).isEqualTo(3);
        });
    }

    /** Waits for the state that was asked for. */
    private void arrive() {
        while (model.seeking()) {
            session.recalled().ifPresent(model::take);
            if (model.seeking()) {
                published.acquireUninterruptibly();
            }
        }
    }

    private Snapshot steps(int more) {
        int from = await(s -> true).head().iteration();
        for (int k = 0; k < more; k++) {
            session.step();
        }
        return await(s -> s.head().iteration() == from + more);
    }

    private Snapshot await(Predicate<Snapshot> wanted) {
        while (session.latest().filter(wanted).isEmpty()) {
            published.acquireUninterruptibly();
        }
        return session.latest().orElseThrow();
    }

    private static void onEventThread(Runnable test) throws Exception {
        try {
            SwingUtilities.invokeAndWait(test);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}

package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** States that were let go are computed again with the bits that they had. */
@Tag("computing")
@Timeout(60)
class RecallTest {
    private static final Engine ENGINE = new Engine(Kernels.plain(), 2);
    private static final Learning SMALL = Learning.NOTEBOOK.withBatch(64);

    private final TrainingData data = MnistForTests.firstData(1000, 100);
    private final Workers workers = new Workers(1);
    private final Found found = new Found();
    private final Recall recall = new Recall(data, ENGINE, found::came);
    private final List<Long> bits = new ArrayList<>();
    private long number;

    /** Counts the states that came. */
    private static final class Found {
        private int count;

        synchronized void came() {
            count++;
            notifyAll();
        }

        synchronized int count() {
            return count;
        }

        synchronized void await(BooleanSupplier condition) throws InterruptedException {
            while (!condition.getAsBoolean()) {
                wait();
            }
        }
    }

    @AfterEach
    void close() {
        workers.close();
        recall.close();
    }

    @Test
    void afterChangesOfEverySettingAndOverEpochs() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK.withLearning(SMALL), 6);
        advance(run, 21);
        run.setLearning(SMALL.withRate(0.3f));
        advance(run, 10);
        run.setLearning(SMALL.withOptimizer(Optimizer.ADAM).withRate(0.01f));
        advance(run, 25);
        run.setLearning(SMALL.withOptimizer(Optimizer.MOMENTUM).withL2(0.01f).withBatch(300));
        advance(run, 9);
        run.setLearning(Learning.NOTEBOOK);
        advance(run, 8);
        assertThat(run.active().published().kept()).isLessThanOrEqualTo(8);
        for (int i : new int[] {72, 3, 21, 22, 31, 40, 55, 56, 57, 64, 65, 66, 0, 1}) {
            assertThat(hash(exact(run.active(), i))).as("iteration %d", i).isEqualTo(bits.get(i));
        }
    }

    @Test
    void acrossAFork() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK.withInitializer(Initializer.HE), 5);
        advance(run, 30);
        List<Long> ofMain = List.copyOf(bits);
        Recording main = run.active();
        branch(run, main, 13, Learning.NOTEBOOK.withRate(0.7f));
        bits.subList(14, bits.size()).clear();
        bits.set(13, hash(run.head()));
        assertThat(bits.get(13)).as("the state is the same before and after the fork").isEqualTo(ofMain.get(13));
        advance(run, 20);
        for (int i : new int[] {2, 12, 13, 14, 33}) {
            assertThat(hash(exact(run.active(), i))).as("iteration %d of the branch", i).isEqualTo(bits.get(i));
            if (i <= 30) {
                assertThat(hash(exact(main, i))).as("iteration %d of main", i).isEqualTo(ofMain.get(i));
            }
        }
        assertThat(bits.get(14)).isNotEqualTo(ofMain.get(14));
        run.select(main.id());
        assertThat(hash(run.head())).isEqualTo(ofMain.get(30));
        run.delete(main.id());
        assertThat(run.branches()).containsExactly(run.active());
        assertThat(hash(exact(run.active(), 5))).as("what a deleted branch shares stays").isEqualTo(bits.get(5));
    }

    @Test
    void ofALineThatBeginsAtAStateZeroOfItsOwn() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 5);
        advance(run, 12);
        List<Long> ofMain = List.copyOf(bits);
        Recording main = run.active();
        run.branchFromStart(settings -> settings.withInitializer(Initializer.NORMAL_SHIFTED), "normal − 0.5");
        assertThat(run.head().iteration()).isZero();
        assertThat(run.settings().initializer()).isEqualTo(Initializer.NORMAL_SHIFTED);
        bits.clear();
        bits.add(hash(run.head()));
        advance(run, 9);
        for (int i : new int[] {0, 1, 5, 9}) {
            assertThat(hash(exact(run.active(), i))).as("iteration %d of the line", i).isEqualTo(bits.get(i));
            assertThat(hash(exact(main, i))).as("iteration %d of main", i).isEqualTo(ofMain.get(i));
            assertThat(bits.get(i)).isNotEqualTo(ofMain.get(i));
        }
        run.select(main.id());
        assertThat(hash(run.head())).isEqualTo(ofMain.get(12));
        assertThat(run.settings().initializer()).isEqualTo(Initializer.UNIFORM);
    }

    @Test
    void ofALineWithRawPixelsAndOfTheOneBeforeIt() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 5);
        advance(run, 12);
        List<Long> ofMain = List.copyOf(bits);
        Recording main = run.active();
        run.branchFromStart(
                settings -> settings.withLearning(
                        settings.learning().withRate(1e-4f).withMistakes(Mistakes.NONE.withRawPixels(true))),
                "pixels not divided");
        assertThat(run.active().published().name()).isEqualTo("pixels not divided from 0");
        assertThat(run.head().mistakes().rawPixels()).isTrue();
        bits.clear();
        bits.add(hash(run.head()));
        advance(run, 9);
        Evaluation test = run.head().test();
        for (int i : new int[] {0, 1, 5, 9, 3}) {
            assertThat(hash(exact(run.active(), i))).as("iteration %d of the line", i).isEqualTo(bits.get(i));
            assertThat(hash(exact(main, i))).as("iteration %d of main", i).isEqualTo(ofMain.get(i));
        }
        assertThat(exact(run.active(), 9).test().loss()).isEqualTo(test.loss());
        assertThat(ask(run.active(), 9, false).state().mistakes().rawPixels()).isTrue();
        run.select(main.id());
        assertThat(run.head().mistakes().any()).isFalse();
        assertThat(hash(run.head())).isEqualTo(ofMain.get(12));
    }

    @Test
    void acrossMistakesSwitchedOnAndOff() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 4);
        advance(run, 7);
        run.setLearning(Learning.NOTEBOOK.withMistakes(new Mistakes(true, false, false)));
        advance(run, 8);
        run.setLearning(Learning.NOTEBOOK.withMistakes(new Mistakes(false, true, false)));
        advance(run, 8);
        run.setLearning(Learning.NOTEBOOK);
        advance(run, 4);
        for (int i : new int[] {27, 2, 8, 9, 14, 16, 22, 24}) {
            assertThat(hash(exact(run.active(), i))).as("iteration %d", i).isEqualTo(bits.get(i));
        }
    }

    @Test
    void aPreviewIsTheNearestKeptState() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 5);
        advance(run, 40);
        Recalled preview = ask(run.active(), 30, false);
        assertThat(preview.state().iteration()).isEqualTo(32);
        assertThat(preview.state().isComplete()).isFalse();
        State exact = exact(run.active(), 32);
        assertThat(preview.state().parameters().bitsHash()).isEqualTo(exact.parameters().bitsHash());
        assertThat(preview.state().test().loss()).isEqualTo(exact.test().loss());
    }

    @Test
    void aRequestThatIsOvertakenIsGivenUp() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 1);
        advance(run, 255);
        assertThat(run.active().published().kept()).as("so that far ones take long").isLessThanOrEqualTo(2);
        for (int i = 120; i > 100; i--) {
            number++;
            recall.request(new Recall.Request(number, run.active(), i, true));
        }
        State last = ask(run.active(), 1, true).state();
        assertThat(last.iteration()).isEqualTo(1);
        assertThat(hash(last)).isEqualTo(bits.get(1));
        assertThat(found.count()).as("only the last one came").isLessThanOrEqualTo(1);
    }

    @Test
    void aSearchGoesBeforeRequestsAndCanBeCancelled() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 1);
        advance(run, 255);
        CompletableFuture<Place> cancelled = new CompletableFuture<>();
        recall.find(new Recall.Search(run.active(), 250, cancelled::complete));
        recall.cancelSearch();
        State seen = exact(run.active(), 3);
        assertThat(hash(seen)).isEqualTo(bits.get(3));
        assertThat(cancelled.isDone()).as("nothing came of the cancelled search").isFalse();
        assertThat(recall.searching()).isEmpty();
        CompletableFuture<Place> place = new CompletableFuture<>();
        CompletableFuture<Long> shownBefore = new CompletableFuture<>();
        number++;
        recall.request(new Recall.Request(number, run.active(), 254, true));
        recall.find(new Recall.Search(run.active(), 100, come -> {
            shownBefore.complete(recall.latest().orElseThrow().request());
            place.complete(come);
        }));
        assertThat(place.get().checkpoint().iteration()).isEqualTo(100);
        assertThat(shownBefore.get()).as("the request waited").isEqualTo(number - 1);
        found.await(() -> recall.latest().filter(recalled -> recalled.request() == number).isPresent());
        assertThat(hash(recall.latest().orElseThrow().state())).isEqualTo(bits.get(254));
    }

    @Test
    void aFaultIsToldAndTheNextStateComes() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 50);
        advance(run, 3);
        CompletableFuture<Place> first = new CompletableFuture<>();
        recall.find(new Recall.Search(run.active(), 2, place -> {
            first.complete(place);
            throw new IllegalStateException("on purpose");
        }));
        first.get();
        CompletableFuture<Place> next = new CompletableFuture<>();
        Recall.Search second = new Recall.Search(run.active(), 2, next::complete);
        recall.find(second);
        assertThat(next.get().checkpoint().iteration()).isEqualTo(2);
        assertThat(hash(exact(run.active(), 2))).isEqualTo(bits.get(2));
    }

    @Test
    void theKeptStatesOfABranchBeginWithItsParents() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 50);
        advance(run, 6);
        Recording main = run.active();
        branch(run, main, 4, Learning.NOTEBOOK.withRate(0.5f));
        run.advance();
        run.advance();
        List<Kept> kept = run.active().kept();
        assertThat(kept).extracting(Kept::iteration).containsExactly(0, 1, 2, 3, 4, 5, 6);
        for (Kept state : kept) {
            assertThat(state.parameters().bitsHash())
                    .isEqualTo(exact(run.active(), state.iteration()).parameters().bitsHash());
        }
        assertThat(kept.get(5).parameters().bitsHash())
                .isNotEqualTo(main.kept().get(5).parameters().bitsHash());
        run.setBudget(1);
        assertThat(run.active().kept()).extracting(Kept::iteration).startsWith(0).isSorted().hasSizeLessThan(5);
    }

    @Test
    void aLineKnowsItsStartWhateverIsLetGo() throws Exception {
        Run run = run(Hyperparameters.NOTEBOOK, 50);
        long start = run.head().parameters().bitsHash();
        advance(run, 4);
        Recording main = run.active();
        branch(run, main, 3, Learning.NOTEBOOK.withRate(0.5f));
        run.advance();
        run.setBudget(1);
        run.delete(main.id());
        assertThat(start(run)).as("the line it forked from").isEqualTo(start);
        run.branchFromStart(settings -> settings.withInitializer(Initializer.HE), "He");
        long other = run.head().parameters().bitsHash();
        run.advance();
        assertThat(start(run)).as("its own").isEqualTo(other).isNotEqualTo(start);
    }

    private static long start(Run run) {
        return run.active().published().start().bitsHash();
    }

    private Run run(Hyperparameters settings, int fitting) throws NotFiniteException {
        Trainer trainer = Trainers.start(data, settings, workers);
        long budget = fitting * trainer.checkpoint().bytes() * 2;
        Run run = new Run(settings, Optional.empty(), trainer, new AtomicLong(), budget);
        bits.add(hash(run.head()));
        return run;
    }

    private void advance(Run run, int iterations) throws NotFiniteException {
        // The last state's gradient is of the batch that was to be next before the change.
        bits.set(bits.size() - 1, hash(run.head()));
        for (int k = 0; k < iterations; k++) {
            run.advance();
            bits.add(hash(run.head()));
        }
    }

    private void branch(Run run, Recording line, int iteration, Learning learning) throws Exception {
        CompletableFuture<Place> place = new CompletableFuture<>();
        recall.find(new Recall.Search(line, iteration, place::complete));
        run.branch(line, place.get(), learning);
    }

    private static long hash(State state) {
        return state.parameters().bitsHash() * 31
                + state.gradient().orElseThrow().bitsHash() * 17
                + state.change().orElseThrow().bitsHash() * 7
                + Double.doubleToLongBits(state.batch().loss())
                + Double.doubleToLongBits(state.test().loss());
    }

    private State exact(Recording line, int iteration) throws InterruptedException {
        State state = ask(line, iteration, true).state();
        assertThat(state.iteration()).isEqualTo(iteration);
        assertThat(state.train()).isPresent();
        return state;
    }

    private Recalled ask(Recording line, int iteration, boolean exact) throws InterruptedException {
        number++;
        recall.request(new Recall.Request(number, line, iteration, exact));
        found.await(() -> recall.latest().filter(recalled -> recalled.request() == number).isPresent());
        Recalled recalled = recall.latest().orElseThrow();
        assertThat(recalled.request()).isEqualTo(number);
        assertThat(recalled.branch()).isEqualTo(line.id());
        return recalled;
    }
}

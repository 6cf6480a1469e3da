package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrainingSessionTest {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private int publications;
    private final TrainingSession session = new TrainingSession(
            MnistForTests.firstData(500, 100), Hyperparameters.NOTEBOOK, Optional.of(Goal.iteration(400)),
            new Engine(Kernels.plain(), 2), this::published);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void beginsPausedAtStateZero() throws InterruptedException {
        Snapshot first = await(s -> true);
        assertThat(first.head().iteration()).isZero();
        assertThat(first.control().playing()).isFalse();
        assertThat(first.control().goal()).contains(Goal.iteration(400));
        assertThat(first.curves().size()).isEqualTo(1);
    }

    @Test
    void stepsOneByOne() throws InterruptedException {
        session.step();
        session.step();
        Snapshot second = await(s -> s.head().iteration() == 2);
        assertThat(second.branch().kept()).isEqualTo(3);
        assertThat(second.curves().trainLoss(2)).isEqualTo(second.head().train().orElseThrow().loss());
    }

    @Test
    void playsUntilToldToStop() throws InterruptedException {
        session.setSpeed(Speed.UNLIMITED);
        session.setGoal(Optional.of(Goal.iteration(25)));
        session.play();
        Snapshot stopped = await(s -> s.head().iteration() > 0 && !s.control().playing());
        assertThat(stopped.head().iteration()).isEqualTo(25);
    }

    @Test
    void keptStatesAreToldWithTheirOwnIterations() throws InterruptedException {
        session.setSpeed(Speed.UNLIMITED);
        session.setGoal(Optional.of(Goal.iteration(25)));
        session.play();
        Snapshot head = await(s -> s.head().iteration() == 25 && !s.control().playing());
        long branch = head.branch().id();
        assertThat(session.kept(branch, List.of(25, 0, 7))).extracting(Kept::iteration).containsExactly(0, 7, 25);
        assertThat(session.kept(branch, List.of(25)).get(0).parameters().bitsHash())
                .isEqualTo(head.head().parameters().bitsHash());

        session.setMemory(1);
        await(s -> s.branch().kept() <= 2);
        List<Kept> fewer = session.kept(branch, List.of(0, 1, 7, 13, 25));
        assertThat(fewer).hasSizeLessThanOrEqualTo(2);
        assertThat(fewer.get(0).iteration()).isZero();
        assertThat(session.kept(branch + 1, List.of(0))).isEmpty();
    }

    @Test
    void aBranchHasItsGoalStillBeforeIt() throws InterruptedException {
        session.setSpeed(Speed.UNLIMITED);
        session.setGoal(Optional.of(Goal.iteration(6)));
        session.play();
        Snapshot main = await(s -> s.head().iteration() == 6 && !s.control().playing());
        assertThat(main.control().goalReached()).isTrue();
        session.branch(main.branch().id(), 2, Learning.NOTEBOOK.withRate(0.5f));
        Snapshot branch = await(s -> s.branches().size() == 2);
        assertThat(branch.control().goalReached()).isFalse();
        session.play();
        await(s -> s.head().iteration() == 6 && !s.control().playing());
        session.selectBranch(main.branch().id());
        assertThat(await(s -> s.branch().id() == main.branch().id()).control().goalReached()).isTrue();
    }

    @Test
    void trainingGoesOnWhileABranchsStateIsComputed() throws InterruptedException {
        session.setSpeed(Speed.UNLIMITED);
        session.setMemory(1);
        session.setGoal(Optional.of(Goal.iteration(130)));
        session.play();
        Snapshot main = await(s -> s.head().iteration() == 130 && !s.control().playing());
        session.branch(main.branch().id(), 120, Learning.NOTEBOOK.withRate(0.5f));
        session.step();
        Snapshot next = await(s -> s.head().iteration() == 131 || s.branches().size() == 2);
        assertThat(next.branches()).as("the step came first").hasSize(1);
        Snapshot branch = await(s -> s.branches().size() == 2);
        assertThat(branch.head().iteration()).isEqualTo(120);
        assertThat(branch.head().change()).isPresent();
        assertThat(branch.control().playing()).isFalse();
    }

    @Test
    void moreMemoryThanAThirdOfTheHeapIsNotTaken() throws InterruptedException {
        session.setMemory(Long.MAX_VALUE);
        assertThat(await(s -> s.control().memory() != TrainingSession.defaultMemory()).control().memory())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 3);
    }

    @Test
    void aFaultPausesAndTheRunStaysUsable() throws InterruptedException {
        session.step();
        long before = await(s -> s.head().iteration() == 1).head().parameters().bitsHash();
        List<Runnable> faults = List.of(
                () -> session.setLearning(learning -> fault(new IllegalStateException("on purpose"))),
                () -> session.branchFromStart(settings -> fault(new OutOfMemoryError("on purpose")), "never"),
                () -> session.restart(settings -> fault(new StackOverflowError("on purpose"))));
        for (Runnable fault : faults) {
            session.play();
            fault.run();
            Snapshot stopped = await(s -> s.notice().filter(text -> text.endsWith("as it was before.")).isPresent());
            assertThat(stopped.control().playing()).isFalse();
            assertThat(stopped.run()).isEqualTo(1);
            int head = stopped.head().iteration();
            session.step();
            await(s -> s.head().iteration() == head + 1 && s.notice().isEmpty());
        }
        session.seek(await(s -> true).branch().id(), 1, true);
        awaitRecalled(1);
        assertThat(session.recalled().orElseThrow().state().parameters().bitsHash()).isEqualTo(before);
    }

    private static <T> T fault(Throwable thrown) {
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        throw (RuntimeException) thrown;
    }

    private void awaitRecalled(int iteration) throws InterruptedException {
        lock.lock();
        try {
            while (session.recalled().filter(past -> past.state().iteration() == iteration).isEmpty()) {
                assertThat(came.await(30, TimeUnit.SECONDS)).as("a state came").isTrue();
            }
        } finally {
            lock.unlock();
        }
    }

    @Test
    void branchesHaveDifferentNames() throws InterruptedException {
        session.step();
        long main = await(s -> s.head().iteration() == 1).branch().id();
        session.branch(main, 1, Learning.NOTEBOOK);
        session.branch(main, 1, Learning.NOTEBOOK);
        session.branch(main, 0, Learning.NOTEBOOK.withRate(0.5f));
        assertThat(await(s -> s.branches().size() == 4).branches())
                .extracting(Branch::name)
                .containsExactly("main", "the same from 1", "the same from 1 (2)", "α 0.5 from 0");
    }

    @Test
    void aBranchsNameFollowsItsSettings() throws InterruptedException {
        session.step();
        long main = await(s -> s.head().iteration() == 1).branch().id();
        session.branch(main, 1, Learning.NOTEBOOK.withRate(0.5f));
        session.setLearning(learning -> learning.withRate(0.3f));
        assertThat(await(s -> s.control().learning().rate() == 0.3f).branch().name()).isEqualTo("α 0.3 from 1");
        session.step();
        await(s -> s.head().iteration() == 2);
        session.setLearning(learning -> learning.withRate(0.0001f));
        assertThat(await(s -> s.control().learning().rate() == 0.0001f).branch().name())
                .isEqualTo("α 0.3 from 1, α 0.0001 from 2");
        session.selectBranch(main);
        session.setLearning(learning -> learning.withRate(0.7f));
        assertThat(await(s -> s.control().learning().rate() == 0.7f).branch().name()).isEqualTo("main");
    }

    @Test
    void aMistakeOrBranchThatOverflowsIsRefusedAndTrainingGoesOn() throws InterruptedException {
        long main = await(s -> true).branch().id();
        session.branchFromStart(
                settings -> settings.withLearning(settings.learning().withRate(1e-5f).withMistakes(
                        Mistakes.NONE.withRawPixels(true))),
                "raw");
        session.step();
        long raw = await(s -> s.branches().size() == 2 && s.head().iteration() == 1).branch().id();
        session.play();
        session.setLearning(before -> before.withMistakes(before.mistakes().withKeepsMax(true)));
        Snapshot refused = await(s -> s.notice().isPresent());
        assertThat(refused.notice().orElseThrow()).startsWith("Nothing is changed: with this setting the loss");
        assertThat(refused.control().playing()).isFalse();
        assertThat(refused.control().learning().mistakes().keepsMax()).isFalse();

        session.branch(raw, 1, refused.control().learning().withMistakes(new Mistakes(false, true, true)));
        Snapshot noBranch = await(s -> s.notice().filter(text -> text.endsWith("iteration 1.")).isPresent());
        assertThat(noBranch.branches()).hasSize(2);
        assertThat(noBranch.head().parameters().bitsHash()).isEqualTo(refused.head().parameters().bitsHash());

        session.selectBranch(main);
        session.selectBranch(raw);
        session.branchFromStart(settings -> settings.withInitializer(Initializer.NORMAL_SHIFTED), "shifted");
        session.step();
        await(s -> s.branches().size() == 3 && s.head().iteration() == 1 && s.notice().isEmpty());
    }

    @Test
    void pausesInBetween() throws InterruptedException {
        session.setSpeed(Speed.UNLIMITED);
        session.play();
        await(s -> s.head().iteration() > 3);
        session.pause();
        Snapshot paused = await(s -> !s.control().playing());
        session.step();
        await(s -> s.head().iteration() == paused.head().iteration() + 1);
    }

    @Test
    void sameSeedSameBitsAfterReset() throws InterruptedException {
        session.step();
        long bits = await(s -> s.head().iteration() == 1).head().parameters().bitsHash();
        session.reset();
        await(s -> s.run() == 2 && s.head().iteration() == 0);
        session.step();
        assertThat(await(s -> s.head().iteration() == 1).head().parameters().bitsHash()).isEqualTo(bits);
    }

    @Test
    void rateAppliesFromTheNextIteration() throws InterruptedException {
        session.step();
        session.setRate(0.5f);
        session.step();
        Snapshot second = await(s -> s.head().iteration() == 2);
        assertThat(second.branch().schedule().learningInto(1).rate()).isEqualTo(0.1f);
        assertThat(second.head().learning().rate()).isEqualTo(0.5f);
        assertThat(second.branch().schedule().changes()).extracting(Schedule.Change::iteration).containsExactly(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> session.setRate(0)).withMessageContaining("above 0");
    }

    @Test
    void resetKeepsTheRate() throws InterruptedException {
        session.setRate(0.5f);
        session.reset();
        assertThat(await(s -> s.run() == 2).control().learning().rate()).isEqualTo(0.5f);
    }

    @Test
    void notFiniteStopsWithASentenceAndKeepsWhatIsRecorded() throws InterruptedException {
        session.start(Hyperparameters.NOTEBOOK.withActivation(Activation.LEAKY_RELU).withRate(1e6f));
        session.setSpeed(Speed.UNLIMITED);
        session.play();
        Snapshot stopped = await(s -> s.notice().isPresent());
        int head = stopped.head().iteration();
        assertThat(stopped.control().playing()).isFalse();
        assertThat(stopped.notice().orElseThrow()).contains("not finite at iteration " + (head + 1));
        assertThat(stopped.curves().size()).isEqualTo(head + 1);
        assertThat(stopped.head().parameters().isFinite()).isTrue();
    }

    @Test
    void aModelIsStateZero() throws InterruptedException {
        Parameters parameters = Initializer.HE.draw(new Shape(6), 5);
        session.setRate(0.25f);
        session.start(new Snapshot.Origin("he.npz", parameters, Activation.TANH));
        Snapshot first = await(s -> s.run() == 2);
        assertThat(first.hyperparameters().hidden()).isEqualTo(6);
        assertThat(first.hyperparameters().activation()).isEqualTo(Activation.TANH);
        assertThat(first.control().learning().rate()).isEqualTo(0.25f);
        assertThat(first.head().parameters().bitsHash()).isEqualTo(parameters.bitsHash());
        assertThat(first.origin().orElseThrow().name()).isEqualTo("he.npz");
    }

    @Test
    void aModelWithoutAFiniteLossIsRefusedAndTheRunStays() throws InterruptedException {
        float[] values = Initializer.UNIFORM.draw(new Shape(6), 5).toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] *= 1e30f;
        }
        session.step();
        session.start(new Snapshot.Origin("huge.npz", Parameters.of(new Shape(6), values), Activation.RELU));
        Snapshot refused = await(s -> s.notice().isPresent());
        assertThat(refused.notice().orElseThrow()).contains("not finite at iteration 0");
        assertThat(refused.run()).isEqualTo(1);
        assertThat(refused.head().iteration()).isEqualTo(1);
        session.step();
        assertThat(await(s -> s.head().iteration() == 2).notice()).isEmpty();
    }

    @Test
    void everyMessageIsFollowedByASnapshot() throws InterruptedException {
        await(s -> true);
        int before = publications();
        for (int k = 0; k < 5; k++) {
            session.step();
        }
        await(s -> s.head().iteration() == 5);
        assertThat(publications() - before).isGreaterThanOrEqualTo(5);
    }

    @Test
    void closingDoesNotWaitForMessagesInTheQueue() throws InterruptedException {
        for (int k = 0; k < 100_000; k++) {
            session.step();
        }
        await(s -> s.head().iteration() >= 1);
        session.close();
        int reached = session.latest().orElseThrow().head().iteration();
        assertThat(reached).isLessThan(100_000);
    }

    @Test
    void restartingKeepsTheRateAsItIsByThen() throws InterruptedException {
        session.setRate(0.5f);
        session.restart(settings -> settings.withSeed(settings.seed() + 1));
        Snapshot restarted = await(s -> s.run() == 2);
        assertThat(restarted.control().learning().rate()).isEqualTo(0.5f);
        assertThat(restarted.hyperparameters().seed()).isEqualTo(2);
    }

    @Test
    void curvesOfOldSnapshotsDoNotGrow() throws InterruptedException {
        List<Curves> seen = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            int iteration = i;
            seen.add(await(s -> s.head().iteration() == iteration).curves());
            session.step();
        }
        for (int i = 0; i < 70; i++) {
            assertThat(seen.get(i).size()).isEqualTo(i + 1);
            assertThat(seen.get(i).testLoss(i)).isEqualTo(seen.get(69).testLoss(i));
        }
    }

    /** Null until the constructor has returned. */
    private TrainingSession session() {
        return session;
    }

    private int publications() {
        lock.lock();
        try {
            return publications;
        } finally {
            lock.unlock();
        }
    }

    private void published() {
        lock.lock();
        try {
            publications++;
            Optional.ofNullable(session()).ifPresent(TrainingSession::request);
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
        lock.lock();
        try {
            while (session.latest().filter(wanted).isEmpty()) {
                assertThat(came.await(30, TimeUnit.SECONDS)).as("a snapshot came").isTrue();
            }
            return session.latest().orElseThrow();
        } finally {
            lock.unlock();
        }
    }
}

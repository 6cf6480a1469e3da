package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.Answers.Answer;
import io.github.glassbox.view.work.Background;
import java.awt.event.HierarchyEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final long MILLI = 1_000_000;

    private final ByHand background = new ByHand();
    private final List<Answer<Key, String>> came = new ArrayList<>();
    private boolean playing;
    private boolean opened = true;
    private final Answers<Key, String> answers = new Answers<>(
            background, () -> playing, Key::unit, 3,
            key -> opened ? Optional.of(cancelled -> "h" + key.unit() + " at " + key.iteration()) : Optional.empty(),
            came::add);

    private record Key(int unit, int iteration) {}

    /** Answers the newest task when it is told to, and has a clock of its own. */
    private static final class ByHand extends Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int asked;
        private long now = Long.MAX_VALUE - 100 * MILLI;
        private long due;
        private Runnable later;

        @Override
        public <T> void run(Object kind, Task<T> task, Consumer<T> then) {
            waiting.clear();
            waiting.add(() -> then.accept(task.compute(() -> false)));
            asked++;
        }

        @Override
        public boolean isBusy(Object kind) {
            return !waiting.isEmpty();
        }

        @Override
        public void cancel(Object kind) {
            waiting.clear();
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public void later(long nanos, Runnable then) {
            due = now + nanos;
            later = then;
        }

        void pass(long millis) {
            now += millis * MILLI;
            if (later != null && now - due >= 0) {
                Runnable then = later;
                later = null;
                then.run();
            }
        }

        void answer() {
            waiting.remove().run();
        }
    }

    private void answerAfter(long millis) {
        background.pass(millis);
        background.answer();
    }

    @Test
    void theNewestQuestionOvertakesTheOneBefore() {
        answers.want(new Key(1, 10));
        answers.want(new Key(1, 11));
        assertThat(answers.isBusy()).isTrue();
        answerAfter(1);
        assertThat(came).containsExactly(new Answer<>(new Key(1, 11), "h1 at 11"));
        assertThat(answers.isCurrent(new Key(1, 11))).isTrue();
        assertThat(answers.isCurrent(new Key(1, 10))).isFalse();
        assertThat(answers.isBusy()).isFalse();
    }

    @Test
    void whatIsOnItsWayOrKnownIsNotAskedAgain() {
        answers.want(new Key(1, 10));
        answers.want(new Key(1, 10));
        answerAfter(1);
        answers.want(new Key(1, 10));
        assertThat(background.asked).isEqualTo(1);
    }

    @Test
    void whatCannotBeAnsweredYetIsAskedWhenItIsWantedAgain() {
        opened = false;
        answers.want(new Key(1, 10));
        assertThat(background.asked).isZero();
        opened = true;
        answers.want(new Key(1, 10));
        assertThat(background.asked).isEqualTo(1);
    }

    @Test
    void theStaleAnswerStandsWithItsIterationUntilTheNextComes() {
        answers.want(new Key(1, 10));
        answerAfter(1);
        answers.want(new Key(1, 11));
        assertThat(answers.newest(new Key(1, 11))).contains(new Answer<>(new Key(1, 10), "h1 at 10"));
        assertThat(answers.newest(new Key(2, 11))).as("of another subject").isEmpty();
        answerAfter(1);
        assertThat(answers.newest(new Key(1, 11))).contains(new Answer<>(new Key(1, 11), "h1 at 11"));
    }

    @Test
    void whileTrainingPlaysAQuestionWaitsForTheAnswerAndTwentyTimesAsLong() {
        playing = true;
        answers.want(new Key(1, 10));
        answers.want(new Key(1, 11));
        answerAfter(50);
        assertThat(came.get(0).key().iteration()).as("not overtaken").isEqualTo(10);
        background.pass(500);
        answers.want(new Key(1, 12));
        background.pass(499);
        assertThat(answers.isBusy()).as("too soon").isFalse();
        background.pass(1);
        assertThat(answers.isBusy()).isTrue();
        answerAfter(50);
        assertThat(came.get(1).key().iteration()).as("the newest that waited").isEqualTo(12);
    }

    @Test
    void afterAQuickAnswerItStillWaitsAWhile() {
        playing = true;
        answers.want(new Key(1, 10));
        answerAfter(1);
        background.pass(99);
        answers.want(new Key(1, 11));
        assertThat(answers.isBusy()).isFalse();
        background.pass(1);
        assertThat(answers.isBusy()).isTrue();
    }

    @Test
    void whatWaitsIsNotAskedAnyMoreWhenNobodyLooks() {
        playing = true;
        answers.want(new Key(1, 10));
        answerAfter(1);
        answers.want(new Key(1, 11));
        answers.cancel();
        background.pass(1000);
        assertThat(answers.isBusy()).isFalse();
    }

    @Test
    void anotherSubjectIsAskedAtOnceAndSoIsEverythingAtRest() {
        playing = true;
        answers.want(new Key(1, 10));
        answers.want(new Key(2, 10));
        answerAfter(50);
        assertThat(came.get(0).key()).isEqualTo(new Key(2, 10));
        answers.want(new Key(3, 10));
        assertThat(answers.isBusy()).as("another subject").isTrue();
        answerAfter(50);
        playing = false;
        answers.want(new Key(3, 11));
        assertThat(answers.isBusy()).as("at rest").isTrue();
    }

    @Test
    void theAnswersWantedLastAreKept() {
        for (int unit = 1; unit <= 3; unit++) {
            answers.want(new Key(unit, 10));
            answerAfter(1);
        }
        answers.want(new Key(1, 10));
        answers.want(new Key(4, 10));
        answerAfter(1);
        assertThat(answers.isCurrent(new Key(1, 10))).isTrue();
        assertThat(answers.isCurrent(new Key(2, 10))).isFalse();
        assertThat(answers.newest(new Key(3, 10))).isPresent();
    }

    @Test
    void whatIsKnownEndsTheWaitForAnythingElse() {
        answers.want(new Key(1, 10));
        answerAfter(1);
        answers.want(new Key(1, 11));
        answers.want(new Key(1, 10));
        assertThat(answers.isBusy()).isFalse();
        answers.want(new Key(1, 11));
        assertThat(answers.isBusy()).as("it is asked anew").isTrue();
    }

    @Test
    void whatIsForgottenIsAskedAgain() {
        answers.want(new Key(1, 10));
        answerAfter(1);
        answers.forget();
        assertThat(answers.newest(new Key(1, 10))).isEmpty();
        answers.want(new Key(1, 10));
        assertThat(answers.isBusy()).isTrue();
    }

    @Test
    void nothingIsAskedOutOfView() {
        boolean[] showing = {false};
        JPanel panel = new JPanel() {
            @Override
            public boolean isShowing() {
                return showing[0];
            }
        };
        answers.whileShowing(panel);
        answers.want(new Key(1, 10));
        assertThat(background.asked).isZero();
        showing[0] = true;
        answers.want(new Key(1, 10));
        assertThat(answers.isBusy()).isTrue();
        showing[0] = false;
        panel.dispatchEvent(new HierarchyEvent(
                panel, HierarchyEvent.HIERARCHY_CHANGED, panel, null, HierarchyEvent.SHOWING_CHANGED));
        assertThat(answers.isBusy()).as("nobody waits any more").isFalse();
    }
}

package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationsTest extends RunInModel {
    @Test
    void aStateIsDisplayedTogetherWithItsFiguresWithoutTheUnit() throws Exception {
        switchOff(3);
        session.step();
        Snapshot second = head(1);
        int shownAtOnce = onEventThread(() -> {
            model.take(second);
            return model.displayed().orElseThrow().iteration();
        });
        assertThat(shownAtOnce).as("not before it is evaluated").isZero();
        until(() -> model.displayed().orElseThrow() == second.head());
        Evaluation shown = onEventThread(() -> model.evaluation(Split.TEST).orElseThrow());
        assertThat(shown.correct()).isEqualTo(without(second.head(), Set.of(3)));
        assertThat(onEventThread(() -> model.parameters().w2(5, 3))).isZero();
        assertThat(onEventThread(() -> model.displayed().orElseThrow().parameters().w2(5, 3))).isNotZero();
    }

    @Test
    void severalUnitsCanBeOffAtOnce() throws Exception {
        switchOff(3);
        switchOff(7);
        State state = onEventThread(() -> model.displayed().orElseThrow());
        assertThat(onEventThread(model::switchedOff)).containsExactlyInAnyOrder(3, 7);
        assertThat(onEventThread(() -> model.evaluation(Split.TEST).orElseThrow().correct()))
                .isEqualTo(without(state, Set.of(3, 7)));
        onEventThread(() -> {
            model.toggleUnit(3);
            return null;
        });
        until(() -> model.switchedOff().equals(Set.of(7)));
    }

    @Test
    void figuresThatWereKnownBeforeAreShownAgain() throws Exception {
        switchOff(3);
        until(() -> model.evaluation(Split.TRAINING).isPresent());
        onEventThread(() -> {
            model.toggleUnit(7);
            model.toggleUnit(7);
            model.switchAllOn();
            model.toggleUnit(3);
            return null;
        });
        until(() -> model.switchedOff().equals(Set.of(3)) && model.evaluation(Split.TEST).isPresent()
                && model.evaluation(Split.TRAINING).isPresent());
        State state = onEventThread(() -> model.displayed().orElseThrow());
        assertThat(onEventThread(() -> model.evaluation(Split.TEST).orElseThrow().correct()))
                .isEqualTo(without(state, Set.of(3)));
    }

    @Test
    void aPastStateThatIsBeingEvaluatedIsShownWhenAllUnitsAreOnAgain() throws Exception {
        session.step();
        Snapshot second = head(1);
        onEventThread(() -> {
            model.take(second);
            return null;
        });
        switchOff(3);
        onEventThread(() -> {
            playback.show(0);
            return null;
        });
        while (session.recalled().isEmpty()) {
            published.acquire();
        }
        Recalled past = session.recalled().orElseThrow();
        onEventThread(() -> {
            model.take(past);
            model.switchAllOn();
            return null;
        });
        until(() -> model.displayed().orElseThrow().iteration() == 0 && !model.seeking());
        assertThat(onEventThread(model::switchedOff)).isEmpty();
        assertThat(onEventThread(() -> model.evaluation(Split.TEST).orElseThrow().correct()))
                .isEqualTo(past.state().test().correct());
    }

    @Test
    void aNewerSnapshotIsNotLostWhenUnitsAreSwitchedWhileItIsEvaluated() throws Exception {
        switchOff(3);
        session.step();
        Snapshot second = head(1);
        onEventThread(() -> {
            model.take(second);
            model.switchAllOn();
            return null;
        });
        assertThat(onEventThread(() -> model.displayed().orElseThrow())).isSameAs(second.head());
        assertThat(onEventThread(model::switchedOff)).isEmpty();
    }

    @Test
    void aPastStateOfAnEarlierRunIsPassedOver() throws Exception {
        session.step();
        Snapshot second = head(1);
        onEventThread(() -> {
            model.take(second);
            playback.show(0);
            return null;
        });
        while (session.recalled().isEmpty()) {
            published.acquire();
        }
        Recalled past = session.recalled().orElseThrow();
        onEventThread(() -> {
            model.take(past);
            return null;
        });
        session.start(Hyperparameters.NOTEBOOK.withHidden(32));
        while (session.latest().filter(s -> s.run() != second.run()).isEmpty()) {
            published.acquire();
        }
        Snapshot other = session.latest().orElseThrow();
        onEventThread(() -> {
            model.take(other);
            return null;
        });
        switchOff(25);
        onEventThread(() -> {
            model.take(past);
            return null;
        });
        assertThat(onEventThread(() -> model.displayed().orElseThrow())).isSameAs(other.head());
        assertThat(onEventThread(model::switchedOff)).containsExactly(25);
    }

    private void switchOff(int h) throws Exception {
        onEventThread(() -> {
            model.toggleUnit(h);
            return null;
        });
        until(() -> model.switchedOff().contains(h));
    }

    private static int without(State state, Set<Integer> units) {
        return new Survey(Kernels.plain(), state.parameters().withoutUnits(List.copyOf(units)), Activation.RELU, () -> false)
                .evaluation(DATA.test())
                .correct();
    }
}

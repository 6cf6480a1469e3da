package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Remembered;
import io.github.glassbox.nn.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
    private static final Parameters PARAMETERS = Initializer.ZEROS.draw(new Shape(1), 1);
    private static final long EACH = at(0).bytes();

    @Test
    void keepsAllWhileTheyFit() {
        Checkpoints checkpoints = filled(8, 8);
        assertThat(checkpoints.size()).isEqualTo(8);
        assertThat(checkpoints.stride()).isEqualTo(1);
        assertThat(checkpoints.atOrBefore(5).iteration()).isEqualTo(5);
    }

    @Test
    void staysWithinItsBudgetAndKeepsTheFirst() {
        for (int count = 1; count < 100; count++) {
            Checkpoints checkpoints = filled(8, count);
            assertThat(checkpoints.size()).isLessThanOrEqualTo(8);
            assertThat(checkpoints.atOrBefore(0).iteration()).isZero();
            assertThat(count - checkpoints.atOrBefore(count).iteration()).isLessThanOrEqualTo(checkpoints.stride());
        }
        assertThat(filled(8, 100).stride()).isEqualTo(16);
    }

    @Test
    void findsNeighbours() {
        Checkpoints checkpoints = filled(8, 100);
        assertThat(checkpoints.atOrBefore(17).iteration()).isEqualTo(16);
        assertThat(checkpoints.atOrBefore(16).iteration()).isEqualTo(16);
        assertThat(checkpoints.atOrAfter(17).iteration()).isEqualTo(32);
        assertThat(checkpoints.atOrAfter(1000).iteration()).isEqualTo(96);
    }

    @Test
    void aSmallerBudgetThinsOutAtOnce() {
        Checkpoints checkpoints = filled(50, 50);
        checkpoints.setBudget(10 * EACH);
        assertThat(checkpoints.size()).isLessThanOrEqualTo(10).isGreaterThan(4);
        checkpoints.cutAfter(8);
        assertThat(checkpoints.atOrBefore(100).iteration()).isEqualTo(8);
    }

    @Test
    void aStateThatIsMeasuredAgainReplacesWhatIsKeptOfIt() {
        Checkpoints checkpoints = filled(8, 8);
        checkpoints.add(at(7));
        checkpoints.add(at(7));
        assertThat(checkpoints.upTo(100)).extracting(Checkpoint::iteration).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(checkpoints.stride()).isEqualTo(1);
    }

    @Test
    void aLargerBudgetKeepsThoseToComeAsCloselyAsAllWouldFit() {
        Checkpoints checkpoints = filled(8, 100);
        assertThat(checkpoints.stride()).isEqualTo(16);
        for (int k = 0; k < 3; k++) {
            checkpoints.setBudget(60 * EACH);
            assertThat(checkpoints.stride()).isEqualTo(2);
        }
        for (int i = 100; i < 120; i++) {
            checkpoints.add(at(i));
        }
        assertThat(checkpoints.upTo(119)).extracting(Checkpoint::iteration).contains(96, 100, 102, 104, 118).doesNotContain(101);
        for (int i = 120; i < 2000; i++) {
            checkpoints.add(at(i));
            assertThat(checkpoints.size()).isLessThanOrEqualTo(60);
        }
        assertThat(checkpoints.stride()).isEqualTo(64);
    }

    @Test
    void theStateOfTheOptimiserCounts() {
        Checkpoint adam = new Checkpoint(
                0, PARAMETERS,
                new Remembered(Optimizer.ADAM, Optional.of(PARAMETERS), Optional.of(PARAMETERS), 0.9, 0.999));
        assertThat(adam.bytes()).isGreaterThan(2 * EACH);
    }

    private static Checkpoints filled(int fitting, int count) {
        Checkpoints checkpoints = new Checkpoints(fitting * EACH);
        for (int i = 0; i < count; i++) {
            checkpoints.add(at(i));
        }
        return checkpoints;
    }

    private static Checkpoint at(int i) {
        return new Checkpoint(i, PARAMETERS, Remembered.nothing(Optimizer.GRADIENT_DESCENT));
    }
}

package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Optimizer;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private static final int IMAGES = 70_000;
    private static final long MEGABYTE = 1 << 20;

    private static MemoryBudget budget(int megabytes) {
        return new MemoryBudget(megabytes * MEGABYTE, IMAGES, 2);
    }

    @Test
    void everySettingThatTheWindowAllowsFitsInto384Megabytes() {
        for (Optimizer optimizer : Optimizer.values()) {
            for (int batch : new int[] {1, 64, 4000, Learning.FULL_BATCH}) {
                Learning learning = new Learning(0.1f, optimizer, 0, batch);
                assertThat(budget(384).fits(512, learning, 2)).as("%s, %d", optimizer, batch).isTrue();
                assertThat(budget(384).forPastStates(512, learning)).isGreaterThan(64 * MEGABYTE);
            }
        }
    }

    @Test
    void batchesOf64FitInto256MegabytesWithFewerPastStates() {
        Learning learning = Learning.NOTEBOOK.withBatch(64);
        assertThat(budget(256).fits(512, learning, 1)).isTrue();
        assertThat(budget(256).forPastStates(512, learning)).isLessThan(256 * MEGABYTE / 3);
        assertThat(budget(256).forPastStates(10, Learning.NOTEBOOK)).isGreaterThan(64 * MEGABYTE);
    }

    @Test
    void whatDoesNotFitIsKnownBefore() {
        Learning adam = new Learning(0.1f, Optimizer.ADAM, 0, Learning.FULL_BATCH);
        assertThat(budget(200).fits(512, adam, 1)).isFalse();
        assertThat(budget(384).fits(512, adam, 40)).as("40 branches").isFalse();
        assertThat(budget(4096).fits(512, adam, 40)).isTrue();
    }

    @Test
    void aTrainerTakesMoreTheMoreBlocksAndMomentsThereAre() {
        MemoryBudget budget = budget(384);
        Learning small = Learning.NOTEBOOK.withBatch(64);
        assertThat(budget.trainer(512, Learning.NOTEBOOK)).isGreaterThan(budget.trainer(512, small));
        assertThat(budget.trainer(512, small.withOptimizer(Optimizer.ADAM))).isGreaterThan(budget.trainer(512, small));
    }
}

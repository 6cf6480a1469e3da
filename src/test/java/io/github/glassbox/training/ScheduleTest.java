package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Optimizer;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Learning FULL = Learning.NOTEBOOK;
    private static final Learning SMALL = FULL.withBatch(30);

    @Test
    void theFullBatchIsAnEpochEachTime() {
        Schedule schedule = Schedule.of(FULL, 100);
        assertThat(schedule.isFullBatch(7)).isTrue();
        assertThat(schedule.epoch(7)).isEqualTo(7);
        assertThat(schedule.from(7)).isZero();
        assertThat(schedule.to(7)).isEqualTo(100);
        assertThat(schedule.isEpochEnd(7)).isTrue();
    }

    @Test
    void miniBatchesTileAnEpochAndTheLastIsShort() {
        Schedule schedule = Schedule.of(SMALL, 100);
        assertThat(schedule.batchesPerEpoch(0)).isEqualTo(4);
        assertThat(new int[] {schedule.from(0), schedule.to(0)}).containsExactly(0, 30);
        assertThat(new int[] {schedule.from(3), schedule.to(3)}).containsExactly(90, 100);
        assertThat(new int[] {schedule.from(4), schedule.to(4)}).containsExactly(0, 30);
        assertThat(new int[] {schedule.epoch(3), schedule.epoch(4), schedule.epoch(9)}).containsExactly(0, 1, 2);
        assertThat(schedule.isEpochEnd(3)).isFalse();
        assertThat(schedule.isEpochEnd(4)).isTrue();
    }

    @Test
    void aBatchNotBelowTheSetIsAllOfIt() {
        assertThat(Schedule.of(FULL.withBatch(100), 100).isFullBatch(3)).isTrue();
        assertThat(Schedule.of(FULL.withBatch(1000), 100).to(3)).isEqualTo(100);
    }

    @Test
    void anotherRateStaysInTheEpoch() {
        Schedule schedule = Schedule.of(SMALL, 100).changed(6, SMALL.withRate(0.5f));
        assertThat(schedule.from(6)).isEqualTo(60);
        assertThat(schedule.epoch(6)).isEqualTo(1);
        assertThat(schedule.learning(5).rate()).isEqualTo(0.1f);
        assertThat(schedule.learning(6).rate()).isEqualTo(0.5f);
        assertThat(schedule.learningInto(6).rate()).isEqualTo(0.1f);
        assertThat(schedule.learningInto(7).rate()).isEqualTo(0.5f);
    }

    @Test
    void anotherBatchSizeBeginsTheNextEpoch() {
        Schedule schedule = Schedule.of(SMALL, 100).changed(6, SMALL.withBatch(50));
        assertThat(schedule.epoch(5)).isEqualTo(1);
        assertThat(schedule.epoch(6)).isEqualTo(2);
        assertThat(schedule.from(6)).isZero();
        assertThat(schedule.to(6)).isEqualTo(50);
        assertThat(schedule.epoch(8)).isEqualTo(3);
        assertThat(Schedule.of(SMALL, 100).changed(8, SMALL.withBatch(50)).epoch(8)).isEqualTo(2);
        assertThat(Schedule.of(FULL, 100).changed(5, SMALL).epoch(5)).isEqualTo(5);
    }

    @Test
    void theLastChangeAtAnIterationCountsAndNoChangeIsNone() {
        Schedule schedule = Schedule.of(FULL, 100);
        Schedule there = schedule.changed(5, FULL.withRate(0.5f));
        assertThat(there.changed(5, FULL.withOptimizer(Optimizer.ADAM)).changes()).hasSize(2);
        assertThat(there.changed(5, FULL).changes()).hasSize(1);
        assertThat(schedule.changed(0, SMALL).changes()).hasSize(1);
        assertThat(schedule.changed(0, SMALL).learning(0)).isEqualTo(SMALL);
        assertThat(schedule.changes()).as("the former is as it was").hasSize(1);
    }
}

package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.kernel.Kernels;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After warm-up a step allocates nothing; a state is copied only when it is asked for. */
class NoAllocationTest {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void aStepOfTheScalarKernel(Optimizer optimizer) throws NotFiniteException {
        Engine engine = new Engine(Kernels.plain(), 1);
        assertThat(allocated(engine, Learning.NOTEBOOK.withOptimizer(optimizer).withL2(0.001f)))
                .as("bytes, fewer than an object a step")
                .isLessThan(16L * MEASURED);
        assertThat(allocated(engine, Learning.NOTEBOOK.withOptimizer(optimizer).withBatch(64))).isLessThan(16L * MEASURED);
    }

    private long allocated(Engine engine, Learning learning) throws NotFiniteException {
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withLearning(learning.withRate(0.01f));
            Trainer trainer = Trainers.start(MnistForTests.firstData(1000, 200), settings, engine, workers);
            for (int k = 0; k < WARM_UP; k++) {
                trainer.step();
            }
            long thread = Thread.currentThread().getId();
            long before = threads.getThreadAllocatedBytes(thread);
            long idle = threads.getThreadAllocatedBytes(thread) - before;
            before = threads.getThreadAllocatedBytes(thread);
            for (int k = 0; k < MEASURED; k++) {
                trainer.step();
            }
            return threads.getThreadAllocatedBytes(thread) - before - idle;
        }
    }
}

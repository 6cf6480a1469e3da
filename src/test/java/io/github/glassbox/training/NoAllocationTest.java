package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.kernel.Kernels;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** After warm-up a step allocates nothing; a state is copied only when it is asked for. */
class NoAllocationTest {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;
    private static final int LONGEST_WARM_UP = 5000;
    private static final int QUIET_STEPS = 50;
    private static final long FEW_BYTES = 100_000;

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

    /**
     * Once it is compiled: vectors stay in registers. Were a method's too many for the compiler, each of them would be an
     * object, megabytes a step.
     */
    @ParameterizedTest
    @CsvSource({"RELU, 10", "RELU, 33", "LEAKY_RELU, 33", "TANH, 33", "SIGMOID, 33"})
    void aStepOfTheVectorKernelSoonAllocatesNoVectors(Activation activation, int hidden) throws NotFiniteException {
        Engine engine = new Engine(Kernels.choose(Optional.empty()), 1);
        assumeThat(engine.kernels().reason()).as("the processor and the module are there").isEmpty();
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(hidden).withActivation(activation);
            Trainer trainer = Trainers.start(MnistForTests.firstData(2000, 200), settings, engine, workers);
            int quiet = 0;
            for (int k = 0; k < LONGEST_WARM_UP && quiet < QUIET_STEPS; k++) {
                long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                trainer.step();
                long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
                quiet = bytes < FEW_BYTES ? quiet + 1 : 0;
            }
            assertThat(quiet).as("steps in a row that allocate little").isEqualTo(QUIET_STEPS);
        }
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

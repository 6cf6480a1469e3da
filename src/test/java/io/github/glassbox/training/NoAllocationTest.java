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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** After warm-up a step allocates nothing; a state is copied only when it is asked for. */
@Tag("computing")
class NoAllocationTest {
    private static final int LONGEST_WARM_UP = 5000;
    private static final int QUIET_STEPS = 50;

    /** Of 1,000 images in batches of 64; at its end the whole sets are evaluated, and figures kept. */
    private static final int STEPS_BEFORE_EPOCH_ENDS = 15;

    private static final long FEW_BYTES = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void aStepOfTheScalarKernel(Optimizer optimizer) throws NotFiniteException {
        Engine engine = new Engine(Kernels.plain(), 1);
        becomesQuiet(engine, Learning.NOTEBOOK.withOptimizer(optimizer).withL2(0.001f), QUIET_STEPS);
        becomesQuiet(engine, Learning.NOTEBOOK.withOptimizer(optimizer).withBatch(64), STEPS_BEFORE_EPOCH_ENDS);
    }

    /**
     * Once it is compiled: vectors stay in registers. Were a method's too many for the compiler, each of them would be an
     * object, megabytes a step.
     */
    @ParameterizedTest
    @CsvSource({"RELU, 10", "RELU, 33", "LEAKY_RELU, 33", "TANH, 33", "SIGMOID, 33", "IDENTITY, 33"})
    void aStepOfTheVectorKernelSoonAllocatesNoVectors(Activation activation, int hidden) throws NotFiniteException {
        Engine engine = new Engine(Kernels.choose(Optional.empty()), 1);
        assumeThat(engine.kernels().reason()).as("the processor and the module are there").isEmpty();
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(hidden).withActivation(activation);
            Trainer trainer = Trainers.start(MnistForTests.firstData(2000, 200), settings, engine, workers);
            assertThat(quietSteps(trainer, FEW_BYTES, QUIET_STEPS)).as("steps in a row that allocate little").isEqualTo(QUIET_STEPS);
        }
    }

    private void becomesQuiet(Engine engine, Learning learning, int steps) throws NotFiniteException {
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withLearning(learning.withRate(0.01f));
            Trainer trainer = Trainers.start(MnistForTests.firstData(1000, 200), settings, engine, workers);
            assertThat(quietSteps(trainer, 1, steps)).as("steps in a row that allocate nothing").isEqualTo(steps);
        }
    }

    /** What the virtual machine allocates while it compiles is over some time; what a step allocates, each step does. */
    private int quietSteps(Trainer trainer, long tooMany, int wanted) throws NotFiniteException {
        long thread = Thread.currentThread().getId();
        int quiet = 0;
        for (int k = 0; k < LONGEST_WARM_UP && quiet < wanted; k++) {
            long start = threads.getThreadAllocatedBytes(thread);
            long before = threads.getThreadAllocatedBytes(thread);
            trainer.step();
            long bytes = threads.getThreadAllocatedBytes(thread) - before - (before - start);
            quiet = bytes < tooMany ? quiet + 1 : 0;
        }
        return quiet;
    }
}

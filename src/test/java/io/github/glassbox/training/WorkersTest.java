package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyTaskOnce(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int round = 0; round < 500; round++) {
                AtomicIntegerArray done = new AtomicIntegerArray(7);
                workers.run(7, done::incrementAndGet);
                for (int k = 0; k < 7; k++) {
                    assertThat(done.get(k)).isOne();
                }
            }
        }
    }

    @Test
    void aSingleTaskRunsOnTheCallersThread() {
        try (Workers workers = new Workers(3)) {
            Thread[] ran = new Thread[1];
            workers.run(1, k -> ran[k] = Thread.currentThread());
            assertThat(ran[0]).isSameAs(Thread.currentThread());
            assertThatThrownBy(() -> workers.run(1, k -> {
                        throw new ArithmeticException("one");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("one");
        }
    }

    @Test
    void aFailureReachesTheCaller() {
        try (Workers workers = new Workers(3)) {
            assertThatThrownBy(() -> workers.run(5, k -> {
                        if (k == 3) {
                            throw new ArithmeticException("three");
                        }
                    }))
                    .hasRootCauseMessage("three");
            AtomicIntegerArray done = new AtomicIntegerArray(2);
            workers.run(2, done::incrementAndGet);
            assertThat(done.get(1)).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOthersDoTheWorkOfOneThatRests(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int round = 0; round < 200; round++) {
                workers.setOneResting(round % 3 != 0);
                AtomicIntegerArray done = new AtomicIntegerArray(5);
                workers.run(5, done::incrementAndGet);
                for (int k = 0; k < 5; k++) {
                    assertThat(done.get(k)).isOne();
                }
            }
        }
    }

    @Test
    void atLeastOneThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Workers(0));
    }
}

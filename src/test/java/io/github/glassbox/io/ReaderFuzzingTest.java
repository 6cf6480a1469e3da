package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run; {@link ReaderFuzzing#main} makes long ones. */
class ReaderFuzzingTest {
    private static final int INPUTS = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsReadOrRefusedWithASentence(ReaderFuzzing.Reader reader) throws IOException {
        AtomicInteger left = new AtomicInteger(INPUTS);
        ReaderFuzzing.Result result = new ReaderFuzzing(folder, 1).run(reader, () -> left.getAndDecrement() > 0);
        assertThat(result.inputs()).isEqualTo(INPUTS);
        assertThat(result.read()).as("some are still whole").isPositive();
        assertThat(result.refused() + (reader == ReaderFuzzing.Reader.DRAWINGS ? 1 : 0)).isPositive();
    }
}

package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheNewestAndIsBounded() throws IOException {
        FaultLog log = new FaultLog(folder.resolve("glassbox"));
        for (int k = 0; k < 1000; k++) {
            log.append("fault " + k + " " + "x".repeat(1000) + "\n");
        }
        Path file = folder.resolve("glassbox").resolve("glassbox.log");
        assertThat(Files.readString(file)).contains("fault 999 ").doesNotContain("fault 1 ");
        assertThat(Files.size(file)).isLessThanOrEqualTo(FaultLog.LIMIT);
        assertThat(folder.resolve("glassbox").toFile().listFiles()).hasSize(2).allMatch(f -> f.length() <= FaultLog.LIMIT);
        log.append("y".repeat(3 * FaultLog.LIMIT));
        assertThat(Files.size(file)).isEqualTo(FaultLog.LIMIT);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        new FaultLog(file.resolve("below")).append("fault");
        assertThat(file).isEmptyFile();
    }
}

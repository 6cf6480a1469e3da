package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFilesTest {
    /** No system gives so large a number to a process. */
    private static final String GONE = ".glassbox-99999999999-1a.part";

    @TempDir
    Path folder;

    private Path make(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "half");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneWritesIsNot() throws Exception {
        Process writer = writer();
        try {
            assertThat(writer.getInputStream().read()).as("it is writing").isEqualTo('w');
            PartFiles.removeLeftOver(folder);
            assertThat(names()).as("of the living").hasSize(1);
            assertThat(names().get(0)).matches("\\.glassbox-" + writer.pid() + "-[0-9a-f]+\\.part");
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).as("of the killed").hasSize(1);
        PartFiles.removeLeftOver(folder);
        assertThat(names()).isEmpty();
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), Writer.class.getName(), folder.resolve("f").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Writes one byte, says so, and goes on until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write(1);
                out.flush();
                System.out.print("w");
                System.out.flush();
                System.in.read();
            });
        }
    }

    @Test
    void writingAndAskingWhetherOneMayClearTheFolder() throws IOException {
        make(GONE);
        AtomicFile.write(folder.resolve("f"), out -> out.write(1));
        assertThat(names()).containsExactly("f");
        make(GONE);
        AtomicFile.requireWritable(folder.resolve("g"));
        assertThat(names()).containsExactly("f");
    }

    @Test
    void twoThatWriteIntoOneFolderLeaveEachOtherAlone() throws IOException {
        AtomicFile.write(folder.resolve("f"), out -> {
            AtomicFile.write(folder.resolve("g"), inner -> inner.write(2));
            out.write(1);
        });
        assertThat(folder.resolve("f")).hasBinaryContent(new byte[] {1});
        assertThat(folder.resolve("g")).hasBinaryContent(new byte[] {2});
    }

    @Test
    void aProcessThatBeganAfterwardsHasTheNumberByChance() throws IOException {
        Path part = make(".glassbox-" + ProcessHandle.current().pid() + "-1a.part");
        PartFiles.removeLeftOver(folder);
        assertThat(part).exists();
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        PartFiles.removeLeftOver(folder);
        assertThat(part).doesNotExist();
    }

    @Test
    void whatSomebodyElseHoldsStaysThoughItsProcessIsNotSeen() throws IOException {
        Path part = make(GONE);
        try (FileChannel held = FileChannel.open(part, StandardOpenOption.WRITE)) {
            PartFiles.lock(held);
            PartFiles.removeLeftOver(folder);
            assertThat(part).exists();
        }
        PartFiles.removeLeftOver(folder);
        assertThat(part).doesNotExist();
    }

    @Test
    void otherFilesAreLeftAloneAndAFolderThatIsNotThereIsNoFault() throws IOException {
        List<String> others = List.of(".glassbox-1-x.part", ".glassbox-99999999999999999999999-1.part", "a.part",
                "glassbox-99999999999-1a.part");
        for (String other : others) {
            make(other);
        }
        Path link = Files.createSymbolicLink(folder.resolve(GONE), folder.resolve("a.part"));
        PartFiles.removeLeftOver(folder);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(others.stream(), Stream.of(link.getFileName().toString())).toList());
        PartFiles.removeLeftOver(folder.resolve("none"));
    }
}

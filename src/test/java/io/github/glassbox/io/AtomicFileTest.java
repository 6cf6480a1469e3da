package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("f");
        AtomicFile.write(file, out -> out.write(new byte[] {1, 2}));
        AtomicFile.write(file, out -> out.write(3));
        assertThat(file).hasBinaryContent(new byte[] {3});
        assertThat(names()).containsExactly("f");
    }

    @Test
    void keepsWhatWasThereOnFailure() throws IOException {
        Path file = folder.resolve("f");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " cannot be written: No space left on device.");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("x");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("f");
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "there are no pipes with names");
        Path pipe = folder.resolve("pipe");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe"));
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        AtomicFile.requireWritable(link);
        AtomicFile.write(link, out -> out.write('x'));
        assertThat(reader.getInputStream().readAllBytes()).containsExactly('x');
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("link", "pipe");
    }

    @Test
    void askingBeforehandAndWritingAgree() throws IOException {
        List<Path> files = List.of(folder.resolve("n".repeat(255)), folder.resolve("n".repeat(256)), Path.of("/proc/x"),
                folder.resolve("f").resolve("x"), folder);
        Files.createFile(folder.resolve("f"));
        for (Path file : files) {
            Throwable asked = catchThrowable(() -> AtomicFile.requireWritable(file));
            Throwable written = catchThrowable(() -> AtomicFile.write(file, out -> out.write(1)));
            assertThat(asked == null).as("%s", file).isEqualTo(written == null);
            if (asked != null) {
                assertThat(asked.getMessage()).isEqualTo(written.getMessage()).startsWith(file + " ").doesNotContain("Exception");
            }
        }
        assertThat(names()).containsExactly("f", "n".repeat(255));
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "there are no modes");
        Path file = Files.writeString(folder.resolve("f"), "old");
        for (String mode : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            AtomicFile.write(file, out -> {
                out.write(1);
                Path part = folder.resolve(names().get(0));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part))).as("meanwhile").isEqualTo(mode);
            });
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
        }
    }

    @Test
    void aReadOnlyFileIsRefusedAndStays() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("f"));
        assertThat(file.toFile().setReadOnly()).isTrue();
        for (Path name : List.of(file, link)) {
            assertThatThrownBy(() -> AtomicFile.write(name, out -> out.write(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage(name + " is read-only, so it is not written over.");
            assertThatThrownBy(() -> AtomicFile.requireWritable(name))
                    .isInstanceOf(IOException.class)
                    .hasMessage(name + " is read-only, so it is not written over.");
        }
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("f", "link");
        assertThat(file.toFile().setWritable(true)).isTrue();
    }

    @Test
    void theFolderIsForcedToDiskAfterTheFile() throws Exception {
        Path events = folder.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            AtomicFile.write(folder.resolve("f"), out -> out.write(1));
            recording.stop();
            recording.dump(events);
        }
        List<String> forced = RecordingFile.readAllEvents(events).stream()
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .map(event -> event.getString("path"))
                .filter(path -> path.startsWith(folder.toString()))
                .toList();
        assertThat(forced).hasSize(2);
        assertThat(forced.get(0)).endsWith(".part");
        assertThat(forced.get(1)).isEqualTo(folder.toString());
    }

    @Test
    void aLinkToNowhereLeadsToTheNewFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new"));
        AtomicFile.write(link, out -> out.write(7));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("new")).hasBinaryContent(new byte[] {7});
    }

    @Test
    void endsWhenInterrupted() {
        Path file = folder.resolve("f");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(1)))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("Writing " + file + " was cancelled.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void saysWhyItCannot() throws IOException {
        Path missing = folder.resolve("none").resolve("f");
        assertThatThrownBy(() -> AtomicFile.write(missing, out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + " cannot be written: there is no folder " + folder.resolve("none") + ".");
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write(1)))
                .hasMessage(folder + " is a folder, so no file can be written there.");
    }

    @Test
    void saysBeforehandWhyItCannot() throws IOException {
        Path missing = folder.resolve("none").resolve("f");
        assertThatThrownBy(() -> AtomicFile.requireWritable(missing))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + " cannot be written: there is no folder " + folder.resolve("none") + ".");
        assertThatThrownBy(() -> AtomicFile.requireWritable(folder))
                .hasMessage(folder + " is a folder, so no file can be written there.");
        AtomicFile.requireWritable(folder.resolve("f"));
        assertThat(names()).isEmpty();
    }
}

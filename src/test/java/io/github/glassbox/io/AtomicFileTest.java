package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
    @TempDir
    Path home;

    @Test
    void aJavaWithoutTheLibrariesOfWindowsIsKnownByItsFiles() throws IOException {
        assertThat(Display.lacksLibraries(home, "Linux")).as("of another layout").isFalse();
        Path lib = Files.createDirectory(home.resolve("lib"));
        assertThat(Display.lacksLibraries(home, "Linux")).isTrue();
        assertThat(Display.lacksLibraries(home, "Mac OS X")).isFalse();
        Files.createFile(lib.resolve("libawt_xawt.so"));
        assertThat(Display.lacksLibraries(home, "Linux")).isFalse();
    }
}

package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    @Test
    void isWhereEachSystemHasIt() {
        assertThat(DataFolder.of("Linux", "/home/ada", Map.of())).isEqualTo(Path.of("/home/ada/.local/share/glassbox"));
        assertThat(DataFolder.of("Mac OS X", "/Users/ada", Map.of()))
                .isEqualTo(Path.of("/Users/ada/Library/Application Support/Glassbox"));
        assertThat(DataFolder.of("Windows 11", "home", Map.of("APPDATA", "roaming"))).isEqualTo(Path.of("roaming/Glassbox"));
    }

    @Test
    void aRelativeDataHomeIsPassedOver() {
        assertThat(DataFolder.of("Linux", "/home/ada", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/glassbox"));
        assertThat(DataFolder.of("Linux", "/home/ada", Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(Path.of("/home/ada/.local/share/glassbox"));
    }
}

package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class StoredPreferencesTest {
    @Test
    void thatTheyCannotBeWrittenIsSaidOnce() {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new StoredPreferences();
            for (int k = 0; k < 3; k++) {
                Logger.getLogger("java.util.prefs")
                        .warning("Couldn't flush user prefs: java.util.prefs.BackingStoreException: Couldn't get file lock.");
            }
        } finally {
            System.setErr(err);
            Logger.getLogger("java.util.prefs").setFilter(null);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Your preferences cannot be kept: Java cannot write them into the home folder.");
    }
}

package io.github.glassbox.app;

import io.github.glassbox.view.kept.UserPreferences;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

/** The user's preferences, kept by the Java platform; where they cannot be written, that is said once. */
final class StoredPreferences implements UserPreferences {
    // Kept, as a logger that nobody holds loses its filter.
    private final Logger platform = Logger.getLogger("java.util.prefs");
    private final Preferences node;

    StoredPreferences() {
        AtomicBoolean said = new AtomicBoolean();
        // The platform tries again, and complains, every 30 seconds.
        platform.setFilter(complaint -> {
            if (complaint.getLevel().intValue() >= Level.WARNING.intValue() && !said.getAndSet(true)) {
                System.err.println("Your preferences cannot be kept: Java cannot write them into the home folder.");
            }
            return false;
        });
        node = Preferences.userRoot().node("io/github/glassbox");
    }

    @Override
    public String get(String key, String fallback) {
        return node.get(key, fallback);
    }

    @Override
    public void put(String key, String value) {
        node.put(key, value);
    }
}

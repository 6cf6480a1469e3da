package io.github.glassbox.app;

import io.github.glassbox.view.UserPreferences;
import java.util.prefs.Preferences;

/** The user's preferences, kept by the Java platform. */
final class StoredPreferences implements UserPreferences {
    private final Preferences node = Preferences.userRoot().node("io/github/glassbox");

    @Override
    public String get(String key, String fallback) {
        return node.get(key, fallback);
    }

    @Override
    public void put(String key, String value) {
        node.put(key, value);
    }
}

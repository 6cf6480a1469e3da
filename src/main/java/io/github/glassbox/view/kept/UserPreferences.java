package io.github.glassbox.view.kept;

import java.util.HashMap;
import java.util.Map;

/** Small choices that are kept between starts, such as the theme. */
public interface UserPreferences {
    /** The value kept under this key, or the fallback. */
    String get(String key, String fallback);

    /** Keeps a value. */
    void put(String key, String value);

    /** Preferences that live no longer than the program. */
    static UserPreferences inMemory() {
        Map<String, String> values = new HashMap<>();
        return new UserPreferences() {
            @Override
            public String get(String key, String fallback) {
                return values.getOrDefault(key, fallback);
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}

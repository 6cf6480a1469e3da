package io.github.glassbox.view.kept;

import io.github.glassbox.view.theme.Theme;

/** The theme the user chose, kept between starts. */
public final class ThemeChoice {
    private static final String KEY = "theme";

    private final UserPreferences preferences;

    /** Kept in these preferences. */
    public ThemeChoice(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /** The theme kept; light at first. */
    public Theme kept() {
        return Theme.byId(preferences.get(KEY, Theme.LIGHT.id()));
    }

    /** Makes this the theme, and keeps it. */
    public void choose(Theme theme) {
        theme.apply();
        preferences.put(KEY, theme.id());
    }
}

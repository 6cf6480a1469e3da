package io.github.glassbox.view.kept;

/** Which view of the network was looked at last, kept between starts. */
public final class ViewChoice {
    private static final String KEY = "view";
    private static final String OVERVIEW = "overview";
    private static final String EVERYTHING = "everything";
    private static final String CODE = "code";
    private static final String SHOWN = "shown";

    private final UserPreferences preferences;

    /** Kept in these preferences. */
    public ViewChoice(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /** Whether the window opens with the overview, as it does at first. */
    public boolean startsWithOverview() {
        return !preferences.get(KEY, OVERVIEW).equals(EVERYTHING);
    }

    /** Keeps which of the two is looked at. */
    public void keep(boolean overview) {
        preferences.put(KEY, overview ? OVERVIEW : EVERYTHING);
    }

    /** Whether code stands under formulas; at first it does not. */
    public boolean showsCode() {
        return preferences.get(CODE, "").equals(SHOWN);
    }

    /** Keeps whether code stands under formulas. */
    public void keepCode(boolean shown) {
        preferences.put(CODE, shown ? SHOWN : "");
    }
}

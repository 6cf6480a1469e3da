package io.github.glassbox.view.kept;

/** How large type is, in per cent of its usual size, kept between starts. */
public final class TypeChoice {
    /** The usual size, which is the least. */
    public static final int USUAL = 100;

    /** The largest. */
    public static final int LARGEST = 200;

    private static final int STEP = 25;
    private static final String KEY = "typePercent";

    private final UserPreferences preferences;

    /** Kept in these preferences. */
    public TypeChoice(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /** From 100 to 200, in steps of 25. */
    public int percent() {
        try {
            return within(Integer.parseInt(preferences.get(KEY, "")) / STEP * STEP);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** Keeps a size so many steps larger, or smaller if negative, as far as that goes. */
    public void enlarge(int steps) {
        preferences.put(KEY, Integer.toString(within(percent() + steps * STEP)));
    }

    /** Keeps the usual size. */
    public void reset() {
        preferences.put(KEY, Integer.toString(USUAL));
    }

    private static int within(int percent) {
        return Math.max(USUAL, Math.min(LARGEST, percent));
    }
}

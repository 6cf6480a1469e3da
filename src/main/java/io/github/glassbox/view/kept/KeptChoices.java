package io.github.glassbox.view.kept;

import io.github.glassbox.training.Speed;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.MemoryDialog;
import io.github.glassbox.view.model.Playback;

/** The playing speed and the memory for past states, kept between starts. */
public final class KeptChoices {
    private static final String SPEED = "speed";
    private static final String MEMORY = "memoryMegabytes";
    private static final long MEGABYTE = 1L << 20;

    private final UserPreferences preferences;
    private final Playback playback;

    /** Kept in these preferences. */
    public KeptChoices(UserPreferences preferences, Playback playback) {
        this.preferences = preferences;
        this.playback = playback;
    }

    /** Tells the session that has just been opened. */
    public void restore() {
        int speed = number(SPEED, -1);
        if (speed >= 0 && speed <= 60) {
            playback.setSpeed(new Speed(speed));
        }
        playback.setMemory(memory() * MEGABYTE);
    }

    /** Plays at this speed, and keeps it. */
    public void chooseSpeed(Speed speed) {
        playback.setSpeed(speed);
        preferences.put(SPEED, Integer.toString(speed.perSecond()));
    }

    private void chooseMemory(int megabytes) {
        playback.setMemory(megabytes * MEGABYTE);
        preferences.put(MEMORY, Integer.toString(megabytes));
    }

    private int memory() {
        int usual = (int) (TrainingSession.defaultMemory() / MEGABYTE);
        int kept = number(MEMORY, usual);
        return kept >= MemoryDialog.LEAST ? Math.min(kept, MemoryDialog.most()) : usual;
    }

    private int number(String key, int fallback) {
        try {
            return Integer.parseInt(preferences.get(key, Integer.toString(fallback)));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** Asks for the memory. */
    public Command memoryCommand() {
        return new Command(
                "Memory for Past States…",
                "How much memory past iterations may take; the others are computed again when looked at",
                null,
                null,
                () -> MemoryDialog.of(memory(), this::chooseMemory).setVisible(true));
    }
}

package io.github.glassbox.view.theme;

import java.awt.Color;
import javax.swing.UIManager;

/** The program's colours by what they mean, looked up in the theme each time they are asked for. */
public enum Colors {
    /** Behind the cards. */
    GROUND("Glassbox.ground"),
    /** A card. */
    CARD("Glassbox.card"),
    /** A card's edge, and other quiet lines. */
    BORDER("Glassbox.border"),
    /** Behind bars, formulas and other wells in a card. */
    WELL("Glassbox.well"),
    /** Text. */
    TEXT("Glassbox.text"),
    /** Text that stands back. */
    QUIET("Glassbox.quiet"),
    /** What is chosen. */
    ACCENT("Glassbox.accent"),
    /** Text and icons on the accent. */
    ON_ACCENT("Glassbox.onAccent"),
    /** The ground of what is chosen. */
    CHOSEN("Glassbox.chosen"),
    /** Values above zero. */
    POSITIVE("Glassbox.positive"),
    /** Values below zero. */
    NEGATIVE("Glassbox.negative"),
    /** The value zero in a heatmap. */
    NEUTRAL("Glassbox.neutral"),
    /** A right prediction, and the label. */
    CORRECT("Glassbox.correct"),
    /** A wrong prediction. */
    MISTAKE("Glassbox.mistake"),
    /** Figures on the training images. */
    TRAIN("Glassbox.train"),
    /** Figures on the test images. */
    TEST("Glassbox.test"),
    /** Full ink. */
    INK("Glassbox.ink"),
    /** No ink. */
    PAPER("Glassbox.paper"),
    /** What went wrong. */
    WARNING("Glassbox.warning");

    private final String key;

    Colors(String key) {
        this.key = key;
    }

    /** The colour in the present theme. */
    public Color get() {
        return UIManager.getColor(key);
    }

    /** The colour in the present theme, opaque to this degree from 0 to 1. */
    public Color get(float opacity) {
        Color color = get();
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.round(255 * opacity));
    }
}

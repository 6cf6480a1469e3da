package io.github.glassbox.view.paint;

import io.github.glassbox.view.theme.Colors;

/** The colour scale of signed values: orange below zero, neutral at exactly zero, blue above. */
public final class SignedColors {
    private static final int STEPS = 255;

    private final float scale;
    private final int[] rgb = new int[2 * STEPS + 1];

    /**
     * The scale in the present theme's colours.
     *
     * @param scale the absolute value that gets the full colour, and all beyond it; 0 makes everything neutral
     */
    public SignedColors(float scale) {
        this.scale = scale;
        int neutral = Colors.NEUTRAL.get().getRGB();
        int positive = Colors.POSITIVE.get().getRGB();
        int negative = Colors.NEGATIVE.get().getRGB();
        for (int k = 0; k <= STEPS; k++) {
            rgb[STEPS + k] = PixelMap.mix(neutral, positive, (float) k / STEPS);
            rgb[STEPS - k] = PixelMap.mix(neutral, negative, (float) k / STEPS);
        }
    }

    /** The colour of a value; NaN is neutral. */
    public int rgb(float value) {
        float share = scale > 0 ? Math.max(-1, Math.min(1, value / scale)) : 0;
        return rgb[STEPS + Math.round(share * STEPS)];
    }
}

package io.github.glassbox.view.paint;

import io.github.glassbox.view.theme.Colors;

/** The colour scale of signed values: orange below zero, neutral at exactly zero, blue above. */
public final class SignedColors {
    private static final int STEPS = 255;

    private final float scale;
    private final float stepsPerUnit;
    private final int[] rgb;

    /**
     * The scale in the present theme's colours.
     *
     * @param scale the absolute value that gets the full colour, and all beyond it; 0 makes everything neutral
     */
    public SignedColors(float scale) {
        this(scale, new int[2 * STEPS + 1]);
        int neutral = Colors.NEUTRAL.get().getRGB();
        int positive = Colors.POSITIVE.get().getRGB();
        int negative = Colors.NEGATIVE.get().getRGB();
        for (int k = 0; k <= STEPS; k++) {
            rgb[STEPS + k] = PixelMap.mix(neutral, positive, (float) k / STEPS);
            rgb[STEPS - k] = PixelMap.mix(neutral, negative, (float) k / STEPS);
        }
    }

    private SignedColors(float scale, int[] rgb) {
        this.scale = scale > 0 ? scale : 0;
        this.stepsPerUnit = scale > 0 ? STEPS / scale : 0;
        this.rgb = rgb;
    }

    /** The same colours on another scale; costs nothing, where a new table takes its time. */
    public SignedColors withScale(float other) {
        return new SignedColors(other, rgb);
    }

    /** The absolute value that gets the full colour; 0 if there is none. */
    public float scale() {
        return scale;
    }

    /** The colour of a value; NaN is neutral. */
    public int rgb(float value) {
        if (value >= scale) {
            return scale > 0 ? rgb[2 * STEPS] : rgb[STEPS];
        }
        if (value <= -scale) {
            return scale > 0 ? rgb[0] : rgb[STEPS];
        }
        float steps = value * stepsPerUnit;
        return rgb[STEPS + (int) (steps < 0 ? steps - 0.5f : steps + 0.5f)];
    }
}

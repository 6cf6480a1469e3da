package io.github.glassbox.view.units;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.SignedColors;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The heatmaps of one state's hidden units, and the scales they are drawn on.
 *
 * <p>Pictures and scales are made by {@link #prepare} before they are painted, at most once for each state: of 512 units
 * only those in sight cost anything.
 */
final class UnitMaps {
    private static final float UNKNOWN = Float.NaN;

    private State state;
    private Parameters start;
    private Parameters shown;
    private MapKind kind = MapKind.WEIGHTS;
    private boolean shared = true;
    private SignedColors colors;
    private BufferedImage[] pictures = {};
    private boolean[] made = {};
    private float[] scales = {};
    private float[] outgoingScales = {};
    private float sharedScale;
    private float sharedOutgoingScale;

    /**
     * From now on shows this state.
     *
     * @param newStart state 0 of its line
     * @param sharedScale whether all units are drawn on one scale
     * @return whether anything looks different from now on
     */
    boolean show(State newState, Parameters newStart, MapKind newKind, boolean sharedScale) {
        boolean same = newState == state && newStart == start && newKind == kind;
        if (same && sharedScale == shared) {
            return false;
        }
        Parameters parameters = same ? shown : newKind.of(newState, newStart);
        state = newState;
        start = newStart;
        if (parameters.hidden() != units()) {
            pictures = new BufferedImage[parameters.hidden()];
            made = new boolean[parameters.hidden()];
            scales = new float[parameters.hidden()];
            outgoingScales = new float[parameters.hidden()];
        }
        if (parameters != shown) {
            Arrays.fill(scales, UNKNOWN);
            Arrays.fill(outgoingScales, UNKNOWN);
            this.sharedScale = UNKNOWN;
            sharedOutgoingScale = UNKNOWN;
        }
        shown = parameters;
        kind = newKind;
        shared = sharedScale;
        Arrays.fill(made, false);
        return true;
    }

    /** The theme's colours have changed. */
    void forgetColors() {
        colors = null;
        Arrays.fill(made, false);
    }

    /** H, 0 before the first state. */
    int units() {
        return pictures.length;
    }

    /** What is shown of the state; only after the first state. */
    Parameters shown() {
        return shown;
    }

    /** Weights, gradient, change or what was learned. */
    MapKind kind() {
        return kind;
    }

    /** Whether all units are drawn on one scale. */
    boolean shared() {
        return shared;
    }

    /** The absolute value that has the full colour in the map of unit h; finite, 0 if all is zero. */
    float scale(int h) {
        if (!shared) {
            return ownScale(h);
        }
        if (Float.isNaN(sharedScale)) {
            float max = 0;
            for (int unit = 0; unit < units(); unit++) {
                max = Math.max(max, ownScale(unit));
            }
            sharedScale = max;
        }
        return sharedScale;
    }

    private float ownScale(int h) {
        if (Float.isNaN(scales[h])) {
            float max = 0;
            for (int i = 0; i < Shape.INPUTS; i++) {
                max = largerFinite(max, shown.w1(h, i));
            }
            scales[h] = max;
        }
        return scales[h];
    }

    /** The absolute value that has a full bar among the outgoing weights of unit h; finite. */
    float outgoingScale(int h) {
        if (!shared) {
            return ownOutgoingScale(h);
        }
        if (Float.isNaN(sharedOutgoingScale)) {
            float max = 0;
            for (int unit = 0; unit < units(); unit++) {
                max = Math.max(max, ownOutgoingScale(unit));
            }
            sharedOutgoingScale = max;
        }
        return sharedOutgoingScale;
    }

    private float ownOutgoingScale(int h) {
        if (Float.isNaN(outgoingScales[h])) {
            float max = 0;
            for (int c = 0; c < Shape.CLASSES; c++) {
                max = largerFinite(max, shown.w2(c, h));
            }
            outgoingScales[h] = max;
        }
        return outgoingScales[h];
    }

    private static float largerFinite(float max, float value) {
        float magnitude = Math.abs(value);
        return magnitude > max && magnitude <= Float.MAX_VALUE ? magnitude : max;
    }

    /** The present theme's colours on the scale of unit h. */
    SignedColors colors(int h) {
        if (colors == null) {
            colors = new SignedColors(1);
        }
        return colors.withScale(scale(h));
    }

    /** Makes what is painted of unit h. */
    void prepare(int h) {
        scale(h);
        outgoingScale(h);
        picture(h);
    }

    /** The map of unit h; the same object shows other values after the next state. */
    BufferedImage picture(int h) {
        if (!made[h]) {
            if (pictures[h] == null) {
                pictures[h] = PixelMap.blank();
            }
            Parameters parameters = shown;
            PixelMap.fill(pictures[h], i -> parameters.w1(h, i), colors(h));
            made[h] = true;
        }
        return pictures[h];
    }
}

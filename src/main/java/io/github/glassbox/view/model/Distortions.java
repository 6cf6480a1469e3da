package io.github.glassbox.view.model;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Distortions of what is looked at: always with the same noise, and what they are in words. */
public final class Distortions {
    private static final long SEED = 1;

    private Distortions() {}

    /** The distorted image; the same distortion and image always give the same. */
    public static byte[] apply(Distortion distortion, byte[] image) {
        return distortion.apply(image, new SplitMix64(SEED)::nextNormal);
    }

    /** Moved so many pixels further, but no farther than may be. */
    public static Distortion moved(Distortion from, int right, int down) {
        return from.withShift(limited(from.dx() + right), limited(from.dy() + down));
    }

    private static int limited(int shift) {
        return Math.max(-Distortion.MAX_SHIFT, Math.min(Distortion.MAX_SHIFT, shift));
    }

    /** Such as "rotation 15°, 2 right"; empty if nothing is changed. */
    public static String words(Distortion distortion) {
        List<String> words = new ArrayList<>();
        if (distortion.rotation() != 0) {
            words.add("rotation " + Numbers.fixed(distortion.rotation(), 0) + "°");
        }
        if (distortion.thickness() != 0) {
            words.add("thickness " + Numbers.signed(distortion.thickness(), 1));
        }
        if (distortion.blur() != 0) {
            words.add("blur " + Numbers.fixed(distortion.blur(), 1));
        }
        if (distortion.noise() != 0) {
            words.add("noise " + Numbers.fixed(distortion.noise(), 2));
        }
        if (distortion.dx() != 0) {
            words.add(Math.abs(distortion.dx()) + (distortion.dx() > 0 ? " right" : " left"));
        }
        if (distortion.dy() != 0) {
            words.add(Math.abs(distortion.dy()) + (distortion.dy() > 0 ? " down" : " up"));
        }
        return String.join(", ", words);
    }
}

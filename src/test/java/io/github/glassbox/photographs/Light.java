package io.github.glassbox.photographs;

import io.github.glassbox.nn.SplitMix64;

/**
 * The light on a sheet: it falls off along a direction, and a shadow lies beyond a line.
 *
 * @param fall lost from one end of the picture to the other, a share
 * @param shadow what the shadow takes, a share
 * @param edge from full light to shadow, in pixels
 */
record Light(double fall, double fallAngle, double shadow, double shadowAngle, double middleX, double middleY,
        double edge, double length) {

    static Light of(Kind kind, int width, int height, double digitX, double digitY, SplitMix64 random) {
        double length = Math.hypot(width, height);
        double shorter = Math.min(width, height);
        double fall = kind == Kind.GRADIENT ? between(random, 0.25, 0.65) : between(random, 0, 0.12);
        double taken = switch (kind) {
            case SOFT_SHADOW -> between(random, 0.2, 0.55);
            case HARD_SHADOW -> between(random, 0.3, 0.65);
            default -> 0;
        };
        double edge = kind == Kind.SOFT_SHADOW ? between(random, 0.05, 0.25) * shorter : between(random, 1, 6);
        double reach = kind == Kind.SOFT_SHADOW ? 0.3 : 0.15;
        return new Light(fall, angle(random), taken, angle(random), digitX + between(random, -reach, reach) * shorter,
                digitY + between(random, -reach, reach) * shorter, edge, length);
    }

    private static double angle(SplitMix64 random) {
        return 2 * Math.PI * random.nextDouble();
    }

    private static double between(SplitMix64 random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** The share of the light that falls on a place of the picture. */
    double at(double x, double y) {
        double along = ((x - middleX) * Math.cos(fallAngle) + (y - middleY) * Math.sin(fallAngle)) / length + 0.5;
        double beyond = (x - middleX) * Math.cos(shadowAngle) + (y - middleY) * Math.sin(shadowAngle);
        double inShadow = 1 / (1 + Math.exp(-4 * beyond / edge));
        return (1 - fall * Math.max(0, Math.min(1, along))) * (1 - shadow * inShadow);
    }
}

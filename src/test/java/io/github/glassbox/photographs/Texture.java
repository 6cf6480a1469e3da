package io.github.glassbox.photographs;

/** Smooth noise over the plane, the same for the same seed. */
final class Texture {
    private final long seed;

    Texture(long seed) {
        this.seed = seed;
    }

    /** About -1 to 1, in waves about one long. */
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double dx = smooth(x - column);
        double dy = smooth(y - row);
        return (1 - dy) * ((1 - dx) * node(column, row) + dx * node(column + 1, row))
                + dy * ((1 - dx) * node(column, row + 1) + dx * node(column + 1, row + 1));
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private double node(int column, int row) {
        long z = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >> 11) * 0x1p-52;
    }
}

package io.github.glassbox.nn;

/**
 * The one random number generator: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). The same seed gives the same numbers on every machine and Java version.
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** A generator that starts from the seed. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** One of many generators of the same seed, that have nothing to do with each other. */
    public static SplitMix64 of(long seed, long number) {
        return new SplitMix64(mix(mix(seed + GOLDEN_GAMMA) ^ mix(number)));
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The next number from 0 to bound - 1, for bounds far below 2^32. */
    public int nextInt(int bound) {
        return (int) ((nextLong() >>> 32) * bound >>> 32);
    }

    /** The next float in [0, 1), a multiple of 2^-24. */
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    /** The next double in [0, 1), a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** A number from the normal distribution, mean 0, standard deviation 1 (Box-Muller, two draws each). */
    public double nextNormal() {
        double u = 1 - nextDouble();
        double v = nextDouble();
        return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}

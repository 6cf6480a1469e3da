package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;

/**
 * What a run takes of the memory that this program may take, and what is left for past states. All in bytes, and a little
 * more than is measured.
 *
 * @param heap all there is
 * @param images training and test images
 * @param threads that share the work
 */
record MemoryBudget(long heap, int images, int threads) {
    /** The window, with its pictures, and what the Java platform takes. */
    private static final long WINDOW = 40L << 20;
    /** An image as it was read, its inked pixels, and these by tiles. */
    private static final long IMAGE = Shape.INPUTS + 800;
    /** Parameters, those before and after, gradient, penalised gradient. */
    private static final int OF_DESCENT = 5;
    /**
     * Of parameters in states: the one shown, the one looked back at, the newest, and one that is made. Each has three
     * arrays and what the optimiser remembers, which are two at most.
     */
    private static final int OF_STATES = 20;
    /** Of each hidden unit and image of a tile: z1, a1, a1 by unit, dz1. */
    private static final int OF_SCRATCH = 4;
    private static final int TILE_IMAGES = 256;
    private static final long TILE = 256L << 10;
    private static final long REGION = 1L << 20;
    /** The collector's own part of the heap: a tenth. */
    private static final int OF_COLLECTOR = 10;
    private static final int SHARE_OF_PAST_STATES = 2;

    /** As it is for this program. */
    static MemoryBudget of(TrainingData data, int threads) {
        return new MemoryBudget(
                Runtime.getRuntime().maxMemory(), data.train().count() + data.test().count(), threads);
    }

    /** What a trainer takes, of which there is one more for past states. */
    long trainer(int hidden, Learning learning) {
        long parameters = parameters(hidden);
        int blocks = BatchPass.blocks(Math.min(learning.batch(), images));
        long scratch = threads * ((long) OF_SCRATCH * TILE_IMAGES * Float.BYTES * hidden + TILE);
        long arrays = OF_DESCENT + 2L * learning.optimizer().moments()
                + BatchPass.blocksAtOnce(blocks, new Shape(hidden).size(), threads);
        return arrays * parameters + scratch;
    }

    private static long parameters(int hidden) {
        return array(new Shape(hidden).size());
    }

    /** What an array takes of so many floats: large ones whole regions of the heap, which are a megabyte of small heaps. */
    static long array(long floats) {
        long bytes = Float.BYTES * floats;
        return bytes <= REGION / 2 ? bytes : (bytes + REGION - 1) / REGION * REGION;
    }

    /** All but past states. */
    long run(int hidden, Learning learning) {
        return WINDOW + IMAGE * images + 2 * trainer(hidden, learning) + OF_STATES * parameters(hidden);
    }

    /** What past states may take at most, if that is enough for two of them on each of so many lines. */
    long forPastStates(int hidden, Learning learning) {
        return heap - heap / OF_COLLECTOR - run(hidden, learning);
    }

    /** Whether two states of each of so many lines fit, and the newest of each. */
    boolean fits(int hidden, Learning learning, int lines) {
        long each = (1L + learning.optimizer().moments()) * parameters(hidden);
        return lines * (SHARE_OF_PAST_STATES * each + (lines > 1 ? each + parameters(hidden) : 0))
                <= forPastStates(hidden, learning);
    }
}

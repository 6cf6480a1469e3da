package io.github.glassbox.nn.kernel;

import java.util.List;

/**
 * A loop over a tile's images for one vector of hidden units.
 *
 * <p>Called through an interface, at a place that sees at least three of them, loops are compiled one by one. JDK 17 puts
 * off what is inlined into a method beyond 8,000 bytes of bytecode, about 400 for an operation: sums that go round a loop
 * there, and vectors that come from one of two branches anywhere, may become an object each time. Loops without sums may
 * be longer.
 */
@FunctionalInterface
interface VectorStep {
    /** Runs steps, one after the other, for each vector of padded hidden units. */
    static void runAll(List<VectorStep> steps, BlockSums sums, int padded, int images) {
        for (int h = 0; h < padded; h += VectorKernel.lanes()) {
            for (int step = 0; step < steps.size(); step++) {
                steps.get(step).run(sums, h, images);
            }
        }
    }

    /**
     * Runs the loop.
     *
     * @param sums what it reads and writes
     * @param h the first of the hidden units, a multiple of the lanes
     * @param images of the tile
     */
    void run(BlockSums sums, int h, int images);
}

package io.github.glassbox.nn.kernel;

import java.util.List;

/**
 * A loop over a tile's images for one vector of hidden units.
 *
 * <p>Called through an interface, loops are compiled one by one. JDK 17 keeps vectors in registers for certain only in
 * methods that come to less than 8,000 bytes of bytecode with all that is inlined into them, about 400 for an operation,
 * and where no vector comes from one of two branches; in others each may become an object.
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

package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Forward;

/**
 * The inner loops over a block of images, for one shape and one activation function.
 *
 * <p>Every implementation gives the same bits: z1 and z2 start from the bias and add their terms in ascending index,
 * blank pixels skipped; sums over images run in ascending order; multiplication and addition are rounded separately.
 *
 * <p>{@link #load} belongs to one thread, and must be done before the blocks of a pass begin. The other methods may run
 * at the same time on several threads, each with {@link BlockSums} of its own.
 */
public interface Kernel {
    /** What the user is told, for example "scalar kernel". */
    String description();

    /**
     * Takes over the parameters that the next passes use.
     *
     * @param own in the kernel's own order; read during the passes, and not to be changed meanwhile
     */
    void load(float[] own);

    /**
     * Whether softmax subtracts the largest logit, as it should; if not, exp overflows from logits of about 89 on. As
     * {@link #load}, to be called before the blocks of a pass begin.
     */
    void setSubtractsMax(boolean on);

    /** The kernel's own order of the parameters. */
    Layout layout();

    /** Sums and scratch space for one block at a time. */
    BlockSums newBlockSums();

    /**
     * Forward only: sets the block's loss and number of correct predictions.
     *
     * @param order numbers of images, of which the block is {@code order[from]} to {@code order[to - 1]}
     * @param predictions of all images; the block's own are written
     */
    void evaluate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions);

    /** Forward and backward: sets the block's loss, correct predictions and sums of gradients. */
    void differentiate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions);

    /** Forward only: keeps what each image of the block comes to, image n's at n. */
    void keep(InkImages images, int[] order, int from, int to, BlockSums sums, Outputs outputs);

    /** The forward pass of image n, with all its stages. */
    Forward forward(InkImages images, int n);
}

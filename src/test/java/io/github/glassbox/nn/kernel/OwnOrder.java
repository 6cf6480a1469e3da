package io.github.glassbox.nn.kernel;

import java.util.stream.IntStream;

/** What tests hand to kernels. */
final class OwnOrder {
    private OwnOrder() {}

    /** Parameters in the kernel's own order. */
    static float[] of(Kernel kernel, float[] parameters) {
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters, own);
        return own;
    }

    /** 0 to count - 1. */
    static int[] ascending(int count) {
        return IntStream.range(0, count).toArray();
    }
}

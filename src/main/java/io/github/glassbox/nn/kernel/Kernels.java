package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;

/** Chooses the kernel. */
public final class Kernels {
    private Kernels() {}

    /** A kernel for networks of this shape and activation function. */
    public static Kernel create(Shape shape, Activation activation) {
        return new ScalarKernel(shape, activation);
    }
}

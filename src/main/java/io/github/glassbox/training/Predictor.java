package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;

/** Forward passes of single images, with the bits that they have within a batch. Belongs to one thread. */
public final class Predictor {
    private final Kernel kernel;
    private final boolean rawPixels;
    private final boolean subtractsMax;

    /** For these parameters and this activation function. */
    public Predictor(Parameters parameters, Activation activation) {
        this(parameters, activation, Mistakes.NONE);
    }

    /** The same with mistakes made on purpose, those that concern the forward pass. */
    public Predictor(Parameters parameters, Activation activation, Mistakes mistakes) {
        rawPixels = mistakes.rawPixels();
        subtractsMax = !mistakes.keepsMax();
        kernel = Kernels.plain().create(parameters.shape(), activation);
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.toArray(), own);
        kernel.load(own);
        kernel.setSubtractsMax(subtractsMax);
    }

    /**
     * The forward pass of one image.
     *
     * @param image 784 bytes, row-major, 0 (blank) to 255 (ink), unsigned
     */
    public Forward forward(byte[] image) {
        return kernel.forward(InkImages.single(image).withRawPixels(rawPixels), 0).withSubtractsMax(subtractsMax);
    }
}

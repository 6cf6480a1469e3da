package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;

/** What the scalar kernel makes of a batch of one image. */
public record OneImage(Forward forward, Parameters gradient) {
    public static OneImage of(Parameters parameters, Activation activation, byte[] image, int y) {
        Kernel kernel = Kernels.plain().create(parameters.shape(), activation);
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.toArray(), own);
        kernel.load(own);
        InkImages images = new InkImages.Builder(1).add(image, y).build();
        BlockSums sums = kernel.newBlockSums();
        kernel.differentiate(images, new int[] {0}, 0, 1, sums, new byte[1]);
        float[] gradient = new float[parameters.shape().size()];
        kernel.layout().unpack(sums.gradient(), gradient);
        return new OneImage(kernel.forward(images, 0), Parameters.of(parameters.shape(), gradient));
    }
}

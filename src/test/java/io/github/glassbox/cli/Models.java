package io.github.glassbox.cli;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Models that commands must cope with. */
final class Models {
    private Models() {}

    /** One whose parameters are finite and whose logits are not. */
    static Path withHugeWeights(Path file) throws IOException {
        float[] w1 = new float[784];
        Arrays.fill(w1, 3e38f);
        float[] w2 = new float[10];
        w2[0] = 1;
        ModelFile.save(file, Parameters.of(w1, new float[1], w2, new float[10]), Activation.RELU);
        return file;
    }
}

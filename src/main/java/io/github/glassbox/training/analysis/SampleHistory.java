package io.github.glassbox.training.analysis;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Mistakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** What the kept states of a line of training make of one image, oldest first. Immutable. */
public final class SampleHistory {
    /** Of no state. */
    public static final SampleHistory NONE = new SampleHistory(new int[0], new float[0], new byte[0]);

    private final int[] iterations;
    private final float[] p;
    private final byte[] predictions;
    private final List<Change> changes = new ArrayList<>();

    /**
     * Between two neighbouring states of the history the prediction changed.
     *
     * @param before the iteration of the earlier one
     * @param at the iteration of the later one
     * @param from the earlier one's prediction
     * @param to the later one's
     */
    public record Change(int before, int at, int from, int to) {
        /** Whether no iteration lies between: it changed with the update that made state {@code at}. */
        public boolean isExact() {
            return at == before + 1;
        }
    }

    private SampleHistory(int[] iterations, float[] p, byte[] predictions) {
        this.iterations = iterations;
        this.p = p;
        this.predictions = predictions;
        for (int k = 1; k < iterations.length; k++) {
            if (predictions[k] != predictions[k - 1]) {
                changes.add(new Change(iterations[k - 1], iterations[k], predictions[k - 1], predictions[k]));
            }
        }
    }

    /**
     * The history of an image.
     *
     * @param kept the states, oldest first, all of one shape
     * @param activation theirs
     * @param mistakes made on purpose at an iteration, of which those count that concern the forward pass
     * @param image 784 bytes, row-major, 0 (blank) to 255 (ink), unsigned
     * @param known what is known of the same image under states of the same line, taken over by iteration
     * @throws CancellationException if it was cancelled
     */
    public static SampleHistory of(
            List<Kept> kept,
            Activation activation,
            IntFunction<Mistakes> mistakes,
            byte[] image,
            SampleHistory known,
            BooleanSupplier cancelled) {
        int[] iterations = kept.stream().mapToInt(Kept::iteration).toArray();
        float[] p = new float[iterations.length * Shape.CLASSES];
        byte[] predictions = new byte[iterations.length];
        InkImages single = InkImages.single(image);
        OneNetwork network = null;
        for (int k = 0; k < iterations.length; k++) {
            int old = Arrays.binarySearch(known.iterations, iterations[k]);
            if (old >= 0) {
                System.arraycopy(known.p, old * Shape.CLASSES, p, k * Shape.CLASSES, Shape.CLASSES);
                predictions[k] = known.predictions[old];
                continue;
            }
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            network = network == null ? new OneNetwork(kept.get(k).parameters().shape(), activation) : network;
            Forward forward = network.forward(kept.get(k).parameters(), mistakes.apply(iterations[k]), single);
            predictions[k] = (byte) forward.prediction();
            for (int c = 0; c < Shape.CLASSES; c++) {
                p[k * Shape.CLASSES + c] = forward.p(c);
            }
        }
        return new SampleHistory(iterations, p, predictions);
    }

    /** One kernel for all states. */
    private static final class OneNetwork {
        private final Kernel kernel;
        private final float[] own;

        OneNetwork(Shape shape, Activation activation) {
            kernel = Kernels.plain().create(shape, activation);
            own = new float[kernel.layout().size()];
        }

        Forward forward(Parameters parameters, Mistakes mistakes, InkImages single) {
            kernel.layout().pack(parameters.toArray(), own);
            kernel.load(own);
            kernel.setSubtractsMax(!mistakes.keepsMax());
            return kernel.forward(single.withRawPixels(mistakes.rawPixels()), 0);
        }
    }

    /** How many states there are. */
    public int size() {
        return iterations.length;
    }

    /** The iteration of state k of the history. */
    public int iteration(int k) {
        return iterations[k];
    }

    /** p[c] of the image at state k of the history. */
    public float p(int k, int c) {
        return p[k * Shape.CLASSES + c];
    }

    /** The prediction at state k of the history. */
    public int prediction(int k) {
        return predictions[k];
    }

    /** Where the prediction changed, oldest first. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The state nearest to an iteration, the earlier of equals; -1 if there is none. */
    public int nearest(int iteration) {
        int found = Arrays.binarySearch(iterations, iteration);
        if (found >= 0 || iterations.length == 0) {
            return Math.max(-1, found);
        }
        int after = -found - 1;
        if (after == 0 || after == iterations.length) {
            return after == 0 ? 0 : after - 1;
        }
        return iteration - iterations[after - 1] <= iterations[after] - iteration ? after - 1 : after;
    }

    /** Whether no iteration between the first and the last is missing. */
    public boolean isGapless() {
        return iterations.length == 0 || iterations[iterations.length - 1] - iterations[0] == iterations.length - 1;
    }
}

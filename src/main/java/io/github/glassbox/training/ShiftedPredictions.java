package io.github.glassbox.training;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.Forward;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What a network reads in one image at each shift from -4 to 4 pixels, to the right and down. Immutable. */
public final class ShiftedPredictions {
    /** The largest shift in each direction, in pixels. */
    public static final int REACH = Distortion.MAX_SHIFT;

    /** How many shifts there are along one direction: 9. */
    public static final int SIDE = 2 * REACH + 1;

    private final List<Prediction> predictions;

    private ShiftedPredictions(List<Prediction> predictions) {
        this.predictions = predictions;
    }

    /**
     * What is read at one shift.
     *
     * @param digit the predicted digit, 0 to 9
     * @param probability p of that digit, in [0, 1]
     */
    public record Prediction(int digit, float probability) {}

    /** Where the shifted images come from. */
    @FunctionalInterface
    public interface Shifted {
        /** The image moved so many pixels to the right and down, each -4 to 4: 784 unsigned bytes, row-major. */
        byte[] image(int dx, int dy);
    }

    /**
     * Makes all 81 predictions of images that are shifted elsewhere, on the calling thread.
     *
     * @param cancelled asked before each
     * @throws CancellationException if it was cancelled
     */
    public static ShiftedPredictions of(Predictor predictor, Shifted images, BooleanSupplier cancelled) {
        return new ShiftedPredictions(IntStream.range(0, SIDE * SIDE)
                .mapToObj(n -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    return prediction(predictor, images.image(n % SIDE - REACH, n / SIDE - REACH));
                })
                .toList());
    }

    /**
     * Makes all 81 predictions, on the calling thread.
     *
     * @param image 784 unsigned bytes, row-major; what is shifted out of it is lost, blank paper comes in
     */
    public static ShiftedPredictions of(Predictor predictor, byte[] image) {
        return of(predictor, (dx, dy) -> Distortion.NONE.withShift(dx, dy).apply(image, () -> 0), () -> false);
    }

    private static Prediction prediction(Predictor predictor, byte[] shifted) {
        Forward forward = predictor.forward(shifted);
        return new Prediction(forward.prediction(), forward.p(forward.prediction()));
    }

    /**
     * What is read when the image is shifted.
     *
     * @param dx pixels to the right, -4 to 4
     * @param dy pixels down, -4 to 4
     */
    public Prediction at(int dx, int dy) {
        return predictions.get(Objects.checkIndex(dy + REACH, SIDE) * SIDE + Objects.checkIndex(dx + REACH, SIDE));
    }
}

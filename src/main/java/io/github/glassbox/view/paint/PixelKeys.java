package io.github.glassbox.view.paint;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The arrow keys, where they move the marked pixel of a focused picture. */
public final class PixelKeys {
    private static final int CENTRE = Shape.INPUTS / 2 + Shape.SIDE / 2;

    private PixelKeys() {}

    /**
     * Binds the four keys; the first marks the pixel beside the centre.
     *
     * @param modifier "shift " where the arrow keys alone do something else, or ""
     * @param binding takes a key and what it does
     */
    public static void bind(PresentationModel model, String modifier, BiConsumer<String, Runnable> binding) {
        binding.accept(modifier + "LEFT", () -> move(model, 0, -1));
        binding.accept(modifier + "RIGHT", () -> move(model, 0, 1));
        binding.accept(modifier + "UP", () -> move(model, -1, 0));
        binding.accept(modifier + "DOWN", () -> move(model, 1, 0));
    }

    private static void move(PresentationModel model, int rows, int columns) {
        int i = model.pixel().orElse(CENTRE);
        int row = Math.max(0, Math.min(Shape.SIDE - 1, i / Shape.SIDE + rows));
        int column = Math.max(0, Math.min(Shape.SIDE - 1, i % Shape.SIDE + columns));
        model.markPixel(Optional.of(row * Shape.SIDE + column));
    }
}

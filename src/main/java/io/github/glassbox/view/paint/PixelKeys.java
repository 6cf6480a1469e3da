package io.github.glassbox.view.paint;

import io.github.glassbox.nn.Shape;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The arrow keys, where they move the marked pixel of a focused picture. */
public final class PixelKeys {
    private static final int CENTRE = Shape.INPUTS / 2 + Shape.SIDE / 2;

    private PixelKeys() {}

    /**
     * Binds the four keys; the first marks the pixel beside the centre.
     *
     * @param marked the pixel that is marked
     * @param mark marks another
     * @param modifier "shift " where the arrow keys alone do something else, or ""
     * @param binding takes a key and what it does
     */
    public static void bind(
            Supplier<Optional<Integer>> marked, Consumer<Optional<Integer>> mark, String modifier,
            BiConsumer<String, Runnable> binding) {
        binding.accept(modifier + "LEFT", () -> mark.accept(moved(marked.get(), 0, -1)));
        binding.accept(modifier + "RIGHT", () -> mark.accept(moved(marked.get(), 0, 1)));
        binding.accept(modifier + "UP", () -> mark.accept(moved(marked.get(), -1, 0)));
        binding.accept(modifier + "DOWN", () -> mark.accept(moved(marked.get(), 1, 0)));
    }

    private static Optional<Integer> moved(Optional<Integer> pixel, int rows, int columns) {
        int i = pixel.orElse(CENTRE);
        int row = Math.max(0, Math.min(Shape.SIDE - 1, i / Shape.SIDE + rows));
        int column = Math.max(0, Math.min(Shape.SIDE - 1, i % Shape.SIDE + columns));
        return Optional.of(row * Shape.SIDE + column);
    }
}

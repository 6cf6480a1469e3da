package io.github.glassbox.view.draw;

import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import java.util.function.BiConsumer;

/** The arrow keys, where they move the chosen sample's picture by a pixel. */
final class ShiftKeys {
    private ShiftKeys() {}

    /** @param binding takes a key and what it does */
    static void bind(PresentationModel model, BiConsumer<String, Runnable> binding) {
        binding.accept("LEFT", () -> move(model, -1, 0));
        binding.accept("RIGHT", () -> move(model, 1, 0));
        binding.accept("UP", () -> move(model, 0, -1));
        binding.accept("DOWN", () -> move(model, 0, 1));
    }

    private static void move(PresentationModel model, int right, int down) {
        model.setDistortion(Distortions.moved(model.distortion(), right, down));
    }
}

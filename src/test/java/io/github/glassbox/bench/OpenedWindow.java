package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Engine;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.theme.Theme;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The window as benchmarks look at it. */
final class OpenedWindow {
    private OpenedWindow() {}

    /** Opens it, light and of the usual size, on all of MNIST, and returns when it shows iteration 0. */
    static MainWindow open() throws Exception {
        AtomicReference<MainWindow> window = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            window.set(new MainWindow(Mnist::load, UserPreferences.inMemory(), Engine.standard(), Path.of("target", "no-drawings")));
            window.get().frame().setSize(1440, 900);
            window.get().frame().setVisible(true);
        });
        AtomicBoolean shown = new AtomicBoolean();
        while (!shown.get()) {
            TimeUnit.MILLISECONDS.sleep(20);
            EventQueue.invokeAndWait(() -> shown.set(window.get().model().displayed().isPresent()));
        }
        return window.get();
    }
}

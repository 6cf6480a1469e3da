package io.github.glassbox.app;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.EventThread;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.UserPreferences;
import io.github.glassbox.view.theme.Theme;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Opens the window. */
    public static void main(String[] args) {
        EventThread.post(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            new MainWindow(Mnist::load, UserPreferences.inMemory(), Threads.available()).frame().setVisible(true);
        });
    }
}

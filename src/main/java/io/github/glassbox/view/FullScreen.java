package io.github.glassbox.view;

import io.github.glassbox.view.controls.Command;
import java.awt.GraphicsDevice;
import javax.swing.JFrame;

/** The window on the whole screen that it is on, and back. */
final class FullScreen {
    private final JFrame frame;

    /** From one to the other. */
    final Command toggle =
            new Command("Full Screen", "The window fills the screen, or has its size of before", "F11", null, this::toggle);

    FullScreen(JFrame frame) {
        this.frame = frame;
    }

    private void toggle() {
        GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
        // Where the desktop knows no full screen, the window gets the screen's size.
        screen.setFullScreenWindow(screen.getFullScreenWindow() == frame ? null : frame);
        frame.validate();
    }
}

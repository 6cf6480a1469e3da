package io.github.glassbox.view;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.kept.TypeChoice;
import io.github.glassbox.view.theme.Theme;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;

/**
 * Enlarges the type, and all lengths with it, where the window has abundant room, and as the user chooses: for the last
 * row of a room.
 */
final class TypeByRoom extends ComponentAdapter {
    private static final Dimension USUAL = new Dimension(1440, 900);
    private static final double AMPLE = 1.12;
    private static final double ABUNDANT = 1.45;

    private final JFrame frame;
    private final TypeChoice choice;

    /** A step larger. */
    final Command larger =
            new Command("Larger Type", "A quarter larger, up to twice the usual size", "menu PLUS", null, () -> enlarge(1));

    /** A step smaller. */
    final Command smaller =
            new Command("Smaller Type", "A quarter smaller, down to the usual size", "menu MINUS", null, () -> enlarge(-1));

    /** As large as it is at first. */
    final Command usual = new Command("Usual Type", "As large as it is at first", "menu 0", null, this::reset);

    TypeByRoom(JFrame frame, TypeChoice choice) {
        this.frame = frame;
        this.choice = choice;
        follow();
    }

    private void enlarge(int steps) {
        choice.enlarge(steps);
        follow();
    }

    private void reset() {
        choice.reset();
        follow();
    }

    private void follow() {
        larger.setEnabled(choice.percent() < TypeChoice.LARGEST);
        smaller.setEnabled(choice.percent() > TypeChoice.USUAL);
        float before = UIScale.getZoomFactor();
        int byRoom = sizeFor(frame.getSize(), UIScale.getUserScaleFactor() / before);
        Theme.setTypeSize(Math.round(byRoom * choice.percent() / 100f));
        enlargeDialogs(UIScale.getZoomFactor() / before);
    }

    /** What is open or will open again keeps the room for its text. */
    private void enlargeDialogs(float factor) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        for (Window window : frame.getOwnedWindows()) {
            if (factor != 1 && window instanceof Dialog && window.isDisplayable()) {
                window.setSize(
                        Math.min(screen.width, Math.round(window.getWidth() * factor)),
                        Math.min(screen.height, Math.round(window.getHeight() * factor)));
            }
        }
    }

    @Override
    public void componentResized(ComponentEvent e) {
        follow();
    }

    /**
     * The size of plain text, in points.
     *
     * @param window its size
     * @param scale what the user has the type enlarged by
     */
    static int sizeFor(Dimension window, float scale) {
        double room = Math.min(window.width / (double) USUAL.width, window.height / (double) USUAL.height) / scale;
        return room >= ABUNDANT ? 18 : room >= AMPLE ? 15 : Theme.TYPE_SIZE;
    }
}

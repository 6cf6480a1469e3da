package io.github.glassbox.view;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Theme;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;

/** Enlarges the type, and all lengths with it, where the window has abundant room. */
final class TypeByRoom extends ComponentAdapter {
    private static final Dimension USUAL = new Dimension(1440, 900);
    private static final double AMPLE = 1.12;
    private static final double ABUNDANT = 1.45;

    private final JFrame frame;

    TypeByRoom(JFrame frame) {
        this.frame = frame;
    }

    @Override
    public void componentResized(ComponentEvent e) {
        Theme.setTypeSize(sizeFor(frame.getSize(), UIScale.getUserScaleFactor() / UIScale.getZoomFactor()));
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

package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/**
 * What the mouse does on a picture: pointing at a pixel or a link marks it everywhere, a click
 * pins the pixel, a double click opens the calculation.
 */
final class Pointing extends MouseAdapter {
    private final PresentationModel model;
    private final Place<Integer> pixel;
    private final Place<Quantity> quantity;

    /** What stands at a point. */
    @FunctionalInterface
    interface Place<T> {
        Optional<T> at(int x, int y);
    }

    private Pointing(PresentationModel model, Place<Integer> pixel, Place<Quantity> quantity) {
        this.model = model;
        this.pixel = pixel;
        this.quantity = quantity;
    }

    static void install(JComponent on, PresentationModel model, Place<Integer> pixel, Place<Quantity> quantity) {
        Pointing pointing = new Pointing(model, pixel, quantity);
        on.addMouseListener(pointing);
        on.addMouseMotionListener(pointing);
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        model.markPixel(pixel.at(e.getX(), e.getY()));
        model.pointAt(quantity.at(e.getX(), e.getY()).map(Pointing::ends).orElse(Pointed.NONE));
    }

    private static Pointed ends(Quantity q) {
        return isLink(q) ? Pointed.link(q.column(), q.row()) : Pointed.NONE;
    }

    @Override
    public void mouseExited(MouseEvent e) {
        model.markPixel(Optional.empty());
        model.pointAt(Pointed.NONE);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        if (e.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(e)) {
            quantity.at(e.getX(), e.getY()).ifPresent(model::explain);
            // Its first click has pinned the pixel, or let go of it.
            pixel.at(e.getX(), e.getY()).ifPresent(model::pinPixel);
        } else if (SwingUtilities.isLeftMouseButton(e)) {
            quantity.at(e.getX(), e.getY()).ifPresent(this::choose);
            pixel.at(e.getX(), e.getY()).ifPresent(model::pinPixel);
        }
    }

    /** An element of W2 or what belongs to it, or a link. */
    private static boolean isLink(Quantity q) {
        return q.symbol().indices() == 2 && q.symbol().layer() == Shape.LAYERS;
    }

    /** The hidden unit and class of a link are chosen. */
    private void choose(Quantity q) {
        if (isLink(q)) {
            model.chooseUnit(q.column());
            if (!model.chosenClass().equals(Optional.of(q.row()))) {
                model.chooseClass(q.row());
            }
        }
    }
}

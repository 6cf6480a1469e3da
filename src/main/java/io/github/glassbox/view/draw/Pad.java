package io.github.glassbox.view.draw;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/** The square to draw on, by mouse or pen; the right button erases. Arrow keys move the digit, Delete clears. */
final class Pad extends Drawing {
    private static final int SMALLEST = 80;
    private static final int USUAL = 232;
    private static final String HINT = "Draw a digit here";

    private final Sketch sketch;
    private final PresentationModel model;
    private BufferedImage shown;
    private Raster shownOf;
    private double brush = 0.08;
    private boolean eraser;
    private Point2D hover;

    Pad(Sketch sketch, PresentationModel model) {
        super("Pad to draw a digit on", AccessibleRole.CANVAS);
        this.sketch = sketch;
        this.model = model;
        setName("pad");
        setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
        takeKeys();
        ShiftKeys.bind(model, this::bind);
        bind("DELETE", sketch::clear);
        bind("BACK_SPACE", sketch::clear);
        Pen pen = new Pen();
        addMouseListener(pen);
        addMouseMotionListener(pen);
        sketch.addListener(this::repaint);
    }

    /** The pen's width, as a share of the pad's side. */
    void setBrush(double share) {
        brush = share;
        repaint();
    }

    /** Whether the left button erases. */
    void setEraser(boolean erases) {
        eraser = erases;
    }

    private Rectangle area() {
        int side = Math.max(1, Math.min(getWidth(), getHeight()));
        return new Rectangle((getWidth() - side) / 2, 0, side, side);
    }

    private Point2D place(MouseEvent e) {
        Rectangle area = area();
        return new Point2D.Double((e.getX() - area.x + 0.5) / area.width, (e.getY() - area.y + 0.5) / area.height);
    }

    @Override
    protected void draw(Graphics2D g) {
        Rectangle area = area();
        if (shown == null || shownOf != sketch.raster()) {
            shownOf = sketch.raster();
            shown = shownOf.inColors(Colors.PAPER.get(), Colors.INK.get());
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(shown, area.x, area.y, area.width, area.height, null);
        if (sketch.isBlank()) {
            Rectangle text = new Rectangle(area);
            text.grow(-UIScale.scale(16), 0);
            Paragraph.draw(this, g, HINT, text);
        }
        boolean focused = isFocusOwner();
        Ring.draw(g, area, focused ? Colors.ACCENT.get() : Colors.BORDER.get(), 0,
                UIScale.scale(focused ? 2f : 1f), UIScale.scale(4));
        if (hover != null) {
            double side = brush * area.width;
            g.setColor(Colors.QUIET.get());
            g.setStroke(new BasicStroke(UIScale.scale(1f)));
            g.draw(new Ellipse2D.Double(
                    area.x + hover.getX() * area.width - side / 2, area.y + hover.getY() * area.height - side / 2, side, side));
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        shown = null;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(USUAL), UIScale.scale(USUAL));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(SMALLEST), UIScale.scale(SMALLEST));
    }

    @Override
    protected String describe() {
        return sketch.isBlank()
                ? "blank"
                : model.forward().map(forward -> "a drawing, prediction " + forward.prediction()).orElse("a drawing");
    }

    private final class Pen extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            boolean right = SwingUtilities.isRightMouseButton(e);
            if ((right || SwingUtilities.isLeftMouseButton(e)) && area().contains(e.getPoint())) {
                sketch.begin(place(e), brush, eraser || right);
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            hover = place(e);
            sketch.extend(hover);
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            sketch.end();
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            hover = area().contains(e.getPoint()) ? place(e) : null;
            repaint();
        }

        @Override
        public void mouseExited(MouseEvent e) {
            hover = null;
            repaint();
        }
    }
}

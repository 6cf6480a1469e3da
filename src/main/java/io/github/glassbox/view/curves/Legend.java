package io.github.glassbox.view.curves;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.function.Supplier;
import javax.swing.JLabel;

/** The name of a curve, after a piece of its line. */
final class Legend extends JLabel {
    private static final int LINE = 18;
    private static final int SHORTEST_LINE = 8;

    private final Colors color;
    private final transient Supplier<BasicStroke> stroke;

    Legend(String name, Colors color, Supplier<BasicStroke> stroke) {
        super(name);
        this.color = color;
        this.stroke = stroke;
        setHorizontalAlignment(RIGHT);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.heading());
    }

    @Override
    public Color getForeground() {
        return color == null ? super.getForeground() : color.get();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width + UIScale.scale(LINE + 5), size.height);
    }

    /** With a shorter piece of line. */
    @Override
    public Dimension getMinimumSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width + UIScale.scale(SHORTEST_LINE + 3), size.height);
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Graphics2D own = (Graphics2D) g.create();
        FlatUIUtils.setRenderingHints(own);
        own.setColor(color.get());
        own.setStroke(stroke.get());
        double y = getHeight() / 2.0 + UIScale.scale(0.5f);
        int room = getWidth() - super.getPreferredSize().width - UIScale.scale(3);
        own.draw(new Line2D.Double(0, y, Math.min(UIScale.scale(LINE), room), y));
        own.dispose();
    }
}

package io.github.glassbox.view.calculation;

import io.github.glassbox.view.work.EventThread;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.JPanel;

/** The steps of a path, in as many rows as they need. */
final class Trail extends JPanel {
    Trail() {
        super(new FlowLayout(FlowLayout.LEADING, 0, 0));
        setOpaque(false);
        setName("calculation.path");
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherWidth = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherWidth) {
            // Its parent is being laid out just now, and would take no notice.
            EventThread.post(this::revalidate);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() == 0 ? Integer.MAX_VALUE : getWidth();
        int x = 0;
        int y = 0;
        int row = 0;
        int widest = 0;
        for (Component step : getComponents()) {
            Dimension size = step.getPreferredSize();
            if (x > 0 && x + size.width > width) {
                x = 0;
                y += row;
                row = 0;
            }
            x += size.width;
            row = Math.max(row, size.height);
            widest = Math.max(widest, x);
        }
        return new Dimension(widest, y + row);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }
}

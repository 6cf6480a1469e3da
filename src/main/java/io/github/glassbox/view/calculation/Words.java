package io.github.glassbox.view.calculation;

import io.github.glassbox.view.work.EventThread;
import java.awt.Insets;
import javax.swing.JTextArea;

/** Words that are read only, without a frame, in as many lines as they need. */
final class Words extends JTextArea {
    Words(String name) {
        setName(name);
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setFocusable(false);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setMargin(new Insets(0, 0, 0, 0));
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
}

package io.github.glassbox.view;

import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Notices across the window, one below the other; there as long as one of them is. */
final class Notices extends JPanel {
    Notices(JComponent... notices) {
        super(new MigLayout("insets 8 8 0 8, hidemode 3, wrap", "[grow,fill]"));
        setOpaque(false);
        setVisible(false);
        for (JComponent notice : notices) {
            add(notice);
            notice.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentShown(ComponentEvent e) {
                    refresh();
                }

                @Override
                public void componentHidden(ComponentEvent e) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        setVisible(Arrays.stream(getComponents()).anyMatch(Component::isVisible));
    }
}

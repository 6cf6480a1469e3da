package io.github.glassbox.view.paint;

import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A page whose content is made when it is first shown: what is not visible at the start need not be waited for. */
public final class LaterPage extends JPanel {
    private Supplier<? extends JComponent> maker;

    /** @param maker asked once */
    public LaterPage(Supplier<? extends JComponent> maker) {
        super(new BorderLayout());
        this.maker = maker;
        setOpaque(false);
        setVisible(false);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && maker != null) {
            JComponent content = maker.get();
            maker = null;
            add(content);
        }
        super.setVisible(visible);
    }
}

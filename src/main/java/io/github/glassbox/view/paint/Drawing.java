package io.github.glassbox.view.paint;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;

/** A component that draws itself smoothly, has tooltips, and tells assistive technology what it shows. */
public abstract class Drawing extends JPanel {
    private final String accessibleName;
    private final AccessibleRole role;

    /**
     * A drawing that takes no keys yet.
     *
     * @param accessibleName what it is, for assistive technology
     */
    protected Drawing(String accessibleName, AccessibleRole role) {
        super(null);
        setOpaque(false);
        this.accessibleName = accessibleName;
        this.role = role;
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** Draws everything within the clip, antialiased; the graphics are its own. */
    protected abstract void draw(Graphics2D g);

    /** What it shows just now in words, for assistive technology. */
    protected abstract String describe();

    /** What it is, for assistive technology: as it was constructed, unless it shows different things. */
    protected String accessibleName() {
        return accessibleName;
    }

    @Override
    protected final void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            FlatUIUtils.setRenderingHints(g);
            draw(g);
        } finally {
            g.dispose();
        }
    }

    /** From now on takes the focus, and is drawn anew when it comes or goes. */
    protected final void takeKeys() {
        setFocusable(true);
        Keys.onFocus(this, this::repaint);
    }

    /** While it has the focus, the key does this. */
    protected final void bind(String key, Runnable action) {
        Keys.bind(this, key, action);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleDrawing();
        }
        return accessibleContext;
    }

    /** Name, role and words of the drawing. */
    class AccessibleDrawing extends AccessibleJPanel {
        @Override
        public String getAccessibleName() {
            return accessibleName();
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return role;
        }

        @Override
        public String getAccessibleDescription() {
            return describe();
        }
    }
}

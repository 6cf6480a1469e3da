package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.paint.Card;
import javax.swing.JButton;
import javax.swing.JComponent;
import net.miginfocom.swing.MigLayout;

/** Words across the window, and a button beside them; there only as long as they have something to say. */
public class Notice extends Card {
    private transient Runnable shownOrHidden = () -> {};

    /**
     * A notice that is not there yet, and empty.
     *
     * @param columns of the layout, one for each of what it is to {@link #hold}
     */
    public Notice(String name, String columns) {
        super(new MigLayout("insets 3 12 3 6, gap 0, hidemode 2", columns, "[center]"));
        setName(name);
        setVisible(false);
    }

    /** From now on holds these, side by side. */
    public final void hold(JComponent words, JComponent... others) {
        words.setName(getName() + ".words");
        add(words, "wmin 0");
        for (JComponent other : others) {
            add(other);
        }
    }

    /** Does this whenever the notice has come or gone. */
    public final void whenShownOrHidden(Runnable body) {
        shownOrHidden = body;
    }

    @Override
    public void setVisible(boolean visible) {
        boolean changes = visible != isVisible();
        super.setVisible(visible);
        if (changes && shownOrHidden != null) {
            shownOrHidden.run();
        }
    }

    /** A button as low as the words, with a name of its own behind the notice's. */
    public final JButton button(JButton button, String name, String tooltip) {
        button.setName(getName() + "." + name);
        button.setToolTipText(tooltip);
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 1,10,1,10");
        return button;
    }
}

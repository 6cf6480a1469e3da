package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/** The small "?" of a card: opens how to read it, by the action {@link #ACTION} of the window that it is in. */
public final class HelpButton extends JButton {
    /** The window's action that opens help; its command is the topic. */
    public static final String ACTION = "glassbox.help";

    private static final String TOPIC = "glassbox.topic";

    /**
     * A button for this card, whose topic is known from now on.
     *
     * @param topic asked whenever help is wanted
     */
    public HelpButton(JComponent card, Supplier<String> topic) {
        super("?");
        card.putClientProperty(TOPIC, topic);
        setName("help");
        setToolTipText("How to read this (" + Keys.text("F1") + " for the card with the focus)");
        getAccessibleContext().setAccessibleName("How to read this");
        putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        putClientProperty(
                FlatClientProperties.STYLE, "font: bold -1; margin: 1,2,1,2; arc: 999; foreground: $Glassbox.quiet; minimumWidth: 0");
        addActionListener(e -> open(this, topic.get()));
    }

    private static void open(Component in, String topic) {
        JRootPane root = SwingUtilities.getRootPane(in);
        Action action = root == null ? null : root.getActionMap().get(ACTION);
        if (action != null) {
            action.actionPerformed(new ActionEvent(in, ActionEvent.ACTION_PERFORMED, topic));
        }
    }

    /** The topic of the card that a component is in; empty if it is in none. */
    public static Optional<String> topicAround(Component component) {
        for (Component at = component; at != null; at = at.getParent()) {
            if (at instanceof JComponent card && card.getClientProperty(TOPIC) instanceof Supplier<?> topic) {
                return Optional.of(topic.get().toString());
            }
        }
        return Optional.empty();
    }
}

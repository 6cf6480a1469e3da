package io.github.glassbox.view.menu;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.theme.Fonts;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/** Every key with what it does, read off the menus. */
final class KeysDialog extends JDialog {
    private static final String OUTSIDE = " (outside grids, lists and sliders)";

    KeysDialog(JFrame parent, JMenuBar bar) {
        super(parent, "Keys", true);
        setName("keys");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        JPanel list = new JPanel(new MigLayout("insets 0, wrap 2, gapy 6", "[]32[]"));
        list.setBorder(new Margin(16, 24, 16, 24));
        for (int m = 0; m < bar.getMenuCount(); m++) {
            JMenu menu = bar.getMenu(m);
            for (int k = 0; k < menu.getItemCount(); k++) {
                JMenuItem item = menu.getItem(k);
                if (item != null && item.getAction() instanceof Command command && !command.keyText().isEmpty()) {
                    add(list, item.getText() + (command.getValue(Action.LONG_DESCRIPTION) == null ? "" : OUTSIDE), command.keyText());
                }
            }
        }
        add(list, "Next, previous stage as well", "]  [");
        add(list, "Step, step back" + OUTSIDE, "Right  Left");
        add(list, "Move the choice in a focused grid, list or chart", "Arrow keys");
        add(list, "First, last unit or sample of a focused grid, instead of iteration", "Home  End");
        add(list, "Move the picture by a pixel: on the pad, x and the shifts", "Arrow keys");
        add(list, "Mark a pixel of x, then open it", "Shift+Arrow keys  Enter");
        add(list, "Open what the hidden unit makes of the marked pixel", "Shift+Enter");
        add(list, "Go from link to link, the largest first, then open it", "Arrow keys  Enter");
        add(list, "From picture to picture of the update", "Page Up  Page Down");
        add(list, "Clear the focused pad", "Delete");
        add(list, "Test the chosen sample; open the chosen unit's page", "Enter");
        JScrollPane scrolled = new JScrollPane(
                list, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scrolled.setBorder(BorderFactory.createEmptyBorder());
        scrolled.getVerticalScrollBar().setUnitIncrement(UIScale.scale(24));
        setContentPane(scrolled);
        Keys.bind(this, "ESCAPE", this::dispose);
        pack();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int margin = UIScale.scale(48);
        if (getHeight() > Math.min(parent.getHeight(), screen.height - margin)) {
            int barWidth = scrolled.getVerticalScrollBar().getPreferredSize().width;
            setSize(getWidth() + barWidth, Math.min(parent.getHeight(), screen.height - margin));
        }
        setLocationRelativeTo(parent);
    }

    private static void add(JPanel list, String what, String key) {
        list.add(new JLabel(what));
        JLabel label = new JLabel(key);
        label.setFont(Fonts.mono());
        list.add(label);
    }
}

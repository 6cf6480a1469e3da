package io.github.glassbox.view.fault;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Frame;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Tells of faults inside the program, with details to copy. Not modal; takes no focus from the window. */
final class FaultDialog extends JDialog {
    private static final int COUNT_MILLIS = 1000;

    private final Supplier<String> text;
    private final JTextArea details = new JTextArea(12, 60);
    private final Timer counting = new Timer(COUNT_MILLIS, e -> refresh());

    /** @param text the details, as they are by now */
    FaultDialog(Supplier<String> text) {
        super((Frame) null, "Glassbox: Something Went Wrong", false);
        this.text = text;
        setName("faults");
        setAutoRequestFocus(false);
        details.setName("faults.details");
        details.setEditable(false);
        // There may be no theme yet.
        details.setFont(new Font(Font.MONOSPACED, Font.PLAIN, details.getFont().getSize()));
        JButton copy = new JButton("Copy Details");
        copy.setName("faults.copy");
        copy.addActionListener(e -> {
            refresh();
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(details.getText()), null);
        });
        JButton close = new JButton("Close");
        close.setName("faults.close");
        close.addActionListener(e -> setVisible(false));
        JPanel content = new JPanel(new MigLayout("insets 16, gap 8", "[grow,fill]", "[]0[][grow,fill][]"));
        content.add(new JLabel("Something went wrong inside the program; what you see may be out of date."), "wrap");
        content.add(new JLabel("A run that is under way goes on."), "wrap");
        content.add(new JScrollPane(details), "wrap");
        content.add(copy, "split 2, alignx right, growx 0");
        content.add(close, "growx 0");
        setContentPane(content);
    }

    /** Shows it, if it is not there already, with all details. */
    void open() {
        refresh();
        if (!isVisible()) {
            setSize(UIScale.scale(new Dimension(640, 360)));
            setLocationRelativeTo(null);
            setVisible(true);
            counting.start();
        }
    }

    @Override
    public void setVisible(boolean visible) {
        if (!visible) {
            counting.stop();
        }
        super.setVisible(visible);
    }

    private void refresh() {
        String now = text.get();
        if (!now.equals(details.getText())) {
            details.setText(now);
            details.setCaretPosition(0);
        }
    }
}

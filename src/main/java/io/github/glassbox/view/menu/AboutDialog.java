package io.github.glassbox.view.menu;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Margin;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** What the program is, and whose work is in it. */
final class AboutDialog extends JDialog {
    private static final String NOTICES = "/META-INF/licenses/THIRD-PARTY.md";

    AboutDialog(JFrame parent) {
        super(parent, "About Glassbox", true);
        setName("about");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        JPanel content = new JPanel(new BorderLayout(0, 12));
        content.setBorder(new Margin(16, 20, 16, 20));
        JLabel name = new JLabel("Glassbox" + version());
        name.putClientProperty("FlatLaf.styleClass", "h4");
        JPanel heading = new JPanel(new GridLayout(0, 1));
        heading.add(name);
        heading.add(new JLabel("A neural network that learns to read handwritten digits, with every number open."));
        heading.add(new JLabel("Apache License 2.0. MNIST by Yann LeCun, Corinna Cortes and Christopher Burges, CC BY-SA 3.0."));
        content.add(heading, BorderLayout.NORTH);
        JTextArea notices = new JTextArea(read());
        notices.setEditable(false);
        notices.getAccessibleContext().setAccessibleName("Licences of what the program carries");
        notices.setLineWrap(true);
        notices.setWrapStyleWord(true);
        notices.setCaretPosition(0);
        JScrollPane scroll = new JScrollPane(notices);
        scroll.setPreferredSize(UIScale.scale(new Dimension(620, 320)));
        content.add(scroll, BorderLayout.CENTER);
        setContentPane(content);
        Keys.bind(this, "ESCAPE", this::dispose);
        pack();
        setLocationRelativeTo(parent);
    }

    /** Known to the packaged program only. */
    private static String version() {
        String version = AboutDialog.class.getPackage().getImplementationVersion();
        return version == null ? "" : " " + version;
    }

    private static String read() {
        try (InputStream stream = AboutDialog.class.getResourceAsStream(NOTICES)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.JToolTip;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.table.DefaultTableCellRenderer;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name that is HTML is shown as it stands, wherever it is shown; as a page it would have its pictures fetched. */
@Tag("gui")
@Timeout(60)
class NoHtmlTest extends MainWindowTest {
    private static final String NAME = "<html><img src=http:&#47;&#47;127.0.0.1:9&#47;x>";

    @Test
    void aFileOfSuchANameInTheDrawingsFolderIsNamedAsItIs() throws IOException {
        Files.write(drawings.resolve(NAME), new byte[] {1});
        FrameFixture frame = open();
        waitUntil("it is named", () -> component("message") instanceof JLabel label && label.getText().startsWith(NAME));
        assertPlain(frame.target());
        perform(() -> {
            window().model().chooseSample(1);
            frame.target().setTitle(NAME);
        });
        assertPlain(frame.target());
        assertPlainInEveryKindOfComponent();
    }

    private void assertPlainInEveryKindOfComponent() {
        perform(() -> {
            for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
                theme.apply();
                List<JComponent> components = new ArrayList<>(List.of(
                        new JLabel(NAME), new JButton(NAME), new JToggleButton(NAME), new JCheckBox(NAME), new JRadioButton(NAME),
                        new JMenu(NAME), new JMenuItem(NAME), new JCheckBoxMenuItem(NAME), new JRadioButtonMenuItem(NAME)));
                components.forEach(NoHtmlTest::assertPlain);
                components.forEach(component -> {
                    if (component instanceof AbstractButton button) {
                        button.setText("x");
                        button.setText(NAME);
                    }
                    JToolTip tip = component.createToolTip();
                    tip.setTipText(NAME);
                    assertPlain(tip);
                    assertPlain(component);
                });
                assertPlain(new DefaultListCellRenderer().getListCellRendererComponent(new JList<>(), NAME, 0, true, true));
                assertPlain(new DefaultTableCellRenderer().getTableCellRendererComponent(new JTable(), NAME, true, true, 0, 0));
                JComboBox<String> box = new JComboBox<>(new String[] {NAME});
                assertPlain(box.getRenderer().getListCellRendererComponent(new JList<>(), NAME, 0, true, true));
                for (Object message : new Object[] {NAME, NAME + "\n" + NAME, new Object[] {NAME}}) {
                    assertPlain(new JOptionPane(message, JOptionPane.ERROR_MESSAGE, JOptionPane.DEFAULT_OPTION, null,
                            new Object[] {NAME}));
                }
                JFileChooser chooser = new JFileChooser(drawings.toFile());
                chooser.setDialogTitle(NAME);
                JPanel around = new JPanel();
                around.add(chooser);
                around.setSize(around.getPreferredSize());
                assertPlain(around);
            }
        });
    }

    @Test
    void noTextOfOursIsHtml() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(NoHtmlTest::writesHtml)).isEmpty();
        }
    }

    private static boolean writesHtml(Path source) {
        try {
            return Files.readString(source).contains("\"<html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertPlain(Component component) {
        if (component instanceof JComponent swing) {
            assertThat(swing.getClientProperty(BasicHTML.propertyKey)).as("%s", component).isNull();
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                assertPlain(child);
            }
        }
    }
}

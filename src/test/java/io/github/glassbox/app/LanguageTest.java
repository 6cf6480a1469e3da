package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Theme;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.UIManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program started on a computer of another language. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({"de, DE", "ar, EG"})
    void swingsOwnTextsAndEveryNumberAreEnglish(String language, String country) throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language, "-Duser.country=" + country, "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), LanguageTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        assertThat(said).containsExactly(
                "en_GB", "10 0.5", "Ctrl+Home", "Cancel", "Open", "File Name:", "Collapse Left Pane", "1,000.5");
    }

    /** Runs the program, then says what Swing, FlatLaf and Java would write in it. */
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            System.out.println(new JFileChooser().getLocale());
            System.out.println(String.format("%d %.1f", 10, 0.5));
            System.out.println(InputEvent.getModifiersExText(InputEvent.CTRL_DOWN_MASK) + "+" + KeyEvent.getKeyText(KeyEvent.VK_HOME));
            for (String key : List.of(
                    "OptionPane.cancelButtonText", "FileChooser.openButtonText", "FileChooser.fileNameLabelText",
                    "SplitPaneDivider.collapseLeftToolTipText")) {
                System.out.println(UIManager.getString(key));
            }
            System.out.println(String.format("%,.1f", 1000.5));
        }));
        Main.main(new String[] {"--version"});
    }
}

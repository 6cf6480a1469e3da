package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.event.InputEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** The platform's menu key, which one place alone names. */
class MenuKeyTest {
    private static final Path VIEW = Path.of("src/main/java/io/github/glassbox/view");
    private static final Pattern OWN_NAME =
            Pattern.compile("(?i)\\bctrl\\b|CTRL_|META_|VK_CONTROL|VK_META|is(Control|Meta)Down|\"(control|meta) ");
    private static final Pattern KEY = Pattern.compile("\"(menu [^\"]*)\"");

    @Test
    void theMenuKeyIsThePlatforms() {
        assertThat(Keys.stroke("menu S", InputEvent.META_DOWN_MASK)).isEqualTo(KeyStroke.getKeyStroke("meta S"));
        assertThat(Keys.stroke("menu shift S", InputEvent.META_DOWN_MASK)).isEqualTo(KeyStroke.getKeyStroke("meta shift S"));
        assertThat(Keys.stroke("menu shift S", InputEvent.CTRL_DOWN_MASK)).isEqualTo(KeyStroke.getKeyStroke("ctrl shift S"));
        assertThat(Keys.stroke("released ENTER", InputEvent.META_DOWN_MASK)).isEqualTo(KeyStroke.getKeyStroke("released ENTER"));
        assertThatThrownBy(() -> Keys.stroke("menu Nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsFollowTheKey() {
        assertThat(Keys.text(Keys.stroke("menu DOWN", InputEvent.META_DOWN_MASK))).isEqualTo("Meta+Down");
        assertThat(Keys.text(Keys.stroke("menu SPACE", InputEvent.CTRL_DOWN_MASK))).isEqualTo("Ctrl+Space");
        assertThat(Keys.text("PERIOD")).isEqualTo(".");
    }

    @Test
    void nothingElseInTheViewNamesIt() throws IOException {
        List<String> found = new ArrayList<>();
        int menuKeys = 0;
        for (Path file : sources()) {
            String text = Files.readString(file);
            for (Matcher match = OWN_NAME.matcher(text); match.find(); ) {
                found.add(VIEW.relativize(file) + ": " + match.group());
            }
            for (Matcher match = KEY.matcher(text); match.find(); menuKeys++) {
                assertThat(Keys.stroke(match.group(1), InputEvent.META_DOWN_MASK).getModifiers() & InputEvent.META_DOWN_MASK)
                        .as(match.group(1)).isNotZero();
            }
        }
        assertThat(found).isEmpty();
        assertThat(menuKeys).isGreaterThan(25);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(VIEW)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Keys.java")).toList();
        }
    }
}

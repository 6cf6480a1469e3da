package io.github.glassbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for each thing: a prediction that is wrong is an error, what is done wrong on purpose a deliberate fault. */
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAME_OR_STYLE = Pattern.compile("[a-zA-Z]*([.-][a-zA-Z]+)?|.*\\$?Glassbox\\..*");

    /** What the program can say; not the names of components and colours. */
    private static List<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/github/glassbox"))) {
            List<String> said = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results().map((MatchResult m) -> m.group(1)).toList().stream())
                    .filter(text -> Character.isUpperCase((text + " ").charAt(0)) || !NAME_OR_STYLE.matcher(text).matches())
                    .filter(text -> !text.matches("[$]?Glassbox[.].*"))
                    .toList();
            assertThat(said).hasSizeGreaterThan(1000);
            return said;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)mistake", "More Settings", "More…", "mean over the training images", "Backward pass"})
    void isNotSaid(String wrong) throws IOException {
        assertThat(said()).noneMatch(text -> Pattern.compile(wrong).matcher(text).find());
    }

    @Test
    void readmeUsesTheSameWords() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).doesNotContain("More…");
        assertThat(readme.replace("screenshots/mistakes.png", "")).doesNotContainIgnoringCase("mistake");
        assertThat(readme).contains("New Run…", "deliberate fault", "Errors");
    }
}

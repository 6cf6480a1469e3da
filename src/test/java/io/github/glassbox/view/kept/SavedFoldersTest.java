package io.github.glassbox.view.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedFoldersTest {
    private final UserPreferences preferences = UserPreferences.inMemory();

    @Test
    void theNewestAreKeptForTheNextStart() {
        SavedFolders folders = new SavedFolders(preferences);
        assertThat(folders.list()).isEmpty();
        IntStream.range(0, 10).forEach(k -> folders.add(Path.of("/folder " + k)));
        folders.add(Path.of("/folder 7"));
        assertThat(new SavedFolders(preferences).list()).extracting(Path::toString).containsExactly(
                "/folder 7", "/folder 9", "/folder 8", "/folder 6", "/folder 5", "/folder 4", "/folder 3", "/folder 2");
    }

    @Test
    void onlyWhatAPreferenceCanHoldIsKept() {
        SavedFolders folders = new SavedFolders(preferences);
        folders.add(Path.of("/short"));
        folders.add(Path.of("/two\nlines"));
        for (char c = 'a'; c < 'd'; c++) {
            folders.add(Path.of("/" + String.valueOf(c).repeat(3000)));
        }
        assertThat(folders.list()).extracting(path -> path.toString().length()).containsExactly(3001, 3001, 6);
        assertThat(preferences.get("savedFolders", "")).hasSizeLessThan(8192);
    }

    @Test
    void aKeptNameThatIsNoneIsPassedOver() {
        preferences.put("savedFolders", "/a\n\0\n/b");
        assertThat(new SavedFolders(preferences).list()).containsExactly(Path.of("/a"), Path.of("/b"));
    }
}

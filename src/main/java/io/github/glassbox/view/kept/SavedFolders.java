package io.github.glassbox.view.kept;

import io.github.glassbox.io.PartFiles;
import io.github.glassbox.view.work.DiskWork;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders that files were last saved in, kept between starts. */
public final class SavedFolders {
    private static final String KEY = "savedFolders";
    private static final int MOST = 8;

    /** A preference holds 8 K characters. */
    private static final int MOST_CHARACTERS = 8000;

    private final UserPreferences preferences;

    /** Kept in these preferences. */
    public SavedFolders(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /** A file is being saved in this one. */
    public void add(Path folder) {
        List<Path> all = new ArrayList<>(list());
        all.remove(folder);
        all.add(0, folder);
        StringBuilder text = new StringBuilder();
        for (Path kept : all.subList(0, Math.min(MOST, all.size()))) {
            String name = kept.toString();
            if (!name.contains("\n") && text.length() + name.length() < MOST_CHARACTERS) {
                text.append(name).append('\n');
            }
        }
        preferences.put(KEY, text.toString());
    }

    /** The newest first. */
    List<Path> list() {
        return preferences.get(KEY, "").lines().flatMap(SavedFolders::path).toList();
    }

    /** Deletes what was left half written in these folders, and in one more, by processes that were killed. */
    public void clear(DiskWork disk, Path another) {
        List<Path> all = Stream.concat(Stream.of(another), list().stream()).toList();
        disk.start(DiskWork.Task.reading("Clearing away what was left half written", this).unseen(), progress -> {
            all.forEach(PartFiles::removeLeftOver);
            return all;
        }, done -> {}, sentence -> {});
    }

    private static Stream<Path> path(String name) {
        try {
            return Stream.of(Path.of(name));
        } catch (InvalidPathException e) {
            // It was kept in another locale.
            return Stream.empty();
        }
    }
}

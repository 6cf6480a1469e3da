package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.io.KeptDrawings.Drawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder of drawings held when it was read. A file that is as it was before is not read again, and a drawing that
 * is the same one, be it under another label, keeps its picture, the very object.
 *
 * @param changed when the folder had last changed then, empty if there was none
 * @param settled whether that was so long before that a later change cannot have the same time
 * @param entries by file name; the IDX pair and hidden files are not among them
 * @param drawings the oldest first
 */
record DrawingFiles(Optional<FileTime> changed, boolean settled, Map<String, Entry> entries, List<Drawing> drawings) {
    /** Before a folder is read. */
    static final DrawingFiles NONE = new DrawingFiles(Optional.empty(), true, Map.of());

    /** Longer than the time from one tick of a file system's clock to the next. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private DrawingFiles(Optional<FileTime> changed, boolean settled, Map<String, Entry> entries) {
        this(changed, settled, entries, entries.values().stream()
                .filter(entry -> entry.drawing().isPresent())
                .sorted(Comparator.comparingLong(Entry::number))
                .map(entry -> entry.drawing().get())
                .toList());
    }

    /**
     * One file: a drawing, or else what is to be said of it.
     *
     * @param number that its name gives it, or {@link #NONE} if the name is no drawing's
     */
    record Entry(Optional<Stamp> stamp, long number, Optional<Drawing> drawing, String notice) {
        private static final long NONE = -1;

        private static Entry of(Optional<Stamp> stamp, long number, Drawing drawing) {
            return new Entry(stamp, number, Optional.of(drawing), "");
        }

        private static Entry notOne(Optional<Stamp> stamp, long number, String notice) {
            return new Entry(stamp, number, Optional.empty(), notice);
        }

        private boolean is(GreyImage picture) {
            return drawing.isPresent() && drawing.get().picture().equals(picture);
        }
    }

    /** What is another when a file is. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {
        private static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey())));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Reads the folder; there need not be one.
     *
     * @throws BadDataException if it is a file
     * @throws IOException if it cannot be read, with one sentence
     */
    DrawingFiles again(Path folder) throws IOException {
        // The time first: what changes while the names are read is then seen the next time.
        Optional<FileTime> time = changed(folder);
        boolean past = time.isEmpty()
                || System.currentTimeMillis() - time.get().toMillis() > TICK.toMillis();
        List<String> names = names(folder);
        Map<String, Entry> found = new TreeMap<>();
        for (String name : names) {
            if (!DrawingPair.isName(name)) {
                entry(folder, name, names).ifPresent(entry -> found.put(name, entry));
            }
        }
        return new DrawingFiles(time, past, found);
    }

    /** Whether the folder may hold something else by now. */
    boolean isOld(Path folder) {
        return !settled || !changed(folder).equals(changed);
    }

    private static Optional<FileTime> changed(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new BadDataException(folder + " is a file, not a folder for drawings.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IOException("The folder " + folder + " cannot be read.", e);
        }
    }

    static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new BadDataException(folder + " is a file, not a folder for drawings.", e);
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be made.", e);
        }
    }

    private Optional<Entry> entry(Path folder, String name, List<String> names) {
        Path file = folder.resolve(name);
        Optional<Stamp> stamp = Stamp.of(file);
        Entry before = entries.get(name);
        if (before != null && before.drawing().isPresent() && stamp.isPresent() && before.stamp().equals(stamp)) {
            return Optional.of(before);
        }
        Optional<DrawingName> parsed = DrawingName.parse(name);
        if (parsed.isEmpty()) {
            return Optional.of(Entry.notOne(stamp, Entry.NONE, name + " is not a kept drawing; it is left alone."));
        }
        long number = parsed.get().number();
        try {
            GreyImage read = PictureFile.readDarkInk(file);
            GreyImage picture = known(name, number, read, names);
            return Optional.of(Entry.of(stamp, number, new Drawing(name, parsed.get().label(), picture)));
        } catch (IOException e) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Entry.notOne(stamp, number, notice(file)))
                    : Optional.empty();
        }
    }

    private static String notice(Path file) {
        return file.getFileName() + (Files.exists(file) && !Files.isReadable(file)
                ? " may not be read; it is left alone."
                : " is no picture of 28 x 28 pixels or is damaged; it is left alone.");
    }

    /** The picture of the drawing that had this name before, or that had this number under a name which is gone. */
    private GreyImage known(String name, long number, GreyImage read, List<String> names) {
        return entries.values().stream()
                .filter(before -> before.number() == number && before.is(read))
                .map(before -> before.drawing().orElseThrow())
                .filter(before -> before.name().equals(name) || !names.contains(before.name()))
                .map(Drawing::picture)
                .findFirst()
                .orElse(read);
    }

    /** The same after a file of it was given another name. */
    DrawingFiles renamed(Drawing drawing, DrawingName name) {
        Map<String, Entry> renamed = new TreeMap<>(entries);
        Optional<Stamp> stamp = renamed.remove(drawing.name()).stamp();
        Drawing now = new Drawing(name.text(), name.label(), drawing.picture());
        renamed.put(now.name(), Entry.of(stamp, name.number(), now));
        return new DrawingFiles(changed, false, renamed);
    }

    /** What was found and is no drawing, or could not be read: one sentence each. */
    List<String> notices() {
        return entries.values().stream().map(Entry::notice).filter(notice -> !notice.isEmpty()).toList();
    }

    /** Whether some file has a drawing's name and holds none. */
    boolean haveDamage() {
        return entries.values().stream().anyMatch(entry -> entry.drawing().isEmpty() && entry.number() != Entry.NONE);
    }

    /** The numbers that are taken, also by files that hold no drawing. */
    Set<Long> numbers() {
        Set<Long> numbers = new HashSet<>();
        entries.values().forEach(entry -> numbers.add(entry.number()));
        return numbers;
    }

    /** A drawing as it is now: by its name, or by its number where it has another label; and by its picture. */
    Optional<Drawing> present(Drawing drawing) {
        long number = DrawingName.numberOf(drawing.name());
        List<Drawing> same = entries.values().stream()
                .filter(entry -> entry.number() == number && entry.is(drawing.picture()))
                .flatMap(entry -> entry.drawing().stream())
                .toList();
        return Stream.concat(same.stream().filter(other -> other.name().equals(drawing.name())), same.stream()).findFirst();
    }

    /** The drawing that was just written under this name. */
    Drawing named(String name) throws IOException {
        return Optional.ofNullable(entries.get(name))
                .flatMap(Entry::drawing)
                .orElseThrow(() -> new IOException(name + " was written and is gone again."));
    }
}

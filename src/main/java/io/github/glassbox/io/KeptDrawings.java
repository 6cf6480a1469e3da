package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's own drawings with their labels, kept in a folder: each as a PNG of 28 x 28 pixels, dark ink on white,
 * whose name tells its label ({@code drawing-0007-digit-3.png}), and all together as a pair of IDX files
 * ({@code drawings-images-idx3-ubyte}, {@code drawings-labels-idx1-ubyte}).
 *
 * <p>The PNG files are what counts; the pair is written anew after each change. Every file is written whole or not at
 * all, so that a failure loses no drawing. Files that are not drawings are left alone, see {@link #notices}.
 *
 * <p>Safe for several threads. Changes work on the disk; {@link #list} and {@link #dataset} do not.
 */
public final class KeptDrawings {
    private final Path folder;
    private final DrawingPair pair;
    private volatile List<Drawing> drawings;
    private volatile List<String> notices;

    private KeptDrawings(Path folder, List<Drawing> drawings, List<String> notices) {
        this.folder = folder;
        pair = new DrawingPair(folder);
        this.drawings = List.copyOf(drawings);
        this.notices = List.copyOf(notices);
    }

    /**
     * One drawing.
     *
     * @param name the file's
     * @param label 0 to 9
     * @param picture 28 x 28
     */
    public record Drawing(String name, int label, GreyImage picture) {}

    /**
     * Reads what is kept in the folder; there need not be one yet. Writes the IDX pair if it is missing or old.
     *
     * @throws BadDataException if the folder is a file
     * @throws IOException if the folder cannot be read, with one sentence
     */
    public static KeptDrawings open(Path folder) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (String name : names(folder)) {
            if (DrawingPair.isName(name)) {
                continue;
            }
            try {
                drawings.add(read(folder, name));
            } catch (BadDataException e) {
                notices.add(e.getMessage());
            }
        }
        drawings.sort(DrawingName.ORDER);
        KeptDrawings kept = new KeptDrawings(folder, drawings, notices);
        kept.inspectPair();
        return kept;
    }

    private static List<String> names(Path folder) throws IOException {
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

    private static Drawing read(Path folder, String name) throws IOException {
        int label = DrawingName.parse(name)
                .orElseThrow(() -> new BadDataException(name + " is not a kept drawing; it is left alone."))
                .label();
        try {
            return new Drawing(name, label, PictureFile.readDarkInk(folder.resolve(name)));
        } catch (BadDataException e) {
            throw new BadDataException(name + " is no picture of 28 x 28 pixels or is damaged; it is left alone.", e);
        }
    }

    private void inspectPair() {
        List<String> all = new ArrayList<>(notices);
        pair.inspect(drawings).ifPresent(all::add);
        try {
            pair.renew(drawings);
        } catch (IOException e) {
            all.add(e.getMessage());
        }
        notices = List.copyOf(all);
    }

    /** The drawings, the oldest first. */
    public List<Drawing> list() {
        return drawings;
    }

    /** What was found in the folder and is no kept drawing, or could not be read: one sentence each. */
    public List<String> notices() {
        return notices;
    }

    /** All drawings in the order of {@link #list}, none if there are none. */
    public Optional<Dataset> dataset() {
        return dataset(drawings);
    }

    /**
     * Keeps one more drawing, the last of the list. Makes the folder if need be.
     *
     * @param image 784 unsigned bytes, row-major; copied
     * @param label 0 to 9
     * @throws IOException if it cannot be written, with one sentence that also says whether the drawing is kept
     */
    public synchronized Drawing add(byte[] image, int label) throws IOException {
        GreyImage picture = GreyImage.of(image, Images.SIDE, Images.SIDE);
        makeFolder();
        String name = freeName(label);
        PictureFile.writeDarkInk(folder.resolve(name), picture);
        Drawing drawing = new Drawing(name, label, picture);
        List<Drawing> more = new ArrayList<>(drawings);
        more.add(drawing);
        drawings = List.copyOf(more);
        writePair("The drawing is kept as " + name);
        return drawing;
    }

    /**
     * Gives a drawing another label; its place in the list stays.
     *
     * @param drawing one of the list
     * @param label 0 to 9
     * @throws IOException if the file cannot be renamed or the pair not written, with one sentence
     */
    public synchronized Drawing relabel(Drawing drawing, int label) throws IOException {
        int place = place(drawing);
        if (label == drawing.label()) {
            return drawing;
        }
        int number = DrawingName.parse(drawing.name()).orElseThrow().number();
        String wished = new DrawingName(number, label).text();
        String name = Files.exists(folder.resolve(wished)) ? freeName(label) : wished;
        rename(drawing.name(), name);
        Drawing relabelled = new Drawing(name, label, drawing.picture());
        List<Drawing> changed = new ArrayList<>(drawings);
        changed.set(place, relabelled);
        drawings = List.copyOf(changed);
        writePair("The drawing is now " + name);
        return relabelled;
    }

    /**
     * Forgets a drawing and deletes its file.
     *
     * @param drawing one of the list
     * @throws IOException if the file cannot be deleted or the pair not written; the drawing then stays
     */
    public synchronized void delete(Drawing drawing) throws IOException {
        List<Drawing> fewer = new ArrayList<>(drawings);
        fewer.remove(place(drawing));
        // The pair first: with a drawing in it that is no file, it would be taken for somebody else's.
        pair.write(fewer);
        try {
            Files.deleteIfExists(folder.resolve(drawing.name()));
        } catch (IOException e) {
            throw new IOException(drawing.name() + " cannot be deleted from " + folder + ".", e);
        }
        drawings = List.copyOf(fewer);
    }

    /**
     * Writes all drawings, under their names, and the pair into another folder, made if need be. What is there and is
     * no drawing is left alone.
     *
     * @throws BadDataException if it is this folder, holds drawings already or is a file, with one sentence
     * @throws IOException if it cannot be written, with one sentence; what was written is then deleted again
     */
    public synchronized void copyTo(Path other) throws IOException {
        if (Files.exists(folder) && Files.exists(other) && Files.isSameFile(folder, other)) {
            throw new BadDataException("The drawings are kept in " + other + " itself; choose another folder.");
        }
        if (names(other).stream().anyMatch(name -> DrawingPair.isName(name) || DrawingName.parse(name).isPresent())) {
            throw new BadDataException(other + " holds drawings already; choose another folder.");
        }
        new KeptDrawings(other, drawings, List.of()).writeAll();
    }

    private void writeAll() throws IOException {
        makeFolder();
        try {
            for (Drawing drawing : drawings) {
                PictureFile.writeDarkInk(folder.resolve(drawing.name()), drawing.picture());
            }
            pair.write(drawings);
        } catch (IOException e) {
            deleteAll(e);
            throw e;
        }
    }

    private void deleteAll(IOException because) {
        try {
            for (Drawing drawing : drawings) {
                Files.deleteIfExists(folder.resolve(drawing.name()));
            }
            pair.write(List.of());
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private int place(Drawing drawing) {
        int place = drawings.indexOf(drawing);
        if (place < 0) {
            throw new IllegalArgumentException(drawing.name() + " is not among the kept drawings.");
        }
        return place;
    }

    private void makeFolder() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new BadDataException(folder + " is a file, not a folder for drawings.", e);
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be made.", e);
        }
    }

    /** The next number after all in the folder, also those of damaged files and of another program's window. */
    private String freeName(int label) throws IOException {
        int last = names(folder).stream().flatMap(name -> DrawingName.parse(name).stream())
                .mapToInt(DrawingName::number).max().orElse(0);
        return new DrawingName(last + 1, label).text();
    }

    private void rename(String from, String to) throws IOException {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + folder.resolve(from) + " any more.", e);
        } catch (IOException e) {
            throw new IOException(from + " cannot be renamed to " + to + " in " + folder + ".", e);
        }
    }

    private void writePair(String done) throws IOException {
        try {
            pair.write(drawings);
        } catch (IOException e) {
            throw new IOException(done + ", but " + e.getMessage(), e);
        }
    }

    static Optional<Dataset> dataset(List<Drawing> drawings) {
        if (drawings.isEmpty()) {
            return Optional.empty();
        }
        byte[] ink = new byte[drawings.size() * Images.PIXELS];
        byte[] labels = new byte[drawings.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(drawings.get(i).picture().toArray(), 0, ink, i * Images.PIXELS, Images.PIXELS);
            labels[i] = (byte) drawings.get(i).label();
        }
        return Optional.of(new Dataset("Mine", Images.of(ink), labels));
    }
}

package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Images;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The user's own drawings with their labels, kept in a folder: each as a PNG of 28 x 28 pixels, dark ink on white,
 * whose name tells its label ({@code drawing-0007-digit-3.png}), and all together as a pair of IDX files
 * ({@code drawings-images-idx3-ubyte}, {@code drawings-labels-idx1-ubyte}).
 *
 * <p>The PNG files are what counts; the pair is written anew after each change. Every file is written whole or not at
 * all, so that a failure loses no drawing. Files that are not drawings are left alone, see {@link #notices}.
 *
 * <p>Any number of programs may share a folder: each change is made under a {@link DrawingsLock}, to the files as they
 * are then, and no file takes another's name. {@link #refresh} reads what others have changed.
 *
 * <p>Safe for several threads. All but {@link #list} and {@link #notices} works on the disk.
 */
public final class KeptDrawings {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_TO_READ = Duration.ofSeconds(2);

    private final Path folder;
    private final DrawingPair pair;
    private DrawingFiles files = DrawingFiles.NONE;
    private volatile List<Drawing> drawings = List.of();
    private volatile List<String> notices = List.of();

    private KeptDrawings(Path folder) {
        this.folder = folder;
        pair = new DrawingPair(folder);
    }

    /**
     * One drawing.
     *
     * @param name the file's
     * @param label 0 to 9
     * @param picture 28 x 28; as long as a drawing is listed, under whatever label, it is the same object
     */
    public record Drawing(String name, int label, GreyImage picture) {}

    /**
     * Reads what is kept in the folder; there need not be one yet. Writes the IDX pair if it is missing or old.
     *
     * @throws BadDataException if the folder is a file
     * @throws IOException if the folder cannot be read, with one sentence
     */
    public static KeptDrawings open(Path folder) throws IOException {
        KeptDrawings kept = new KeptDrawings(folder);
        PartFiles.removeLeftOver(folder);
        kept.read();
        return kept;
    }

    /**
     * Reads the folder again if it has changed; so that the IDX pair holds what is there, writes it.
     *
     * @return whether the drawings are others than before
     * @throws IOException if the folder cannot be read, with one sentence; the drawings are then as before
     */
    public synchronized boolean refresh() throws IOException {
        List<Drawing> before = drawings;
        if (files.isOld(folder)) {
            read();
        }
        return !before.equals(drawings);
    }

    private synchronized void read() throws IOException {
        try (DrawingsLock lock = DrawingsLock.take(folder, PATIENCE_TO_READ)) {
            read(lock);
        } catch (DrawingsLock.TakenException e) {
            show(files.again(folder));
        }
    }

    /** Also before each change: what it is made to. */
    private void read(DrawingsLock lock) throws IOException {
        boolean first = files == DrawingFiles.NONE;
        List<Drawing> before = drawings;
        show(files.again(folder));
        List<String> said = new ArrayList<>(notices);
        Optional<String> ofPair = pair.inspect(files, before, lock);
        ofPair.ifPresent(said::add);
        if (first || ofPair.isPresent() || !before.equals(drawings)) {
            try {
                pair.renew(drawings, lock);
            } catch (IOException e) {
                said.add(e.getMessage());
            }
        }
        notices = List.copyOf(said);
    }

    private void show(DrawingFiles found) {
        files = found;
        drawings = found.drawings().equals(drawings) ? drawings : found.drawings();
        notices = found.notices();
    }

    /** The drawings, the oldest first; the same object until they are others. */
    public List<Drawing> list() {
        return drawings;
    }

    /** What was found in the folder and is no kept drawing, or could not be read: one sentence each. */
    public List<String> notices() {
        return notices;
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
        Objects.checkIndex(label, Dataset.CLASSES);
        DrawingFiles.makeFolder(folder);
        try (DrawingsLock lock = DrawingsLock.take(folder, PATIENCE)) {
            read(lock);
            String name = create(picture, label, lock);
            show(files.again(folder));
            writePair("The drawing is kept as " + name, lock);
            return files.named(name);
        }
    }

    /** Takes a number that nothing in the folder has, nor ever had, also where another writes without the lock. */
    private String create(GreyImage picture, int label, DrawingsLock lock) throws IOException {
        Set<Long> taken = files.numbers();
        while (true) {
            DrawingName name = new DrawingName(DrawingName.free(taken, lock.lastNumber()), label);
            try {
                PictureFile.createDarkInk(folder.resolve(name.text()), picture);
                lock.setLastNumber(name.number());
                return name.text();
            } catch (FileAlreadyExistsException e) {
                taken.add(name.number());
            }
        }
    }

    /**
     * Gives a drawing another label; its place in the list stays. If it was given another label elsewhere, it is still that
     * drawing.
     *
     * @param drawing one that is or was in the list
     * @param label 0 to 9
     * @throws IOException if it was deleted elsewhere, the file cannot be renamed or the pair not written, with one sentence
     */
    public synchronized Drawing relabel(Drawing drawing, int label) throws IOException {
        Objects.checkIndex(label, Dataset.CLASSES);
        try (DrawingsLock lock = DrawingsLock.take(folder, PATIENCE)) {
            read(lock);
            Drawing there = present(drawing);
            if (label == there.label()) {
                return there;
            }
            DrawingName name = freeName(there, label, lock);
            rename(there, name);
            show(files.renamed(there, name));
            writePair("The drawing is now " + name.text(), lock);
            return files.named(name.text());
        }
    }

    /** With the number it has, unless another drawing has that number and this label. */
    private DrawingName freeName(Drawing drawing, int label, DrawingsLock lock) {
        DrawingName wished = new DrawingName(DrawingName.numberOf(drawing.name()), label);
        if (!Files.exists(folder.resolve(wished.text()), LinkOption.NOFOLLOW_LINKS)) {
            return wished;
        }
        DrawingName free = new DrawingName(DrawingName.free(files.numbers(), lock.lastNumber()), label);
        lock.setLastNumber(free.number());
        return free;
    }

    private void rename(Drawing drawing, DrawingName name) throws IOException {
        try {
            Files.move(folder.resolve(drawing.name()), folder.resolve(name.text()));
        } catch (NoSuchFileException e) {
            throw gone(drawing);
        } catch (IOException e) {
            throw new IOException(drawing.name() + " cannot be renamed to " + name.text() + " in " + folder + ".", e);
        }
        AtomicFile.force(folder);
    }

    /**
     * Forgets a drawing and deletes its file, also if it was given another label elsewhere.
     *
     * @param drawing one that is or was in the list
     * @throws IOException if it was deleted elsewhere already; if the file cannot be deleted or the pair not written, and
     *     the drawing then stays; with one sentence
     */
    public synchronized void delete(Drawing drawing) throws IOException {
        try (DrawingsLock lock = DrawingsLock.take(folder, PATIENCE)) {
            read(lock);
            Drawing there = present(drawing);
            // The pair first: with a drawing in it that is no file, it would be taken for somebody else's.
            pair.write(drawings.stream().filter(other -> other != there).toList(), lock);
            deleteFile(there);
            show(files.again(folder));
        }
    }

    private void deleteFile(Drawing drawing) throws IOException {
        try {
            Files.delete(folder.resolve(drawing.name()));
        } catch (NoSuchFileException e) {
            throw gone(drawing);
        } catch (IOException e) {
            throw new IOException(drawing.name() + " cannot be deleted from " + folder + ".", e);
        }
        AtomicFile.force(folder);
    }

    private Drawing present(Drawing drawing) throws IOException {
        return files.present(drawing).orElseThrow(() -> gone(drawing));
    }

    private static IOException gone(Drawing drawing) {
        return new IOException(drawing.name() + " is no longer there: it was deleted in another window or by hand.");
    }

    /**
     * Writes all drawings, under their names, and the pair into another folder, made if need be. What is there and is
     * no drawing is left alone.
     *
     * @throws BadDataException if it is this folder, holds drawings already or is a file, with one sentence
     * @throws IOException if it cannot be written, with one sentence; what was written is then deleted again
     */
    public void copyTo(Path other) throws IOException {
        if (Files.exists(folder) && Files.exists(other) && Files.isSameFile(folder, other)) {
            throw new BadDataException("The drawings are kept in " + other + " itself; choose another folder.");
        }
        new DrawingsCopy(other).write(drawings);
    }

    private void writePair(String done, DrawingsLock lock) throws IOException {
        try {
            pair.write(drawings, lock);
        } catch (IOException e) {
            throw new IOException(done + ", but " + e.getMessage(), e);
        }
    }

    /** These drawings in their order, none if there are none. */
    public static Optional<Dataset> dataset(List<Drawing> drawings) {
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

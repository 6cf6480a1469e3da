package io.github.glassbox.io;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The two IDX files with all kept drawings. A pair that holds anything else is never written over: one of ours without a
 * copy under another name, any other at all.
 */
final class DrawingPair {
    private static final String IMAGES = "drawings-images-idx3-ubyte";
    private static final String LABELS = "drawings-labels-idx1-ubyte";

    private static final String OLD = ".old";
    private static final int HEADER = 16;

    private final Path images;
    private final Path labels;
    private boolean foreign;

    DrawingPair(Path folder) {
        images = folder.resolve(IMAGES);
        labels = folder.resolve(LABELS);
    }

    static boolean isName(String name) {
        String plain = name.endsWith(OLD) ? name.substring(0, name.length() - OLD.length()) : name;
        return plain.equals(IMAGES) || plain.equals(LABELS);
    }

    /**
     * Looks whose the pair is: it is ours if it is as it was last written, or holds drawings alone. Any other is left
     * alone from now on. One of ours that holds more than there is, as somebody deleted files, is copied.
     *
     * @param files in the folder now
     * @param before drawings that were there when it was last looked at
     * @return what is to be said of it
     */
    Optional<String> inspect(DrawingFiles files, List<KeptDrawings.Drawing> before, DrawingsLock lock) throws IOException {
        OptionalLong sum = sum();
        boolean asWritten = sum.isPresent() && sum.equals(lock.pairSum());
        if (asWritten && !files.haveDamage()) {
            foreign = false;
            boolean same = before.equals(files.drawings()) && before.size() == count();
            int gone = same ? 0 : unknown(pictures(files.drawings()));
            return gone > 0 ? Optional.of(setAside(gone)) : Optional.empty();
        }
        Set<GreyImage> known = pictures(files.drawings());
        known.addAll(pictures(before));
        foreign = !holdsOnly(known);
        return foreign ? Optional.of(IMAGES + " and " + LABELS + " hold something else than the drawings beside them;"
                + " they are left alone until you delete them.") : Optional.empty();
    }

    /** How many pictures it holds, of one that was written here. */
    private int count() throws IOException {
        return (int) ((Files.size(images) - HEADER) / Images.PIXELS);
    }

    /** Whoever deleted the PNG files may have meant to keep the pair; and may have deleted others before. */
    private String setAside(int gone) {
        String goneOnes = gone == 1 ? "A drawing has no PNG file any more" : gone + " drawings have no PNG file any more";
        try {
            Set<KeptDrawings.Drawing> all = held(OLD);
            all.addAll(held(""));
            Dataset both = KeptDrawings.dataset(List.copyOf(all)).orElseThrow();
            AtomicFile.write(with(OLD, images), out -> Idx.writeImages(both.images(), out));
            AtomicFile.write(with(OLD, labels), out -> Idx.writeLabels(both, out));
            return goneOnes + "; the IDX files that held " + (gone == 1 ? "it" : "them") + " are kept, with " + OLD
                    + " at the end of their names.";
        } catch (IOException e) {
            foreign = true;
            return goneOnes + ", and the IDX files that hold " + (gone == 1 ? "it" : "them") + " are left alone: " + e.getMessage();
        }
    }

    private static Path with(String ending, Path file) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** What the pair with this ending holds, each drawing once and without its name; nothing if there is none. */
    private Set<KeptDrawings.Drawing> held(String ending) throws IOException {
        Set<KeptDrawings.Drawing> held = new LinkedHashSet<>();
        if (Files.notExists(with(ending, images)) && Files.notExists(with(ending, labels))) {
            return held;
        }
        try (InputStream pictures = Files.newInputStream(with(ending, images));
                InputStream digits = Files.newInputStream(with(ending, labels))) {
            Dataset all = Idx.label(
                    "", Idx.readImages(pictures, IMAGES + ending, Progress.NONE), Idx.readLabels(digits, LABELS + ending, Progress.NONE));
            byte[] image = new byte[Images.PIXELS];
            for (int i = 0; i < all.count(); i++) {
                all.copyImage(i, image);
                held.add(new KeptDrawings.Drawing("", all.label(i), GreyImage.of(image, Images.SIDE, Images.SIDE)));
            }
        }
        return held;
    }

    private OptionalLong sum() {
        if (!Files.isRegularFile(images) || !Files.isRegularFile(labels)) {
            return OptionalLong.empty();
        }
        CRC32 sum = new CRC32();
        try {
            for (Path file : List.of(images, labels)) {
                try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return OptionalLong.of(sum.getValue());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private boolean holdsOnly(Set<GreyImage> known) {
        if (!Files.isRegularFile(images)) {
            return isAbsent(images) && isAbsent(labels);
        }
        try {
            return unknown(known) == 0 && (isAbsent(labels) || Files.isRegularFile(labels) && areLabels());
        } catch (IOException e) {
            return false;
        }
    }

    private int unknown(Set<GreyImage> known) throws IOException {
        try (InputStream in = Files.newInputStream(images)) {
            Images held = Idx.readImages(in, IMAGES, Progress.NONE);
            byte[] image = new byte[Images.PIXELS];
            int unknown = 0;
            for (int i = 0; i < held.count(); i++) {
                held.copyImage(i, image);
                unknown += known.contains(GreyImage.of(image, Images.SIDE, Images.SIDE)) ? 0 : 1;
            }
            return unknown;
        }
    }

    private static Set<GreyImage> pictures(List<KeptDrawings.Drawing> drawings) {
        Set<GreyImage> pictures = new HashSet<>();
        drawings.forEach(drawing -> pictures.add(drawing.picture()));
        return pictures;
    }

    /** A folder in a file's place is not ours either, but that is said when the file is written. */
    private static boolean isAbsent(Path file) {
        return !Files.exists(file) || Files.isDirectory(file);
    }

    private boolean areLabels() throws IOException {
        try (InputStream in = Files.newInputStream(labels)) {
            return Idx.readLabels(in, LABELS, Progress.NONE).length > 0;
        }
    }

    /** Writes the pair unless it holds just these drawings already. */
    void renew(List<KeptDrawings.Drawing> drawings, DrawingsLock lock) throws IOException {
        if (!isCurrent(drawings)) {
            write(drawings, lock);
        } else if (!lock.pairSum().equals(sum())) {
            lock.setPairSum(sum());
        }
    }

    private boolean isCurrent(List<KeptDrawings.Drawing> drawings) throws IOException {
        Optional<Dataset> dataset = KeptDrawings.dataset(drawings);
        if (dataset.isEmpty() || !Files.isRegularFile(images) || !Files.isRegularFile(labels)) {
            return false;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Idx.writeImages(dataset.get().images(), all);
        boolean sameImages = Arrays.equals(all.toByteArray(), Files.readAllBytes(images));
        all.reset();
        Idx.writeLabels(dataset.get(), all);
        return sameImages && Arrays.equals(all.toByteArray(), Files.readAllBytes(labels));
    }

    /** Writes the pair; if there are no drawings deletes it, as no IDX file is empty. */
    void write(List<KeptDrawings.Drawing> drawings, DrawingsLock lock) throws IOException {
        write(drawings);
        if (!foreign) {
            lock.setPairSum(sum());
        }
    }

    /** The same where nobody else writes. */
    void write(List<KeptDrawings.Drawing> drawings) throws IOException {
        foreign &= Files.exists(images) || Files.exists(labels);
        if (foreign) {
            return;
        }
        Optional<Dataset> dataset = KeptDrawings.dataset(drawings);
        if (dataset.isEmpty()) {
            // The labels first: images alone are known again as ours.
            delete(labels);
            delete(images);
            return;
        }
        AtomicFile.write(images, out -> Idx.writeImages(dataset.get().images(), out));
        AtomicFile.write(labels, out -> Idx.writeLabels(dataset.get(), out));
    }

    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException(file + " cannot be deleted.", e);
        }
    }
}

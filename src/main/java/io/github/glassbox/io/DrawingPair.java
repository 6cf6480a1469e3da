package io.github.glassbox.io;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two IDX files with all kept drawings. A pair that holds anything else is never written over. */
final class DrawingPair {
    private static final String IMAGES = "drawings-images-idx3-ubyte";
    private static final String LABELS = "drawings-labels-idx1-ubyte";

    private final Path images;
    private final Path labels;
    private boolean foreign;

    DrawingPair(Path folder) {
        images = folder.resolve(IMAGES);
        labels = folder.resolve(LABELS);
    }

    static boolean isName(String name) {
        return name.equals(IMAGES) || name.equals(LABELS);
    }

    /** Looks whether all that the pair holds is among the drawings; if not, leaves it alone from now on and says so. */
    Optional<String> inspect(List<KeptDrawings.Drawing> drawings) {
        Set<GreyImage> known = new HashSet<>();
        drawings.forEach(drawing -> known.add(drawing.picture()));
        foreign = !holdsOnly(known);
        return foreign ? Optional.of(IMAGES + " and " + LABELS + " hold something else than the drawings beside them;"
                + " they are left alone until you delete them.") : Optional.empty();
    }

    private boolean holdsOnly(Set<GreyImage> known) {
        if (!Files.exists(images)) {
            return !Files.exists(labels);
        }
        try (InputStream in = Files.newInputStream(images)) {
            Images held = Idx.readImages(in, IMAGES, Progress.NONE);
            byte[] image = new byte[Images.PIXELS];
            for (int i = 0; i < held.count(); i++) {
                held.copyImage(i, image);
                if (!known.contains(GreyImage.of(image, Images.SIDE, Images.SIDE))) {
                    return false;
                }
            }
            return !Files.exists(labels) || areLabels();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean areLabels() throws IOException {
        try (InputStream in = Files.newInputStream(labels)) {
            return Idx.readLabels(in, LABELS, Progress.NONE).length > 0;
        }
    }

    /** Writes the pair unless it holds just these drawings already. */
    void renew(List<KeptDrawings.Drawing> drawings) throws IOException {
        if (!isCurrent(drawings)) {
            write(drawings);
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

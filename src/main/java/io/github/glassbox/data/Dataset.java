package io.github.glassbox.data;

import java.util.Objects;

/** Labelled images of digits. Immutable. */
public final class Dataset {
    /** Labels are 0 to 9, whichever of them occur. */
    public static final int CLASSES = 10;

    private final String name;
    private final Images images;
    private final byte[] labels;

    /**
     * @param name for the screen, such as "MNIST test"
     * @param labels one for each image, 0 to 9; copied
     * @throws IllegalArgumentException if there are no images, if the counts differ or if a label is not 0 to 9
     */
    public Dataset(String name, Images images, byte[] labels) {
        this(images, labels.clone(), name);
        if (labels.length != images.count() || labels.length == 0) {
            throw new IllegalArgumentException(images.count() + " images with " + labels.length + " labels.");
        }
        for (byte label : this.labels) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("A label is " + (label & 0xFF) + ", not 0 to 9.");
            }
        }
    }

    /** A dataset without images, for a collection that is still to be filled. */
    public static Dataset none(String name) {
        return new Dataset(Images.of(new byte[0]), new byte[0], name);
    }

    private Dataset(Images images, byte[] labels, String name) {
        this.name = Objects.requireNonNull(name);
        this.images = images;
        this.labels = labels;
    }

    /** The name for the screen. */
    public String name() {
        return name;
    }

    /** How many images there are; at least 1, but for {@link #none}. */
    public int count() {
        return images.count();
    }

    /** The label of image i, 0 to 9. */
    public int label(int i) {
        return labels[Objects.checkIndex(i, count())];
    }

    /** The images without their labels, not copied. */
    public Images images() {
        return images;
    }

    /** The ink of one pixel, see {@link Images#ink}. */
    public int ink(int i, int pixel) {
        return images.ink(i, pixel);
    }

    /** Copies the ink of image i, see {@link Images#copyImage}. */
    public void copyImage(int i, byte[] target) {
        images.copyImage(i, target);
    }

    /** Copies image i as the network's input, see {@link Images#copyPixels}. */
    public void copyPixels(int i, float[] x) {
        images.copyPixels(i, x);
    }

    /** The same images with other labels, one for each, 0 to 9. */
    public Dataset withLabels(byte[] other) {
        return new Dataset(name, images, other);
    }

    /** Image i alone, under the same name. */
    public Dataset only(int i) {
        byte[] image = new byte[Images.PIXELS];
        copyImage(i, image);
        return new Dataset(name, Images.of(image), new byte[] {(byte) label(i)});
    }

    /**
     * The first n images under the same name, without copying pixels.
     *
     * @throws IllegalArgumentException if n is not from 1 to count
     */
    public Dataset first(int n) {
        return new Dataset(images.first(n), labels, name);
    }

    @Override
    public String toString() {
        return name + " (" + count() + ")";
    }
}

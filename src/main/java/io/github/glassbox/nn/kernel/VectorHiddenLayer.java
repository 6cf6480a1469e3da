package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The weights W1 in vector instructions, nearly all of the work: one group of hidden units after the other, each with its
 * sums in registers, for all images of a tile.
 */
final class VectorHiddenLayer {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();

    /** Units of the largest groups. */
    static final int GROUP = 4 * LANES;

    private final Layout layout;
    private final int padded;
    private final int tileImages;

    VectorHiddenLayer(Layout layout, int tileImages) {
        this.layout = layout;
        this.tileImages = tileImages;
        padded = layout.paddedHidden();
    }

    /**
     * z1 = b1 + W1 x of the images order[k] to order[end - 1].
     *
     * @param w the parameters in the kernel's own order
     * @param z1 filled, image by image
     */
    void forward(float[] w, InkImages images, int[] order, int k, int end, float[] z1) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            for (int j = k; j < end; j++) {
                int at = (j - k) * padded + h;
                if (group == GROUP) {
                    fourVectors(w, images, order[j], h, z1, at);
                } else if (group == 2 * LANES) {
                    twoVectors(w, images, order[j], h, z1, at);
                } else {
                    oneVector(w, images, order[j], h, z1, at);
                }
            }
        }
    }

    private void oneVector(float[] w, InkImages images, int n, int h, float[] z1, int at) {
        float[] value = images.value;
        FloatVector z = FloatVector.fromArray(SPECIES, w, layout.b1() + h);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            float x = value[images.ink[k] & 0xff];
            z = z.add(FloatVector.fromArray(SPECIES, w, w1 + images.pixel[k] * LANES).mul(x));
        }
        z.intoArray(z1, at);
    }

    private void twoVectors(float[] w, InkImages images, int n, int h, float[] z1, int at) {
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        float[] value = images.value;
        int b1 = layout.b1() + h;
        FloatVector za = FloatVector.fromArray(SPECIES, w, b1);
        FloatVector zb = FloatVector.fromArray(SPECIES, w, b1 + LANES);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, value[ink[k] & 0xff]);
            int row = w1 + pixel[k] * (2 * LANES);
            za = za.add(FloatVector.fromArray(SPECIES, w, row).mul(x));
            zb = zb.add(FloatVector.fromArray(SPECIES, w, row + LANES).mul(x));
        }
        za.intoArray(z1, at);
        zb.intoArray(z1, at + LANES);
    }

    private void fourVectors(float[] w, InkImages images, int n, int h, float[] z1, int at) {
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        float[] value = images.value;
        int b1 = layout.b1() + h;
        FloatVector za = FloatVector.fromArray(SPECIES, w, b1);
        FloatVector zb = FloatVector.fromArray(SPECIES, w, b1 + LANES);
        FloatVector zc = FloatVector.fromArray(SPECIES, w, b1 + 2 * LANES);
        FloatVector zd = FloatVector.fromArray(SPECIES, w, b1 + 3 * LANES);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, value[ink[k] & 0xff]);
            int row = w1 + pixel[k] * GROUP;
            za = za.add(FloatVector.fromArray(SPECIES, w, row).mul(x));
            zb = zb.add(FloatVector.fromArray(SPECIES, w, row + LANES).mul(x));
            zc = zc.add(FloatVector.fromArray(SPECIES, w, row + 2 * LANES).mul(x));
            zd = zd.add(FloatVector.fromArray(SPECIES, w, row + 3 * LANES).mul(x));
        }
        za.intoArray(z1, at);
        zb.intoArray(z1, at + LANES);
        zc.intoArray(z1, at + 2 * LANES);
        zd.intoArray(z1, at + 3 * LANES);
    }

    /**
     * dW1 += dz1 x^T of a tile's images: each pixel's row of a group is summed up in registers.
     *
     * @param value the pixel value x of each ink byte
     * @param dz1 group by group, each image by image
     * @param gradient in the kernel's own order
     */
    void backward(InkTile tile, float[] value, float[] dz1, float[] gradient) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            if (group == GROUP) {
                fourVectorsBackward(tile, value, h, dz1, gradient);
            } else if (group == 2 * LANES) {
                twoVectorsBackward(tile, value, h, dz1, gradient);
            } else {
                oneVectorBackward(tile, value, h, dz1, gradient);
            }
        }
    }

    private void oneVectorBackward(InkTile tile, float[] value, int h, float[] dz1, float[] gradient) {
        byte[] image = tile.image;
        byte[] ink = tile.ink;
        int at = h * tileImages;
        for (int row = 0; row < tile.rows; row++) {
            int w1 = h * Shape.INPUTS + tile.pixel[row] * LANES;
            FloatVector d = FloatVector.fromArray(SPECIES, gradient, w1);
            for (int e = tile.start[row]; e < tile.start[row + 1]; e++) {
                d = d.add(FloatVector.fromArray(SPECIES, dz1, at + (image[e] & 0xff) * LANES).mul(value[ink[e] & 0xff]));
            }
            d.intoArray(gradient, w1);
        }
    }

    private void twoVectorsBackward(InkTile tile, float[] value, int h, float[] dz1, float[] gradient) {
        byte[] image = tile.image;
        byte[] ink = tile.ink;
        int at = h * tileImages;
        for (int row = 0; row < tile.rows; row++) {
            int w1 = h * Shape.INPUTS + tile.pixel[row] * (2 * LANES);
            FloatVector da = FloatVector.fromArray(SPECIES, gradient, w1);
            FloatVector db = FloatVector.fromArray(SPECIES, gradient, w1 + LANES);
            int end = tile.start[row + 1];
            for (int e = tile.start[row]; e < end; e++) {
                FloatVector x = FloatVector.broadcast(SPECIES, value[ink[e] & 0xff]);
                int j = at + (image[e] & 0xff) * (2 * LANES);
                da = da.add(FloatVector.fromArray(SPECIES, dz1, j).mul(x));
                db = db.add(FloatVector.fromArray(SPECIES, dz1, j + LANES).mul(x));
            }
            da.intoArray(gradient, w1);
            db.intoArray(gradient, w1 + LANES);
        }
    }

    private void fourVectorsBackward(InkTile tile, float[] value, int h, float[] dz1, float[] gradient) {
        byte[] image = tile.image;
        byte[] ink = tile.ink;
        int at = h * tileImages;
        for (int row = 0; row < tile.rows; row++) {
            int w1 = h * Shape.INPUTS + tile.pixel[row] * GROUP;
            FloatVector da = FloatVector.fromArray(SPECIES, gradient, w1);
            FloatVector db = FloatVector.fromArray(SPECIES, gradient, w1 + LANES);
            FloatVector dc = FloatVector.fromArray(SPECIES, gradient, w1 + 2 * LANES);
            FloatVector dd = FloatVector.fromArray(SPECIES, gradient, w1 + 3 * LANES);
            int end = tile.start[row + 1];
            for (int e = tile.start[row]; e < end; e++) {
                FloatVector x = FloatVector.broadcast(SPECIES, value[ink[e] & 0xff]);
                int j = at + (image[e] & 0xff) * GROUP;
                da = da.add(FloatVector.fromArray(SPECIES, dz1, j).mul(x));
                db = db.add(FloatVector.fromArray(SPECIES, dz1, j + LANES).mul(x));
                dc = dc.add(FloatVector.fromArray(SPECIES, dz1, j + 2 * LANES).mul(x));
                dd = dd.add(FloatVector.fromArray(SPECIES, dz1, j + 3 * LANES).mul(x));
            }
            da.intoArray(gradient, w1);
            db.intoArray(gradient, w1 + LANES);
            dc.intoArray(gradient, w1 + 2 * LANES);
            dd.intoArray(gradient, w1 + 3 * LANES);
        }
    }
}

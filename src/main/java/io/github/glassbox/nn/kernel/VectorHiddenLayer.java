package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The weights W1 in vector instructions, nearly all of the work: one group of hidden units after the other, four pixels
 * at a time, whose weights (forward) or sums of gradients (backward) stay in registers for all images of a tile.
 */
final class VectorHiddenLayer {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();

    /** Units of the largest groups: eight vectors of weights and two of sums have room in 16 registers. */
    static final int GROUP = 2 * LANES;

    private final Layout layout;
    private final int padded;
    private float[] w = {};

    VectorHiddenLayer(Layout layout) {
        this.layout = layout;
        padded = layout.paddedHidden();
    }

    /** Takes the parameters, in the kernel's own order, for what follows. */
    void load(float[] own) {
        w = own;
    }

    /**
     * z1 = b1 + W1 x of a tile's images.
     *
     * @param raw whether the pixels are not divided by 255
     * @param values filled, z1 of each group image by image
     */
    void forward(InkTile tile, boolean raw, float[][] values) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            float[] z1 = groupOf(values, h);
            biases(tile.images, h, group, z1);
            if (group == GROUP) {
                for (int row = 0; row < tile.rows; row++) {
                    twoVectors(tile, row, raw, h, z1);
                }
            } else {
                for (int row = 0; row < tile.rows; row++) {
                    oneVector(tile, row, raw, h, z1);
                }
            }
        }
    }

    /** The values of the group that hidden unit h belongs to. */
    static float[] groupOf(float[][] values, int h) {
        return values[h / GROUP];
    }

    /** Where the first image's value of hidden unit h stands there. */
    static int at(int h) {
        return h % GROUP;
    }

    /** How far the next image's value is from there. */
    int stride(int h) {
        return layout.group(layout.groupStart(h));
    }

    private void biases(int images, int h, int group, float[] z1) {
        for (int v = 0; v < group; v += LANES) {
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, layout.b1() + h + v);
            for (int j = 0; j < images; j++) {
                b1.intoArray(z1, j * group + v);
            }
        }
    }

    // A row is a method of its own: so its beginning and end run as often as it is called, and are compiled as hot.
    private void oneVector(InkTile tile, int row, boolean raw, int h, float[] z1) {
        byte[] image = tile.image;
        int[] ink = tile.ink;
        int w1 = h * Shape.INPUTS + tile.pixel[row] * LANES;
        FloatVector wa = FloatVector.fromArray(SPECIES, w, w1);
        FloatVector wb = FloatVector.fromArray(SPECIES, w, w1 + LANES);
        FloatVector wc = FloatVector.fromArray(SPECIES, w, w1 + 2 * LANES);
        FloatVector wd = FloatVector.fromArray(SPECIES, w, w1 + 3 * LANES);
        int end = tile.start[row + 1];
        for (int e = tile.start[row]; e < end; e++) {
            int j = (image[e] & 0xff) * LANES;
            int x = ink[e];
            FloatVector xa = FloatVector.broadcast(SPECIES, InkImages.x(x & 0xff, raw));
            FloatVector xb = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 8 & 0xff, raw));
            FloatVector xc = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 16 & 0xff, raw));
            FloatVector xd = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 24, raw));
            FloatVector z = FloatVector.fromArray(SPECIES, z1, j);
            z.add(wa.mul(xa)).add(wb.mul(xb)).add(wc.mul(xc)).add(wd.mul(xd)).intoArray(z1, j);
        }
    }

    private void twoVectors(InkTile tile, int row, boolean raw, int h, float[] z1) {
        byte[] image = tile.image;
        int[] ink = tile.ink;
        int w1 = h * Shape.INPUTS + tile.pixel[row] * GROUP;
        FloatVector wa = FloatVector.fromArray(SPECIES, w, w1);
        FloatVector wb = FloatVector.fromArray(SPECIES, w, w1 + GROUP);
        FloatVector wc = FloatVector.fromArray(SPECIES, w, w1 + 2 * GROUP);
        FloatVector wd = FloatVector.fromArray(SPECIES, w, w1 + 3 * GROUP);
        FloatVector va = FloatVector.fromArray(SPECIES, w, w1 + LANES);
        FloatVector vb = FloatVector.fromArray(SPECIES, w, w1 + GROUP + LANES);
        FloatVector vc = FloatVector.fromArray(SPECIES, w, w1 + 2 * GROUP + LANES);
        FloatVector vd = FloatVector.fromArray(SPECIES, w, w1 + 3 * GROUP + LANES);
        int end = tile.start[row + 1];
        for (int e = tile.start[row]; e < end; e++) {
            int j = (image[e] & 0xff) * GROUP;
            int x = ink[e];
            FloatVector xa = FloatVector.broadcast(SPECIES, InkImages.x(x & 0xff, raw));
            FloatVector xb = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 8 & 0xff, raw));
            FloatVector xc = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 16 & 0xff, raw));
            FloatVector xd = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 24, raw));
            FloatVector z = FloatVector.fromArray(SPECIES, z1, j);
            z.add(wa.mul(xa)).add(wb.mul(xb)).add(wc.mul(xc)).add(wd.mul(xd)).intoArray(z1, j);
            FloatVector y = FloatVector.fromArray(SPECIES, z1, j + LANES);
            y.add(va.mul(xa)).add(vb.mul(xb)).add(vc.mul(xc)).add(vd.mul(xd)).intoArray(z1, j + LANES);
        }
    }

    /**
     * dW1 += dz1 x^T of a tile's images.
     *
     * @param raw whether the pixels are not divided by 255
     * @param values dz1 of each group image by image
     * @param gradient in the kernel's own order
     */
    void backward(InkTile tile, boolean raw, float[][] values, float[] gradient) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            float[] dz1 = groupOf(values, h);
            for (int row = 0; row < tile.rows; row++) {
                for (int v = 0; v < group; v += LANES) {
                    oneVectorBackward(tile, row, raw, v, group, dz1, h * Shape.INPUTS + v, gradient);
                }
            }
        }
    }

    // One at a time even in groups of two: with the sums of two a method would be too long, as VectorStep says.
    private void oneVectorBackward(
            InkTile tile, int row, boolean raw, int v, int group, float[] dz1, int w1, float[] gradient) {
        byte[] image = tile.image;
        int[] ink = tile.ink;
        int a = w1 + tile.pixel[row] * group;
        int b = a + group;
        int c = b + group;
        int d = c + group;
        FloatVector da = FloatVector.fromArray(SPECIES, gradient, a);
        FloatVector db = FloatVector.fromArray(SPECIES, gradient, b);
        FloatVector dc = FloatVector.fromArray(SPECIES, gradient, c);
        FloatVector dd = FloatVector.fromArray(SPECIES, gradient, d);
        int end = tile.start[row + 1];
        for (int e = tile.start[row]; e < end; e++) {
            int x = ink[e];
            FloatVector dz = FloatVector.fromArray(SPECIES, dz1, (image[e] & 0xff) * group + v);
            FloatVector xa = FloatVector.broadcast(SPECIES, InkImages.x(x & 0xff, raw));
            FloatVector xb = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 8 & 0xff, raw));
            FloatVector xc = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 16 & 0xff, raw));
            FloatVector xd = FloatVector.broadcast(SPECIES, InkImages.x(x >>> 24, raw));
            da = da.add(dz.mul(xa));
            db = db.add(dz.mul(xb));
            dc = dc.add(dz.mul(xc));
            dd = dd.add(dz.mul(xd));
        }
        da.intoArray(gradient, a);
        db.intoArray(gradient, b);
        dc.intoArray(gradient, c);
        dd.intoArray(gradient, d);
    }
}

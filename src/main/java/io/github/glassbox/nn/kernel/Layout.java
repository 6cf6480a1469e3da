package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A kernel's own order of the parameters in one flat array.
 *
 * <p>The hidden units are cut into groups of neighbours. W1 stands first, group by group, each by pixel (784 x the
 * group's units), so that a group's weights lie close together; then b1 (Hp), W2 by class (10 x Hp), b2 (10). Hp is H
 * padded to full lanes; the padding is 0 and stays 0.
 */
public final class Layout {
    private final Shape shape;
    private final int lanes;
    private final int largestGroup;
    private final int paddedHidden;

    /**
     * An order.
     *
     * @param lanes hidden units are padded to a multiple of it
     * @param largestGroup units of the largest groups; the rest is in groups half as large, down to one of lanes units
     */
    Layout(Shape shape, int lanes, int largestGroup) {
        this.shape = shape;
        this.lanes = lanes;
        this.largestGroup = largestGroup;
        paddedHidden = (shape.hidden() + lanes - 1) / lanes * lanes;
    }

    /** Hp. */
    int paddedHidden() {
        return paddedHidden;
    }

    /** How many units the group has that begins with hidden unit h: the largest that still fits. */
    int group(int h) {
        int group = largestGroup;
        while (group > lanes && h + group > paddedHidden) {
            group /= 2;
        }
        return group;
    }

    /** Of each group an array with room for its units' values for so many images. */
    float[][] groups(int images) {
        List<float[]> groups = new ArrayList<>();
        for (int h = 0; h < paddedHidden; h += group(h)) {
            groups.add(new float[images * group(h)]);
        }
        return groups.toArray(new float[0][]);
    }

    /** How many values there are, padding among them. */
    public int size() {
        return b2() + Shape.CLASSES;
    }

    /** Index of b1[0], where the weights W1 end. */
    public int b1() {
        return Shape.INPUTS * paddedHidden;
    }

    /** Index of W2[0,0]. */
    public int w2() {
        return b1() + paddedHidden;
    }

    /** Index of b2[0], where the weights W2 end. */
    public int b2() {
        return w2() + Shape.CLASSES * paddedHidden;
    }

    /** Whether two hidden units have the same weights W1, bias b1 and weights W2. */
    public boolean isSameUnit(float[] own, int one, int other) {
        int first = w1(one);
        int second = w1(other);
        int stepOfFirst = group(groupStart(one));
        int stepOfSecond = group(groupStart(other));
        for (int i = 0; i < Shape.INPUTS; i++) {
            if (own[first + i * stepOfFirst] != own[second + i * stepOfSecond]) {
                return false;
            }
        }
        for (int row = b1(); row < b2(); row += paddedHidden) {
            if (own[row + one] != own[row + other]) {
                return false;
            }
        }
        return true;
    }

    private int w1(int h) {
        int start = groupStart(h);
        return start * Shape.INPUTS + h - start;
    }

    /** The hidden unit that the group of hidden unit h begins with. */
    int groupStart(int h) {
        int start = 0;
        while (start + group(start) <= h) {
            start += group(start);
        }
        return start;
    }

    /**
     * Puts parameters into this order.
     *
     * @param parameters in the order of {@link Shape}
     * @param own filled but for its padding
     */
    public void pack(float[] parameters, float[] own) {
        int hidden = shape.hidden();
        for (int first = 0; first < hidden; first += group(first)) {
            int group = group(first);
            for (int h = first; h < Math.min(hidden, first + group); h++) {
                int from = shape.w1(h, 0);
                int to = first * Shape.INPUTS + h - first;
                for (int i = 0; i < Shape.INPUTS; i++) {
                    own[to + i * group] = parameters[from + i];
                }
            }
        }
        System.arraycopy(parameters, shape.b1(0), own, b1(), hidden);
        for (int c = 0; c < Shape.CLASSES; c++) {
            System.arraycopy(parameters, shape.w2(c, 0), own, w2() + c * paddedHidden, hidden);
        }
        System.arraycopy(parameters, shape.b2(0), own, b2(), Shape.CLASSES);
    }

    /** Puts the sum of b1 into each of b1, and the sum of b2 into each of b2; the padding stays 0. */
    public void sumBiases(float[] own) {
        sum(own, b1(), shape.hidden());
        sum(own, b2(), Shape.CLASSES);
    }

    private static void sum(float[] own, int from, int count) {
        float sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += own[k];
        }
        Arrays.fill(own, from, from + count, sum);
    }

    /** The reverse of {@link #pack}. */
    public void unpack(float[] own, float[] parameters) {
        int hidden = shape.hidden();
        for (int first = 0; first < hidden; first += group(first)) {
            int group = group(first);
            for (int h = first; h < Math.min(hidden, first + group); h++) {
                int to = shape.w1(h, 0);
                int from = first * Shape.INPUTS + h - first;
                for (int i = 0; i < Shape.INPUTS; i++) {
                    parameters[to + i] = own[from + i * group];
                }
            }
        }
        System.arraycopy(own, b1(), parameters, shape.b1(0), hidden);
        for (int c = 0; c < Shape.CLASSES; c++) {
            System.arraycopy(own, w2() + c * paddedHidden, parameters, shape.w2(c, 0), hidden);
        }
        System.arraycopy(own, b2(), parameters, shape.b2(0), Shape.CLASSES);
    }
}

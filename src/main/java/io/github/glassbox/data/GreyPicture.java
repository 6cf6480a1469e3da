package io.github.glassbox.data;

import java.util.Arrays;
import java.util.Objects;

/** One picture of 28 x 28 pixels as ink on paper, 0 (blank) to 255 (full ink), row-major. Immutable. */
public final class GreyPicture {
    private static final int SIDE = Images.SIDE;
    private static final int LIGHT_ABOVE = 127;

    private final byte[] ink;

    private GreyPicture(byte[] ink) {
        this.ink = ink;
    }

    /**
     * A picture from the luminance of its pixels. The median of its border tells the paper: above 127 the ink is dark
     * on light paper (ink = 255 - luminance), otherwise light on dark (ink = luminance).
     *
     * @param luminance (height x width), row-major, 0 black to 255 white; not kept
     * @param source what to call the picture in messages, such as the file's name
     * @throws BadDataException if the picture is not 28 x 28
     * @throws IllegalArgumentException if the array does not hold width x height values of 0 to 255
     */
    public static GreyPicture fromLuminance(int[] luminance, int width, int height, String source)
            throws BadDataException {
        requireSize(width, height, source);
        if (luminance.length != Images.PIXELS) {
            throw new IllegalArgumentException(luminance.length + " values for " + width + " x " + height);
        }
        boolean lightPaper = isBorderLight(luminance);
        byte[] ink = new byte[Images.PIXELS];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int value = luminance[pixel];
            if (value < 0 || value > 255) {
                throw new IllegalArgumentException("Luminance " + value + " is not from 0 to 255.");
            }
            ink[pixel] = (byte) (lightPaper ? 255 - value : value);
        }
        return new GreyPicture(ink);
    }

    /**
     * Refuses sizes other than 28 x 28.
     *
     * @throws BadDataException with one sentence that names both sizes
     */
    public static void requireSize(int width, int height, String source) throws BadDataException {
        if (width != SIDE || height != SIDE) {
            throw new BadDataException(source + " is " + width + " x " + height + " pixels, not 28 x 28.");
        }
    }

    private static boolean isBorderLight(int[] luminance) {
        int[] border = new int[4 * (SIDE - 1)];
        int last = SIDE - 1;
        for (int k = 0; k < last; k++) {
            border[4 * k] = luminance[k];
            border[4 * k + 1] = luminance[k * SIDE + last];
            border[4 * k + 2] = luminance[last * SIDE + last - k];
            border[4 * k + 3] = luminance[(last - k) * SIDE];
        }
        Arrays.sort(border);
        int middle = border.length / 2;
        return border[middle - 1] + border[middle] > 2 * LIGHT_ABOVE;
    }

    /** The ink of one pixel, 0 to 255; pixel = 28 row + column. */
    public int ink(int pixel) {
        return ink[Objects.checkIndex(pixel, Images.PIXELS)] & 0xFF;
    }

    /** This picture as the only one of {@link Images}. */
    public Images asImages() {
        return Images.of(ink);
    }
}

package io.github.glassbox.io;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the stored rows and columns lie in the upright picture, as cameras note it. Source: Exif 2.32, tag 0x0112.
 *
 * @param exif 1 upright, 3 upside down, 6 to be turned right, 8 to be turned left; 2, 4, 7 and 5 are their mirror images
 */
record Orientation(int exif) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final short TIFF = 42;
    private static final int ENTRY = 12;
    private static final int COUNT = 8;

    /** As Exif data say, or a TIFF file, which are built alike; upright if they say nothing that can be read. */
    static Orientation of(byte[] tiff) {
        try {
            ByteBuffer data = ByteBuffer.wrap(tiff);
            data.order(data.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (data.getShort() != TIFF) {
                return UPRIGHT;
            }
            int directory = data.getInt();
            int entries = data.getShort(directory) & 0xFFFF;
            for (int k = 0; k < entries; k++) {
                int entry = directory + 2 + k * ENTRY;
                if ((data.getShort(entry) & 0xFFFF) == TAG) {
                    int value = data.getShort(entry + 8);
                    return value >= 1 && value <= COUNT ? new Orientation(value) : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** The picture as it is to be looked at. */
    BufferedImage upright(BufferedImage stored) {
        if (exif == 1) {
            return stored;
        }
        boolean turned = exif >= 5;
        boolean fromRight = exif == 2 || exif == 3 || exif == 6 || exif == 7;
        boolean fromBelow = exif == 3 || exif == 4 || exif == 7 || exif == 8;
        int width = turned ? stored.getHeight() : stored.getWidth();
        int height = turned ? stored.getWidth() : stored.getHeight();
        WritableRaster from = stored.getRaster();
        WritableRaster to = stored.getColorModel().createCompatibleWritableRaster(width, height);
        Object pixel = null;
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                pixel = from.getDataElements(x, y, pixel);
                int column = turned ? y : x;
                int row = turned ? x : y;
                to.setDataElements(fromRight ? width - 1 - column : column, fromBelow ? height - 1 - row : row, pixel);
            }
        }
        return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
    }
}

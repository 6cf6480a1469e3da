package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.GreyPicture;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads one picture file (PNG and what else ImageIO decodes) of 28 x 28 pixels. */
public final class PictureFile {
    private static final int WHITE = 255;

    private PictureFile() {}

    /**
     * Reads a picture: transparency on white, luminance by Rec. 601, ink told from paper by {@link GreyPicture}.
     *
     * @throws BadDataException if the file is missing, no picture, or not 28 x 28, with one sentence
     */
    public static GreyPicture read(Path file) throws IOException {
        String source = String.valueOf(file.getFileName());
        BufferedImage image = decode(file, source);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] luminance = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                luminance[row * width + column] = luminance(image, column, row);
            }
        }
        return GreyPicture.fromLuminance(luminance, width, height, source);
    }

    private static BufferedImage decode(Path file, String source) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                ImageInputStream in = new MemoryCacheImageInputStream(stream)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BadDataException(source + " is neither an IDX file nor a picture that can be read.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // Before decoding, so that a picture of a gigapixel is refused without the memory for it.
                GreyPicture.requireSize(reader.getWidth(0), reader.getHeight(0), source);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (BadDataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new BadDataException("There is no file " + file + ".", e);
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw unchecked exceptions too on damaged files.
            throw new BadDataException(source + " cannot be read as a picture.", e);
        }
    }

    private static int luminance(BufferedImage image, int column, int row) {
        ColorModel colours = image.getColorModel();
        if (colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            // getRGB would take these samples for linear light and brighten them.
            int alpha = colours.hasAlpha() ? sample(image, column, row, 1) : WHITE;
            return onWhite(sample(image, column, row, 0), alpha);
        }
        int argb = image.getRGB(column, row);
        int weighted = 299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF);
        return onWhite((weighted + 500) / 1000, argb >>> 24);
    }

    private static int sample(BufferedImage image, int column, int row, int band) {
        int max = (1 << image.getColorModel().getComponentSize(band)) - 1;
        return (image.getRaster().getSample(column, row, band) * WHITE + max / 2) / max;
    }

    private static int onWhite(int luminance, int alpha) {
        return (luminance * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }
}

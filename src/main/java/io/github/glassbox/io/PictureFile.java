package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Paper;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads one picture: a PNG or JPEG file (or what else ImageIO decodes), or one that is in memory, as when pasted. */
public final class PictureFile {
    /** The most pixels that a picture may have. */
    public static final int MAX_PIXELS = 50_000_000;

    private PictureFile() {}

    /**
     * Reads a picture of any size: transparency on white, luminance by Rec. 601, ink told from paper by
     * {@link GreyImage#fromLuminance}, uneven paper made blank by {@link Paper}. Pictures of more than 4 million pixels
     * are reduced. A photograph of 12 million pixels takes about a second.
     *
     * @throws BadDataException if the file is missing, no picture, too large or blank, with one sentence
     */
    public static GreyImage read(Path file) throws IOException {
        String source = String.valueOf(file.getFileName());
        return onBlankPaper(decode(file, source, PictureFile::requireDecodable), source);
    }

    /**
     * Reads a picture of 28 x 28 as it is: as {@link #read}, but its paper need not be blank.
     *
     * @throws BadDataException if the file is missing, no picture, or not 28 x 28, with one sentence
     */
    public static GreyImage readRaw(Path file) throws IOException {
        String source = String.valueOf(file.getFileName());
        return Luminance.of(decode(file, source, GreyImage::requireSide));
    }

    /**
     * Reads a picture of 28 x 28 that is known to have dark ink on white paper, as it is.
     *
     * @throws BadDataException if the file is missing, no picture, or not 28 x 28, with one sentence
     */
    static GreyImage readDarkInk(Path file) throws IOException {
        return Luminance.darkInk(decode(file, String.valueOf(file.getFileName()), GreyImage::requireSide));
    }

    /** Writes dark ink on white paper as PNG, 8 bits of grey; an existing file is replaced when all is written. */
    static void writeDarkInk(Path file, GreyImage picture) throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(
                0, 0, picture.width(), picture.height(), picture.inverted().toArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", png);
        }
        AtomicFile.write(file, bytes::writeTo);
    }

    /**
     * A picture in memory, as {@link #read}.
     *
     * @param image loaded
     * @param source what to call it in messages, such as "The pasted picture"
     * @throws BadDataException if it has no size, is too large or blank, with one sentence
     */
    public static GreyImage of(Image image, String source) throws BadDataException {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width < 1 || height < 1) {
            throw new BadDataException(source + " has no pixels that can be read.");
        }
        requireDecodable(width, height, source);
        return onBlankPaper(buffered(image, width, height), source);
    }

    private static BufferedImage buffered(Image image, int width, int height) {
        if (image instanceof BufferedImage already) {
            return already;
        }
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        try {
            g.drawImage(image, 0, 0, null);
        } finally {
            g.dispose();
        }
        return copy;
    }

    private static GreyImage onBlankPaper(BufferedImage image, String source) throws BadDataException {
        GreyImage picture = Paper.removedFrom(Luminance.of(image));
        if (picture.isBlank()) {
            throw new BadDataException(source + " is blank: there is no ink that stands out from its paper.");
        }
        return picture;
    }

    private static void requireDecodable(int width, int height, String source) throws BadDataException {
        if ((long) width * height > MAX_PIXELS) {
            throw new BadDataException(source + " is " + width + " x " + height + " pixels, more than the "
                    + MAX_PIXELS / 1_000_000 + " million that are read.");
        }
    }

    private interface SizeCheck {
        void check(int width, int height, String source) throws BadDataException;
    }

    private static BufferedImage decode(Path file, String source, SizeCheck size) throws IOException {
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
                size.check(reader.getWidth(0), reader.getHeight(0), source);
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
        } catch (OutOfMemoryError e) {
            // One array for all pixels: where there is no room for it, there is still room for the rest.
            throw new BadDataException(source + " is too large a picture for the memory there is.", e);
        }
    }
}

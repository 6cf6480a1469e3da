package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.GreyImage;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads one picture: a file of a {@link PictureFormat}, or one that is in memory, as when pasted. */
public final class PictureFile {
    /** The most pixels that a picture may have. */
    public static final int MAX_PIXELS = 50_000_000;

    /** The most pixels in a row or a column: a longer strip could not be reduced to a size that is quick to look through. */
    public static final int MAX_SIDE = 30_000;

    // All pixels with four bytes each; and what a picture of 28 x 28 may carry beside its pixels.
    private static final int MAX_BYTES = 4 * MAX_PIXELS;
    private static final int MAX_BYTES_RAW = 1 << 24;

    private PictureFile() {}

    /**
     * Reads the digit of a picture of any size, ink dark or light: transparency on white, or on black if what is seen is
     * all light; luminance by Rec. 601; see {@link DigitReading} for the rest. Pictures of more than 4 million pixels are
     * reduced. A photograph of 12 million pixels takes about a second. It is turned upright, see {@link Orientation}.
     *
     * @throws BadDataException if the file is missing, no picture, too large or blank, with one sentence
     */
    public static DigitReading read(Path file) throws IOException {
        try (InputFile in = InputFile.open(file)) {
            return read(in);
        }
    }

    static DigitReading read(InputFile file) throws IOException {
        return digit(decode(file, MAX_BYTES, PictureFile::requireDecodable), file.name());
    }

    /**
     * Reads a picture of 28 x 28 as it is: as {@link #read}, but all of it, and its paper need not be blank.
     *
     * @throws BadDataException if the file is missing, no picture, or not 28 x 28, with one sentence
     */
    public static GreyImage readRaw(Path file) throws IOException {
        try (InputFile in = InputFile.open(file)) {
            return readRaw(in);
        }
    }

    static GreyImage readRaw(InputFile file) throws IOException {
        return Luminance.of(decode(file, MAX_BYTES_RAW, GreyImage::requireSide));
    }

    /**
     * Reads a picture of 28 x 28 that is known to have dark ink on white paper, as it is.
     *
     * @throws BadDataException if the file is missing, no picture, or not 28 x 28, with one sentence
     */
    static GreyImage readDarkInk(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe that nobody writes to would hold the program up for ever.
            throw new BadDataException(file + " is no file of a picture.");
        }
        try (InputFile in = InputFile.open(file)) {
            return Luminance.darkInk(decode(in, MAX_BYTES_RAW, GreyImage::requireSide));
        }
    }

    /**
     * Makes a PNG file of dark ink on white paper, 8 bits of grey.
     *
     * @throws FileAlreadyExistsException if there is a file of this name; it stays
     */
    static void createDarkInk(Path file, GreyImage picture) throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(
                0, 0, picture.width(), picture.height(), picture.inverted().toArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", png);
        }
        AtomicFile.create(file, bytes::writeTo);
    }

    /**
     * A picture in memory, as {@link #read}.
     *
     * @param image loaded
     * @param source what to call it in messages, such as "The pasted picture"
     * @throws BadDataException if it has no size, is too large or blank, with one sentence
     */
    public static DigitReading of(Image image, String source) throws BadDataException {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width < 1 || height < 1) {
            throw new BadDataException(source + " has no pixels that can be read.");
        }
        requireDecodable(width, height, source);
        return digit(buffered(image, width, height), source);
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

    private static DigitReading digit(BufferedImage image, String source) throws BadDataException {
        DigitReading reading = DigitReading.ofLuminance(Luminance.asSeen(image));
        if (reading.picture().isBlank()) {
            throw new BadDataException(source + " is blank: there is no ink that stands out from its paper.");
        }
        return reading;
    }

    private static void requireDecodable(int width, int height, String source) throws BadDataException {
        if (Math.max(width, height) > MAX_SIDE) {
            throw new BadDataException(source + " is " + width + " x " + height + " pixels, more than the " + MAX_SIDE
                    + " in a row or column that are read.");
        }
        if ((long) width * height > MAX_PIXELS) {
            throw new BadDataException(source + " is " + width + " x " + height + " pixels, more than the "
                    + MAX_PIXELS / 1_000_000 + " million that are read.");
        }
    }

    private static BufferedImage decode(InputFile file, int most, PictureDecoder.SizeCheck size) throws IOException {
        String source = file.name();
        byte[] start = file.start();
        PictureFormat format = PictureFormat.of(start).orElseThrow(() -> unknown(source, start));
        try {
            return PictureDecoder.decode(file.all(most), format, source, size);
        } catch (OutOfMemoryError e) {
            // One array for all pixels: where there is no room for it, there is still room for the rest.
            throw new BadDataException(source + " is too large a picture for the memory there is.", e);
        }
    }

    private static BadDataException unknown(String source, byte[] start) {
        return new BadDataException(PictureFormat.foreign(start)
                .map(kind -> source + " is " + kind + ", which is not read; pictures are read as " + PictureFormat.ALL + ".")
                .orElse(source + " is neither an IDX file nor a picture that can be read (" + PictureFormat.ALL + ")."));
    }
}

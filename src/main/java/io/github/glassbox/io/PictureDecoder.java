package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** From the bytes of a picture file to its pixels, upright; what ImageIO lets pass and is no whole picture is refused. */
final class PictureDecoder {
    private PictureDecoder() {}

    /** Refuses a picture by its size, before anything is unpacked. */
    @FunctionalInterface
    interface SizeCheck {
        void check(int width, int height, String source) throws BadDataException;
    }

    /**
     * Reads a picture, the first if there are several.
     *
     * @throws BadDataException if it is cut short, damaged, of a wrong size or of samples that are not read
     */
    static BufferedImage decode(byte[] file, PictureFormat format, String source, SizeCheck size)
            throws BadDataException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in = new BytesInput(file)) {
            AtomicBoolean warned = new AtomicBoolean();
            reader.addIIOReadWarningListener((from, warning) -> warned.set(true));
            reader.setInput(in, true, true);
            size.check(reader.getWidth(0), reader.getHeight(0), source);
            requireSamples(reader.getImageTypes(0), source);
            Orientation orientation = exif(file, format, source).map(Orientation::of).orElse(Orientation.UPRIGHT);
            BufferedImage image = reader.read(0);
            if (warned.get()) {
                throw cutShort(source);
            }
            return orientation.upright(inKnownColours(image));
        } catch (BadDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw unchecked exceptions too on damaged files.
            throw new BadDataException(
                    source + " cannot be read as a picture: it is damaged, cut short or of a rare kind.", e);
        } finally {
            reader.dispose();
        }
    }

    static BadDataException cutShort(String source) {
        return new BadDataException(source + " is damaged or cut short.");
    }

    private static Optional<byte[]> exif(byte[] file, PictureFormat format, String source) throws BadDataException {
        return switch (format) {
            case PNG -> PngChunks.exif(file, source);
            case JPEG -> JpegSegments.exif(file, source);
            case TIFF -> Optional.of(file);
            case GIF, BMP -> Optional.empty();
        };
    }

    private static void requireSamples(Iterator<ImageTypeSpecifier> types, String source) throws BadDataException {
        if (!types.hasNext()) {
            throw new BadDataException(source + " has colours that are not read, such as CMYK.");
        }
        SampleModel samples = types.next().getSampleModel();
        boolean packed = samples instanceof SinglePixelPackedSampleModel;
        int kind = samples.getDataType();
        if (kind != DataBuffer.TYPE_BYTE && kind != DataBuffer.TYPE_USHORT && !(packed && kind == DataBuffer.TYPE_INT)) {
            throw new BadDataException(source + " has samples of " + samples.getSampleSize(0)
                    + " bits whose range is not known; whole, unsigned ones of up to 16 bits are read.");
        }
    }

    /** Colours of a profile take microseconds a pixel one by one; turned into sRGB all at once they do not. */
    private static BufferedImage inKnownColours(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (colours.getColorSpace().isCS_sRGB() || colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return image;
        }
        boolean opaque = colours.getTransparency() == Transparency.OPAQUE;
        BufferedImage known = new BufferedImage(
                image.getWidth(), image.getHeight(), opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = known.createGraphics();
        try {
            g.drawImage(image, 0, 0, null);
        } finally {
            g.dispose();
        }
        return known;
    }
}

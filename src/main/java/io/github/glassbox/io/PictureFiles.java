package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads files of pictures, whatever they are: IDX (plain or gzip) or one picture, told by their first bytes, and read once. */
public final class PictureFiles {
    private PictureFiles() {}

    /**
     * What a file held.
     *
     * @param images at least one
     * @param idx whether it was an IDX file, whose images are told apart by their index
     * @param doubts about a picture's digit, each one sentence
     */
    public record Content(Images images, boolean idx, List<String> doubts) {}

    /** What becomes of a picture. */
    private interface PictureReading {
        Content from(InputFile file) throws IOException;
    }

    /**
     * Reads all images of a file. Those of IDX files are taken as they are; a picture, see {@link PictureFile#read},
     * goes through all steps of {@link Normalization}.
     *
     * @throws BadDataException if the file cannot be used, with one sentence
     */
    public static Content read(Path file) throws IOException {
        return read(file, picture -> {
            DigitReading digit = PictureFile.read(picture);
            Images image = Images.of(Normalization.of(digit.picture(), Normalization.ALL).image());
            return new Content(image, false, digit.doubts());
        });
    }

    /**
     * As {@link #read}, but a picture too is taken as it is, and must be of 28 x 28 pixels.
     *
     * @throws BadDataException if the file cannot be used, with one sentence
     */
    public static Content readRaw(Path file) throws IOException {
        return read(file, picture ->
                new Content(PictureFile.readRaw(picture).asImages(picture.name()), false, List.of()));
    }

    private static Content read(Path file, PictureReading pictures) throws IOException {
        try (InputFile in = InputFile.open(file)) {
            byte[] start = in.start();
            if (start.length == 0) {
                throw new BadDataException(in.name() + " is empty.");
            }
            return Idx.looksLikeIdx(start)
                    ? new Content(Idx.readImages(in.stream(), in.name(), Progress.NONE), true, List.of())
                    : pictures.from(in);
        } catch (BadDataException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }
}

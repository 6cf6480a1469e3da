package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of pictures, whatever they are: IDX (plain or gzip) or one picture, told by their first bytes. */
public final class PictureFiles {
    private static final int START = 4;

    private PictureFiles() {}

    /** What becomes of a picture. */
    private interface PictureReading {
        Images from(Path file) throws IOException;
    }

    /**
     * Reads all images of a file. Those of IDX files are taken as they are; a picture, see {@link PictureFile#read},
     * goes through all steps of {@link Normalization}.
     *
     * @return at least one image
     * @throws BadDataException if the file cannot be used, with one sentence
     */
    public static Images read(Path file) throws IOException {
        return read(file, picture ->
                Images.of(Normalization.of(PictureFile.read(picture), Normalization.ALL).image()));
    }

    /**
     * As {@link #read}, but a picture too is taken as it is, and must be of 28 x 28 pixels.
     *
     * @return at least one image
     * @throws BadDataException if the file cannot be used, with one sentence
     */
    public static Images readRaw(Path file) throws IOException {
        return read(file, picture -> PictureFile.readRaw(picture).asImages(String.valueOf(picture.getFileName())));
    }

    private static Images read(Path file, PictureReading pictures) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadDataException(file + " is a folder, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new BadDataException(
                    Files.exists(file) ? file + " may not be read." : "There is no file " + file + ".");
        }
        if (Idx.looksLikeIdx(start(file))) {
            try (InputStream in = Files.newInputStream(file)) {
                return Idx.readImages(in, String.valueOf(file.getFileName()), Progress.NONE);
            }
        }
        return pictures.from(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(START);
            if (start.length == 0) {
                throw new BadDataException(file.getFileName() + " is empty.");
            }
            return start;
        } catch (NoSuchFileException e) {
            throw new BadDataException("There is no file " + file + ".", e);
        }
    }
}

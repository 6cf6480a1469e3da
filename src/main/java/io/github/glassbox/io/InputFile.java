package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is opened and read once, from its start to its end, so that it may also be a pipe or a device. */
final class InputFile implements Closeable {
    private static final int START = 1024;

    private final Path file;
    private final InputStream in;

    private InputFile(Path file, InputStream in) {
        this.file = file;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** @throws BadDataException if it is missing, a folder, or may not be read, with one sentence */
    static InputFile open(Path file) throws BadDataException {
        if (Files.isDirectory(file)) {
            throw new BadDataException(file + " is a folder, not a file.");
        }
        try {
            // Not Files.newInputStream, which asks for the place in a pipe.
            return new InputFile(file, new FileInputStream(file.toFile()));
        } catch (FileNotFoundException e) {
            throw new BadDataException(
                    Files.exists(file) ? file + " may not be read." : "There is no file " + file + ".", e);
        }
    }

    /** That the system could not read it, which says nothing of what it holds. */
    static BadDataException unreadable(Path file, IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return new BadDataException(file + " cannot be read" + (reason == null ? "." : ": " + reason + "."), e);
    }

    /** What to call it in messages: its name, or where that says nothing its path. */
    String name() {
        return name(file);
    }

    static String name(Path file) {
        boolean telling = file.getFileName() != null && !file.startsWith("/dev") && !file.startsWith("/proc");
        return telling ? file.getFileName().toString() : file.toString();
    }

    /** The first bytes, fewer only if there are no more; they are still to be read. */
    byte[] start() throws BadDataException {
        try {
            in.mark(START);
            byte[] start = in.readNBytes(START);
            in.reset();
            return start;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What is still to be read. */
    InputStream stream() {
        return in;
    }

    /**
     * All that is still to be read.
     *
     * @param most bytes
     * @throws BadDataException if there are more, or they cannot be read
     */
    byte[] all(int most) throws BadDataException {
        try {
            boolean large = Files.isRegularFile(file) && Files.size(file) > most;
            byte[] bytes = large ? new byte[0] : in.readNBytes(most + 1);
            if (large || bytes.length > most) {
                throw new BadDataException(name() + " is larger than the " + (most >> 20) + " MB that are read.");
            }
            return bytes;
        } catch (BadDataException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

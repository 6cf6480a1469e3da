package io.github.glassbox.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /** @param out buffered; need not be closed */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes to a temporary file in the same folder, forces it to disk and moves it into place. On any failure the
     * temporary file is removed and what stood there before stays. A symbolic link is followed.
     *
     * @throws InterruptedIOException if the thread is interrupted
     * @throws IOException if it cannot be written, with one sentence that names the file
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        Path folder = requireFolder(file, target);
        String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        Path temporary = folder.resolve("." + target.getFileName() + "." + unique + ".part");
        try {
            fill(temporary, content);
            move(temporary, target);
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            InterruptedIOException cancelled = new InterruptedIOException("Writing " + file + " was cancelled.");
            cancelled.initCause(e);
            throw cancelled;
        } catch (AccessDeniedException e) {
            throw noPermission(file, folder, e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + reason(e) + ".", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Refuses what {@link #write} would refuse, to be asked before long work; writes nothing.
     *
     * @throws IOException if the file cannot be written, with one sentence that names it
     */
    public static void requireWritable(Path file) throws IOException {
        Path folder = requireFolder(file, target(file));
        if (!Files.isWritable(folder)) {
            throw noPermission(file, folder, null);
        }
    }

    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static Path requireFolder(Path file, Path target) throws IOException {
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new IOException(file + " is a folder, so no file can be written there.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(file + " cannot be written: there is no folder " + folder + ".");
        }
        return folder;
    }

    private static IOException noPermission(Path file, Path folder, Throwable cause) {
        return new IOException(
                file + " cannot be written: there is no permission to write in " + folder + ".", cause);
    }

    private static void fill(Path temporary, Content content) throws IOException {
        // Not Files.createTempFile: that makes a file which only its owner may read.
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}

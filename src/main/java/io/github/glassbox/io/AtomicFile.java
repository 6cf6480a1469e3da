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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private static final int MAX_LINKS = 40;

    private AtomicFile() {}

    /** One that says all already. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String sentence) {
            super(sentence);
        }
    }

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /** @param out buffered; need not be closed */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes to a temporary file in the same folder, forces it to disk, moves it into place and forces the folder to disk.
     * On any failure the temporary file is removed and what stood there before stays. A file that is replaced keeps its
     * permissions; one that is read-only is not replaced. A symbolic link is followed. A device or a pipe is written to as
     * it is.
     *
     * @throws InterruptedIOException if the thread is interrupted
     * @throws IOException if it cannot be written, with one sentence that names the file
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        attempt(file, target, () -> {
            if (isStream(file, target)) {
                try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                    fill(channel, content);
                }
            } else {
                writeWhole(requireFolder(file, target), target, content, AtomicFile::move);
            }
        });
    }

    /**
     * As {@link #write}, but a file that is there already stays, whoever made it and however late.
     *
     * @throws FileAlreadyExistsException if there is one of this name
     */
    static void create(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        attempt(file, target, () -> writeWhole(target.getParent(), target, content, AtomicFile::link));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Path file, Path target, Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            InterruptedIOException cancelled = new InterruptedIOException("Writing " + file + " was cancelled.");
            cancelled.initCause(e);
            throw cancelled;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw refused(file, target, e);
        }
    }

    private interface Placement {
        void place(Path temporary, Path target) throws IOException;
    }

    private static void writeWhole(Path folder, Path target, Content content, Placement placement) throws IOException {
        Path temporary = PartFiles.in(folder);
        try {
            make(temporary, AccessRights.of(target), content);
            placement.place(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /**
     * Refuses what {@link #write} would refuse, to be asked before long work; leaves nothing behind.
     *
     * @throws IOException if the file cannot be written, with one sentence that names it
     */
    public static void requireWritable(Path file) throws IOException {
        Path target = target(file);
        try {
            if (isStream(file, target)) {
                if (!Files.isWritable(target)) {
                    throw new AccessDeniedException(target.toString());
                }
                return;
            }
            Path temporary = PartFiles.in(requireFolder(file, target));
            Files.createFile(temporary);
            Files.delete(temporary);
            requirePossibleName(target);
        } catch (IOException e) {
            throw refused(file, target, e);
        }
    }

    private static void requirePossibleName(Path target) throws IOException {
        try {
            Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // It is to be new.
        }
    }

    /** Whether two names are of one file, also where it is not there yet; names that differ in case alone are then taken for one. */
    public static boolean isSame(Path one, Path other) throws IOException {
        Path first = target(one);
        Path second = target(other);
        if (Files.exists(first) && Files.exists(second)) {
            return Files.isSameFile(first, second);
        }
        return first.getFileName().toString().equalsIgnoreCase(second.getFileName().toString())
                && Files.isSameFile(first.getParent(), second.getParent());
    }

    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int k = 0; k < MAX_LINKS && Files.isSymbolicLink(target) && !isOpenAlready(target); k++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Such as /dev/stdout, which leads to whatever the program was started with. */
    private static boolean isOpenAlready(Path link) {
        Path folder = link.normalize().getParent();
        return folder != null
                && (folder.endsWith("dev") && folder.getNameCount() == 1 || folder.endsWith("dev/fd") || folder.startsWith("/proc"));
    }

    /** Whether it is a device or a pipe, which no file may take the place of. */
    private static boolean isStream(Path file, Path target) throws IOException {
        if (Files.isSymbolicLink(target) && Files.isRegularFile(target)) {
            throw new RefusedException(file + " is open already and would be written over; name the file itself.");
        }
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static Path requireFolder(Path file, Path target) throws IOException {
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new RefusedException(file + " is a folder, so no file can be written there.");
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(file + " cannot be written: there is no folder " + folder + ".");
        }
        if (AccessRights.isReadOnly(target)) {
            throw new RefusedException(file + " is read-only, so it is not written over.");
        }
        return folder;
    }

    private static IOException refused(Path file, Path target, IOException e) {
        if (e instanceof RefusedException) {
            return e;
        }
        String why = e instanceof AccessDeniedException
                ? "there is no permission to write in " + target.getParent() + "."
                : reason(e) + ".";
        return new IOException(file + " cannot be written: " + why, e);
    }

    private static void make(Path path, AccessRights rights, Content content) throws IOException {
        // Not Files.createTempFile: that makes a file which only its owner may read.
        try (FileChannel channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights.atFirst())) {
            PartFiles.lock(channel);
            rights.giveTo(path);
            fill(channel, content);
            channel.force(true);
        }
    }

    private static void fill(FileChannel channel, Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Never in place of another file: two that link at once do not both succeed. */
    private static void link(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // There are no such links, as on a memory stick.
            Files.move(temporary, target);
        }
    }

    /** Makes what was moved into a folder, or deleted from it, last through a loss of power, where the system can. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system opens folders; the files are there all the same.
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException system) {
            return system.getReason() == null ? "the system refuses to make it" : system.getReason();
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}

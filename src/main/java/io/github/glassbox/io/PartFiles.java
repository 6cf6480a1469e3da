package io.github.glassbox.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that {@link AtomicFile} fills before they take their place. Each has the writing process in its name and is
 * locked while it is filled, so that one left over by a process that was killed is known.
 */
public final class PartFiles {
    private static final Pattern NAME = Pattern.compile("\\.glassbox-(\\d{1,18})-[0-9a-f]+\\.part");

    /** How far apart a process's start and a file's time may be and still be taken for one moment. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private PartFiles() {}

    /** A new name in a folder, in which nothing is left over then. */
    static Path in(Path folder) {
        removeLeftOver(folder);
        // Not with the target's name in it, which may be as long as names may be.
        return folder.resolve(".glassbox-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".part");
    }

    /** Keeps others from taking the file for one that is left over, as long as the channel is open. */
    static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException e) {
            // Some file systems have no locks; the process in the name must do.
        }
    }

    /** Deletes the files in a folder that nobody is writing any more, as far as it may. */
    public static void removeLeftOver(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".glassbox-*.part")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    removeIfLeftOver(file, Long.parseLong(name.group(1)));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be read is not cleared.
        }
    }

    private static void removeIfLeftOver(Path file, long process) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isRunning(process, file) && !isLocked(file)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It is another user's, or somebody else has just deleted it.
        }
    }

    /** Whether it is running since before the file was last written: a number is given to other processes later. */
    private static boolean isRunning(long process, Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return ProcessHandle.of(process)
                .filter(running -> running.info().startInstant().filter(start -> start.isAfter(written.plus(SLACK))).isEmpty())
                .isPresent();
    }

    /** Whether a process that cannot be seen from here, in another container perhaps, is writing it. */
    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isLocked(channel);
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try (FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

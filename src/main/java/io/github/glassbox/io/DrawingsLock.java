package io.github.glassbox.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * While it is held, nobody else changes a folder of drawings: no other thread, no other process. It ends with its
 * process, whatever ends that. Where a file system has no locks, or the folder cannot be written in, it keeps nobody out.
 *
 * <p>It is a lock on a small hidden file, which also tells what the files themselves do not: the last number that was
 * given to a drawing, so that none is given twice, and the checksum of the IDX pair as it was last written.
 */
final class DrawingsLock implements AutoCloseable {
    private static final String FILE = ".drawings";
    private static final long PAUSE_MILLIS = 2;
    private static final int LONGEST_NOTE = 64;

    /** A process has a file's lock as a whole, and loses it when any thread closes the file. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock(true);

    private final RandomAccessFile file;
    private long lastNumber;
    private OptionalLong pairSum = OptionalLong.empty();

    private DrawingsLock(RandomAccessFile file) {
        this.file = file;
        readNote();
    }

    /** The lock is held by another for longer than one would wait. */
    static final class TakenException extends IOException {
        private static final long serialVersionUID = 1L;

        private TakenException(Path folder) {
            super("Another program is writing in " + folder + " and does not come to an end; try again.");
        }
    }

    /**
     * Waits for the lock of a folder and takes it.
     *
     * @throws TakenException if others hold it all the time
     * @throws InterruptedIOException if the thread is interrupted
     */
    static DrawingsLock take(Path folder, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            if (!IN_THIS_PROCESS.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TakenException(folder);
            }
            try {
                return new DrawingsLock(locked(folder, end));
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                IN_THIS_PROCESS.unlock();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for " + folder + " was cancelled.");
        }
    }

    /** Not a channel of its own, which an interrupt would close, and the lock with it. */
    private static RandomAccessFile locked(Path folder, long end) throws IOException, InterruptedException {
        RandomAccessFile file;
        try {
            file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw");
        } catch (IOException e) {
            return null;
        }
        try {
            while (file.getChannel().tryLock() == null) {
                if (System.nanoTime() - end > 0) {
                    throw new TakenException(folder);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return file;
        } catch (TakenException | InterruptedException e) {
            file.close();
            throw e;
        } catch (IOException e) {
            file.close();
            return null;
        }
    }

    /** The last number that was given to a drawing, 0 if none is known of. */
    long lastNumber() {
        return lastNumber;
    }

    /** The checksum of the pair as it was last written, if that is known. */
    OptionalLong pairSum() {
        return pairSum;
    }

    void setLastNumber(long number) {
        lastNumber = number;
        writeNote();
    }

    void setPairSum(OptionalLong sum) {
        pairSum = sum;
        writeNote();
    }

    /** What is no note tells nothing: all works without, but for what only the note can tell. */
    private void readNote() {
        if (file == null) {
            return;
        }
        try {
            byte[] bytes = new byte[(int) Math.min(file.length(), LONGEST_NOTE)];
            file.readFully(bytes);
            String[] words = new String(bytes, StandardCharsets.US_ASCII).split("\\s+");
            lastNumber = Math.max(0, Math.min(DrawingName.LAST, Long.parseLong(words[0])));
            pairSum = words.length > 1 ? OptionalLong.of(Long.parseLong(words[1])) : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            pairSum = OptionalLong.empty();
        }
    }

    private void writeNote() {
        if (file == null) {
            return;
        }
        try {
            String sum = pairSum.isPresent() ? " " + pairSum.getAsLong() : "";
            byte[] bytes = (lastNumber + sum + "\n").getBytes(StandardCharsets.US_ASCII);
            file.seek(0);
            file.write(bytes);
            file.setLength(bytes.length);
        } catch (IOException e) {
            // Numbers are then told from the files that are there.
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}

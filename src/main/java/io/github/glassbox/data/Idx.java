package io.github.glassbox.data;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The IDX format of MNIST: a big-endian header (magic, counts), then one unsigned byte for each pixel or label.
 * Written plain; when read, a stream that begins with the magic of gzip is unpacked on the way.
 *
 * <p>Memory grows with the data that arrives, not with what a header claims. Streams are read to their end and not
 * closed. An interrupt of the reading thread ends the reading with {@link InterruptedIOException} and stays set.
 */
public final class Idx {
    /** The magic number of a file of images: unsigned bytes, three dimensions. */
    public static final int IMAGES_MAGIC = 2051;

    /** The magic number of a file of labels: unsigned bytes, one dimension. */
    public static final int LABELS_MAGIC = 2049;

    // NumPy has no arrays of a higher rank either.
    private static final int MAX_RANK = 64;
    private static final Map<Integer, String> TYPES = Map.of(
            0x08, "unsigned bytes", 0x09, "signed bytes", 0x0B, "int16", 0x0C, "int32", 0x0D, "float32", 0x0E, "float64");

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int CHUNK = 1 << 18;
    private static final int MAX_IMAGES = 1_000_000;

    private final InputStream in;
    private final String source;

    private Idx(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    /**
     * Reads images of 28 x 28.
     *
     * @param source what to call the stream in messages, such as the file's name
     * @return at least one image
     * @throws BadDataException if the contents are not such images, with one sentence that says why
     * @throws InterruptedIOException if the thread is interrupted
     */
    public static Images readImages(InputStream stream, String source, Progress progress) throws IOException {
        return guarded(stream, source, idx -> {
            idx.expectMagic(IMAGES_MAGIC, "images");
            int count = idx.count("images");
            int rows = idx.readInt();
            int columns = idx.readInt();
            if (rows != Images.SIDE || columns != Images.SIDE) {
                throw new BadDataException(source + " holds images of " + Integer.toUnsignedString(rows) + " x "
                        + Integer.toUnsignedString(columns) + " pixels, not 28 x 28.");
            }
            idx.requireMemory(count);
            return Images.owning(idx.body(count, Images.PIXELS, "images", progress));
        });
    }

    /**
     * Reads labels.
     *
     * @param source what to call the stream in messages, such as the file's name
     * @return at least one label, each 0 to 9; the caller's own
     * @throws BadDataException if the contents are not such labels, with one sentence that says why
     * @throws InterruptedIOException if the thread is interrupted
     */
    public static byte[] readLabels(InputStream stream, String source, Progress progress) throws IOException {
        return guarded(stream, source, idx -> {
            idx.expectMagic(LABELS_MAGIC, "labels");
            byte[] labels = idx.body(idx.count("labels"), 1, "labels", progress);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] < 0 || labels[i] >= Dataset.CLASSES) {
                    throw new BadDataException(
                            source + " has the label " + (labels[i] & 0xFF) + " at index " + i + ", not 0 to 9.");
                }
            }
            return labels;
        });
    }

    /**
     * Puts images and labels together.
     *
     * @param name the dataset's name, also used in the message
     * @throws BadDataException if the counts differ
     */
    public static Dataset label(String name, Images images, byte[] labels) throws BadDataException {
        if (images.count() != labels.length) {
            throw new BadDataException(name + " has " + images.count() + " images but " + labels.length + " labels.");
        }
        return new Dataset(name, images, labels);
    }

    /** Writes images as {@link #readImages} reads them; neither flushes nor closes the stream. */
    public static void writeImages(Images images, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        for (int number : new int[] {IMAGES_MAGIC, images.count(), Images.SIDE, Images.SIDE}) {
            out.writeInt(number);
        }
        byte[] image = new byte[Images.PIXELS];
        for (int i = 0; i < images.count(); i++) {
            images.copyImage(i, image);
            out.write(image);
        }
    }

    /** Writes the labels of a dataset as {@link #readLabels} reads them; neither flushes nor closes the stream. */
    public static void writeLabels(Dataset dataset, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(LABELS_MAGIC);
        out.writeInt(dataset.count());
        for (int i = 0; i < dataset.count(); i++) {
            out.writeByte(dataset.label(i));
        }
    }

    /** Whether contents that begin with these bytes are IDX, plain or gzip, if perhaps of a kind that is refused. */
    public static boolean looksLikeIdx(byte[] start) {
        return isGzip(start) || start.length >= 4 && kind(toInt(start)).isPresent();
    }

    /** What a magic number says, such as "unsigned bytes of rank 3", if it is one of IDX. */
    private static Optional<String> kind(int magic) {
        int rank = magic & 0xFF;
        String type = TYPES.get(magic >>> 8);
        return type == null || rank == 0 || rank > MAX_RANK ? Optional.empty() : Optional.of(type + " of rank " + rank);
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && (start[0] & 0xFF) == GZIP_FIRST && (start[1] & 0xFF) == GZIP_SECOND;
    }

    private interface Reading<T> {
        T from(Idx idx) throws IOException;
    }

    private static <T> T guarded(InputStream stream, String source, Reading<T> reading) throws IOException {
        try {
            return reading.from(new Idx(unpacked(stream), source));
        } catch (EOFException e) {
            throw new BadDataException(source + " is truncated: it ends within its header or its packed data.", e);
        } catch (ZipException e) {
            throw new BadDataException(source + " is a broken gzip file.", e);
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        buffered.mark(2);
        byte[] start = buffered.readNBytes(2);
        buffered.reset();
        return isGzip(start) ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered;
    }

    private void expectMagic(int magic, String what) throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length == 0) {
            throw new BadDataException(source + " is empty.");
        }
        int found = start.length < 4 ? -1 : toInt(start);
        if (found != magic) {
            String has = start.length < 4 ? "it is only " + start.length + " bytes long"
                    : kind(found).map(kind -> "it is IDX of " + kind + ", not of " + kind(magic).orElseThrow())
                            .orElse("it begins with " + Integer.toUnsignedString(found) + ", not " + magic);
            throw new BadDataException(source + " is not an IDX file of " + what + ": " + has + ".");
        }
    }

    private int count(String what) throws IOException {
        int count = readInt();
        if (count == 0) {
            throw new BadDataException(source + " holds no " + what + ".");
        }
        if (count < 0 || count > MAX_IMAGES) {
            throw new BadDataException(source + " claims to hold " + Integer.toUnsignedString(count) + " " + what
                    + ", more than the " + MAX_IMAGES + " that are read.");
        }
        return count;
    }

    /** Refused before it is unpacked: growing to its full length, an array is there twice. */
    private void requireMemory(int images) throws BadDataException {
        if (2L * images * Images.PIXELS > Runtime.getRuntime().maxMemory()) {
            throw new BadDataException(source + " holds " + images + " images, too many for the memory there is; java"
                    + " -Xmx gives more.");
        }
    }

    private int readInt() throws IOException {
        byte[] four = in.readNBytes(4);
        if (four.length < 4) {
            throw new EOFException();
        }
        return toInt(four);
    }

    private static int toInt(byte[] four) {
        return (four[0] & 0xFF) << 24 | (four[1] & 0xFF) << 16 | (four[2] & 0xFF) << 8 | four[3] & 0xFF;
    }

    private byte[] body(int count, int each, String what, Progress progress) throws IOException {
        int length = count * each;
        byte[] bytes = new byte[Math.min(length, CHUNK)];
        int done = 0;
        while (done < length) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Reading " + source + " was cancelled.");
            }
            if (done == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            int got = in.readNBytes(bytes, done, Math.min(CHUNK, bytes.length - done));
            if (got == 0) {
                throw new BadDataException(source + " is truncated: its header says " + count + " " + what
                        + ", the data ends after " + done / each + ".");
            }
            done += got;
            progress.reached((double) done / length);
        }
        if (in.read() >= 0) {
            throw new BadDataException(source + " is longer than its header says: more data follows the last of "
                    + count + " " + what + ".");
        }
        return bytes;
    }
}

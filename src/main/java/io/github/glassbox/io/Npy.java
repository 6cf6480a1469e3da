package io.github.glassbox.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * NumPy's .npy format: one array. Source: numpy.lib.format, versions 1.0 to 3.0.
 *
 * <p>Reads float32 and float64 (rounded to float), Unicode and byte strings, little-endian, in C or Fortran order.
 * Writes version 1.0, float32 and Unicode, little-endian, in C order.
 */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int MAX_HEADER = 1 << 16;
    private static final int CHUNK = 1 << 16;

    private Npy() {}

    /**
     * Reads one array and expects the stream to end with it. Does not close the stream.
     *
     * @param name what to call the array in messages
     * @throws BadModelException if the contents are not an array of the kinds above, with one sentence
     */
    public static NpyArray read(InputStream in, String name) throws IOException {
        NpyHeader header = header(in, name);
        byte[] data = body(in, header.dataBytes(name), name);
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int[] shape = header.shape();
        int[] order = header.order();
        if (header.isText()) {
            String[] texts = new String[order.length];
            for (int k = 0; k < texts.length; k++) {
                texts[k] = text(data, order[k] * header.itemBytes(), header, name);
            }
            return NpyArray.of(texts, shape);
        }
        float[] floats = new float[order.length];
        for (int k = 0; k < floats.length; k++) {
            int at = order[k] * header.itemBytes();
            floats[k] = header.itemBytes() == Float.BYTES ? buffer.getFloat(at) : (float) buffer.getDouble(at);
        }
        return NpyArray.of(floats, shape);
    }

    private static NpyHeader header(InputStream in, String name) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length))) {
            throw new BadModelException(name + " is not a NumPy array: it does not begin with NumPy's magic bytes.");
        }
        int major = start[MAGIC.length];
        if (major < 1 || major > 3) {
            throw new BadModelException(name + " is in version " + major + " of NumPy's format, not 1, 2 or 3.");
        }
        int lengthBytes = major == 1 ? Short.BYTES : Integer.BYTES;
        byte[] field = Arrays.copyOf(in.readNBytes(lengthBytes), Integer.BYTES);
        int length = ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > MAX_HEADER) {
            throw new BadModelException(name + " is damaged: its header's length makes no sense.");
        }
        byte[] header = in.readNBytes(length);
        if (header.length < length) {
            throw new BadModelException(name + " is truncated: it ends within its header.");
        }
        return NpyHeader.parse(
                new String(header, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1), name);
    }

    private static byte[] body(InputStream in, int length, String name) throws IOException {
        byte[] data = new byte[Math.min(length, CHUNK)];
        int done = 0;
        try {
            while (done < length) {
                if (done == data.length) {
                    data = Arrays.copyOf(data, (int) Math.min(length, 2L * data.length));
                }
                int got = in.readNBytes(data, done, data.length - done);
                if (got == 0) {
                    throw new EOFException();
                }
                done += got;
            }
        } catch (EOFException e) {
            throw new BadModelException(
                    name + " is truncated: " + done + " bytes of data, where its header says " + length + ".", e);
        }
        if (in.read() >= 0) {
            throw new BadModelException(name + " is longer than its header says: more follows " + length
                    + " bytes of data.");
        }
        return data;
    }

    private static String text(byte[] data, int from, NpyHeader header, String name) throws BadModelException {
        int unit = header.textUnit();
        StringBuilder text = new StringBuilder();
        int end = from + header.itemBytes();
        while (end > from && isZero(data, end - unit, unit)) {
            end -= unit;
        }
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = from; at < end; at += unit) {
            int codePoint = unit == 1 ? data[at] & 0xFF : buffer.getInt(at);
            if (!Character.isValidCodePoint(codePoint)) {
                throw new BadModelException(name + " is damaged: its text is not Unicode.");
            }
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }

    private static boolean isZero(byte[] data, int from, int length) {
        for (int k = from; k < from + length; k++) {
            if (data[k] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes one array. Does not close the stream. */
    public static void write(OutputStream out, NpyArray array) throws IOException {
        int characters = 1;
        for (int k = 0; array.isText() && k < array.size(); k++) {
            characters = Math.max(characters, (int) array.text(k).codePoints().count());
        }
        String descr = array.isText() ? "<U" + characters : "<f4";
        String dictionary =
                "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + array.shapeText() + ", }";
        int prefix = MAGIC.length + 2 + Short.BYTES;
        int padding = ALIGNMENT - 1 - (prefix + dictionary.length()) % ALIGNMENT;
        byte[] header = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        int itemBytes = array.isText() ? Integer.BYTES * characters : Float.BYTES;
        ByteBuffer buffer = ByteBuffer.allocate(prefix + header.length + array.size() * itemBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length).put(header);
        if (array.isText()) {
            for (int k = 0; k < array.size(); k++) {
                int[] codePoints = Arrays.copyOf(array.text(k).codePoints().toArray(), characters);
                Arrays.stream(codePoints).forEach(buffer::putInt);
            }
        } else {
            buffer.asFloatBuffer().put(array.toFloats());
        }
        out.write(buffer.array());
    }
}

package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/** The frame of a PNG file: chunks with checksums, which ImageIO does not look at. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int EXIF = 0x65584966;
    private static final int END = 0x49454E44;

    private PngChunks() {}

    /**
     * Looks at every chunk.
     *
     * @return the Exif data, if there are any
     * @throws BadDataException if the file is cut short or a checksum is wrong, with one sentence
     */
    static Optional<byte[]> exif(byte[] file, String source) throws BadDataException {
        ByteBuffer chunks = ByteBuffer.wrap(file).position(SIGNATURE);
        Optional<byte[]> exif = Optional.empty();
        while (chunks.remaining() >= 3 * Integer.BYTES) {
            int length = chunks.getInt();
            int from = chunks.position();
            if (length < 0 || length > chunks.remaining() - 2 * Integer.BYTES) {
                throw PictureDecoder.cutShort(source);
            }
            int type = chunks.getInt();
            CRC32 crc = new CRC32();
            crc.update(file, from, Integer.BYTES + length);
            chunks.position(from + Integer.BYTES + length);
            if (chunks.getInt() != (int) crc.getValue()) {
                throw new BadDataException(source + " is damaged: a checksum in it is wrong.");
            }
            if (type == END) {
                return exif;
            }
            if (type == EXIF) {
                exif = Optional.of(ByteBuffer.allocate(length).put(file, from + Integer.BYTES, length).array());
            }
        }
        throw PictureDecoder.cutShort(source);
    }
}

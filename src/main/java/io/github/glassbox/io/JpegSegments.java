package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The frame of a JPEG file: its marker segments, up to the end of the picture. */
final class JpegSegments {
    // Each costs a pass over the whole picture; a usual progressive file has about ten.
    private static final int MAX_SCANS = 64;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int FIRST_ALONE = 0xD0;
    private static final int LAST_ALONE = 0xD8;

    private JpegSegments() {}

    /**
     * Looks at every segment.
     *
     * @return the Exif data, if there are any
     * @throws BadDataException if the file is cut short or of too many scans, with one sentence
     */
    static Optional<byte[]> exif(byte[] file, String source) throws BadDataException {
        Optional<byte[]> exif = Optional.empty();
        int scans = 0;
        int at = marker(file, 2);
        while (at < file.length) {
            int kind = file[at++] & 0xFF;
            if (kind == END) {
                return exif;
            }
            if (kind == SCAN && ++scans > MAX_SCANS) {
                throw new BadDataException(source + " is packed in more than " + MAX_SCANS
                        + " scans, as no usual JPEG file is.");
            }
            boolean alone = kind >= FIRST_ALONE && kind <= LAST_ALONE || kind == 1;
            if (!alone && at + 2 <= file.length) {
                int length = (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
                int end = Math.min(file.length, at + Math.max(2, length));
                boolean named = at + 2 + EXIF.length <= end
                        && Arrays.equals(file, at + 2, at + 2 + EXIF.length, EXIF, 0, EXIF.length);
                if (kind == APP1 && named && exif.isEmpty()) {
                    exif = Optional.of(Arrays.copyOfRange(file, at + 2 + EXIF.length, end));
                }
                at = end;
            }
            at = marker(file, at);
        }
        throw PictureDecoder.cutShort(source);
    }

    /** Where the next marker's kind stands; within the packed pixels FF is followed by 0 and is none. */
    private static int marker(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == -1 && file[at + 1] != 0 && file[at + 1] != -1) {
                return at + 1;
            }
        }
        return file.length;
    }
}

package io.github.glassbox.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of picture files that are read, told by their first bytes alone. */
enum PictureFormat {
    PNG("png"),
    JPEG("jpeg"),
    GIF("gif"),
    BMP("bmp"),
    TIFF("tiff");

    /** All of them, for a sentence. */
    static final String ALL = "PNG, JPEG, GIF, BMP and TIFF";

    private final String reader;

    PictureFormat(String reader) {
        this.reader = reader;
    }

    /** The name by which ImageIO knows its reader. */
    String reader() {
        return reader;
    }

    /** The format of a file that begins like this, if it is one that is read. */
    static Optional<PictureFormat> of(byte[] start) {
        String text = latin(start);
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("BM")) {
            return Optional.of(BMP);
        }
        return text.startsWith("II*\0") || text.startsWith("MM\0*") ? Optional.of(TIFF) : Optional.empty();
    }

    /** What a file that begins like this is, such as "a HEIC picture", if it is known but not read. */
    static Optional<String> foreign(byte[] start) {
        String text = latin(start);
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(media(text.substring(8, Math.min(text.length(), 64))));
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of("a WebP picture");
        }
        if (text.startsWith("\u00FF\n") || text.startsWith("JXL ", 4)) {
            return Optional.of("a JPEG XL picture");
        }
        if (text.startsWith("jP  ", 4)) {
            return Optional.of("a JPEG 2000 picture");
        }
        if (text.startsWith("8BPS")) {
            return Optional.of("a Photoshop file");
        }
        if (text.startsWith("%PDF")) {
            return Optional.of("a PDF document");
        }
        if (text.contains("<svg")) {
            return Optional.of("an SVG drawing");
        }
        if (text.startsWith("\u0093NUMPY")) {
            return Optional.of("a NumPy array");
        }
        return text.startsWith("PK\u0003\u0004") ? Optional.of("a zip archive, or a model") : Optional.empty();
    }

    private static String media(String brands) {
        if (brands.contains("avif") || brands.contains("avis")) {
            return "an AVIF picture";
        }
        return brands.matches("(?s)(he[a-z]{2}|mif1|msf1).*") ? "a HEIC picture" : "a film or sound (MP4)";
    }

    private static String latin(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1);
    }
}

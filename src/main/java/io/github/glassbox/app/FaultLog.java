package io.github.glassbox.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file of what went wrong, for reports: two files of bounded size, the newer and the older. Any thread may call. */
final class FaultLog {
    /** Bytes of the larger file, at most. */
    static final int LIMIT = 256 << 10;

    private final Path file;
    private final Path older;

    /** @param folder made when there is something to write */
    FaultLog(Path folder) {
        file = folder.resolve("glassbox.log");
        older = folder.resolve("glassbox.log.old");
    }

    /** Adds a text, or its beginning if it is very long. A file that cannot be written is left alone. */
    synchronized void append(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(all, Math.min(all.length, LIMIT));
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) + bytes.length > LIMIT) {
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | SecurityException e) {
            System.err.println("The log cannot be written: " + e.getMessage());
        }
    }
}

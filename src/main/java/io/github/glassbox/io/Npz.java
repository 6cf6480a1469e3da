package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** NumPy's .npz format: named arrays, each a .npy file in a zip archive. */
public final class Npz {
    private static final String SUFFIX = ".npy";
    // Not before 1980-01-02: for earlier times Java adds a field that depends on the time zone.
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final int MAX_STREAM = 1 << 28;

    private Npz() {}

    /**
     * Some arrays of a file.
     *
     * @param arrays those asked for, by name
     * @param names of all that the file holds, in its order
     */
    public record Content(Map<String, NpyArray> arrays, List<String> names) {}

    /**
     * Reads some of a file's arrays; others are not looked at, whatever they hold.
     *
     * @param names the arrays wanted
     * @return those of the wanted that the file holds, and the names of all
     * @throws BadModelException if the file is missing, no zip archive, damaged, or holds a wanted array that cannot be
     *     read, with one sentence
     */
    public static Content read(Path file, Collection<String> names) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return readStream(file, names);
        }
        // Opened here for what it says of files that cannot be read.
        try (InputFile in = InputFile.open(file)) {
            return read(file.toFile(), in.name(), names);
        } catch (BadDataException e) {
            throw new BadModelException(e.getMessage(), e);
        }
    }

    /** A zip archive is read from its end, a pipe from its start. */
    private static Content readStream(Path file, Collection<String> names) throws IOException {
        Path copy = Files.createTempFile("glassbox", ".npz");
        try (InputFile in = InputFile.open(file)) {
            Files.write(copy, in.all(MAX_STREAM));
            return read(copy.toFile(), in.name(), names);
        } catch (BadDataException e) {
            throw new BadModelException(e.getMessage(), e);
        } finally {
            Files.delete(copy);
        }
    }

    private static Content read(File file, String source, Collection<String> names) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file)) {
            List<String> all = zip.stream().map(ZipEntry::getName).map(Npz::arrayName).toList();
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name + SUFFIX);
                if (entry != null) {
                    arrays.put(name, array(zip, entry, name + " in " + source));
                }
            }
            return new Content(arrays, all);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BadModelException(source + " is not an .npz file, or a damaged one.", e);
        }
    }

    private static String arrayName(String entry) {
        return entry.endsWith(SUFFIX) ? entry.substring(0, entry.length() - SUFFIX.length()) : entry;
    }

    private static NpyArray array(ZipFile zip, ZipEntry entry, String name) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            NpyArray array = Npy.read(in, name);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new BadModelException(name + " is damaged: its checksum is wrong.");
            }
            return array;
        }
    }

    /**
     * Writes arrays in the map's order, stored and with fixed times: the same arrays give the same bytes. Does not
     * close the stream.
     */
    public static void write(OutputStream out, Map<String, NpyArray> arrays) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, NpyArray> named : arrays.entrySet()) {
            ByteArrayOutputStream npy = new ByteArrayOutputStream();
            Npy.write(npy, named.getValue());
            CRC32 checksum = new CRC32();
            checksum.update(npy.toByteArray());
            ZipEntry entry = new ZipEntry(named.getKey() + SUFFIX);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(npy.size());
            entry.setCrc(checksum.getValue());
            entry.setTimeLocal(FIXED_TIME);
            zip.putNextEntry(entry);
            npy.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}

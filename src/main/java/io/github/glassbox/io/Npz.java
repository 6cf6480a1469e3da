package io.github.glassbox.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    private Npz() {}

    /**
     * Reads some of a file's arrays; others are not looked at, whatever they hold.
     *
     * @param names the arrays wanted
     * @return those of the wanted that the file holds, by name
     * @throws BadModelException if the file is missing, no zip archive, damaged, or holds a wanted array that cannot be
     *     read, with one sentence
     */
    public static Map<String, NpyArray> read(Path file, Collection<String> names) throws IOException {
        String source = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new BadModelException(file + " is a folder, not a file.");
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name + SUFFIX);
                if (entry != null) {
                    arrays.put(name, array(zip, entry, name + " in " + source));
                }
            }
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new BadModelException(
                    Files.exists(file) ? file + " may not be read." : "There is no file " + file + ".", e);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BadModelException(source + " is not an .npz file, or a damaged one.", e);
        }
        return arrays;
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

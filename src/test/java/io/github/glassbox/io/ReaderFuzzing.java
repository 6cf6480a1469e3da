package io.github.glassbox.io;

import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.SplitMix64;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Feeds the readers of files with damaged ones: each must be read, or refused with a sentence, in little time and
 * memory. The same seed gives the same files.
 */
final class ReaderFuzzing {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final String DRAWING = "drawing-0001-digit-3.png";
    private static final List<String> ARRAYS = List.of("W1", "b1", "W2", "b2", "activation");

    private final Path folder;
    private final Damage damage;

    /** @param folder an empty one */
    ReaderFuzzing(Path folder, long seed) {
        this.folder = folder;
        damage = new Damage(new SplitMix64(seed));
    }

    /** What reads. */
    enum Reader { IDX, MODEL, PICTURE, DRAWINGS }

    /** How many files were read and refused, and how long the longest took. */
    record Result(Reader reader, int read, int refused, long longestMillis) {
        int inputs() {
            return read + refused;
        }
    }

    /** Goes on as long as it is told. */
    Result run(Reader reader, BooleanSupplier more) throws IOException {
        List<byte[]> seeds = seeds(reader);
        int read = 0;
        int refused = 0;
        long longest = 0;
        while (more.getAsBoolean()) {
            byte[] input = input(reader, seeds);
            long start = System.nanoTime();
            try {
                read(reader, input);
                read++;
            } catch (IOException e) {
                requireSentence(e, input);
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("not refused with a sentence: " + kept(input), e);
            }
            longest = Math.max(longest, System.nanoTime() - start);
            if (longest > PATIENCE_NANOS) {
                throw new AssertionError("takes long: " + kept(input));
            }
        }
        return new Result(reader, read, refused, longest / 1_000_000);
    }

    private void requireSentence(IOException e, byte[] input) throws IOException {
        String message = String.valueOf(e.getMessage());
        if (!message.endsWith(".") || message.contains("Exception") || message.contains("null")) {
            throw new AssertionError("no sentence, \"" + message + "\": " + kept(input), e);
        }
    }

    private static Path kept(byte[] input) throws IOException {
        return Files.write(Files.createTempFile("fuzzed", ".bin"), input);
    }

    private void read(Reader reader, byte[] input) throws IOException {
        switch (reader) {
            case IDX, PICTURE -> PictureFiles.read(Files.write(folder.resolve("file"), input));
            case MODEL -> ModelFile.open(Files.write(folder.resolve("file"), input));
            case DRAWINGS -> {
                Path drawings = Files.createDirectories(folder.resolve("drawings"));
                Files.write(drawings.resolve(DRAWING), input);
                Files.write(drawings.resolve("drawings-images-idx3-ubyte"), damage.of(idx(1)));
                KeptDrawings.open(drawings);
            }
        }
    }

    private byte[] input(Reader reader, List<byte[]> seeds) {
        byte[] seed = seeds.get(damage.below(seeds.size()));
        byte[] input = damage.of(seed, seeds.get(damage.below(seeds.size())));
        boolean mended = damage.below(2) == 0;
        return switch (reader) {
            case IDX -> mended ? gzip(input) : input;
            case MODEL -> mended ? input : archive();
            case PICTURE, DRAWINGS -> mended ? withChecksums(input) : input;
        };
    }

    private static List<byte[]> seeds(Reader reader) throws IOException {
        return switch (reader) {
            case IDX -> List.of(idx(1), idx(3), gzip(idx(2)));
            case MODEL -> List.of(model());
            case DRAWINGS -> List.of(encoded(28, BufferedImage.TYPE_BYTE_GRAY, "png"));
            case PICTURE -> {
                List<byte[]> pictures = new ArrayList<>();
                for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
                    pictures.add(encoded(40, BufferedImage.TYPE_BYTE_GRAY, format));
                    pictures.add(encoded(33, BufferedImage.TYPE_INT_RGB, format));
                }
                pictures.add(encoded(30, BufferedImage.TYPE_BYTE_INDEXED, "png"));
                pictures.add(encoded(30, BufferedImage.TYPE_INT_ARGB, "tiff"));
                pictures.add(Files.readAllBytes(Path.of("src/test/resources/cases/exif6-3.jpg")));
                pictures.add(Files.readAllBytes(Path.of("src/test/resources/cases/one-i32.tif")));
                yield pictures;
            }
        };
    }

    private static byte[] idx(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] ink = new byte[count * Images.PIXELS];
        ink[400] = (byte) 200;
        Idx.writeImages(Images.of(ink), out);
        return out.toByteArray();
    }

    private static byte[] encoded(int side, int type, String format) throws IOException {
        BufferedImage image = new BufferedImage(side, side, type);
        for (int k = 0; k < side * side; k++) {
            image.setRGB(k % side, k / side, k % side > 10 && k % side < 15 ? 0xFF000000 : 0xFFF0F0F0 - k % 13);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer of " + format + " for type " + type);
        }
        return out.toByteArray();
    }

    private static byte[] model() throws IOException {
        Path file = Files.createTempFile("model", ".npz");
        try {
            ModelFile.save(file, Initializer.HE.draw(new Shape(1), 1), Activation.RELU);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** A zip archive without fault, whose arrays are damaged. */
    private byte[] archive() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : ARRAYS) {
                    ByteArrayOutputStream npy = new ByteArrayOutputStream();
                    Npy.write(npy, switch (name) {
                        case "W1" -> NpyArray.of(new float[784], 1, 784);
                        case "b1" -> NpyArray.of(new float[1], 1);
                        case "W2" -> NpyArray.of(new float[10], 10, 1);
                        case "b2" -> NpyArray.of(new float[10], 10);
                        default -> NpyArray.of("relu");
                    });
                    zip.putNextEntry(new ZipEntry(name + ".npy"));
                    zip.write(damage.below(3) == 0 ? damage.of(npy.toByteArray()) : npy.toByteArray());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** As long as the bytes look like the chunks of a PNG file, makes their checksums right. */
    private static byte[] withChecksums(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length && png[0] == (byte) 0x89) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, 4 + length);
            bytes.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return png;
    }

    /** Fuzzes every reader for so many seconds, 90 by default, and prints a line for each. */
    public static void main(String[] args) throws IOException {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 90;
        System.setProperty("java.awt.headless", "true");
        for (Reader reader : Reader.values()) {
            Path folder = Files.createTempDirectory("fuzzing");
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            Result result = new ReaderFuzzing(folder, args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime())
                    .run(reader, () -> System.nanoTime() < end);
            System.out.println(reader + ": " + result.inputs() + " inputs in " + seconds + " s, " + result.read() + " read, "
                    + result.refused() + " refused with a sentence, the longest took " + result.longestMillis() + " ms");
        }
    }
}

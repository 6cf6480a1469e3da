package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IdxTest {
    private static byte[] images(int count, int rows, int columns, int bytes) {
        ByteBuffer file = ByteBuffer.allocate(16 + bytes).putInt(2051).putInt(count).putInt(rows).putInt(columns);
        for (int k = 0; k < bytes; k++) {
            file.put((byte) (k % 251));
        }
        return file.array();
    }

    private static byte[] labels(int count, int... values) {
        ByteBuffer file = ByteBuffer.allocate(8 + values.length).putInt(2049).putInt(count);
        for (int value : values) {
            file.put((byte) value);
        }
        return file.array();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Images readImages(byte[] file) throws IOException {
        return Idx.readImages(new ByteArrayInputStream(file), "f", Progress.NONE);
    }

    private static byte[] readLabels(byte[] file) throws IOException {
        return Idx.readLabels(new ByteArrayInputStream(file), "f", Progress.NONE);
    }

    private static void assertRefused(ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading).isInstanceOf(BadDataException.class).hasMessage(sentence);
    }

    @Test
    void readsImagesPlainAndPacked() throws IOException {
        byte[] file = images(3, 28, 28, 3 * 784);
        for (Images images : List.of(readImages(file), readImages(gzip(file)))) {
            assertThat(images.count()).isEqualTo(3);
            assertThat(images.ink(0, 0)).isZero();
            assertThat(images.ink(1, 5)).isEqualTo((784 + 5) % 251);
            assertThat(images.ink(2, 783)).isEqualTo((3 * 784 - 1) % 251);
        }
    }

    @Test
    void readsLabelsPlainAndPacked() throws IOException {
        assertThat(readLabels(labels(3, 0, 9, 4))).containsExactly(0, 9, 4);
        assertThat(readLabels(gzip(labels(3, 0, 9, 4)))).containsExactly(0, 9, 4);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        byte[] images = images(3, 28, 28, 3 * 784);
        for (int k = 0; k < 3 * 784; k++) {
            images[16 + k] = (byte) (k * 31);
        }
        byte[] labels = labels(3, 0, 9, 4);
        Dataset dataset = Idx.label("d", readImages(images), readLabels(labels));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Idx.writeImages(dataset.images(), out);
        assertThat(out.toByteArray()).isEqualTo(images);
        out.reset();
        Idx.writeLabels(dataset, out);
        assertThat(out.toByteArray()).isEqualTo(labels);
        out.reset();
        Idx.writeImages(dataset.images().first(2), out);
        assertThat(readImages(out.toByteArray()).count()).isEqualTo(2);
    }

    @Test
    void growsBeyondOneChunk() throws IOException {
        int count = 1000;
        Images images = readImages(images(count, 28, 28, count * 784));
        assertThat(images.ink(999, 783)).isEqualTo((count * 784 - 1) % 251);
    }

    @Test
    void refusesTheWrongMagic() {
        assertRefused(
                () -> readImages(labels(1, 5)), "f is not an IDX file of images: it is IDX of unsigned bytes of rank 1, not of unsigned bytes of rank 3.");
        assertRefused(
                () -> readLabels(images(1, 28, 28, 784)),
                "f is not an IDX file of labels: it is IDX of unsigned bytes of rank 3, not of unsigned bytes of rank 1.");
        assertRefused(() -> readImages(new byte[3]), "f is not an IDX file of images: it is only 3 bytes long.");
        assertRefused(() -> readImages(new byte[0]), "f is empty.");
    }

    @Test
    void namesTheOtherKindsOfIdx() {
        Map<Integer, String> types = Map.of(0x08, "unsigned bytes", 0x09, "signed bytes", 0x0B, "int16", 0x0C, "int32",
                0x0D, "float32", 0x0E, "float64");
        types.forEach((type, name) -> {
            for (int rank : new int[] {1, 2, 3, 4}) {
                byte[] start = ByteBuffer.allocate(4 + 4 * rank).putInt(type << 8 | rank).array();
                if (type << 8 != 0x800 || rank != 3) {
                    assertRefused(() -> readImages(start), "f is not an IDX file of images: it is IDX of " + name
                            + " of rank " + rank + ", not of unsigned bytes of rank 3.");
                    assertThatThrownBy(() -> readImages(gzip(start))).hasMessageContaining(name + " of rank " + rank);
                }
            }
        });
        assertRefused(
                () -> readImages(new byte[] {1, 2, 3, 4}),
                "f is not an IDX file of images: it begins with 16909060, not 2051.");
    }

    @Test
    void refusesTruncatedFiles() {
        assertRefused(
                () -> readImages(images(3, 28, 28, 2 * 784 + 9)),
                "f is truncated: its header says 3 images, the data ends after 2.");
        assertRefused(
                () -> readLabels(labels(3, 1, 2)), "f is truncated: its header says 3 labels, the data ends after 2.");
        String within = "f is truncated: it ends within its header or its packed data.";
        assertRefused(() -> readImages(Arrays.copyOf(images(3, 28, 28, 0), 10)), within);
        byte[] packed = gzip(images(3, 28, 28, 3 * 784));
        assertRefused(() -> readImages(Arrays.copyOf(packed, packed.length / 2)), within);
        assertRefused(() -> readImages(Arrays.copyOf(packed, 5)), within);
    }

    @Test
    void refusesBrokenGzip() {
        byte[] packed = gzip(images(3, 28, 28, 3 * 784));
        packed[packed.length - 6] ^= 1;
        assertRefused(() -> readImages(packed), "f is a broken gzip file.");
    }

    @Test
    void refusesMoreDataThanTheHeaderSays() {
        assertRefused(
                () -> readImages(images(2, 28, 28, 2 * 784 + 1)),
                "f is longer than its header says: more data follows the last of 2 images.");
        assertRefused(
                () -> readLabels(labels(1, 1, 2)),
                "f is longer than its header says: more data follows the last of 1 labels.");
    }

    @Test
    void refusesOtherSizes() {
        assertRefused(() -> readImages(images(1, 32, 28, 900)), "f holds images of 32 x 28 pixels, not 28 x 28.");
    }

    @Test
    void refusesLabelsAboveNine() {
        assertRefused(() -> readLabels(labels(3, 1, 10, 2)), "f has the label 10 at index 1, not 0 to 9.");
        assertRefused(() -> readLabels(labels(1, 200)), "f has the label 200 at index 0, not 0 to 9.");
    }

    @Test
    void refusesDifferentCounts() throws IOException {
        Images images = readImages(images(2, 28, 28, 2 * 784));
        assertRefused(() -> Idx.label("set", images, new byte[3]), "set has 2 images but 3 labels.");
    }

    @Test
    void believesNoAbsurdCount() {
        assertRefused(() -> readImages(images(0, 28, 28, 0)), "f holds no images.");
        assertRefused(
                () -> readImages(images(-1, 28, 28, 0)),
                "f claims to hold 4294967295 images, more than the 1000000 that are read.");
        // 2 GB, which 2 MB of gzip can hold.
        assertRefused(
                () -> readImages(gzip(images(2739137, 28, 28, 784))),
                "f claims to hold 2739137 images, more than the 1000000 that are read.");
        int tooMany = 1_000_000;
        if (Runtime.getRuntime().maxMemory() < 2L * tooMany * Images.PIXELS) {
            assertRefused(
                    () -> readImages(images(tooMany, 28, 28, 784)),
                    "f holds 1000000 images, too many for the memory there is; java -Xmx gives more.");
        }
    }

    @Test
    void tellsProgressUpToOne() throws IOException {
        List<Double> told = new ArrayList<>();
        Idx.readImages(new ByteArrayInputStream(images(1000, 28, 28, 784_000)), "f", told::add);
        assertThat(told).hasSizeGreaterThan(2).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> readImages(images(1, 28, 28, 784))).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void knowsIdxByItsFirstBytes() {
        assertThat(Idx.looksLikeIdx(images(1, 28, 28, 0))).isTrue();
        assertThat(Idx.looksLikeIdx(labels(1))).isTrue();
        assertThat(Idx.looksLikeIdx(gzip(new byte[0]))).isTrue();
        for (int type : new int[] {0x09, 0x0B, 0x0C, 0x0D, 0x0E}) {
            assertThat(Idx.looksLikeIdx(new byte[] {0, 0, (byte) type, 3})).isTrue();
        }
        assertThat(Idx.looksLikeIdx(new byte[] {0, 0, 0x0A, 3})).isFalse();
        assertThat(Idx.looksLikeIdx(new byte[] {0, 0, 0x0D, 0})).isFalse();
        assertThat(Idx.looksLikeIdx(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isFalse();
        assertThat(Idx.looksLikeIdx(new byte[0])).isFalse();
    }
}

package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NpyTest {
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = NpyTest.class.getResourceAsStream("/npz/" + name)) {
            return in.readAllBytes();
        }
    }

    private static NpyArray read(byte[] bytes) throws IOException {
        return Npy.read(new ByteArrayInputStream(bytes), "a");
    }

    private static byte[] write(NpyArray array) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, array);
        return out.toByteArray();
    }

    private static byte[] withHeader(String dictionary, int dataBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        out.writeBytes(new byte[] {(byte) dictionary.length(), 0});
        out.writeBytes(dictionary.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[dataBytes]);
        return out.toByteArray();
    }

    private static void assertRefused(byte[] bytes, String sentence) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(BadModelException.class).hasMessage(sentence);
    }

    @Test
    void readsFortranOrder() throws IOException {
        NpyArray array = read(resource("fortran-3d.npy"));
        assertThat(array.shape()).containsExactly(2, 3, 4);
        float[] values = array.toFloats();
        for (int k = 0; k < 24; k++) {
            assertThat(values[k]).isEqualTo(k);
        }
    }

    @Test
    void readsTheOtherVersions() throws IOException {
        NpyArray texts = read(resource("version-3.npy"));
        assertThat(texts.shape()).containsExactly(3);
        assertThat(new String[] {texts.text(0), texts.text(1), texts.text(2)}).containsExactly("naïve", "日本", "");
        NpyArray scalar = read(resource("version-2.npy"));
        assertThat(scalar.shape()).isEmpty();
        assertThat(scalar.toFloats()).containsExactly(0.1f);
    }

    @Test
    void readsWhatItWrites() throws IOException {
        float[] values = {1f, -0f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f};
        NpyArray array = read(write(NpyArray.of(values, 2, 3)));
        assertThat(array.hasShape(2, 3)).isTrue();
        assertThat(array.toFloats()).containsExactly(values);
        assertThat(read(write(NpyArray.of(new float[] {5}, 1))).shapeText()).isEqualTo("(1,)");
        assertThat(read(write(NpyArray.of("leaky-relu"))).text(0)).isEqualTo("leaky-relu");
        assertThat(read(write(NpyArray.of(""))).text(0)).isEmpty();
    }

    @Test
    void alignsTheDataAsNumPyDoes() throws IOException {
        assertThat(write(NpyArray.of(new float[784], 1, 784))).hasSize(128 + 4 * 784);
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        byte[] good = write(NpyArray.of(new float[] {1, 2}, 2));
        assertRefused(
                Arrays.copyOf(good, good.length - 3),
                "a is truncated: 5 bytes of data, where its header says 8.");
        assertRefused(
                Arrays.copyOf(good, good.length + 1),
                "a is longer than its header says: more follows 8 bytes of data.");
        assertRefused(Arrays.copyOf(good, 30), "a is truncated: it ends within its header.");
        assertRefused(new byte[40], "a is not a NumPy array: it does not begin with NumPy's magic bytes.");
        good[6] = 4;
        assertRefused(good, "a is in version 4 of NumPy's format, not 1, 2 or 3.");
        assertRefused(withHeader("{}", 0), "a is damaged: its header cannot be read.");
    }

    @Test
    void takesNoMemoryForAbsurdShapes() {
        String sentence = "a claims to hold more than 16 MB.";
        assertRefused(
                withHeader("{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }", 0), sentence);
        assertRefused(
                withHeader("{'descr': '<U0', 'fortran_order': False, 'shape': (99999999,), }", 0), sentence);
        assertRefused(
                withHeader("{'descr': '<f4', 'fortran_order': False, 'shape': (4000000,), }", 4),
                "a is truncated: 4 bytes of data, where its header says 16000000.");
        assertRefused(
                withHeader("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }", 4),
                "a has a shape that cannot be read: (99999999999,).");
        assertRefused(
                withHeader("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1, 1, 1, 1, 1, 1, 1, 1), }", 4),
                "a has 9 dimensions, more than the 8 that are read.");
    }
}

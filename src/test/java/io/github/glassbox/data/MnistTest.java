package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistTest {
    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "train-labels-idx1-ubyte, 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "t10k-images-idx3-ubyte, 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "t10k-labels-idx1-ubyte, ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
    })
    void theFilesOnTheClassPathAreMnist(String file, String sha256) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream packed = Mnist.class.getResourceAsStream("mnist/" + file + ".gz");
                InputStream raw = new GZIPInputStream(packed)) {
            byte[] buffer = new byte[1 << 16];
            for (int got = raw.read(buffer); got >= 0; got = raw.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(sha256);
    }

    @Test
    void loadsBothSetsAndTellsProgress() throws IOException {
        List<Double> told = new ArrayList<>();
        Mnist mnist = Mnist.load(told::add);

        assertThat(mnist.training().count()).isEqualTo(60_000);
        assertThat(mnist.test().count()).isEqualTo(10_000);
        assertThat(mnist.training().name()).isEqualTo("MNIST training");
        assertThat(mnist.test().name()).isEqualTo("MNIST test");
        assertThat(labels(mnist.training(), 5)).containsExactly(5, 0, 4, 1, 9);
        assertThat(labels(mnist.test(), 5)).containsExactly(7, 2, 1, 0, 4);
        assertThat(countOf(mnist.training(), 1)).isEqualTo(6_742);
        assertThat(countOf(mnist.test(), 5)).isEqualTo(892);
        assertThat(told).isSorted().hasSizeGreaterThan(10).last().isEqualTo(1.0);
    }

    private static int[] labels(Dataset set, int n) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = set.label(i);
        }
        return labels;
    }

    private static int countOf(Dataset set, int digit) {
        int count = 0;
        for (int i = 0; i < set.count(); i++) {
            count += set.label(i) == digit ? 1 : 0;
        }
        return count;
    }
}

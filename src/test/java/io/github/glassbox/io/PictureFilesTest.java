package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Images;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
    @TempDir
    Path folder;

    private Path png(BufferedImage image) throws IOException {
        Path file = folder.resolve("p.png");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(ImageIO.write(image, "png", out)).isTrue();
        }
        return file;
    }

    private static BufferedImage rgb(int type, int paper, int pixel) {
        BufferedImage image = new BufferedImage(28, 28, type);
        for (int k = 0; k < 784; k++) {
            image.setRGB(k % 28, k / 28, paper);
        }
        image.setRGB(3, 10, pixel);
        return image;
    }

    private int ink(BufferedImage image) throws IOException {
        return PictureFiles.readRaw(png(image)).images().ink(0, 10 * 28 + 3);
    }

    private static byte[] idx() {
        ByteBuffer file = ByteBuffer.allocate(16 + 2 * 784).putInt(2051).putInt(2).putInt(28).putInt(28);
        // Light borders: a picture would be turned, IDX must not be.
        Arrays.fill(file.array(), 16, 16 + 2 * 784, (byte) 200);
        return file.array();
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> PictureFiles.readRaw(file)).isInstanceOf(BadDataException.class).hasMessage(sentence);
        if (!sentence.contains(" pixels, not ")) {
            assertThatThrownBy(() -> PictureFiles.read(file)).isInstanceOf(BadDataException.class).hasMessage(sentence);
        }
    }

    @Test
    void readsGreySamplesAsTheyAre() throws IOException {
        BufferedImage grey = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(3, 10, 0, 100);
        assertThat(ink(grey)).isEqualTo(100);

        BufferedImage deep = new BufferedImage(28, 28, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(3, 10, 0, 100 * 257);
        assertThat(ink(deep)).isEqualTo(100);
    }

    @Test
    void takesRec601LuminanceOfColours() throws IOException {
        assertThat(ink(rgb(BufferedImage.TYPE_INT_RGB, 0xFFFFFF, 0xFF0000))).isEqualTo(255 - 76);
        assertThat(ink(rgb(BufferedImage.TYPE_INT_RGB, 0xFFFFFF, 0x00FF00))).isEqualTo(255 - 150);
        assertThat(ink(rgb(BufferedImage.TYPE_INT_RGB, 0x000000, 0x0000FF))).isEqualTo(29);
        assertThat(ink(rgb(BufferedImage.TYPE_BYTE_BINARY, 0xFFFFFF, 0x000000))).isEqualTo(255);
    }

    @Test
    void laysTransparencyOnWhite() throws IOException {
        assertThat(ink(rgb(BufferedImage.TYPE_INT_ARGB, 0x00000000, 0xFF000000))).isEqualTo(255);
        assertThat(ink(rgb(BufferedImage.TYPE_INT_ARGB, 0x00000000, 0x80000000))).isEqualTo(128);

        ComponentColorModel greyAlpha = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                BufferedImage.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = greyAlpha.createCompatibleWritableRaster(28, 28);
        raster.setPixel(3, 10, new int[] {50, 255});
        assertThat(ink(new BufferedImage(greyAlpha, raster, false, null))).isEqualTo(205);
    }

    @Test
    void readsIdxWithoutTurningIt() throws IOException {
        Path plain = folder.resolve("plain");
        Files.write(plain, idx());
        Path packed = folder.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(idx());
        }
        for (Path file : new Path[] {plain, packed}) {
            for (Images images : List.of(PictureFiles.read(file).images(), PictureFiles.readRaw(file).images())) {
                assertThat(images.count()).isEqualTo(2);
                assertThat(images.ink(1, 0)).isEqualTo(200);
            }
        }
    }

    @Test
    void refusesOtherSizes() throws IOException {
        assertRefused(
                png(new BufferedImage(40, 28, BufferedImage.TYPE_BYTE_GRAY)), "p.png is 40 x 28 pixels, not 28 x 28.");
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        Path file = png(rgb(BufferedImage.TYPE_INT_RGB, 0xFFFFFF, 0));
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, 60));
        assertRefused(file, "p.png is damaged or cut short.");
        Files.writeString(file, "hello");
        assertRefused(file, "p.png is neither an IDX file nor a picture that can be read (PNG, JPEG, GIF, BMP and TIFF).");
        Files.write(file, new byte[0]);
        assertRefused(file, "p.png is empty.");
        Files.delete(file);
        assertRefused(file, "There is no file " + file + ".");
        assertRefused(folder, folder + " is a folder, not a file.");
    }

    @Test
    void aPictureGoesThroughTheStepsOfMnist() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 200);
        g.setColor(Color.BLACK);
        g.fillRect(30, 20, 50, 100);
        g.dispose();
        // 10 x 20, its middle at 14.5 or half a pixel beside.
        Images read = PictureFiles.read(png(image)).images();
        assertThat(read.count()).isEqualTo(1);
        for (int pixel = 0; pixel < 784; pixel++) {
            boolean inked = pixel % 28 >= 10 && pixel % 28 < 20 && pixel / 28 >= 5 && pixel / 28 < 25;
            assertThat(read.ink(0, pixel)).as("pixel " + pixel).isEqualTo(inked ? 255 : 0);
        }
    }

    @Test
    void refusesLabels() throws IOException {
        Path labels = folder.resolve("labels");
        Files.write(labels, ByteBuffer.allocate(9).putInt(2049).putInt(1).array());
        assertRefused(labels, "labels is not an IDX file of images: it is IDX of unsigned bytes of rank 1, not of unsigned bytes of rank 3.");
    }
}

package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.DigitPictures;
import io.github.glassbox.data.GreyImage;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.awt.image.MemoryImageSource;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    @TempDir
    Path folder;

    private Path save(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("p." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private static BufferedImage grey(byte[] luminance, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, luminance);
        return image;
    }

    /** All of one colour but a rectangle. */
    private static BufferedImage rectangle(int type, int width, int height, int paper, int ink, GreyImage.Box box) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                boolean inked = column >= box.left() && column < box.left() + box.width()
                        && row >= box.top() && row < box.top() + box.height();
                image.setRGB(column, row, inked ? ink : paper);
            }
        }
        return image;
    }

    private static void assertBox(GreyImage picture, GreyImage.Box box) {
        assertThat(picture.inkBox()).contains(box);
        assertThat(picture.cut(box).toArray()).containsOnly(255);
    }

    private void assertRefused(BufferedImage image, String sentence) throws IOException {
        Path file = save(image, "png");
        assertThatThrownBy(() -> PictureFile.read(file)).isInstanceOf(BadDataException.class).hasMessage(sentence);
        assertThatThrownBy(() -> PictureFile.of(image, "p.png"))
                .isInstanceOf(BadDataException.class).hasMessage(sentence);
    }

    @Test
    void inkIsDarkOrLight() throws IOException {
        GreyImage.Box box = new GreyImage.Box(40, 12, 7, 30);
        BufferedImage dark = rectangle(BufferedImage.TYPE_INT_RGB, 90, 60, 0xFFFFFF, 0, box);
        BufferedImage light = rectangle(BufferedImage.TYPE_INT_RGB, 90, 60, 0, 0xFFFFFF, box);
        assertBox(PictureFile.read(save(dark, "png")).picture(), box);
        assertBox(PictureFile.read(save(light, "png")).picture(), box);
        assertBox(PictureFile.of(dark, "Pasted").picture(), box);
    }

    @Test
    void transparencyIsThePaper() throws IOException {
        GreyImage.Box box = new GreyImage.Box(40, 12, 7, 30);
        // Transparent black, as drawing programs leave it.
        BufferedImage image = rectangle(BufferedImage.TYPE_INT_ARGB, 90, 60, 0, 0xFF000000, box);
        assertBox(PictureFile.read(save(image, "png")).picture(), box);
        // White ink, whose shape is in the transparency alone.
        BufferedImage white = rectangle(BufferedImage.TYPE_INT_ARGB, 90, 60, 0xFFFFFF, 0xFFFFFFFF, box);
        assertBox(PictureFile.read(save(white, "png")).picture(), box);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void theUsualFormatsAreRead(String format) throws IOException {
        Dataset digits = MnistForTests.first(1, 1).test();
        GreyImage drawn = DigitPictures.picture(DigitPictures.enlarged(digits, 0, 200, 260, 240, 10, -8));
        GreyImage read = PictureFile.read(save(grey(drawn.inverted().toArray(), 260, 240), format)).picture();
        if (format.equals("png") || format.equals("bmp")) {
            assertThat(read).isEqualTo(drawn);
        }
        long off = 0;
        for (int row = 0; row < 240; row++) {
            for (int column = 0; column < 260; column++) {
                off += Math.abs(read.ink(row, column) - drawn.ink(row, column));
            }
        }
        assertThat(off / 260 / 240).isLessThan(2);
    }

    @Test
    void aPhotographAsJpegLosesItsPaper() throws IOException {
        Dataset digits = MnistForTests.first(1, 1).test();
        double[][] ink = DigitPictures.enlarged(digits, 0, 220, 400, 300, 40, 10);
        byte[] seen = DigitPictures.photograph(
                ink, (x, y) -> 210 - 60 * x - 30 * y, (x, y) -> 50 + 10 * y, 4, 1);
        GreyImage read = PictureFile.read(save(grey(seen, 400, 300), "jpg")).picture();
        GreyImage.Box drawn = DigitPictures.picture(ink).inkBox().orElseThrow();
        GreyImage.Box found = read.inkBox().orElseThrow();
        assertThat(found.left()).isBetween(drawn.left(), drawn.left() + 8);
        assertThat(found.top()).isBetween(drawn.top(), drawn.top() + 8);
        assertThat(found.width()).isBetween(drawn.width() - 16, drawn.width());
        assertThat(found.height()).isBetween(drawn.height() - 16, drawn.height());
    }

    @Test
    void oneColourIsBlank() throws IOException {
        GreyImage.Box none = new GreyImage.Box(0, 0, 0, 0);
        for (int colour : new int[] {0xFFFFFF, 0x000000, 0x7F7F7F, 0x3060C0}) {
            assertRefused(rectangle(BufferedImage.TYPE_INT_RGB, 50, 40, colour, 0, none),
                    "p.png is blank: there is no ink that stands out from its paper.");
            assertRefused(rectangle(BufferedImage.TYPE_INT_RGB, 1, 1, colour, 0, none),
                    "p.png is blank: there is no ink that stands out from its paper.");
        }
    }

    @Test
    void longAndThinPicturesAreRead() throws IOException {
        GreyImage.Box box = new GreyImage.Box(700, 1, 900, 1);
        assertBox(PictureFile.read(save(
                rectangle(BufferedImage.TYPE_BYTE_GRAY, 10_000, 3, 0xFFFFFF, 0, box), "png")).picture(), box);
        GreyImage.Box line = new GreyImage.Box(0, 20, 1, 40);
        BufferedImage narrow = rectangle(BufferedImage.TYPE_BYTE_GRAY, 1, 5000, 0xFFFFFF, 0, line);
        assertBox(PictureFile.of(narrow, "p").picture(), line);
    }

    @Test
    void aPastedPictureNeedNotBeBuffered() throws IOException {
        GreyImage.Box box = new GreyImage.Box(40, 12, 7, 30);
        int[] argb = new int[90 * 60];
        for (int row = 12; row < 42; row++) {
            Arrays.fill(argb, row * 90 + 40, row * 90 + 47, 0xFF000000);
        }
        Image pasted = Toolkit.getDefaultToolkit().createImage(new MemoryImageSource(90, 60, argb, 0, 90));
        assertBox(PictureFile.of(new ImageIcon(pasted).getImage(), "p").picture(), box);
        BufferedImage one = rectangle(BufferedImage.TYPE_INT_RGB, 90, 60, 0xFFFFFF, 0, box);
        assertBox(PictureFile.of(new BaseMultiResolutionImage(one), "p").picture(), box);
    }

    @Test
    void whatIsNotLoadedHasNoPixels() {
        Image missing = Toolkit.getDefaultToolkit().createImage(new byte[] {1, 2, 3});
        Image tried = new ImageIcon(missing).getImage();
        assertThatThrownBy(() -> PictureFile.of(tried, "The pasted picture"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("The pasted picture has no pixels that can be read.");
    }

    @Test
    void largePicturesAreReduced() throws IOException {
        GreyImage.Box box = new GreyImage.Box(1000, 500, 600, 900);
        GreyImage read = PictureFile.of(
                rectangle(BufferedImage.TYPE_BYTE_GRAY, 3001, 3000, 0xFFFFFF, 0, box), "p").picture();
        assertThat(read.width()).isEqualTo(1500);
        assertThat(read.height()).isEqualTo(1500);
        assertBox(read, new GreyImage.Box(500, 250, 300, 450));
    }

    @Test
    void tooLargeAPictureIsRefusedUndecoded() throws IOException {
        Path file = folder.resolve("huge.png");
        Files.write(file, pngHeader(10_000, 5_001));
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(BadDataException.class)
                .hasMessage("huge.png is 10000 x 5001 pixels, more than the 50 million that are read.");
        Files.write(file, pngHeader(1, 50_000_000));
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(BadDataException.class)
                .hasMessage("huge.png is 1 x 50000000 pixels, more than the 30000 in a row or column that are read.");
        Files.write(file, pngHeader(30_000, 30_000));
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("more than the 50 million");
        // At the limit the size is no reason; that there is nothing behind the header is.
        Files.write(file, pngHeader(10_000, 5_000));
        assertThatThrownBy(() -> PictureFile.readRaw(file))
                .isInstanceOf(BadDataException.class)
                .hasMessage("huge.png is 10000 x 5000 pixels, not 28 x 28.");
    }

    /** The signature and the header chunk, nothing more. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeInt(13);
        file.write(chunk.toByteArray());
        file.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}

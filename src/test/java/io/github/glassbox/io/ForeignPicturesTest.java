package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.GreyImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as cameras and other programs leave them: turned, cut short, of other formats and of other samples. */
class ForeignPicturesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> PictureFiles.read(file)).isInstanceOf(BadDataException.class).hasMessage(sentence);
    }

    /** White, with a black bar at the top left that is longer down than across. */
    private static BufferedImage bar() {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 96, 64);
        g.setColor(Color.BLACK);
        g.fillRect(8, 8, 8, 32);
        g.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] exif(int orientation, boolean little) {
        ByteBuffer data = ByteBuffer.allocate(26);
        data.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        data.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        data.putShort((short) 42).putInt(8).putShort((short) 1);
        data.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return data.array();
    }

    private static byte[] withExif(byte[] file, boolean png, byte[] exif) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int at = png ? 33 : 2;
        out.write(file, 0, at);
        if (png) {
            byte[] chunk = ByteBuffer.allocate(4 + exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII))
                    .put(exif).array();
            CRC32 crc = new CRC32();
            crc.update(chunk);
            out.writeInt(exif.length);
            out.write(chunk);
            out.writeInt((int) crc.getValue());
        } else {
            out.writeShort(0xFFE1);
            out.writeShort(2 + 6 + exif.length);
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.write(exif);
        }
        out.write(file, at, file.length - at);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1,8,8,8,32", "2,80,8,8,32", "3,80,24,8,32", "4,8,24,8,32", "5,8,8,32,8", "6,24,8,32,8", "7,24,80,32,8",
        "8,8,80,32,8", "0,8,8,8,32", "9,8,8,8,32"})
    void picturesAreTurnedUpright(int orientation, int left, int top, int width, int height) throws IOException {
        for (boolean png : new boolean[] {true, false}) {
            byte[] stored = encoded(bar(), png ? "png" : "jpg");
            Path file = file("p", withExif(stored, png, exif(orientation, png)));
            GreyImage.Box box = PictureFile.read(file).picture().inkBox().orElseThrow();
            assertThat(box).as((png ? "PNG " : "JPEG ") + orientation)
                    .isEqualTo(new GreyImage.Box(left, top, width, height));
        }
    }

    @Test
    void aTurnedPhotographIsWhatItIsUpright() throws IOException {
        GreyImage turned = PictureFile.read(CASES.resolve("exif6-3.jpg")).picture();
        GreyImage upright = PictureFile.read(CASES.resolve("upright-3.jpg")).picture();
        GreyImage.Box box = upright.inkBox().orElseThrow();
        assertThat(turned.inkBox().orElseThrow()).satisfies(found -> {
            assertThat(found.left()).isCloseTo(box.left(), within(3));
            assertThat(found.top()).isCloseTo(box.top(), within(3));
        });
        long off = 0;
        for (int pixel = 0; pixel < 120 * 120; pixel++) {
            off += Math.abs(turned.ink(pixel / 120, pixel % 120) - upright.ink(pixel / 120, pixel % 120));
        }
        assertThat(off / (120 * 120)).isLessThan(3);
    }

    @Test
    void damagedExifIsNoReasonToRefuse() throws IOException {
        byte[] whole = exif(6, true);
        for (int length = 0; length < whole.length; length += 3) {
            Path file = file("p.png", withExif(encoded(bar(), "png"), true, Arrays.copyOf(whole, length)));
            assertThat(PictureFile.read(file).picture().width()).isIn(96, 64);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void aPictureThatIsCutShortIsRefusedWhereverTheCutIs(String format) throws IOException {
        BufferedImage image = bar();
        for (int pixel = 0; pixel < 96 * 64; pixel++) {
            int grain = pixel * 2654435 & 0x1F1F1F;
            image.setRGB(pixel % 96, pixel / 96, image.getRGB(pixel % 96, pixel / 96) ^ grain);
        }
        byte[] whole = encoded(image, format);
        PictureFile.read(file("p", whole));
        int step = Math.max(1, whole.length / 40);
        for (int length = 24; length < whole.length - 8; length += step) {
            Path cut = file("p", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> PictureFile.read(cut)).as(format + " cut at " + length + " of " + whole.length)
                    .isInstanceOf(BadDataException.class).hasMessageMatching("p (is damaged or|cannot be read as).*");
        }
    }

    @Test
    void theCutPhotographIsRefused() {
        assertRefused(CASES.resolve("cut90-3.jpg"), "cut90-3.jpg is damaged or cut short.");
    }

    @Test
    void aDamagedPngIsRefused() throws IOException {
        byte[] bytes = encoded(bar(), "png");
        bytes[bytes.length - 20] ^= 1;
        assertRefused(file("p.png", bytes), "p.png is damaged: a checksum in it is wrong.");
    }

    @Test
    void aJpegOfTooManyScansIsRefused() throws IOException {
        byte[] bytes = encoded(bar(), "jpg");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(bytes, 0, bytes.length - 2);
        for (int k = 0; k < 64; k++) {
            many.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        }
        many.write(bytes, bytes.length - 2, 2);
        assertRefused(file("p.jpg", many.toByteArray()),
                "p.jpg is packed in more than 64 scans, as no usual JPEG file is.");
    }

    @ParameterizedTest
    @CsvSource({"one-f32.tif", "one-i32.tif"})
    void samplesOf32BitsAreNamed(String name) {
        assertRefused(CASES.resolve(name), name + " has samples of 32 bits whose range is not known; whole,"
                + " unsigned ones of up to 16 bits are read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "....ftypheic          | a HEIC picture", "....ftypmif1....mif1heic | a HEIC picture",
        "....ftypavif          | an AVIF picture", "....ftypmif1....mif1avif | an AVIF picture",
        "....ftypisom          | a film or sound (MP4)", "RIFF....WEBPVP8       | a WebP picture",
        "%PDF-1.7              | a PDF document", "<svg xmlns=''         | an SVG drawing",
        "<?xml version=''?><svg | an SVG drawing", "8BPS                  | a Photoshop file"})
    void otherFormatsAreNamed(String start, String kind) throws IOException {
        Path file = file("p.png", start.replace('.', '\0').getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, "p.png is " + kind + ", which is not read; pictures are read as PNG, JPEG, GIF, BMP and TIFF.");
    }

    @Test
    void idxOfOtherTypesIsNoPicture() throws IOException {
        ByteBuffer floats = ByteBuffer.allocate(16 + 4 * 784).putInt(0x0D03).putInt(1).putInt(28).putInt(28);
        assertRefused(file("float32.idx3", floats.array()), "float32.idx3 is not an IDX file of images: it is IDX of"
                + " float32 of rank 3, not of unsigned bytes of rank 3.");
        assertRefused(CASES.resolve("qmnist-labels-idx2-int"), "qmnist-labels-idx2-int is not an IDX file of images: it"
                + " is IDX of int32 of rank 2, not of unsigned bytes of rank 3.");
        byte[] wireless = new byte[4 + 4 * 28];
        wireless[2] = 28;
        wireless[3] = 28;
        assertRefused(file("p.wbmp", wireless), "p.wbmp is neither an IDX file nor a picture that can be read"
                + " (PNG, JPEG, GIF, BMP and TIFF).");
    }
}

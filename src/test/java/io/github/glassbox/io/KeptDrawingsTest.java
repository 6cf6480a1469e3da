package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.KeptDrawings.Drawing;
import io.github.glassbox.nn.SplitMix64;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptDrawingsTest {
    private static final String IMAGES = "drawings-images-idx3-ubyte";
    private static final String LABELS = "drawings-labels-idx1-ubyte";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void namesAFolderThatIsNotThereYet() {
        folder = temporary.resolve("glassbox").resolve("drawings");
    }

    private KeptDrawings open() throws IOException {
        return KeptDrawings.open(folder);
    }

    /** Every grey value, also at the border. */
    private static byte[] image(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        byte[] image = new byte[784];
        for (int pixel = 0; pixel < image.length; pixel++) {
            image[pixel] = (byte) random.nextInt(256);
        }
        return image;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(".drawings")).sorted().toList();
        }
    }

    private Dataset pair() throws IOException {
        return pair("");
    }

    private Dataset pair(String ending) throws IOException {
        try (InputStream images = Files.newInputStream(folder.resolve(IMAGES + ending));
                InputStream labels = Files.newInputStream(folder.resolve(LABELS + ending))) {
            return Idx.label("pair", Idx.readImages(images, IMAGES, Progress.NONE),
                    Idx.readLabels(labels, LABELS, Progress.NONE));
        }
    }

    private static String gone(Drawing drawing) {
        return drawing.name() + " is no longer there: it was deleted in another window or by hand.";
    }

    private void assertHolds(Dataset dataset, long[] seeds, int... labels) {
        assertThat(dataset.count()).isEqualTo(seeds.length);
        byte[] image = new byte[784];
        for (int i = 0; i < seeds.length; i++) {
            dataset.copyImage(i, image);
            assertThat(image).isEqualTo(image(seeds[i]));
            assertThat(dataset.label(i)).isEqualTo(labels[i]);
        }
    }

    private static long[] seeds(long... seeds) {
        return seeds;
    }

    @Test
    void nothingIsKeptAtFirst() throws IOException {
        KeptDrawings kept = open();
        assertThat(kept.list()).isEmpty();
        assertThat(KeptDrawings.dataset(kept.list())).isEmpty();
        assertThat(kept.notices()).isEmpty();
        assertThat(folder).as("made only when needed").doesNotExist();
    }

    @Test
    void drawingsComeBackAsTheyWere() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        kept.add(image(2), 0);
        kept.add(new byte[784], 3);
        assertThat(files()).containsExactly(
                "drawing-0001-digit-7.png", "drawing-0002-digit-0.png", "drawing-0003-digit-3.png", IMAGES, LABELS);
        KeptDrawings again = open();
        assertThat(again.list()).isEqualTo(kept.list()).hasSize(3);
        assertThat(again.notices()).isEmpty();
        Dataset mine = KeptDrawings.dataset(again.list()).orElseThrow();
        assertThat(mine.name()).isEqualTo("Mine");
        assertHolds(mine.first(2), seeds(1, 2), 7, 0);
    }

    @Test
    void eachIsAPictureOfDarkInkOnWhite() throws IOException {
        byte[] image = new byte[784];
        image[28 * 10 + 4] = (byte) 255;
        image[28 * 10 + 5] = 55;
        open().add(image, 1);
        BufferedImage png = ImageIO.read(folder.resolve("drawing-0001-digit-1.png").toFile());
        assertThat(png.getWidth()).isEqualTo(28);
        assertThat(png.getRaster().getSample(0, 0, 0)).isEqualTo(255);
        assertThat(png.getRaster().getSample(4, 10, 0)).isEqualTo(0);
        assertThat(png.getRaster().getSample(5, 10, 0)).isEqualTo(200);
        assertThat(PictureFile.readRaw(folder.resolve("drawing-0001-digit-1.png")).toArray()).isEqualTo(image);
    }

    @Test
    void thePairHoldsAllOfThem() throws IOException {
        KeptDrawings kept = open();
        Drawing first = kept.add(image(1), 7);
        Drawing second = kept.add(image(2), 0);
        assertHolds(pair(), seeds(1, 2), 7, 0);
        kept.relabel(second, 9);
        assertHolds(pair(), seeds(1, 2), 7, 9);
        kept.delete(first);
        assertHolds(pair(), seeds(2), 9);
        assertThat(Files.readAllBytes(folder.resolve(LABELS)))
                .isEqualTo(ByteBuffer.allocate(9).putInt(2049).putInt(1).put((byte) 9).array());
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve(IMAGES)), 16))
                .isEqualTo(ByteBuffer.allocate(16).putInt(2051).putInt(1).putInt(28).putInt(28).array());
        assertThat(PictureFiles.read(folder.resolve(IMAGES)).images().count()).isEqualTo(1);
    }

    @Test
    void anotherLabelIsAnotherName() throws IOException {
        KeptDrawings kept = open();
        Drawing first = kept.add(image(1), 7);
        kept.add(image(2), 1);
        Drawing changed = kept.relabel(first, 2);
        assertThat(changed.name()).isEqualTo("drawing-0001-digit-2.png");
        assertThat(kept.list()).extracting(Drawing::label).containsExactly(2, 1);
        assertThat(files()).contains("drawing-0001-digit-2.png").doesNotContain("drawing-0001-digit-7.png");
        assertThat(kept.relabel(changed, 2)).isSameAs(changed);
        assertThat(changed.picture()).isSameAs(first.picture());
        assertThat(kept.relabel(first, 3)).as("that drawing still").isEqualTo(kept.list().get(0));
        assertThat(kept.relabel(first, 2)).isEqualTo(changed);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kept.relabel(changed, 10));
        assertThat(open().list()).isEqualTo(kept.list());
    }

    @Test
    void aNameThatIsTakenIsNotWrittenOver() throws IOException {
        KeptDrawings kept = open();
        Drawing first = kept.add(image(1), 7);
        Files.copy(folder.resolve(first.name()), folder.resolve("drawing-0001-digit-2.png"));
        Files.write(folder.resolve("drawing-0002-digit-2.png"), new byte[] {1, 2, 3});
        assertThat(kept.relabel(first, 2).name()).isEqualTo("drawing-0003-digit-2.png");
        assertThat(kept.add(image(5), 2).name()).isEqualTo("drawing-0004-digit-2.png");
        assertThat(Files.readAllBytes(folder.resolve("drawing-0002-digit-2.png"))).containsExactly(1, 2, 3);
        assertThat(open().list()).extracting(Drawing::name).containsExactly(
                "drawing-0001-digit-2.png", "drawing-0003-digit-2.png", "drawing-0004-digit-2.png");
    }

    @Test
    void theLastOneDeletedLeavesNothing() throws IOException {
        KeptDrawings kept = open();
        Drawing only = kept.add(image(1), 7);
        kept.delete(only);
        assertThat(kept.list()).isEmpty();
        assertThat(files()).isEmpty();
        assertThatIOException().isThrownBy(() -> kept.delete(only)).withMessage(gone(only));
        assertThat(open().notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "drawing-9999-digit-4.png, drawing-10000-digit-5.png",
        "drawing-2147483647-digit-4.png, drawing-2147483648-digit-5.png",
        "drawing-9999999999-digit-4.png, drawing-10000000000-digit-5.png",
        "drawing-000000012-digit-4.png, drawing-0013-digit-5.png"
    })
    void numbersGoOnPast(String there, String next) throws IOException {
        Files.createDirectories(folder);
        PictureFile.createDarkInk(folder.resolve(there), GreyImage.of(image(1), 28, 28));
        KeptDrawings kept = open();
        assertThat(kept.add(image(2), 5).name()).isEqualTo(next);
        assertThat(open().list()).isEqualTo(kept.list()).extracting(Drawing::label).containsExactly(4, 5);
    }

    @Test
    void afterTheLastNumberComesAFreeOne() throws IOException {
        Files.createDirectories(folder);
        String last = "drawing-999999999999999999-digit-4.png";
        PictureFile.createDarkInk(folder.resolve(last), GreyImage.of(image(1), 28, 28));
        String beyond = "drawing-1234567890123456789-digit-4.png";
        PictureFile.createDarkInk(folder.resolve(beyond), GreyImage.of(image(2), 28, 28));
        KeptDrawings kept = open();
        assertThat(kept.notices()).containsExactly(beyond + " is not a kept drawing; it is left alone.");
        kept.add(image(3), 1);
        kept.add(image(4), 1);
        assertThat(kept.list()).extracting(Drawing::name)
                .containsExactly("drawing-0001-digit-1.png", "drawing-0002-digit-1.png", last);
        assertThat(kept.relabel(kept.list().get(2), 9).name()).isEqualTo("drawing-999999999999999999-digit-9.png");
        assertThat(open().list()).isEqualTo(kept.list());
    }

    @Test
    void aNumberIsNotGivenTwice() throws IOException {
        KeptDrawings kept = open();
        kept.delete(kept.add(image(1), 7));
        assertThat(open().add(image(2), 7).name()).isEqualTo("drawing-0002-digit-7.png");
    }

    @Test
    void strangersAreNamedAndLeftAlone() throws IOException {
        open().add(image(1), 7);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve(".hidden"), "of the system");
        Files.write(folder.resolve("drawing-0002-digit-3.png"), new byte[] {1, 2, 3});
        ImageIO.write(new BufferedImage(30, 28, BufferedImage.TYPE_BYTE_GRAY), "png",
                folder.resolve("drawing-0003-digit-3.png").toFile());
        Files.createDirectory(folder.resolve("drawing-0004-digit-3.png"));
        KeptDrawings kept = open();
        assertThat(kept.list()).hasSize(1);
        assertThat(kept.notices()).containsExactly(
                "drawing-0002-digit-3.png is no picture of 28 x 28 pixels or is damaged; it is left alone.",
                "drawing-0003-digit-3.png is no picture of 28 x 28 pixels or is damaged; it is left alone.",
                "drawing-0004-digit-3.png is no picture of 28 x 28 pixels or is damaged; it is left alone.",
                "notes.txt is not a kept drawing; it is left alone.");
        assertThat(kept.add(image(2), 1).name()).isEqualTo("drawing-0005-digit-1.png");
        assertThat(Files.readString(folder.resolve("notes.txt"))).isEqualTo("mine");
        assertThat(Files.size(folder.resolve("drawing-0002-digit-3.png"))).isEqualTo(3);
    }

    @Test
    void aMissingOrOldPairIsWrittenWhenOpened() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        byte[] images = Files.readAllBytes(folder.resolve(IMAGES));
        kept.add(image(2), 3);
        Files.write(folder.resolve(IMAGES), images);
        assertThat(open().notices()).isEmpty();
        assertHolds(pair(), seeds(1, 2), 7, 3);
        Files.delete(folder.resolve(IMAGES));
        Files.delete(folder.resolve(LABELS));
        open();
        assertHolds(pair(), seeds(1, 2), 7, 3);
    }

    @Test
    void aPairThatHoldsSomethingElseIsLeftAlone() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        kept.add(image(2), 3);
        Files.delete(folder.resolve("drawing-0002-digit-3.png"));
        Files.delete(folder.resolve(".drawings"));
        byte[] images = Files.readAllBytes(folder.resolve(IMAGES));
        String sentence = IMAGES + " and " + LABELS
                + " hold something else than the drawings beside them; they are left alone until you delete them.";
        KeptDrawings again = open();
        assertThat(again.notices()).containsExactly(sentence);
        again.add(image(4), 4);
        assertThat(Files.readAllBytes(folder.resolve(IMAGES))).isEqualTo(images);
        assertThat(again.list()).hasSize(2);

        Files.write(folder.resolve(IMAGES), Arrays.copyOf(images, 100));
        assertThat(open().notices()).containsExactly(sentence);
        Files.delete(folder.resolve(IMAGES));
        assertThat(open().notices()).as("labels alone").containsExactly(sentence);
        Files.delete(folder.resolve(LABELS));
        again.add(image(5), 5);
        assertHolds(pair(), seeds(1, 4, 5), 7, 4, 5);
    }

    @Test
    void aDrawingDeletedByHandLeavesThePairWhichIsKeptBeside() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        kept.add(image(2), 3);
        byte[] images = Files.readAllBytes(folder.resolve(IMAGES));
        Files.delete(folder.resolve("drawing-0002-digit-3.png"));
        assertThat(open().notices()).containsExactly("A drawing has no PNG file any more; the IDX files that held it are kept,"
                + " with .old at the end of their names.");
        assertHolds(pair(), seeds(1), 7);
        assertThat(Files.readAllBytes(folder.resolve(IMAGES + ".old"))).isEqualTo(images);
        assertThat(open().notices()).as("said once").isEmpty();
        kept.add(image(4), 4);
        assertHolds(pair(), seeds(1, 4), 7, 4);
        assertThat(kept.list()).extracting(Drawing::label).containsExactly(7, 4);
    }

    @Test
    void drawingsDeletedByHandOneAfterAnotherAreAllKeptBeside() throws IOException {
        KeptDrawings kept = open();
        List<Drawing> all = List.of(kept.add(image(1), 7), kept.add(image(2), 3), kept.add(image(3), 5));
        for (Drawing drawing : all) {
            Files.delete(folder.resolve(drawing.name()));
            kept.refresh();
        }
        assertThat(files()).containsExactly(IMAGES + ".old", LABELS + ".old");
        assertHolds(pair(".old"), seeds(1, 2, 3), 7, 3, 5);
    }

    @Test
    void ofADrawingWhoseFileIsDamagedThePairStays() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        Drawing second = kept.add(image(2), 3);
        byte[] images = Files.readAllBytes(folder.resolve(IMAGES));
        Files.write(folder.resolve(second.name()), new byte[] {1, 2, 3});
        open().add(image(4), 4);
        assertThat(Files.readAllBytes(folder.resolve(IMAGES))).isEqualTo(images);
    }

    @Test
    void ifThePairCannotBeWrittenTheDrawingIsKeptAllTheSame() throws IOException {
        KeptDrawings kept = open();
        Drawing first = kept.add(image(1), 7);
        Files.delete(folder.resolve(LABELS));
        Files.createDirectory(folder.resolve(LABELS));
        assertThatIOException().isThrownBy(() -> kept.add(image(2), 3))
                .withMessage("The drawing is kept as drawing-0002-digit-3.png, but " + folder.resolve(LABELS)
                        + " is a folder, so no file can be written there.");
        assertThat(kept.list()).extracting(Drawing::label).containsExactly(7, 3);
        assertThatIOException().isThrownBy(() -> kept.relabel(first, 8))
                .withMessageStartingWith("The drawing is now drawing-0001-digit-8.png, but ");
        assertThatIOException().isThrownBy(() -> kept.delete(kept.list().get(0)));
        assertThat(kept.list()).extracting(Drawing::label).as("still there").containsExactly(8, 3);
        assertThat(files()).contains("drawing-0001-digit-8.png", "drawing-0002-digit-3.png");
        Files.delete(folder.resolve(LABELS));
        assertThat(open().list()).isEqualTo(kept.list());
        assertHolds(pair(), seeds(1, 2), 8, 3);
    }

    @Test
    void whatIsBrokenOffLeavesAllAsItWas() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> kept.add(image(2), 3)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(kept.list()).hasSize(1);
        assertThat(files()).containsExactly("drawing-0001-digit-7.png", IMAGES, LABELS);
        assertThat(kept.add(image(2), 3).name()).isEqualTo("drawing-0002-digit-3.png");
    }

    @Test
    void aFileThatIsGoneIsSaid() throws IOException {
        KeptDrawings kept = open();
        Drawing first = kept.add(image(1), 7);
        Drawing second = kept.add(image(2), 7);
        Files.delete(folder.resolve(first.name()));
        assertThatIOException().isThrownBy(() -> kept.relabel(first, 3)).withMessage(gone(first));
        assertThat(kept.list()).as("what is there").containsExactly(second);
        assertThatIOException().isThrownBy(() -> kept.delete(first)).withMessage(gone(first));
        assertThat(files()).doesNotContain("drawing-0001-digit-3.png", first.name());
        assertHolds(pair(), seeds(2), 7);
    }

    @Test
    void whatAnotherWindowDeletedIsSaidAndNotMadeAgain() throws IOException {
        KeptDrawings one = open();
        Drawing drawing = one.add(image(1), 7);
        KeptDrawings other = open();
        other.delete(other.list().get(0));
        assertThatIOException().isThrownBy(() -> one.relabel(drawing, 3)).withMessage(gone(drawing));
        assertThat(files()).isEmpty();
    }

    @Test
    void anotherPictureUnderADrawingsNameIsNotThatDrawing() throws IOException {
        KeptDrawings one = open();
        Drawing drawing = one.add(image(1), 7);
        Files.delete(folder.resolve(drawing.name()));
        PictureFile.createDarkInk(folder.resolve(drawing.name()), GreyImage.of(image(2), 28, 28));
        assertThatIOException().isThrownBy(() -> one.delete(drawing)).withMessage(gone(drawing));
        assertThatIOException().isThrownBy(() -> one.relabel(drawing, 1)).withMessage(gone(drawing));
        assertThat(PictureFile.readDarkInk(folder.resolve(drawing.name())).toArray()).isEqualTo(image(2));
        assertHolds(pair(), seeds(2), 7);
    }

    @Test
    void aDrawingLabelledInAnotherWindowIsStillThatDrawing() throws IOException {
        KeptDrawings one = open();
        Drawing first = one.add(image(1), 7);
        Drawing second = one.add(image(2), 7);
        KeptDrawings other = open();
        other.relabel(other.list().get(0), 3);
        other.relabel(other.list().get(1), 4);
        assertThat(one.refresh()).isTrue();
        assertThat(one.list()).extracting(Drawing::label).containsExactly(3, 4);
        assertThat(one.list().get(0).picture()).as("the same object").isSameAs(first.picture());
        one.relabel(first, 5);
        one.delete(second);
        assertThat(files()).containsExactly("drawing-0001-digit-5.png", IMAGES, LABELS);
        assertHolds(pair(), seeds(1), 5);
    }

    @Test
    void whatAnotherWindowChangedIsReadAgain() throws IOException {
        KeptDrawings one = open();
        assertThat(one.refresh()).as("no folder yet").isFalse();
        KeptDrawings other = open();
        Drawing first = other.add(image(1), 7);
        Drawing second = other.add(image(2), 3);
        assertThat(one.refresh()).isTrue();
        assertThat(one.list()).containsExactly(first, second);
        assertThat(one.refresh()).as("nothing new").isFalse();
        GreyImage picture = one.list().get(1).picture();
        other.delete(first);
        Drawing third = one.add(image(3), 1);
        assertThat(one.list()).as("read with the change").containsExactly(second, third);
        assertThat(one.list().get(0).picture()).isSameAs(picture);
        assertHolds(pair(), seeds(2, 3), 3, 1);
        Files.copy(folder.resolve(third.name()), folder.resolve("drawing-0009-digit-2.png"));
        assertThat(other.refresh()).as("copied by hand").isTrue();
        assertHolds(pair(), seeds(2, 3, 3), 3, 1, 2);
    }

    @Test
    void whatAKilledWindowLeftHalfWrittenIsRemoved() throws IOException {
        open().add(image(1), 7);
        Path part = Files.write(folder.resolve(".glassbox-4194999-1a.part"), new byte[] {1});
        Path own = Files.write(folder.resolve(".glassbox-" + ProcessHandle.current().pid() + "-1a.part"), new byte[] {1});
        open();
        assertThat(part).doesNotExist();
        assertThat(own).as("somebody is writing it").exists();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        KeptDrawings early = open();
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");
        String sentence = folder + " is a file, not a folder for drawings.";
        assertThatThrownBy(this::open).isInstanceOf(BadDataException.class).hasMessage(sentence);
        assertThatThrownBy(() -> early.add(image(1), 2)).isInstanceOf(BadDataException.class).hasMessage(sentence);
        assertThat(early.list()).isEmpty();
    }

    @Test
    void copiesAreWrittenOnceAndOnlyWhereThereAreNone() throws IOException {
        KeptDrawings kept = open();
        kept.delete(kept.add(image(1), 7));
        kept.add(image(2), 3);
        kept.add(image(3), 0);
        Path other = temporary.resolve("elsewhere").resolve("copies");
        Files.createDirectories(other);
        Files.writeString(other.resolve("notes.txt"), "mine");
        kept.copyTo(other);
        KeptDrawings copy = KeptDrawings.open(other);
        assertThat(copy.list()).isEqualTo(kept.list());
        assertThat(copy.notices()).containsExactly("notes.txt is not a kept drawing; it is left alone.");
        assertThat(Files.readAllBytes(other.resolve(IMAGES))).isEqualTo(Files.readAllBytes(folder.resolve(IMAGES)));
        assertThat(Files.readAllBytes(other.resolve(LABELS))).isEqualTo(Files.readAllBytes(folder.resolve(LABELS)));

        kept.add(image(4), 4);
        assertThatThrownBy(() -> kept.copyTo(other)).isInstanceOf(BadDataException.class)
                .hasMessage(other + " holds drawings already; choose another folder.");
        assertThat(KeptDrawings.open(other).list()).as("as it was").isEqualTo(copy.list());
        Path itself = temporary.resolve("glassbox").resolve("..").resolve("glassbox").resolve("drawings");
        assertThatThrownBy(() -> kept.copyTo(itself)).isInstanceOf(BadDataException.class)
                .hasMessage("The drawings are kept in " + itself + " itself; choose another folder.");
        assertThat(open().list()).isEqualTo(kept.list()).hasSize(3);
    }

    @Test
    void aCopyThatIsBrokenOffLeavesNothingBehind() throws IOException {
        KeptDrawings kept = open();
        kept.add(image(1), 7);
        Path other = temporary.resolve("copies");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> kept.copyTo(other)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void labelsAreDigits() throws IOException {
        KeptDrawings kept = open();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kept.add(image(1), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> kept.add(new byte[3], 1));
        assertThat(kept.list()).isEmpty();
    }
}

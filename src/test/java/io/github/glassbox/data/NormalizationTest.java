package io.github.glassbox.data;

import static io.github.glassbox.data.Normalization.Step.CENTRE;
import static io.github.glassbox.data.Normalization.Step.CROP;
import static io.github.glassbox.data.Normalization.Step.SCALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Normalization.Stage;
import io.github.glassbox.data.Normalization.Step;
import io.github.glassbox.nn.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {
    private static final double MIDDLE = 14.5;

    private static GreyImage filled(int width, int height) {
        byte[] ink = new byte[width * height];
        Arrays.fill(ink, (byte) 255);
        return GreyImage.of(ink, width, height);
    }

    /** Ink only at one pixel. */
    private static GreyImage dot(int width, int height, int column, int row) {
        byte[] ink = new byte[width * height];
        ink[row * width + column] = (byte) 255;
        return GreyImage.of(ink, width, height);
    }

    /** Rectangles of random grey on blank paper. */
    private static GreyImage random(SplitMix64 random, int width, int height) {
        byte[] ink = new byte[width * height];
        for (int n = 0; n < 6; n++) {
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            int right = Math.min(width, left + 1 + random.nextInt(width));
            int bottom = Math.min(height, top + 1 + random.nextInt(height));
            for (int row = top; row < bottom; row++) {
                Arrays.fill(ink, row * width + left, row * width + right, (byte) (1 + random.nextInt(255)));
            }
        }
        return GreyImage.of(ink, width, height);
    }

    private static GreyImage after(Step step, GreyImage picture, Step... on) throws BadDataException {
        return Normalization.of(picture, Set.of(on)).stages().get(step.ordinal()).picture();
    }

    private static String size(GreyImage picture) {
        return picture.width() + "x" + picture.height();
    }

    /** Every pixel of the result by adding up all of the picture that lies under it, one small square at a time. */
    private static int[][] plainlyScaled(int[][] picture, int width, int height) {
        int fromHeight = picture.length;
        int fromWidth = picture[0].length;
        int[][] scaled = new int[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                long sum = 0;
                for (int y = row * fromHeight; y < (row + 1) * fromHeight; y++) {
                    for (int x = column * fromWidth; x < (column + 1) * fromWidth; x++) {
                        sum += picture[y / height][x / width];
                    }
                }
                long squares = (long) fromWidth * fromHeight;
                scaled[row][column] = (int) ((2 * sum + squares) / (2 * squares));
            }
        }
        return scaled;
    }

    private static int[][] plainlyCropped(GreyImage picture) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = 0;
        int right = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                if (picture.ink(row, column) > 0) {
                    top = Math.min(top, row);
                    bottom = Math.max(bottom, row);
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        int[][] cropped = new int[bottom - top + 1][right - left + 1];
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                cropped[row - top][column - left] = picture.ink(row, column);
            }
        }
        return cropped;
    }

    private static int[][] plainly(GreyImage picture) {
        int[][] cropped = plainlyCropped(picture);
        int height = cropped.length;
        int width = cropped[0].length;
        int[][] scaled = width >= height
                ? plainlyScaled(cropped, 20, Math.max(1, (2 * 20 * height + width) / (2 * width)))
                : plainlyScaled(cropped, Math.max(1, (2 * 20 * width + height) / (2 * height)), 20);
        double mass = 0;
        double massX = 0;
        double massY = 0;
        for (int row = 0; row < scaled.length; row++) {
            for (int column = 0; column < scaled[0].length; column++) {
                mass += scaled[row][column];
                massX += scaled[row][column] * column;
                massY += scaled[row][column] * row;
            }
        }
        // The column and row 14, counted from 0; never so far that the box of 20 leaves the 28.
        long left = Math.min(28 - scaled[0].length, Math.max(0, Math.round(14 - massX / mass)));
        long top = Math.min(28 - scaled.length, Math.max(0, Math.round(14 - massY / mass)));
        int[][] field = new int[28][28];
        for (int row = 0; row < scaled.length; row++) {
            System.arraycopy(scaled[row], 0, field[(int) top + row], (int) left, scaled[0].length);
        }
        return field;
    }

    private static int[][] rows(GreyImage picture) {
        int[][] rows = new int[picture.height()][picture.width()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                rows[row][column] = picture.ink(row, column);
            }
        }
        return rows;
    }

    @Test
    void allStepsGiveWhatThePlainestWayGives() throws BadDataException {
        SplitMix64 random = new SplitMix64(5);
        for (int n = 0; n < 60; n++) {
            GreyImage picture = random(random, 1 + random.nextInt(90), 1 + random.nextInt(90));
            int[][] expected = plainly(picture);
            assertThat(rows(Normalization.of(picture, Normalization.ALL).result()))
                    .as("picture " + n + ", " + picture).isDeepEqualTo(expected);
        }
    }

    @Test
    void theImagesOfMnistStayAsTheyAre() throws Exception {
        Dataset test = MnistForTests.first(10, 2000).test();
        int same = 0;
        byte[] image = new byte[Images.PIXELS];
        for (int i = 0; i < test.count(); i++) {
            test.copyImage(i, image);
            GreyImage picture = GreyImage.of(image, 28, 28);
            same += Arrays.equals(Normalization.of(picture, Normalization.ALL).image(), image) ? 1 : 0;
        }
        assertThat(same).isGreaterThanOrEqualTo(1998);
    }

    @Test
    void theCentreOfMassComesToTheMiddleAndNothingIsCut() throws BadDataException {
        SplitMix64 random = new SplitMix64(8);
        int limited = 0;
        for (int n = 0; n < 200; n++) {
            GreyImage picture = random(random, 1 + random.nextInt(200), 1 + random.nextInt(60));
            Normalization normalization = Normalization.of(picture, Normalization.ALL);
            GreyImage scaled = normalization.stages().get(1).picture();
            GreyImage result = normalization.result();
            assertThat(mass(result)).as("no ink is lost").isEqualTo(mass(scaled));
            GreyImage.Box box = result.inkBox().orElseThrow();
            GreyImage.Point centre = result.centreOfMass().orElseThrow();
            limited += assertMiddle(centre.x(), box.left(), box.width());
            limited += assertMiddle(centre.y(), box.top(), box.height());
        }
        assertThat(limited).isBetween(1, 40);
    }

    /** Half a pixel from the middle, or as near as the edge allows. */
    private static int assertMiddle(double centre, int start, int length) {
        double off = centre - MIDDLE;
        if (Math.abs(off) <= 0.5 + 1e-9) {
            return 0;
        }
        assertThat(off > 0 ? start : 28 - start - length).as("touches the edge").isZero();
        return 1;
    }

    private static long mass(GreyImage picture) {
        return Arrays.stream(rows(picture)).flatMapToInt(Arrays::stream).asLongStream().sum();
    }

    @Test
    void aSecondTimeChangesNothing() throws BadDataException {
        SplitMix64 random = new SplitMix64(3);
        for (int n = 0; n < 50; n++) {
            GreyImage once = Normalization.of(random(random, 150, 80), Normalization.ALL).result();
            GreyImage twice = Normalization.of(once, Normalization.ALL).result();
            GreyImage box = once.cut(once.inkBox().orElseThrow());
            if (Math.max(box.width(), box.height()) == 20) {
                assertThat(twice).as("picture " + n).isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,20x20", "200,200,20x20", "1,50,1x20", "10000,3,20x1", "3,10000,1x20", "60,30,20x10", "30,61,10x20",
        "40,29,20x15", "40,30,20x15", "7,5,20x14", "20,20,20x20", "39,1,20x1"})
    void theRatioIsKept(int width, int height, String size) throws BadDataException {
        GreyImage scaled = after(SCALE, filled(width, height), CROP, SCALE, CENTRE);
        assertThat(size(scaled)).isEqualTo(size);
        assertThat(mass(scaled)).as("full ink everywhere").isEqualTo(255L * scaled.width() * scaled.height());
    }

    @Test
    void onePixelOfInkIsEnough() throws BadDataException {
        for (GreyImage picture : List.of(dot(1, 1, 0, 0), dot(500, 300, 499, 0), dot(28, 28, 0, 27))) {
            Normalization normalization = Normalization.of(picture, Normalization.ALL);
            assertThat(size(normalization.stages().get(0).picture())).isEqualTo("1x1");
            assertThat(mass(normalization.result())).isEqualTo(255L * 20 * 20);
            assertThat(normalization.result().inkBox()).contains(new GreyImage.Box(5, 5, 20, 20));
        }
    }

    @Test
    void aLineOfOnePixelKeepsItsInk() throws BadDataException {
        byte[] ink = new byte[300 * 300];
        for (int row = 40; row < 240; row++) {
            ink[row * 300 + 77] = (byte) 255;
        }
        GreyImage result = Normalization.of(GreyImage.of(ink, 300, 300), Normalization.ALL).result();
        assertThat(result.inkBox()).contains(new GreyImage.Box(14, 5, 1, 20));
        assertThat(mass(result)).isEqualTo(255L * 20);
    }

    @Test
    void withoutCropTheWholePictureCounts() throws BadDataException {
        GreyImage picture = dot(40, 80, 39, 79);
        assertThat(after(CROP, picture, SCALE)).isSameAs(picture);
        GreyImage scaled = after(SCALE, picture, SCALE);
        assertThat(size(scaled)).isEqualTo("10x20");
        assertThat(scaled.ink(19, 9)).isEqualTo(16);
        assertThat(mass(scaled)).isEqualTo(16);
        // Columns 9 to 18, rows 4 to 23 of the field.
        assertThat(after(CENTRE, picture, SCALE).ink(23, 18)).isEqualTo(16);
        assertThat(after(CENTRE, picture, SCALE, CENTRE).ink(14, 14)).isEqualTo(16);
    }

    @Test
    void withoutScaleTheSizeStaysWhereItFits() throws BadDataException {
        assertThat(size(after(SCALE, filled(5, 7), CROP, CENTRE))).isEqualTo("5x7");
        assertThat(size(after(SCALE, filled(28, 3), CROP, CENTRE))).isEqualTo("28x3");
        assertThat(size(after(SCALE, filled(56, 20), CROP, CENTRE))).isEqualTo("28x10");
        GreyImage small = filled(5, 7);
        assertThat(after(CENTRE, small, CROP, CENTRE).inkBox()).contains(new GreyImage.Box(12, 11, 5, 7));
    }

    @Test
    void withoutCentreOfMassTheBoxIsCentred() throws BadDataException {
        GreyImage.Box box = after(CENTRE, filled(5, 7), CROP).inkBox().orElseThrow();
        assertThat(box).isEqualTo(new GreyImage.Box(11, 10, 5, 7));
        assertThat(after(CENTRE, filled(60, 30), CROP, SCALE).inkBox()).contains(new GreyImage.Box(4, 9, 20, 10));
    }

    @Test
    void withoutAnyStepAnImageOf28Stays() throws BadDataException {
        GreyImage picture = dot(28, 28, 3, 25);
        assertThat(Normalization.of(picture, Set.of()).result()).isEqualTo(picture);
    }

    @Test
    void ofInkAtTheEdgeOnlyPaperIsMovedOut() throws BadDataException {
        // The whole picture of 28 x 28 counts; its ink may be moved though its paper fills the field.
        assertThat(after(CENTRE, dot(28, 28, 0, 27), CENTRE).inkBox()).contains(new GreyImage.Box(14, 14, 1, 1));
        // A heavy edge at the right of a wide faint band: as far to the left as it goes.
        byte[] ink = new byte[28 * 4];
        Arrays.fill(ink, (byte) 1);
        for (int row = 0; row < 4; row++) {
            ink[row * 28 + 27] = (byte) 255;
        }
        assertThat(after(CENTRE, GreyImage.of(ink, 28, 4), CENTRE).inkBox().orElseThrow().left()).isZero();
    }

    @Test
    void inkThatIsLostAmongPaperLeavesABlankImage() throws BadDataException {
        assertThat(Normalization.of(dot(2000, 2000, 1, 1), Set.of(SCALE, CENTRE)).result().isBlank()).isTrue();
    }

    @Test
    void stagesSayWhatWasDone() throws BadDataException {
        GreyImage picture = filled(60, 30);
        Normalization normalization = Normalization.of(picture, Set.of(CROP, CENTRE));
        assertThat(normalization.picture()).isSameAs(picture);
        assertThat(normalization.stages()).extracting(Stage::step).containsExactly(CROP, SCALE, CENTRE);
        assertThat(normalization.stages()).extracting(Stage::on).containsExactly(true, false, true);
        assertThat(normalization.on()).containsExactly(CROP, CENTRE);
        assertThat(normalization.image()).hasSize(784).isEqualTo(normalization.result().toArray());
    }

    @Test
    void aBlankPictureIsRefused() {
        assertThatThrownBy(() -> Normalization.of(GreyImage.of(new byte[30], 5, 6), Normalization.ALL))
                .isInstanceOf(BadDataException.class)
                .hasMessage("The picture is blank: there is no ink on its paper.");
    }
}

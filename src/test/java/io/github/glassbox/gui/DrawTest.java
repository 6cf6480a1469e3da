package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.model.Split;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** Drawing a digit, and distorting any sample, as the user does it. */
class DrawTest extends MainWindowTest {
    @Test
    void aStrokeMovesThePredictionWhileItIsDrawn() {
        openPad();
        float[] blank = probabilities();
        press(0.5, 0.2);
        move(0.5, 0.5);
        float[] half = probabilities();
        assertThat(half).as("with the pen still down").isNotEqualTo(blank);
        move(0.5, 0.8);
        move(0.7, 0.8);
        robot().releaseMouse(MouseButton.LEFT_BUTTON);
        robot().waitForIdle();
        assertThat(probabilities()).isNotEqualTo(half);
        assertThat(ink()).as("ink within 20 x 20 pixels").isBetween(40, 250);
    }

    @Test
    void undoRedoClearAndEraser() {
        openPad();
        stroke(0.3, 0.2, 0.3, 0.8);
        byte[] one = image();
        stroke(0.7, 0.2, 0.7, 0.8);
        byte[] two = image();
        assertThat(two).isNotEqualTo(one);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertThat(image()).isEqualTo(one);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        assertThat(image()).isEqualTo(two);
        click("draw.eraser");
        stroke(0.7, 0.1, 0.7, 0.9);
        assertThat(ink()).as("the second stroke is gone").isLessThan(inkOf(two));
        click("draw.clear");
        assertThat(ink()).isZero();
        click("draw.undo");
        click("draw.undo");
        assertThat(image()).isEqualTo(two);
        focusPad();
        robot().pressAndReleaseKeys(KeyEvent.VK_DELETE);
        robot().waitForIdle();
        assertThat(ink()).isZero();
    }

    @Test
    void aStepThatIsSwitchedOffChangesThePicture() {
        openPad();
        stroke(0.2, 0.2, 0.3, 0.4);
        byte[] all = image();
        click("draw.step.CENTRE");
        byte[] uncentred = image();
        assertThat(uncentred).isNotEqualTo(all);
        click("draw.step.CENTRE");
        assertThat(image()).isEqualTo(all);
        click("draw.step.CROP");
        assertThat(inkOf(image())).as("a small stroke stays small").isLessThan(inkOf(all));
        assertThat(((JCheckBox) component("draw.step.CROP")).isSelected()).isFalse();
    }

    @Test
    void arrowKeysMoveTheDigitAndTheGridGoesThere() {
        openPad();
        stroke(0.4, 0.2, 0.4, 0.8);
        byte[] straight = image();
        focusPad();
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT, KeyEvent.VK_RIGHT, KeyEvent.VK_UP);
        robot().waitForIdle();
        assertThat(distortion()).isEqualTo(Distortion.NONE.withShift(2, -1));
        byte[] moved = image();
        assertThat(moved[28 * 13 + 16]).isEqualTo(straight[28 * 14 + 14]);
        assertThat(text("pass.changed")).contains("2 right, 1 up");
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_J);
        waitUntil("the shifts are predicted", () -> ((JLabel) component("distort.summary")).getText().contains("of 81 shifts"));
        JComponent shifts = component("shifts");
        int cell = compute(() -> Math.min(shifts.getWidth(), shifts.getHeight()) / 9);
        robot().click(shifts, new Point(cell / 2, 8 * cell + cell / 2));
        robot().waitForIdle();
        assertThat(distortion()).isEqualTo(Distortion.NONE.withShift(-4, 4));
        robot().pressAndReleaseKeys(KeyEvent.VK_LEFT);
        robot().waitForIdle();
        assertThat(distortion().dx()).as("no further than four pixels").isEqualTo(-4);
        click("pass.changed");
        assertThat(image()).isEqualTo(straight);
        assertThat(robot().finder().findAll(found -> "pass.changed".equals(found.getName()) && found.isShowing())).isEmpty();
    }

    @Test
    void thePictureInThePassIsMovedByArrowKeysToo() {
        open();
        perform(() -> component("input").requestFocusInWindow());
        waitUntil("the picture has the focus", () -> component("input").isFocusOwner());
        robot().pressAndReleaseKeys(KeyEvent.VK_LEFT, KeyEvent.VK_DOWN);
        robot().waitForIdle();
        assertThat(distortion()).isEqualTo(Distortion.NONE.withShift(-1, 1));
        assertThat(displayed().iteration()).as("Left does not step back here").isZero();
    }

    @Test
    void aTestImageIsDistortedAndResetAndTheDataStay() {
        open();
        byte[] plain = image();
        float[] before = probabilities();
        click("distort.fold");
        perform(() -> ((JSlider) component("distort.rotation")).setValue(30));
        float[] turned = probabilities();
        assertThat(turned).isNotEqualTo(before);
        perform(() -> ((JSlider) component("distort.noise")).setValue(20));
        assertThat(probabilities()).isNotEqualTo(turned);
        assertThat(text("pass.changed")).contains("rotation 30°, noise 0.20");
        assertThat(compute(() -> window().model().sampleName())).isEqualTo("test #0 (changed)");
        assertThat(compute(() -> window().model().plainImage())).isEqualTo(plain);
        assertThat(compute(() -> window().model().evaluation(Split.TEST).orElseThrow()))
                .as("figures of the whole set stay").isSameAs(displayed().test());
        click("distort.reset");
        assertThat(image()).isEqualTo(plain);
        assertThat(probabilities()).isEqualTo(before);
        assertThat(((JSlider) component("distort.rotation")).getValue()).isZero();
    }

    @Test
    void aChangeEndsWithItsSampleUnlessPinned() {
        open();
        perform(() -> window().model().setDistortion(Distortion.NONE.withShift(2, 0)));
        assertThat(text("pass.changed")).contains("2 right");
        robot().pressAndReleaseKeys(KeyEvent.VK_N);
        waitUntil("the next sample is as it is", () -> window().model().distortion().isNone());
        click("distort.pin");
        perform(() -> window().model().setDistortion(Distortion.NONE.withShift(2, 0)));
        robot().pressAndReleaseKeys(KeyEvent.VK_N);
        waitUntil("the next sample is chosen", () -> window().model().sample() == 2);
        assertThat(distortion()).isEqualTo(Distortion.NONE.withShift(2, 0));
        assertThat(text("pass.changed")).contains("2 right");
    }

    @Test
    void aDrawingWithoutALabelSaysSo() {
        openPad();
        stroke(0.4, 0.2, 0.4, 0.8);
        assertThat(text("outcome")).endsWith("no label: y = prediction");
        assertThat(((JLabel) component("outcome")).getIcon()).as("neither right nor wrong").isNull();
        int prediction = compute(() -> window().model().forward().orElseThrow().prediction());
        for (Stage stage : new Stage[] {Stage.of("L"), Stage.of("dz2")}) {
            perform(() -> window().model().chooseStage(stage));
            assertThat(((JTextComponent) component("formulaText")).getText())
                    .contains("no label: y = prediction = " + prediction);
        }
        choose("draw.label", 1 + (prediction + 1) % 10);
        assertThat(text("outcome")).isEqualTo("predicted " + prediction + ", label " + (prediction + 1) % 10);
        choose("draw.label", 0);
        assertThat(text("outcome")).endsWith("no label: y = prediction");
    }

    @Test
    void aPictureIsPastedFromTheClipboard() {
        FrameFixture frame = open();
        copy(new Handed(DataFlavor.imageFlavor, seven(300, 200)));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        waitUntil("the pad shows it", () -> window().model().split() == Split.DRAWING && inkOf(window().model().image()) > 20);
        byte[] image = image();
        click("draw.clear");
        copy(new Handed(DataFlavor.imageFlavor, seven(900, 600)));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        waitUntil("it is there too", () -> inkOf(window().model().image()) > 20);
        assertThat(image()).as("the same digit, three times as large").isEqualTo(image);
        copy(new Handed(DataFlavor.imageFlavor, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)));
        byte[] before = image();
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        refusal("The pasted picture is blank: there is no ink that stands out from its paper.");
        copy(new StringSelection("words"));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        refusal("There is no picture in the clipboard.");
        assertThat(image()).isEqualTo(before);
    }

    @Test
    void aPastedPictureBeginsUndistorted() {
        open();
        perform(() -> window().model().setDistortion(new Distortion(0, 0, 40, 0, 0, 0)));
        copy(new Handed(DataFlavor.imageFlavor, seven(300, 200)));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        waitUntil("the pad shows it", () -> window().model().sampleName().equals("drawing"));
        assertThat(image()).isEqualTo(compute(() -> window().model().plainImage()));
    }

    @Test
    void keptDrawingsAreUnderMineAfterReopening() {
        openPad();
        stroke(0.5, 0.2, 0.5, 0.8);
        byte[] one = image();
        assertThat(component("draw.keep").isEnabled()).as("without a label").isFalse();
        choose("draw.label", 1 + 1);
        click("draw.keep");
        waitUntil("it is kept", () -> window().model().dataset(Split.MINE).count() == 1);
        click("draw.clear");
        assertThat(component("draw.keep").isEnabled()).isFalse();
        assertThat(((JComboBox<?>) component("draw.label")).getSelectedIndex()).as("no label any more").isZero();
        stroke(0.2, 0.2, 0.8, 0.2);
        stroke(0.8, 0.2, 0.4, 0.9);
        choose("draw.label", 1 + 7);
        click("draw.keep");
        waitUntil("both are kept", () -> window().model().dataset(Split.MINE).count() == 2);
        perform(window()::close);

        open();
        waitUntil("both are read", () -> window().model().dataset(Split.MINE).count() == 2);
        perform(() -> window().model().setSplit(Split.MINE));
        robot().waitForIdle();
        assertThat(text("samples.count")).isEqualTo("2 images");
        assertThat(image()).isEqualTo(one);
        assertThat(compute(() -> window().model().label())).isEqualTo(1);
        choose("mine.label", 4);
        waitUntil("it has another label", () -> window().model().label() == 4);
        click("mine.delete");
        robot().waitForIdle();
        answer("Delete drawing");
        waitUntil("it is gone", () -> window().model().dataset(Split.MINE).count() == 1);
        assertThat(compute(() -> window().model().label())).isEqualTo(7);
        assertThat(drawings.toFile().list((in, name) -> !name.startsWith("."))).as("a PNG file and a pair of IDX files").hasSize(3);
    }

    @Test
    void whatOneWindowKeepsAndDeletesTheOtherShows() {
        open();
        MainWindow other = window();
        perform(() -> other.model().setSplit(Split.MINE));
        openPad();
        try {
            stroke(0.5, 0.2, 0.5, 0.8);
            choose("draw.label", 1 + 1);
            click("draw.keep");
            waitUntil("the other shows it", () -> other.model().hasSample() && other.model().label() == 1);
            click("draw.clear");
            stroke(0.2, 0.2, 0.8, 0.2);
            byte[] seven = image();
            choose("draw.label", 1 + 7);
            click("draw.keep");
            waitUntil("the other lists both", () -> other.model().samples().size() == 2);
            assertThat(compute(() -> other.model().sample())).as("still the first").isZero();
            perform(() -> {
                other.model().chooseSample(1);
                window().model().setSplit(Split.MINE);
            });
            robot().waitForIdle();
            choose("mine.label", 4);
            waitUntil("the other shows the first's label", () -> other.model().dataset(Split.MINE).label(0) == 4);
            click("mine.delete");
            answer("Delete drawing");
            waitUntil("the other lists one", () -> other.model().samples().size() == 1);
            assertThat(compute(() -> other.model().image())).as("the drawing that was looked at").isEqualTo(seven);
            assertThat(compute(() -> other.model().label())).isEqualTo(7);
            click("mine.delete");
            answer("Delete drawing");
            waitUntil("the other lists none", () -> other.model().samples().isEmpty());
            assertThat(robot().finder().findByName(other.frame(), "message", JLabel.class, true).getText())
                    .isEqualTo("drawing-0002-digit-7.png was deleted in another window or by hand.");
        } finally {
            perform(other::close);
        }
    }

    @Test
    void withoutKeptDrawingsMineSaysHowToGetThem() {
        open();
        perform(() -> window().model().setSplit(Split.MINE));
        robot().waitForIdle();
        assertThat(compute(() -> window().model().forward())).isEmpty();
        assertThat(compute(() -> component("samples.grid").getAccessibleContext().getAccessibleDescription()))
                .isEqualTo("No drawings kept yet. Draw a digit, give it a label and press Keep.");
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_T);
        chord(KeyEvent.VK_ESCAPE);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
        chord(KeyEvent.VK_ESCAPE);
        perform(() -> window().model().setSplit(Split.TEST));
        assertThat(compute(() -> window().model().forward())).isPresent();
    }

    @Test
    void theShiftGridIsOfOneSampleAndItsLabelWhileTrainingPlays() {
        open();
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_J);
        JLabel summary = (JLabel) component("distort.summary");
        waitUntil("the shifts are predicted", () -> summary.getText().contains("of 81 shifts"));
        JComponent shifts = component("shifts");
        click("playOrPause");
        int other = compute(() -> {
            int n = 0;
            while (window().model().dataset().label(n) == window().model().label()) {
                n++;
            }
            return n;
        });
        perform(() -> {
            String before = shifts.getAccessibleContext().getAccessibleDescription();
            window().model().chooseSample(other);
            assertThat(shifts.getAccessibleContext().getAccessibleDescription())
                    .as("until those of the other sample come")
                    .isEqualTo(before);
        });
        waitUntil("they come", () -> summary.getText().startsWith("read as " + window().model().label() + " at"));
        perform(() -> {
            window().model().setSplit(Split.MINE);
            BufferedImage painted = new BufferedImage(shifts.getWidth(), shifts.getHeight(), BufferedImage.TYPE_INT_RGB);
            shifts.paint(painted.createGraphics());
            assertThat(summary.getText()).as("no sample").isBlank();
        });
        click("playOrPause");
    }

    @Test
    void thePadNeedsNoMoreRoomThanTheSmallestWindowHas() {
        openPad();
        click("distort.fold");
        perform(() -> window().frame().setSize(1200, 740));
        perform(() -> window().frame().validate());
        robot().waitForIdle();
        JComponent keep = component("draw.keep");
        assertThat(compute(() -> keep.getVisibleRect().height)).as("nothing is cut off").isEqualTo(compute(keep::getHeight));
        JComponent samples = component("samples");
        int bottom = compute(() -> SwingUtilities.convertPoint(keep, 0, keep.getHeight(), samples).y);
        assertThat(bottom).as("nothing is cut off").isLessThan(compute(samples::getHeight));
        assertThat(compute(() -> component("pad").getHeight())).isGreaterThanOrEqualTo(80);
        for (String name : new String[] {"draw.clear", "distort.rotation", "distort.noise", "distort.reset", "shifts"}) {
            JComponent part = component(name);
            assertThat(compute(() -> part.getVisibleRect().width)).as(name).isEqualTo(compute(part::getWidth));
        }
    }

    private void openPad() {
        open();
        perform(() -> window().model().setSplit(Split.DRAWING));
        robot().waitForIdle();
        waitUntil("the pad is there", () -> component("pad").isShowing());
    }

    private void focusPad() {
        perform(() -> component("pad").requestFocusInWindow());
        waitUntil("the pad has the focus", () -> component("pad").isFocusOwner());
    }

    private Point at(double x, double y) {
        JComponent pad = component("pad");
        return compute(() -> {
            int side = Math.min(pad.getWidth(), pad.getHeight());
            return new Point((pad.getWidth() - side) / 2 + (int) (x * side), (int) (y * side));
        });
    }

    private void press(double x, double y) {
        robot().pressMouse(component("pad"), at(x, y), MouseButton.LEFT_BUTTON);
    }

    private void move(double x, double y) {
        robot().moveMouse(component("pad"), at(x, y));
        robot().waitForIdle();
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        press(fromX, fromY);
        for (int k = 1; k <= 4; k++) {
            move(fromX + k * (toX - fromX) / 4, fromY + k * (toY - fromY) / 4);
        }
        robot().releaseMouse(MouseButton.LEFT_BUTTON);
        robot().waitForIdle();
    }

    private float[] probabilities() {
        return compute(() -> {
            float[] p = new float[10];
            for (int c = 0; c < p.length; c++) {
                p[c] = window().model().forward().orElseThrow().p(c);
            }
            return p;
        });
    }

    private byte[] image() {
        return compute(() -> window().model().image());
    }

    private Distortion distortion() {
        return compute(() -> window().model().distortion());
    }

    private int ink() {
        return inkOf(image());
    }

    /** Pixels with at least half of full ink. */
    private static int inkOf(byte[] image) {
        int count = 0;
        for (byte pixel : image) {
            count += (pixel & 0xFF) >= 128 ? 1 : 0;
        }
        return count;
    }

    private void click(String name) {
        AbstractButton button = (AbstractButton) component(name);
        assertThat(button.isEnabled()).as("%s is enabled", name).isTrue();
        robot().click(button);
        robot().waitForIdle();
    }

    private void choose(String box, int index) {
        perform(() -> ((JComboBox<?>) component(box)).setSelectedIndex(index));
        robot().waitForIdle();
    }

    private String text(String name) {
        JComponent component = component(name);
        return compute(() -> component instanceof JLabel label ? label.getText() : ((AbstractButton) component).getText());
    }

    private void answer(String button) {
        robot().click(robot().finder().find(
                window().frame(), found -> found instanceof JButton b && button.equals(b.getText())));
        robot().waitForIdle();
    }

    private void refusal(String sentence) {
        waitUntil(sentence, () -> !robot().finder().findAll(
                found -> found instanceof JLabel label && label.isShowing() && sentence.equals(label.getText())).isEmpty());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the message is gone", () -> window().frame().isFocused());
    }

    private void copy(Transferable contents) {
        perform(() -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(contents, null));
    }

    private static BufferedImage seven(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        int thick = height / 10;
        g.fillRect(width / 3, height / 5, width / 4, thick);
        g.fillRect(width / 3 + width / 4 - thick, height / 5, thick, height / 2);
        g.dispose();
        return image;
    }
}

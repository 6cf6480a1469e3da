package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.glassbox.io.KeptDrawings;
import io.github.glassbox.view.model.Split;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with all of the user's kept drawings. */
class MineTest extends MainWindowTest {
    @TempDir
    Path elsewhere;

    @BeforeEach
    void keepTwoDrawings() throws IOException {
        KeptDrawings kept = KeptDrawings.open(drawings);
        byte[] image = new byte[784];
        image[28 * 14 + 14] = (byte) 255;
        kept.add(image, 3);
        image[28 * 14 + 15] = (byte) 255;
        kept.add(image, 5);
    }

    @Test
    void drawingsAreExportedIntoAFolderThatHasNone() throws IOException {
        FrameFixture frame = openWithMine();
        Path folder = elsewhere.resolve("of mine");
        export(frame, folder);
        waitUntil("it says so", () -> message(frame).equals("Exported 2 drawings to " + folder + "."));
        assertThat(KeptDrawings.open(folder).list()).isEqualTo(KeptDrawings.open(drawings).list());
        assertThat(names(folder)).as("PNG files and a pair of IDX files").hasSize(4);

        export(frame, folder);
        refusal(folder + " holds drawings already; choose another folder.");
        assertThat(names(folder)).as("not twice").hasSize(4);

        export(frame, drawings);
        refusal("The drawings are kept in " + drawings + " itself; choose another folder.");
        assertThat(names(drawings)).hasSize(4);
        assertThat(compute(() -> window().model().dataset(Split.MINE).count())).isEqualTo(2);
    }

    @Test
    void labelsChosenWhileOneIsWrittenAreWrittenAfterIt() throws IOException {
        openWithMine();
        JComboBox<?> label = (JComboBox<?>) component("mine.label");
        perform(() -> {
            label.setSelectedItem(4);
            label.setSelectedItem(9);
            window().model().chooseSample(1);
            label.setSelectedItem(0);
        });
        waitUntil("all are written", () -> window().model().dataset(Split.MINE).label(1) == 0);
        assertThat(KeptDrawings.open(drawings).list()).extracting(KeptDrawings.Drawing::label).containsExactly(9, 0);
        assertThat(compute(label::getSelectedItem)).isEqualTo(0);
    }

    @Test
    void aLabelForWhatWasDeletedElsewhereIsRefused() throws IOException {
        openWithMine();
        KeptDrawings elsewhere = KeptDrawings.open(drawings);
        JComboBox<?> label = (JComboBox<?>) component("mine.label");
        perform(() -> {
            assertThatCode(() -> elsewhere.delete(elsewhere.list().get(0))).doesNotThrowAnyException();
            label.setSelectedItem(4);
        });
        refusal("drawing-0001-digit-3.png is no longer there: it was deleted in another window or by hand.");
        waitUntil("the other is shown", () -> window().model().label() == 5);
        assertThat(compute(() -> window().model().dataset(Split.MINE).count())).isEqualTo(1);
        assertThat(compute(label::getSelectedItem)).isEqualTo(5);
        assertThat(names(drawings)).as("nothing of it was made again").hasSize(3);
    }

    @Test
    void theColumnKeepsItsWidthWhateverIsChosenInIt() {
        FrameFixture frame = open();
        perform(() -> frame.target().setSize(1024, 700));
        robot().waitForIdle();
        int width = compute(component("samples")::getWidth);
        for (Split split : List.of(Split.DRAWING, Split.MINE, Split.TEST)) {
            perform(() -> window().model().setSplit(split));
            robot().waitForIdle();
            assertThat(compute(component("samples")::getWidth)).as("%s", split).isEqualTo(width);
        }
    }

    private FrameFixture openWithMine() {
        FrameFixture frame = open();
        waitUntil("both are read", () -> window().model().dataset(Split.MINE).count() == 2);
        perform(() -> window().model().setSplit(Split.MINE));
        robot().waitForIdle();
        return frame;
    }

    private static void export(FrameFixture frame, Path folder) {
        frame.button("mine.export").click();
        JFileChooserFixture chooser = frame.fileChooser();
        chooser.fileNameTextBox().setText(folder.toString());
        chooser.approve();
    }

    private static String[] names(Path folder) {
        return folder.toFile().list((in, name) -> !name.startsWith("."));
    }

    private static String message(FrameFixture frame) {
        return frame.label("message").text();
    }

    private void refusal(String sentence) {
        waitUntil(sentence, () -> !robot().finder().findAll(
                found -> found instanceof JOptionPane pane && pane.isShowing() && sentence.equals(pane.getMessage())).isEmpty());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the message is gone", () -> window().frame().isFocused());
    }
}

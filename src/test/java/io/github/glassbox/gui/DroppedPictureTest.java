package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.view.model.Split;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture file dropped on the window, as a file manager hands it over. */
class DroppedPictureTest extends MainWindowTest {
    @TempDir
    Path folder;

    @Test
    void aPictureFileIsPutOnThePadAndNormalised() throws Exception {
        open();
        Path file = folder.resolve("one.png");
        ImageIO.write(one(), "png", file.toFile());
        assertThat(drop(new Handed(DataFlavor.javaFileListFlavor, List.of(file.toFile())))).isTrue();
        byte[] expected = Normalization.of(PictureFile.read(file).picture(), Normalization.ALL).image();
        waitUntil("the pad shows it", () -> window().model().split() == Split.DRAWING
                && Arrays.equals(window().model().image(), expected));
        waitUntil("the pad is there", () -> component("pad").isShowing());
        assertThat(compute(() -> window().model().drawingLabel())).isEmpty();
    }

    @Test
    void aDoubtAboutWhatWasReadIsSaid() throws Exception {
        open();
        Path file = Path.of("src/test/resources/cases/42.png");
        assertThat(drop(new Handed(DataFlavor.javaFileListFlavor, List.of(file.toFile())))).isTrue();
        waitUntil("the status bar says that there is more",
                () -> ((JLabel) component("message")).getText().contains(DigitReading.MORE));
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingChanges() throws Exception {
        open();
        byte[] before = compute(() -> window().model().image());
        Path file = Files.writeString(folder.resolve("notes.txt"), "no picture");
        assertThat(drop(new Handed(DataFlavor.javaFileListFlavor, List.of(file.toFile())))).isTrue();
        String sentence =
                "notes.txt is neither an IDX file nor a picture that can be read (PNG, JPEG, GIF, BMP and TIFF).";
        waitUntil(sentence, () -> !robot().finder().findAll(found -> found instanceof JOptionPane pane && pane.isShowing()
                && sentence.equals(pane.getMessage())).isEmpty());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the message is gone", () -> window().frame().isFocused());
        assertThat(drop(new Handed(DataFlavor.javaFileListFlavor, List.of()))).as("no file").isFalse();
        assertThat(drop(new StringSelection("words"))).isFalse();
        assertThat(compute(() -> window().model().split())).isEqualTo(Split.TEST);
        assertThat(compute(() -> window().model().image())).isEqualTo(before);
    }

    private boolean drop(Transferable contents) {
        return compute(() -> window().frame().getTransferHandler()
                .importData(new TransferSupport(window().frame().getRootPane(), contents)));
    }

    private static BufferedImage one() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 200);
        g.setColor(Color.BLACK);
        g.fillRect(140, 40, 20, 120);
        g.dispose();
        return image;
    }
}

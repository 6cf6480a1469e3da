package io.github.glassbox.view.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.DigitReading;
import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.gui.Handed;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.work.DiskWork;
import io.github.glassbox.view.work.EventThread;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Test;

class PictureCommandsTest extends GuiTest {
    private final List<DigitReading> shown = new ArrayList<>();

    @Test
    void onlyThePictureAskedForLastIsShown() {
        CountDownLatch released = new CountDownLatch(1);
        PictureCommands pictures = compute(() -> commands(null));
        perform(() -> {
            assertThat(drop(pictures, new Slow(60, released))).isTrue();
            assertThat(drop(pictures, new Slow(30, new CountDownLatch(0)))).isTrue();
        });
        waitUntil("the second is shown", () -> shown.size() == 1);
        released.countDown();
        perform(() -> drop(pictures, new Slow(40, released)));
        waitUntil("the third is shown", () -> shown.get(shown.size() - 1).picture().width() == 40);
        assertThat(shown).extracting(digit -> digit.picture().width()).as("the first came too late").containsExactly(30, 40);
    }

    @Test
    void aClipboardInUseIsSaid() {
        JFrame frame = (JFrame) show(() -> {
            JFrame made = new JFrame();
            made.add(new JLabel("A window to stand before"));
            return made;
        }).target();
        PictureCommands pictures = compute(() -> commands(frame));
        EventThread.post(() -> pictures.paste(new Clipboard("in use") {
            @Override
            public Transferable getContents(Object requestor) {
                throw new IllegalStateException("cannot open system clipboard");
            }
        }));
        waitUntil("it says so", () -> !robot().finder().findAll(found -> found instanceof JOptionPane pane && pane.isShowing()
                && pane.getMessage().equals("Another program is using the clipboard; paste again.")).isEmpty());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the message is gone", frame::isFocused);
        assertThat(shown).isEmpty();
    }

    private PictureCommands commands(JFrame frame) {
        return new PictureCommands(frame, new DiskWork(), new Questions(frame), shown::add);
    }

    private static boolean drop(PictureCommands pictures, Image image) {
        return pictures.importData(new TransferSupport(new JLabel(), new Handed(DataFlavor.imageFlavor, image)));
    }

    /** Black on white; cannot be measured before it is released. */
    private static final class Slow extends BufferedImage {
        private final CountDownLatch released;

        Slow(int side, CountDownLatch released) {
            super(side, side, BufferedImage.TYPE_INT_RGB);
            this.released = released;
            Graphics2D g = createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, side, side);
            g.setColor(Color.BLACK);
            g.fillRect(side / 3, side / 4, side / 5, side / 2);
            g.dispose();
        }

        @Override
        public int getWidth(ImageObserver observer) {
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    // Nor does a decoder break off.
                }
            }
            return super.getWidth(observer);
        }
    }
}

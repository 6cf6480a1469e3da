package io.github.glassbox.view;

import io.github.glassbox.data.DigitReading;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.controls.Command;
import java.awt.Component;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.TransferHandler;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Brings pictures to the pad: opened, pasted, or dropped on the window; they are read on a thread of their own. */
final class PictureCommands extends TransferHandler {
    final transient Command open = new Command(
            "Open Picture…", "Put a PNG or JPEG picture of a digit on the pad", "menu shift O", null, this::askAndOpen);
    final transient Command paste = new Command(
            "Paste Picture", "Put the picture in the clipboard on the pad", "menu V", null,
            () -> paste(Toolkit.getDefaultToolkit().getSystemClipboard()));

    private final transient Component parent;
    private final transient Questions questions;
    private final transient Consumer<DigitReading> show;
    private File folder;
    private int readings;

    /** @param show puts a picture's digit on the pad */
    PictureCommands(Component parent, Questions questions, Consumer<DigitReading> show) {
        this.parent = parent;
        this.questions = questions;
        this.show = show;
    }

    private interface Reading {
        DigitReading read() throws IOException;
    }

    private void askAndOpen() {
        JFileChooser chooser =
                new JFileChooser(Optional.ofNullable(folder).orElseGet(() -> new File("").getAbsoluteFile()));
        chooser.setDialogTitle("Open Picture");
        chooser.setFileFilter(new FileNameExtensionFilter("Pictures (*.png, *.jpg)", "png", "jpg", "jpeg"));
        if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
            folder = chooser.getCurrentDirectory();
            File file = chooser.getSelectedFile();
            read(() -> PictureFile.read(file.toPath()));
        }
    }

    /** Takes the picture in a clipboard, or tells why not. */
    void paste(Clipboard clipboard) {
        try {
            Transferable contents = clipboard.getContents(parent);
            if (contents == null || !take(contents, "The pasted picture")) {
                questions.tell("There is no picture in the clipboard.");
            }
        } catch (IllegalStateException e) {
            questions.tell("Another program is using the clipboard; paste again.");
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
                || support.isDataFlavorSupported(DataFlavor.imageFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        return canImport(support) && take(support.getTransferable(), "The dropped picture");
    }

    /** Whether there is a picture, or a file, in it. */
    private boolean take(Transferable contents, String name) {
        try {
            if (contents.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                List<?> files = (List<?>) contents.getTransferData(DataFlavor.javaFileListFlavor);
                if (files.isEmpty()) {
                    return false;
                }
                read(() -> PictureFile.read(((File) files.get(0)).toPath()));
                return true;
            }
            if (contents.isDataFlavorSupported(DataFlavor.imageFlavor)) {
                Image image = (Image) contents.getTransferData(DataFlavor.imageFlavor);
                read(() -> PictureFile.of(image, name));
                return true;
            }
            return false;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    /** Of several pictures only the one asked for last is shown, whichever is read first. */
    private void read(Reading reading) {
        int number = ++readings;
        Threads.start("glassbox-picture", () -> {
            try {
                DigitReading digit = reading.read();
                EventThread.post(() -> ifNewest(number, () -> show.accept(digit)));
            } catch (IOException e) {
                EventThread.post(() -> ifNewest(number, () -> questions.tell(e.getMessage())));
            }
        });
    }

    private void ifNewest(int number, Runnable then) {
        if (number == readings) {
            then.run();
        }
    }
}

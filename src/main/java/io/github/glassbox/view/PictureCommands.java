package io.github.glassbox.view;

import io.github.glassbox.data.GreyImage;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.controls.Command;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
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
            "Open Picture…", "Put a PNG or JPEG picture of a digit on the pad", "ctrl shift O", null, this::askAndOpen);
    final transient Command paste = new Command(
            "Paste Picture", "Put the picture in the clipboard on the pad", "ctrl V", null, this::paste);

    private final transient Component parent;
    private final transient Questions questions;
    private final transient Consumer<GreyImage> show;
    private File folder;

    /** @param show puts a picture on the pad */
    PictureCommands(Component parent, Questions questions, Consumer<GreyImage> show) {
        this.parent = parent;
        this.questions = questions;
        this.show = show;
    }

    private interface Reading {
        GreyImage read() throws IOException;
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

    private void paste() {
        Transferable contents = Toolkit.getDefaultToolkit().getSystemClipboard().getContents(parent);
        if (contents == null || !take(contents, "The pasted picture")) {
            questions.tell("There is no picture in the clipboard.");
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
                BufferedImage image = buffered((Image) contents.getTransferData(DataFlavor.imageFlavor));
                read(() -> PictureFile.of(image, name));
                return true;
            }
            return false;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    private static BufferedImage buffered(Image image) {
        if (image instanceof BufferedImage already) {
            return already;
        }
        BufferedImage copy = new BufferedImage(
                Math.max(1, image.getWidth(null)), Math.max(1, image.getHeight(null)), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    private void read(Reading reading) {
        Threads.start("glassbox-picture", () -> {
            try {
                GreyImage picture = reading.read();
                EventThread.post(() -> show.accept(picture));
            } catch (IOException e) {
                EventThread.post(() -> questions.tell(e.getMessage()));
            }
        });
    }
}

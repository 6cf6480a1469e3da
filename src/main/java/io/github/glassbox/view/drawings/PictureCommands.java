package io.github.glassbox.view.drawings;

import io.github.glassbox.data.DigitReading;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.work.DiskWork;
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

/** Brings pictures to the pad: opened, pasted, or dropped on the window; they are read off the event thread. */
public final class PictureCommands extends TransferHandler {
    public final transient Command open = new Command(
            "Open Picture…", "Put a PNG or JPEG picture of a digit on the pad", "menu shift O", null, this::askAndOpen);
    public final transient Command paste = new Command(
            "Paste Picture", "Put the picture in the clipboard on the pad", "menu V", null,
            () -> paste(Toolkit.getDefaultToolkit().getSystemClipboard()));

    private final transient Component parent;
    private final transient DiskWork disk;
    private final transient Questions questions;
    private final transient Consumer<DigitReading> show;
    private File folder;

    /** @param show puts a picture's digit on the pad */
    public PictureCommands(Component parent, DiskWork disk, Questions questions, Consumer<DigitReading> show) {
        this.parent = parent;
        this.disk = disk;
        this.questions = questions;
        this.show = show;
    }

    private void askAndOpen() {
        JFileChooser chooser =
                new JFileChooser(Optional.ofNullable(folder).orElseGet(() -> new File("").getAbsoluteFile()));
        chooser.setDialogTitle("Open Picture");
        chooser.setFileFilter(new FileNameExtensionFilter("Pictures (*.png, *.jpg)", "png", "jpg", "jpeg"));
        if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
            folder = chooser.getCurrentDirectory();
            read(chooser.getSelectedFile());
        }
    }

    /** Takes the picture in a clipboard, or tells why not. */
    public void paste(Clipboard clipboard) {
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
                read((File) files.get(0));
                return true;
            }
            if (contents.isDataFlavorSupported(DataFlavor.imageFlavor)) {
                Image image = (Image) contents.getTransferData(DataFlavor.imageFlavor);
                read("Reading the picture", progress -> PictureFile.of(image, name));
                return true;
            }
            return false;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    private void read(File file) {
        read("Reading " + file.getName(), progress -> PictureFile.read(file.toPath()));
    }

    /** Of several pictures only the one asked for last is shown, whichever is read first. */
    private void read(String title, DiskWork.Work<DigitReading> reading) {
        disk.start(DiskWork.Task.reading(title, this), reading, show, questions::tell);
    }
}

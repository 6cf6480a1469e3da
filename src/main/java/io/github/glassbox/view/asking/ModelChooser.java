package io.github.glassbox.view.asking;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks for .npz files, in the folder where one was chosen last. */
public final class ModelChooser {
    private static final String EXTENSION = ".npz";

    private final Component parent;
    private final Questions questions;
    private File folder = new File("").getAbsoluteFile();

    /** Asks in front of this component. */
    public ModelChooser(Component parent, Questions questions) {
        this.parent = parent;
        this.questions = questions;
    }

    /** What to read. */
    public Optional<Path> toOpen(String title) {
        JFileChooser chooser = chooser(title);
        if (chooser.showOpenDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        folder = chooser.getCurrentDirectory();
        return Optional.of(chooser.getSelectedFile().toPath());
    }

    /**
     * Where to write, after asking before a file is replaced.
     *
     * @param proposed a name without extension
     */
    public Optional<Path> toSave(String title, String proposed) {
        JFileChooser chooser = chooser(title);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), proposed + EXTENSION));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        folder = chooser.getCurrentDirectory();
        File chosen = chooser.getSelectedFile();
        Path file = chosen.getName().endsWith(EXTENSION)
                ? chosen.toPath()
                : chosen.toPath().resolveSibling(chosen.getName() + EXTENSION);
        return !Files.exists(file) || questions.mayReplace(file.getFileName().toString())
                ? Optional.of(file)
                : Optional.empty();
    }

    private JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter("Models (*.npz)", "npz"));
        return chooser;
    }
}

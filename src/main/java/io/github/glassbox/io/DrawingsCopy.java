package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.io.KeptDrawings.Drawing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drawings written into another folder, all of them or none. */
final class DrawingsCopy {
    private final Path folder;
    private final DrawingPair pair;
    private final List<Path> written = new ArrayList<>();

    DrawingsCopy(Path folder) {
        this.folder = folder;
        pair = new DrawingPair(folder);
    }

    /**
     * Writes the drawings, under their names, and the pair; makes the folder if need be.
     *
     * @throws BadDataException if it holds drawings already, or is a file, with one sentence
     * @throws IOException if it cannot be written, with one sentence; what was written is then deleted again
     */
    void write(List<Drawing> drawings) throws IOException {
        boolean taken = DrawingFiles.names(folder).stream()
                .anyMatch(name -> DrawingPair.isName(name) || DrawingName.parse(name).isPresent());
        if (taken) {
            throw taken();
        }
        DrawingFiles.makeFolder(folder);
        try {
            for (Drawing drawing : drawings) {
                Path file = folder.resolve(drawing.name());
                PictureFile.createDarkInk(file, drawing.picture());
                written.add(file);
            }
        } catch (FileAlreadyExistsException e) {
            // Somebody else is copying to the same place.
            deleteAll(e);
            throw taken();
        } catch (IOException e) {
            deleteAll(e);
            throw e;
        }
        try {
            pair.write(drawings);
        } catch (IOException e) {
            deleteAll(e);
            deletePair(e);
            throw e;
        }
    }

    private BadDataException taken() {
        return new BadDataException(folder + " holds drawings already; choose another folder.");
    }

    private void deleteAll(IOException because) {
        try {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private void deletePair(IOException because) {
        try {
            pair.write(List.of());
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}

package io.github.glassbox.io;

import io.github.glassbox.io.KeptDrawings.Drawing;
import io.github.glassbox.nn.SplitMix64;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps, deletes and labels drawings in a folder that others work in at the same time, and says so: a line before each
 * change and one after it, for {@link DrawingsJournal}.
 */
final class DrawingsProcess {
    /** Few, so that names meet. */
    private static final int LABELS = 3;

    private final KeptDrawings kept;
    private final long first;
    private final SplitMix64 random;
    private final Consumer<String> journal;
    private long drawn;

    /** @param id no other's who works in the folder, ever */
    DrawingsProcess(Path folder, int id, Consumer<String> journal) throws IOException {
        kept = KeptDrawings.open(folder);
        first = id * 1_000_000_000L;
        random = new SplitMix64(id);
        this.journal = journal;
    }

    /** Changes something: five times of ten keeps a drawing, else labels or deletes any that it knows of. */
    void change() {
        int what = random.nextInt(10);
        List<Drawing> known = kept.list();
        try {
            if (known.isEmpty() || what < 5) {
                keep(first + drawn++, random.nextInt(LABELS));
            } else if (what < 8) {
                label(known.get(random.nextInt(known.size())), random.nextInt(LABELS));
            } else {
                delete(known.get(random.nextInt(known.size())));
            }
        } catch (IOException e) {
            journal.accept("refused .");
        }
    }

    private void keep(long number, int label) throws IOException {
        journal.accept("keeping " + number + " " + label + " .");
        kept.add(DrawingsJournal.image(number), label);
        journal.accept("kept " + number + " .");
    }

    private void label(Drawing drawing, int label) throws IOException {
        long number = DrawingsJournal.number(drawing.picture());
        journal.accept("labelling " + number + " " + label + " .");
        kept.relabel(drawing, label);
    }

    private void delete(Drawing drawing) throws IOException {
        long number = DrawingsJournal.number(drawing.picture());
        journal.accept("deleting " + number + " .");
        kept.delete(drawing);
        journal.accept("deleted " + number + " .");
    }

    /** Starts it as a process of its own. */
    static Process start(Path folder, int id, int changes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true", "-cp", classPath(), DrawingsProcess.class.getName(),
                        folder.toString(), String.valueOf(id), String.valueOf(changes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The folders of classes are enough. */
    private static String classPath() {
        return String.join(File.pathSeparator, locationOf(DrawingsProcess.class), locationOf(KeptDrawings.class));
    }

    private static String locationOf(Class<?> type) {
        return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    /** Takes all that a process says, to its end. */
    static void follow(Process process, Consumer<String> line) throws IOException {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String next = said.readLine(); next != null; next = said.readLine()) {
                line.accept(next);
            }
        }
    }

    /** Arguments: the folder, its id, the number of changes; fewer if something comes in. */
    public static void main(String[] args) throws IOException {
        DrawingsProcess process = new DrawingsProcess(Path.of(args[0]), Integer.parseInt(args[1]), line -> {
            System.out.println(line);
            System.out.flush();
        });
        for (int changes = Integer.parseInt(args[2]); changes > 0 && System.in.available() == 0; changes--) {
            process.change();
        }
    }
}

package io.github.glassbox.io;

import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.training.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kills, again and again, one of two processes that keep, delete and label drawings in one folder, starts another in its
 * place, and tells what became of the drawings.
 */
final class KilledDrawings {
    private static final int SHORTEST_LIFE_MILLIS = 500;
    private static final int LONGEST_LIFE_MILLIS = 1500;

    private final Path folder;
    private final SplitMix64 random = new SplitMix64(1);
    private final DrawingsJournal journal = new DrawingsJournal();
    private int started;

    private KilledDrawings(Path folder) {
        this.folder = folder;
    }

    private record Running(Process process, Thread reader) {}

    private Running start() throws IOException {
        Process process = DrawingsProcess.start(folder, ++started, Integer.MAX_VALUE);
        return new Running(process, Threads.start("journal", () -> {
            try {
                DrawingsProcess.follow(process, journal::take);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private void run(int kills) throws IOException, InterruptedException {
        KeptDrawings window = KeptDrawings.open(folder);
        int unreadable = 0;
        Running[] both = {start(), start()};
        for (int kill = 1; kill <= kills; kill++) {
            Thread.sleep(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS));
            int victim = random.nextInt(2);
            // Not the process's own, which closes what it had still to say.
            both[victim].process().toHandle().destroyForcibly();
            both[victim].process().waitFor();
            both[victim].reader().join();
            window.refresh();
            unreadable += window.notices().size();
            both[victim] = start();
        }
        for (Running last : both) {
            last.process().getOutputStream().write('\n');
            last.process().getOutputStream().flush();
            last.process().waitFor();
            last.reader().join();
        }
        DrawingsJournal.Findings findings = journal.findings(folder);
        System.out.println(kills + " kills: " + findings + ", unreadable meanwhile: " + unreadable);
        if (!findings.areNone() || unreadable > 0) {
            System.exit(1);
        }
    }

    /** Argument: the number of kills, one a second. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("drawings");
        new KilledDrawings(folder).run(args.length > 0 ? Integer.parseInt(args[0]) : 50);
    }
}

package io.github.glassbox.io;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Idx;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.KeptDrawings.Drawing;
import io.github.glassbox.nn.SplitMix64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was done with drawings by all that share a folder, from their lines, and what the folder must hold after it. */
final class DrawingsJournal {
    private final Map<Long, Fate> fates = new HashMap<>();
    private int changes;
    private int refused;

    private static final class Fate {
        private final Set<Integer> labels = new HashSet<>();
        private boolean kept;
        private boolean mayBeDeleted;
        private boolean deleted;
    }

    /**
     * What a folder holds that it should not, and the other way round.
     *
     * @param changes drawings kept, deleted or given a label
     * @param kept drawings that were said to be kept and never deleted
     * @param lost those of them without a file
     * @param mixed files of a picture that nobody drew, that was deleted, that is there twice, or that has a label which
     *     nobody gave it; and the IDX pair, if it holds anything else than the files
     * @param unreadable files that cannot be read, and files left over
     * @param refused changes to drawings that somebody else had deleted
     */
    record Findings(int changes, int kept, int lost, int mixed, int unreadable, int refused) {
        boolean areNone() {
            return lost == 0 && mixed == 0 && unreadable == 0;
        }
    }

    /** A picture like no other: its number stands in its first eight pixels. */
    static byte[] image(long number) {
        SplitMix64 random = new SplitMix64(number);
        byte[] image = new byte[Images.PIXELS];
        for (int pixel = 0; pixel < image.length; pixel++) {
            image[pixel] = (byte) random.nextInt(256);
        }
        ByteBuffer.wrap(image).putLong(number);
        return image;
    }

    static long number(GreyImage picture) {
        return ByteBuffer.wrap(picture.toArray()).getLong();
    }

    /** A line of a {@link DrawingsProcess}; one that was cut short has not been said. */
    synchronized void take(String line) {
        String[] words = line.split(" ");
        if (!words[words.length - 1].equals(".")) {
            return;
        }
        if (words[0].equals("refused")) {
            refused++;
            changes--;
            return;
        }
        changes += words[0].endsWith("ing") ? 1 : 0;
        Fate fate = fates.computeIfAbsent(Long.valueOf(words[1]), number -> new Fate());
        switch (words[0]) {
            case "keeping", "labelling" -> fate.labels.add(Integer.valueOf(words[2]));
            case "kept" -> fate.kept = true;
            case "deleting" -> fate.mayBeDeleted = true;
            case "deleted" -> fate.deleted = true;
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** Looks into the folder, when nobody works in it any more, as it is found and after it was opened. */
    synchronized Findings findings(Path folder) throws IOException {
        int unreadable = 0;
        int mixed = 0;
        Set<Long> found = new HashSet<>();
        KeptDrawings opened = KeptDrawings.open(folder);
        for (Drawing drawing : opened.list()) {
            long number = number(drawing.picture());
            Fate fate = fates.get(number);
            boolean right = fate != null
                    && drawing.picture().equals(GreyImage.of(image(number), Images.SIDE, Images.SIDE))
                    && fate.labels.contains(drawing.label())
                    && !fate.deleted;
            mixed += right && found.add(number) ? 0 : 1;
        }
        unreadable += opened.notices().size();
        try (var files = Files.list(folder)) {
            unreadable += (int) files.filter(file -> file.toString().endsWith(".part")).count();
        }
        mixed += pairIs(folder, opened.list()) ? 0 : 1;
        List<Long> wanted = new ArrayList<>();
        fates.forEach((number, fate) -> {
            if (fate.kept && !fate.mayBeDeleted) {
                wanted.add(number);
            }
        });
        int lost = (int) wanted.stream().filter(number -> !found.contains(number)).count();
        return new Findings(changes, wanted.size(), lost, mixed, unreadable, refused);
    }

    private static boolean pairIs(Path folder, List<Drawing> drawings) throws IOException {
        Path images = folder.resolve("drawings-images-idx3-ubyte");
        Path labels = folder.resolve("drawings-labels-idx1-ubyte");
        if (drawings.isEmpty()) {
            return !Files.exists(images) && !Files.exists(labels);
        }
        try (InputStream pictures = Files.newInputStream(images); InputStream digits = Files.newInputStream(labels)) {
            Dataset pair = Idx.label("pair", Idx.readImages(pictures, "pair", Progress.NONE),
                    Idx.readLabels(digits, "pair", Progress.NONE));
            boolean same = pair.count() == drawings.size();
            byte[] image = new byte[Images.PIXELS];
            for (int k = 0; same && k < drawings.size(); k++) {
                pair.copyImage(k, image);
                same = pair.label(k) == drawings.get(k).label()
                        && GreyImage.of(image, Images.SIDE, Images.SIDE).equals(drawings.get(k).picture());
            }
            return same;
        } catch (BadDataException e) {
            return false;
        }
    }
}

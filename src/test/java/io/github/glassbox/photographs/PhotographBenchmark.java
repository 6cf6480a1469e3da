package io.github.glassbox.photographs;

import io.github.glassbox.data.BadDataException;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.training.Predictor;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * How many simulated photographs are read right, by kind: prints a table.
 *
 * <p>Arguments: photographs of each kind (50), seed (1), kinds with commas between (all), a folder for those that are
 * misread (none).
 */
public final class PhotographBenchmark {
    private static final Path MODEL = Path.of("src/test/resources/trained/h128-97.npz");

    private PhotographBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        String kinds = args.length > 2 ? "," + args[2] + "," : "all";
        Dataset digits = Mnist.load(Progress.NONE).test();
        ModelFile.Model model = ModelFile.open(MODEL);
        Predictor network = new Predictor(model.parameters(), model.activation());
        for (Kind kind : Kind.values()) {
            if (!kinds.equals("all") && !kinds.equals(",all,") && !kinds.contains("," + kind + ",")) {
                continue;
            }
            int clean = 0;
            int right = 0;
            int both = 0;
            long nanos = 0;
            StringBuilder missed = new StringBuilder();
            for (int k = 0; k < count; k++) {
                int i = (int) ((seed * 2131 + 37L * k + 613L * kind.ordinal()) % digits.count());
                byte[] original = new byte[Images.PIXELS];
                digits.copyImage(i, original);
                boolean cleanRight = network.forward(original).prediction() == digits.label(i);
                BufferedImage image = Photograph.of(digits, i, kind, seed);
                long start = System.nanoTime();
                int read = read(image, network);
                nanos += System.nanoTime() - start;
                clean += cleanRight ? 1 : 0;
                right += read == digits.label(i) ? 1 : 0;
                both += cleanRight && read == digits.label(i) ? 1 : 0;
                if (cleanRight && read != digits.label(i)) {
                    missed.append(' ').append(i).append(':').append(digits.label(i)).append('>').append(read);
                    if (args.length > 3) {
                        ImageIO.write(image, "png",
                                new File(args[3], kind + "-" + i + "-" + digits.label(i) + "-" + read + ".png"));
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%-16s %3d clean %3d right %5.1f %% of those clean %4d ms %s%n",
                    kind, clean, right, 100.0 * both / clean, nanos / 1_000_000 / count, missed);
        }
    }

    private static int read(BufferedImage image, Predictor network) {
        try {
            byte[] input = Normalization.of(PictureFile.of(image, "it").picture(), Normalization.ALL).image();
            return network.forward(input).prediction();
        } catch (BadDataException e) {
            return -1;
        }
    }
}

package io.github.glassbox.cli;

import io.github.glassbox.cli.Choices.Split;
import io.github.glassbox.cli.Choices.SplitChoice;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Predictor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows one image of MNIST and what the network makes of it. */
@Command(
        name = "test",
        description = "Show one image of MNIST, its label, the prediction and the probabilities.",
        optionListHeading = "%n",
        sortOptions = false)
final class TestCommand implements Callable<Integer> {
    private static final int BAR = 40;

    private final CommandLineInterface.DataSource source;
    private final PrintWriter out;

    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The network, NumPy's .npz.")
    private Path modelFile;

    @Option(names = "--split", paramLabel = "train|test", defaultValue = "test", converter = SplitChoice.class,
            description = "The set (default: ${DEFAULT-VALUE}).")
    private Split split;

    @Option(names = "--index", paramLabel = "N", required = true, description = "The image in it, from 0.")
    private int index;

    TestCommand(CommandLineInterface.DataSource source, PrintWriter out) {
        this.source = source;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, BadOptionException {
        BadOptionException.requireAtLeast("--index", index, 0);
        ModelFile.Model model = ModelFile.open(modelFile);
        Mnist mnist = source.load(Progress.NONE);
        Dataset dataset = split == Split.TEST ? mnist.test() : mnist.training();
        BadOptionException.requireRange("--index", index, 0, dataset.count() - 1);
        StartingPoint.assumption(modelFile, model).ifPresent(out::println);
        byte[] image = new byte[Images.PIXELS];
        dataset.copyImage(index, image);
        Forward forward = new Predictor(model.parameters(), model.activation()).forward(image);
        if (!PredictCommand.isFinite(forward)) {
            throw new IOException("For this image the logits of " + modelFile + " are not finite.");
        }
        int label = dataset.label(index);
        out.print(DigitDrawing.of(dataset.images(), index));
        out.println(Figures.format("%s, image %d", dataset.name(), index));
        out.println(Figures.format(
                "Prediction %d, label %d: %s, loss %s",
                forward.prediction(),
                label,
                forward.prediction() == label ? "correct" : "wrong",
                Figures.loss(forward.loss(label), 6)));
        for (int c = 0; c < Shape.CLASSES; c++) {
            String bar = "#".repeat(Math.round(forward.p(c) * BAR));
            out.println(Figures.format("p[%d] %.6f %s", c, forward.p(c), bar).stripTrailing());
        }
        return 0;
    }
}

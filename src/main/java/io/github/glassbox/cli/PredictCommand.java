package io.github.glassbox.cli;

import io.github.glassbox.data.Images;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.io.PictureFiles;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Predictor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Reads the digits in files; a bad file is named, and the others are read all the same. */
@Command(
        name = "predict",
        description = "Read digits: a line for each picture, with its file, the digit and the probabilities of 0 to 9.",
        optionListHeading = "%n",
        parameterListHeading = "%n",
        sortOptions = false)
final class PredictCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The network, NumPy's .npz.")
    private Path modelFile;

    @Option(names = "--raw", description = "Take pictures as they are: they must be of 28 x 28 pixels.")
    private boolean raw;

    @Parameters(paramLabel = "FILES", arity = "1..*",
            description = "IDX files, plain or gzip, and pictures (PNG, JPEG, GIF, BMP, TIFF) of any size, ink dark on light or light on"
                    + " dark. Of a picture the largest digit near the middle is cropped, scaled and centred as MNIST was;"
                    + " what is doubtful about it is told as an error. IDX is taken as it is.")
    private List<String> words;

    PredictCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        ModelFile.Model model = ModelFile.open(modelFile);
        // Not on the output, where each line is a picture.
        StartingPoint.assumption(modelFile, model).ifPresent(this::tell);
        Predictor predictor = new Predictor(model.parameters(), model.activation());
        int status = 0;
        List<Source> sources = new ArrayList<>();
        for (String word : words) {
            try {
                Path file = CommandLineInterface.path(word);
                sources.add(new Source(OneLine.of(word), raw ? PictureFiles.readRaw(file) : PictureFiles.read(file)));
            } catch (IOException | TypeConversionException e) {
                tell(e.getMessage());
                status = CommandLineInterface.BAD_INPUT;
            }
        }
        int width = sources.stream().mapToInt(Source::width).max().orElse(0);
        for (Source source : sources) {
            if (!print(source, width, predictor)) {
                tell("For " + source.name() + " the logits of " + modelFile + " are not finite, so it is not read.");
                status = CommandLineInterface.BAD_INPUT;
            }
        }
        return status;
    }

    private void tell(String message) {
        err.println(OneLine.sentence(message));
    }

    /** One file's images; those of IDX files are told apart by their index. */
    private record Source(String name, PictureFiles.Content content) {
        String label(int n) {
            return content.idx() ? name + "[" + n + "]" : name;
        }

        int width() {
            return label(images().count() - 1).length();
        }

        Images images() {
            return content.images();
        }
    }

    /** Whether all could be read; ends early when nobody takes the output any more. */
    private boolean print(Source source, int width, Predictor predictor) {
        byte[] image = new byte[Images.PIXELS];
        boolean finite = true;
        for (int n = 0; n < source.images().count() && !out.checkError(); n++) {
            source.images().copyImage(n, image);
            Forward forward = predictor.forward(image);
            if (isFinite(forward)) {
                out.println(Figures.format("%-" + width + "s", source.label(n)) + columns(forward));
            } else {
                finite = false;
            }
        }
        source.content().doubts().forEach(doubt -> tell(source.name() + ": " + doubt));
        return finite;
    }

    static boolean isFinite(Forward forward) {
        return IntStream.range(0, Shape.CLASSES).allMatch(c -> Float.isFinite(forward.z2(c)));
    }

    private static String columns(Forward forward) {
        StringBuilder text = new StringBuilder("  ").append(forward.prediction()).append(' ');
        for (int c = 0; c < Shape.CLASSES; c++) {
            text.append(Figures.format(" %.6f", forward.p(c)));
        }
        return text.toString();
    }
}

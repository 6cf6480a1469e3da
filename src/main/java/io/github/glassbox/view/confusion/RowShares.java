package io.github.glassbox.view.confusion;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import io.github.glassbox.view.paint.Numbers;

/** Confusion counts against the number of images of each label. Immutable. */
final class RowShares {
    private static final double HALF_STRENGTH = 0.08;

    private final Evaluation evaluation;
    private final int[] labelCounts = new int[Shape.CLASSES];

    RowShares(Evaluation evaluation) {
        this.evaluation = evaluation;
        for (int label = 0; label < Shape.CLASSES; label++) {
            labelCounts[label] = evaluation.labelCount(label);
        }
    }

    /** What it was made from. */
    Evaluation evaluation() {
        return evaluation;
    }

    /** How many images a cell has. */
    int count(Cell cell) {
        return evaluation.confusion(cell.label(), cell.prediction());
    }

    /** The cell's share of the images with its label, 0 to 1; 0 if there are none. */
    double share(Cell cell) {
        int images = labelCounts[cell.label()];
        return images == 0 ? 0 : (double) count(cell) / images;
    }

    /** A share in percent, as short as a cell needs: "94", "5.8", "0.4". */
    static String percent(double share) {
        return Numbers.fixed(100 * share, share < 0.0995 ? 1 : 0);
    }

    /** How strong a cell is coloured, 0 to 1; of mistakes a few percent show already. */
    double strength(Cell cell) {
        double share = share(cell);
        return cell.diagonal() ? Math.sqrt(share) : (1 + HALF_STRENGTH) * share / (share + HALF_STRENGTH);
    }

    /** What a cell says in words. */
    String describe(Cell cell) {
        int count = count(cell);
        return "label " + cell.label() + " predicted as " + cell.prediction() + ": " + Numbers.count(count)
                + (count == 1 ? " image, " : " images, ") + Numbers.percent(share(cell)) + " of label " + cell.label();
    }
}

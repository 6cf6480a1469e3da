package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.Stage;

/** The shapes of what a stage reads and makes, in words. */
final class Shapes {
    private static final String OF_CLASSES = " (" + Shape.CLASSES + ")";
    private static final String OF_PIXELS = " (" + Shape.INPUTS + ")";

    private Shapes() {}

    static String of(Stage stage, int hidden) {
        String ofUnits = " (" + hidden + ")";
        String w1 = " (" + hidden + "×" + Shape.INPUTS + ")";
        String w2 = " (" + Shape.CLASSES + "×" + hidden + ")";
        return switch (stage) {
            case X -> "x" + OF_PIXELS + ", shown as 28×28";
            case Z1 -> "z1" + ofUnits + " from W1" + w1 + ", x" + OF_PIXELS + ", b1" + ofUnits;
            case A1 -> "a1" + ofUnits + " from z1" + ofUnits;
            case Z2 -> "z2" + OF_CLASSES + " from W2" + w2 + ", a1" + ofUnits + ", b2" + OF_CLASSES;
            case P -> "p" + OF_CLASSES + " from z2" + OF_CLASSES;
            case LOSS -> "L, one number, from z2" + OF_CLASSES + " and y";
            case DZ2 -> "dz2" + OF_CLASSES + " from p" + OF_CLASSES + " and y" + OF_CLASSES;
            case DW2 -> "dW2" + w2 + ", db2" + OF_CLASSES + " from dz2" + OF_CLASSES + ", a1" + ofUnits;
            case DA1 -> "da1" + ofUnits + " from W2" + w2 + ", dz2" + OF_CLASSES;
            case DZ1 -> "dz1" + ofUnits + " from da1" + ofUnits + ", z1" + ofUnits;
            case DW1 -> "dW1" + w1 + ", db1" + ofUnits + " from dz1" + ofUnits + ", x" + OF_PIXELS;
            case UPDATE -> "W1" + w1 + ", b1" + ofUnits + ", W2" + w2 + ", b2" + OF_CLASSES;
        };
    }
}

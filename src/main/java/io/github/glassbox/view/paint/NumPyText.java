package io.github.glassbox.view.paint;

import java.util.StringJoiner;

/** Numbers as NumPy reads them, with every digit they have. */
public final class NumPyText {
    private NumPyText() {}

    /** One number, "np.float32(0.25)". */
    public static String number(float value) {
        return "np.float32(" + plain(value) + ")";
    }

    /** A vector, "np.array([0.25, -1.0], dtype=np.float32)". */
    public static String array(float[] values) {
        StringJoiner list = new StringJoiner(", ", "np.array([", "], dtype=np.float32)");
        for (float value : values) {
            list.add(plain(value));
        }
        return list.toString();
    }

    /** A matrix, row by row, "np.array([…], dtype=np.float32).reshape(10, 4)". */
    public static String matrix(float[] values, int rows, int columns) {
        return array(values) + ".reshape(" + rows + ", " + columns + ")";
    }

    private static String plain(float value) {
        if (Float.isFinite(value)) {
            return Float.toString(value);
        }
        return Float.isNaN(value) ? "np.nan" : value > 0 ? "np.inf" : "-np.inf";
    }
}

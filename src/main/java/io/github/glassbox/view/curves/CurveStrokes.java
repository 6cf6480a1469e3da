package io.github.glassbox.view.curves;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;

/** How the two curves are drawn, in the charts and in their legend. */
final class CurveStrokes {
    private CurveStrokes() {}

    /** Solid. */
    static BasicStroke train() {
        return new BasicStroke(UIScale.scale(1.8f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Dashed. */
    static BasicStroke test() {
        return new BasicStroke(
                UIScale.scale(1.8f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {
                    UIScale.scale(4f), UIScale.scale(3f)
                }, 0);
    }

    /** Of every iteration's own mini-batch: thin, because it is noisy. */
    static BasicStroke batch() {
        return new BasicStroke(UIScale.scale(0.8f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    }
}

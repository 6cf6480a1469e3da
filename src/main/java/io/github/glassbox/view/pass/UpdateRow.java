package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * One way of updating the chosen hidden unit's weights, in one theme's colours.
 *
 * @param title in a few words
 * @param what in a sentence
 * @param unit the hidden unit h
 * @param values W1[h] before, the step, W1[h] after
 * @param maps of these
 * @param outgoing the same of the unit's column of W2
 * @param symbols what the three are of W1, and of W2
 */
record UpdateRow(
        String title,
        String what,
        int unit,
        float[][] values,
        List<Picture> maps,
        OutgoingUpdate outgoing,
        Symbols symbols) {
    private static final Symbols ALONE = new Symbols(
            List.of(Symbol.W1, Symbol.DW1, Symbol.DW1), List.of(Symbol.W2, Symbol.DW2, Symbol.DW2));
    private static final Symbols BATCH = new Symbols(
            List.of(Symbol.W1, Symbol.MEAN_DW1, Symbol.NEXT_W1), List.of(Symbol.W2, Symbol.MEAN_DW2, Symbol.NEXT_W2));

    /** One 28 x 28 map, and the absolute value that has the full colour. */
    record Picture(String title, BufferedImage image, float scale) {}

    /** What before, step and after come from. */
    record Symbols(List<Symbol> w1, List<Symbol> w2) {}

    /** As if the chosen picture were the batch, then as the batch makes it; none while the gradient is not there. */
    static List<UpdateRow> of(Pass pass) {
        return pass.update().map(update -> List.of(alone(pass, update), batch(pass, update))).orElse(List.of());
    }

    private static UpdateRow alone(Pass pass, Pass.BatchUpdate update) {
        int h = pass.unit();
        float alpha = update.learning().rate();
        Parameters w = pass.parameters();
        Backward backward = pass.calculations().backward();
        float[][] values = new float[3][Shape.INPUTS];
        for (int i = 0; i < Shape.INPUTS; i++) {
            values[0][i] = w.w1(h, i);
            values[1][i] = -(alpha * backward.dw1(h, i));
            values[2][i] = values[0][i] + values[1][i];
        }
        return new UpdateRow(
                "This picture alone",
                "As if it were the batch, by plain descent: not what training does.",
                h,
                values,
                maps(h, values, true),
                OutgoingUpdate.of(
                        h, c -> w.w2(c, h), c -> -(alpha * backward.dw2(c, h)), c -> w.w2(c, h) - alpha * backward.dw2(c, h)),
                ALONE);
    }

    private static UpdateRow batch(Pass pass, Pass.BatchUpdate update) {
        int h = pass.unit();
        Parameters w = pass.parameters();
        Parameters next = update.next();
        float[][] values = new float[3][Shape.INPUTS];
        for (int i = 0; i < Shape.INPUTS; i++) {
            values[0][i] = w.w1(h, i);
            values[1][i] = next.w1(h, i) - w.w1(h, i);
            values[2][i] = next.w1(h, i);
        }
        boolean plain = update.learning().optimizer() == Optimizer.GRADIENT_DESCENT && update.learning().l2() == 0;
        String by = plain ? "By the mean gradient of " : "By " + update.learning().optimizer() + ", mean gradient of ";
        return new UpdateRow(
                update.batch().isFull() ? "The whole batch" : "The mini-batch",
                by + Numbers.count(update.batch().size()) + " pictures: the real update.",
                h,
                values,
                maps(h, values, plain),
                OutgoingUpdate.of(h, c -> w.w2(c, h), c -> next.w2(c, h) - w.w2(c, h), c -> next.w2(c, h)),
                BATCH);
    }

    private static List<Picture> maps(int h, float[][] values, boolean plain) {
        float weights = Math.max(largest(values[0]), largest(values[2]));
        float steps = largest(values[1]);
        return List.of(
                new Picture("W1[" + h + "]", PixelMap.signed(i -> values[0][i], weights), weights),
                new Picture(plain ? "−α·dW1[" + h + "]" : "step", PixelMap.signed(i -> values[1][i], steps), steps),
                new Picture("after", PixelMap.signed(i -> values[2][i], weights), weights));
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** What the strips beside the maps are. */
    String legend() {
        return "Strips: " + outgoing.name() + ", digit 0 at the top, " + outgoing.scales() + ".";
    }

    /** A weight of W1[h] in words. */
    String text(int i) {
        return title + ": W1[" + unit + "," + i + "] = " + Numbers.exact(values[0][i]) + ", step "
                + Numbers.exact(values[1][i]) + ", after " + Numbers.exact(values[2][i]);
    }

    /** Where a pixel of a map comes from: 0 before, 1 step, 2 after. */
    Quantity quantity(int which, int i) {
        return Quantity.of(symbols.w1.get(which), unit, i);
    }

    /** Where a cell of a strip comes from. */
    Quantity outgoingQuantity(int which, int c) {
        return Quantity.of(symbols.w2.get(which), c, unit);
    }
}

package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One way of updating the chosen hidden unit's weights, in one theme's colours.
 *
 * @param title in a few words
 * @param what in a sentence
 * @param unit the hidden unit h
 * @param values W1[h] before, the step, W1[h] after
 * @param maps of these
 * @param outgoing the same of the unit's column of W2
 * @param roles what the three are of W1, and of W2
 */
record UpdateRow(
        String title,
        String what,
        int unit,
        float[][] values,
        List<Picture> maps,
        OutgoingUpdate outgoing,
        List<Role> roles) {
    private static final Symbol W = Symbol.w(1);
    private static final Symbol OUT = Symbol.w(2);

    /** One 28 x 28 map, and the absolute value that has the full colour. */
    record Picture(String title, BufferedImage image, float scale) {}

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
                List.of(Role.VALUE, Role.GRADIENT, Role.GRADIENT));
    }

    private static UpdateRow batch(Pass pass, Pass.BatchUpdate update) {
        int h = pass.unit();
        Parameters w = pass.parameters();
        float[][] values = new float[3][Shape.INPUTS];
        for (int i = 0; i < Shape.INPUTS; i++) {
            values[0][i] = w.w1(h, i);
            values[2][i] = pass.value(Role.NEXT.of(W), h, i);
            values[1][i] = values[2][i] - values[0][i];
        }
        IntToDoubleFunction next = c -> pass.value(Role.NEXT.of(OUT), c, h);
        boolean plain = update.learning().optimizer() == Optimizer.GRADIENT_DESCENT && update.learning().l2() == 0;
        String by = plain ? "By the mean gradient of " : "By " + update.learning().optimizer() + ", mean gradient of ";
        return new UpdateRow(
                update.batch().isFull() ? "The whole batch" : "The mini-batch",
                by + Numbers.count(update.batch().size()) + " pictures: the real update.",
                h,
                values,
                maps(h, values, plain),
                OutgoingUpdate.of(h, c -> w.w2(c, h), c -> next.applyAsDouble(c) - w.w2(c, h), next),
                List.of(Role.VALUE, madeOf(update.learning().optimizer()), Role.NEXT));
    }

    /** What the step is made of: the mean gradient, or what an optimiser has made of it. */
    private static Role madeOf(Optimizer optimizer) {
        return switch (optimizer) {
            case GRADIENT_DESCENT -> Role.MEAN;
            case MOMENTUM -> Role.M;
            case ADAM -> Role.M_HAT;
        };
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
        return Quantity.of(roles.get(which).of(W), unit, i);
    }

    /** Where a cell of a strip comes from. */
    Quantity outgoingQuantity(int which, int c) {
        return Quantity.of(roles.get(which).of(OUT), c, unit);
    }
}

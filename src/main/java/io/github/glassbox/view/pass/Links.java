package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contributions W2[c,h] a1[h] that are worth a line, the smallest first.
 *
 * @param drawn those that are drawn
 * @param all how many contributions there are
 * @param largest the largest absolute contribution of all
 * @param capped whether more than those under the limit had to be left out
 */
record Links(List<Link> drawn, int all, double largest, boolean capped) {
    /** Contributions under this share of the largest are left out. */
    static final double LEAST_SHARE = 0.05;

    /** No more lines than this are drawn. */
    static final int MOST = 200;

    private static final int LAYER = Shape.LAYERS;

    /** From hidden unit h to class c. */
    record Link(int h, int c, double contribution) {}

    /** The links of all classes, or of the chosen one. */
    static Links of(Pass pass) {
        double largest = 0;
        List<Link> candidates = new ArrayList<>();
        for (int c = 0; c < Shape.CLASSES; c++) {
            if (pass.chosenClass().isEmpty() || pass.chosenClass().get() == c) {
                for (int h = 0; h < pass.hidden(); h++) {
                    double contribution = (double) pass.parameters().w(LAYER, c, h) * factor(pass, c, h);
                    largest = Math.max(largest, Math.abs(contribution));
                    candidates.add(new Link(h, c, contribution));
                }
            }
        }
        double least = LEAST_SHARE * largest;
        List<Link> large = new ArrayList<>();
        for (Link link : candidates) {
            if (link.contribution != 0 && Math.abs(link.contribution) >= least) {
                large.add(link);
            }
        }
        large.sort(Comparator.comparingDouble(link -> Math.abs(link.contribution)));
        boolean capped = large.size() > MOST;
        List<Link> drawn = capped ? large.subList(large.size() - MOST, large.size()) : large;
        return new Links(List.copyOf(drawn), candidates.size(), largest, capped);
    }

    /** Whether they lead from dz2 back to da1, not from a1 to z2. */
    static boolean goBack(Pass pass) {
        return pass.stage().isBackward();
    }

    private static float factor(Pass pass, int c, int h) {
        return goBack(pass) ? pass.calculations().backward().dz(LAYER, c) : pass.forward().a(LAYER - 1, h);
    }

    private static Symbol symbol(Pass pass) {
        return goBack(pass) ? Symbol.backwardTerm(LAYER) : Symbol.forwardTerm(LAYER);
    }

    /** A link's quantity. */
    static Quantity quantity(Pass pass, int c, int h) {
        return Quantity.of(symbol(pass), c, h);
    }

    /** A link in numbers: its symbol, weight, what that is multiplied by, and the product. */
    static String text(Pass pass, Link link) {
        return quantity(pass, link.c, link.h) + " = " + Numbers.exact(pass.parameters().w(LAYER, link.c, link.h)) + " × "
                + Numbers.exact(factor(pass, link.c, link.h)) + " = " + Numbers.exact((float) link.contribution);
    }

    /** What is drawn and what is not, in a few words. */
    String note(Pass pass) {
        String which = "links" + pass.chosenClass().map(c -> " to " + c).orElse("");
        String total = Numbers.count(all);
        if (drawn.isEmpty()) {
            return "no " + which + ": every " + symbol(pass) + " is 0";
        }
        if (drawn.size() == all) {
            return all == 1 ? "the 1 link" + which.substring("links".length()) : "all " + total + " " + which;
        }
        return capped
                ? "the " + drawn.size() + " largest of " + total + " " + which
                : drawn.size() + " of " + total + " " + which + ", rest under 5 % of largest";
    }

    /** The same in a sentence. */
    String explanation(Pass pass) {
        String which = pass.chosenClass().map(c -> " to class " + c).orElse("");
        String left = capped
                ? "the " + drawn.size() + " largest contributions"
                : "those of at least 5 % of the largest";
        String factor = goBack(pass) ? Symbol.dz(LAYER) + "[c]" : Symbol.a(LAYER - 1) + "[h]";
        return "Links are the contributions " + Symbol.w(LAYER) + "[c,h]·" + factor + which + "; of " + Numbers.count(all)
                + ", " + left + " are drawn.";
    }
}

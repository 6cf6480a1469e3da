package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
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

    /** From hidden unit h to class c. */
    record Link(int h, int c, double contribution) {}

    /** The links of all classes, or of the chosen one. */
    static Links of(Pass pass) {
        double largest = 0;
        List<Link> candidates = new ArrayList<>();
        Backward backward = pass.calculations().backward();
        for (int c = 0; c < Shape.CLASSES; c++) {
            if (pass.chosenClass().isEmpty() || pass.chosenClass().get() == c) {
                for (int h = 0; h < pass.hidden(); h++) {
                    double contribution = (double) pass.parameters().w2(c, h)
                            * (goBack(pass) ? backward.dz2(c) : pass.forward().a1(h));
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

    /** A link's quantity. */
    static Quantity quantity(Pass pass, int c, int h) {
        return Quantity.of(goBack(pass) ? Quantity.Symbol.W2_DZ2 : Quantity.Symbol.W2_A1, c, h);
    }

    /** What is drawn and what is not, in a few words. */
    String note(Pass pass) {
        String which = "links" + pass.chosenClass().map(c -> " to " + c).orElse("");
        String total = Numbers.count(all);
        if (drawn.isEmpty()) {
            return "no " + which + ": every " + (goBack(pass) ? "W2·dz2" : "W2·a1") + " is 0";
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
        return "Links are the contributions " + (goBack(pass) ? "W2[c,h]·dz2[c]" : "W2[c,h]·a1[h]") + which + "; of " + Numbers.count(all) + ", " + left + " are drawn.";
    }
}

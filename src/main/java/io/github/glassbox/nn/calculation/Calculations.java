package io.github.glassbox.nn.calculation;

import static io.github.glassbox.nn.calculation.Quantity.of;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Decimals;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Calculation.Term;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The calculations of one image's iteration through one state. Immutable. */
public final class Calculations {
    private static final String START = "as it was at iteration 0 of this line";
    private static final String BEFORE = "as it was one iteration before";

    private final Parameters parameters;
    private final Activation activation;
    private final Forward forward;
    private final Backward backward;
    private final int y;
    private final Iteration iteration;

    /**
     * The calculations that belong to a forward pass, and nothing beyond the image.
     *
     * @param y the image's label, 0 to 9
     */
    public Calculations(Parameters parameters, Activation activation, Forward forward, int y) {
        this(parameters, activation, forward, y, Iteration.NONE);
    }

    /**
     * The calculations that belong to a forward pass.
     *
     * @param y the image's label, 0 to 9
     * @param iteration what is known beyond the image
     */
    public Calculations(
            Parameters parameters, Activation activation, Forward forward, int y, Iteration iteration) {
        this.iteration = iteration;
        this.parameters = parameters;
        this.activation = activation;
        this.forward = forward;
        this.y = y;
        backward = new Backward(parameters, activation, forward, y);
    }

    /** The backward pass. */
    public Backward backward() {
        return backward;
    }

    /** Whether a quantity's value is known: those of the batch and of whole sets may not be, and H may be smaller. */
    public boolean knows(Quantity q) {
        return switch (q.symbol()) {
            case X, B2, Z2, P, LOSS, DZ2, DB2 -> true;
            case W2, DW2, W2_A1, W2_DZ2 -> q.column() < parameters.hidden();
            case TRAIN_LOSS, TRAIN_ACCURACY -> iteration.train().isPresent();
            case TEST_LOSS, TEST_ACCURACY -> iteration.test().isPresent();
            case MEAN_DB2, NEXT_B2 -> iteration.step().isPresent();
            case MEAN_DW2, NEXT_W2 -> iteration.step().isPresent() && q.column() < parameters.hidden();
            case START_W1, LEARNED_W1 -> iteration.start().isPresent() && q.row() < parameters.hidden();
            case START_W2, LEARNED_W2 -> iteration.start().isPresent() && q.column() < parameters.hidden();
            case BEFORE_W1, CHANGE_W1 -> iteration.before().isPresent() && q.row() < parameters.hidden();
            case BEFORE_W2, CHANGE_W2 -> iteration.before().isPresent() && q.column() < parameters.hidden();
            case MEAN_DW1, MEAN_DB1, NEXT_W1, NEXT_B1 ->
                iteration.step().isPresent() && q.row() < parameters.hidden();
            default -> q.row() < parameters.hidden();
        };
    }

    /** The value of a quantity that is known, with the kernels' bits; losses and accuracies are doubles. */
    public double value(Quantity q) {
        int r = q.row();
        int c = q.column();
        return switch (q.symbol()) {
            case X -> forward.x(r);
            case W1 -> parameters.w1(r, c);
            case B1 -> parameters.b1(r);
            case Z1 -> forward.z1(r);
            case A1 -> forward.a1(r);
            case W2 -> parameters.w2(r, c);
            case B2 -> parameters.b2(r);
            case Z2 -> forward.z2(r);
            case P -> forward.p(r);
            case LOSS -> forward.loss(y);
            case DZ2 -> backward.dz2(r);
            case DW2 -> backward.dw2(r, c);
            case DB2 -> backward.db2(r);
            case DA1 -> backward.da1(r);
            case DZ1 -> backward.dz1(r);
            case DW1 -> backward.dw1(r, c);
            case DB1 -> backward.db1(r);
            case MEAN_DW1 -> step().gradient().w1(r, c);
            case MEAN_DB1 -> step().gradient().b1(r);
            case MEAN_DW2 -> step().gradient().w2(r, c);
            case MEAN_DB2 -> step().gradient().b2(r);
            case NEXT_W1 -> step().next().w1(r, c);
            case NEXT_B1 -> step().next().b1(r);
            case NEXT_W2 -> step().next().w2(r, c);
            case NEXT_B2 -> step().next().b2(r);
            case START_W1 -> iteration.start().orElseThrow().w1(r, c);
            case START_W2 -> iteration.start().orElseThrow().w2(r, c);
            case BEFORE_W1 -> iteration.before().orElseThrow().w1(r, c);
            case BEFORE_W2 -> iteration.before().orElseThrow().w2(r, c);
            case LEARNED_W1 -> parameters.w1(r, c) - iteration.start().orElseThrow().w1(r, c);
            case LEARNED_W2 -> parameters.w2(r, c) - iteration.start().orElseThrow().w2(r, c);
            case CHANGE_W1 -> parameters.w1(r, c) - iteration.before().orElseThrow().w1(r, c);
            case CHANGE_W2 -> parameters.w2(r, c) - iteration.before().orElseThrow().w2(r, c);
            case TRAIN_LOSS -> iteration.train().orElseThrow().loss();
            case TRAIN_ACCURACY -> iteration.train().orElseThrow().accuracy();
            case TEST_LOSS -> iteration.test().orElseThrow().loss();
            case TEST_ACCURACY -> iteration.test().orElseThrow().accuracy();
            case W1_X -> parameters.w1(r, c) * forward.x(c);
            case W2_A1 -> parameters.w2(r, c) * forward.a1(c);
            case W2_DZ2 -> parameters.w2(r, c) * backward.dz2(r);
        };
    }

    /** Where a quantity comes from. */
    public Calculation calculation(Quantity what) {
        int r = what.row();
        int c = what.column();
        return switch (what.symbol()) {
            case X -> given(what, forward.rawPixels() ? "ink[" + r + "], not divided by 255" : "ink[" + r + "] / 255");
            case W1, B1, W2, B2 -> given(what, "a parameter: drawn at iteration 0, then changed by every update");
            case START_W1, START_W2 -> given(what, "the parameter " + START);
            case BEFORE_W1, BEFORE_W2 -> given(what, "the parameter " + BEFORE);
            case LEARNED_W1 -> difference(what, of(Symbol.W1, r, c), of(Symbol.START_W1, r, c), START);
            case LEARNED_W2 -> difference(what, of(Symbol.W2, r, c), of(Symbol.START_W2, r, c), START);
            case CHANGE_W1 -> difference(what, of(Symbol.W1, r, c), of(Symbol.BEFORE_W1, r, c), BEFORE);
            case CHANGE_W2 -> difference(what, of(Symbol.W2, r, c), of(Symbol.BEFORE_W2, r, c), BEFORE);
            case Z1 -> sum(what, "Σᵢ W1[" + r + ",i]·x[i] + b1[" + r + "]", of(Symbol.B1, r), inked(r));
            case A1 -> forward.isSwitchedOff(r)
                    ? given(what, "0 instead of " + activation + "(z1[" + r + "]): h" + r + " is switched off")
                    : function(what, activation + "(z1[" + r + "])", of(Symbol.Z1, r));
            case Z2 -> sum(
                    what, "Σₕ W2[" + r + ",h]·a1[h] + b2[" + r + "]", of(Symbol.B2, r),
                    units(h -> product(of(Symbol.W2, r, h), of(Symbol.A1, h))));
            case P -> function(what, softmax(r), classes(k -> of(Symbol.Z2, k)));
            case LOSS -> function(
                    what, "−ln p[" + y + "] = ln Σₖ exp(z2[k]) − z2[" + y + "]" + keptMax(), classes(k -> of(Symbol.Z2, k)));
            case DZ2 -> function(what, "p[" + r + "] − y[" + r + "], where y[" + r + "] = " + (r == y ? 1 : 0), of(Symbol.P, r));
            case DW2 -> factors(what, of(Symbol.DZ2, r), of(Symbol.A1, c));
            case DB2 -> function(what, "dz2[" + r + "]", of(Symbol.DZ2, r));
            case DA1 -> backThroughW2(what);
            case DZ1 -> forward.isSwitchedOff(r)
                    ? given(what, "0: h" + r + " is switched off, so nothing of da1 goes back through it")
                    : function(
                    what, "da1[" + r + "]·f′(z1[" + r + "])", of(Symbol.DA1, r), of(Symbol.Z1, r));
            case DW1 -> factors(what, of(Symbol.DZ1, r), of(Symbol.X, c));
            case DB1 -> function(what, "dz1[" + r + "]", of(Symbol.DZ1, r));
            case MEAN_DW1 -> mean(what, of(Symbol.DW1, r, c));
            case MEAN_DW2 -> mean(what, of(Symbol.DW2, r, c));
            case MEAN_DB1 -> meanOfBias(what, of(Symbol.DB1, r));
            case MEAN_DB2 -> meanOfBias(what, of(Symbol.DB2, r));
            case NEXT_W1 -> next(what, of(Symbol.W1, r, c), of(Symbol.MEAN_DW1, r, c), step().l2());
            case NEXT_W2 -> next(what, of(Symbol.W2, r, c), of(Symbol.MEAN_DW2, r, c), step().l2());
            case NEXT_B1 -> next(what, of(Symbol.B1, r), of(Symbol.MEAN_DB1, r), 0);
            case NEXT_B2 -> next(what, of(Symbol.B2, r), of(Symbol.MEAN_DB2, r), 0);
            case TRAIN_LOSS -> meanLoss(what, iteration.train().orElseThrow(), "training");
            case TEST_LOSS -> meanLoss(what, iteration.test().orElseThrow(), "test");
            case TRAIN_ACCURACY -> accuracy(what, iteration.train().orElseThrow(), "training");
            case TEST_ACCURACY -> accuracy(what, iteration.test().orElseThrow(), "test");
            case W1_X -> factors(what, of(Symbol.W1, r, c), of(Symbol.X, c));
            case W2_A1 -> factors(what, of(Symbol.W2, r, c), of(Symbol.A1, c));
            case W2_DZ2 -> factors(what, of(Symbol.W2, r, c), of(Symbol.DZ2, r));
        };
    }

    private Iteration.Step step() {
        return iteration.step().orElseThrow();
    }

    private Calculation mean(Quantity what, Quantity ofThisImage) {
        return function(
                what,
                "the mean of " + ofThisImage + " over the batch's " + count(step().images())
                        + " images; the term is this picture's own",
                ofThisImage);
    }

    private Calculation meanOfBias(Quantity what, Quantity ofThisImage) {
        if (!step().sumsBiasGradients()) {
            return mean(what, ofThisImage);
        }
        String all = ofThisImage.symbol() + "[k]";
        return function(
                what, "Σₖ " + all + " over the whole layer, a deliberate fault; the term is this picture's own", ofThisImage);
    }

    private Calculation next(Quantity what, Quantity before, Quantity gradient, float l2) {
        String slope = l2 == 0 ? gradient.toString() : "(" + gradient + " + " + Decimals.shortest(l2) + "·" + before + ")";
        String alpha = ", α = " + Decimals.shortest(step().alpha());
        String rule = switch (step().optimizer()) {
            case GRADIENT_DESCENT -> before + " − α·" + slope + alpha;
            case MOMENTUM -> before + " − α·m" + alpha + "; m = 0.9·m + " + slope + " remembers earlier gradients";
            case ADAM -> before + " − α·m̂ / (√v̂ + ε)" + alpha + "; m and v remember earlier gradients, newest " + slope;
        };
        return function(what, rule, before, gradient);
    }

    private Calculation difference(Quantity what, Quantity now, Quantity then, String when) {
        return function(what, now + " − " + then + ", the latter " + when, now, then);
    }

    private Calculation meanLoss(Quantity what, Iteration.Figures figures, String set) {
        return function(
                what,
                "the mean of −ln p[y] over all " + count(figures.count()) + " " + set
                        + " images; the term is the chosen picture's own L",
                of(Symbol.LOSS));
    }

    private Calculation accuracy(Quantity what, Iteration.Figures figures, String set) {
        return function(
                what,
                count(figures.correct()) + " / " + count(figures.count()) + ", the " + set
                        + " images whose largest p is that of their label; the terms are the chosen picture's p, label " + y,
                classes(k -> of(Symbol.P, k)));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private List<Term> inked(int h) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < Shape.INPUTS; i++) {
            if (forward.x(i) != 0) {
                terms.add(product(of(Symbol.W1, h, i), of(Symbol.X, i)));
            }
        }
        return terms;
    }

    private Calculation backThroughW2(Quantity what) {
        int h = what.row();
        List<Term> terms = new ArrayList<>();
        for (int c = 0; c < Shape.CLASSES; c++) {
            terms.add(product(of(Symbol.W2, c, h), of(Symbol.DZ2, c)));
        }
        return new Calculation(what, value(what), "Σ_c W2[c," + h + "]·dz2[c]", Kind.SUM, List.copyOf(terms));
    }

    private List<Term> units(IntFunction<Term> term) {
        List<Term> terms = new ArrayList<>();
        for (int h = 0; h < forward.hidden(); h++) {
            terms.add(term.apply(h));
        }
        return terms;
    }

    private static Quantity[] classes(IntFunction<Quantity> quantity) {
        Quantity[] all = new Quantity[Shape.CLASSES];
        for (int c = 0; c < all.length; c++) {
            all[c] = quantity.apply(c);
        }
        return all;
    }

    private Calculation given(Quantity what, String rule) {
        return new Calculation(what, value(what), rule, Kind.GIVEN, List.of());
    }

    private Calculation sum(Quantity what, String rule, Quantity bias, List<Term> products) {
        List<Term> terms = new ArrayList<>();
        terms.add(single(bias));
        terms.addAll(products);
        return new Calculation(what, value(what), rule, Kind.SUM, List.copyOf(terms));
    }

    private String softmax(int r) {
        String max = forward.subtractsMax() ? " − max z2" : "";
        return "exp(z2[" + r + "]" + max + ") / Σₖ exp(z2[k]" + max + ")" + keptMax();
    }

    private String keptMax() {
        return forward.subtractsMax() ? "" : ", no maximum subtracted: a deliberate fault";
    }

    private Calculation function(Quantity what, String rule, Quantity... of) {
        List<Term> terms = new ArrayList<>();
        for (Quantity part : of) {
            terms.add(single(part));
        }
        return new Calculation(what, value(what), rule, Kind.FUNCTION, List.copyOf(terms));
    }

    private Calculation factors(Quantity what, Quantity a, Quantity b) {
        return new Calculation(what, value(what), a + "·" + b, Kind.PRODUCT, List.of(single(a), single(b)));
    }

    private Term single(Quantity of) {
        float value = (float) value(of);
        return new Term(List.of(of), List.of(value), value);
    }

    private Term product(Quantity a, Quantity b) {
        float first = (float) value(a);
        float second = (float) value(b);
        return new Term(List.of(a, b), List.of(first, second), first * second);
    }
}

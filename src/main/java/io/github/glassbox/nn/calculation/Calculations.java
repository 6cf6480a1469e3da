package io.github.glassbox.nn.calculation;

import static io.github.glassbox.nn.calculation.Quantity.of;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.UpdateRule.Updated;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Calculation.Term;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.nn.calculation.Symbol.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calculations of one image's iteration through one state. Immutable. */
public final class Calculations {
    private static final String START = "as it was at iteration 0 of this line";
    private static final String BEFORE = "as it was one iteration before";

    private final Parameters parameters;
    private final Shape shape;
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
        shape = parameters.shape();
        this.activation = activation;
        this.forward = forward;
        this.y = y;
        backward = new Backward(parameters, activation, forward, y);
    }

    /** The forward pass. */
    public Forward forward() {
        return forward;
    }

    /** The backward pass. */
    public Backward backward() {
        return backward;
    }

    /** The state's parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** f. */
    public Activation activation() {
        return activation;
    }

    /** What is known beyond the image. */
    public Iteration iteration() {
        return iteration;
    }

    /** Whether a quantity's value is known: those of the batch and of whole sets may not be, and H may be smaller. */
    public boolean knows(Quantity q) {
        boolean exists = q.row() < q.symbol().rows(shape) && q.column() < q.symbol().columns(shape);
        return exists && switch (q.symbol().role()) {
            case VALUE -> switch (q.symbol().tensor()) {
                case TRAIN_LOSS, TRAIN_ACCURACY -> iteration.train().isPresent();
                case TEST_LOSS, TEST_ACCURACY -> iteration.test().isPresent();
                default -> true;
            };
            case GRADIENT -> true;
            case START, LEARNED -> iteration.start().isPresent();
            case BEFORE, CHANGE -> iteration.before().isPresent();
            case MEAN, SLOPE, NEXT -> iteration.step().isPresent();
            case M_BEFORE, M -> moments() > 0;
            case V_BEFORE, V, M_HAT, V_HAT -> moments() > 1;
        };
    }

    private int moments() {
        return iteration.step().map(step -> step.rule().optimizer().moments()).orElse(0);
    }

    /** The value of a quantity that is known, with the kernels' bits; losses and accuracies are doubles. */
    public double value(Quantity q) {
        return switch (q.symbol().role()) {
            case VALUE -> own(q);
            case GRADIENT -> gradient(q);
            case MEAN -> at(step().gradient(), q);
            case START -> at(iteration.start().orElseThrow(), q);
            case BEFORE -> at(iteration.before().orElseThrow(), q);
            case LEARNED -> at(parameters, q) - at(iteration.start().orElseThrow(), q);
            case CHANGE -> at(parameters, q) - at(iteration.before().orElseThrow(), q);
            case SLOPE -> updated(q).slopes()[0];
            case M_BEFORE -> updated(q).before().first()[0];
            case V_BEFORE -> updated(q).before().second()[0];
            case M -> updated(q).after().first()[0];
            case V -> updated(q).after().second()[0];
            case M_HAT -> updated(q).after().first()[0] / updated(q).after().firstShare();
            case V_HAT -> updated(q).after().second()[0] / updated(q).after().secondShare();
            case NEXT -> updated(q).next()[0];
        };
    }

    private double own(Quantity q) {
        int layer = q.symbol().layer();
        int r = q.row();
        int c = q.column();
        return switch (q.symbol().tensor()) {
            case X -> forward.x(r);
            case W, B -> at(parameters, q);
            case Z -> forward.z(layer, r);
            case A -> forward.a(layer, r);
            case P -> forward.p(r);
            case LOSS -> forward.loss(y);
            case W_IN -> parameters.w(layer, r, c) * forward.a(layer - 1, c);
            case W_DZ -> parameters.w(layer, r, c) * backward.dz(layer, r);
            case TRAIN_LOSS -> iteration.train().orElseThrow().loss();
            case TRAIN_ACCURACY -> iteration.train().orElseThrow().accuracy();
            case TEST_LOSS -> iteration.test().orElseThrow().loss();
            case TEST_ACCURACY -> iteration.test().orElseThrow().accuracy();
        };
    }

    private double gradient(Quantity q) {
        int layer = q.symbol().layer();
        return switch (q.symbol().tensor()) {
            case W -> backward.dw(layer, q.row(), q.column());
            case A -> backward.da(layer, q.row());
            case B, Z -> backward.dz(layer, q.row());
            default -> throw new IllegalArgumentException("No " + q.symbol());
        };
    }

    private float at(Parameters of, Quantity q) {
        return of.at(q.index(shape));
    }

    Updated updated(Quantity q) {
        return step().rule().one(parameters, step().gradient(), q.index(shape));
    }

    private Iteration.Step step() {
        return iteration.step().orElseThrow();
    }

    /** Where a quantity comes from. */
    public Calculation calculation(Quantity what) {
        Quantity own = what.in(Role.VALUE);
        return switch (what.symbol().role()) {
            case VALUE -> ofOwn(what);
            case GRADIENT -> ofGradient(what);
            case MEAN -> mean(what, what.in(Role.GRADIENT));
            case START -> given(what, "the parameter " + START);
            case BEFORE -> given(what, "the parameter " + BEFORE);
            case LEARNED -> difference(what, own, what.in(Role.START), START);
            case CHANGE -> difference(what, own, what.in(Role.BEFORE), BEFORE);
            default -> UpdateCalculations.of(this, what, step());
        };
    }

    private Calculation ofOwn(Quantity what) {
        int layer = what.symbol().layer();
        int r = what.row();
        int c = what.column();
        return switch (what.symbol().tensor()) {
            case X -> given(what, forward.rawPixels() ? "ink[" + r + "], not divided by 255" : "ink[" + r + "] / 255");
            case W, B -> given(what, "a parameter: drawn at iteration 0, then changed by every update");
            case Z -> weightedSum(what, layer);
            case A -> {
                Quantity z = of(Symbol.z(layer), r);
                yield forward.isSwitchedOff(r)
                        ? given(what, "0 instead of " + activation + "(" + z + "): h" + r + " is switched off")
                        : function(what, activation + "(" + z + ")", z);
            }
            case P -> function(what, softmax(Symbol.z(Shape.LAYERS), r), classes(Symbol.z(Shape.LAYERS)));
            case LOSS -> {
                Symbol z = Symbol.z(Shape.LAYERS);
                yield function(
                        what, "−ln p[" + y + "] = ln Σₖ exp(" + z + "[k]) − " + z + "[" + y + "]" + keptMax(), classes(z));
            }
            case W_IN -> factors(what, of(Symbol.w(layer), r, c), of(Symbol.a(layer - 1), c));
            case W_DZ -> factors(what, of(Symbol.w(layer), r, c), of(Symbol.dz(layer), r));
            case TRAIN_LOSS -> meanLoss(what, iteration.train().orElseThrow(), "training");
            case TEST_LOSS -> meanLoss(what, iteration.test().orElseThrow(), "test");
            case TRAIN_ACCURACY -> accuracy(what, iteration.train().orElseThrow(), "training");
            case TEST_ACCURACY -> accuracy(what, iteration.test().orElseThrow(), "test");
        };
    }

    private Calculation ofGradient(Quantity what) {
        int layer = what.symbol().layer();
        int r = what.row();
        Quantity dz = of(Symbol.dz(layer), r);
        return switch (what.symbol().tensor()) {
            case W -> factors(what, dz, of(Symbol.a(layer - 1), what.column()));
            case B -> function(what, dz.toString(), dz);
            case A -> backThroughWeights(what, layer);
            default -> layer == Shape.LAYERS
                    ? function(what, "p[" + r + "] − y[" + r + "], where y[" + r + "] = " + (r == y ? 1 : 0), of(Symbol.P, r))
                    : throughActivation(what, of(Symbol.da(layer), r), of(Symbol.z(layer), r));
        };
    }

    /** Bias first, then the terms by ascending index, without blank pixels. */
    private Calculation weightedSum(Quantity what, int layer) {
        int r = what.row();
        Symbol in = Symbol.a(layer - 1);
        Quantity bias = of(Symbol.b(layer), r);
        List<Term> terms = new ArrayList<>(List.of(single(bias)));
        for (int k = 0; k < in.rows(shape); k++) {
            if (layer > 1 || forward.x(k) != 0) {
                terms.add(product(of(Symbol.w(layer), r, k), of(in, k)));
            }
        }
        String k = new Stage(Stage.Kind.WEIGHTED_SUM, layer, Shape.LAYERS).inputIndex();
        String rule = sign(k) + Symbol.w(layer) + "[" + r + "," + k + "]·" + in + "[" + k + "] + " + bias;
        return new Calculation(what, value(what), rule, Kind.SUM, List.copyOf(terms));
    }

    private Calculation backThroughWeights(Quantity what, int layer) {
        Symbol w = Symbol.w(layer + 1);
        Symbol dz = Symbol.dz(layer + 1);
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < dz.rows(shape); k++) {
            terms.add(product(of(w, k, what.row()), of(dz, k)));
        }
        String k = new Stage(Stage.Kind.ACTIVATION_GRADIENT, layer, Shape.LAYERS).nextIndex();
        String rule = sign(k) + w + "[" + k + "," + what.row() + "]·" + dz + "[" + k + "]";
        return new Calculation(what, value(what), rule, Kind.SUM, List.copyOf(terms));
    }

    /** The sum over an index, for which there may be no small letter. */
    private static String sign(String index) {
        return switch (index) {
            case "i" -> "Σᵢ ";
            case "h" -> "Σₕ ";
            case "j" -> "Σⱼ ";
            default -> "Σ_" + index + " ";
        };
    }

    private Calculation throughActivation(Quantity what, Quantity da, Quantity z) {
        return forward.isSwitchedOff(what.row())
                ? given(what, "0: h" + what.row() + " is switched off, so nothing of " + da.symbol() + " goes back through it")
                : function(what, da + "·f′(" + z + ")", da, z);
    }

    private Calculation mean(Quantity what, Quantity ofThisImage) {
        boolean summed = step().sumsBiasGradients() && what.symbol().tensor() == Tensor.B;
        String rule = summed
                ? "Σₖ " + ofThisImage.symbol() + "[k] over the whole layer, a deliberate fault"
                : "the mean of " + ofThisImage + " over the batch's " + count(step().images()) + " images";
        return function(what, rule + "; the term is this picture's own", ofThisImage);
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
                classes(Symbol.P));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Quantity[] classes(Symbol symbol) {
        Quantity[] all = new Quantity[Shape.CLASSES];
        for (int c = 0; c < all.length; c++) {
            all[c] = of(symbol, c);
        }
        return all;
    }

    private String softmax(Symbol z, int r) {
        String max = forward.subtractsMax() ? " − max " + z : "";
        return "exp(" + z + "[" + r + "]" + max + ") / Σₖ exp(" + z + "[k]" + max + ")" + keptMax();
    }

    private String keptMax() {
        return forward.subtractsMax() ? "" : ", no maximum subtracted: a deliberate fault";
    }

    Calculation given(Quantity what, String rule) {
        return new Calculation(what, value(what), rule, Kind.GIVEN, List.of());
    }

    Calculation function(Quantity what, String rule, Quantity... of) {
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

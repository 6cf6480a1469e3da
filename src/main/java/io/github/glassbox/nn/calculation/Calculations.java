package io.github.glassbox.nn.calculation;

import static io.github.glassbox.nn.calculation.Quantity.of;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Calculation.Term;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The calculations of one image's iteration through one state. Immutable. */
public final class Calculations {
    private final Parameters parameters;
    private final Activation activation;
    private final Forward forward;
    private final Backward backward;
    private final int y;

    /**
     * The calculations that belong to a forward pass.
     *
     * @param y the image's label, 0 to 9
     */
    public Calculations(Parameters parameters, Activation activation, Forward forward, int y) {
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

    /** The value of a quantity, with the kernels' bits; the loss is a double. */
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
            case Z1 -> sum(what, "Σᵢ W1[" + r + ",i]·x[i] + b1[" + r + "]", of(Symbol.B1, r), inked(r));
            case A1 -> forward.isSwitchedOff(r)
                    ? given(what, "0 instead of " + activation + "(z1[" + r + "]): h" + r + " is switched off")
                    : function(what, activation + "(z1[" + r + "])", of(Symbol.Z1, r));
            case Z2 -> sum(
                    what, "Σₕ W2[" + r + ",h]·a1[h] + b2[" + r + "]", of(Symbol.B2, r),
                    units(h -> product(of(Symbol.W2, r, h), of(Symbol.A1, h))));
            case P -> function(
                    what, "exp(z2[" + r + "] − max z2) / Σₖ exp(z2[k] − max z2)", classes(k -> of(Symbol.Z2, k)));
            case LOSS -> function(what, "−ln p[" + y + "] = ln Σₖ exp(z2[k]) − z2[" + y + "]", classes(k -> of(Symbol.Z2, k)));
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
            case W1_X -> factors(what, of(Symbol.W1, r, c), of(Symbol.X, c));
            case W2_A1 -> factors(what, of(Symbol.W2, r, c), of(Symbol.A1, c));
            case W2_DZ2 -> factors(what, of(Symbol.W2, r, c), of(Symbol.DZ2, r));
        };
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

package io.github.glassbox.nn.calculation;

import io.github.glassbox.nn.Decimals;
import io.github.glassbox.nn.UpdateRule;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.nn.calculation.Symbol.Tensor;

/** The calculations of an update: from a parameter and its mean gradient, through what the optimiser remembers, to the next. */
final class UpdateCalculations {
    private static final String LEFT = "what the update before has left; 0 before the first";

    private UpdateCalculations() {}

    /** Where a quantity of an update comes from. */
    static Calculation of(Calculations all, Quantity what, Iteration.Step step) {
        UpdateRule rule = step.rule();
        Quantity own = what.in(Role.VALUE);
        Quantity mean = what.in(Role.MEAN);
        boolean penalized = rule.l2() != 0 && what.symbol().tensor() == Tensor.W;
        String withPenalty = mean + (penalized ? " + " + Decimals.shortest(rule.l2()) + "·" + own : "");
        Quantity slope = penalized ? what.in(Role.SLOPE) : mean;
        Quantity m = what.in(Role.M);
        Quantity v = what.in(Role.V);
        boolean adam = rule.optimizer().moments() > 1;
        return switch (what.symbol().role()) {
            case SLOPE -> penalized ? all.function(what, withPenalty, mean, own) : all.function(what, withPenalty, mean);
            case M_BEFORE, V_BEFORE -> all.given(what, LEFT);
            case M -> {
                Quantity before = what.in(Role.M_BEFORE);
                yield adam
                        ? all.function(what, "β1·" + before + " + (1 − β1)·" + slope + ", β1 = 0.9", before, slope)
                        : all.function(what, "0.9·" + before + " + " + slope, before, slope);
            }
            case V -> {
                Quantity before = what.in(Role.V_BEFORE);
                yield all.function(what, "β2·" + before + " + (1 − β2)·" + slope + "², β2 = 0.999", before, slope);
            }
            case M_HAT -> all.function(what, m + corrected("β1", all.updated(own).after().firstShare()), m);
            case V_HAT -> all.function(what, v + corrected("β2", all.updated(own).after().secondShare()), v);
            default -> {
                String alpha = ", α = " + Decimals.shortest(rule.alpha());
                yield switch (rule.optimizer()) {
                    case GRADIENT_DESCENT -> all.function(
                            what, own + " − α·" + (penalized ? "(" + withPenalty + ")" : mean) + alpha, own, mean);
                    case MOMENTUM -> all.function(what, own + " − α·" + m + alpha, own, m);
                    case ADAM -> {
                        Quantity mHat = what.in(Role.M_HAT);
                        Quantity vHat = what.in(Role.V_HAT);
                        yield all.function(
                                what,
                                own + " − α·" + mHat + " / (√" + vHat + " + ε)" + alpha + ", ε = 1e-8",
                                own, mHat, vHat);
                    }
                };
            }
        };
    }

    private static String corrected(String beta, float share) {
        return " / (1 − " + beta + "ᵗ), 1 − " + beta + "ᵗ = " + Decimals.shortest(share);
    }
}

package io.github.glassbox.cli;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Recipe;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one of a few words. */
final class Choices {
    private Choices() {}

    /** Values of an enum by a word each. */
    private abstract static class ByWord<T> implements ITypeConverter<T>, Iterable<String> {
        private final Map<String, T> values = new LinkedHashMap<>();

        ByWord(T[] all, Function<T, String> word) {
            for (T value : all) {
                values.put(word.apply(value), value);
            }
        }

        @Override
        public T convert(String word) {
            T value = values.get(word);
            if (value == null) {
                throw new TypeConversionException(
                        "'" + word + "' is not one of " + String.join(", ", values.keySet()));
            }
            return value;
        }

        @Override
        public Iterator<String> iterator() {
            return values.keySet().iterator();
        }
    }

    /** An activation by its id. */
    static final class ActivationChoice extends ByWord<Activation> {
        ActivationChoice() {
            super(Activation.values(), Activation::id);
        }
    }

    /** A recipe by its id. */
    static final class RecipeChoice extends ByWord<Recipe> {
        RecipeChoice() {
            super(Recipe.values(), Recipe::id);
        }
    }

    /** An optimiser by its id. */
    static final class OptimizerChoice extends ByWord<Optimizer> {
        OptimizerChoice() {
            super(Optimizer.values(), Optimizer::id);
        }
    }

    /** Which of the two datasets. */
    enum Split {
        TRAIN,
        TEST;

        /** The word on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A split by its word. */
    static final class SplitChoice extends ByWord<Split> {
        SplitChoice() {
            super(Split.values(), Split::word);
        }
    }
}

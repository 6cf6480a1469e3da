package io.github.glassbox.cli;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one of a few words. */
final class Choices {
    private Choices() {}

    /** An activation by its id. */
    static final class ActivationChoice implements ITypeConverter<Activation>, Iterable<String> {
        @Override
        public Activation convert(String word) {
            return Arrays.stream(Activation.values())
                    .filter(activation -> activation.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown(word, ids()));
        }

        @Override
        public Iterator<String> iterator() {
            return ids().iterator();
        }

        private static List<String> ids() {
            return Arrays.stream(Activation.values()).map(Activation::id).toList();
        }
    }

    /** An optimiser by its id. */
    static final class OptimizerChoice implements ITypeConverter<Optimizer>, Iterable<String> {
        @Override
        public Optimizer convert(String word) {
            return Arrays.stream(Optimizer.values())
                    .filter(optimizer -> optimizer.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown(word, ids()));
        }

        @Override
        public Iterator<String> iterator() {
            return ids().iterator();
        }

        private static List<String> ids() {
            return Arrays.stream(Optimizer.values()).map(Optimizer::id).toList();
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
    static final class SplitChoice implements ITypeConverter<Split> {
        @Override
        public Split convert(String word) {
            return Arrays.stream(Split.values())
                    .filter(split -> split.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown(word, Arrays.stream(Split.values()).map(Split::word).toList()));
        }
    }

    private static TypeConversionException unknown(String word, List<String> known) {
        return new TypeConversionException("'" + word + "' is not one of " + String.join(", ", known));
    }
}

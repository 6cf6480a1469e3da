package io.github.glassbox.nn.calculation;

import io.github.glassbox.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stage of an iteration: what is done, and in which layer. Rows, formulas, code and calculations follow from it.
 *
 * @param kind what is done
 * @param layer in which it is done, counted from 1; 0 for the input
 * @param layers how many the network has
 */
public record Stage(Kind kind, int layer, int layers) {
    /**
     * What is done in a stage, in the order of one iteration.
     *
     * <p>In the texts, {l} stands for the layer, {n} for the next, {in} for what the layer reads; {r}, {s} and {t} for an
     * index of the layer, of what it reads and of the next layer, {each s} and {each t} for the loops over them; {f} for
     * the activation function and {slope} for its derivative.
     */
    public enum Kind {
        INPUT("x", "input x", "x = ink / 255", "x[i] = ink[i] / 255f;"),
        WEIGHTED_SUM(
                "z{l} = W{l}·{in} + b{l}",
                "{sums} z{l}",
                "z{l} = W{l} @ {in} + b{l}",
                "z{l}[{r}] = b{l}[{r}]; {each s} z{l}[{r}] += W{l}[{r}][{s}] * {in}[{s}];"),
        ACTIVATION("a{l} = {f}(z{l})", "activations a{l}", "a{l} = {f}", "a{l}[{r}] = {f};"),
        SOFTMAX(
                "p = softmax(z{l})",
                "probabilities p",
                "e = np.exp(z{l} - z{l}.max()); p = e / e.sum()",
                "p[{r}] = exp(z{l}[{r}] - max) / sum;"),
        LOSS(
                "L = −ln p[y]",
                "loss L",
                "L = z{l}.max() + np.log(np.exp(z{l} - z{l}.max()).sum()) - z{l}[int(y)]",
                "L = max + log(sum) - z{l}[y];"),
        SOFTMAX_GRADIENT(
                "dz{l} = p − y",
                "gradient dz{l}",
                "dz{l} = p - (np.arange(" + Shape.CLASSES + ") == y)",
                "dz{l}[{r}] = p[{r}] - ({r} == y ? 1 : 0);"),
        WEIGHT_GRADIENT(
                "dW{l} = dz{l}·{in}.T",
                "gradient dW{l}",
                "dW{l}, db{l} = np.outer(dz{l}, {in}), dz{l}",
                "dW{l}[{r}][{s}] = dz{l}[{r}] * {in}[{s}]; db{l}[{r}] = dz{l}[{r}];"),
        ACTIVATION_GRADIENT(
                "da{l} = W{n}.T·dz{n}",
                "gradient da{l}",
                "da{l} = W{n}.T @ dz{n}",
                "{each t} da{l}[{r}] += W{n}[{t}][{r}] * dz{n}[{t}];"),
        SUM_GRADIENT(
                "dz{l} = da{l}·f′(z{l})", "gradient dz{l}", "dz{l} = da{l} * {slope}", "dz{l}[{r}] = da{l}[{r}] * {slope};"),
        UPDATE("W ← W − α·dW", "update of the weights", "next_W{l} = W{l} - {step}", "W{l}[{r}][{s}] -= {step};");

        private final String formula;
        private final String words;
        private final String numPy;
        private final String java;

        Kind(String formula, String words, String numPy, String java) {
            this.formula = formula;
            this.words = words;
            this.numPy = numPy;
            this.java = java;
        }
    }

    /** All stages of an iteration of a network with so many layers, in order: forward, backward, update. */
    public static List<Stage> all(int layers) {
        List<Stage> all = new ArrayList<>();
        all.add(new Stage(Kind.INPUT, 0, layers));
        for (int layer = 1; layer <= layers; layer++) {
            all.add(new Stage(Kind.WEIGHTED_SUM, layer, layers));
            all.add(new Stage(layer < layers ? Kind.ACTIVATION : Kind.SOFTMAX, layer, layers));
        }
        all.add(new Stage(Kind.LOSS, layers, layers));
        for (int layer = layers; layer >= 1; layer--) {
            if (layer < layers) {
                all.add(new Stage(Kind.ACTIVATION_GRADIENT, layer, layers));
            }
            all.add(new Stage(layer < layers ? Kind.SUM_GRADIENT : Kind.SOFTMAX_GRADIENT, layer, layers));
            all.add(new Stage(Kind.WEIGHT_GRADIENT, layer, layers));
        }
        all.add(new Stage(Kind.UPDATE, 1, layers));
        return List.copyOf(all);
    }

    /** All stages of the network. */
    public static List<Stage> all() {
        return all(Shape.LAYERS);
    }

    /** The network's stage with this symbol: "z1", "L", "update". */
    public static Stage of(String symbol) {
        return all().stream().filter(stage -> stage.symbol().equals(symbol)).findFirst().orElseThrow();
    }

    /** What the stage makes, the most important first. */
    public List<Symbol> makes() {
        return switch (kind) {
            case INPUT -> List.of(Symbol.X);
            case WEIGHTED_SUM -> List.of(Symbol.z(layer));
            case ACTIVATION -> List.of(Symbol.a(layer));
            case SOFTMAX -> List.of(Symbol.P);
            case LOSS -> List.of(Symbol.LOSS);
            case SOFTMAX_GRADIENT, SUM_GRADIENT -> List.of(Symbol.dz(layer));
            case WEIGHT_GRADIENT -> List.of(Symbol.dw(layer), Symbol.db(layer));
            case ACTIVATION_GRADIENT -> List.of(Symbol.da(layer));
            case UPDATE -> IntStream.rangeClosed(1, layers)
                    .boxed()
                    .flatMap(l -> Stream.of(Symbol.w(l), Symbol.b(l)))
                    .map(Symbol.Role.NEXT::of)
                    .toList();
        };
    }

    /** What the stage reads. */
    public List<Symbol> reads() {
        return switch (kind) {
            case INPUT -> List.of();
            case WEIGHTED_SUM -> List.of(Symbol.w(layer), Symbol.a(layer - 1), Symbol.b(layer));
            case ACTIVATION, SOFTMAX -> List.of(Symbol.z(layer));
            case LOSS, SOFTMAX_GRADIENT -> List.of(Symbol.P);
            case WEIGHT_GRADIENT -> List.of(Symbol.dz(layer), Symbol.a(layer - 1));
            case ACTIVATION_GRADIENT -> List.of(Symbol.w(layer + 1), Symbol.dz(layer + 1));
            case SUM_GRADIENT -> List.of(Symbol.da(layer), Symbol.z(layer));
            case UPDATE -> IntStream.rangeClosed(1, layers).mapToObj(Symbol::dw).toList();
        };
    }

    /** Whether this is one of what it makes. */
    public boolean makes(Symbol symbol) {
        return makes().contains(symbol);
    }

    /** Whether it reads what the other makes. */
    public boolean reads(Stage other) {
        return reads().stream().anyMatch(other::makes);
    }

    /** What the stage makes in symbols; "update" for the last. */
    public String symbol() {
        return kind == Kind.UPDATE ? "update" : makes().get(0).toString();
    }

    /** For names of components: the symbol in small letters, "loss" for L. */
    public String id() {
        return kind == Kind.LOSS ? "loss" : symbol().toLowerCase(Locale.ROOT);
    }

    /** What the stage makes, in words: "activations a1". */
    public String words() {
        return text(kind.words);
    }

    /** The stage in symbols, with the name of the activation function. */
    public String formula(String f) {
        return text(kind.formula.replace("{f}", f));
    }

    /** A line of NumPy, with what {f}, {slope} or {step} stands for. */
    public String numPy(String inBraces) {
        return text(kind.numPy.replaceAll("\\{(f|slope|step)}", inBraces));
    }

    /** A line of Java, with what {f}, {slope} or {step} stands for. */
    public String java(String inBraces) {
        return text(kind.java.replaceAll("\\{(f|slope|step)}", inBraces));
    }

    /** A text with what its braces stand for, see {@link Kind}. */
    public String text(String pattern) {
        return pattern.replace("{l}", Integer.toString(layer))
                .replace("{n}", Integer.toString(layer + 1))
                .replace("{in}", layer == 0 ? "" : Symbol.a(layer - 1).toString())
                .replace("{sums}", layer == layers ? "logits" : "pre-activations")
                .replace("{each s}", each(inputIndex()))
                .replace("{each t}", each(nextIndex()))
                .replace("{r}", index())
                .replace("{s}", inputIndex())
                .replace("{t}", nextIndex());
    }

    private static String each(String index) {
        return switch (index) {
            case "i" -> "for (int i : inked)";
            case "c" -> "for (int c = 0; c < " + Shape.CLASSES + "; c++)";
            default -> "for (int " + index + " = 0; " + index + " < H; " + index + "++)";
        };
    }

    /** How an index of the layer's units is written: h, of the last layer c. */
    public String index() {
        return layer == layers ? "c" : "h";
    }

    /** How an index of what the layer reads is written: i, h or j. */
    public String inputIndex() {
        return layer == 1 ? "i" : layer == layers ? "h" : "j";
    }

    /** How an index of the next layer's units is written: c or j. */
    public String nextIndex() {
        return layer + 1 == layers ? "c" : "j";
    }

    /**
     * An element of what it makes.
     *
     * @param chosen the element of each layer, 0 for the pixel
     */
    public Quantity element(IntUnaryOperator chosen) {
        Symbol made = makes().get(0);
        int row = made.equals(Symbol.P) ? layers : layer;
        return switch (made.indices()) {
            case 0 -> Quantity.of(made);
            case 1 -> Quantity.of(made, chosen.applyAsInt(row));
            default -> Quantity.of(made, chosen.applyAsInt(row), chosen.applyAsInt(layer - 1));
        };
    }

    /** What takes the place of z or a in the backward pass, its gradient; itself where there is none. */
    public Stage gradient() {
        boolean forward = kind == Kind.WEIGHTED_SUM || kind == Kind.ACTIVATION;
        Symbol gradient = Symbol.Role.GRADIENT.of(makes().get(0));
        return all(layers).stream().filter(other -> forward && other.makes(gradient)).findFirst().orElse(this);
    }

    /** Whether what it makes belongs to hidden units, not to pixels or classes. */
    public boolean isHidden() {
        return layer > 0 && layer < layers;
    }

    /** Whether it belongs to the backward pass. */
    public boolean isBackward() {
        return kind.compareTo(Kind.LOSS) > 0 && kind != Kind.UPDATE;
    }

    /** Whether it comes after the other. */
    public boolean isAfter(Stage other) {
        return all(layers).indexOf(this) > all(layers).indexOf(other);
    }

    /** The next stage, or this if it is the last. */
    public Stage next() {
        return beside(1);
    }

    /** The stage before, or this if it is the first. */
    public Stage previous() {
        return beside(-1);
    }

    private Stage beside(int step) {
        List<Stage> all = all(layers);
        return all.get(Math.max(0, Math.min(all.size() - 1, all.indexOf(this) + step)));
    }

    /** What a record's own would say; linking that one takes time as the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Stage stage && kind == stage.kind && layer == stage.layer && layers == stage.layers;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + layer) + layers;
    }
}

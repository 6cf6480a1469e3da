package io.github.glassbox.nn;

import java.util.Arrays;

/** How the parameters of state 0 are drawn: W1, b1, W2, b2 in this order, row by row. */
public enum Initializer {
    /**
     * The first layer's weights normal with standard deviation 0.01, so that what is learned soon outweighs the start;
     * the later layers' as by He; biases 0.
     */
    SMALL("small", "small") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            fillNormal(values, from, to, part, part.layer() == 1 ? FIRST_DEVIATION : part.heDeviation(), random);
        }
    },

    /** Weights and biases uniform in [-0.5, 0.5), as in the notebook. */
    UNIFORM("uniform", "uniform ±0.5") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            for (int k = from; k < to; k++) {
                values[k] = random.nextFloat() - 0.5f;
            }
        }
    },

    /** Weights normal with standard deviation sqrt(2 / n_in), biases 0 (He et al., ICCV 2015). */
    HE("he", "He") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            fillNormal(values, from, to, part, part.heDeviation(), random);
        }
    },

    /** Weights uniform in +-sqrt(6 / (n_in + n_out)), biases 0 (Glorot and Bengio, AISTATS 2010). */
    XAVIER("xavier", "Xavier") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            double limit = Math.sqrt(6.0 / (part.in() + part.out()));
            for (int k = from; !part.bias() && k < to; k++) {
                values[k] = (float) (limit * (2 * random.nextDouble() - 1));
            }
        }
    },

    /** Weights normal with standard deviation 1 / sqrt(n_in), biases 0 (LeCun et al., Efficient BackProp, 1998). */
    LECUN("lecun", "LeCun") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            fillNormal(values, from, to, part, 1 / Math.sqrt(part.in()), random);
        }
    },

    /** Everything 0: the hidden units never become different. */
    ZEROS("zeros", "zeros") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {}
    },

    /** Every weight 0.1, biases 0: all hidden units are the same, and stay the same. */
    CONSTANT("constant", "constant 0.1") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            if (!part.bias()) {
                Arrays.fill(values, from, to, 0.1f);
            }
        }
    },

    /** Weights and biases normal(0, 1) - 0.5: a known mistake, kept to be seen. Most units never fire. */
    NORMAL_SHIFTED("normal-0.5", "normal − 0.5") {
        @Override
        void fill(float[] values, int from, int to, Part part, SplitMix64 random) {
            for (int k = from; k < to; k++) {
                values[k] = (float) (random.nextNormal() - 0.5);
            }
        }
    };

    private static final double FIRST_DEVIATION = 0.01;

    /**
     * What is drawn: one layer's weights, or its biases.
     *
     * @param layer 1 for the layer that reads the pixels, and so on
     * @param in how many numbers the layer reads
     * @param out how many it makes
     * @param bias whether these are its biases
     */
    record Part(int layer, int in, int out, boolean bias) {
        /** The standard deviation that keeps the spread of a ReLU network's activations: sqrt(2 / n_in). */
        double heDeviation() {
            return Math.sqrt(2.0 / in);
        }
    }

    private final String id;
    private final String label;

    Initializer(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Fills values[from, to), which are 0 at first. */
    abstract void fill(float[] values, int from, int to, Part part, SplitMix64 random);

    private static void fillNormal(
            float[] values, int from, int to, Part part, double deviation, SplitMix64 random) {
        for (int k = from; !part.bias() && k < to; k++) {
            values[k] = (float) (deviation * random.nextNormal());
        }
    }

    /** Draws the parameters of a network of this shape; the same seed draws the same. */
    public Parameters draw(Shape shape, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        float[] values = new float[shape.size()];
        int h = shape.hidden();
        fill(values, 0, shape.b1(0), new Part(1, Shape.INPUTS, h, false), random);
        fill(values, shape.b1(0), shape.w2(0, 0), new Part(1, Shape.INPUTS, h, true), random);
        fill(values, shape.w2(0, 0), shape.b2(0), new Part(2, h, Shape.CLASSES, false), random);
        fill(values, shape.b2(0), shape.size(), new Part(2, h, Shape.CLASSES, true), random);
        return Parameters.of(shape, values);
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}

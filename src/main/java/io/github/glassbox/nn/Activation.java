package io.github.glassbox.nn;

/** The hidden layer's activation function f, and beside it its derivative. */
public enum Activation {
    /** max(z, 0); NaN stays NaN. Derivative 1 above 0, otherwise 0. */
    RELU("relu", "ReLU") {
        @Override
        public float apply(float z) {
            return z <= 0 ? 0f : z;
        }

        @Override
        public float derivative(float z, float a) {
            return z <= 0 ? 0f : 1f;
        }
    },

    /** z above 0, otherwise 0.01 z. */
    LEAKY_RELU("leaky-relu", "leaky ReLU") {
        @Override
        public float apply(float z) {
            return z <= 0 ? LEAK * z : z;
        }

        @Override
        public float derivative(float z, float a) {
            return z <= 0 ? LEAK : 1f;
        }
    },

    /** The hyperbolic tangent. Derivative 1 - a^2. */
    TANH("tanh", "tanh") {
        @Override
        public float apply(float z) {
            return FloatMath.tanh(z);
        }

        @Override
        public float derivative(float z, float a) {
            return 1f - a * a;
        }
    },

    /** The logistic function. Derivative a (1 - a). */
    SIGMOID("sigmoid", "sigmoid") {
        @Override
        public float apply(float z) {
            return FloatMath.sigmoid(z);
        }

        @Override
        public float derivative(float z, float a) {
            return a * (1f - a);
        }
    },

    /** z itself: with it the two layers together are one linear map. Derivative 1. */
    IDENTITY("identity", "identity") {
        @Override
        public float apply(float z) {
            return z;
        }

        @Override
        public float derivative(float z, float a) {
            return 1f;
        }
    };

    private static final float LEAK = 0.01f;

    private final String id;
    private final String label;

    Activation(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** a = f(z). */
    public abstract float apply(float z);

    /** f'(z), where a = f(z) is given because some derivatives are simplest in a. */
    public abstract float derivative(float z, float a);

    /** The name on the command line and in model files. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}

package io.github.glassbox.nn;

/** How a gradient becomes an update of the parameters. Element by element, so the order of the elements is free. */
public enum Optimizer {
    /** w - alpha dw. */
    GRADIENT_DESCENT("gd", "gradient descent", 0) {
        @Override
        public void update(float[] w, float[] dw, Moments before, float alpha, float[] updated, Moments after) {
            for (int k = 0; k < w.length; k++) {
                updated[k] = w[k] - alpha * dw[k];
            }
        }
    },

    /** m = 0.9 m + dw, then w - alpha m (Polyak's heavy ball). */
    MOMENTUM("momentum", "momentum", 1) {
        @Override
        public void update(float[] w, float[] dw, Moments before, float alpha, float[] updated, Moments after) {
            float[] m = before.first();
            float[] next = after.first();
            for (int k = 0; k < w.length; k++) {
                float velocity = MOMENTUM_DECAY * m[k] + dw[k];
                next[k] = velocity;
                updated[k] = w[k] - alpha * velocity;
            }
        }
    },

    /** Adam with 0.9, 0.999 and 1e-8 (Kingma and Ba, ICLR 2015). */
    ADAM("adam", "Adam", 2) {
        @Override
        public void update(float[] w, float[] dw, Moments before, float alpha, float[] updated, Moments after) {
            after.setPowers(before.firstPower() * BETA1, before.secondPower() * BETA2);
            float firstShare = after.firstShare();
            float secondShare = after.secondShare();
            float[] m = before.first();
            float[] v = before.second();
            float[] nextM = after.first();
            float[] nextV = after.second();
            for (int k = 0; k < w.length; k++) {
                float first = BETA1_FLOAT * m[k] + (1f - BETA1_FLOAT) * dw[k];
                float second = BETA2_FLOAT * v[k] + (1f - BETA2_FLOAT) * (dw[k] * dw[k]);
                nextM[k] = first;
                nextV[k] = second;
                updated[k] = w[k] - alpha * (first / firstShare) / ((float) Math.sqrt(second / secondShare) + EPSILON);
            }
        }
    };

    private static final float MOMENTUM_DECAY = 0.9f;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float BETA1_FLOAT = (float) BETA1;
    private static final float BETA2_FLOAT = (float) BETA2;
    private static final float EPSILON = 1e-8f;

    private final String id;
    private final String label;
    private final int moments;

    Optimizer(String id, String label, int moments) {
        this.id = id;
        this.label = label;
        this.moments = moments;
    }

    /**
     * One update.
     *
     * @param w the parameters
     * @param dw their gradient, of the same length
     * @param before what this optimiser remembers of the updates before
     * @param alpha the learning rate
     * @param updated filled with the parameters after the update; another array than w
     * @param after filled with what it remembers then; another object than before
     */
    public abstract void update(float[] w, float[] dw, Moments before, float alpha, float[] updated, Moments after);

    /** How many values it remembers of each parameter: 0, 1 or 2. */
    public int moments() {
        return moments;
    }

    /** The name on the command line and in files. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}

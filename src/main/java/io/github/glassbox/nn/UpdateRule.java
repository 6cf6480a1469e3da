package io.github.glassbox.nn;

/**
 * How the parameters of one state become those of the next, computed again from what is kept with a state: with the bits of
 * training, which takes the same steps.
 *
 * @param optimizer makes an update of a gradient
 * @param alpha the learning rate
 * @param l2 the factor of the penalty on weights
 * @param before what the optimiser remembers of the updates before
 */
public record UpdateRule(Optimizer optimizer, float alpha, float l2, Remembered before) {
    /**
     * The update of some parameters.
     *
     * @param slopes their mean gradient with that of the penalty
     * @param before what the optimiser remembered
     * @param after what it remembers now
     * @param next the parameters after the update
     */
    public record Updated(float[] slopes, Moments before, Moments after, float[] next) {}

    /** The update of all, in the order of {@link Shape}. */
    public Updated all(Parameters parameters, Parameters gradient) {
        return of(parameters, gradient, 0, parameters.shape().size());
    }

    /** The update of one, by its index in the order of {@link Shape}. */
    public Updated one(Parameters parameters, Parameters gradient, int index) {
        return of(parameters, gradient, index, 1);
    }

    private Updated of(Parameters parameters, Parameters gradient, int from, int count) {
        float[] w = new float[count];
        float[] slopes = new float[count];
        float[] next = new float[count];
        Moments then = new Moments(optimizer, count);
        Moments now = new Moments(optimizer, count);
        then.setPowers(before.firstPower(), before.secondPower());
        for (int k = 0; k < count; k++) {
            int at = from + k;
            w[k] = parameters.at(at);
            slopes[k] = gradient.at(at);
            if (l2 != 0 && parameters.shape().isWeight(at)) {
                slopes[k] += l2 * w[k];
            }
            if (before.first().isPresent()) {
                then.first()[k] = before.first().get().at(at);
            }
            if (before.second().isPresent()) {
                then.second()[k] = before.second().get().at(at);
            }
        }
        optimizer.update(w, slopes, then, alpha, next, now);
        return new Updated(slopes, then, now, next);
    }
}

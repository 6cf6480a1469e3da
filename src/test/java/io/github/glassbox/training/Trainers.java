package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;

/** Trainers at state 0. */
public final class Trainers {
    private Trainers() {}

    /** With the plain kernel, and state 0 as the settings draw it. */
    public static Trainer start(TrainingData data, Hyperparameters settings, Workers workers)
            throws NotFiniteException {
        return start(data, settings, new Engine(Kernels.plain(), workers.threads()), workers);
    }

    /** With state 0 as the settings draw it. */
    public static Trainer start(TrainingData data, Hyperparameters settings, Engine engine, Workers workers)
            throws NotFiniteException {
        return Trainer.start(
                data,
                settings.initializer().draw(new Shape(settings.hidden()), settings.seed()),
                settings,
                engine,
                workers);
    }
}

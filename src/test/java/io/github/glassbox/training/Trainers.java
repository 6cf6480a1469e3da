package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;

/** Trainers at state 0. */
public final class Trainers {
    private Trainers() {}

    /** With the scalar kernel, and state 0 as the settings draw it. */
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

    /** Begins a branch at a state of a line, found without a thread of its own. */
    static void branch(Run run, TrainingData data, Recording line, int iteration, Learning learning, Workers workers)
            throws NotFiniteException {
        Hyperparameters settings = line.settings();
        Trainer trainer = Trainer.idle(
                data, new Shape(settings.hidden()), settings, new Engine(Kernels.plain(), workers.threads()), workers);
        trainer.restore(line.checkpoint(Math.max(0, iteration - 1)), line.schedule());
        while (trainer.iteration() < iteration) {
            trainer.step();
        }
        run.branch(line, trainer.place(), learning);
    }
}

package io.github.glassbox.view.pass;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Iteration;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import io.github.glassbox.view.model.Pointed;
import java.util.Optional;

/** Passes of a made-up picture through really drawn parameters. */
final class Passes {
    static final int LABEL = 5;

    private Passes() {}

    /** A slanted stroke of changing ink. */
    static byte[] stroke() {
        byte[] image = new byte[Shape.INPUTS];
        for (int row = 4; row < 24; row++) {
            for (int k = 0; k < 3; k++) {
                image[Shape.SIDE * row + 20 - row / 2 + k] = (byte) (255 - 9 * row + 20 * k);
            }
        }
        return image;
    }

    static Pass of(int hidden, Activation activation, Stage stage) {
        return of(hidden, activation, stage, stroke());
    }

    static Pass of(int hidden, Activation activation, Stage stage, byte[] image) {
        return of(Initializer.UNIFORM.draw(new Shape(hidden), 7), activation, stage, image, 0, Optional.empty());
    }

    static Pass of(
            Parameters parameters, Activation activation, Stage stage, byte[] image, int unit, Optional<Integer> c) {
        Forward forward = new Predictor(parameters, activation).forward(image);
        return new Pass(
                new Pass.Sample("test #15", LABEL, true), 3, new Calculations(parameters, activation, forward, LABEL), unit, c, stage, true, Optional.empty(), Optional.empty(),
                Pointed.NONE);
    }

    static Pass pointingAt(Pass pass, Pointed what) {
        return new Pass(
                pass.sample(), pass.iteration(), pass.calculations(), pass.unit(), pass.chosenClass(), pass.stage(), pass.stageByStage(), pass.update(), pass.pixel(), what);
    }

    /** Of a real picture, after three updates on a few images. */
    static Pass trained(Stage stage, Learning learning, int unit) throws NotFiniteException {
        try (Workers workers = new Workers(1)) {
            Trainer trainer = Trainers.start(
                    MnistForTests.firstData(300, 50), Hyperparameters.NOTEBOOK.withLearning(learning), workers);
            for (int k = 0; k < 3; k++) {
                trainer.step();
            }
            State state = trainer.state();
            State.Update next = state.next().orElseThrow();
            byte[] image = new byte[Shape.INPUTS];
            Dataset test = MnistForTests.first(300, 50).test();
            test.copyImage(3, image);
            Forward forward = new Predictor(state.parameters(), Activation.RELU, state.mistakes()).forward(image);
            Calculations calculations = new Calculations(
                    state.parameters(), Activation.RELU, forward, test.label(3),
                    state.inBrief(state.parameters(), Optional.empty(), Optional.empty()));
            return new Pass(
                    new Pass.Sample("test #3", test.label(3), true), 3, calculations, unit, Optional.empty(), stage, true,
                    Optional.of(new Pass.BatchUpdate(next.learning(), state.batch())), Optional.empty(), Pointed.NONE);
        }
    }

    /** The parameters after the update. */
    static Parameters next(Pass pass) {
        Iteration.Step step = pass.calculations().iteration().step().orElseThrow();
        return Parameters.of(pass.parameters().shape(), step.rule().all(pass.parameters(), step.gradient()).next());
    }
}

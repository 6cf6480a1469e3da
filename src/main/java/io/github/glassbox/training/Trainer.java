package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Layout;
import java.util.Optional;

/**
 * Gradient descent, one state after the other. Belongs to one thread.
 *
 * <p>One pass over a state's batch gives its loss and gradient, the update makes the next state of it. A step allocates
 * nothing; {@link #state} and {@link #checkpoint} copy what is asked for.
 */
public final class Trainer {
    private final TrainingData data;
    private final InkImages train;
    private final Shape shape;
    private final Layout layout;
    private final BatchPass pass;
    private final Shuffle shuffle;
    private final Measurement onTrain;
    private final Measurement onTest;
    private final boolean measuring;
    private final Descent descent;
    private final float[] gradient;
    private Schedule schedule;
    private int iteration;
    // False after a fault in the middle of a measurement: it is made up for before it is needed.
    private boolean measured;
    private double batchLoss;
    private int batchCorrect;
    private double trainMillis;
    private double testMillis;

    /**
     * A trainer at state 0, evaluated.
     *
     * @param initial the parameters of state 0
     * @param settings the run's; of hidden units and initialiser only {@code initial} counts
     * @param workers share the work; the results do not depend on how many
     * @throws NotFiniteException if the loss of state 0 is not finite
     */
    public static Trainer start(
            TrainingData data, Parameters initial, Hyperparameters settings, Engine engine, Workers workers)
            throws NotFiniteException {
        Trainer trainer = new Trainer(data, initial.shape(), settings, engine, workers, true);
        trainer.descent.restore(Checkpoint.first(initial, settings.learning().optimizer()));
        trainer.measure();
        return trainer;
    }

    /** A trainer that goes only where it is told to by {@link #restore}, and measures whole sets only when asked. */
    static Trainer idle(TrainingData data, Shape shape, Hyperparameters settings, Engine engine, Workers workers) {
        return new Trainer(data, shape, settings, engine, workers, false);
    }

    private Trainer(
            TrainingData data,
            Shape shape,
            Hyperparameters settings,
            Engine engine,
            Workers workers,
            boolean measuring) {
        this.data = data;
        this.shape = shape;
        this.measuring = measuring;
        train = LabelShuffle.of(data.train().first(settings.limit()), settings);
        Kernel kernel = engine.kernels().create(shape, settings.activation());
        layout = kernel.layout();
        pass = new BatchPass(kernel, shape.hidden(), workers);
        shuffle = new Shuffle(settings.seed(), train.count());
        onTrain = new Measurement(train, shape.hidden());
        onTest = new Measurement(data.test(), shape.hidden());
        descent = new Descent(shape, layout, settings.learning().optimizer());
        gradient = new float[layout.size()];
        schedule = Schedule.of(settings.learning(), train.count());
    }

    /** The number of the state reached. */
    public int iteration() {
        return iteration;
    }

    /** How updates were made so far, and how the next will be. */
    public Schedule schedule() {
        return schedule;
    }

    /** Milliseconds that the newest state's update and pass over its batch took. */
    public double trainMillis() {
        return trainMillis;
    }

    /** Milliseconds that the newest evaluation on the test images took. */
    public double testMillis() {
        return testMillis;
    }

    /**
     * Makes the next updates so. A new batch size begins a new epoch, and gives this state the gradient of its batch.
     *
     * @return whether this state was measured anew, for another batch or other mistakes
     * @throws NotFiniteException if its loss is not finite then; nothing changes
     */
    public boolean setLearning(Learning learning) throws NotFiniteException {
        Schedule before = schedule;
        schedule = before.changed(iteration, learning);
        if (isMeasuredSo(before)) {
            return false;
        }
        try {
            measure();
            return true;
        } catch (NotFiniteException e) {
            schedule = before;
            measureAgain();
            throw NotFiniteException.ofChange(iteration);
        } catch (RuntimeException | Error e) {
            schedule = before;
            throw e;
        }
    }

    private boolean isMeasuredSo(Schedule before) {
        return schedule.learning(iteration).mistakes().equals(before.learning(iteration).mistakes())
                && schedule.from(iteration) == before.from(iteration)
                && schedule.to(iteration) == before.to(iteration)
                && schedule.epoch(iteration) == before.epoch(iteration);
    }

    /**
     * One iteration: the update, then the loss and gradient of the new state's batch; at the end of an epoch, and always
     * with the full batch, also how it does on all training and test images.
     *
     * <p>It happens whole or, whatever is thrown, leaves everything as it was.
     *
     * @throws NotFiniteException if the new state has a loss or parameter that is not finite
     */
    public void step() throws NotFiniteException {
        measureAgain();
        long start = System.nanoTime();
        if (!descent.update(schedule.learning(iteration), gradient)) {
            throw new NotFiniteException("a parameter", iteration + 1, rawPixels());
        }
        descent.advance();
        iteration++;
        double updateMillis = millisSince(start);
        try {
            measure();
        } catch (NotFiniteException e) {
            goBack();
            measureAgain();
            throw e;
        } catch (RuntimeException | Error e) {
            goBack();
            throw e;
        }
        trainMillis += updateMillis;
    }

    /** Undoes the last {@link #step}. */
    void goBack() {
        descent.goBack();
        iteration--;
        measured = false;
    }

    /** Measures a state that was finite before, unless it is measured. */
    private void measureAgain() {
        try {
            if (!measured) {
                measure();
            }
        } catch (NotFiniteException e) {
            throw new IllegalStateException("A state that was finite is not any more.", e);
        }
    }

    private boolean rawPixels() {
        return schedule.learning(iteration).mistakes().rawPixels();
    }

    private void measure() throws NotFiniteException {
        measured = false;
        prepare();
        onTest.forget();
        measureBatch();
        refuseUnlessPossible(batchLoss);
        if (measuring && schedule.isEpochEnd(iteration)) {
            measureOnTest();
            evaluateOnTrain();
            refuseUnlessPossible(onTrain.loss());
            refuseUnlessPossible(onTest.loss());
        }
        measured = true;
    }

    private void refuseUnlessPossible(double loss) throws NotFiniteException {
        if (!Measurement.isPossible(loss)) {
            throw new NotFiniteException("the loss", iteration, rawPixels());
        }
    }

    /** As the state sees them: a mistake may have left the pixels undivided. */
    private InkImages seen(InkImages images) {
        return images.withRawPixels(schedule.learning(iteration).mistakes().rawPixels());
    }

    private void prepare() {
        pass.kernel().load(descent.parameters());
        pass.kernel().setSubtractsMax(!schedule.learning(iteration).mistakes().keepsMax());
    }

    private void measureBatch() {
        long start = System.nanoTime();
        boolean whole = schedule.isFullBatch(iteration);
        int[] order = whole ? shuffle.ascending() : shuffle.order(schedule.epoch(iteration));
        onTrain.forget();
        Mistakes mistakes = schedule.learning(iteration).mistakes();
        pass.differentiate(
                seen(train), order, schedule.from(iteration), schedule.to(iteration), onTrain.predictions(), gradient);
        if (mistakes.sumsBiasGradients()) {
            layout.sumBiases(gradient);
        }
        batchLoss = pass.loss();
        batchCorrect = pass.correct();
        if (whole) {
            onTrain.take(pass);
        }
        trainMillis = millisSince(start);
    }

    /** Measures this state on all training images, if it is not yet. */
    void measureOnTrain() {
        measureAgain();
        evaluateOnTrain();
    }

    private void evaluateOnTrain() {
        if (!onTrain.isKnown()) {
            pass.evaluate(seen(train), onTrain.predictions());
            onTrain.take(pass);
        }
    }

    /** Measures this state on all training images once more: for benchmarks. */
    public void evaluateAgain() {
        pass.evaluate(seen(train), onTrain.predictions());
    }

    /** Measures this state on the test images, if it is not yet. */
    void measureOnTest() {
        if (!onTest.isKnown()) {
            long start = System.nanoTime();
            pass.evaluate(seen(data.test()), onTest.predictions());
            onTest.take(pass);
            testMillis = millisSince(start);
        }
    }

    /** How the state does on all training images, if that is known. */
    Measurement onTrain() {
        return onTrain;
    }

    /** How it does on the test images, if that is known. */
    Measurement onTest() {
        return onTest;
    }

    /** Mean loss on the state's batch, in nats. */
    double batchLoss() {
        return batchLoss;
    }

    /** Whether all hidden units have the same weights and biases, and there is more than one. */
    boolean hasIdenticalUnits() {
        return descent.hasIdenticalUnits();
    }

    /** The state, measured on the test images, and on all training images as far as that is known. */
    public State state() {
        measureAgain();
        measureOnTest();
        Parameters values = descent.values();
        Learning learning = schedule.learning(iteration);
        return new State(
                iteration,
                values,
                Optional.of(descent.unpacked(gradient)),
                iteration == 0 ? Optional.of(values) : descent.before(),
                onTrain.evaluation(),
                onTest.evaluation().orElseThrow(),
                batch(),
                schedule.learningInto(iteration),
                Optional.of(new State.Update(learning, descent.remembered(learning.optimizer()))));
    }

    /** The state, measured on the test images and on all training images. */
    public State wholeState() {
        measureOnTrain();
        return state();
    }

    private State.Batch batch() {
        return new State.Batch(
                schedule.epoch(iteration),
                schedule.batchOfEpoch(iteration),
                schedule.batchesPerEpoch(iteration),
                schedule.to(iteration) - schedule.from(iteration),
                train.count(),
                batchLoss,
                batchCorrect);
    }

    /** All that the next updates depend on. */
    Checkpoint checkpoint() {
        return descent.checkpoint(iteration);
    }

    /** Whether the state before is known: it has been here. */
    boolean knowsBefore() {
        return descent.before().isPresent();
    }

    /** This state, to come back to. */
    Place place() {
        return new Place(checkpoint(), descent.before());
    }

    /** Goes to a state of another time or line, of which the state before is not known. */
    void restore(Checkpoint checkpoint, Schedule itsSchedule) throws NotFiniteException {
        restore(new Place(checkpoint, Optional.empty()), itsSchedule);
    }

    /** Goes to a state of another time or line. */
    void restore(Place place, Schedule itsSchedule) throws NotFiniteException {
        load(place.checkpoint(), itsSchedule);
        place.before().ifPresent(descent::setBefore);
        measure();
    }

    /** Goes there, and evaluates it on the test images only: there is no gradient. */
    State preview(Checkpoint checkpoint, Schedule itsSchedule) {
        load(checkpoint, itsSchedule);
        prepare();
        onTest.forget();
        measureOnTest();
        return new State(
                iteration,
                checkpoint.parameters(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                onTest.evaluation().orElseThrow(),
                batch(),
                schedule.learningInto(iteration),
                Optional.empty());
    }

    private void load(Checkpoint checkpoint, Schedule itsSchedule) {
        schedule = itsSchedule;
        iteration = checkpoint.iteration();
        measured = false;
        descent.restore(checkpoint);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

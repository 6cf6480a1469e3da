package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Watches every state of a line of training for {@link Trouble}. Belongs to one thread. */
final class TroubleWatch {
    private static final int PATIENCE = 20;
    private static final int WINDOW = 100;
    private static final double LOSS_FACTOR = 1.5;
    private static final double ACCURACY_GAP = 0.05;
    private static final int STANDARD_ERRORS = 3;

    private final Activation activation;
    private final Map<Trouble.Kind, Integer> since = new EnumMap<>(Trouble.Kind.class);
    private final Deque<Loss> falling = new ArrayDeque<>();
    private int last;
    private boolean rawPixels;

    private record Loss(int iteration, double loss) {}

    TroubleWatch(Activation activation) {
        this.activation = activation;
    }

    /** The same troubles, as far as they go back to this iteration or before; for a branch that begins there. */
    TroubleWatch branch(int iteration) {
        TroubleWatch other = new TroubleWatch(activation);
        since.forEach((kind, start) -> {
            if (start <= iteration) {
                other.since.put(kind, start);
            }
        });
        other.last = iteration;
        return other;
    }

    /** Looks at the trainer's state; once more at the newest if it was measured anew. */
    void look(Trainer trainer) {
        last = trainer.iteration();
        rawPixels = trainer.schedule().learning(last).mistakes().rawPixels();
        Measurement train = trainer.onTrain();
        if (train.isKnown()) {
            lookAtUnits(train);
            note(Trouble.Kind.ONE_PREDICTION, train.isOnePrediction());
            note(Trouble.Kind.IDENTICAL_UNITS, trainer.hasIdenticalUnits());
            lookAtLoss(train.loss());
            Measurement test = trainer.onTest();
            if (test.isKnown()) {
                note(Trouble.Kind.OVERFITTING, isOverfitting(train, test));
            }
        }
    }

    private void lookAtUnits(Measurement train) {
        // Only where f is 0 below 0 does a silent unit get no gradient.
        boolean dead = activation == Activation.RELU && 2 * train.silentUnits() >= train.hidden();
        boolean fromStart = last == 0 || since.containsKey(Trouble.Kind.DEAD_FROM_START);
        note(Trouble.Kind.DEAD_FROM_START, dead && fromStart);
        note(Trouble.Kind.DEAD_LATER, dead && !fromStart);
    }

    /** Few images differ by chance: the gap must be three times its standard error too. */
    private static boolean isOverfitting(Measurement train, Measurement test) {
        double gap = train.accuracy() - test.accuracy();
        double all = (double) train.count() + test.count();
        double right = (train.accuracy() * train.count() + test.accuracy() * test.count()) / all;
        double error = Math.sqrt(right * (1 - right) * (1.0 / train.count() + 1.0 / test.count()));
        return gap > ACCURACY_GAP && gap > STANDARD_ERRORS * error;
    }

    private void lookAtLoss(double loss) {
        while (!falling.isEmpty() && falling.peekFirst().iteration() < last - WINDOW) {
            falling.removeFirst();
        }
        while (!falling.isEmpty() && (falling.peekLast().loss() >= loss || falling.peekLast().iteration() == last)) {
            falling.removeLast();
        }
        falling.addLast(new Loss(last, loss));
        note(Trouble.Kind.LOSS_UP, loss > LOSS_FACTOR * falling.peekFirst().loss());
    }

    private void note(Trouble.Kind kind, boolean present) {
        if (present) {
            since.putIfAbsent(kind, last);
        } else {
            since.remove(kind);
        }
    }

    /** What is wrong with the newest state, the gravest first. */
    List<Trouble> troubles() {
        List<Trouble> found = new ArrayList<>();
        since.forEach((kind, start) -> {
            boolean lasting = kind == Trouble.Kind.ONE_PREDICTION || kind == Trouble.Kind.LOSS_UP;
            if (!lasting || last - start >= PATIENCE) {
                found.add(new Trouble(kind, start, rawPixels));
            }
        });
        return List.copyOf(found);
    }
}

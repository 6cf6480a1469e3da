package io.github.glassbox.view.model;

import io.github.glassbox.view.work.Background;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the list of samples in the order that is asked for, where that depends on the displayed state. Belongs to the
 * event thread.
 *
 * <p>While training plays an order stays what it was, so that samples can be looked at; the list says of which iteration it
 * is. It follows as soon as the state rests.
 */
public final class SampleOrdering {
    private static final Set<Aspect> CONCERNED =
            EnumSet.of(Aspect.STATE, Aspect.PROGRESS, Aspect.SAMPLES, Aspect.DATA, Aspect.RUN);

    private final PresentationModel model;
    private final LatestPredictions predictions;
    private final Background background;

    /** For this model. */
    public SampleOrdering(PresentationModel model, LatestPredictions predictions, Background background) {
        this.model = model;
        this.predictions = predictions;
        this.background = background;
        model.addListener(changed -> {
            if (changed.stream().anyMatch(CONCERNED::contains)) {
                refresh();
            }
        });
        predictions.addListener(this::refresh);
    }

    private void refresh() {
        SampleList listed = model.samples();
        SampleOrder order = listed.order();
        boolean ordered = listed.ranking().order() == order;
        if (!order.needsPredictions() || ordered && model.playing() || background.isBusy(this)) {
            return;
        }
        Optional<Predictions> known = predictions.of(listed.split())
                .filter(latest -> latest.count() == model.dataset().count())
                .filter(latest -> model.playing() || predictions.isCurrent(listed.split()));
        if (known.isEmpty()) {
            predictions.want(listed.split());
        } else if (!listed.ranking().isOf(order, known.get())) {
            background.run(this, cancelled -> Ranking.of(order, known.get()), this::take);
        }
    }

    private void take(Ranking ranking) {
        model.rank(ranking);
        refresh();
    }
}

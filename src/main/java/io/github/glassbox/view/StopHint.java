package io.github.glassbox.view;

import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.controls.GoalText;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Set;
import java.util.function.Consumer;

/** Says so, once, when training is played on past the iteration where it was told to stop. */
final class StopHint {
    private final PresentationModel model;
    private final Consumer<String> teller;
    private boolean told;

    StopHint(PresentationModel model, Consumer<String> teller) {
        this.model = model;
        this.teller = teller;
    }

    void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.PROGRESS)) {
            model.snapshot().ifPresent(this::look);
        }
    }

    private void look(Snapshot snapshot) {
        boolean past = snapshot.control().playing() && snapshot.control().goalReached();
        if (past && !told) {
            String goal = GoalText.words(snapshot.control().goal().orElseThrow());
            teller.accept("Past the stop at " + goal + ": training goes on until you pause it.");
        }
        told = past;
    }
}

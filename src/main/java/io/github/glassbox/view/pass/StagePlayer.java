package io.github.glassbox.view.pass;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Set;
import javax.swing.Timer;

/** Moves on from stage to stage by itself, to the last; training stands still meanwhile. */
final class StagePlayer {
    private static final double USUAL_PER_SECOND = 1;

    private final PresentationModel model;
    private final Runnable pauseTraining;
    private final Runnable changed;
    private final Timer timer = new Timer(millis(USUAL_PER_SECOND), e -> advance());
    private boolean paused = true;

    /**
     * A player that stands.
     *
     * @param pauseTraining called when it begins
     * @param changed called when it has begun or ended
     */
    StagePlayer(PresentationModel model, Runnable pauseTraining, Runnable changed) {
        this.model = model;
        this.pauseTraining = pauseTraining;
        this.changed = changed;
        model.addListener(this::stopIfTraining);
    }

    boolean isPlaying() {
        return timer.isRunning();
    }

    /** How many stages a second, 0.5 to 4. */
    void setPerSecond(double stages) {
        timer.setDelay(millis(stages));
        timer.setInitialDelay(millis(stages));
    }

    private static int millis(double perSecond) {
        return (int) Math.round(1000 / perSecond);
    }

    /** Begins, from the first stage if the last is shown, or ends. */
    void playOrStop() {
        if (timer.isRunning()) {
            timer.stop();
        } else {
            pauseTraining.run();
            if (model.stage().next().equals(model.stage())) {
                model.chooseStage(Stage.all().get(0));
            }
            timer.start();
        }
        changed.run();
    }

    private void advance() {
        model.chooseStage(model.stage().next());
        if (model.stage().next().equals(model.stage())) {
            timer.stop();
            changed.run();
        }
    }

    private void stopIfTraining(Set<Aspect> changes) {
        // The pause asked for comes a snapshot later: only a later start counts.
        if (changes.contains(Aspect.PROGRESS)) {
            boolean training = model.playing();
            if (training && paused && timer.isRunning()) {
                timer.stop();
                changed.run();
            }
            paused = !training;
        }
    }
}

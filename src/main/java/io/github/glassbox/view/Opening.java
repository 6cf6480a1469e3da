package io.github.glassbox.view;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.model.Switches;
import java.io.IOException;
import java.util.Optional;

/** Reads the data in the background, and opens the session when they are there. */
final class Opening {
    private final DataSource source;
    private final Engine engine;
    private final PresentationModel model;
    private final Playback playback;
    private final Runnable restoreChoices;
    private final StatusBar statusBar;
    private final Questions questions;
    private final Surveys surveys;
    private final Switches switches;
    private volatile boolean cancelled;

    Opening(
            DataSource source,
            Engine engine,
            PresentationModel model,
            Playback playback,
            Runnable restoreChoices,
            StatusBar statusBar,
            Questions questions,
            Surveys surveys,
            Switches switches) {
        this.source = source;
        this.engine = engine;
        this.model = model;
        this.playback = playback;
        this.restoreChoices = restoreChoices;
        this.statusBar = statusBar;
        this.questions = questions;
        this.surveys = surveys;
        this.switches = switches;
    }

    void start() {
        statusBar.showLoading(0);
        Threads.start("glassbox-data", this::read);
    }

    /** What is still being read is not used. */
    void cancel() {
        cancelled = true;
    }

    private void read() {
        LatestOnly<Double> progress = new LatestOnly<>(statusBar::showLoading);
        try {
            Mnist mnist = source.load(progress::offer);
            TrainingData data = TrainingData.of(mnist.training(), mnist.test());
            EventThread.post(() -> open(mnist, data));
        } catch (IOException e) {
            EventThread.post(() -> refuse(e.getMessage()));
        }
    }

    private void refuse(String sentence) {
        if (!cancelled) {
            statusBar.showLoading(1);
            questions.tell(sentence);
        }
    }

    private void open(Mnist mnist, TrainingData data) {
        if (cancelled) {
            return;
        }
        statusBar.showLoading(1);
        surveys.open(data, engine.kernels());
        model.setData(mnist);
        SnapshotFeed feed = new SnapshotFeed(switches, engine.threads());
        TrainingSession session = new TrainingSession(
                data,
                Recipe.USUAL.hyperparameters(),
                Optional.of(Goal.iteration(Recipe.USUAL.iterations())),
                engine,
                feed::published);
        feed.open(session);
        playback.setSession(session);
        restoreChoices.run();
    }
}

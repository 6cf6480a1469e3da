package io.github.glassbox.view.opening;

import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.work.EventThread;

/** Brings what was read, and the run begun on it, into the window. */
public record FirstRun(
        Opening opening,
        PresentationModel model,
        Playback playback,
        Runnable restoreChoices,
        Questions questions,
        Surveys surveys)
        implements Opening.Taker {

    @Override
    public void refuse(String sentence) {
        model.refuse(sentence);
        // While it is read the window is built to its end.
        EventThread.post(() -> questions.tell(sentence));
    }

    @Override
    public void open(Opening.Opened opened) {
        surveys.open(opened.data(), opened.engine().kernels());
        model.setData(opened.mnist());
        SnapshotFeed feed = new SnapshotFeed(model, opened.engine().threads());
        opening.onPublished(feed::published);
        playback.setSession(opened.session());
        restoreChoices.run();
        feed.open(opened.session());
    }
}

package io.github.glassbox.view.controls;

import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JSlider;
import javax.swing.Timer;

/** Slides over the iterations of a run: shows the kept state nearest to where it is dragged. */
final class TimelineSlider extends JSlider {
    private static final int PAGES = 10;
    private static final int MILLIS_TO_REST = 120;

    private final transient PresentationModel model;
    private final transient Playback playback;
    private final Timer rest = new Timer(MILLIS_TO_REST, e -> showExactly());
    private boolean refreshing;

    TimelineSlider(PresentationModel model, Playback playback) {
        super(0, 1, 0);
        rest.setRepeats(false);
        this.model = model;
        this.playback = playback;
        addChangeListener(e -> {
            if (!refreshing) {
                go();
            }
        });
        bind("negativeUnitIncrement", model::showPrevious);
        bind("positiveUnitIncrement", model::showNext);
        bind("negativeBlockIncrement", () -> page(-1));
        bind("positiveBlockIncrement", () -> page(1));
        bind("minScroll", () -> model.show(0));
        bind("maxScroll", model::showHead);
    }

    // The look and feel's own actions move by one iteration, which need not be kept.
    private void bind(String action, Runnable body) {
        getActionMap().put(action, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                pauseReplay();
                body.run();
            }
        });
    }

    private void page(int direction) {
        if (model.displayed().isPresent()) {
            model.show(model.target() + direction * Math.max(1, head() / PAGES));
        }
    }

    private int head() {
        return model.snapshot().orElseThrow().head().iteration();
    }

    private void go() {
        pauseReplay();
        if (getValueIsAdjusting()) {
            model.preview(getValue());
            rest.restart();
        } else {
            rest.stop();
            model.show(getValue());
        }
    }

    private void showExactly() {
        if (model.displayed().isPresent()) {
            model.show(getValue());
        }
    }

    private void pauseReplay() {
        if (model.replaying()) {
            playback.playOrPause();
        }
    }

    /** Takes over head and displayed state, unless it is being dragged. */
    void display() {
        if (getValueIsAdjusting() || model.displayed().isEmpty()) {
            return;
        }
        refreshing = true;
        int head = head();
        setEnabled(head > 0);
        getModel().setRangeProperties(
                head == 0 ? 0 : Math.min(head, model.target()), 0, 0, Math.max(1, head), false);
        refreshing = false;
    }
}

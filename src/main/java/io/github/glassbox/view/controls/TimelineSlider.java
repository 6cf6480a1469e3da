package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.TimelineMarks.Mark;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JSlider;
import javax.swing.Timer;

/** Slides over the iterations of a run: shows the kept state nearest to where it is dragged. */
final class TimelineSlider extends JSlider {
    private static final int PAGES = 10;
    private static final int NEAR = 5;
    private static final int MILLIS_TO_REST = 120;

    private final transient PresentationModel model;
    private final transient Playback playback;
    private final Timer rest = new Timer(MILLIS_TO_REST, e -> showExactly());
    private transient List<Mark> marks = List.of();
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
        // The look and feel's own actions move by one iteration, which need not be kept.
        Keys.replace(this, "negativeUnitIncrement", playback::showPrevious);
        Keys.replace(this, "positiveUnitIncrement", playback::showNext);
        Keys.replace(this, "negativeBlockIncrement", () -> page(-1));
        Keys.replace(this, "positiveBlockIncrement", () -> page(1));
        Keys.replace(this, "minScroll", playback::showFirst);
        Keys.replace(this, "maxScroll", playback::showHead);
    }

    private void page(int direction) {
        if (model.displayed().isPresent()) {
            playback.show(model.target() + direction * Math.max(1, head() / PAGES));
        }
    }

    private int head() {
        return model.snapshot().orElseThrow().head().iteration();
    }

    private void go() {
        if (getValueIsAdjusting()) {
            playback.preview(getValue());
            rest.restart();
        } else {
            rest.stop();
            playback.show(getValue());
        }
    }

    @Override
    public void updateUI() {
        setUI(new MarkedSliderUI(this::marks));
        updateLabelUIs();
    }

    private List<Mark> marks() {
        return marks == null ? List.of() : marks;
    }

    /** The mark at this place, if there is one. */
    Optional<Mark> markAt(int x) {
        MarkedSliderUI slider = (MarkedSliderUI) getUI();
        return marks.stream()
                .filter(mark -> Math.abs(slider.x(mark.iteration()) - x) <= UIScale.scale(NEAR))
                .min(Comparator.comparingInt(mark -> Math.abs(slider.x(mark.iteration()) - x)));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return markAt(e.getX()).map(Mark::text).orElse(getToolTipText());
    }

    /** Near a mark a click goes just there. */
    @Override
    protected void processMouseEvent(MouseEvent e) {
        Optional<Mark> mark = e.getID() == MouseEvent.MOUSE_PRESSED && isEnabled() ? markAt(e.getX()) : Optional.empty();
        if (mark.isPresent()) {
            requestFocusInWindow();
            playback.show(mark.get().iteration());
            return;
        }
        super.processMouseEvent(e);
    }

    private void showExactly() {
        if (model.displayed().isPresent()) {
            playback.show(getValue());
        }
    }

    /** Takes over head and displayed state, unless it is being dragged. */
    void display() {
        if (model.displayed().isEmpty()) {
            return;
        }
        List<Mark> now = TimelineMarks.of(model.snapshot().orElseThrow());
        if (!now.equals(marks)) {
            marks = now;
            repaint();
        }
        if (getValueIsAdjusting()) {
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

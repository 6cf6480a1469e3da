package io.github.glassbox.view.curves;

import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Showing;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Loss and accuracy of every iteration of the run; click, drag and arrow keys go to an iteration. */
public final class CurvesPanel extends JPanel {
    private static final int MILLIS_BETWEEN_UPDATES = 250;
    private static final int MILLIS_BEHIND_FRAME = 20;

    private final PresentationModel model;
    private final Playback playback;
    private final List<CurveCard> cards;
    private final Timer update = new Timer(MILLIS_BETWEEN_UPDATES, e -> showNow());
    private Branch shownBranch;
    private List<Branch> shownOthers = List.of();
    private int shownIteration = -1;
    private long lastUpdate;

    /** The panel. */
    public CurvesPanel(PresentationModel model, Playback playback) {
        super(new MigLayout(
                "insets 0, wrap 1, gap 0", "[grow,fill]", "[grow,fill,sg]8[grow,fill,sg]"));
        this.model = model;
        this.playback = playback;
        setOpaque(false);
        update.setRepeats(false);
        cards = Stream.of(Figure.values()).map(CurveCard::new).toList();
        cards.forEach(this::add);
        cards.forEach(card -> listenTo(card.chart()));
        model.addListener(Showing.unlessHidden(this, Aspect.class, this::refresh));
        showNow();
    }

    private void listenTo(CurveChart chart) {
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                chart.requestFocusInWindow();
                go(e);
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                go(e);
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                chart.setHovered(chart.iterationAt(e.getX()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                chart.setHovered(-1);
            }

            private void go(MouseEvent e) {
                int iteration = chart.iterationAt(e.getX());
                if (SwingUtilities.isLeftMouseButton(e) && iteration >= 0) {
                    chart.setHovered(iteration);
                    playback.show(iteration);
                }
            }
        };
        chart.addMouseListener(mouse);
        chart.addMouseMotionListener(mouse);
        bind(chart, "LEFT", playback::showPrevious);
        bind(chart, "RIGHT", playback::showNext);
        bind(chart, "HOME", playback::showFirst);
        bind(chart, "END", playback::showHead);
    }

    private static void bind(CurveChart chart, String key, Runnable body) {
        Keys.bind(chart, key, () -> {
            chart.setHovered(-1);
            body.run();
        });
    }

    private void refresh(Set<Aspect> changed) {
        if (!changed.contains(Aspect.STATE) && !changed.contains(Aspect.PROGRESS)
                || update.isRunning()
                || model.displayed().isEmpty()
                || !isOutdated()) {
            return;
        }
        if (model.playing()) {
            // In a frame of its own, so that none takes long.
            long since = (System.nanoTime() - lastUpdate) / 1_000_000;
            update.setInitialDelay((int) Math.max(MILLIS_BEHIND_FRAME, MILLIS_BETWEEN_UPDATES - since));
            update.start();
        } else {
            showNow();
        }
    }

    private boolean isOutdated() {
        Snapshot now = model.snapshot().orElseThrow();
        return shownBranch == null
                || now.curves() != shownBranch.curves()
                || !others(now).equals(shownOthers)
                || model.displayed().orElseThrow().iteration() != shownIteration;
    }

    private void showNow() {
        model.displayed().ifPresent(state -> {
            lastUpdate = System.nanoTime();
            Snapshot now = model.snapshot().orElseThrow();
            shownBranch = now.branch();
            shownOthers = others(now);
            shownIteration = state.iteration();
            cards.forEach(card -> card.display(shownBranch.curves(), shownOthers, shownIteration));
        });
    }

    private static List<Branch> others(Snapshot snapshot) {
        return snapshot.branches().stream()
                .filter(branch -> branch.id() != snapshot.branch().id())
                .toList();
    }
}

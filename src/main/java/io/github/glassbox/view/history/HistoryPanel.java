package io.github.glassbox.view.history;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Schedule;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.analysis.SampleHistory;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Background;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Showing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * The chosen sample under the recorded states of the line that is trained: p of its label and of its prediction, and where
 * the prediction changed. Clicks go to an iteration.
 *
 * <p>Computed in the background from the states that are kept; while training plays it follows now and then.
 */
public final class HistoryPanel extends JPanel {
    private static final Set<Aspect> CONCERNED = EnumSet.of(
            Aspect.DATA, Aspect.RUN, Aspect.STATE, Aspect.PROGRESS, Aspect.SAMPLE, Aspect.SAMPLES);
    private static final long SHORTEST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 3000;
    private static final int PAUSE_FOR_COMPUTING = 40;

    private final PresentationModel model;
    private final LongFunction<List<Kept>> kept;
    private final Background background;
    private final HistoryChart chart;
    private final ChangeList changes;
    private final JLabel which = new JLabel(" ");
    private final JLabel changed = new JLabel("Changes");
    private Subject shown;
    private SampleHistory history = SampleHistory.NONE;
    private long notBefore;

    /** Of what a history is; of the image its hash, as drawings change, and the mistakes made at the head. */
    private record Subject(long branch, Split split, int sample, int image, Mistakes mistakes, int head, int kept) {
        boolean isSameImage(Subject other) {
            return other != null
                    && branch == other.branch
                    && split == other.split
                    && sample == other.sample
                    && image == other.image
                    && mistakes.equals(other.mistakes);
        }
    }

    /**
     * A panel on this model.
     *
     * @param kept the kept states of a branch, oldest first
     */
    public HistoryPanel(PresentationModel model, LongFunction<List<Kept>> kept, Background background) {
        super(new MigLayout("insets 8 14 10 14, gap 0", "[grow,fill]12[140!,fill]", "[]4[grow,fill]"));
        this.model = model;
        this.kept = kept;
        this.background = background;
        setOpaque(false);
        setName("history");
        chart = new HistoryChart(model);
        changes = new ChangeList(model::show);
        which.setName("history.states");
        which.putClientProperty(FlatClientProperties.STYLE, "font: -2; foreground: $Glassbox.quiet");
        changed.setName("history.changed");
        changed.setLabelFor(changes);
        changed.putClientProperty(FlatClientProperties.STYLE, "font: bold -2");
        JScrollPane scroll = new JScrollPane(changes);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setFocusable(false);
        add(which, "width 0:pref");
        add(changed, "wrap");
        add(chart, "width 200:400:, height 120:240:");
        add(scroll, "height 60:120:");
        model.addListener(this::refresh);
        Showing.whenShown(this, () -> refresh(CONCERNED));
    }

    private void refresh(Set<Aspect> aspects) {
        if (!isShowing() || aspects.stream().noneMatch(CONCERNED::contains)) {
            return;
        }
        if (model.forward().isEmpty()) {
            clear();
            return;
        }
        Subject wanted = wanted();
        if (!wanted.isSameImage(shown)) {
            history = SampleHistory.NONE;
            shown = wanted;
            showHistory();
            compute(wanted);
        } else if (!wanted.equals(shown) && !(model.playing() && (System.nanoTime() < notBefore || background.isBusy(this)))) {
            compute(wanted);
        }
        boolean allOn = model.switchedOff().isEmpty();
        which.setText(HistoryText.states(history, wanted.head()) + (allOn ? "" : " · with all units on"));
        Forward forward = allOn ? model.forward().orElseThrow() : model.forwardOfAllUnits();
        chart.show(history, wanted.head(), model.label(), forward);
        changes.select(model.target());
    }

    private void clear() {
        background.cancel(this);
        shown = null;
        history = SampleHistory.NONE;
        chart.clear();
        changes.show(List.of(), Optional.empty());
        changed.setText("Changes");
        which.setText(model.data().isPresent() && !model.hasSample() ? "There is no sample to show." : " ");
        which.setToolTipText(null);
    }

    private Subject wanted() {
        Branch branch = model.snapshot().map(Snapshot::branch).orElseThrow();
        return new Subject(
                branch.id(), model.split(), model.sample(), Arrays.hashCode(model.image()),
                branch.schedule().learning(branch.head()).mistakes(), branch.head(), branch.kept());
    }

    private void compute(Subject wanted) {
        List<Kept> states = kept.apply(wanted.branch());
        Activation activation = model.activation();
        byte[] image = model.image();
        SampleHistory known = history;
        Schedule schedule = model.snapshot().orElseThrow().branch().schedule();
        long start = System.nanoTime();
        background.run(this, cancelled -> SampleHistory.of(
                states, activation, i -> schedule.learning(i).mistakes(), image, known, cancelled), computed -> {
            history = computed;
            shown = wanted;
            long millis = TimeUnit.NANOSECONDS.toMillis(PAUSE_FOR_COMPUTING * (System.nanoTime() - start));
            long pause = Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, millis));
            notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
            showHistory();
            refresh(CONCERNED);
        });
    }

    private void showHistory() {
        which.setToolTipText(HistoryText.explanation(history));
        int count = history.changes().size();
        changed.setText(history.size() == 0 ? "Computing…" : count == 0 ? "No change" : count == 1 ? "1 change" : count + " changes");
        changes.show(history.changes(), model.isLabelled() ? Optional.of(model.label()) : Optional.empty());
    }
}

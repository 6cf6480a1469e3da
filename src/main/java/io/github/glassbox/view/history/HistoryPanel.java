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
import io.github.glassbox.view.model.Answers;
import io.github.glassbox.view.model.Answers.Answer;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.work.Background;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final PresentationModel model;
    private final Playback playback;
    private final Answers<Key, SampleHistory> histories;
    private final HistoryChart chart;
    private final ChangeList changes;
    private final JLabel which = new JLabel(" ");
    private final JLabel changed = new JLabel("Changes");
    private SampleHistory shown;

    /** Whose history it is; of the image its hash, as drawings change, and the mistakes made at the head. */
    private record Subject(long branch, Split split, int sample, int image, Mistakes mistakes) {}

    private record Key(Subject of, int head, int kept) {}

    /** A panel on this model. */
    public HistoryPanel(PresentationModel model, Playback playback, Background background) {
        super(new MigLayout("insets 8 14 10 14, gap 0", "[grow,fill]12[140!,fill]", "[]4[grow,fill]"));
        this.model = model;
        this.playback = playback;
        histories = new Answers<>(background, model::playing, Key::of, 1, this::compute, came -> refresh(CONCERNED)).whileShowing(this);
        setOpaque(false);
        setName("history");
        chart = new HistoryChart(model, playback);
        changes = new ChangeList(playback::show);
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
        Key wanted = wanted();
        histories.want(wanted);
        SampleHistory history = known(wanted);
        if (history != shown) {
            shown = history;
            showHistory();
        }
        boolean allOn = model.switchedOff().isEmpty();
        which.setText(HistoryText.states(history, wanted.head) + (allOn ? "" : " · with all units on"));
        Forward forward = allOn ? model.forward().orElseThrow() : model.forwardOfAllUnits();
        chart.show(history, wanted.head, model.label(), forward);
        changes.select(model.target());
    }

    private void clear() {
        histories.cancel();
        shown = null;
        chart.clear();
        changes.show(List.of(), Optional.empty());
        changed.setText("Changes");
        which.setText(model.data().isPresent() && !model.hasSample() ? "There is no sample to show." : " ");
        which.setToolTipText(null);
    }

    private Key wanted() {
        Branch branch = model.snapshot().map(Snapshot::branch).orElseThrow();
        Subject of = new Subject(
                branch.id(), model.split(), model.sample(), Arrays.hashCode(model.image()),
                branch.schedule().learning(branch.head()).mistakes());
        return new Key(of, branch.head(), branch.kept());
    }

    /** The history, perhaps not up to the head yet. */
    private SampleHistory known(Key key) {
        return histories.newest(key).map(Answer::value).orElse(SampleHistory.NONE);
    }

    private Optional<Background.Task<SampleHistory>> compute(Key key) {
        List<Kept> states = playback.kept(key.of.branch);
        Activation activation = model.activation();
        byte[] image = model.image();
        SampleHistory known = known(key);
        Schedule schedule = model.snapshot().orElseThrow().branch().schedule();
        return Optional.of(cancelled -> SampleHistory.of(
                states, activation, i -> schedule.learning(i).mistakes(), image, known, cancelled));
    }

    private void showHistory() {
        which.setToolTipText(HistoryText.explanation(shown));
        int count = shown.changes().size();
        changed.setText(shown.size() == 0 ? "Computing…" : count == 0 ? "No change" : count == 1 ? "1 change" : count + " changes");
        changes.show(shown.changes(), model.isLabelled() ? Optional.of(model.label()) : Optional.empty());
    }
}

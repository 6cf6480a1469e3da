package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.paint.Numbers;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/**
 * The page of the chosen hidden unit at the displayed iteration: its weights, their film, what excites it, its votes, and
 * what is lost without it. Computes nothing while it is not open.
 */
final class UnitPage extends JScrollPane {
    private final PresentationModel model;
    private final UnitMaps maps;
    private final NeverInked neverInked = new NeverInked();
    private final Studies studies;
    private final WeightView weights;
    private final Histogram histogram;
    private final VotesView votes;
    private final FilmStrip filmStrip;
    private final SwitchRow switchRow;
    private final ActivityHeading activityHeading;
    private final MeanView mean = new MeanView();
    private final ExampleGrid strongest;
    private final ExampleGrid weakest;
    private final DigitStrips digits = new DigitStrips();
    private final RankingView ranking;
    private final JScrollPane rankingScroll;
    private final UnitDetail onSample;
    private final JCheckBox hide = new JCheckBox();
    private final JLabel filmHeading = heading("Film");
    private final JLabel rankingHeading = heading("Test accuracy change, points");
    private List<Kept> film = List.of();
    private Optional<Studies.Study> shown = Optional.empty();
    private boolean open;

    UnitPage(PresentationModel model, Playback playback, UnitMaps maps, Surveys surveys) {
        this.model = model;
        this.maps = maps;
        studies = new Studies(model, surveys, this::studied);
        weights = new WeightView(model, maps, neverInked);
        histogram = new Histogram(model, maps, neverInked);
        votes = new VotesView(model, maps);
        filmStrip = new FilmStrip(model, playback, studies, neverInked);
        switchRow = new SwitchRow(model);
        activityHeading = new ActivityHeading(model);
        strongest = new ExampleGrid(model, "unitPage.strongest", "Largest a1");
        weakest = new ExampleGrid(model, "unitPage.weakest", "Smallest a1, equals by z1");
        ranking = new RankingView(model);
        rankingScroll = bare(ranking);
        onSample = new UnitDetail(model, maps, () -> {});
        onSample.setName("unitPage.sample");
        onSample.setEnlarged(true);
        hide.setName("unitPage.hideNeverInked");
        hide.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        hide.addActionListener(e -> {
            neverInked.setHidden(hide.isSelected());
            refreshMaps();
            showFilm();
        });
        setName("unitPage");
        setBorder(BorderFactory.createEmptyBorder());
        setOpaque(false);
        getViewport().setOpaque(false);
        setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setFocusable(false);
        setViewportView(new Body());
    }

    private static JScrollPane bare(JComponent view) {
        JScrollPane scroll = new JScrollPane(view, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setFocusable(false);
        return scroll;
    }

    private static JLabel heading(String words) {
        JLabel label = new JLabel(words);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        return label;
    }

    /** Whether the page is to be seen. */
    void setOpen(boolean seen) {
        open = seen;
        if (open) {
            refreshMaps();
            refreshStudies();
        } else {
            studies.cancel();
        }
    }

    /** Whether all that belongs to the displayed state is shown. */
    boolean isComplete() {
        return open && studies.isComplete();
    }

    /** The model has changed. */
    void modelChanged(Set<Aspect> changed, boolean otherMaps) {
        if (!open || model.displayed().isEmpty()) {
            return;
        }
        boolean otherUnit = changed.contains(Aspect.UNIT) || changed.contains(Aspect.RUN);
        if (otherMaps || otherUnit) {
            refreshMaps();
        }
        if (changed.contains(Aspect.MAP)) {
            showFilm();
        }
        if (otherUnit || changed.contains(Aspect.STATE) || changed.contains(Aspect.PROGRESS)
                || changed.contains(Aspect.SAMPLES) || changed.contains(Aspect.DATA)) {
            refreshStudies();
        }
        if (changed.contains(Aspect.SAMPLE) || changed.contains(Aspect.STATE) || otherUnit || otherMaps) {
            onSample.refresh();
        }
        if (changed.contains(Aspect.PIXEL)) {
            weights.repaint();
            onSample.repaint();
        }
        if (changed.contains(Aspect.CLASS)) {
            votes.repaint();
            onSample.repaint();
        }
        if (changed.contains(Aspect.SAMPLE)) {
            strongest.repaint();
            weakest.repaint();
        }
        if (changed.contains(Aspect.UNIT)) {
            ranking.showChosen();
        }
        if (changed.contains(Aspect.SWITCHED)) {
            ranking.repaint();
        }
    }

    /** The theme's colours have changed. */
    void forgetColors() {
        onSample.forgetColors();
        shown = Optional.empty();
        film = List.of();
        if (open) {
            refreshMaps();
            refreshStudies();
        }
    }

    private void refreshMaps() {
        weights.refresh();
        histogram.refresh();
        votes.repaint();
        onSample.refresh();
    }

    private void refreshStudies() {
        if (model.displayed().isEmpty() || model.data().isEmpty()) {
            return;
        }
        List<Kept> states = Film.of(model);
        studies.refresh(states);
        showStates(states);
        studied();
    }

    private void showStates(List<Kept> states) {
        boolean sameBegin = !film.isEmpty()
                && film.subList(0, film.size() - 1).equals(states.subList(0, states.size() - 1))
                && model.playing();
        if (!sameBegin || shown.isEmpty() || shown.get().unit() != model.unit()) {
            film = states;
            showFilm();
        }
        filmStrip.repaint();
    }

    private void showFilm() {
        filmStrip.show(film);
        filmHeading.setText("Film of " + Captions.row(filmStrip.kind(), model.unit()) + " · " + filmStrip.scaleInWords()
                + " · below: " + (studies.split() == Split.TEST ? "test" : "training") + " images it fires on");
    }

    /** There is an answer. */
    private void studied() {
        if (!open || model.displayed().isEmpty()) {
            return;
        }
        showNeverInked();
        Optional<Studies.Study> study = studies.study();
        if (!study.equals(shown)) {
            shown = study;
            Optional<UnitActivity> activity = study.map(Studies.Study::activity);
            mean.show(activity);
            digits.show(activity, studies.split());
            strongest.show(activity.map(UnitActivity::strongest).orElse(List.of()), studies.split());
            weakest.show(activity.map(UnitActivity::weakest).orElse(List.of()), studies.split());
        }
        activityHeading.show(study, studies.split());
        ranking.show(studies.ablation());
        int displayed = model.displayed().orElseThrow().iteration();
        boolean older = studies.ablation().isPresent() && studies.ablationIteration() != displayed;
        rankingHeading.setText("Test accuracy change, points"
                + (older ? " · iteration " + Numbers.count(studies.ablationIteration()) : ""));
        switchRow.show(studies.ablation());
        filmStrip.repaint();
    }

    private void showNeverInked() {
        int before = neverInked.count();
        neverInked.setInked(studies.inked().orElse(null));
        int count = neverInked.count();
        int images = model.dataset(Split.TRAINING).count();
        hide.setEnabled(count > 0);
        hide.setText("Hide the " + count + " pixels without ink in all " + Numbers.count(images) + " training images");
        hide.setToolTipText("No gradient reaches the weights of a pixel that no training image has ink on: they stay as"
                + " they were drawn (L2 alone shrinks them)");
        if (before != count) {
            refreshMaps();
            showFilm();
        }
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension();
    }

    /** What scrolls. */
    private final class Body extends JPanel implements Scrollable {
        Body() {
            super(new MigLayout("insets 0 8 8 8, gap 0, fillx", "[][grow,fill]"));
            setOpaque(false);
            add(switchRow, "span 2, growx, wrap 6");
            add(weights, "top, spany 2, w pref!, h pref!, gapright 16");
            add(histogram, "growx, top, wmin 0, h pref!, wrap 8");
            add(votes, "growx, top, wmin 0, h pref!, wrap 2");
            add(hide, "span 2, growx, wmin 0, wrap 10");
            add(filmHeading, "span 2, growx, wmin 0, wrap 4");
            add(filmStrip, "span 2, growx, wmin 0, h pref!, wrap 10");
            add(activityHeading, "span 2, growx, wmin 0, wrap 6");
            JPanel examples = row("[]12[grow,fill]", "[][]");
            examples.add(mean, "spany 2, top, w pref!, h pref!");
            examples.add(strongest, "growx, wmin 0, h pref!, wrap 6");
            examples.add(weakest, "growx, wmin 0, h pref!");
            add(examples, "span 2, growx, wrap 12");
            JPanel below = row("[grow 55,fill]20[grow 45,fill]", "[]4[]");
            below.add(heading("a1 by digit"), "wmin 0");
            below.add(rankingHeading, "wmin 0, wrap");
            below.add(digits, "top, growx, wmin 0, h pref!");
            below.add(rankingScroll, "top, growx, wmin 0");
            add(below, "span 2, growx, wrap 12");
            add(heading("With the chosen image"), "span 2, wrap 4");
            add(onSample, "span 2, growx, wmin 0, h 150!");
        }

        private JPanel row(String columns, String rows) {
            JPanel row = new JPanel(new MigLayout("insets 0, gap 0", columns, rows));
            row.setOpaque(false);
            return row;
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return UIScale.scale(32);
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}

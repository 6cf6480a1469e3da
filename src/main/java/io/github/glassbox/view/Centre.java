package io.github.glassbox.view;

import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.history.HistoryPanel;
import io.github.glassbox.view.kept.ViewChoice;
import io.github.glassbox.view.mistakes.MistakesPanel;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.LatestPredictions;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.overview.OverviewPanel;
import io.github.glassbox.view.paint.LaterPage;
import io.github.glassbox.view.paint.TabCard;
import io.github.glassbox.view.pass.ForwardPanel;
import io.github.glassbox.view.units.HiddenUnitsPanel;
import io.github.glassbox.view.work.Background;
import java.util.Set;
import javax.swing.JComponent;

/**
 * The middle of the window: the network as one picture, or everything: the pass stage by stage and the hidden units;
 * and beside them the chosen sample's history, and what is read wrong.
 */
final class Centre {
    private static final double PASS_SHARE = 0.665;

    private final ForwardPanel forward;
    private final HiddenUnitsPanel units;
    private final OverviewPanel overview;
    private final TabCard pages = new TabCard("pass.tabs", "What of the network is shown");
    private final RoomySplit split;
    private final ViewChoice choice;
    private boolean pageOpen;

    /** Goes from one view to the other. */
    final Command otherView =
            new Command("Overview or Everything", "The network as one picture, or every stage with its numbers", "F2", null, this::toggle);

    /** Plays the stages one after the other, or stops. */
    final Command playStages;

    /** Opens the calculation of the number that the formula is about. */
    final Command explain;

    /** Copies the array that the chosen stage makes. */
    final Command copyStage;

    /**
     * The middle.
     *
     * @param choice which of the views is shown first
     * @param testImage opens the test of the chosen image
     */
    Centre(
            PresentationModel model,
            Playback playback,
            Background background,
            Surveys surveys,
            LatestPredictions predictions,
            ViewChoice choice,
            Runnable testImage) {
        this.choice = choice;
        forward = new ForwardPanel(model, playback::pause);
        forward.onCode(choice.showsCode(), choice::keepCode);
        units = new HiddenUnitsPanel(model, playback, surveys);
        overview = new OverviewPanel(model, this::inspect);
        playStages = new Command(
                "Play Stages", "From stage to stage by itself; training stands still", "menu SPACE", null,
                () -> onEverything(forward::playOrStopStages));
        explain = new Command(
                "Where It Comes From…", "The calculation of the number that the formula is about", "menu E", null,
                forward::explainStage);
        copyStage = new Command(
                "Copy Stage's Array", "The array that the chosen stage makes, as NumPy text at full precision",
                "menu shift C", null, forward::copyStage);
        pages.addPage("Overview", "overview", "The whole network at a glance: F2", overview, overview.kind());
        pages.addPage(
                "Everything", "everything", "The chosen sample's way through the network, stage by stage, and the hidden units: F2", forward,
                forward.verdict());
        pages.addPage(
                "History", "history", "The chosen sample under every recorded iteration",
                new LaterPage(() -> new HistoryPanel(model, playback, background)), forward.verdict());
        pages.addPage(
                "Errors", "errors", "What is predicted wrong, the surest first",
                new LaterPage(() -> mistakes(model, predictions, background, testImage)), forward.verdict());
        split = RoomySplit.vertical(pages, units, height -> (int) (PASS_SHARE * height));
        pages.onChoose(this::pageChosen);
        units.onInspect(this::inspected);
        model.addListener(this::stageChosen);
        if (!choice.startsWithOverview()) {
            pages.choose(forward);
        }
        arrange();
    }

    private static JComponent mistakes(
            PresentationModel model, LatestPredictions predictions, Background background, Runnable testImage) {
        MistakesPanel mistakes = new MistakesPanel(model, predictions, background);
        mistakes.onTest(testImage);
        return mistakes;
    }

    JComponent content() {
        return split;
    }

    HiddenUnitsPanel units() {
        return units;
    }

    private void toggle() {
        closePage();
        pages.choose(pages.isChosen(overview) ? forward : overview);
    }

    private void onEverything(Runnable action) {
        closePage();
        pages.choose(forward);
        action.run();
    }

    private void closePage() {
        if (pageOpen) {
            units.inspect();
        }
    }

    /** Opens the page of the chosen hidden unit, or closes it. */
    void inspect() {
        // Hidden units know of no state.
        split.showSecond(true);
        units.inspect();
    }

    private void inspected(boolean open) {
        pageOpen = open;
        split.showFirst(!open);
        arrange();
        if (!open && pages.isChosen(overview)) {
            overview.focusUnits();
        }
    }

    private void pageChosen() {
        arrange();
        boolean isOverview = pages.isChosen(overview);
        if (isOverview || pages.isChosen(forward)) {
            choice.keep(isOverview);
        }
    }

    /** The hidden units stand below all but the overview, and their page takes its place too. */
    private void arrange() {
        split.showSecond(pageOpen || !pages.isChosen(overview));
    }

    /** A stage is shown by Everything alone. */
    private void stageChosen(Set<Aspect> changed) {
        if (changed.contains(Aspect.STAGE) && pages.isChosen(overview)) {
            pages.choose(forward);
        }
    }
}

package io.github.glassbox.view;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Engine;
import io.github.glassbox.view.asking.ModelChooser;
import io.github.glassbox.view.asking.Questions;
import io.github.glassbox.view.calculation.CalculationDialog;
import io.github.glassbox.view.check.GradientCheckDialog;
import io.github.glassbox.view.controls.BranchCommands;
import io.github.glassbox.view.controls.BranchNotice;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.controls.SwitchedOffNotice;
import io.github.glassbox.view.controls.TimelineBar;
import io.github.glassbox.view.controls.TransportBar;
import io.github.glassbox.view.controls.UnitCommands;
import io.github.glassbox.view.happened.HappeningNotice;
import io.github.glassbox.view.help.Help;
import io.github.glassbox.view.kept.KeptChoices;
import io.github.glassbox.view.kept.SavedFolders;
import io.github.glassbox.view.kept.ThemeChoice;
import io.github.glassbox.view.kept.TypeChoice;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.kept.ViewChoice;
import io.github.glassbox.view.leaving.BeforeLosing;
import io.github.glassbox.view.leaving.Closing;
import io.github.glassbox.view.leaving.SaveCommands;
import io.github.glassbox.view.leaving.SavedBranches;
import io.github.glassbox.view.menu.BookmarksMenu;
import io.github.glassbox.view.menu.ExperimentsMenu;
import io.github.glassbox.view.menu.MenuBar;
import io.github.glassbox.view.menu.Shortcuts;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Evaluations;
import io.github.glassbox.view.model.LatestPredictions;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleOrdering;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.opening.DataSource;
import io.github.glassbox.view.opening.FirstRun;
import io.github.glassbox.view.opening.OpenCommand;
import io.github.glassbox.view.opening.Opening;
import io.github.glassbox.view.samples.TestImageDialog;
import io.github.glassbox.view.units.HiddenUnitsPanel;
import io.github.glassbox.view.work.Background;
import io.github.glassbox.view.work.DiskWork;
import io.github.glassbox.view.work.EventThread;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;

/** The main window: puts panels, commands and menus together, and opens the run. */
public final class MainWindow {
    private static final Dimension USUAL_SIZE = new Dimension(1440, 900);
    private static final Dimension SMALLEST_SIZE = new Dimension(480, 320);

    private static final int PATIENCE_MILLIS = 10_000;

    private final JFrame frame;
    private final PresentationModel model = new PresentationModel();
    private final Playback playback = new Playback(model);
    private final Background background = new Background();
    private final Surveys surveys = new Surveys(model, background);
    private final LatestPredictions predictions = new LatestPredictions(model, surveys);
    private final StatusBar statusBar = new StatusBar(model);
    private final Questions questions;
    private final BranchCommands branching;
    private final Commands commands;
    private final Closing closing;
    private final LeftColumn left;
    private final Later<TestImageDialog> testImage;
    private final Centre centre;
    private final RightColumn right;
    private final Help help;
    private final UnitCommands unitCommands;
    private final Later<CalculationDialog> calculation;
    private final Later<GradientCheckDialog> gradientCheck;
    private final Shortcuts shortcuts;
    private final Columns columns;
    private final KeptChoices kept;
    private final Opening opening;

    /**
     * A window that reads its data in the background, not yet visible.
     *
     * @param engine what trains
     * @param drawings the folder that the user's own drawings are kept in; made when the first is
     */
    public MainWindow(DataSource source, UserPreferences preferences, Engine engine, Path drawings) {
        this(emptyFrame(), Opening.begin(source, () -> engine), preferences, drawings);
    }

    /**
     * The window of a run that has been begun.
     *
     * @param frame an {@link #emptyFrame}; one that is visible has the size that the desktop gives it
     * @param drawings the folder that the user's own drawings are kept in; made when the first is
     */
    public MainWindow(JFrame frame, Opening opening, UserPreferences preferences, Path drawings) {
        this.frame = frame;
        this.opening = opening;
        TypeByRoom type = new TypeByRoom(frame, new TypeChoice(preferences));
        questions = new Questions(frame);
        branching = new BranchCommands(model, playback, questions::mayDeleteBranch);
        testImage = new Later<>(() -> new TestImageDialog(frame, model));
        calculation = new Later<>(() -> new CalculationDialog(frame, model));
        gradientCheck = new Later<>(() -> new GradientCheckDialog(frame, model, background));
        shortcuts = new Shortcuts(frame);
        DiskWork disk = opening.disk();
        new DiskDisplay(disk, statusBar);
        SavedFolders folders = new SavedFolders(preferences);
        SavedBranches saved = new SavedBranches();
        ModelChooser chooser = new ModelChooser(frame, questions);
        SaveCommands saving = new SaveCommands(chooser, disk, questions, model, saved, folders, statusBar);
        BeforeLosing losing = new BeforeLosing(model, playback, questions, saving, saved);
        closing = new Closing(disk, losing::unlessKept, this::close, PATIENCE_MILLIS);
        commands = new Commands(model, playback, losing::unlessKept);
        kept = new KeptChoices(preferences, playback);
        left = new LeftColumn(
                frame, model, background, disk, questions, statusBar, this::testImage, folders, drawings);
        centre = new Centre(
                model, playback, background, surveys, predictions, new ViewChoice(preferences), this::testImage);
        unitCommands = new UnitCommands(model, centre::inspect);
        right = new RightColumn(model, playback, predictions, preferences);
        help = new Help(frame);
        columns = columns();
        right.onBegin(columns::unfoldRight);
        JComponent content = content();
        frame.setJMenuBar(new MenuBar(
                        commands,
                        branching,
                        unitCommands,
                        new BookmarksMenu(model, playback, branching.addBookmark),
                        new ExperimentsMenu(model, playback, gradientCheckCommand(), commands::offer),
                        new OpenCommand(chooser, disk, questions, losing, model, playback, statusBar),
                        saving,
                        left.pictures(),
                        left.menu(),
                        this::testImage,
                        centre.playStages,
                        centre.explain,
                        centre.copyStage,
                        centre.otherView,
                        kept.memoryCommand(),
                        columns.foldLeft,
                        columns.foldRight,
                        new Command[] {type.larger, type.smaller, type.usual, new FullScreen(frame).toggle, null},
                        new Command[] {help.howToRead, help.terms, right.firstSteps, null},
                        new ThemeChoice(preferences),
                        shortcuts,
                        frame)
                .build());
        frame.setTransferHandler(left.pictures());
        shortcuts.install(commands, centre.playStages, unitCommands);
        shortcuts.installEverywhere(type.larger, type.smaller, type.usual);
        new Evaluations(model, surveys);
        new SampleOrdering(model, predictions, background);
        model.addListener(this::refreshTitle);
        model.addListener(this::explain);
        model.addListener(new StopHint(model, statusBar::showMessage)::refresh);
        frame.getRootPane().addComponentListener(type);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(closing);
        opening.into(new FirstRun(opening, model, playback, kept::restore, questions, surveys));
        left.read();
        folders.clear(disk, drawings);
        // Behind state 0, if that has come meanwhile: all is laid out and painted once.
        EventThread.post(() -> fill(content));
    }

    private void fill(JComponent content) {
        // A content pane of the frame's own would be laid out once more as it comes in.
        frame.getContentPane().add(content);
        frame.revalidate();
        left.focusGrid();
    }

    /** What a window is made in, of its usual size, if the screen has that room. */
    public static JFrame emptyFrame() {
        JFrame frame = new JFrame("Glassbox");
        frame.setName("main");
        frame.setMinimumSize(SMALLEST_SIZE);
        frame.setSize(sizeOnThisScreen());
        frame.setLocationByPlatform(true);
        frame.setDefaultCloseOperation(WindowConstants.EXIT_ON_CLOSE);
        return frame;
    }

    /** The frame. */
    public JFrame frame() {
        return frame;
    }

    /** What is being looked at. */
    public PresentationModel model() {
        return model;
    }

    /** The hidden units. */
    public HiddenUnitsPanel units() {
        return centre.units();
    }

    /** Moves through the run. */
    public Playback playback() {
        return playback;
    }

    /** Closes without asking: training ends after the iteration in progress. */
    public void close() {
        shortcuts.uninstall();
        help.close();
        opening.cancel();
        testImage.ifMade(TestImageDialog::dispose);
        calculation.ifMade(CalculationDialog::dispose);
        gradientCheck.ifMade(GradientCheckDialog::dispose);
        frame.dispose();
        left.close();
        background.close();
        playback.close();
    }

    private Command gradientCheckCommand() {
        Command command = new Command(
                "Gradient Check…", "Backpropagation against the central difference", "menu G", null, () -> gradientCheck.get().open());
        command.setEnabled(false);
        model.addListener(changed -> command.setEnabled(model.displayed().isPresent()));
        return command;
    }

    private static Dimension sizeOnThisScreen() {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Dimension usual = UIScale.scale(USUAL_SIZE);
        return new Dimension(Math.min(usual.width, screen.width), Math.min(usual.height, screen.height));
    }

    private JComponent content() {
        JPanel south = new JPanel(new BorderLayout());
        south.add(new TimelineBar(model, playback, commands, branching), BorderLayout.NORTH);
        south.add(statusBar, BorderLayout.SOUTH);
        Ground content = new Ground(new BorderLayout());
        content.add(new TransportBar(model, playback, commands, kept::chooseSpeed), BorderLayout.NORTH);
        JPanel middle = new JPanel(new BorderLayout());
        middle.setOpaque(false);
        middle.add(
                new Notices(
                        new HappeningNotice(
                                model, playback, branching, () -> commands.moreSettings.actionPerformed(null)),
                        closing.notice(),
                        new SwitchedOffNotice(model, unitCommands.allOn),
                        new BranchNotice(model, playback::cancelBranch)),
                BorderLayout.NORTH);
        middle.add(columns, BorderLayout.CENTER);
        content.add(middle, BorderLayout.CENTER);
        content.add(south, BorderLayout.SOUTH);
        JScrollPane ground = content.scrolling();
        ground.setName("ground");
        return ground;
    }

    private Columns columns() {
        return new Columns(left.content(), centre.content(), right.content());
    }

    private void testImage() {
        testImage.get().open();
    }

    private void explain(Set<Aspect> changed) {
        if (changed.contains(Aspect.CALCULATION)) {
            if (CalculationDialog.hasWhatToShow(model)) {
                calculation.get().open();
            } else {
                calculation.ifMade(CalculationDialog::open);
            }
        }
    }

    private void refreshTitle(Set<Aspect> changed) {
        if (changed.contains(Aspect.STATE)) {
            frame.setTitle("Glassbox - iteration " + model.displayed().orElseThrow().iteration());
        }
    }
}

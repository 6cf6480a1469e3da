package io.github.glassbox.view;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.confusion.ConfusionPanel;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.controls.TimelineBar;
import io.github.glassbox.view.controls.TransportBar;
import io.github.glassbox.view.curves.CurvesPanel;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.pass.ForwardPanel;
import io.github.glassbox.view.samples.SamplesPanel;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.units.HiddenUnitsPanel;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/** The main window. */
public final class MainWindow {
    private final JFrame frame = new JFrame("Glassbox");
    private final PresentationModel model = new PresentationModel();
    private final Playback playback = new Playback(model);
    private final Commands commands = new Commands(model, playback, () -> true);
    private final AtomicBoolean snapshotPending = new AtomicBoolean();
    private TrainingSession session;

    public MainWindow(DataSource source, UserPreferences preferences, int threads) {
        frame.setName("main");
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                playback.close();
                frame.dispose();
            }
        });
        frame.setContentPane(content());
        frame.setJMenuBar(menuBar());
        model.addListener(this::refreshTitle);
        Shortcuts shortcuts = new Shortcuts(frame);
        for (Command command : new Command[] {
            commands.playOrPause, commands.step, commands.stepBack, commands.nextSample, commands.previousSample,
            commands.nextStage, commands.previousStage
        }) {
            shortcuts.add(command);
        }
        shortcuts.add("OPEN_BRACKET", commands.previousStage);
        shortcuts.add("CLOSE_BRACKET", commands.nextStage);
        shortcuts.install();
        frame.setSize(1440, 900);
        Threads.start("glassbox-data", () -> load(source, threads));
    }

    public JFrame frame() {
        return frame;
    }

    public PresentationModel model() {
        return model;
    }

    public Playback playback() {
        return playback;
    }

    private JPanel content() {
        JPanel right = column("[grow,fill]8[]", new CurvesPanel(model), new ConfusionPanel(model));
        JPanel centre = column("[]8[grow,fill]", new ForwardPanel(model), new HiddenUnitsPanel(model));
        JSplitPane inner = split(centre, right, 1);
        JSplitPane outer = split(new SamplesPanel(model), inner, 0);
        outer.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        JPanel content = new JPanel(new BorderLayout());
        content.setBackground(Colors.GROUND.get());
        content.add(new TransportBar(model, playback, commands), BorderLayout.NORTH);
        content.add(outer, BorderLayout.CENTER);
        JPanel south = new JPanel(new BorderLayout());
        south.add(new TimelineBar(model, playback, commands), BorderLayout.NORTH);
        south.add(new StatusBar(model), BorderLayout.SOUTH);
        content.add(south, BorderLayout.SOUTH);
        return content;
    }

    private static JPanel column(String rows, Component top, Component bottom) {
        JPanel column = new JPanel(new MigLayout("insets 0, gap 0", "[grow,fill]", rows));
        column.setOpaque(false);
        column.add(top, "wrap");
        column.add(bottom);
        return column;
    }

    private static JSplitPane split(Component left, Component right, double weight) {
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, left, right);
        split.setResizeWeight(weight);
        split.setOpaque(false);
        split.setBorder(null);
        return split;
    }

    private JMenuBar menuBar() {
        JMenuBar bar = new JMenuBar();
        JMenu training = new JMenu("Training");
        training.add(commands.playOrPause);
        training.add(commands.step);
        bar.add(training);
        return bar;
    }

    private void load(DataSource source, int threads) {
        try {
            Mnist mnist = source.load(fraction -> {});
            TrainingData data = TrainingData.of(mnist.training(), mnist.test());
            EventThread.post(() -> {
                model.setData(mnist);
                session = new TrainingSession(data, Hyperparameters.NOTEBOOK, threads, this::snapshotPublished);
                playback.setSession(session);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void snapshotPublished() {
        if (snapshotPending.compareAndSet(false, true)) {
            EventThread.post(() -> {
                snapshotPending.set(false);
                session.latest().ifPresent(model::take);
            });
        }
    }

    private void refreshTitle(Set<Aspect> changed) {
        if (changed.contains(Aspect.STATE)) {
            frame.setTitle("Glassbox - iteration " + model.displayed().orElseThrow().iteration());
        }
    }
}

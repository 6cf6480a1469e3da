package io.github.glassbox.view.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Theme;
import io.github.glassbox.view.work.DiskWork;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FirstRunTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void whatGoesWrongBeforeThereIsARunIsToldAndNothingIsAwaited() throws Exception {
        Opening opening = Opening.begin(progress -> MnistForTests.first(20, 20), () -> {
            throw new IllegalStateException("on purpose");
        });
        SwingUtilities.invokeAndWait(() -> opening.into(new Opening.Taker() {
            @Override
            public void open(Opening.Opened opened) {
                told.add("opened");
            }

            @Override
            public void refuse(String sentence) {
                told.add(sentence);
            }
        }));
        assertThat(told.take()).isEqualTo("Something went wrong inside the program, so there is no run.");
    }

    @Test
    void ofAClosedWindowOnlyWhatItWroteIsTold() throws Exception {
        Opening opening = Opening.begin(progress -> MnistForTests.first(20, 20), () -> new Engine(Kernels.plain(), 1));
        CountDownLatch closed = new CountDownLatch(1);
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        DiskWork.Work<String> work = progress -> {
            threads.add(Thread.currentThread());
            while (closed.getCount() > 0) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    // As a disk that does not answer.
                }
            }
            return "done";
        };
        SwingUtilities.invokeAndWait(() -> {
            opening.disk().start(DiskWork.Task.reading("Opening f", "a"), work, done -> told.add("read"), told::add);
            opening.disk().start(DiskWork.Task.writing("Saving g", "b"), work, done -> told.add("written"), told::add);
        });
        List<Thread> begun = List.of(threads.take(), threads.take());
        SwingUtilities.invokeAndWait(opening::cancel);
        closed.countDown();
        for (Thread thread : begun) {
            thread.join();
        }
        SwingUtilities.invokeAndWait(() -> {});
        assertThat(told).containsExactly("written");
    }

    @Test
    void aFirstRunThatCannotBeBegunIsSaidAndAnotherMayBeBegun() throws Exception {
        PresentationModel model = new PresentationModel();
        Mnist mnist = MnistForTests.first(20, 20);
        SnapshotFeed[] feed = new SnapshotFeed[1];
        Commands[] commands = new Commands[1];
        StatusBar[] bar = new StatusBar[1];
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            feed[0] = new SnapshotFeed(model, 1);
            commands[0] = new Commands(model, new Playback(model), Runnable::run);
            bar[0] = new StatusBar(model);
            model.setData(mnist);
        });
        Hyperparameters impossible = Hyperparameters.NOTEBOOK.withLearning(Learning.NOTEBOOK.withOptimizer(null));
        try (TrainingSession session = new TrainingSession(
                TrainingData.of(mnist.training(), mnist.test()), impossible, Optional.empty(),
                new Engine(Kernels.plain(), 1), () -> published(feed[0]))) {
            told.take();
            SwingUtilities.invokeAndWait(() -> {
                feed[0].open(session);
                assertThat(model.opening()).as("it is not awaited any more").isFalse();
                assertThat(commands[0].playOrPause.isEnabled()).isFalse();
                assertThat(commands[0].moreSettings.isEnabled()).as("New Run").isTrue();
                assertThat(message(bar[0]))
                        .isEqualTo("Something went wrong inside the program, so there is no run: begin one by New Run….");
            });
            session.setGoal(Optional.empty());
            session.start(Hyperparameters.NOTEBOOK);
            while (session.latest().isEmpty()) {
                told.take();
            }
            SwingUtilities.invokeAndWait(() -> {
                feed[0].open(session);
                assertThat(model.displayed()).isPresent();
                assertThat(model.refusal()).isEmpty();
                assertThat(commands[0].playOrPause.isEnabled()).isTrue();
                assertThat(message(bar[0])).isEmpty();
            });
        }
    }

    private void published(SnapshotFeed feed) {
        feed.published();
        told.add("published");
    }

    private static String message(StatusBar bar) {
        Component message = Stream.of(bar.getComponents())
                .filter(part -> "message".equals(part.getName()))
                .findFirst()
                .orElseThrow();
        return ((JLabel) message).getText();
    }
}

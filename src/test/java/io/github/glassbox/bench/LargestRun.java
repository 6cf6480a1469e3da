package io.github.glassbox.bench;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * H = 512 with every optimiser and batches of 1, 64 and all: plays, looks back, branches and surveys all images, and says
 * whether anything went wrong. To be run with -Xmx384m; the argument is the seconds that each of the nine takes.
 */
final class LargestRun {
    private LargestRun() {}

    /** Runs it; status 1 if there was a fault. */
    public static void main(String[] args) throws InterruptedException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            thrown.printStackTrace();
            fault.set(thrown);
        });
        Engine engine = Engine.standard();
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(512).withRate(0.01f);
        try (TrainingSession session =
                new TrainingSession(MnistForTests.data(), settings, Optional.empty(), engine, () -> {})) {
            session.setSpeed(Speed.UNLIMITED);
            for (Optimizer optimizer : Optimizer.values()) {
                for (int batch : new int[] {1, 64, Learning.FULL_BATCH}) {
                    session.start(settings.withLearning(new Learning(0.001f, optimizer, 0, batch)));
                    session.play();
                    while (session.latest().isEmpty()) {
                        Thread.sleep(100);
                    }
                    long end = System.nanoTime() + seconds * 1_000_000_000L;
                    for (int k = 0; System.nanoTime() < end; k++) {
                        Thread.sleep(seconds * 50L);
                        session.request();
                        Snapshot now = session.latest().orElse(null);
                        if (now != null) {
                            session.seek(now.branch().id(), now.branch().head() * (k % 7) / 7, k % 2 == 0);
                            if (k % 6 == 3) {
                                session.branch(now.branch().id(), now.branch().head() / 2, now.control().learning());
                            }
                            if (k % 6 == 5) {
                                survey(engine, now);
                            }
                            session.play();
                        }
                    }
                    Snapshot last = session.latest().orElseThrow();
                    System.out.printf(
                            "%s, batch %s: iteration %d, %d branches, %d states kept, %s%n",
                            optimizer, batch == Learning.FULL_BATCH ? "all" : batch, last.head().iteration(),
                            last.branches().size(), last.branch().kept(), last.notice().orElse("no notice"));
                }
            }
        }
        System.out.println(fault.get() == null ? "No fault." : "FAULT: " + fault.get());
        System.exit(fault.get() == null ? 0 : 1);
    }

    /** As the inspector does: the activations of one unit. */
    private static void survey(Engine engine, Snapshot now) {
        new Survey(engine.kernels(), now.head().parameters(), now.hyperparameters().activation(), () -> false)
                .outputs(MnistForTests.data().train(), 7, 8);
    }
}

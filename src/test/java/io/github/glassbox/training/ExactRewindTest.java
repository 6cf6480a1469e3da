package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A state that is looked back at is the state that was trained, to the last bit, whatever was changed, refused or
 * branched in between.
 */
@Timeout(120)
class ExactRewindTest {
    private static final int SEQUENCES = 1000;
    private static final int ACTIONS = 14;
    private static final float REFUSED = 1e30f;
    private static final List<Mistakes> MISTAKES = List.of(
            Mistakes.NONE, Mistakes.NONE, new Mistakes(true, false, false), new Mistakes(false, true, false));

    private final TrainingData data = MnistForTests.firstData(12, 4);
    private final Workers workers = new Workers(1);
    private final SynchronousQueue<State> found = new SynchronousQueue<>();
    private final Recall recall = new Recall(data, new Engine(Kernels.plain(), 1), this::found);
    private final Map<Long, List<Long>> bits = new HashMap<>();
    private SplitMix64 random;
    private Run run;
    private long number;
    private int refusals;
    private int recalled;

    @AfterEach
    void close() {
        recall.close();
        workers.close();
    }

    @Test
    void aThousandRandomSequences() throws Exception {
        int branches = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            begin(seed);
            for (int k = 0; k < ACTIONS; k++) {
                act(random.nextInt(12));
            }
            branches += run.branches().size();
            for (Recording line : run.branches()) {
                assertThat(line.kept()).extracting(Kept::iteration).as("kept, seed %d", seed).doesNotHaveDuplicates();
                for (int i = line.head(); i >= 0; i--) {
                    assertThat(hash(recalled(line, i)))
                            .as("seed %d, %s, iteration %d", seed, line.name(), i)
                            .isEqualTo(bits.get(line.id()).get(i));
                }
            }
        }
        assertThat(refusals).as("refusals").isGreaterThan(SEQUENCES);
        assertThat(branches).as("branches").isGreaterThan(2 * SEQUENCES);
        assertThat(recalled).as("states looked back at").isGreaterThan(10 * SEQUENCES);
    }

    private void begin(int seed) throws NotFiniteException {
        random = new SplitMix64(seed);
        bits.clear();
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(1 + random.nextInt(3)).withSeed(seed)
                .withLearning(learning().withRate(0.1f));
        Trainer trainer = Trainers.start(data, settings, workers);
        run = new Run(settings, Optional.empty(), trainer, new AtomicLong(), budget());
        note();
    }

    private void act(int action) throws Exception {
        long before = hash(head());
        try {
            switch (action) {
                case 0 -> change(learning());
                case 1 -> change(run.learning().withOptimizer(optimizer()));
                case 2 -> tryInVain(run.learning().withOptimizer(optimizer()).withRate(REFUSED));
                case 3 -> branch();
                case 4 -> select();
                case 5 -> run.setBudget(budget());
                case 6 -> branchFromStart();
                case 7 -> recalled(run.active(), random.nextInt(run.active().head() + 1));
                default -> advance(1 + random.nextInt(3));
            }
        } catch (NotFiniteException e) {
            refusals++;
            assertThat(hash(head())).as("after: %s", e.getMessage()).isEqualTo(action < 8 ? before : last());
        }
        if (action == 8 && random.nextInt(3) == 0) {
            delete();
        }
    }

    private void change(Learning learning) throws NotFiniteException {
        run.setLearning(learning);
        note();
    }

    /** Steps that are refused, and back to what was before. */
    private void tryInVain(Learning learning) throws NotFiniteException {
        Learning before = run.learning();
        run.setLearning(learning);
        for (int k = 0; k < 2; k++) {
            try {
                run.advance();
                note();
            } catch (NotFiniteException e) {
                refusals++;
            }
        }
        run.setLearning(before);
        note();
    }

    private void advance(int iterations) throws NotFiniteException {
        for (int k = 0; k < iterations; k++) {
            run.advance();
            note();
        }
    }

    private void branch() throws Exception {
        Recording parent = run.branches().get(random.nextInt(run.branches().size()));
        int fork = random.nextInt(parent.head() + 1);
        Optional<Place> known = run.known(parent, fork);
        Place place = known.isPresent() && random.nextInt(2) == 0 ? known.get() : searched(parent, fork);
        List<Long> shared = new ArrayList<>(bits.get(parent.id()).subList(0, fork));
        run.branch(parent, place, learning());
        bits.put(run.active().id(), shared);
        note();
    }

    private void branchFromStart() throws NotFiniteException {
        Initializer initializer = Initializer.values()[random.nextInt(Initializer.values().length)];
        boolean raw = random.nextInt(4) == 0;
        run.branchFromStart(
                settings -> settings.withInitializer(initializer).withLearning(
                        settings.learning().withMistakes(settings.learning().mistakes().withRawPixels(raw))),
                "other");
        note();
    }

    private void select() throws NotFiniteException {
        run.select(run.branches().get(random.nextInt(run.branches().size())).id());
        assertThat(hash(head())).isEqualTo(last());
    }

    private void delete() throws NotFiniteException {
        run.delete(run.branches().get(random.nextInt(run.branches().size())).id());
        assertThat(hash(head())).isEqualTo(last());
    }

    /** The newest state is as it is now. */
    private void note() {
        List<Long> line = bits.computeIfAbsent(run.active().id(), id -> new ArrayList<>());
        State head = head();
        assertThat(line.size()).isBetween(head.iteration(), head.iteration() + 1);
        line.subList(head.iteration(), line.size()).clear();
        line.add(hash(head));
    }

    private long last() {
        return bits.get(run.active().id()).get(run.active().head());
    }

    private State head() {
        run.rest();
        return run.head();
    }

    private Learning learning() {
        float[] rates = {0.001f, 0.1f, 0.5f, 3f};
        int[] batches = {1, 5, 7, Learning.FULL_BATCH};
        return new Learning(
                rates[random.nextInt(rates.length)],
                optimizer(),
                random.nextInt(2) * 0.01f,
                batches[random.nextInt(batches.length)],
                MISTAKES.get(random.nextInt(MISTAKES.size())));
    }

    private Optimizer optimizer() {
        return Optimizer.values()[random.nextInt(Optimizer.values().length)];
    }

    private long budget() {
        return (1L + random.nextInt(20)) * Shape.INPUTS * Float.BYTES * 3;
    }

    private State recalled(Recording line, int iteration) throws InterruptedException {
        recalled++;
        recall.request(new Recall.Request(++number, line, iteration, true));
        State state = found.take();
        assertThat(state.iteration()).isEqualTo(iteration);
        return state;
    }

    private void found() {
        try {
            found.put(recall.latest().orElseThrow().state());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Place searched(Recording line, int iteration) throws Exception {
        CompletableFuture<Place> place = new CompletableFuture<>();
        recall.find(new Recall.Search(line, iteration, place::complete));
        return place.get();
    }

    private static long hash(State state) {
        return ((((state.parameters().bitsHash() * 31 + state.gradient().orElseThrow().bitsHash()) * 31
                                        + state.change().orElseThrow().bitsHash()) * 31
                                + Double.doubleToLongBits(state.batch().loss())) * 31
                        + Double.doubleToLongBits(state.test().loss())) * 31
                + Double.doubleToLongBits(state.train().orElseThrow().loss());
    }

    @Test
    void aRefusedUpdateOfAnotherOptimiserLosesNoMoments() throws Exception {
        Learning momentum = Learning.NOTEBOOK.withOptimizer(Optimizer.MOMENTUM);
        Trainer tried = Trainers.start(data, Hyperparameters.NOTEBOOK.withLearning(momentum), workers);
        Trainer untouched = Trainers.start(data, Hyperparameters.NOTEBOOK.withLearning(momentum), workers);
        for (int k = 0; k < 10; k++) {
            tried.step();
            untouched.step();
        }
        tried.setLearning(momentum.withOptimizer(Optimizer.ADAM).withRate(REFUSED));
        assertThatThrownBy(tried::step).isInstanceOf(NotFiniteException.class);
        tried.setLearning(momentum);
        for (int k = 0; k < 5; k++) {
            tried.step();
            untouched.step();
            Parameters expected = untouched.state().parameters();
            assertThat(tried.state().parameters().bitsHash()).isEqualTo(expected.bitsHash());
        }
    }

    @Test
    void aFaultInTheMiddleOfAStepLeavesEverythingAsItWas() throws NotFiniteException {
        InkImages.Builder images = new InkImages.Builder(12);
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < 12; n++) {
            MnistForTests.all().training().copyImage(n, image);
            // The last image's label is none: whoever computes its loss fails.
            images.add(image, n < 11 ? MnistForTests.all().training().label(n) : Shape.CLASSES);
        }
        TrainingData faulty = new TrainingData(images.build(), data.test());
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withLearning(
                Learning.NOTEBOOK.withBatch(1).withOptimizer(Optimizer.ADAM));
        Trainer trainer = Trainer.idle(
                faulty, new Shape(settings.hidden()), settings, new Engine(Kernels.plain(), 1), workers);
        trainer.restore(
                Checkpoint.first(settings.initializer().draw(new Shape(settings.hidden()), 1), Optimizer.ADAM),
                trainer.schedule());
        Throwable fault = null;
        long before = 0;
        while (fault == null) {
            before = bitsOf(trainer);
            try {
                trainer.step();
            } catch (IllegalStateException e) {
                fault = e;
            }
        }
        assertThat(trainer.iteration()).isLessThan(12);
        assertThat(bitsOf(trainer)).isEqualTo(before);
        assertThatThrownBy(trainer::step).isInstanceOf(IllegalStateException.class);
        assertThat(bitsOf(trainer)).isEqualTo(before);
    }

    private static long bitsOf(Trainer trainer) {
        State state = trainer.state();
        return state.parameters().bitsHash() * 31 + state.gradient().orElseThrow().bitsHash()
                + state.nextParameters().orElseThrow().bitsHash() * 7 + Double.doubleToLongBits(state.batch().loss());
    }
}

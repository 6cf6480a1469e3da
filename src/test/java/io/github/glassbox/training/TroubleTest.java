package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each kind of trouble, shown by a run that has it. */
@Tag("computing")
class TroubleTest {
    private static final Hyperparameters NOTEBOOK = Hyperparameters.NOTEBOOK;
    private static final Hyperparameters HE = NOTEBOOK.withInitializer(Initializer.HE);

    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void noneInTheUsualRecipeNorTheNotebooks() throws NotFiniteException {
        assertThat(troubles(run(Recipe.USUAL.hyperparameters(), 20_000, 40))).isEmpty();
        assertThat(troubles(run(NOTEBOOK, 20_000, 40))).isEmpty();
        assertThat(troubles(run(HE.withHidden(32).withRate(0.5f), 20_000, 20))).isEmpty();
    }

    @Test
    void notFinite() throws NotFiniteException {
        Run run = run(NOTEBOOK.withActivation(Activation.LEAKY_RELU).withRate(50f), 60_000, 0);
        NotFiniteException stop = catchThrowableOfType(NotFiniteException.class, () -> advance(run, 20));
        assertThat(stop).isNotNull();
        assertThat(stop.getMessage())
                .isEqualTo("Training stopped: the loss is not finite at iteration " + stop.iteration()
                        + ". Usually the learning rate is too high.");
        assertThat(run.head().iteration()).isEqualTo(stop.iteration() - 1);
        assertThat(run.active().published().curves().points()).isEqualTo(stop.iteration());
    }

    @Test
    void pixelsThatAreNotDividedAreNamedInPlaceOfTheRate() throws NotFiniteException {
        Learning raw = Learning.NOTEBOOK.withMistakes(Mistakes.NONE.withRawPixels(true));
        Run run = run(HE.withLearning(raw), 5_000, 3);
        assertThat(troubles(run)).extracting(Trouble::kind).contains(Trouble.Kind.DEAD_LATER);
        Trouble died = troubles(run).stream().filter(t -> t.kind() == Trouble.Kind.DEAD_LATER).findFirst().orElseThrow();
        assertThat(died.brief()).endsWith(": pixels are not divided by 255");
        assertThat(died.sentence()).contains("Pixels are not divided by 255").doesNotContain("rate is too high");
        assertThat(new Trouble(Trouble.Kind.LOSS_UP, 3, true).sentence()).doesNotContain("rate is too high");
        assertThat(new Trouble(Trouble.Kind.LOSS_UP, 3, false).sentence()).endsWith("Usually the learning rate is too high.");
        Run stops = run(HE.withActivation(Activation.LEAKY_RELU).withLearning(raw.withRate(50f)), 5_000, 0);
        NotFiniteException stop = catchThrowableOfType(NotFiniteException.class, () -> advance(stops, 20));
        assertThat(stop.getMessage()).contains("Pixels are not divided by 255").doesNotContain("rate is too high");
    }

    @Test
    void unitsDeadFromTheStart() throws NotFiniteException {
        Run run = run(NOTEBOOK.withInitializer(Initializer.NORMAL_SHIFTED), 60_000, 0);
        assertThat(troubles(run)).contains(new Trouble(Trouble.Kind.DEAD_FROM_START, 0, false));
        advance(run, 3);
        assertThat(troubles(run)).contains(new Trouble(Trouble.Kind.DEAD_FROM_START, 0, false));
    }

    @Test
    void unitsThatDieLater() throws NotFiniteException {
        assertThat(troubles(run(NOTEBOOK.withRate(50f), 60_000, 10)))
                .extracting(Trouble::kind)
                .contains(Trouble.Kind.DEAD_LATER)
                .doesNotContain(Trouble.Kind.DEAD_FROM_START);
        Run he = run(HE.withRate(1f), 60_000, 0);
        boolean died = false;
        for (int k = 0; k < 60 && !died; k++) {
            he.advance();
            died = troubles(he).stream().anyMatch(trouble -> trouble.kind() == Trouble.Kind.DEAD_LATER);
        }
        assertThat(died).isTrue();
    }

    @Test
    void oneForAll() throws NotFiniteException {
        Run run = run(NOTEBOOK.withInitializer(Initializer.ZEROS), 60_000, 19);
        assertThat(troubles(run)).extracting(Trouble::kind).doesNotContain(Trouble.Kind.ONE_PREDICTION);
        advance(run, 1);
        assertThat(troubles(run)).contains(new Trouble(Trouble.Kind.ONE_PREDICTION, 0, false));
    }

    @Test
    void unitsAllTheSame() throws NotFiniteException {
        Run run = run(NOTEBOOK.withInitializer(Initializer.CONSTANT), 60_000, 5);
        assertThat(troubles(run)).contains(new Trouble(Trouble.Kind.IDENTICAL_UNITS, 0, false));
    }

    @Test
    void lossThatRises() throws NotFiniteException {
        Run run = run(HE.withRate(0.5f), 2000, 30);
        run.setLearning(run.learning().withRate(20f));
        advance(run, 40);
        assertThat(troubles(run)).extracting(Trouble::kind).contains(Trouble.Kind.LOSS_UP);
    }

    @Test
    void betterOnTrainingThanOnTestImages() throws NotFiniteException {
        Run run = run(HE.withHidden(64).withRate(0.3f), 100, 60);
        assertThat(troubles(run)).extracting(Trouble::kind).containsExactly(Trouble.Kind.OVERFITTING);
        assertThat(troubles(run).get(0).sentence())
                .startsWith("Accuracy on the training images is more than 5 points above that on the test images, since"
                        + " iteration ");
    }

    @Test
    void aGapThatChanceExplainsIsNotOverfitting() throws NotFiniteException {
        boolean gap = false;
        for (long seed = 1; seed <= 20; seed++) {
            Run run = run(NOTEBOOK.withSeed(seed), 40, 0, 40);
            State start = run.head();
            gap |= start.train().orElseThrow().accuracy() - start.test().accuracy() > 0.05;
            assertThat(troubles(run)).extracting(Trouble::kind).doesNotContain(Trouble.Kind.OVERFITTING);
        }
        assertThat(gap).as("one of the starts has a gap").isTrue();
    }

    @Test
    void goesWithItsCause() throws NotFiniteException {
        Run run = run(NOTEBOOK.withInitializer(Initializer.CONSTANT), 500, 3);
        Trainers.branch(run, MnistForTests.firstData(500, 2000), run.active(), 1, Learning.NOTEBOOK.withRate(0.2f), workers);
        assertThat(troubles(run)).contains(new Trouble(Trouble.Kind.IDENTICAL_UNITS, 0, false));
    }

    private Run run(Hyperparameters settings, int images, int iterations) throws NotFiniteException {
        return run(settings, images, iterations, 2000);
    }

    private Run run(Hyperparameters settings, int images, int iterations, int testImages) throws NotFiniteException {
        TrainingData data = new TrainingData(
                MnistForTests.data().train().first(images), MnistForTests.data().test().first(testImages));
        Run run = new Run(
                settings,
                Optional.empty(),
                Trainers.start(data, settings, Engine.standard(), workers),
                new AtomicLong(),
                TrainingSession.defaultMemory());
        advance(run, iterations);
        return run;
    }

    private static void advance(Run run, int iterations) throws NotFiniteException {
        for (int k = 0; k < iterations; k++) {
            run.advance();
        }
    }

    private static List<Trouble> troubles(Run run) {
        return run.active().troubles();
    }
}

package io.github.glassbox.view.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedBranchesTest {
    private final SavedBranches saved = new SavedBranches();

    private static Branch branch(long id, int parent, int fork, int head) {
        return new Branch(
                id, "branch " + id, parent == 0 ? Optional.empty() : Optional.of((long) parent), fork, head, null, null, 1, null,
                Optional.empty());
    }

    private List<Long> unsaved(List<Branch> run) {
        return saved.unsaved(run).stream().map(Branch::id).toList();
    }

    @Test
    void aSavedHeadDoesNotCoverAnotherBranchOfTheSameLength() {
        List<Branch> run = List.of(branch(1, 0, 0, 100), branch(2, 1, 30, 100));
        assertThat(unsaved(run)).containsExactlyInAnyOrder(1L, 2L);
        saved.add(run, 1, 100);
        assertThat(unsaved(run)).containsExactly(2L);
        saved.add(run, 2, 100);
        assertThat(unsaved(run)).isEmpty();
    }

    @Test
    void anotherRunIsAnotherBranch() {
        List<Branch> run = List.of(branch(1, 0, 0, 100));
        saved.add(run, 1, 100);
        assertThat(unsaved(List.of(branch(2, 0, 0, 100)))).containsExactly(2L);
    }

    @Test
    void whatWasTrainedSinceIsNotSaved() {
        List<Branch> run = List.of(branch(1, 0, 0, 100));
        saved.add(run, 1, 100);
        saved.add(run, 1, 40);
        assertThat(unsaved(run)).as("a past state saved afterwards takes nothing back").isEmpty();
        assertThat(unsaved(List.of(branch(1, 0, 0, 101)))).containsExactly(1L);
    }

    @Test
    void whatLedToASavedStateIsSavedWithIt() {
        List<Branch> run = List.of(branch(1, 0, 0, 60), branch(2, 1, 60, 100), branch(3, 2, 100, 150));
        assertThat(unsaved(run)).as("the longest covers the others").containsExactly(3L);
        saved.add(run, 3, 150);
        assertThat(unsaved(run)).isEmpty();
        List<Branch> longer = List.of(branch(1, 0, 0, 61), branch(2, 1, 60, 101), branch(3, 2, 100, 150));
        assertThat(unsaved(longer)).containsExactly(2L, 1L);
    }

    @Test
    void fewIterationsOfItsOwnAreNotWorthAsking() {
        assertThat(unsaved(List.of(branch(1, 0, 0, 20)))).isEmpty();
        assertThat(unsaved(List.of(branch(1, 0, 0, 20), branch(2, 1, 10, 30)))).isEmpty();
        assertThat(unsaved(List.of(branch(1, 0, 0, 20), branch(2, 1, 10, 31)))).containsExactly(2L);
    }

    @Test
    void aBranchWhoseParentWasDeletedOwnsAllOfItsIterations() {
        List<Branch> run = List.of(branch(2, 1, 400, 410));
        assertThat(unsaved(run)).containsExactly(2L);
        assertThat(BeforeLosing.sentence(run, run)).startsWith("This run of 410 iterations");
    }

    @Test
    void theQuestionNamesWhatIsNotSaved() {
        List<Branch> run = new ArrayList<>(List.of(branch(1, 0, 0, 1500)));
        assertThat(BeforeLosing.sentence(run, saved.unsaved(run)))
                .isEqualTo("This run of 1,500 iterations is not saved and will be lost.");
        run.add(branch(2, 1, 500, 1500));
        saved.add(run, 1, 1500);
        assertThat(BeforeLosing.sentence(run, saved.unsaved(run)))
                .isEqualTo("The branch branch 2 of 1,000 iterations is not saved and will be lost.");
        run.add(branch(3, 0, 0, 30));
        assertThat(BeforeLosing.sentence(run, saved.unsaved(run))).isEqualTo(
                "2 branches are not saved and will be lost:\nbranch 2, 1,000 iterations\nbranch 3, 30 iterations");
        IntStream.rangeClosed(4, 12).forEach(id -> run.add(branch(id, 0, 0, 30)));
        assertThat(BeforeLosing.sentence(run, saved.unsaved(run)).lines())
                .hasSize(10).startsWith("11 branches are not saved and will be lost:").endsWith("and 3 more");
    }
}

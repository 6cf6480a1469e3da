package io.github.glassbox.view.leaving;

import io.github.glassbox.training.Branch;
import io.github.glassbox.view.controls.Commands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Up to which iteration each branch of a session has been saved. With a state all that led to it counts as saved. */
public final class SavedBranches {
    private final Map<Long, Integer> saved;

    /** Nothing is saved. */
    public SavedBranches() {
        this(new HashMap<>());
    }

    private SavedBranches(Map<Long, Integer> saved) {
        this.saved = saved;
    }

    /**
     * An iteration of a branch has been saved, and of the branches that it began from all up to the forks.
     *
     * @param branches all of the run
     * @param id that of the branch
     */
    void add(List<Branch> branches, long id, int iteration) {
        saved.merge(id, iteration, Math::max);
        branches.stream().filter(branch -> branch.id() == id).findFirst().ifPresent(branch ->
                branch.parent().ifPresent(parent -> add(branches, parent, Math.min(iteration, branch.fork()))));
    }

    /**
     * The branches to be saved so that nothing of a run that is worth asking about is lost, the longest first.
     *
     * @param branches all of the run
     * @return none if all is saved
     */
    List<Branch> unsaved(List<Branch> branches) {
        SavedBranches then = new SavedBranches(new HashMap<>(saved));
        List<Branch> wanted = new ArrayList<>();
        branches.stream()
                .filter(branch -> own(branch, branches) > Commands.NOT_WORTH_ASKING)
                .sorted(Comparator.comparingInt(Branch::head).reversed())
                .forEach(branch -> {
                    if (then.saved.getOrDefault(branch.id(), -1) < branch.head()) {
                        wanted.add(branch);
                        then.add(branches, branch.id(), branch.head());
                    }
                });
        return wanted;
    }

    /** How many iterations a branch does not share with the one that it began from, if that is still there. */
    static int own(Branch branch, List<Branch> branches) {
        boolean shares = branches.stream().anyMatch(other -> branch.parent().filter(id -> id == other.id()).isPresent());
        return shares ? branch.head() - branch.fork() : branch.head();
    }
}

package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * What a session publishes: a run as it stands. Immutable.
 *
 * @param run counts the runs of a session, from 1
 * @param hyperparameters what the run was started with
 * @param origin the model that state 0 came from
 * @param head the newest state of the branch that is trained
 * @param branch the branch that is trained
 * @param branches all branches of the run, that one among them, in the order in which they began
 * @param bookmarks in the order in which they were made
 * @param control how it is being played
 * @param cost what an iteration takes
 * @param troubles what is wrong with the newest state, the gravest first
 * @param notice a sentence for the user on what could not be done
 */
public record Snapshot(
        long run,
        Hyperparameters hyperparameters,
        Optional<Origin> origin,
        State head,
        Branch branch,
        List<Branch> branches,
        List<Bookmark> bookmarks,
        Control control,
        Cost cost,
        List<Trouble> troubles,
        Optional<String> notice) {

    /** Loss and accuracy of the branch that is trained. */
    public Curves curves() {
        return branch.curves();
    }

    /**
     * A model that a run was started from.
     *
     * @param name shown to the user, usually a file's name
     * @param parameters state 0
     * @param activation of the hidden layer
     */
    public record Origin(String name, Parameters parameters, Activation activation) {}

    /**
     * How a run is being played.
     *
     * @param playing whether it goes on by itself
     * @param speed the speed asked for
     * @param reachedPerSecond iterations a second reached lately; 0 if not playing
     * @param learning how the next updates are made
     * @param goal where playing stops by itself
     * @param goalReached whether the newest state is there, or past it
     * @param memory bytes that past states may take
     */
    public record Control(
            boolean playing,
            Speed speed,
            double reachedPerSecond,
            Learning learning,
            Optional<Goal> goal,
            boolean goalReached,
            long memory) {}

    /**
     * What an iteration takes.
     *
     * @param trainMillis update and pass over the batch, lately
     * @param testMillis evaluation on the test images, lately
     * @param kernel what the kernel calls itself
     * @param kernelReason why it is not the vector kernel, if it is not
     * @param threads how many threads share the work
     */
    public record Cost(
            double trainMillis, double testMillis, String kernel, Optional<String> kernelReason, int threads) {}
}

package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import java.util.Optional;

/**
 * What a session publishes: a run as it stands. Immutable, but for the timeline, which goes on keeping states.
 *
 * @param run counts the runs of a session, from 1
 * @param hyperparameters what the run was started with
 * @param origin the model that state 0 came from
 * @param head the newest state
 * @param timeline the states kept
 * @param curves loss and accuracy of every iteration
 * @param control how it is being played
 * @param cost what an iteration takes
 * @param notice a sentence for the user on what went wrong
 */
public record Snapshot(
        long run,
        Hyperparameters hyperparameters,
        Optional<Origin> origin,
        State head,
        Timeline timeline,
        Curves curves,
        Control control,
        Cost cost,
        Optional<String> notice) {

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
     * @param rate learning rate of the next iteration
     * @param stopAt playing stops on reaching this iteration; 0 for never
     */
    public record Control(boolean playing, Speed speed, double reachedPerSecond, float rate, int stopAt) {}

    /**
     * What an iteration takes.
     *
     * @param trainMillis update and pass over the training images, lately
     * @param testMillis evaluation on the test images, lately
     * @param kernel what the kernel calls itself
     * @param threads how many threads share the work
     */
    public record Cost(double trainMillis, double testMillis, String kernel, int threads) {}
}

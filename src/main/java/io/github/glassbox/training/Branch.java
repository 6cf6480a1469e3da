package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import java.util.Optional;

/**
 * A line of training, as it stood when it was published. Up to the fork it is the line that it branched from.
 *
 * @param id counts the branches of a session, from 1
 * @param name tells it from the others
 * @param parent the id of the branch that it began from; empty for the first of a run
 * @param fork the iteration that it began from
 * @param head its newest iteration
 * @param schedule how its updates were made
 * @param curves its loss and accuracy, from iteration 0
 * @param kept how many of its states are kept; the others are computed again when they are looked at
 * @param start its state 0, that of the line it began from unless it was begun anew
 * @param rest its newest state; empty for the branch that is trained, whose newest state the snapshot has
 */
public record Branch(
        long id,
        String name,
        Optional<Long> parent,
        int fork,
        int head,
        Schedule schedule,
        Curves curves,
        int kept,
        Parameters start,
        Optional<Parameters> rest) {}

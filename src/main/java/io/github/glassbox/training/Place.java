package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import java.util.Optional;

/**
 * A state to go to, with all that is shown of it.
 *
 * @param checkpoint the state
 * @param before the parameters of the state before, if they are known
 */
record Place(Checkpoint checkpoint, Optional<Parameters> before) {
    /** About how many bytes it takes. */
    long bytes() {
        return checkpoint.bytes() + before.map(values -> MemoryBudget.array(values.shape().size())).orElse(0L);
    }
}

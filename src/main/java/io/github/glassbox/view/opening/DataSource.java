package io.github.glassbox.view.opening;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import java.io.IOException;

/** Where the window's datasets come from; read on a thread of its own. */
@FunctionalInterface
public interface DataSource {
    /**
     * Reads them.
     *
     * @throws IOException with one sentence for the user
     */
    Mnist load(Progress progress) throws IOException;
}

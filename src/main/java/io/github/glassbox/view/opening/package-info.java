/** How a run comes into the window: data and the first run at the start, the session's snapshots, a model that is opened. */
package io.github.glassbox.view.opening;

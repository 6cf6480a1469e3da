/** Says across the window what has happened to the run, with what can be done about it. */
package io.github.glassbox.view.happened;

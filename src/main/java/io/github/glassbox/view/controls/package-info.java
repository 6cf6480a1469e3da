/** Toolbar, timeline, status bar, and the dialog of more settings. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.controls;

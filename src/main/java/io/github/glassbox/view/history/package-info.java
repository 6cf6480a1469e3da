/**
 * What the recorded states make of the chosen sample, from the first to the newest. Reads and writes the presentation
 * model; knows no other panel.
 */
package io.github.glassbox.view.history;

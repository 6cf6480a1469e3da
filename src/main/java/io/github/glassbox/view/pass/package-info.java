/** The forward pass of the chosen sample: its stages as pictures and bars, and the formula of the chosen stage. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.pass;

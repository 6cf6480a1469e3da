/** The hidden units as heatmaps, and the chosen one large. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.units;

/** Loss and accuracy curves; the only package that knows JFreeChart. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.curves;

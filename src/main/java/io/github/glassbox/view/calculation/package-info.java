/** Where a number comes from: its calculation one level deep, with parts that can be opened in turn. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.calculation;

/** The samples: thumbnails of the test and training images, with filters. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.samples;

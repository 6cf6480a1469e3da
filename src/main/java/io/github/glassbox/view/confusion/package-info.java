/** The confusion matrix of the test images. Reads and writes the presentation model; knows no other panel. */
package io.github.glassbox.view.confusion;

/** The gradient check: backpropagation against the central difference. Reads the presentation model; knows no other panel. */
package io.github.glassbox.view.check;

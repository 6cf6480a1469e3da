/**
 * The mistakes of the displayed state in a gallery, the surest first. Reads and writes the presentation model; knows no
 * other panel.
 */
package io.github.glassbox.view.mistakes;

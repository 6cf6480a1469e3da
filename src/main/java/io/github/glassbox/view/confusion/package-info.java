/**
 * How the displayed state does on a split: confusion matrix, figures for every digit, calibration. Reads and writes the
 * presentation model; knows no other panel.
 */
package io.github.glassbox.view.confusion;

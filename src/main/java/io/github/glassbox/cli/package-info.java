/** The command line: train, predict, test. Needs no display. */
package io.github.glassbox.cli;

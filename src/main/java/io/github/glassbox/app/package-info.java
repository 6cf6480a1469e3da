/** The start: wires data, training and window together, and keeps the user's preferences. */
package io.github.glassbox.app;

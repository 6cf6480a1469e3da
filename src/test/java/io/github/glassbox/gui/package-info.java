/**
 * What GUI tests stand on: an in-memory screen, a base class with a robot, and the checks every GUI test passes.
 *
 * <p>Knows JUnit, AssertJ Swing and the screen's library; knows nothing of Glassbox's own classes.
 */
package io.github.glassbox.gui;

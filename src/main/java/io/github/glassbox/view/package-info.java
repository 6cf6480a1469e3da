/** The window: puts the panels and their rooms together, and lays them out. */
package io.github.glassbox.view;

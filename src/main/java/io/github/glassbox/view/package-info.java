/** The window: puts the panels together, its actions and keys, and the one bridge to the event thread. */
package io.github.glassbox.view;

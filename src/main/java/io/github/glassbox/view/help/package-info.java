/** How to read each card, and what the words mean: the texts, and the windows that show them. */
package io.github.glassbox.view.help;

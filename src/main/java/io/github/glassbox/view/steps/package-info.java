/** First steps: three prompts for whoever opens the program for the first time. */
package io.github.glassbox.view.steps;

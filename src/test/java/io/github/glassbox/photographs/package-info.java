/** Simulated photographs of handwritten digits: what {@code predict} is measured by. */
package io.github.glassbox.photographs;

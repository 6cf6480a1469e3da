/** Measurements, started by hand: their figures belong in notes, not in tests. */
package io.github.glassbox.bench;

/**
 * The network from scratch: parameters, activations, softmax with cross-entropy, initialisers, random numbers.
 *
 * <p>Pure mathematics: knows nothing of AWT, files or threads, and uses no package of Glassbox but itself.
 */
package io.github.glassbox.nn;

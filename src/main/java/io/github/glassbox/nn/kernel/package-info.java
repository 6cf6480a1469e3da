/**
 * The inner loops: forward and backward over a block of images, without vector instructions and with them.
 *
 * <p>Knows the mathematics of {@code nn} and nothing of threads, files or windows.
 */
package io.github.glassbox.nn.kernel;

/**
 * The inner loops: forward and backward over a block of images, and the plain kernel that defines their bits.
 *
 * <p>Knows the mathematics of {@code nn} and nothing of threads, files or windows.
 */
package io.github.glassbox.nn.kernel;

/**
 * A run: its hyperparameters, the trainer, the states it records, and the session that trains on a thread of its own.
 *
 * <p>Knows the network and the data; knows nothing of files or windows.
 */
package io.github.glassbox.training;

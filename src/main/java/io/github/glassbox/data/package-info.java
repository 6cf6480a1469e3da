/**
 * Datasets and how they are read: labelled 28 x 28 images, the IDX format, the MNIST that the program carries, and
 * single grey pictures with the rule that tells ink from paper.
 *
 * <p>Plain arrays and streams only. Knows nothing of AWT, of the network, of files on disk or of threads; reading
 * only notices that the thread it runs on was interrupted.
 */
package io.github.glassbox.data;

/**
 * Datasets and how they are read: labelled 28 x 28 images, the IDX format, the MNIST that the program carries;
 * single grey pictures, how ink is told from paper and how they are normalised to 28 x 28; and distortions of images.
 *
 * <p>Plain arrays and streams only. Knows nothing of AWT, of the network, of files on disk or of threads; reading
 * only notices that the thread it runs on was interrupted.
 */
package io.github.glassbox.data;

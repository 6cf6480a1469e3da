/**
 * Files: models as NumPy's .npz, picture files, the user's kept drawings, and writing that never leaves half a file.
 *
 * <p>May use {@code nn}, {@code data} and {@code training}, and of AWT only the decoding of pictures
 * ({@code javax.imageio}, {@code java.awt.image} and what pasted pictures are of). Knows nothing of windows or the command line.
 */
package io.github.glassbox.io;

/** The whole network as one picture, without formulas: the image, the hidden units, their votes, the ten digits. */
package io.github.glassbox.view.overview;

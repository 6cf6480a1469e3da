/** Your own digits: the pad, the steps that make a picture the network's input, and distortions of any sample. */
package io.github.glassbox.view.draw;

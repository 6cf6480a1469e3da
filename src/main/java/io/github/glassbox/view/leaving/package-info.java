/** What becomes of a run: saving it, asking before it is lost, closing the window. */
package io.github.glassbox.view.leaving;

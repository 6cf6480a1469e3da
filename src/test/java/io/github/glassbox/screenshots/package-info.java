/** Makes the pictures of the top-level folder screenshots from the real window, with a fixed seed. */
package io.github.glassbox.screenshots;

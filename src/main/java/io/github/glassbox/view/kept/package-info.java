/** Small choices that are kept between starts. */
package io.github.glassbox.view.kept;

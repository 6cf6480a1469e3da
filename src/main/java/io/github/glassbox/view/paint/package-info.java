/** What several panels paint with: 28 x 28 maps, signed bars, numbers. Knows no panel and no state of the program. */
package io.github.glassbox.view.paint;

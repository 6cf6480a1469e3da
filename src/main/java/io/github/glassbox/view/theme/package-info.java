/** The look: FlatLaf light and dark, the shipped fonts, and the names of the colours. Knows no view. */
package io.github.glassbox.view.theme;

/** The look: FlatLaf light and dark, the shipped fonts, the names of the colours, the icons. Knows no view. */
package io.github.glassbox.view.theme;

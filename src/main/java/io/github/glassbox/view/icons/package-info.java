/** The program's own icons, drawn in one grey that follows the theme. Knows no panel and no state of the program. */
package io.github.glassbox.view.icons;

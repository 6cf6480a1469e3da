/** The commands on the user's own digits: drawing, keeping, pictures brought in, what others change on the disk. */
package io.github.glassbox.view.drawings;

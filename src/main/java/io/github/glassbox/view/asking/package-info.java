/** What the user is asked before a file is opened or something is lost, and told when it could not be done. */
package io.github.glassbox.view.asking;

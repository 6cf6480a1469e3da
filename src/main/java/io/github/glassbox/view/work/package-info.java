/** Work off the event thread, on processors and on the disk, and the one bridge back to it. Knows no view and no panel. */
package io.github.glassbox.view.work;

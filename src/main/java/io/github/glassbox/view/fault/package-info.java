/** Faults inside the program, told in one quiet dialog. */
package io.github.glassbox.view.fault;

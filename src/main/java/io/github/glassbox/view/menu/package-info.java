/** The menus, the keys of the whole window, and the dialogs that tell of both. */
package io.github.glassbox.view.menu;

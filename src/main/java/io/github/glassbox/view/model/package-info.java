/**
 * The presentation model: what is being looked at. Every view reads it, every click writes it, so views stay linked
 * without knowing each other. Knows no view and paints nothing.
 */
package io.github.glassbox.view.model;

/**
 * What a trained network has learned, asked of whole sets of images: what excites a hidden unit, and what is lost without
 * it; figures for each digit, calibration, and one image's history. Pure computing on the caller's thread; the trainer is
 * not touched.
 */
package io.github.glassbox.training.analysis;

/**
 * Where every number of an iteration comes from: each quantity's calculation, one level deep, with parts that have
 * calculations of their own. Pure mathematics on one image; knows nothing of training or windows.
 */
package io.github.glassbox.nn.calculation;

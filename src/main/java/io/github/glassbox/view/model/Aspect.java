package io.github.glassbox.view.model;

/** What of the presentation model has changed. */
public enum Aspect {
    /** The datasets have been read. */
    DATA,
    /** While there is no run yet: whether there will be one, and whether it is to play at once. */
    OPENING,
    /** Another run: other hidden units, settings or timeline. */
    RUN,
    /** The displayed state: parameters, predictions, figures. */
    STATE,
    /** A snapshot came: head, curves, playing, speed reached, costs, notice. The displayed state may be the same. */
    PROGRESS,
    /** How far the state that a branch is to begin at has been computed. */
    SEARCHING,
    /** Which samples are listed: split, filter, or (mistakes only) the predictions. */
    SAMPLES,
    /** The chosen sample: another one, its label, or a change to its picture. */
    SAMPLE,
    /** The kept drawings. */
    MINE,
    /** The chosen hidden unit. */
    UNIT,
    /** Which hidden units are switched off; the predictions and figures shown, and so STATE, change with them. */
    SWITCHED,
    /** The chosen class. */
    CLASS,
    /** The chosen stage of the pass. */
    STAGE,
    /** The marked pixel. */
    PIXEL,
    /** The hidden unit and class that the mouse points at. */
    POINTED,
    /** A quantity's calculation is to be opened. */
    CALCULATION,
    /** What the heatmaps show, and their colour scale. */
    MAP
}

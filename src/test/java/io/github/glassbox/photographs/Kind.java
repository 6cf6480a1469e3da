package io.github.glassbox.photographs;

/** What is hard about a photograph. The first ten are everyday ones. */
public enum Kind {
    /** A dark pen on white or grey paper. */
    PLAIN,
    /** Light that falls off to one side by 25 to 65 %. */
    GRADIENT,
    /** The edge of a shadow, 5 to 25 % of the picture wide, that takes 20 to 55 % of the light. */
    SOFT_SHADOW,
    /** Grey, grainy strokes: 45 to 70 % of the paper's light. */
    PENCIL,
    /** A blue ball pen: 2 to 6 % of the digit's height wide. */
    THIN_BLUE_PEN,
    /** A digit of 20 to 50 pixels. */
    LOW_RESOLUTION,
    /** Lines that take 6 to 18 % of the light, in blue or grey. */
    FAINT_RULES,
    /** Lines that take 30 to 75 %, in blue or grey; every third sheet has a red margin. */
    STRONG_RULES,
    /** Squares with lines that take 25 to 65 %. */
    STRONG_GRID,
    /** The next digit is cut by the picture's edge. */
    NEIGHBOUR,
    /** Ink that takes 5 to 14 % of the light, little noise. */
    FAINT_INK,
    /** A pen of 1 to 3 pixels for a digit of 150 to 500. */
    THIN_STROKES,
    /** A drawn or black frame at or near the border. */
    FRAME,
    /** The edge of a shadow, sharp, that takes 30 to 65 % of the light, across the digit. */
    HARD_SHADOW,
    /** A dark desk, grained, beside the sheet on one or two sides. */
    DESK,
    /** A second digit beside, smaller or further from the middle. */
    TWO_DIGITS,
    /** Folds that throw shadows and bend what is drawn. */
    CRUMPLED,
    /** Chalk on a board. */
    CHALK
}

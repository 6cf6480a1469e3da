package io.github.glassbox.view.model;

import java.util.Optional;

/**
 * What the mouse points at, to be marked wherever it is shown.
 *
 * @param unit a hidden unit, or one end of a link
 * @param digit a class, or the other end
 */
public record Pointed(Optional<Integer> unit, Optional<Integer> digit) {
    /** Nothing. */
    public static final Pointed NONE = new Pointed(Optional.empty(), Optional.empty());

    /** A hidden unit. */
    public static Pointed unit(int h) {
        return new Pointed(Optional.of(h), Optional.empty());
    }

    /** A class. */
    public static Pointed digit(int c) {
        return new Pointed(Optional.empty(), Optional.of(c));
    }

    /** The link between a hidden unit and a class. */
    public static Pointed link(int h, int c) {
        return new Pointed(Optional.of(h), Optional.of(c));
    }
}

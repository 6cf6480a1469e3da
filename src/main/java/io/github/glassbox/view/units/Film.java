package io.github.glassbox.view.units;

import io.github.glassbox.training.Kept;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.PresentationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The states that a film of a unit shows: up to 12 kept ones, from 0 to the newest. */
final class Film {
    /** The most frames. */
    static final int FRAMES = 12;

    private Film() {}

    /** The iterations to be shown: 0, round numbers evenly apart, the newest. */
    static List<Integer> iterations(int head) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int step = step(head);
        for (int k = 0; k < FRAMES - 1 && (long) k * step < head; k++) {
            chosen.add(k * step);
        }
        chosen.add(head);
        return List.copyOf(chosen);
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, ... with which there are not too many. */
    private static int step(int head) {
        for (long ten = 1; ; ten *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * ten * (FRAMES - 1) >= head) {
                    return (int) (digit * ten);
                }
            }
        }
    }

    /** The states, as near to those iterations as they are kept; the first and the newest always. */
    static List<Kept> of(PresentationModel model) {
        State head = model.snapshot().orElseThrow().head();
        List<Integer> wanted = iterations(head.iteration());
        List<Kept> film = new ArrayList<>(model.kept(wanted.subList(0, wanted.size() - 1)));
        film.removeIf(state -> state.iteration() >= head.iteration());
        film.add(new Kept(head.iteration(), head.parameters()));
        return List.copyOf(film);
    }
}

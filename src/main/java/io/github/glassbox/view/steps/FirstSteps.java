package io.github.glassbox.view.steps;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.util.Optional;

/** What there is to be done first, and what of it is done; each is done by doing it. */
enum FirstSteps {
    WATCH("Watch it learn", "Press Play: the loss falls, and pictures form.") {
        @Override
        boolean isDone(PresentationModel model) {
            return model.displayed().filter(state -> state.iteration() >= LEARNED).isPresent();
        }
    },
    DRAW("Draw a digit", "Choose Draw at the left: the answer follows your pen.") {
        @Override
        boolean isDone(PresentationModel model) {
            return model.hasSample() && model.split() == Split.DRAWING && hasInk(model.image());
        }
    },
    WHY("See why it was read so", "Point at the hidden unit with the longest bar.") {
        @Override
        boolean isDone(PresentationModel model) {
            return model.forward().filter(forward -> model.pointed().unit().equals(Optional.of(forward.mostActive()))).isPresent();
        }
    };

    private static final int LEARNED = 20;

    private final String title;
    private final String words;

    FirstSteps(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** Whether what the model looks at shows that it is done. */
    abstract boolean isDone(PresentationModel model);

    /** In a few words. */
    String title() {
        return title;
    }

    /** How, and what comes of it. */
    String words() {
        return words;
    }

    private static boolean hasInk(byte[] image) {
        for (int i = 0; i < Shape.INPUTS; i++) {
            if (image[i] != 0) {
                return true;
            }
        }
        return false;
    }
}

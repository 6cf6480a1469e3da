package io.github.glassbox.view.overview;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;

/** What the overview says in words. */
final class Sentences {
    private Sentences() {}

    /** How the sample is read, large: "Read as 5". */
    static String verdict(Scene scene) {
        return "Read as " + scene.prediction();
    }

    /** How sure that is, and whether it is right: "84 % sure; 5 is right." */
    static String certainty(Scene scene) {
        double p = scene.forward().p(scene.prediction());
        String sure = Double.isNaN(p) ? "It cannot tell"
                : p > 0.995 ? "Over 99 % sure" : Numbers.fixed(100 * p, 0) + " % sure";
        if (!scene.labelled()) {
            return sure + ".";
        }
        return sure + (scene.right() ? "; " + scene.label() + " is right." : "; it is labelled " + scene.label() + ".");
    }

    /** Which units spoke for that digit most: "h2 and h5 spoke for 5 most: +5.00 and +3.94". */
    static String speakers(Scene scene) {
        int c = scene.prediction();
        List<Integer> speakers = scene.speakers(c);
        if (speakers.isEmpty()) {
            return "No hidden unit spoke for " + c + ".";
        }
        String first = "h" + speakers.get(0);
        String vote = Numbers.signed(scene.vote(speakers.get(0), c), 2);
        if (speakers.size() == 1) {
            return first + " alone spoke for " + c + ": " + vote;
        }
        return first + " and h" + speakers.get(1) + " spoke for " + c + " most: " + vote + " and "
                + Numbers.signed(scene.vote(speakers.get(1), c), 2);
    }

    /** What a hidden unit saw in the picture, and how it votes. */
    static String unit(Scene scene, int h) {
        String name = "h" + h;
        if (scene.forward().isSwitchedOff(h)) {
            return name + " is switched off: it says nothing.";
        }
        double speaks = 0;
        double objects = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            double term = (double) scene.parameters().w1(h, i) * scene.forward().x(i);
            speaks += Math.max(0, term);
            objects += Math.min(0, term);
        }
        float a = scene.forward().a1(h);
        String saw = "Ink on blue speaks for it (" + Numbers.signed(speaks, 2) + "), ink on orange against it ("
                + Numbers.signed(objects, 2) + ").";
        if (a == 0) {
            return name + " stays silent. " + saw;
        }
        String strength = a > 0 ? name + " fires " + Numbers.fixed(a, 2) : name + " answers " + Numbers.fixed(a, 2);
        return strength + ", mostly for " + scene.strongest(h, false) + " and against " + scene.strongest(h, true) + ". " + saw;
    }

    /** What can be done. */
    static String hint(Scene scene) {
        return "Point at a hidden unit: its weights are laid over this picture, and words say what it saw."
                + scene.mostActive().map(h -> " h" + h + " has the longest bar.").orElse("");
    }

    /** Over the units, the most explicit first. */
    static List<String> units(Scene scene) {
        if (scene.leavesOut()) {
            String most = "The " + scene.units().size() + " most active of " + scene.hidden() + " hidden units";
            return List.of(most + ": what each looks for, and how much it fires", most,
                    scene.units().size() + " of " + scene.hidden() + " units");
        }
        String all = count(scene.hidden()) + (scene.hidden() == 1 ? " hidden unit" : " hidden units");
        return List.of(all + ": what each looks for, and how much it fires", all + ": what each looks for", all);
    }

    private static String count(int number) {
        String[] words = {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"};
        return number <= words.length ? words[number - 1] : Integer.toString(number);
    }
}

package io.github.glassbox.view.overview;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Predicate;
import javax.accessibility.AccessibleRole;

/** The hidden units' votes W2[c,h] a1[h] as links to the digits: as wide as they are large, in the colour of their sign. */
final class VoteLinks extends Drawing {
    private static final int LEVELS = 8;
    private static final float NARROWEST = 0.5f;
    private static final float WIDEST = 6f;
    private static final float FAINTEST = 0.3f;
    private static final float THINNER = 0.4f;

    private final UnitColumn units;
    private Scene scene;
    private List<Scene.Vote> votes = List.of();
    private double largest;

    /** @param units from which they come, as high as this */
    VoteLinks(UnitColumn units) {
        super("Votes of the hidden units", AccessibleRole.CANVAS);
        this.units = units;
        setName("overview.votes");
    }

    void show(Scene shown) {
        scene = shown;
        votes = shown.votes();
        largest = shown.largestVote();
        repaint();
    }

    /** The votes that are drawn, the smallest first. */
    List<Scene.Vote> votes() {
        return votes;
    }

    /** Where a vote is drawn. */
    CubicCurve2D curve(Scene.Vote vote) {
        double from = units.rows().centre(scene.units().indexOf(vote.h()));
        double to = Rows.of(Shape.CLASSES, 1, getHeight()).centre(vote.c());
        double right = getWidth() - UIScale.scale(2);
        return new CubicCurve2D.Double(0, from, right / 2, from, right / 2, to, right, to);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (scene == null) {
            return;
        }
        Predicate<Scene.Vote> marked = vote -> scene.unit().isEmpty() || scene.unit().get() == vote.h();
        paint(g, votes.stream().filter(marked.negate()).toList(), THINNER);
        paint(g, votes.stream().filter(marked).toList(), 1);
    }

    /** Those of one sign and like size together. */
    private void paint(Graphics2D g, List<Scene.Vote> some, float width) {
        Path2D[] paths = new Path2D[2 * LEVELS];
        for (Scene.Vote vote : some) {
            int level = (int) Math.min(LEVELS - 1, Math.abs(vote.size()) / largest * LEVELS);
            int slot = 2 * level + (vote.size() < 0 ? 0 : 1);
            if (paths[slot] == null) {
                paths[slot] = new Path2D.Double();
            }
            paths[slot].append(curve(vote), false);
        }
        for (int slot = 0; slot < paths.length; slot++) {
            if (paths[slot] != null) {
                float share = (slot / 2 + 0.5f) / LEVELS;
                g.setColor(color(slot % 2 == 1, share));
                float thick = Math.max(NARROWEST, width * (NARROWEST + (WIDEST - NARROWEST) * share));
                g.setStroke(new BasicStroke(UIScale.scale(thick), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
                g.draw(paths[slot]);
            }
        }
    }

    private static Color color(boolean positive, float share) {
        return (positive ? Colors.POSITIVE : Colors.NEGATIVE).get(Math.min(1, FAINTEST + 2 * (1 - FAINTEST) * share));
    }

    @Override
    protected String describe() {
        return scene == null ? "" : Sentences.speakers(scene);
    }
}

package io.github.glassbox.view.overview;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.paint.Segments;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * The whole network at a glance, moving while it trains: the chosen picture, every hidden unit as its own heatmap with a
 * bar of how much it fires, their votes as links, and the ten digits with the answer.
 */
public final class OverviewPanel extends JPanel {
    private static final Set<Aspect> CONCERNED = EnumSet.of(
            Aspect.DATA, Aspect.RUN, Aspect.STATE, Aspect.SAMPLE, Aspect.CLASS, Aspect.POINTED, Aspect.SWITCHED);

    private static final int INSET = 14;
    private static final int FAN = 26;
    private static final int LEAST_PICTURE = 120;
    private static final int LEAST_UNITS = 120;
    private static final int LEAST_DIGITS = 116;
    private static final int LEAST_LINKS = 90;
    private static final int LEAST_HEIGHT = 250;

    private final PresentationModel model;
    private final Segments kind;
    private final FittingLabel pictureHeading = new Heading();
    private final FittingLabel unitsHeading = new Heading();
    private final FittingLabel digitsHeading = new Heading();
    private final PictureColumn picture = new PictureColumn();
    private final UnitColumn units;
    private final VoteLinks votes;
    private final DigitColumn digits;
    private final Fan fan;
    private boolean learned;
    private State learnedBy;
    private Parameters learnedSince;
    private Parameters learnedMaps;

    /**
     * A panel that shows what the model looks at.
     *
     * @param openUnit goes to the page of the chosen hidden unit
     */
    public OverviewPanel(PresentationModel model, Runnable openUnit) {
        super(null);
        this.model = model;
        setOpaque(false);
        setName("overview");
        getAccessibleContext().setAccessibleName("Overview");
        units = new UnitColumn(model, openUnit);
        votes = new VoteLinks(units);
        digits = new DigitColumn(model);
        fan = new Fan(picture, units);
        kind = new Segments(k -> setLearned(k == 1))
                .with("overview.weights", "Weights", "The pictures are the units' weights W1")
                .with("overview.learned", "Learned so far", "The pictures are what was learned since iteration 0, W1 − W1(0)");
        pictureHeading.setTexts(List.of("The picture"));
        digitsHeading.setTexts(List.of("Ten digits"));
        for (JComponent part : List.of(pictureHeading, unitsHeading, digitsHeading, picture, fan, units, votes, digits)) {
            add(part);
        }
        model.addListener(Showing.unlessHidden(this, Aspect.class, this::refresh));
        refresh(CONCERNED);
    }

    /** The choice of what the units' pictures show, for the end of the card's heading. */
    public JComponent kind() {
        return kind;
    }

    /** Gives the hidden units the focus. */
    public void focusUnits() {
        units.requestFocusInWindow();
    }

    private void setLearned(boolean on) {
        learned = on;
        refresh(CONCERNED);
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.stream().noneMatch(CONCERNED::contains)) {
            return;
        }
        Optional<Scene> scene = Scene.of(model, this::maps);
        for (JComponent part : List.of(picture, fan, units, votes, digits)) {
            part.setVisible(scene.isPresent());
        }
        unitsHeading.setTexts(scene.map(Sentences::units).orElse(List.of("Hidden units")));
        scene.ifPresent(shown -> {
            picture.show(shown);
            units.show(shown);
            votes.show(shown);
            digits.show(shown);
            fan.repaint();
        });
    }

    /** What the pictures are of; of the same state the same array. */
    private Parameters maps(State state) {
        if (!learned) {
            return state.parameters();
        }
        if (state != learnedBy || model.start() != learnedSince) {
            learnedBy = state;
            learnedSince = model.start();
            learnedMaps = state.parameters().minus(learnedSince);
        }
        return learnedMaps;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (picture != null) {
            picture.recolor();
            units.recolor();
        }
    }

    @Override
    public void doLayout() {
        int inset = UIScale.scale(INSET);
        int room = Math.max(1, getWidth() - 2 * inset);
        int heading = unitsHeading.getPreferredSize().height + UIScale.scale(10);
        int top = UIScale.scale(6) + heading;
        int height = Math.max(1, getHeight() - top - UIScale.scale(10));
        int fanWidth = UIScale.scale(FAN);
        int pictureWidth = Math.max(UIScale.scale(LEAST_PICTURE), room * 27 / 100);
        int digitsWidth = Math.max(UIScale.scale(LEAST_DIGITS), room / 5);
        int unitsWidth = Math.max(UIScale.scale(LEAST_UNITS), room * 24 / 100);
        int linksWidth = Math.max(UIScale.scale(LEAST_LINKS) / 2, room - pictureWidth - fanWidth - unitsWidth - digitsWidth);
        int x = inset;
        picture.setBounds(x, top, pictureWidth, height);
        pictureHeading.setBounds(x, UIScale.scale(6), pictureWidth, heading);
        x += pictureWidth;
        fan.setBounds(x, top, fanWidth, height);
        x += fanWidth;
        units.setBounds(x, top, unitsWidth, height);
        unitsHeading.setBounds(x, UIScale.scale(6), unitsWidth + linksWidth, heading);
        x += unitsWidth;
        votes.setBounds(x, top, linksWidth, height);
        x += linksWidth;
        digits.setBounds(x, top, digitsWidth, height);
        digitsHeading.setBounds(x, UIScale.scale(6), digitsWidth, heading);
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(
                2 * INSET + LEAST_PICTURE + FAN + LEAST_UNITS + LEAST_LINKS + LEAST_DIGITS, LEAST_HEIGHT));
    }

    @Override
    public Dimension getPreferredSize() {
        return getMinimumSize();
    }

    /** Over a column. */
    private static final class Heading extends FittingLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(Fonts.heading());
        }
    }
}

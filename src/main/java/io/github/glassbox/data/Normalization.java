package io.github.glassbox.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A picture made into the 28 x 28 pixels that the network takes, by the steps by which MNIST was made (LeCun, Bottou,
 * Bengio, Haffner, "Gradient-based learning applied to document recognition", 1998). Each step can be left out, to
 * see what it is good for.
 *
 * <ol>
 *   <li>{@link Step#CROP}: only the smallest box around all pixels with ink stays. Left out, the whole picture counts.
 *   <li>{@link Step#SCALE}: enlarged or reduced until the longer side is 20, the shorter one (at least 1, rounded half
 *       up) keeping the ratio; by area averaging, so that edges become grey. Left out, the picture keeps its size, and
 *       only what is longer than 28 is reduced the same way, to 28.
 *   <li>{@link Step#CENTRE}: laid on 28 x 28 blank pixels, moved by whole pixels so that the centre of mass of the ink
 *       is at most half a pixel from the middle of pixel (14, 14) in x and in y, where it is in MNIST; but no further than the ink stays inside, so
 *       that nothing is lost. Left out, the middle of the picture comes to the middle, an odd pixel of paper to the
 *       right and below.
 * </ol>
 */
public final class Normalization {
    /** The side of the box that {@link Step#SCALE} fills, in pixels. */
    public static final int BOX = 20;

    /** Where {@link Step#CENTRE} puts the centre of mass, in x and in y: the middle of pixel 14. */
    public static final double MIDDLE = Images.SIDE / 2 + 0.5;

    /** All steps: what MNIST did. */
    public static final Set<Step> ALL = Set.of(Step.values());

    private final GreyImage picture;
    private final List<Stage> stages;

    private Normalization(GreyImage picture, List<Stage> stages) {
        this.picture = picture;
        this.stages = stages;
    }

    /** A step, in the order in which they are made. */
    public enum Step {
        /** Cut to the ink. */
        CROP,
        /** Into 20 x 20, keeping the ratio. */
        SCALE,
        /** Centre of mass to the middle of 28 x 28. */
        CENTRE
    }

    /**
     * The picture after a step.
     *
     * @param on whether the step was made, or left out
     */
    public record Stage(Step step, boolean on, GreyImage picture) {}

    /**
     * Normalises a picture.
     *
     * @param on the steps to be made
     * @throws BadDataException if there is no ink, with one sentence
     */
    public static Normalization of(GreyImage picture, Set<Step> on) throws BadDataException {
        GreyImage.Box ink = picture.inkBox().orElseThrow(
                () -> new BadDataException("The picture is blank: there is no ink on its paper."));
        GreyImage cropped = on.contains(Step.CROP) ? picture.cut(ink) : picture;
        GreyImage scaled = on.contains(Step.SCALE) ? fit(cropped, BOX) : shrink(cropped);
        GreyImage centred = on.contains(Step.CENTRE) ? centreMass(scaled) : centreBox(scaled);
        return new Normalization(picture, List.of(
                new Stage(Step.CROP, on.contains(Step.CROP), cropped),
                new Stage(Step.SCALE, on.contains(Step.SCALE), scaled),
                new Stage(Step.CENTRE, on.contains(Step.CENTRE), centred)));
    }

    /** The picture that was given. */
    public GreyImage picture() {
        return picture;
    }

    /** CROP, SCALE, CENTRE, made or not; the last one's picture is the result. */
    public List<Stage> stages() {
        return stages;
    }

    /** The picture after the last step, 28 x 28. May be blank where little ink was averaged with much paper. */
    public GreyImage result() {
        return stages.get(stages.size() - 1).picture();
    }

    /** The ink of {@link #result}: 784 unsigned bytes, row-major; the caller's own. */
    public byte[] image() {
        return result().toArray();
    }

    /** The steps that were made. */
    public Set<Step> on() {
        EnumSet<Step> on = EnumSet.noneOf(Step.class);
        stages.stream().filter(Stage::on).forEach(stage -> on.add(stage.step()));
        return on;
    }

    private static GreyImage shrink(GreyImage picture) {
        return Math.max(picture.width(), picture.height()) > Images.SIDE ? fit(picture, Images.SIDE) : picture;
    }

    private static GreyImage fit(GreyImage picture, int side) {
        int longer = Math.max(picture.width(), picture.height());
        return AreaAverage.resize(
                picture, scaled(picture.width(), side, longer), scaled(picture.height(), side, longer));
    }

    private static int scaled(int length, int side, int longer) {
        return Math.max(1, (int) Math.floor((double) length * side / longer + 0.5));
    }

    private static GreyImage centreMass(GreyImage picture) {
        if (picture.isBlank()) {
            return centreBox(picture);
        }
        GreyImage.Point mass = picture.centreOfMass().orElseThrow();
        GreyImage.Box ink = picture.inkBox().orElseThrow();
        return onField(
                picture,
                inside(offset(mass.x()), ink.left(), ink.width()),
                inside(offset(mass.y()), ink.top(), ink.height()));
    }

    private static int offset(double mass) {
        return (int) Math.floor(MIDDLE - mass + 0.5);
    }

    /** The offset nearest to the one wished for, at which ink from start on lies within 28 pixels. */
    private static int inside(int offset, int start, int length) {
        return Math.max(-start, Math.min(Images.SIDE - start - length, offset));
    }

    private static GreyImage centreBox(GreyImage picture) {
        return onField(picture, (Images.SIDE - picture.width()) / 2, (Images.SIDE - picture.height()) / 2);
    }

    private static GreyImage onField(GreyImage picture, int left, int top) {
        byte[] field = new byte[Images.PIXELS];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                int ink = picture.ink(row, column);
                if (ink != 0) {
                    field[(top + row) * Images.SIDE + left + column] = (byte) ink;
                }
            }
        }
        return GreyImage.owning(field, Images.SIDE, Images.SIDE);
    }
}

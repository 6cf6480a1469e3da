package io.github.glassbox.view;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.paint.Margin;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * The samples, the middle and the curves side by side. Where there is no room for all, first the curves fold away, then
 * the samples; a column that the user unfolds stays, and the other folds in its place.
 */
final class Columns extends JPanel {
    private static final double LEFT_SHARE = 0.17;
    private static final double RIGHT_SHARE = 0.255;
    private static final int NARROWEST_MIDDLE = 598;
    private static final int GAP = 8;

    private final JComponent middle;
    private final Fold left;
    private final Fold right;
    private final RoomySplit outer;
    private final RoomySplit inner;
    private boolean wantsLeft = true;
    private boolean wantsRight = true;
    private boolean leftFirst = true;

    /** Folds the samples away, or brings them back. */
    final Command foldLeft = new Command(
            "Fold or Unfold Samples", "The column of samples becomes a strip, or comes back", "menu 1", null, this::toggleLeft);

    /** Folds the curves away, or brings them back. */
    final Command foldRight = new Command(
            "Fold or Unfold Curves", "The column of curves and results becomes a strip, or comes back", "menu 2", null,
            this::toggleRight);

    Columns(JComponent samples, JComponent middle, JComponent curves) {
        super(new BorderLayout());
        this.middle = middle;
        left = new Fold(samples, "Samples", foldLeft);
        right = new Fold(curves, "Loss, accuracy, results", foldRight);
        inner = RoomySplit.horizontal(middle, right, width -> width - rightWidth());
        outer = RoomySplit.horizontal(
                left, inner, width -> left.isFolded() ? left.getMinimumSize().width : (int) (LEFT_SHARE * width));
        setOpaque(false);
        setBorder(new Margin(GAP, GAP, GAP, GAP));
        add(outer);
    }

    private int rightWidth() {
        return inner.getDividerSize()
                + (right.isFolded() ? right.getMinimumSize().width : (int) (RIGHT_SHARE * outer.getWidth()));
    }

    private void toggleLeft() {
        wantsLeft = left.isFolded();
        leftFirst = wantsLeft || leftFirst && !wantsRight;
        revalidate();
    }

    /** Unfolds the curves, if they are folded. */
    void unfoldRight() {
        if (right.isFolded()) {
            toggleRight();
        }
    }

    private void toggleRight() {
        wantsRight = right.isFolded();
        leftFirst = !wantsRight;
        revalidate();
    }

    private void fold() {
        int room = getWidth() - aroundFolds();
        boolean leftFits = wantsLeft && left.openWidth() + Fold.stripWidth() <= room;
        boolean rightFits = wantsRight && right.openWidth() + Fold.stripWidth() <= room;
        if (leftFits && rightFits && left.openWidth() + right.openWidth() > room) {
            leftFits = leftFirst;
            rightFits = !leftFirst;
        }
        left.setFolded(!leftFits);
        right.setFolded(!rightFits);
        outer.setEnabled(leftFits);
        inner.setEnabled(rightFits);
    }

    @Override
    public void doLayout() {
        fold();
        super.doLayout();
    }

    /** With both columns folded away. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(aroundFolds() + 2 * Fold.stripWidth(), middle.getMinimumSize().height + 2 * UIScale.scale(GAP));
    }

    private int aroundFolds() {
        int narrowest = Math.max(middle.getMinimumSize().width, UIScale.scale(NARROWEST_MIDDLE));
        return narrowest + inner.getDividerSize() + outer.getDividerSize() + 2 * UIScale.scale(GAP);
    }
}

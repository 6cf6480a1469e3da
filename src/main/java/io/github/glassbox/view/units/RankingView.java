package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.analysis.Ablation;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.Scrollable;

/** All units by what the test accuracy changes without each; click or arrow keys go to one. Lies in a scroll pane. */
final class RankingView extends CellDrawing implements Scrollable {
    private static final int ROWS_IN_SIGHT = 10;

    private final PresentationModel model;
    private Optional<Ablation> ablation = Optional.empty();

    RankingView(PresentationModel model) {
        super("Hidden units by the accuracy lost without them", AccessibleRole.LIST);
        this.model = model;
        setName("unitPage.ranking");
        bind("UP", () -> move(-1));
        bind("DOWN", () -> move(1));
        bind("PAGE_UP", () -> move(-ROWS_IN_SIGHT));
        bind("PAGE_DOWN", () -> move(ROWS_IN_SIGHT));
        bind("HOME", () -> move(-model.hidden()));
        bind("END", () -> move(model.hidden()));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                int place = e.getY() / row();
                if (place < ranking().size()) {
                    model.chooseUnit(ranking().get(place));
                }
            }
        });
        takeKeys();
    }

    /** Shows this ranking. */
    void show(Optional<Ablation> what) {
        boolean resized = ablation.map(Ablation::hidden).orElse(0) != what.map(Ablation::hidden).orElse(0);
        ablation = what;
        if (resized) {
            revalidate();
            showChosen();
        }
        repaint();
    }

    /** Brings the chosen unit into sight. */
    void showChosen() {
        int place = ranking().indexOf(model.unit());
        if (place >= 0 && getParent() != null) {
            int y = place * row();
            Rectangle seen = getVisibleRect();
            if (y < seen.y || y + row() > seen.y + seen.height) {
                scrollRectToVisible(new Rectangle(0, y - row(), 1, 3 * row()));
            }
        }
        repaint();
        choiceMayHaveMoved();
    }

    private void move(int places) {
        List<Integer> ranking = ranking();
        int place = ranking.indexOf(model.unit());
        if (place >= 0) {
            model.chooseUnit(ranking.get(Math.max(0, Math.min(ranking.size() - 1, place + places))));
        }
    }

    private List<Integer> ranking() {
        return ablation.map(Ablation::ranking).orElse(List.of());
    }

    private int row() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(2);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (ablation.isEmpty()) {
            return;
        }
        Ablation shown = ablation.get();
        double most = 0;
        for (int h : shown.ranking()) {
            most = Math.max(most, Math.abs(shown.loss(h)));
        }
        Rectangle clip = g.getClipBounds();
        int end = Math.min(shown.hidden(), (clip.y + clip.height) / row() + 1);
        for (int place = Math.max(0, clip.y / row()); place < end; place++) {
            paintRow(g, shown, place, most);
        }
    }

    private void paintRow(Graphics2D g, Ablation shown, int place, double most) {
        int h = shown.ranking().get(place);
        int y = place * row();
        boolean chosen = h == model.unit();
        FontMetrics small = g.getFontMetrics(Fonts.small());
        FontMetrics mono = g.getFontMetrics(Fonts.smallMono());
        if (chosen) {
            g.setColor(Colors.CHOSEN.get());
            g.fillRect(0, y, getWidth(), row());
            if (isFocusOwner()) {
                g.setColor(Colors.ACCENT.get());
                g.drawRect(0, y, getWidth() - 1, row() - 1);
            }
        }
        boolean off = model.switchedOff().contains(h);
        int from = small.stringWidth("h" + (shown.hidden() - 1) + " off") + UIScale.scale(8);
        int room = getWidth() - from - mono.stringWidth("−00.00") - UIScale.scale(12);
        double change = -shown.loss(h);
        g.setFont(Fonts.small());
        g.setColor((chosen ? Colors.ACCENT : Colors.TEXT).get());
        g.drawString("h" + h + (off ? " off" : ""), UIScale.scale(4), y + small.getAscent() + 1);
        int length = most == 0 ? 0 : (int) Math.round(Math.abs(change) / most * room);
        g.setColor((change < 0 ? Colors.NEGATIVE : Colors.POSITIVE).get());
        g.fillRect(from, y + UIScale.scale(3), change == 0 ? 0 : Math.max(1, length), row() - UIScale.scale(6));
        g.setFont(Fonts.smallMono());
        g.setColor(Colors.TEXT.get());
        String points = points(change);
        g.drawString(points, getWidth() - mono.stringWidth(points) - UIScale.scale(4), y + small.getAscent() + 1);
    }

    /** A change of accuracy in percentage points, "−12.43". */
    static String points(double change) {
        return change == 0 ? "0" : Numbers.signed(100 * change, 2);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int place = e.getY() / row();
        return place < ranking().size() ? words(place) : null;
    }

    private String words(int place) {
        Ablation shown = ablation.orElseThrow();
        int h = ranking().get(place);
        return "Without h" + h + " the test accuracy is " + percent(shown.accuracyWithout(h)) + " instead of "
                + percent(shown.accuracy());
    }

    /** "83.62 %": two decimals show a single one of 10,000 images. */
    static String percent(double share) {
        return Numbers.fixed(100 * share, 2) + " %";
    }

    @Override
    protected int cellCount() {
        return ranking().size();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return new Rectangle(0, k * row(), getWidth(), row());
    }

    @Override
    protected String cellName(int k) {
        return words(k);
    }

    @Override
    protected int chosenCell() {
        return ranking().indexOf(model.unit());
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseUnit(ranking().get(k));
    }

    @Override
    protected String describe() {
        return ablation.map(shown -> {
            int h = model.unit();
            return "h" + h + " is number " + (shown.ranking().indexOf(h) + 1) + " of " + shown.hidden() + ": "
                    + points(-shown.loss(h)) + " points without it";
        }).orElse("");
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(200), row() * Math.max(1, ranking().size()));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(UIScale.scale(200), row() * ROWS_IN_SIGHT);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return row();
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return row() * ROWS_IN_SIGHT;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}

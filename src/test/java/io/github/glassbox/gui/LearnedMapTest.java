package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The map of what was learned so far, and that of the last change, and the numbers they open. */
class LearnedMapTest extends MainWindowTest {
    private static final int CHANGE = 2;
    private static final int LEARNED = 3;

    @Test
    void whatWasLearnedIsSeenAndOpenedInGridDetailAndFilm() {
        FrameFixture frame = open();
        Parameters start = displayed().parameters();
        for (int k = 1; k <= 3; k++) {
            frame.button("step").click();
            waitForIteration(k);
        }
        frame.tabbedPane("hiddenUnits.map").selectTab(LEARNED);
        waitUntil("what was learned is shown", () -> window().model().mapKind() == MapKind.LEARNED);
        Parameters learned = displayed().parameters().minus(start);
        int[] largest = largest(learned);
        int h = largest[0];
        int i = largest[1];
        perform(() -> window().model().chooseUnit(h));

        JComponent grid = component("hiddenUnits.grid");
        JComponent detail = component("hiddenUnits.detail");
        String caption = "W1[" + h + "," + i + "] − W1(0)[" + h + "," + i + "] ";
        Point inGrid = pointInGrid(grid, h, caption);
        Color full = learned.w1(h, i) > 0 ? Colors.POSITIVE.get() : Colors.NEGATIVE.get();
        assertThat(colorAt(grid, inGrid)).isEqualTo(full);
        assertThat(tip(detail, pointOf(detail, caption))).contains(" = " + Numbers.exact(learned.w1(h, i)));
        String formula = opened(frame, detail, pointOf(detail, caption));
        String index = "[" + h + "," + i + "]";
        assertThat(formula).startsWith("learned_W1" + index + " = W1" + index + " − start_W1" + index)
                .contains(Numbers.exact(displayed().parameters().w1(h, i)))
                .endsWith("= " + Numbers.exact(learned.w1(h, i)));

        frame.button("stepBack").click();
        waitForIteration(2);
        assertThat(tip(detail, pointOf(detail, caption)))
                .contains(" = " + Numbers.exact(displayed().parameters().minus(start).w1(h, i)));

        frame.tabbedPane("hiddenUnits.map").selectTab(CHANGE);
        waitUntil("the change is shown", () -> window().model().mapKind() == MapKind.CHANGE);
        Point changed = pointOf(detail, "ΔW1[" + h + "," + i + "] ");
        assertThat(opened(frame, detail, changed))
                .startsWith("change_W1" + index + " = W1" + index + " − before_W1" + index)
                .endsWith("= " + Numbers.exact(displayed().change().orElseThrow().w1(h, i)));

        frame.tabbedPane("hiddenUnits.map").selectTab(LEARNED);
        frame.button("hiddenUnits.inspect").click();
        JComponent film = component("unitPage.film");
        waitUntil("the film is of what was learned", () -> robot().finder()
                .findAll(window().frame(), c -> c instanceof JLabel label
                        && label.getText() != null
                        && label.getText().startsWith("Film of W1[" + h + "] − W1(0)[" + h + "] · "))
                .size() == 1);
        waitUntil("it has four states", () -> film.getAccessibleContext().getAccessibleDescription().startsWith("4 "));
        Point first = pointOf(film, "iteration 0");
        Point last = pointOf(film, "iteration 3");
        assertThat(colors(film, first)).as("nothing at the start").containsExactly(Colors.NEUTRAL.get().getRGB());
        assertThat(colors(film, last)).hasSizeGreaterThan(20);
        frame.button("hiddenUnits.inspect").click();

        perform(() -> window().playback()
                .branchFromStart(settings -> settings.withInitializer(Initializer.HE), "He"));
        waitForIteration(0);
        assertThat(displayed().parameters().bitsHash()).isNotEqualTo(start.bitsHash());
        assertThat(colorAt(grid, pointInGrid(grid, h, caption))).as("a line with a start of its own has learned nothing yet")
                .isEqualTo(Colors.NEUTRAL.get());
    }

    private static int[] largest(Parameters learned) {
        int[] largest = {0, 0};
        for (int h = 0; h < learned.hidden(); h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (Math.abs(learned.w1(h, i)) > Math.abs(learned.w1(largest[0], largest[1]))) {
                    largest = new int[] {h, i};
                }
            }
        }
        return largest;
    }

    private String opened(FrameFixture frame, JComponent component, Point at) {
        robot().click(component, at, MouseButton.LEFT_BUTTON, 2);
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        String formula = dialog.textBox("calculation.formula").text();
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is closed", () -> !dialog.target().isShowing());
        return formula;
    }

    /** The first place, line by line, whose tooltip has these words; looked for every 2 pixels, which none misses. */
    private Point pointOf(JComponent component, String words) {
        return compute(() -> pointOf(component, new Rectangle(component.getSize()), 2, words));
    }

    /** The same in the grid, whose pixels are small: first the unit is looked for. */
    private Point pointInGrid(JComponent grid, int h, String words) {
        return compute(() -> {
            Point unit = pointOf(grid, new Rectangle(grid.getSize()), 8, "[" + h + ",");
            return pointOf(grid, new Rectangle(unit.x - 8, unit.y - 8, 120, 120), 1, words);
        });
    }

    private static Point pointOf(JComponent component, Rectangle area, int step, String words) {
        for (int y = Math.max(0, area.y); y < area.y + area.height; y += step) {
            for (int x = Math.max(0, area.x); x < area.x + area.width; x += step) {
                String tip = tip(component, new Point(x, y));
                if (tip != null && tip.contains(words)) {
                    return new Point(x, y);
                }
            }
        }
        throw new AssertionError("no place says " + words);
    }

    private static String tip(JComponent component, Point at) {
        return component.getToolTipText(new MouseEvent(
                component, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false));
    }

    private Color colorAt(JComponent component, Point at) {
        return new Color(painted(component).getRGB(at.x, at.y));
    }

    /** The colours of a film's frame that begins at this point. */
    private Set<Integer> colors(JComponent film, Point at) {
        BufferedImage picture = painted(film);
        Set<Integer> colors = new TreeSet<>();
        for (int y = at.y + 4; y < at.y + 24; y++) {
            for (int x = at.x + 4; x < at.x + 24; x++) {
                colors.add(picture.getRGB(x, y));
            }
        }
        return colors;
    }

    private BufferedImage painted(JComponent component) {
        return compute(() -> {
            BufferedImage picture =
                    new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            component.paint(g);
            g.dispose();
            return picture;
        });
    }
}

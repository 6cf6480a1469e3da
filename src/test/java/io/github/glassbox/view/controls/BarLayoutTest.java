package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.controls.BarLayout.Place;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class BarLayoutTest {
    private final JPanel bar = new JPanel(new BarLayout());

    @Test
    void wrapsGroupsInOrder() {
        assertThat(BarLayout.wrap(List.of(100, 100, 100), 10, 330, 330)).containsExactly(List.of(0, 1, 2));
        assertThat(BarLayout.wrap(List.of(100, 100, 100), 10, 319, 330)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(BarLayout.wrap(List.of(100, 100, 100), 10, 100, 210)).containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void leavesTheFirstRowToTheRightGroupIfNothingElseFits() {
        assertThat(BarLayout.wrap(List.of(100, 100), 10, 50, 210)).containsExactly(List.of(), List.of(0, 1));
    }

    @Test
    void neverWrapsForEver() {
        assertThat(BarLayout.wrap(List.of(100, 100), 10, 50, 50)).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void wordsGoBeforeAnythingWraps() {
        Component word = add(60, new Place(0, 3));
        Component field = add(100, Place.in(0));
        Component right = add(100, Place.in(Place.RIGHT));
        layOut(300);
        assertThat(word.getWidth()).isEqualTo(60);
        assertThat(right.getX() + right.getWidth()).isEqualTo(300);
        layOut(230);
        assertThat(word.getWidth()).isZero();
        assertThat(field.getX()).isZero();
        assertThat(right.getY()).isEqualTo(field.getY());
        layOut(150);
        assertThat(field.getY()).isGreaterThan(right.getY());
        assertThat(bar.getPreferredSize().height).isGreaterThan(40);
    }

    @Test
    void whatIsWiderThanTheBarEndsAtItsEdge() {
        Component right = add(1000, Place.in(Place.RIGHT));
        layOut(200);
        assertThat(right.getBounds().getMaxX()).isEqualTo(200);
    }

    private Component add(int width, Place place) {
        JLabel label = new JLabel();
        label.setPreferredSize(new Dimension(width, 20));
        bar.add(label, place);
        return label;
    }

    private void layOut(int width) {
        bar.setSize(width, 100);
        bar.doLayout();
    }
}

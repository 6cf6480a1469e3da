package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class ShowingTest {
    @Test
    void whatIsHiddenIsToldAllThatItMissedAtOnce() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            JPanel page = new JPanel();
            JPanel component = new JPanel();
            page.add(component);
            List<Set<ElementType>> told = new ArrayList<>();
            Consumer<Set<ElementType>> listener = Showing.unlessHidden(component, ElementType.class, told::add);
            listener.accept(Set.of(ElementType.FIELD));
            assertThat(told).containsExactly(Set.of(ElementType.FIELD));
            told.clear();
            page.setVisible(false);
            listener.accept(Set.of(ElementType.METHOD));
            listener.accept(Set.of(ElementType.TYPE));
            assertThat(told).as("while its page is hidden").isEmpty();
            page.setVisible(true);
            listener.accept(Set.of(ElementType.TYPE));
            assertThat(told).containsExactly(Set.of(ElementType.METHOD, ElementType.TYPE));
        });
    }
}

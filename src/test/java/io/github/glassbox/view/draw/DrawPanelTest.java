package io.github.glassbox.view.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawPanelTest {
    private static final Action NOTHING = new AbstractAction("Nothing") {
        @Override
        public void actionPerformed(ActionEvent e) {}
    };

    /** The panel in windows from 1024x600 to 2560x1440. */
    @ParameterizedTest
    @CsvSource({"218, 330, 48", "218, 430, 48", "220, 590, 80", "290, 760, 100", "395, 1060, 100"})
    void theHeightThatThePadLeavesGoesToThePicturesOfTheSteps(int width, int height, int least) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            PresentationModel model = new PresentationModel();
            DrawPanel panel = new DrawPanel(model, new Sketch(model), NOTHING, NOTHING, NOTHING, NOTHING);
            panel.setSize(width, height);
            panel.doLayout();
            Component last = panel.getComponent(panel.getComponentCount() - 1);
            assertThat(last.getY() + last.getHeight()).as("no void below").isEqualTo(height);
            Container steps = (Container) Stream.of(panel.getComponents())
                    .filter(part -> part instanceof Steps).findFirst().orElseThrow();
            steps.doLayout();
            List<Rectangle> parts = Stream.of(steps.getComponents()).map(Component::getBounds).toList();
            assertThat(parts).allMatch(new Rectangle(steps.getSize())::contains);
            assertThat(parts).allMatch(part -> parts.stream().filter(part::intersects).count() == 1);
            assertThat(parts.subList(0, 3)).allMatch(picture -> picture.width == picture.height && picture.width >= least);
            int bottom = parts.stream().mapToInt(part -> part.y + part.height).max().orElseThrow();
            assertThat(steps.getHeight() - bottom).as("no void between").isLessThan(50);
        });
    }
}

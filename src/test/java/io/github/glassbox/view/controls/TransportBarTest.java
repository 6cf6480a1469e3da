package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Theme;
import java.awt.Component;
import java.util.Arrays;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class TransportBarTest {
    private TransportBar bar;

    @Test
    void oneRowFitsOnASmallScreenWithoutCutting() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            build();
            layOut(1280);
            assertThat(shown()).extracting(c -> c.getY() + c.getHeight() / 2).allMatch(y -> Math.abs(y - middle()) <= 1);
            assertNothingIsCut();
        });
    }

    @Test
    void nothingIsCutHoweverNarrow() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            build();
            for (int width = 500; width <= 1700; width += 50) {
                layOut(width);
                assertNothingIsCut();
            }
        });
    }

    private void build() {
        Theme.prepare();
        Theme.LIGHT.apply();
        PresentationModel model = new PresentationModel();
        Playback playback = new Playback(model);
        bar = new TransportBar(model, playback, new Commands(model, playback, Runnable::run), playback::setSpeed);
    }

    private void layOut(int width) {
        bar.setSize(width, 40);
        bar.setSize(width, bar.getPreferredSize().height);
        bar.doLayout();
    }

    private List<Component> shown() {
        return Arrays.stream(bar.getComponents()).filter(c -> c.getWidth() > 0).toList();
    }

    private int middle() {
        return bar.getHeight() / 2;
    }

    private void assertNothingIsCut() {
        List<Component> shown = shown();
        for (Component component : shown) {
            assertThat(component.getWidth()).isEqualTo(component.getPreferredSize().width);
            assertThat(bar.getBounds().contains(component.getBounds()))
                    .as("%s at width %d", component, bar.getWidth())
                    .isTrue();
        }
        for (int a = 0; a < shown.size(); a++) {
            for (int b = a + 1; b < shown.size(); b++) {
                assertThat(shown.get(a).getBounds().intersects(shown.get(b).getBounds()))
                        .as("%s and %s at width %d", shown.get(a), shown.get(b), bar.getWidth())
                        .isFalse();
            }
        }
    }
}

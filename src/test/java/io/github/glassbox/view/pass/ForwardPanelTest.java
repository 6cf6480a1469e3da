package io.github.glassbox.view.pass;

import static io.github.glassbox.view.pass.LaidOut.find;
import static io.github.glassbox.view.pass.LaidOut.layOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardPanelTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    @BeforeAll
    static void dress() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 32, 128, 512})
    void paintsEveryStageInBothThemes(int hidden) throws Exception {
        Snapshot snapshot = SmallRun.snapshot(hidden, Activation.LEAKY_RELU);
        SwingUtilities.invokeAndWait(() -> {
            PresentationModel model = new PresentationModel();
            ForwardPanel panel = new ForwardPanel(model);
            SmallRun.open(model, snapshot);
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                theme.apply();
                SwingUtilities.updateComponentTreeUI(panel);
                for (Stage stage : Stage.all()) {
                    model.chooseStage(stage);
                    model.chooseUnit(Stage.all().indexOf(stage) % 2 * (hidden - 1));
                    model.chooseClass(Stage.all().indexOf(stage) % 10);
                    BufferedImage picture = paint(panel);
                    assertThat(colors(picture)).contains(Colors.CARD.get().getRGB(), Colors.ACCENT.get().getRGB());
                }
            }
        });
    }

    @Test
    void waitsForTheImagesAndThenForTheFirstState() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PresentationModel model = new PresentationModel();
            ForwardPanel panel = new ForwardPanel(model);
            int empty = colors(paint(panel)).size();
            model.setData(SmallRun.data());
            paint(panel);
            assertThat(empty).isGreaterThan(3);
            assertThat(find(panel, "z1").isVisible()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 640, 760, 1100})
    void nothingOverlapsOrLeavesThePanel(int width) throws Exception {
        Snapshot snapshot = SmallRun.snapshot(512, Activation.SIGMOID);
        SwingUtilities.invokeAndWait(() -> {
            PresentationModel model = new PresentationModel();
            ForwardPanel panel = new ForwardPanel(model);
            SmallRun.open(model, snapshot);
            panel.setSize(width, HEIGHT);
            layOut(panel);
            for (String row : List.of("pass", "stages")) {
                Container parent = (Container) find(panel, row);
                List<Rectangle> before = new ArrayList<>();
                for (Component child : parent.getComponents()) {
                    Rectangle bounds = child.getBounds();
                    assertThat(bounds.x + bounds.width).as(child.getName()).isLessThanOrEqualTo(parent.getWidth());
                    bounds.grow(-VectorColumn.MARGIN, 0);
                    if (!"linksNote".equals(child.getName()) && !"heading-x".equals(child.getName())) {
                        assertThat(before).as(child.getName()).noneMatch(bounds::intersects);
                        before.add(bounds);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 760, 1100, 1500})
    void pillsStayWhereTheyAreWhicheverIsChosen(int width) throws Exception {
        List<Snapshot> snapshots = List.of(
                SmallRun.snapshot(10, Activation.RELU), SmallRun.snapshot(10, Activation.LEAKY_RELU));
        SwingUtilities.invokeAndWait(() -> {
            PresentationModel model = new PresentationModel();
            ForwardPanel panel = new ForwardPanel(model);
            Set<List<Rectangle>> places = new HashSet<>();
            for (Snapshot snapshot : snapshots) {
                SmallRun.open(model, snapshot);
                for (Stage stage : Stage.all()) {
                    model.chooseStage(stage);
                    panel.setSize(width, HEIGHT);
                    layOut(panel);
                    places.add(pills(panel).map(Component::getBounds).toList());
                }
            }
            assertThat(places).hasSize(1);
            int height = (int) (Fonts.small().getSize2D() * 1.2);
            assertThat(pills(panel)).allMatch(pill -> pill.getWidth() > height);
        });
    }

    private static Stream<Component> pills(ForwardPanel panel) {
        return Stream.of(((Container) find(panel, "stages")).getComponents()).filter(c -> c instanceof StagePill);
    }

    private static BufferedImage paint(ForwardPanel panel) {
        panel.setSize(WIDTH, HEIGHT);
        layOut(panel);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        panel.print(g);
        g.dispose();
        return picture;
    }

    private static Set<Integer> colors(BufferedImage picture) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colors.add(picture.getRGB(x, y));
            }
        }
        return colors;
    }
}

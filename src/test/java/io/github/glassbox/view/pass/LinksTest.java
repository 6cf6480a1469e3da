package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void leavesOutWhatIsUnderFivePercentOfTheLargest() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z2"));
        Links links = Links.of(pass);
        assertThat(links.all()).isEqualTo(100);
        long expected = 0;
        for (int c = 0; c < 10; c++) {
            for (int h = 0; h < 10; h++) {
                double contribution = (double) pass.parameters().w2(c, h) * pass.forward().a1(h);
                expected += Math.abs(contribution) >= 0.05 * links.largest() && contribution != 0 ? 1 : 0;
            }
        }
        assertThat(links.drawn()).hasSize((int) expected).hasSizeLessThan(100);
        assertThat(Math.abs(links.drawn().get(links.drawn().size() - 1).contribution())).isEqualTo(links.largest());
        assertThat(links.note(pass)).isEqualTo(expected + " of 100 links, rest under 5 % of largest");
    }

    @Test
    void contributionsOfAClassAndItsBiasAddUpToItsLogit() {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(6), 7);
        Pass pass = Passes.of(parameters, Activation.SIGMOID, Stage.of("z2"), Passes.stroke(), 0, Optional.of(3));
        double sum = parameters.b2(3);
        for (Links.Link link : Links.of(pass).drawn()) {
            assertThat(link.c()).isEqualTo(3);
            sum += link.contribution();
        }
        assertThat(sum).isCloseTo(pass.forward().z2(3), within(0.05 * 6));
        assertThat(Links.of(pass).all()).isEqualTo(6);
    }

    @Test
    void drawsNoMoreThanTheCap() {
        Pass pass = Passes.of(512, Activation.SIGMOID, Stage.of("z2"));
        Links links = Links.of(pass);
        assertThat(links.drawn()).hasSize(Links.MOST);
        assertThat(links.note(pass)).isEqualTo("the 200 largest of 5,120 links");
    }

    @Test
    void saysSoWhenThereIsNothingToDraw() {
        Parameters zeros = Initializer.ZEROS.draw(new Shape(4), 0);
        Pass pass = Passes.of(zeros, Activation.RELU, Stage.of("z2"), Passes.stroke(), 0, Optional.empty());
        assertThat(Links.of(pass).drawn()).isEmpty();
        assertThat(Links.of(pass).note(pass)).isEqualTo("no links: every W2·a1 is 0");
    }
}

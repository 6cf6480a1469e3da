package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;

class FittingLabelTest {
    private final FittingLabel label = new FittingLabel();

    @Test
    void whateverItsWidthAndFontBecomeTheMostExplicitTextThatFitsIsShown() {
        label.setTexts(List.of("z2 (10) from W2 (10×10)", "z2 (10)"));
        int wide = label.getPreferredSize().width;
        label.setSize(wide, 20);
        assertThat(label.getText()).isEqualTo("z2 (10) from W2 (10×10)");
        label.setFont(label.getFont().deriveFont(1.4f * label.getFont().getSize2D()));
        assertThat(label.getText()).as("in larger type").isEqualTo("z2 (10)");
        FontMetrics metrics = label.getFontMetrics(label.getFont());
        assertThat(metrics.stringWidth(label.getText())).isLessThanOrEqualTo(label.getWidth());
        assertThat(label.getPreferredSize().width).as("what it wants now").isGreaterThan(wide);
        label.setSize(label.getPreferredSize());
        assertThat(label.getText()).isEqualTo("z2 (10) from W2 (10×10)");
    }

    @Test
    void whereNothingFitsTheLastTextStandsAndIsTheLeastItNeeds() {
        label.setTexts(List.of("a longer text", "short"));
        label.setSize(3, 20);
        assertThat(label.getText()).isEqualTo("short");
        assertThat(label.getMinimumSize().width).isLessThan(label.getPreferredSize().width);
    }

    @Test
    void anIconTakesItsRoom() {
        label.setTexts(List.of("a longer text", "short"));
        label.setSize(label.getPreferredSize());
        label.setIcon(new ImageIcon(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB)));
        assertThat(label.getText()).isEqualTo("short");
        label.setSize(label.getPreferredSize());
        assertThat(label.getText()).isEqualTo("a longer text");
    }
}

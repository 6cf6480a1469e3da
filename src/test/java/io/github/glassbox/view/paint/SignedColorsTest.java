package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignedColorsTest {
    @BeforeAll
    static void look() {
        Picture.in(Theme.LIGHT, () -> {});
    }

    @Test
    void runsFromNegativeThroughNeutralToPositive() {
        SignedColors colors = new SignedColors(0.5f);
        assertThat(colors.rgb(0)).isEqualTo(Colors.NEUTRAL.get().getRGB());
        assertThat(colors.rgb(0.5f)).isEqualTo(Colors.POSITIVE.get().getRGB());
        assertThat(colors.rgb(7)).isEqualTo(Colors.POSITIVE.get().getRGB());
        assertThat(colors.rgb(-0.5f)).isEqualTo(Colors.NEGATIVE.get().getRGB());
        assertThat(colors.rgb(Float.NEGATIVE_INFINITY)).isEqualTo(Colors.NEGATIVE.get().getRGB());
        assertThat(colors.rgb(0.25f)).isEqualTo(colors.withScale(4).rgb(2));
    }

    @Test
    void withoutAScaleEverythingIsNeutral() {
        for (float scale : new float[] {0, Float.NaN, -1}) {
            SignedColors colors = new SignedColors(1).withScale(scale);
            for (float value : new float[] {0, 1, -1, Float.NaN}) {
                assertThat(colors.rgb(value)).isEqualTo(Colors.NEUTRAL.get().getRGB());
            }
        }
        assertThat(new SignedColors(Float.MIN_VALUE).rgb(0)).isEqualTo(Colors.NEUTRAL.get().getRGB());
        assertThat(new SignedColors(1).rgb(Float.NaN)).isEqualTo(Colors.NEUTRAL.get().getRGB());
    }

    @Test
    void captionsAreAsShortAsCanBe() {
        assertThat(Numbers.brief(0.623)).isEqualTo("+0.62");
        assertThat(Numbers.brief(-3.2e-5)).isEqualTo("−3e-5");
        assertThat(Numbers.brief(0)).isEqualTo("0");
        assertThat(Numbers.brief(12.34)).isEqualTo("+12.3");
        assertThat(Numbers.brief(-4000)).isEqualTo("−4e3");
        assertThat(Numbers.bound(0.4423)).isEqualTo("0.44");
        assertThat(Numbers.bound(0.00846)).isEqualTo("0.0085");
        assertThat(Numbers.bound(3.2e-5)).isEqualTo("3.2e-5");
        assertThat(Numbers.bound(0)).isEqualTo("0");
    }
}

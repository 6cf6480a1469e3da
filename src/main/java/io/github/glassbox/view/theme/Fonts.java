package io.github.glassbox.view.theme;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.Map;
import javax.swing.UIManager;

/** The program's fonts, scaled with the theme's. */
public final class Fonts {
    private static final float SMALL = 11f / 13f;
    private static final float TINY = 10f / 13f;

    private Fonts() {}

    /** Plain text. */
    public static Font text() {
        return UIManager.getFont("Label.font");
    }

    /** Headings of cards and columns. */
    public static Font heading() {
        return text().deriveFont(Font.BOLD, text().getSize2D() * 12f / 13f);
    }

    /** Captions. */
    public static Font small() {
        return text().deriveFont(text().getSize2D() * SMALL);
    }

    /** Marks on pictures. */
    public static Font tiny() {
        return text().deriveFont(text().getSize2D() * TINY);
    }

    /** Numbers and formulas: all digits are equally wide. */
    public static Font mono() {
        return mono(12f / 13f);
    }

    /** Numbers in columns of bars, formulas as captions; it has signs such as ⊙ that the text's font lacks. */
    public static Font smallMono() {
        return mono(SMALL);
    }

    private static Font mono(float share) {
        Font font = UIManager.getFont("monospaced.font");
        return font.deriveFont(Map.of(TextAttribute.SIZE, text().getSize2D() * share));
    }
}

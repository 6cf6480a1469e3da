package io.github.glassbox.view.overview;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The sample's picture large, under it how it is read, and what can be said in words: of the hidden unit that is pointed
 * at, whose W1[h] times x is laid over the picture then.
 */
final class PictureColumn extends Drawing {
    private static final int GAP = 8;
    private static final int PADDING = 10;
    private static final float LEAST_TITLE = 1.25f;
    private static final float LARGEST_TITLE = 2.4f;
    private static final int WIDTH_OF_ONE = 150;
    private static final String LONGEST =
            "h15 fires 10.00, mostly for 8 and against 8. Ink on blue speaks for it (+10.00), ink on orange against it (−10.00).";

    private Scene scene;
    private BufferedImage ink;
    private BufferedImage laid;

    PictureColumn() {
        super("The picture", AccessibleRole.CANVAS);
        setName("overview.picture");
    }

    void show(Scene shown) {
        scene = shown;
        render();
        repaint();
    }

    /** The theme's colours have changed. */
    void recolor() {
        if (scene != null) {
            render();
        }
    }

    private void render() {
        ink = PixelMap.ink(i -> scene.forward().ink(i) / 255f);
        laid = scene.unit().map(this::product).orElse(null);
    }

    /** What a hidden unit makes of each pixel. */
    private BufferedImage product(int h) {
        float scale = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            scale = Math.max(scale, Math.abs(term(h, i)));
        }
        return PixelMap.signed(i -> term(h, i), Float.isFinite(scale) ? scale : 0);
    }

    private float term(int h, int i) {
        return scene.parameters().w1(h, i) * scene.forward().x(i);
    }

    /** The middle of the picture's height; 0 as long as there is none. */
    double middle() {
        return scene == null ? 0 : picture().getCenterY();
    }

    /** The square of the picture. */
    Rectangle picture() {
        int texts = captionHeight() + cardHeight() + UIScale.scale(2 * GAP) + wordsHeight();
        int side = Math.max(1, Math.min(getWidth(), getHeight() - texts));
        int top = Math.max(0, (getHeight() - side - texts) / 2);
        return new Rectangle((getWidth() - side) / 2, top, side, side);
    }

    private int captionHeight() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
    }

    private int wordsHeight() {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        return Math.max(lines(LONGEST).size(), lines(Sentences.hint(scene)).size()) * metrics.getHeight();
    }

    private List<String> lines(String sentence) {
        return Paragraph.lines(sentence, getWidth(), getFontMetrics(Fonts.small())::stringWidth);
    }

    private Font titleFont() {
        float share = Math.max(LEAST_TITLE, Math.min(LARGEST_TITLE, getWidth() / (float) UIScale.scale(WIDTH_OF_ONE)));
        return Fonts.text().deriveFont(Font.BOLD, Fonts.text().getSize2D() * share);
    }

    private int cardHeight() {
        return 2 * UIScale.scale(PADDING) + getFontMetrics(titleFont()).getHeight()
                + cardLines().size() * getFontMetrics(Fonts.small()).getHeight();
    }

    private List<String> cardLines() {
        int room = Math.max(1, getWidth() - 2 * UIScale.scale(PADDING));
        FontMetrics metrics = getFontMetrics(Fonts.small());
        return List.of(Sentences.certainty(scene), Sentences.speakers(scene)).stream()
                .flatMap(sentence -> Paragraph.lines(sentence, room, metrics::stringWidth).stream())
                .toList();
    }

    /** What is said under the verdict. */
    Optional<String> words() {
        return Optional.ofNullable(scene)
                .map(shown -> shown.unit().map(h -> Sentences.unit(shown, h)).orElseGet(() -> Sentences.hint(shown)));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (scene == null) {
            return;
        }
        Rectangle picture = picture();
        g.setColor(Colors.BORDER.get());
        g.fillRect(picture.x, picture.y, picture.width, picture.height);
        PixelMap.draw(g, ink, picture.x + 1, picture.y + 1, picture.width - 2);
        if (laid != null) {
            PixelMap.draw(g, laid, picture.x + 1, picture.y + 1, picture.width - 2);
        }
        int y = picture.y + picture.height + UIScale.scale(2);
        String caption = scene.name() + (scene.labelled() ? " · label " + scene.label() : " · no label");
        y = line(g, scene.unit().map(h -> "what h" + h + " sees of it").orElse(caption), 0, y) + UIScale.scale(GAP) + UIScale.scale(2);
        y = card(g, y) + UIScale.scale(GAP);
        for (String line : lines(words().orElse(""))) {
            y = line(g, line, 0, y);
        }
    }

    private int card(Graphics2D g, int top) {
        int padding = UIScale.scale(PADDING);
        int arc = UIScale.scale(10);
        g.setColor(Colors.WELL.get());
        g.fillRoundRect(0, top, getWidth(), cardHeight(), arc, arc);
        g.setColor(verdictColor().get());
        g.setFont(titleFont());
        FontMetrics metrics = g.getFontMetrics();
        int baseline = top + padding + metrics.getAscent();
        String verdict = Sentences.verdict(scene);
        FlatUIUtils.drawString(this, g, verdict, padding, baseline);
        if (scene.labelled()) {
            double side = metrics.getAscent() * 0.5;
            Mark.of(scene.prediction(), scene.label())
                    .draw(g, padding + metrics.stringWidth(verdict + " "), baseline - side * 1.2, side, UIScale.scale(2.5f));
        }
        int y = top + padding + metrics.getHeight();
        for (String line : cardLines()) {
            y = line(g, line, padding, y);
        }
        return top + cardHeight();
    }

    private Colors verdictColor() {
        return !scene.labelled() ? Colors.ACCENT : scene.right() ? Colors.CORRECT : Colors.MISTAKE;
    }

    private int line(Graphics2D g, String text, int x, int top) {
        g.setFont(Fonts.small());
        g.setColor(Colors.TEXT.get());
        FontMetrics metrics = g.getFontMetrics();
        FlatUIUtils.drawString(this, g, text, x, top + metrics.getAscent());
        return top + metrics.getHeight();
    }

    @Override
    protected String describe() {
        return scene == null ? ""
                : scene.name() + ". " + Sentences.verdict(scene) + ". " + Sentences.certainty(scene) + " "
                        + Sentences.speakers(scene) + ". " + words().orElse("");
    }
}

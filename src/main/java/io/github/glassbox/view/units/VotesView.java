package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/** The chosen unit's ten outgoing weights as signed bars with numbers: for and against each digit. */
final class VotesView extends CellDrawing {
    private final PresentationModel model;
    private final UnitMaps maps;

    VotesView(PresentationModel model, UnitMaps maps) {
        super("Outgoing weights of the chosen hidden unit", AccessibleRole.LIST);
        this.model = model;
        this.maps = maps;
        setName("unitPage.votes");
        model.addListener(changed -> choiceMayHaveMoved());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                int c = classAt(e);
                if (c >= 0) {
                    model.chooseClass(c);
                }
            }
        });
    }

    private List<String> titles(int h) {
        String symbol = maps.kind().symbol("W2", "[0–9," + h + "]");
        return List.of(symbol + ", to digits 0–9", symbol);
    }

    private int row() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(1);
    }

    private int top() {
        return row() + UIScale.scale(2);
    }

    private int classAt(MouseEvent e) {
        int c = Math.floorDiv(e.getY() - top(), row());
        return maps.units() > 0 && c >= 0 && c < Shape.CLASSES ? c : -1;
    }

    @Override
    protected void draw(Graphics2D g) {
        if (maps.units() == 0) {
            return;
        }
        int h = model.unit();
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        g.drawString(DetailText.fitting(titles(h), metrics, getWidth()), 0, metrics.getAscent());
        float scale = 0;
        for (int c = 0; c < Shape.CLASSES; c++) {
            scale = Math.max(scale, Math.abs(maps.shown().w2(c, h)));
        }
        FontMetrics mono = g.getFontMetrics(Fonts.smallMono());
        int from = metrics.stringWidth("0") + UIScale.scale(8);
        int width = getWidth() - from - mono.stringWidth("−0.0000") - UIScale.scale(8);
        int zero = from + width / 2;
        for (int c = 0; c < Shape.CLASSES; c++) {
            float value = maps.shown().w2(c, h);
            int y = top() + c * row();
            boolean chosen = model.chosenClass().equals(Optional.of(c));
            g.setColor(chosen ? Colors.CHOSEN.get() : Colors.WELL.get());
            g.fillRect(from, y + 1, width, row() - 2);
            int length = OutgoingBars.length(value, scale, width / 2);
            g.setColor((value < 0 ? Colors.NEGATIVE : Colors.POSITIVE).get());
            g.fillRect(value < 0 ? zero - length : zero, y + UIScale.scale(2), length, row() - UIScale.scale(4));
            g.setFont(Fonts.small());
            g.setColor((chosen ? Colors.ACCENT : Colors.TEXT).get());
            g.drawString(Integer.toString(c), 0, y + metrics.getAscent());
            g.setFont(Fonts.smallMono());
            g.setColor(Colors.TEXT.get());
            String number = Numbers.brief(value);
            g.drawString(number, getWidth() - mono.stringWidth(number), y + metrics.getAscent());
        }
        g.setColor(Colors.QUIET.get());
        g.fillRect(zero, top(), 1, Shape.CLASSES * row());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int c = classAt(e);
        return c < 0 ? null : Captions.outgoing(maps.kind(), maps.shown(), c, model.unit());
    }

    @Override
    protected int cellCount() {
        return maps.units() == 0 ? 0 : Shape.CLASSES;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return new Rectangle(0, top() + k * row(), getWidth(), row());
    }

    @Override
    protected String cellName(int k) {
        return "to class " + k + ": " + Captions.outgoing(maps.kind(), maps.shown(), k, model.unit());
    }

    @Override
    protected int chosenCell() {
        return model.chosenClass().orElse(-1);
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseClass(k);
    }

    @Override
    protected String describe() {
        StringBuilder words = new StringBuilder();
        for (int c = 0; c < Shape.CLASSES && maps.units() > 0; c++) {
            words.append(c == 0 ? "" : ", ").append(c).append(": ").append(
                    Numbers.brief(maps.shown().w2(c, model.unit())));
        }
        return words.toString();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(240), top() + Shape.CLASSES * row());
    }
}

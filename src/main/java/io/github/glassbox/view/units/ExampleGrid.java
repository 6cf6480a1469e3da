package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.analysis.UnitActivity.Example;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.InkColors;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleRole;

/** Images in two rows; click or arrow keys choose one. */
final class ExampleGrid extends CellDrawing {
    private static final int COLUMNS = 12;
    private static final int MOST_SIDE = 72;

    private final PresentationModel model;
    private final String title;
    private final List<BufferedImage> pictures = new ArrayList<>();
    private List<Example> examples = List.of();
    private Split split = Split.TEST;

    ExampleGrid(PresentationModel model, String name, String title) {
        super(title, AccessibleRole.LIST);
        this.model = model;
        this.title = title;
        setName(name);
        bind("LEFT", () -> move(-1));
        bind("RIGHT", () -> move(1));
        bind("UP", () -> move(-COLUMNS));
        bind("DOWN", () -> move(COLUMNS));
        bind("HOME", () -> chooseCell(0));
        bind("END", () -> chooseCell(examples.size() - 1));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                chooseCell(placeAt(e));
            }
        });
        takeKeys();
        growWithWidth();
        model.addListener(changed -> choiceMayHaveMoved());
    }

    /** Shows these images of a split. */
    void show(List<Example> images, Split of) {
        examples = images;
        split = of;
        render();
        repaint();
        choiceMayHaveMoved();
    }

    private void render() {
        pictures.clear();
        if (!examples.isEmpty()) {
            Dataset dataset = model.dataset(split);
            InkColors colors = new InkColors();
            byte[] image = new byte[Shape.INPUTS];
            for (Example example : examples) {
                dataset.copyImage(example.image(), image);
                pictures.add(colors.picture(image));
            }
        }
    }

    /** Other theme, other ink. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (examples != null) {
            render();
        }
    }

    @Override
    protected void chooseCell(int place) {
        if (place >= 0 && place < examples.size()) {
            model.setSplit(split);
            model.chooseSample(examples.get(place).image());
        }
    }

    private void move(int places) {
        int now = chosenCell();
        chooseCell(now < 0 ? 0 : now + places);
    }

    @Override
    protected int chosenCell() {
        for (int k = 0; k < examples.size(); k++) {
            if (model.split() == split && examples.get(k).image() == model.sample()) {
                return k;
            }
        }
        return -1;
    }

    private int side() {
        return Math.max(8, Math.min(UIScale.scale(MOST_SIDE), getWidth() / COLUMNS - UIScale.scale(3)));
    }

    private int top() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
    }

    @Override
    protected Rectangle cellBounds(int k) {
        int pitch = side() + UIScale.scale(3);
        return new Rectangle(1 + k % COLUMNS * pitch, top() + k / COLUMNS * pitch, side(), side());
    }

    private int placeAt(MouseEvent e) {
        for (int k = 0; k < examples.size(); k++) {
            if (cellBounds(k).contains(e.getPoint())) {
                return k;
            }
        }
        return -1;
    }

    @Override
    protected void draw(Graphics2D g) {
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        g.drawString(DetailText.fitting(titles(), metrics, getWidth()), 0, metrics.getAscent());
        int chosen = chosenCell();
        g.setStroke(new BasicStroke(1));
        for (int k = 0; k < examples.size(); k++) {
            Rectangle cell = cellBounds(k);
            PixelMap.draw(g, pictures.get(k), cell.x, cell.y, cell.width);
            g.setColor(Colors.BORDER.get());
            g.drawRect(cell.x - 1, cell.y - 1, cell.width + 1, cell.height + 1);
            if (k == chosen) {
                Ring.draw(g, cell, Colors.ACCENT.get(), -UIScale.scale(1f), UIScale.scale(isFocusOwner() ? 3f : 2f), 0);
            }
        }
        if (isFocusOwner() && chosen < 0 && !examples.isEmpty()) {
            Ring.draw(g, cellBounds(0), Colors.ACCENT.get(0.5f), -UIScale.scale(1f), UIScale.scale(2f), 0);
        }
    }

    private List<String> titles() {
        if (examples.isEmpty()) {
            return List.of(title);
        }
        String from = value(examples.get(0));
        String to = value(examples.get(examples.size() - 1));
        return List.of(title + ": " + from + " to " + to, title);
    }

    private static String value(Example example) {
        return example.a1() == 0
                ? "a1 = 0, z1 = " + Numbers.significant(example.z1())
                : "a1 = " + Numbers.significant(example.a1());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int k = placeAt(e);
        return k < 0 ? null : cellName(k);
    }

    @Override
    protected String cellName(int k) {
        Example example = examples.get(k);
        String h = "[" + model.unit() + "] = ";
        return split.id() + " #" + example.image() + ": label " + model.dataset(split).label(example.image())
                + ", z1" + h + Numbers.exact(example.z1()) + ", a1" + h + Numbers.exact(example.a1());
    }

    @Override
    protected int cellCount() {
        return examples.size();
    }

    @Override
    protected String describe() {
        return titles().get(0);
    }

    @Override
    public Dimension getPreferredSize() {
        int side = getWidth() == 0 ? UIScale.scale(32) : side();
        return new Dimension(UIScale.scale(380), top() + 2 * (side + UIScale.scale(3)));
    }
}

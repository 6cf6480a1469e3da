package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** All hidden units as cells with heatmap, bias and outgoing weights; one is chosen. */
final class UnitGrid extends CellDrawing implements Scrollable {
    private final PresentationModel model;
    private final UnitMaps maps;
    private GridFit fit;
    private boolean narrow;

    /**
     * A grid.
     *
     * @param enlarge what Enter and a double click do
     */
    UnitGrid(PresentationModel model, UnitMaps maps, Runnable enlarge) {
        super("Hidden units", AccessibleRole.LIST);
        this.model = model;
        this.maps = maps;
        setName("hiddenUnits.grid");
        bind("LEFT", () -> model.chooseUnit(model.unit() - 1));
        bind("RIGHT", () -> model.chooseUnit(model.unit() + 1));
        bind("UP", () -> model.chooseUnit(model.unit() - columns()));
        bind("DOWN", () -> model.chooseUnit(model.unit() + columns()));
        bind("HOME", () -> model.chooseUnit(0));
        bind("END", () -> model.chooseUnit(maps.units() - 1));
        bind("PAGE_UP", () -> model.chooseUnit(Math.max(model.unit() % columns(), model.unit() - page())));
        bind("PAGE_DOWN", () -> model.chooseUnit(Math.min(lastBelow(model.unit()), model.unit() + page())));
        bind("ENTER", enlarge);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                int h = unitAt(e.getPoint());
                if (h >= 0) {
                    model.chooseUnit(h);
                    if (e.getClickCount() == 2 && e.getButton() == MouseEvent.BUTTON1) {
                        open(h, e.getPoint(), enlarge);
                    }
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                hover(unitAt(e.getPoint()), e.getPoint());
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(-1, e.getPoint());
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        takeKeys();
    }

    /** Whether it is a strip beside a unit's page: smaller heatmaps keep their captions. */
    void setNarrow(boolean strip) {
        narrow = strip;
        fit = null;
        revalidate();
    }

    /** A bar opens where it comes from, anything else of the unit its page. */
    private void open(int h, Point p, Runnable enlarge) {
        int c = OutgoingBars.classAt(fit().bars(h), p.x, p.y);
        if (c >= 0) {
            model.explain(Quantity.of(maps.kind().w2(), c, h));
        } else {
            enlarge.run();
        }
    }

    private int columns() {
        return Math.max(1, fit().columns());
    }

    private int page() {
        int cell = Math.max(1, fit().height() / Math.max(1, fit().rows()));
        return columns() * Math.max(1, getVisibleRect().height / cell);
    }

    private int lastBelow(int h) {
        return h + (maps.units() - 1 - h) / columns() * columns();
    }

    private void hover(int h, Point p) {
        int c = h < 0 ? -1 : OutgoingBars.classAt(fit().bars(h), p.x, p.y);
        model.pointAt(h < 0 ? Pointed.NONE : c < 0 ? Pointed.unit(h) : Pointed.link(h, c));
    }

    /** Makes the pictures of the units in sight, before they are painted. */
    void prepare() {
        if (maps.units() > 0) {
            unitsIn(getVisibleRect()).forEach(maps::prepare);
        }
    }

    private IntStream unitsIn(Rectangle area) {
        GridFit fit = fit();
        int first = Math.max(0, fit.unitAt(0, Math.max(0, Math.min(area.y, fit.height() - 1))));
        return IntStream.range(first, maps.units())
                .takeWhile(h -> fit.cell(h).y < area.y + area.height)
                .filter(h -> fit.cell(h).intersects(area));
    }

    /** Scrolled, other units come into sight, and are painted at once. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        prepare();
    }

    /** Another state, kind of map or scale is to be shown. */
    void mapsChanged() {
        if (fit != null && fit.units() != maps.units()) {
            fit = null;
            revalidate();
        }
        prepare();
        repaint();
    }

    /** Another unit is chosen: brings it into sight. */
    void chosenChanged() {
        if (maps.units() > 0) {
            scrollRectToVisible(fit().cell(model.unit()));
        }
        repaint();
        choiceMayHaveMoved();
    }

    @Override
    protected int cellCount() {
        return maps.units();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return fit().cell(k);
    }

    @Override
    protected String cellName(int k) {
        return "hidden unit " + Captions.unit(maps.kind(), maps.shown(), k).substring(1)
                + (model.switchedOff().contains(k) ? ", switched off" : "");
    }

    @Override
    protected int chosenCell() {
        return maps.units() == 0 ? -1 : model.unit();
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseUnit(k);
    }

    @Override
    protected String describe() {
        return maps.units() == 0 ? "" : Captions.name(model.unit()) + " of " + maps.units() + " is chosen";
    }

    /** Where the cell of unit h is, in this component's pixels. */
    Rectangle cell(int h) {
        return fit().cell(h);
    }

    /** Whether each unit has bars for its outgoing weights. */
    boolean hasBars() {
        return fit().style() != GridFit.Style.BARE;
    }

    private int unitAt(Point p) {
        return maps.units() == 0 ? -1 : fit().unitAt(p.x, p.y);
    }

    private GridFit fit() {
        Dimension size = getParent() == null ? getSize() : getParent().getParent().getSize();
        int width = Math.max(1, size.width);
        int height = Math.max(1, size.height);
        if (fit == null || fit.units() != maps.units() || fit.space().width() != width
                || fit.space().height() != height) {
            fit = GridFit.of(maps.units(), new GridFit.Space(width, height), sizes());
        }
        return fit;
    }

    /** The type may be of another size. */
    @Override
    public void updateUI() {
        super.updateUI();
        fit = null;
    }

    private GridFit.Sizes sizes() {
        FontMetrics small = getFontMetrics(Fonts.small());
        return new GridFit.Sizes(
                small.getHeight(),
                UIScale.scale(narrow ? 8 : 16),
                UIScale.scale(narrow ? 24 : 56),
                Math.max(small.stringWidth("−0.00"), small.stringWidth("−8e-8")) + UIScale.scale(2),
                UIScale.scale(30),
                UIScale.scale(28),
                UIScale.scale(3),
                UIScale.scale(10));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (maps.units() == 0) {
            paintPlaceholder(g);
            return;
        }
        UnitCells cells = new UnitCells(model, maps, fit(), isFocusOwner());
        unitsIn(g.getClipBounds()).forEach(h -> cells.paint(g, h));
    }

    private void paintPlaceholder(Graphics2D g) {
        g.setFont(Fonts.text());
        g.setColor(Colors.QUIET.get());
        FontMetrics metrics = g.getFontMetrics();
        String words = "Heatmaps of the hidden units, as soon as there is a network";
        int x = Math.max(0, (getWidth() - metrics.stringWidth(words)) / 2);
        g.drawString(words, x, (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int h = unitAt(e.getPoint());
        if (h < 0) {
            return null;
        }
        int c = OutgoingBars.classAt(fit().bars(h), e.getX(), e.getY());
        if (c >= 0) {
            return Captions.outgoing(maps.kind(), maps.shown(), c, h);
        }
        String unit = Captions.unit(maps.kind(), maps.shown(), h);
        int i = PixelMap.at(fit().map(h), e.getPoint());
        return i < 0 ? unit : Captions.weight(maps.kind(), maps.shown(), h, i) + "\n" + unit;
    }

    @Override
    public Dimension getPreferredSize() {
        return maps.units() == 0 ? new Dimension() : new Dimension(fit().width(), fit().height());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(UIScale.scale(420), UIScale.scale(120));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL && maps.units() > 0 ? fit().cell(0).height : 1;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return maps.units() == 0 || !fit().scrolls();
    }
}

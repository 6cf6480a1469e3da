package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Surveys;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.HelpButton;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;

/**
 * The hidden units: W1 of each as a heatmap with bias and outgoing weights (or their gradients, their changes, or what they learned), and
 * the chosen one large with its W1[h] times x, or with its page, the others in a strip beside it.
 */
public final class HiddenUnitsPanel extends Card {
    private static final Set<Aspect> OF_MAPS = EnumSet.of(Aspect.STATE, Aspect.RUN, Aspect.MAP);
    private static final Set<Aspect> OF_DETAIL =
            EnumSet.of(Aspect.STATE, Aspect.RUN, Aspect.MAP, Aspect.UNIT, Aspect.SAMPLE, Aspect.DATA);

    private static final int HEADER = 32;
    private static final int STRIP = 96;

    private final PresentationModel model;
    private final UnitMaps maps;
    private final MapTabs tabs;
    private final UnitGrid grid;
    private final JScrollPane scroll;
    private final ScaleBar scale;
    private final DetailBar bar;
    private final UnitDetail detail;
    private final UnitPage page;
    private Consumer<Boolean> opening = open -> {};
    private boolean inspecting;
    private boolean hidden;
    private int divider = -1;

    /** For this model; a unit's page asks the surveys, and can switch the unit off. */
    public HiddenUnitsPanel(PresentationModel model, Playback playback, Surveys surveys) {
        super(null);
        this.model = model;
        setName("hiddenUnits");
        maps = new UnitMaps();
        tabs = new MapTabs(model);
        grid = new UnitGrid(model, maps, () -> setInspecting(true));
        scroll = new JScrollPane(
                grid, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scale = new ScaleBar(model, maps);
        bar = new DetailBar(model, this::inspect, () -> setHidden(!hidden));
        detail = new UnitDetail(model, maps, this::inspect);
        bar.add(new HelpButton(this, () -> "units"));
        page = new UnitPage(model, playback, maps, surveys);
        add(tabs);
        add(bar);
        add(scroll);
        add(detail);
        add(page);
        add(scale);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "restore");
        getActionMap().put("restore", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                setInspecting(false);
            }

            @Override
            public boolean isEnabled() {
                return inspecting;
            }
        });
        scroll.getViewport().addChangeListener(e -> grid.prepare());
        model.addListener(Showing.unlessHidden(this, Aspect.class, this::modelChanged));
        modelChanged(EnumSet.allOf(Aspect.class));
    }

    /** Who makes room is told when a unit's page is opened (true), and when it is closed (false). */
    public void onInspect(Consumer<Boolean> listener) {
        opening = listener;
    }

    /** Opens the chosen unit's page, or closes it. */
    public void inspect() {
        setInspecting(!inspecting);
    }

    /** Whether the page of a unit is open, and shows all that belongs to the displayed state. */
    public boolean isPageComplete() {
        return page.isComplete();
    }

    private void modelChanged(Set<Aspect> changed) {
        boolean before = maps.units() > 0;
        boolean otherMaps = concerns(OF_MAPS, changed)
                && model.displayed().isPresent()
                && maps.show(
                        model.displayed().orElseThrow(), model.start(), model.mapKind(), model.sharedScale());
        if (otherMaps) {
            grid.mapsChanged();
        }
        if (!before && maps.units() > 0) {
            revalidate();
        }
        if (changed.contains(Aspect.MAP)) {
            tabs.select(model.mapKind());
        }
        if (otherMaps || changed.contains(Aspect.UNIT)) {
            scale.refresh();
            bar.refresh();
        }
        if (changed.contains(Aspect.UNIT)) {
            grid.chosenChanged();
        }
        page.modelChanged(changed, otherMaps);
        if (detail.isVisible() && concerns(OF_DETAIL, changed)) {
            detail.refresh();
        }
        if (changed.contains(Aspect.POINTED) || changed.contains(Aspect.SWITCHED)) {
            grid.repaint();
        }
        if (changed.contains(Aspect.PIXEL)) {
            detail.repaint();
        }
        if (changed.contains(Aspect.CLASS)) {
            grid.repaint();
            detail.repaint();
        }
    }

    private static boolean concerns(Set<Aspect> some, Set<Aspect> changed) {
        return !Collections.disjoint(some, changed);
    }

    private void setInspecting(boolean open) {
        if (open == inspecting || maps.units() == 0) {
            return;
        }
        inspecting = open;
        opening.accept(open);
        grid.setNarrow(open);
        page.setOpen(open);
        arrangeAgain();
        grid.chosenChanged();
        grid.requestFocusInWindow();
    }

    private void setHidden(boolean away) {
        hidden = away;
        arrangeAgain();
    }

    private void arrangeAgain() {
        doLayout();
        validate();
        repaint();
    }

    @Override
    public void doLayout() {
        Insets in = getInsets();
        int pad = UIScale.scale(8);
        int side = UIScale.scale(12);
        int header = UIScale.scale(HEADER);
        int footer = UIScale.scale(24);
        Rectangle inner = new Rectangle(
                in.left + side,
                in.top,
                Math.max(0, getWidth() - in.left - in.right - 2 * side),
                Math.max(0, getHeight() - in.top - in.bottom));
        int below = inner.height - header - pad / 2;
        int detailWidth = detailWidth(inner.width, below - pad / 2, detail.sizes());
        boolean any = maps.units() > 0;
        boolean room = any && detailWidth > 0;
        boolean beside = room && !hidden && !inspecting;
        bar.arrange(beside || inspecting, inspecting, room);
        setVisible(scale, any && !inspecting);
        setVisible(bar, any);
        if (beside && !detail.isVisible()) {
            detail.refresh();
        }
        setVisible(detail, beside);
        setVisible(page, inspecting);

        int barWidth = beside ? detailWidth : bar.getPreferredSize().width;
        int left = inner.width - barWidth - pad;
        int right = inner.x + inner.width;
        int strip = UIScale.scale(STRIP);
        int gridWidth = beside ? left - pad : inspecting ? strip : inner.width;
        divider = beside ? right - detailWidth - pad - pad / 2 : -1;
        tabs.setBounds(inner.x, inner.y, beside ? gridWidth : left, header);
        bar.setBounds(right - barWidth, inner.y, barWidth, header);
        int top = inner.y + header + pad / 2;
        scroll.setBounds(inner.x, top, gridWidth, Math.max(0, below - (inspecting ? pad / 2 : footer)));
        scale.setBounds(inner.x, top + Math.max(0, below - footer), gridWidth, footer);
        detail.setBounds(right - detailWidth, top, detailWidth, below - pad / 2);
        page.setBounds(inner.x + strip + pad, top, Math.max(0, inner.width - strip - pad + side / 2), below - pad / 2);
        scale.setBarsInSight(grid.hasBars());
    }

    private static void setVisible(JComponent component, boolean visible) {
        if (component.isVisible() != visible) {
            component.setVisible(visible);
        }
    }

    /**
     * How wide the detail is beside the grid: as its height asks for, at most two fifths of the width.
     *
     * @return 0 if there is no room for it
     */
    static int detailWidth(int width, int height, DetailFit.Sizes sizes) {
        int wanted = Math.min(DetailFit.widthFor(height, sizes), width * 2 / 5);
        return wanted < UIScale.scale(152) ? 0 : wanted;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Insets in = getInsets();
        int line = Math.max(1, UIScale.scale(1));
        int y = in.top + UIScale.scale(HEADER);
        g.setColor(Colors.BORDER.get());
        g.fillRect(in.left, y, getWidth() - in.left - in.right, line);
        if (divider >= 0) {
            g.fillRect(divider, in.top, line, getHeight() - in.top - in.bottom);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (maps != null) {
            maps.forgetColors();
            grid.prepare();
            detail.forgetColors();
            page.forgetColors();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(760, 210));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(320, 104));
    }
}

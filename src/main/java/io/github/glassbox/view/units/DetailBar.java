package io.github.glassbox.view.units;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Over the chosen unit's detail: which unit, the one before and after, its page, hide. */
final class DetailBar extends JPanel {
    private final PresentationModel model;
    private final JLabel title = new JLabel(" ");
    private final JButton previous = button("hiddenUnits.previous", Glyph.PREVIOUS, "The unit before (Left)");
    private final JButton next = button("hiddenUnits.next", Glyph.NEXT, "The next unit (Right)");
    private final JButton inspect = button("hiddenUnits.inspect", null, "");
    private final JButton show = button("hiddenUnits.show", Glyph.HIDE, "");

    /**
     * A bar.
     *
     * @param onInspect opens the unit's page, or closes it
     * @param onShow shows the detail beside the grid, or hides it
     */
    DetailBar(PresentationModel model, Runnable onInspect, Runnable onShow) {
        super(new MigLayout("insets 0 4 0 4, gap 0, hidemode 3", "[grow,fill,0:pref]4[][][][]", "[grow,center]"));
        this.model = model;
        setOpaque(false);
        title.setName("hiddenUnits.chosen");
        title.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        previous.addActionListener(e -> model.chooseUnit(model.unit() - 1));
        next.addActionListener(e -> model.chooseUnit(model.unit() + 1));
        inspect.putClientProperty(
                FlatClientProperties.STYLE, "font: -1; margin: 2,6,2,6; foreground: $Glassbox.accent");
        inspect.addActionListener(e -> onInspect.run());
        show.addActionListener(e -> onShow.run());
        add(title, "wmin 0");
        add(previous);
        add(next);
        add(inspect);
        add(show);
    }

    private static JButton button(String name, Glyph glyph, String tooltip) {
        JButton button = new JButton(glyph);
        button.setName(name);
        button.setToolTipText(tooltip);
        button.getAccessibleContext().setAccessibleName(tooltip);
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        return button;
    }

    /** Another unit, or another number of units. */
    void refresh() {
        int units = model.hidden();
        int h = model.unit();
        title.setText(units == 0 ? " " : Captions.name(h));
        title.setToolTipText(units == 0 ? null : "Hidden unit " + h + " of 0 to " + (units - 1));
        previous.setEnabled(units > 0 && h > 0);
        next.setEnabled(h < units - 1);
        inspect.setEnabled(units > 0);
    }

    /**
     * What the buttons do now.
     *
     * @param detail whether the detail is in sight
     * @param open whether the unit's page is open
     * @param room whether it could be beside the grid
     */
    void arrange(boolean detail, boolean open, boolean room) {
        title.setVisible(detail);
        previous.setVisible(detail);
        next.setVisible(detail);
        inspect.setText(open ? "All units" : "Inspect");
        inspect.setIcon(open ? Glyph.RESTORE : null);
        describe(inspect, open
                ? "Close this page (Esc, " + Keys.text("menu I") + ")"
                : "All about " + Captions.name(model.unit()) + " on a page of its own (" + Keys.text("menu I")
                        + ", Enter, or double click a unit)");
        show.setVisible(!open && room);
        show.setIcon(detail ? Glyph.HIDE : Glyph.SHOW);
        describe(
                show,
                detail ? "Hide the chosen unit's detail" : "Show the chosen unit's detail");
    }

    private static void describe(JButton button, String tooltip) {
        button.setToolTipText(tooltip);
        button.getAccessibleContext().setAccessibleName(tooltip);
    }
}

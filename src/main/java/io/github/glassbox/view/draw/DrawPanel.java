package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.Component;
import java.awt.Dimension;
import java.util.Optional;
import java.util.Set;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The Draw tab: the pad with its tools, the steps to the network's input, the label, and Keep. */
public final class DrawPanel extends JPanel {
    private static final int THINNEST = 2;
    private static final int THICKEST = 20;
    private static final int USUAL = 8;
    private static final int GAP = 6;

    private final PresentationModel model;
    private final Pad pad;
    private final Steps steps;
    private final JComboBox<String> label = new JComboBox<>();

    /**
     * A panel.
     *
     * @param sketch what is on the pad
     * @param undo takes the last stroke back
     * @param redo does it again
     * @param clear blanks the pad
     * @param keep keeps the drawing with its label
     */
    public DrawPanel(PresentationModel model, Sketch sketch, Action undo, Action redo, Action clear, Action keep) {
        super(null);
        this.model = model;
        setName("draw");
        setOpaque(false);
        pad = new Pad(sketch, model);
        steps = new Steps(sketch);
        add(tools(undo, redo, clear));
        add(pad);
        add(brush());
        add(steps);
        add(keeping(keep));
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.SAMPLE));
    }

    /** Gives the pad the focus. */
    public void focusPad() {
        pad.requestFocusInWindow();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(pad.getPreferredSize().width, aroundPad() + pad.getPreferredSize().height);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(pad.getMinimumSize().width, aroundPad() + pad.getMinimumSize().height);
    }

    private int aroundPad() {
        int height = (getComponentCount() - 1) * UIScale.scale(GAP);
        for (Component child : getComponents()) {
            height += child == pad ? 0 : child.getPreferredSize().height;
        }
        return height;
    }

    /** From top to bottom; the pad is as large a square as there is room for, what is left goes to the steps' pictures. */
    @Override
    public void doLayout() {
        int side = Math.max(pad.getMinimumSize().height, Math.min(getWidth(), getHeight() - aroundPad()));
        int left = Math.max(0, getHeight() - aroundPad() - side);
        int y = 0;
        for (Component child : getComponents()) {
            int height = child == pad ? side : child.getPreferredSize().height + (child == steps ? left : 0);
            child.setBounds(0, y, getWidth(), height);
            y += height + UIScale.scale(GAP);
        }
    }

    private JComponent tools(Action undo, Action redo, Action clear) {
        JToggleButton eraser = new JToggleButton("Eraser");
        eraser.setName("draw.eraser");
        eraser.setToolTipText("Take ink away; the right mouse button always does");
        eraser.addActionListener(e -> pad.setEraser(eraser.isSelected()));
        small(eraser);
        JPanel row = row("[grow,fill]4[grow,fill]4[grow,fill]4[grow,fill]");
        row.add(new ActionButton(undo, "Undo", "draw.undo"));
        row.add(new ActionButton(redo, "Redo", "draw.redo"));
        row.add(eraser);
        row.add(new ActionButton(clear, "Clear", "draw.clear"));
        return row;
    }

    private JComponent brush() {
        JSlider width = new JSlider(THINNEST, THICKEST, USUAL);
        width.setName("draw.brush");
        width.setToolTipText("How wide the pen is");
        width.getAccessibleContext().setAccessibleName("Brush width");
        width.addChangeListener(e -> pad.setBrush(width.getValue() / 100.0));
        pad.setBrush(USUAL / 100.0);
        JLabel caption = new JLabel("Brush");
        caption.setLabelFor(width);
        small(caption);
        JPanel row = row("[]8[grow,fill]");
        row.add(caption);
        row.add(width, "width 0:100:");
        return row;
    }

    private JComponent keeping(Action keep) {
        label.addItem("No label");
        for (int digit = 0; digit <= 9; digit++) {
            label.addItem("Label " + digit);
        }
        label.setName("draw.label");
        label.setToolTipText("What the drawing is meant to be; without a label y is taken to be the prediction");
        label.getAccessibleContext().setAccessibleName("Label of the drawing");
        label.setKeySelectionManager((key, items) -> key >= '0' && key <= '9' ? key - '0' + 1 : -1);
        label.addActionListener(e -> {
            int chosen = label.getSelectedIndex() - 1;
            model.setDrawingLabel(chosen < 0 ? Optional.empty() : Optional.of(chosen));
        });
        small(label);
        JPanel row = row("[grow,fill]8[]");
        row.add(label);
        row.add(new ActionButton(keep, "Keep", "draw.keep"));
        return row;
    }

    private static JPanel row(String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, novisualpadding", columns, "[]"));
        row.setOpaque(false);
        return row;
    }

    private static void small(JComponent component) {
        component.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.SAMPLE)) {
            label.setSelectedIndex(model.drawingLabel().orElse(-1) + 1);
        }
    }
}

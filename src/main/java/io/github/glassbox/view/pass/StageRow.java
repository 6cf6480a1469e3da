package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/**
 * The stages as a row of pills, with buttons to the previous and the next.
 *
 * <p>Tab reaches the chosen pill; Left and Right move within the row. Where the row is too narrow for the formulas,
 * only the chosen pill keeps its own. The row is a group of its own: with a {@code ButtonGroup} the look and feel's
 * arrow keys would select without choosing.
 */
final class StageRow extends JPanel {
    private static final int[] PADDINGS = {10, 8, 6};

    private final PresentationModel model;
    private final List<StagePill> pills = new ArrayList<>();
    private final JButton previous = arrow("‹", "previousStage", "Previous stage (Ctrl+Up or [)");
    private final JButton next = arrow("›", "nextStage", "Next stage (Ctrl+Down or ])");

    StageRow(PresentationModel model) {
        super(null);
        this.model = model;
        setName("stages");
        setOpaque(false);
        getAccessibleContext().setAccessibleName("Stages of the forward pass");
        add(previous);
        for (Stage stage : Stage.values()) {
            StagePill pill = new StagePill(stage);
            pill.addActionListener(e -> choose(pill));
            pill.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent e) {
                    refreshFocusable(pill);
                }
            });
            pills.add(pill);
            add(pill);
        }
        add(next);
        previous.addActionListener(e -> model.chooseStage(model.stage().previous()));
        next.addActionListener(e -> model.chooseStage(model.stage().next()));
        bind("LEFT", () -> model.stage().previous());
        bind("RIGHT", () -> model.stage().next());
        bind("HOME", () -> Stage.values()[0]);
        bind("END", () -> Stage.values()[Stage.values().length - 1]);
        show(Optional.empty());
    }

    private static JButton arrow(String text, String name, String tooltip) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setToolTipText(tooltip);
        button.getAccessibleContext().setAccessibleName(tooltip);
        button.setFocusable(false);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "toolbar.margin: 0,0,0,0");
        return button;
    }

    private interface Target {
        Stage stage();
    }

    private void choose(StagePill pill) {
        model.chooseStage(pill.stage());
        pill.setSelected(true);
        pill.requestFocusInWindow();
    }

    private void bind(String key, Target target) {
        for (StagePill pill : pills) {
            pill.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
            pill.getActionMap().put(key, new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                    model.chooseStage(target.stage());
                }
            });
        }
    }

    void show(Optional<Pass> pass) {
        for (StagePill pill : pills) {
            Stage stage = pill.stage();
            String title = pass.map(p -> p.title(stage)).orElse(stage.formula());
            if (!title.equals(pill.getText())) {
                pill.setText(title);
            }
            boolean chosen = stage == model.stage();
            boolean hadFocus = !chosen && pill.isFocusOwner();
            pill.setSelected(chosen);
            pill.setToolTipText(title);
            if (hadFocus) {
                pills.get(model.stage().ordinal()).setFocusable(true);
                pills.get(model.stage().ordinal()).requestFocusInWindow();
            }
        }
        pills.forEach(this::refreshFocusable);
        previous.setEnabled(model.stage() != Stage.values()[0]);
        next.setEnabled(model.stage() != Stage.values()[Stage.values().length - 1]);
        doLayout();
    }

    /** Only the chosen pill takes the focus; one that still has it keeps it until the next has it. */
    private void refreshFocusable(StagePill pill) {
        pill.setFocusable(pill.isSelected() || pill.isFocusOwner());
    }

    @Override
    public void doLayout() {
        int height = getHeight();
        int arrow = height;
        int gap = UIScale.scale(4);
        int room = getWidth() - 2 * arrow - gap * (pills.size() + 1);
        boolean shorter = true;
        int padding = UIScale.scale(PADDINGS[0]);
        for (int tried : PADDINGS) {
            if (textWidth(false) + 2 * UIScale.scale(tried) * pills.size() <= room) {
                shorter = false;
                padding = UIScale.scale(tried);
                break;
            }
        }
        previous.setBounds(0, 0, arrow, height);
        int x = arrow + gap;
        for (StagePill pill : pills) {
            pill.setAbbreviated(shorter);
            int width = Math.max(pill.textWidth(shorter) + 2 * padding, height);
            pill.setBounds(x, 0, width, height);
            x += width + gap;
        }
        next.setBounds(x, 0, arrow, height);
    }

    private int textWidth(boolean shorter) {
        return pills.stream().mapToInt(pill -> pill.textWidth(shorter)).sum();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(400), getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(14));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(100), getPreferredSize().height);
    }
}

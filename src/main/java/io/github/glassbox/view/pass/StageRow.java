package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Icons;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/**
 * The stages as a row of pills, with buttons to the previous and the next.
 *
 * <p>Tab reaches the chosen pill; Left and Right move within the row; Enter, or a double click, opens the calculation.
 * Where the row is too narrow for the formulas, all pills show their symbols: they keep their places, whichever is
 * chosen. The row is a group of its own: with a {@code ButtonGroup} the look and feel's arrow keys would select without
 * choosing.
 */
final class StageRow extends JPanel {
    private static final int[] PADDINGS = {16, 13, 10, 8, 6, 4, 2};
    private static final double[] PER_SECOND = {0.5, 1, 2, 4};

    private final PresentationModel model;
    private final Stage first = Stage.all().get(0);
    private final Stage last = Stage.all().get(Stage.all().size() - 1);
    private final List<StagePill> pills = new ArrayList<>();
    private final JButton previous = arrow("‹", "previousStage", "Previous stage (" + Keys.text("menu UP") + " or [)");
    private final JButton next = arrow("›", "nextStage", "Next stage (" + Keys.text("menu DOWN") + " or ])");
    private final JButton play = arrow("", "playStages", "Play the stages");
    private final JComboBox<String> speed = new JComboBox<>(new String[] {"½/s", "1/s", "2/s", "4/s"});
    private final StagePlayer player;

    StageRow(PresentationModel model, Runnable pauseTraining, Runnable explain) {
        super(null);
        this.model = model;
        player = new StagePlayer(model, pauseTraining, this::refreshPlay);
        setName("stages");
        setOpaque(false);
        getAccessibleContext().setAccessibleName("Stages of an iteration");
        add(previous);
        for (Stage stage : Stage.all()) {
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
        play.addActionListener(e -> player.playOrStop());
        add(play);
        speed.setName("stageSpeed");
        speed.setToolTipText("How many stages a second to play");
        speed.getAccessibleContext().setAccessibleName("Stages a second");
        speed.setSelectedIndex(1);
        speed.addActionListener(e -> player.setPerSecond(PER_SECOND[speed.getSelectedIndex()]));
        add(speed);
        refreshPlay();
        previous.addActionListener(e -> model.chooseStage(model.stage().previous()));
        next.addActionListener(e -> model.chooseStage(model.stage().next()));
        for (StagePill pill : pills) {
            pill.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "explain");
            pill.getActionMap().put("explain", action(explain));
            pill.addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent e) {
                    if (e.getClickCount() == 2) {
                        explain.run();
                    }
                }
            });
        }
        bind("LEFT", () -> model.stage().previous());
        bind("RIGHT", () -> model.stage().next());
        bind("HOME", () -> first);
        bind("END", () -> last);
        show(Optional.empty());
    }

    /** Plays the stages one after the other, or stops. */
    void playOrStop() {
        player.playOrStop();
    }

    private void refreshPlay() {
        String name = player.isPlaying() ? "Stop playing the stages" : "Play the stages; training stands still";
        play.setIcon(player.isPlaying() ? Icons.PAUSE.get() : Icons.PLAY.get());
        play.setToolTipText(name + " (" + Keys.text("menu SPACE") + ")");
        play.getAccessibleContext().setAccessibleName(name);
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
            pill.getActionMap().put(key, action(() -> model.chooseStage(target.stage())));
        }
    }

    private static AbstractAction action(Runnable body) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                body.run();
            }
        };
    }

    void show(Optional<Pass> pass) {
        for (StagePill pill : pills) {
            Stage stage = pill.stage();
            String title = pass.map(p -> p.title(stage)).orElse(stage.formula("f"));
            if (!title.equals(pill.getText())) {
                pill.setText(title);
            }
            boolean chosen = stage.equals(model.stage());
            boolean hadFocus = !chosen && pill.isFocusOwner();
            pill.setSelected(chosen);
            pill.setToolTipText(title);
            if (hadFocus) {
                StagePill next = pills.get(Stage.all().indexOf(model.stage()));
                next.setFocusable(true);
                next.requestFocusInWindow();
            }
        }
        pills.forEach(this::refreshFocusable);
        previous.setEnabled(!model.stage().equals(first));
        next.setEnabled(!model.stage().equals(last));
    }

    /** Only the chosen pill takes the focus; one that still has it keeps it until the next has it. */
    private void refreshFocusable(StagePill pill) {
        pill.setFocusable(pill.isSelected() || pill.isFocusOwner());
    }

    @Override
    public void doLayout() {
        int height = getHeight();
        int gap = UIScale.scale(4);
        int arrow = UIScale.scale(20);
        int box = speed.getPreferredSize().width;
        int room = getWidth() - 2 * arrow - height - gap * (pills.size() + 3);
        // The narrowest row has no room for the choice of speed; what was chosen still holds.
        boolean wide = textWidth(true) + 2 * UIScale.scale(PADDINGS[5]) * pills.size() <= room - box;
        speed.setVisible(wide);
        room -= wide ? box : -gap;
        boolean shorter = textWidth(false) + 2 * UIScale.scale(PADDINGS[3]) * pills.size() > room;
        int padding = UIScale.scale(PADDINGS[PADDINGS.length - 1]);
        for (int k = PADDINGS.length - 1; k >= 0; k--) {
            if (textWidth(shorter) + 2 * UIScale.scale(PADDINGS[k]) * pills.size() <= room) {
                padding = UIScale.scale(PADDINGS[k]);
            }
        }
        place(previous, 0, arrow);
        int x = arrow + gap;
        for (StagePill pill : pills) {
            pill.setAbbreviated(shorter);
            int width = pill.textWidth(shorter) + 2 * padding;
            pill.setBounds(x, 0, width, height);
            x += width + gap;
        }
        place(next, x, arrow);
        place(play, getWidth() - (wide ? box + gap : 0) - height, height);
        speed.setBounds(getWidth() - (wide ? box : 0), 0, wide ? box : 0, height);
    }

    private int textWidth(boolean shorter) {
        return pills.stream().mapToInt(pill -> pill.textWidth(shorter)).sum();
    }

    private void place(JButton button, int x, int width) {
        int height = button.getPreferredSize().height;
        button.setBounds(x, (getHeight() - height) / 2, width, height);
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

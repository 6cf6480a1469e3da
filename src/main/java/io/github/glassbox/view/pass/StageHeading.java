package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import javax.swing.JLabel;

/** The heading of a stage's column: marked if the stage is chosen; a click chooses it. */
final class StageHeading extends JLabel {
    private final PresentationModel model;
    private final Stage stage;
    private String full = "";

    StageHeading(Stage stage, PresentationModel model) {
        this.model = model;
        this.stage = stage;
        setName("heading-" + stage.name().toLowerCase(Locale.ROOT));
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                model.chooseStage(stage);
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.heading());
    }

    void show(String title) {
        full = title;
        setToolTipText(title);
        fit(getWidth());
        repaint();
    }

    /** Shows the whole title if the width is enough, or else the symbol. */
    void fit(int width) {
        boolean enough = getFontMetrics(getFont()).stringWidth(full) + UIScale.scale(2) <= width;
        String shown = enough ? full : Pass.symbol(stage);
        if (!shown.equals(getText())) {
            setText(shown);
        }
    }

    @Override
    public Color getForeground() {
        if (model == null) {
            return super.getForeground();
        }
        if (model.stage() == stage) {
            return Colors.ACCENT.get();
        }
        return stage == Stage.LOSS ? Colors.TEXT.get() : Colors.QUIET.get();
    }
}

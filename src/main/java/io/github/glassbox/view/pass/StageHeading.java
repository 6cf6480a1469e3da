package io.github.glassbox.view.pass;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;

/** The heading of a column: in colour if the chosen stage makes it, strong if the stage reads it; a click chooses it. */
final class StageHeading extends FittingLabel {
    private final PresentationModel model;
    private final Stage place;
    private Stage stage;
    private boolean read;

    StageHeading(Stage place, PresentationModel model) {
        this.model = model;
        this.place = place;
        stage = place;
        setName("heading-" + place.id());
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

    /** Shows what stands here at the pass's stage. */
    void show(Pass pass) {
        stage = pass.at(place);
        read = pass.stage().reads(stage);
        String title = title(pass);
        setToolTipText(title);
        setTexts(List.of(title, stage.symbol()));
        repaint();
    }

    private String title(Pass shown) {
        return switch (stage.kind()) {
            case INPUT -> "x · input 28×28";
            case LOSS -> "L = −ln p[" + shown.label() + "] = " + Rounding.number(shown.forward().loss(shown.label()))
                    + (shown.labelled() ? "" : " (no label)");
            default -> shown.title(stage);
        };
    }

    @Override
    public Color getForeground() {
        if (model == null) {
            return super.getForeground();
        }
        if (model.stage().equals(stage)) {
            return Colors.ACCENT.get();
        }
        return stage.kind() == Stage.Kind.LOSS || read ? Colors.TEXT.get() : Colors.QUIET.get();
    }
}

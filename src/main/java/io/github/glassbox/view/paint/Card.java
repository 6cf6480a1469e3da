package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** A panel that lies on the ground as a card: rounded, with a quiet edge. */
public class Card extends JPanel {
    /** A card with this layout inside. */
    public Card(LayoutManager layout) {
        super(layout);
        putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 12; background: $Glassbox.card; [light]border: 1,1,1,1,$Glassbox.border,1,12;"
                        + "[dark]border: 1,1,1,1,$Glassbox.border,1,12");
    }
}

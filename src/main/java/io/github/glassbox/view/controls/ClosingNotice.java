package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.paint.Card;
import javax.swing.JButton;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** Says, across the window, what it waits for before it closes, and has the button that closes it at once. */
public final class ClosingNotice extends Card {
    private final JLabel words = new JLabel();

    /** A notice that is not there yet. */
    public ClosingNotice(Runnable now) {
        super(new MigLayout("insets 3 12 3 6, gap 0", "[grow,fill,0:pref]8[]", "[center]"));
        setName("closing");
        words.setName("closing.words");
        JButton button = new JButton("Close Now");
        button.setName("closing.now");
        button.setToolTipText("What is not written by then may be lost");
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 1,10,1,10");
        button.addActionListener(e -> now.run());
        add(words, "wmin 0");
        add(button);
        setVisible(false);
    }

    /** @param sentence on what is waited for */
    public void display(String sentence) {
        words.setText(sentence);
        words.setToolTipText(sentence);
        setVisible(true);
    }
}

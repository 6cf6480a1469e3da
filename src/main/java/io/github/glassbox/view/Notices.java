package io.github.glassbox.view;

import io.github.glassbox.view.controls.Notice;
import io.github.glassbox.view.happened.HappeningNotice;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Notices across the window, one below the other; there as long as one of them is. */
final class Notices extends JPanel {
    private final List<Notice> first;
    private final HappeningNotice happening;

    /** @param happening gives way to the first */
    Notices(HappeningNotice happening, Notice... first) {
        super(new MigLayout("insets 8 8 0 8, hidemode 3, wrap", "[grow,fill]"));
        this.first = List.of(first);
        this.happening = happening;
        setOpaque(false);
        setVisible(false);
        for (Notice notice : first) {
            add(notice);
            notice.whenShownOrHidden(this::refresh);
        }
        add(happening);
        happening.whenShownOrHidden(this::refresh);
    }

    private void refresh() {
        happening.giveWay(first.stream().anyMatch(Notice::isVisible));
        setVisible(happening.isVisible() || first.stream().anyMatch(Notice::isVisible));
    }
}

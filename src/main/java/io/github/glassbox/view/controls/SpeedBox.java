package io.github.glassbox.view.controls;

import io.github.glassbox.training.Speed;
import io.github.glassbox.view.paint.Numbers;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** Chooses how fast to play. */
final class SpeedBox extends JComboBox<Speed> {
    private static final List<Speed> OFFERED =
            Stream.of(1, 2, 5, 10, 30, 60, 0).map(Speed::new).toList();

    private Speed value;
    private boolean refreshing;

    /** A box that tells of a choice by the user. */
    SpeedBox(Consumer<Speed> chosen) {
        super(new DefaultComboBoxModel<>(OFFERED.toArray(Speed[]::new)));
        // The same in the list as in the closed box: the list is no wider than the box.
        setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object item, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(list, text((Speed) item), index, selected, focused);
            }
        });
        setPrototypeDisplayValue(Speed.UNLIMITED);
        setMaximumRowCount(OFFERED.size());
        setToolTipText("How many iterations a second to play; fastest is as many as the computer can");
        addActionListener(e -> {
            if (!refreshing && getSelectedItem() instanceof Speed speed) {
                chosen.accept(speed);
            }
        });
    }

    /** The speed as it is now. */
    void display(Speed now) {
        if (!now.equals(value)) {
            value = now;
            refreshing = true;
            getModel().setSelectedItem(now);
            refreshing = false;
        }
    }

    /** A speed as it is written. */
    static String text(Speed speed) {
        if (speed == null) {
            return "";
        }
        return speed.isUnlimited() ? "fastest" : speed.perSecond() + "/s";
    }

    /** The rate reached, such as "17/s of 60"; blank while nothing is measured. */
    static String reached(double perSecond, Speed asked) {
        if (perSecond <= 0) {
            return "";
        }
        String rate = perSecond < 9.95
                ? Numbers.fixed(perSecond, 1) + "/s"
                : Math.round(perSecond) + "/s";
        return asked.isUnlimited() ? rate : rate + " of " + asked.perSecond();
    }
}

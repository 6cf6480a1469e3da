package io.github.glassbox.view.paint;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;

/** Room around a component that grows with the type, at once when its size changes. */
public final class Margin extends AbstractBorder {
    private final Insets usual;

    /** So many pixels where the type has its usual size. */
    public Margin(int top, int left, int bottom, int right) {
        usual = new Insets(top, left, bottom, right);
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
        insets.set(
                UIScale.scale(usual.top), UIScale.scale(usual.left), UIScale.scale(usual.bottom), UIScale.scale(usual.right));
        return insets;
    }
}

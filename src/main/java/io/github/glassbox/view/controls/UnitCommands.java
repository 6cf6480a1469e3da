package io.github.glassbox.view.controls;

import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Set;

/** The commands on the chosen hidden unit. */
public final class UnitCommands {
    public final Command inspect;
    public final Command switchOff;
    public final Command allOn;

    private final PresentationModel model;

    /** @param toggleInspector opens the chosen unit's page, or closes it */
    public UnitCommands(PresentationModel model, Runnable toggleInspector) {
        this.model = model;
        inspect = new Command(
                "Inspect Hidden Unit", "Opens the chosen unit's page, or closes it", "menu I", null, toggleInspector);
        switchOff = new Command(
                "Switch Unit Off", "The chosen unit's output is set to zero, for looking only", "menu K", null,
                () -> model.toggleUnit(model.unit()));
        allOn = new Command(
                "Switch On", "All hidden units are on again", "menu shift K", null, model::switchAllOn);
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.STATE));
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.STATE) || changed.contains(Aspect.UNIT) || changed.contains(Aspect.SWITCHED)) {
            boolean off = model.switchedOff().contains(model.unit());
            inspect.setEnabled(model.displayed().isPresent());
            switchOff.setEnabled(model.displayed().isPresent());
            switchOff.rename(off ? "Switch Unit On" : "Switch Unit Off", null);
            allOn.setEnabled(!model.switchedOff().isEmpty());
        }
    }
}

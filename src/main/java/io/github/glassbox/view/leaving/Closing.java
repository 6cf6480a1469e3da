package io.github.glassbox.view.leaving;

import io.github.glassbox.view.controls.Notice;
import io.github.glassbox.view.work.DiskWork;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.Timer;

/**
 * Closes the window when what is being written is written, which it says, and the run may be lost. It does not wait for
 * ever, and no longer when it is told to close once more.
 */
public final class Closing extends WindowAdapter {
    private final DiskWork disk;
    private final Consumer<Runnable> unlessKept;
    private final Runnable close;
    private final Notice notice = new Notice("closing", "[grow,fill,0:pref]8[]");
    private final JLabel words = new JLabel();
    private final Timer bound;
    private Runnable next;
    private boolean patient;

    /**
     * For a window.
     *
     * @param unlessKept as that of {@link BeforeLosing}
     * @param close closes it at once
     * @param boundMillis how long to wait for what is being written
     */
    public Closing(DiskWork disk, Consumer<Runnable> unlessKept, Runnable close, int boundMillis) {
        this.disk = disk;
        this.unlessKept = unlessKept;
        this.close = close;
        bound = new Timer(boundMillis, e -> goOn());
        bound.setRepeats(false);
        JButton now = notice.button(new JButton("Close Now"), "now", "What is not written by then may be lost");
        now.addActionListener(e -> goOn());
        notice.hold(words, now);
        disk.addListener(this::refresh);
    }

    /** To be shown across the window. */
    public Notice notice() {
        return notice;
    }

    @Override
    public void windowClosing(WindowEvent e) {
        if (next != null) {
            goOn();
            return;
        }
        patient = true;
        // What is being written may be the run: that is known before it is asked about.
        whenWritten(() -> unlessKept.accept(() -> whenWritten(close)));
    }

    private void whenWritten(Runnable then) {
        if (patient && disk.isWriting()) {
            next = then;
            bound.restart();
            refresh();
        } else {
            then.run();
        }
    }

    private void refresh() {
        if (next == null) {
            return;
        }
        String titles = disk.jobs().stream().map(DiskWork.Job::task).filter(DiskWork.Task::writes).map(DiskWork.Task::title)
                .collect(Collectors.joining(", "));
        if (!titles.isEmpty()) {
            words.setText("The window closes as soon as this is done: " + titles + ".");
            words.setToolTipText(words.getText());
            notice.setVisible(true);
        }
        if (!disk.isWriting()) {
            end().run();
        }
    }

    private void goOn() {
        patient = false;
        if (next != null) {
            end().run();
        }
    }

    private Runnable end() {
        Runnable then = next;
        next = null;
        bound.stop();
        notice.setVisible(false);
        return then;
    }
}

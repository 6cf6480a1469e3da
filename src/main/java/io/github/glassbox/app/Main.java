package io.github.glassbox.app;

import io.github.glassbox.cli.CommandLineInterface;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.training.Engine;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.fault.Faults;
import io.github.glassbox.view.kept.ThemeChoice;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.opening.Opening;
import io.github.glassbox.view.theme.Theme;
import io.github.glassbox.view.work.EventThread;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;

/** Starts the program. */
public final class Main {
    private static final String HEADLESS = "java.awt.headless";

    private Main() {}

    /** Runs a command, or opens the window if there is none. */
    public static void main(String[] args) {
        Language.set();
        if (args.length == 0) {
            open(Engine::standard);
            return;
        }
        AtomicReference<Engine> window = new AtomicReference<>();
        int status = runCommand(args, window::set);
        if (window.get() == null) {
            System.exit(status);
        }
        System.clearProperty(HEADLESS);
        open(window::get);
    }

    private static void open(Supplier<Engine> engine) {
        requireDesktop();
        ClassesAtStart.load();
        Opening opening = Opening.begin(Mnist::load, engine);
        Display.obstacle().ifPresent(Main::refuse);
        Path drawings = drawings();
        Faults faults = new Faults(new FaultLog(drawings.getParent())::append);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.found(thread.getName(), fault));
        EventThread.post(() -> {
            Display.quitByClosing();
            Theme.prepare();
            UserPreferences preferences = new StoredPreferences();
            new ThemeChoice(preferences).kept().apply();
            JFrame frame = MainWindow.emptyFrame();
            frame.setVisible(true);
            EventThread.post(() -> new MainWindow(frame, opening, preferences, drawings));
        });
    }

    private static void requireDesktop() {
        if (ModuleLayer.boot().findModule("java.desktop").isEmpty()) {
            refuse("This Java has no module java.desktop, which reads pictures and opens windows; a full Java has it.");
        }
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static Path drawings() {
        try {
            return DataFolder.ofUser().resolve("drawings");
        } catch (InvalidPathException e) {
            refuse(OneLine.sentence("The name of your home folder, " + e.getInput() + ", cannot be spelled in this locale;"
                    + " set LC_ALL, to C.UTF-8 for example."));
            throw e;
        }
    }

    private static int runCommand(String[] args, Consumer<Engine> window) {
        // Decoding pictures loads AWT, which must not look for a display.
        System.setProperty(HEADLESS, "true");
        try {
            return new CommandLineInterface(Mnist::load, isTerminal(), window)
                    .run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        } catch (NoClassDefFoundError e) {
            requireDesktop();
            throw e;
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        try {
            // From Java 22 there may be a console without a terminal, and this method to tell.
            return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

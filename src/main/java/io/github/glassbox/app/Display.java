package io.github.glassbox.app;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.desktop.QuitStrategy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a window can be opened, and how the desktop closes it. */
final class Display {
    private Display() {}

    /** Why no window can be opened, as a sentence; none if one can. */
    static Optional<String> obstacle() {
        return lacksLibraries(Path.of(System.getProperty("java.home")), System.getProperty("os.name"))
                ? Optional.of("This Java has no libraries for windows (libawt_xawt); on Debian openjdk-17-jre has them,"
                        + " openjdk-17-jre-headless has not.")
                : hasScreen() ? Optional.empty()
                : Optional.of("The window needs a display, and there is none; --help lists the commands without it.");
    }

    /** Whether this Java was installed without what windows need, as Linux has it in a package of its own. */
    static boolean lacksLibraries(Path home, String system) {
        return system.equals("Linux") && Files.isDirectory(home.resolve("lib"))
                && !Files.exists(home.resolve("lib").resolve("libawt_xawt.so"));
    }

    /** On a Mac, quitting by the system's menu closes the window, which may have something to ask, and not the program. */
    static void quitByClosing() {
        // Elsewhere asking for the desktop alone takes time.
        if (System.getProperty("os.name").startsWith("Mac") && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.APP_QUIT_STRATEGY)) {
            Desktop.getDesktop().setQuitStrategy(QuitStrategy.CLOSE_ALL_WINDOWS);
        }
    }

    private static boolean hasScreen() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError e) {
            return false;
        }
    }
}

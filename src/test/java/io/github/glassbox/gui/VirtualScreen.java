package io.github.glassbox.gui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Puts AWT on a screen in memory before any test class, and with it any AWT class, is loaded.
 *
 * <p>Acts only where the system property {@code glassbox.test.screen} is {@code virtual}, on Linux; everywhere else
 * the tests use the display of the session.
 */
public final class VirtualScreen implements LauncherSessionListener {
    /** True if this JVM's tests are to run on the screen in memory. */
    public static boolean wanted() {
        return "virtual".equals(System.getProperty("glassbox.test.screen"))
                && System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    /**
     * Whether every key and move of the mouse given to this screen is in AWT's event queue: its own queue is empty, and the
     * thread that empties it waits for more.
     */
    public static boolean isInputPosted() {
        return Input.QUEUE.isEmpty() && Input.PUMP.getState() == Thread.State.WAITING;
    }

    /** Cacio's own queue of input, which it does not show. */
    private static final class Input {
        static final Queue<?> QUEUE = queue();
        static final Thread PUMP = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("CacioEventPump"))
                .findAny()
                .orElseThrow();

        private static Queue<?> queue() {
            try {
                Class<?> source = Class.forName("com.github.caciocavallosilano.cacio.ctc.CTCEventSource");
                Method instance = source.getDeclaredMethod("getInstance");
                instance.setAccessible(true);
                Field queue = source.getDeclaredField("queue");
                queue.setAccessible(true);
                return (Queue<?>) queue.get(instance.invoke(null));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this Cacio keeps its input elsewhere", e);
            }
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!wanted()) {
            return;
        }
        if (Runtime.version().feature() >= 22) {
            findFontsWithoutDisplay();
        }
        try {
            Class.forName("com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the screen in memory is not on the test class path", e);
        }
    }

    /**
     * From JDK 22 on the font manager of X11 asks the X server for its font path, and crashes where there is none.
     * The method is redefined to name the system's font folders.
     */
    private static void findFontsWithoutDisplay() {
        try {
            Class<?> fontManager = Class.forName("sun.awt.X11FontManager", false, null);
            byte[] redefined = new ByteBuddy()
                    .redefine(fontManager, ClassFileLocator.ForClassLoader.ofSystemLoader())
                    .method(ElementMatchers.named("getFontPath"))
                    .intercept(FixedValue.value(fontPath()))
                    .make()
                    .getBytes();
            ByteBuddyAgent.install().redefineClasses(new ClassDefinition(fontManager, redefined));
        } catch (ReflectiveOperationException | UnmodifiableClassException e) {
            throw new IllegalStateException("this JDK's font manager cannot be kept from asking a display", e);
        }
    }

    private static String fontPath() {
        Stream<Path> roots = Stream.of("/usr/share/fonts", "/usr/local/share/fonts").map(Path::of);
        return roots.filter(Files::isDirectory)
                .flatMap(root -> foldersWithFonts(root).stream())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> foldersWithFonts(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(ttf|otf|ttc|pfb)"))
                    .map(file -> file.getParent().toString())
                    .distinct()
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

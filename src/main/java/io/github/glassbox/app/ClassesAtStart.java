package io.github.glassbox.app;

import io.github.glassbox.training.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Loads the classes that the window is built of, on a thread beside the event thread, which then has to wait for few of
 * them. None is initialised.
 *
 * <p>The list is a resource, in the order in which they are needed, and made anew by the main method of the test class
 * StartBenchmark. That it has grown old does no harm: what is not on it is loaded when it is needed, and what is no more is
 * passed over.
 */
final class ClassesAtStart {
    private static final String LIST = "classes-at-start.txt";

    private ClassesAtStart() {}

    /** Begins; returns at once. */
    static void load() {
        Threads.start("glassbox-classes", () -> names().forEach(ClassesAtStart::load));
    }

    /** Whether there is a class of this name; it is loaded then. */
    static boolean load(String name) {
        try {
            // Asking for constructors has the class verified too.
            Class.forName(name, false, ClassesAtStart.class.getClassLoader()).getDeclaredConstructors();
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The list. */
    static List<String> names() {
        try (InputStream list = ClassesAtStart.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.glassbox.view.paint;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.github.glassbox.view.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * Each drawing in turn paints nothing of its own, and the tests of its picture are run: prints which of them failed. Its
 * status is 1 if none did for some drawing in some theme, or if one fails while all is painted.
 */
public final class BlankingTable {
    private static final String PROGRAM = "io.github.glassbox.";

    private BlankingTable() {}

    /** Prints the table; arguments, if any, are simple names of the drawings to be tried. */
    public static void main(String[] args) throws Exception {
        Drawings drawings = new Drawings();
        int unseen = 0;
        long started = System.nanoTime();
        for (String drawing : drawings.names()) {
            String name = drawing.substring(drawing.lastIndexOf('.') + 1);
            if (args.length > 0 && !List.of(args).contains(name)) {
                continue;
            }
            List<String> failed = new ArrayList<>();
            boolean sound = true;
            boolean[] seen = new boolean[Theme.values().length];
            Blanked painted = new Blanked(null, null);
            Blanked blanked = new Blanked(drawing, blank(drawing, drawings.painting(drawing)));
            for (JavaMethod test : drawings.tests(drawing)) {
                String which = test.getOwner().getSimpleName() + "#" + test.getName();
                for (Theme theme : Theme.values()) {
                    sound &= passes(painted, test, theme);
                    if (!passes(blanked, test, theme)) {
                        seen[theme.ordinal()] = true;
                        if (!failed.contains(which)) {
                            failed.add(which);
                        }
                    }
                }
            }
            boolean all = sound;
            for (boolean inTheme : seen) {
                all &= inTheme;
            }
            unseen += all ? 0 : 1;
            System.out.printf(
                    "%-22s %s%n", name,
                    !sound ? "A TEST FAILS WHILE IT PAINTS" : all ? String.join(", ", failed) : "NOT SEEN in both themes");
        }
        System.out.printf("%d not seen, %.1f s%n", unseen, (System.nanoTime() - started) / 1e9);
        System.exit(unseen == 0 ? 0 : 1);
    }

    private static boolean passes(Blanked classes, JavaMethod test, Theme theme) throws ReflectiveOperationException {
        Class<?> type = classes.loadClass(test.getOwner().getName());
        Class<?> themes = classes.loadClass(Theme.class.getName());
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = type.getDeclaredMethod(test.getName(), themes);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), themes.getEnumConstants()[theme.ordinal()]);
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        }
    }

    /** The class as it is, but for what paints: that does nothing but what its superclass does there. */
    private static byte[] blank(String drawing, List<JavaMethod> painting) {
        ClassFileLocator files = ClassFileLocator.ForClassLoader.of(BlankingTable.class.getClassLoader());
        TypeDescription type = TypePool.Default.of(files).describe(drawing).resolve();
        DynamicType.Builder<?> blank = new ByteBuddy().redefine(type, files);
        for (JavaMethod method : painting) {
            boolean callsSuper = method.getMethodCallsFromSelf().stream().anyMatch(call ->
                    call.getTarget().getName().equals(method.getName())
                            && !call.getTargetOwner().equals(method.getOwner())
                            && method.getOwner().isAssignableTo(call.getTargetOwner().getName()));
            blank = blank.method(ElementMatchers.named(method.getName()).and(ElementMatchers.isDeclaredBy(type)))
                    .intercept(callsSuper ? SuperMethodCall.INSTANCE : StubMethod.INSTANCE);
        }
        return blank.make().getBytes();
    }

    /** All classes of the program and its tests anew, one of them changed. */
    private static final class Blanked extends ClassLoader {
        private final String name;
        private final byte[] changed;

        Blanked(String name, byte[] changed) {
            super(BlankingTable.class.getClassLoader());
            this.name = name;
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
            if (!wanted.startsWith(PROGRAM)) {
                return super.loadClass(wanted, resolve);
            }
            synchronized (getClassLoadingLock(wanted)) {
                Class<?> loaded = findLoadedClass(wanted);
                return loaded == null ? define(wanted) : loaded;
            }
        }

        private Class<?> define(String wanted) throws ClassNotFoundException {
            if (wanted.equals(name)) {
                return defineClass(wanted, changed, 0, changed.length);
            }
            try (InputStream file = getParent().getResourceAsStream(wanted.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(wanted);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(wanted, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(wanted, e);
            }
        }
    }
}

package io.github.glassbox.view.paint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The classes of the view that paint, and the tests that read their pictures. */
public final class Drawings {
    private static final String VIEW = "io.github.glassbox.view";

    private final TreeMap<String, List<JavaMethod>> painting = new TreeMap<>();
    private final TreeMap<String, List<JavaMethod>> tests = new TreeMap<>();

    /** Those on the class path. */
    public Drawings() {
        JavaClasses classes = new ClassFileImporter().importPackages(VIEW);
        for (JavaClass type : classes) {
            List<JavaMethod> methods = new ArrayList<>();
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(PictureOf.class)) {
                    for (JavaClass drawing : (JavaClass[]) method.getAnnotationOfType(PictureOf.class.getName())
                            .get("value").orElseThrow()) {
                        tests.computeIfAbsent(drawing.getName(), name -> new ArrayList<>()).add(method);
                    }
                } else if (paints(type, method)) {
                    methods.add(method);
                }
            }
            if (!methods.isEmpty() && isOfTheProduct(type)) {
                painting.put(type.getName(), methods);
            }
        }
    }

    private static boolean isOfTheProduct(JavaClass type) {
        return type.getSource().map(source -> source.getUri().getPath()).filter(path -> !path.contains("/test-classes/")).isPresent();
    }

    /** Whether it is given what it paints on, by whoever calls it or when it was made. */
    private static boolean paints(JavaClass type, JavaMethod method) {
        Predicate<JavaClass> graphics = of -> of.isAssignableTo(Graphics.class);
        boolean given = method.getRawParameterTypes().stream().anyMatch(graphics)
                || type.getFields().stream().anyMatch(field -> graphics.test(field.getRawType()));
        return given
                && method.getRawReturnType().getName().equals("void")
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** The names of all classes that paint, in order. */
    public List<String> names() {
        return List.copyOf(painting.keySet());
    }

    /** The methods of such a class that paint. */
    List<JavaMethod> painting(String drawing) {
        return painting.get(drawing);
    }

    /** The tests of a drawing's picture; of a private one those of the class around it. */
    public List<JavaMethod> tests(String drawing) {
        int nested = drawing.lastIndexOf('$');
        return tests.getOrDefault(drawing, nested < 0 ? List.of() : tests(drawing.substring(0, nested)));
    }
}

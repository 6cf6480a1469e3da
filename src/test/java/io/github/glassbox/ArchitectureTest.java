package io.github.glassbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.glassbox.view.paint.Drawings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which, and which class alone may do what. */
@AnalyzeClasses(packages = "io.github.glassbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.glassbox";
    private static final Path SOURCES = Path.of("src/main/java/io/github/glassbox");
    private static final Path ALL_SOURCES = Path.of("src/main/java");

    /** Each layer, and the layers it may use. */
    private static final Map<String, String[]> LAYERS = Map.of(
            "nn", new String[0],
            "data", new String[0],
            "training", new String[] {"nn", "data"},
            "io", new String[] {"nn", "data", "training"},
            "view", new String[] {"nn", "data", "training", "io"},
            "cli", new String[] {"nn", "data", "training", "io"},
            "app", new String[] {"nn", "data", "training", "io", "view", "cli"});

    private static final Set<String> PANELS = Set.of("samples", "overview", "steps", "pass", "calculation", "check", "units", "curves", "confusion", "history", "mistakes", "draw", "controls");
    private static final Set<String> SHARED_IN_VIEW = Set.of("model", "paint", "theme", "work");

    /** What links panels and files into a window; only the window itself, and the start, know them all. */
    private static final Set<String> ROOMS = Set.of("menu", "help", "happened", "opening", "leaving", "asking", "drawings", "kept", "fault");

    private static final Set<String> TRANSCENDENTAL = Set.of("exp", "expm1", "log", "log10", "log1p", "pow", "sin",
            "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

    @ArchTest
    static final ArchRule theMathematicsKnowsNoFilesAndNoThreads = noClasses()
            .that()
            .resideInAPackage(ROOT + ".nn..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layers();

    @ArchTest
    static final ArchRule everyClassIsInAKnownPackage = classes()
            .should().resideInAnyPackage(
                    LAYERS.keySet().stream().map(layer -> ROOT + "." + layer + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule everyClassOfTheViewIsInAKnownPackage = classes()
            .that().resideInAPackage(ROOT + ".view..").and().resideOutsideOfPackage(ROOT + ".view")
            .should().resideInAnyPackage(inView(Stream.of(PANELS, SHARED_IN_VIEW, ROOMS)));

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule panelsDoNotKnowEachOther = panels();

    @ArchTest
    static final ArchRule panelsKnowNoRoom = noClasses()
            .that().resideInAnyPackage(inView(Stream.of(PANELS)))
            .should().dependOnClassesThat().resideInAnyPackage(inView(Stream.of(ROOMS)));

    @ArchTest
    static final ArchRule sharedCodeOfTheViewKnowsNoPanelAndNoRoom = noClasses()
            .that().resideInAnyPackage(inView(Stream.of(SHARED_IN_VIEW)))
            .should().dependOnClassesThat().resideInAnyPackage(inView(Stream.of(PANELS, ROOMS)));

    @ArchTest
    static final ArchRule mathematicsDataAndTrainingHaveNoWindows = noClasses()
            .that().resideInAnyPackage(ROOT + ".nn..", ROOT + ".data..", ROOT + ".training..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", "com.formdev..", "net.miginfocom..");

    @ArchTest
    static final ArchRule theCommandLineHasNoWindows = noClasses()
            .that().resideInAPackage(ROOT + ".cli..")
            .should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "com.formdev..", "net.miginfocom..")
            .allowEmptyShould(!exists("cli"));

    @ArchTest
    static final ArchRule onlyOneKernelTouchesTheVectorModule = noClasses()
            .that().haveNameNotMatching(".*[.]nn[.]kernel[.]Vector(Kernel|HiddenLayer|OutputLayer|Activation|Math)")
            .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..");

    @ArchTest
    static final ArchRule onlyTheCurvesTouchTheChartLibrary = noClasses()
            .that().resideOutsideOfPackage(ROOT + ".view.curves..")
            .should().dependOnClassesThat().resideInAPackage("org.jfree..");

    @ArchTest
    static final ArchRule marginsGrowWithTheType = noClasses()
            .should().accessTargetWhere(describe("margins of so many pixels", access ->
                    owner(access).equals("javax.swing.BorderFactory")
                            && access.getTarget() instanceof CodeUnitAccessTarget made
                            && made.getName().equals("createEmptyBorder")
                            && !made.getRawParameterTypes().isEmpty()));

    @ArchTest
    static final ArchRule onlyOneClassPostsToTheEventThread = noClasses()
            .that(areNot(ROOT + ".view.work.EventThread"))
            .should().accessTargetWhere(method("javax.swing.SwingUtilities", "invokeLater", "invokeAndWait")
                    .or(method("java.awt.EventQueue", "invokeLater", "invokeAndWait", "postEvent"))
                    .as("it posts to the event thread"));

    @ArchTest
    static final ArchRule onlyPlaybackGoesToAnIteration = noClasses()
            .that(areNot(ROOT + ".view.model.Playback"))
            .should().accessTargetWhere(method(ROOT + ".training.TrainingSession", "seek")
                    .or(method(ROOT + ".view.model.PresentationModel", "show"))
                    .as("it goes to an iteration"));

    @ArchTest
    static final ArchRule onlyOneClassCreatesThreads = noClasses()
            .that(areNot(ROOT + ".training.Threads"))
            .should().accessTargetWhere(constructor(Thread.class)
                    .or(method("java.lang.Thread", "startVirtualThread", "ofVirtual", "ofPlatform"))
                    .or(constructor(java.util.concurrent.ExecutorService.class))
                    .or(constructor(java.util.Timer.class))
                    .or(constructor(javax.swing.SwingWorker.class))
                    .or(describe("Executors", access -> owner(access).equals("java.util.concurrent.Executors")))
                    .or(describe("ForkJoinPool", access -> owner(access).equals("java.util.concurrent.ForkJoinPool")))
                    .or(describe("parallel work", access -> owner(access).startsWith("java.util.")
                            && access.getTarget().getName().startsWith("parallel")))
                    .or(describe("an asynchronous stage", access ->
                            access.getTargetOwner().isAssignableTo(java.util.concurrent.CompletionStage.class)
                                    && access.getTarget().getName().endsWith("Async")))
                    .as("it creates threads"));

    /** What computes in the background touches no files. */
    @ArchTest
    static final ArchRule onlyOneClassOfTheViewStartsWorkOnTheDisk = noClasses()
            .that().resideInAPackage(ROOT + ".view..")
            .and(areNot(ROOT + ".view.work.DiskWork").and(areNot(ROOT + ".view.work.Background")))
            .should().accessTargetWhere(method(ROOT + ".training.Threads", "start", "atShutdown").as("it starts threads"));

    @ArchTest
    static final ArchRule whatOfTheViewReadsOrWritesFilesDoesSoInTurn = classes()
            .that().resideInAPackage(ROOT + ".view..")
            .and(describe("read or write files", type -> type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> use.getTargetClass().getPackageName().equals(ROOT + ".io"))))
            .should().dependOnClassesThat().haveFullyQualifiedName(ROOT + ".view.work.DiskWork");

    @ArchTest
    static final ArchRule nothingIsRandomWithoutASeed = noClasses()
            .should().dependOnClassesThat(assignableTo(java.util.random.RandomGenerator.class)
                    .or(assignableTo(java.util.Random.class)))
            .orShould().accessTargetWhere(method("java.lang.Math", "random")
                    .or(method("java.lang.StrictMath", "random"))
                    .or(method("java.util.UUID", "randomUUID"))
                    .or(method("java.util.Collections", "shuffle"))
                    .as("it is random without a seed"));

    @ArchTest
    static final ArchRule trainingUsesItsOwnTranscendentals = noClasses()
            .that().resideInAnyPackage(ROOT + ".nn..", ROOT + ".training..")
            .should().accessTargetWhere(
                    method("java.lang.Math", TRANSCENDENTAL.toArray(String[]::new))
                            .as("its bits differ between machines"))
            .because("Math's transcendental functions may differ from one JDK to the next");

    @ArchTest
    static final ArchRule multiplyAndAddAreSeparate = noClasses()
            .that().resideInAnyPackage(ROOT + ".nn..", ROOT + ".training..")
            .should().accessTargetWhere(
                    method("java.lang.Math", "fma").or(method("java.lang.StrictMath", "fma"))
                            .or(method("jdk.incubator.vector.FloatVector", "fma"))
                            .as("it fuses multiply and add"));

    @ArchTest
    static final ArchRule staticFieldsDoNotChange = fields().that().areStatic()
            .should().beFinal()
            .andShould(notBeMutableContainers());

    @ArchTest
    static final ArchRule staticArraysArePrivate = fields().that().areStatic()
            .and(describe("are arrays", field ->
                    field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should().bePrivate();

    /** Package-info without annotations leaves no class file, so the sources are asked. */
    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ALL_SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .forEach(silent::add);
        }
        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    /** What stands inside a scrolled or repainted region would be painted outside of it. */
    @Test
    void clippingIsPutBackAsItWas() throws IOException {
        assertThat(linesWith("setClip\\(null\\)")).isEmpty();
    }

    /** Hairlines are one pixel; constants are scaled where they are used. */
    @Test
    void pixelsGrowWithTheType() throws IOException {
        assertThat(linesWith("new (Dimension|Insets)\\([1-9][0-9]*,|new BasicStroke\\((?!1[,)])[0-9]|setRowHeight\\(.*[+] [0-9]"
                        + "|set(IconTextGap|FixedCellHeight|DividerSize)\\([1-9]"))
                .filteredOn(line -> !line.contains("UIScale.scale(") && !line.contains("static final"))
                .isEmpty();
    }

    private static List<String> linesWith(String pattern) throws IOException {
        Predicate<String> matches = Pattern.compile(pattern).asPredicate();
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("view"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(matches)
                        .forEach(line -> lines.add(file.getFileName() + ": " + line.strip()));
            }
        }
        return lines;
    }

    /** What the blanking table tries. */
    @Test
    void everyDrawingHasATestOfItsPicture() {
        Drawings drawings = new Drawings();
        assertThat(drawings.names()).hasSizeGreaterThan(50);
        assertThat(drawings.names().stream().filter(name -> drawings.tests(name).isEmpty())).as("drawings no test looks at").isEmpty();
    }

    private static ArchRule layers() {
        LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : LAYERS.keySet()) {
            architecture = exists(layer)
                    ? architecture.layer(layer).definedBy(ROOT + "." + layer + "..")
                    : architecture.optionalLayer(layer).definedBy(ROOT + "." + layer + "..");
        }
        for (Map.Entry<String, String[]> layer : LAYERS.entrySet()) {
            architecture = layer.getValue().length == 0
                    ? architecture.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : architecture.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue());
        }
        return architecture;
    }

    private static ArchRule panels() {
        List<ArchRule> rules = new ArrayList<>();
        for (String panel : PANELS) {
            String[] others = PANELS.stream().filter(other -> !other.equals(panel))
                    .map(other -> ROOT + ".view." + other + "..").toArray(String[]::new);
            rules.add(noClasses().that().resideInAPackage(ROOT + ".view." + panel + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .allowEmptyShould(!exists("view/" + panel)));
        }
        return CompositeArchRule.of(rules).as("panels should not know each other");
    }

    private static String[] inView(Stream<Set<String>> names) {
        return names.flatMap(Set::stream).map(name -> ROOT + ".view." + name + "..").toArray(String[]::new);
    }

    private static boolean exists(String folder) {
        return Files.isDirectory(SOURCES.resolve(folder));
    }

    private static DescribedPredicate<JavaClass> areNot(String name) {
        return describe("are not " + name, type -> !outermost(type).equals(name));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static DescribedPredicate<JavaAccess<?>> method(String owner, String... names) {
        Set<String> wanted = Set.of(names);
        return describe("methods of " + owner, access ->
                owner(access).equals(owner) && wanted.contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> constructor(Class<?> type) {
        return describe("constructors of " + type.getName(), access ->
                access.getTarget().getName().equals("<init>") && access.getTargetOwner().isAssignableTo(type));
    }

    private static ArchCondition<JavaField> notBeMutableContainers() {
        return new ArchCondition<>("not be mutable containers") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean mutable = type.isAssignableTo(java.util.AbstractCollection.class)
                        || type.isAssignableTo(java.util.AbstractMap.class)
                        || type.isAssignableTo(ThreadLocal.class)
                        || type.isAssignableTo(StringBuilder.class)
                        || type.getPackageName().equals("java.util.concurrent.atomic");
                if (mutable && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is a mutable container"));
                }
            }
        };
    }
}

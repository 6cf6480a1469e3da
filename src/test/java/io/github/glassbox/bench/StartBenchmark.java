package io.github.glassbox.bench;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.DataBufferInt;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How long the program takes from the start of its process to iteration 0 on the screen, and the processor time until then.
 *
 * <p>Arguments: how often (5), then the jars, which are started in turn; the ratios are to the first. It is on the screen
 * when the title says so and the window looks as it will two seconds later, by upright strips all over it: pictures of the
 * whole screen would take half a processor from the program. Needs a display of its own with a window manager, and xprop.
 *
 * <p>With "classes" and a jar it makes the list of the classes that are loaded until then anew.
 */
public final class StartBenchmark {
    private static final long MILLIS_BETWEEN_PICTURES = 40;
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(2);
    private static final double SHARE_THAT_MAY_DIFFER = 0.001;
    private static final int STRIPS = 8;
    private static final int STRIP_WIDTH = 12;
    private static final Pattern WINDOW = Pattern.compile("0x[0-9a-f]+");

    private static final Pattern LOADED = Pattern.compile(
            " ((?:io\\.github|com\\.formdev|org\\.jfree|net\\.miginfocom|javax?|sun)\\.\\S+) source: (?:jrt|file):");
    private static final Path LIST = Path.of("src/main/resources/io/github/glassbox/app/classes-at-start.txt");

    private StartBenchmark() {}

    /** Seconds from the start of the process. */
    private record Start(double window, double title, double painted, double processor) {}

    private record Picture(long nanos, Duration processor, int[] pixels) {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("classes")) {
            listClasses(args[1]);
            System.exit(0);
        }
        int times = Integer.parseInt(args[0]);
        List<String> jars = Arrays.asList(args).subList(1, args.length);
        List<List<Start>> starts = new ArrayList<>();
        jars.forEach(jar -> starts.add(new ArrayList<>()));
        for (int k = 0; k < times; k++) {
            for (int j = 0; j < jars.size(); j++) {
                Start start = start(jars.get(j));
                starts.get(j).add(start);
                print(jars.get(j), start, start);
            }
        }
        System.out.println("medians, and ratios to the first");
        for (int j = 0; j < jars.size(); j++) {
            print(jars.get(j), median(starts.get(j)), median(starts.get(0)));
        }
        System.exit(0);
    }

    private static void listClasses(String jar) throws Exception {
        Path log = Files.createTempFile("glassbox-classes", ".log");
        start(jar, "-Xlog:class+load:file=" + log);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find() && !loaded.group(1).contains("Lambda") && !loaded.group(1).contains("ClassesAtStart")) {
                names.add(loaded.group(1));
            }
        }
        Files.write(LIST, names);
        Files.delete(log);
        System.out.println(names.size() + " classes");
    }

    private static void print(String jar, Start start, Start first) {
        System.out.printf(
                Locale.ROOT,
                "window %5.2f s (%.2f)  title %5.2f s (%.2f)  painted %5.2f s (%.2f)  processor %5.2f s (%.2f)  %s%n",
                start.window, start.window / first.window, start.title, start.title / first.title, start.painted,
                start.painted / first.painted, start.processor, start.processor / first.processor, jar);
    }

    private static Start median(List<Start> starts) {
        return new Start(
                median(starts, Start::window), median(starts, Start::title), median(starts, Start::painted),
                median(starts, Start::processor));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Start start(String jar, String... options) throws Exception {
        Path home = Files.createTempDirectory("glassbox-start");
        Process clients = new ProcessBuilder("xprop", "-root", "-spy", "_NET_CLIENT_LIST").start();
        List<String> before = windows(clients.inputReader().readLine());
        long began = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules", "jdk.incubator.vector",
                "-Duser.home=" + home, "-Djava.util.prefs.userRoot=" + home));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar));
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "output"))
                .start();
        try {
            String shown = await(clients, line -> windows(line).size() > before.size());
            double window = secondsSince(began);
            String id = windows(shown).stream().filter(w -> !before.contains(w)).findFirst().orElseThrow();
            Process names = new ProcessBuilder("xprop", "-id", id, "-spy", "_NET_WM_NAME").start();
            await(names, line -> line.contains("iteration 0"));
            double title = secondsSince(began);
            names.destroy();
            List<Picture> pictures = pictures(program);
            Picture last = pictures.get(pictures.size() - 1);
            Picture painted = pictures.stream().filter(p -> isSame(p.pixels, last.pixels)).findFirst().orElseThrow();
            return new Start(window, title, (painted.nanos - began) / 1e9, painted.processor.toMillis() / 1e3);
        } finally {
            clients.destroy();
            program.destroy();
            program.waitFor();
            delete(home.toFile());
        }
    }

    private static List<Picture> pictures(Process program) throws Exception {
        Robot robot = new Robot();
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        List<Picture> pictures = new ArrayList<>();
        long end = System.nanoTime() + UNTIL_SETTLED.toNanos();
        while (System.nanoTime() < end) {
            long now = System.nanoTime();
            Duration processor = program.info().totalCpuDuration().orElseThrow();
            int[] pixels = IntStream.range(0, STRIPS)
                    .mapToObj(k -> new Rectangle((2 * k + 1) * screen.width / (2 * STRIPS), 0, STRIP_WIDTH, screen.height))
                    .map(strip -> (DataBufferInt) robot.createScreenCapture(strip).getRaster().getDataBuffer())
                    .flatMapToInt(strip -> Arrays.stream(strip.getData()))
                    .toArray();
            if (pictures.isEmpty() || !Arrays.equals(pixels, pictures.get(pictures.size() - 1).pixels)) {
                pictures.add(new Picture(now, processor, pixels));
                end = System.nanoTime() + UNTIL_SETTLED.toNanos();
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_PICTURES);
        }
        return pictures;
    }

    private static boolean isSame(int[] one, int[] other) {
        int differing = 0;
        for (int k = 0; k < one.length; k++) {
            differing += one[k] == other[k] ? 0 : 1;
        }
        return differing <= SHARE_THAT_MAY_DIFFER * one.length;
    }

    private static String await(Process told, Predicate<String> awaited) throws IOException {
        BufferedReader lines = told.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (awaited.test(line)) {
                return line;
            }
        }
        throw new IOException("The display is gone.");
    }

    private static List<String> windows(String line) {
        Matcher ids = WINDOW.matcher(line);
        List<String> windows = new ArrayList<>();
        while (ids.find()) {
            windows.add(ids.group());
        }
        return windows;
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void delete(File file) throws IOException {
        File[] inside = file.listFiles();
        for (File child : inside == null ? new File[0] : inside) {
            delete(child);
        }
        Files.delete(file.toPath());
    }
}

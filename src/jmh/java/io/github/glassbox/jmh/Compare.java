package io.github.glassbox.jmh;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs every benchmark, and the same full-batch iteration in NumPy, in turn on the same machine, and prints the ratios.
 *
 * <p>Without NumPy the benchmarks still run. Argument: the folder of MNIST's files (data).
 */
public final class Compare {
    private static final String[] HIDDEN = {"10", "32", "128"};
    private static final int NUMPY_REPEATS = 15;

    private Compare() {}

    /** Runs everything; takes about six minutes. */
    public static void main(String[] args) throws RunnerException, InterruptedException {
        Map<String, Double> millis = new TreeMap<>();
        take(new Runner(options().include("io.github.glassbox.jmh").build()).run(), "", millis);
        take(
                new Runner(options()
                                .include("IterationBenchmark.fullBatchIteration")
                                .param("kernel", "vector")
                                .jvmArgsAppend("--add-modules", "jdk.incubator.vector", "-XX:UseAVX=2")
                                .build())
                        .run(),
                " UseAVX=2",
                millis);
        List<String> numpy = numpy(args.length > 0 ? args[0] : "data");
        System.out.println();
        millis.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-58s median %8.2f ms%n", name, value));
        System.out.println();
        numpy.forEach(System.out::println);
        ratios(millis, numpy);
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder().jvmArgsAppend("--add-modules", "jdk.incubator.vector").shouldFailOnError(true);
    }

    private static void take(Collection<RunResult> results, String suffix, Map<String, Double> millis) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String hidden = result.getParams().getParam("hidden");
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1)
                    + (hidden == null ? "" : " H=" + hidden + " " + result.getParams().getParam("kernel")) + suffix;
            Statistics samples = result.getPrimaryResult().getStatistics();
            millis.put(name, samples.getPercentile(50));
        }
    }

    private static List<String> numpy(String data) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", "src/jmh/python/numpy_baseline.py", data, Integer.toString(NUMPY_REPEATS)));
        command.addAll(List.of(HIDDEN));
        List<String> lines = new ArrayList<>();
        try {
            Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader out = python.inputReader()) {
                out.lines().forEach(lines::add);
            }
            if (python.waitFor() == 0) {
                return lines;
            }
        } catch (IOException e) {
            lines.add(e.getMessage());
        }
        System.out.println("NumPy is left out: " + (lines.isEmpty() ? "no output" : lines.get(lines.size() - 1)));
        return List.of();
    }

    private static void ratios(Map<String, Double> millis, List<String> numpy) {
        for (String hidden : HIDDEN) {
            for (String type : new String[] {"float32", "float64"}) {
                double least = numpy.stream()
                        .map(line -> line.split(" "))
                        .filter(word -> word[0].equals(hidden) && word[1].equals(type))
                        .mapToDouble(word -> Double.parseDouble(word[4]))
                        .min()
                        .orElse(Double.NaN);
                for (String kernel : new String[] {"vector", "scalar"}) {
                    double own = millis.get("fullBatchIteration H=" + hidden + " " + kernel);
                    System.out.printf(
                            Locale.ROOT, "H=%s: NumPy %s %.1f ms / %s %.1f ms = %.2f%n",
                            hidden, type, least, kernel, own, least / own);
                }
            }
        }
    }
}

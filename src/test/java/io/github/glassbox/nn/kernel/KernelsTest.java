package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kernel is chosen, and the reason that is given; what depends on how Java was started in a Java of its own. */
@Tag("computing")
class KernelsTest {
    private static final String NOT_LOADED =
            "module jdk.incubator.vector not loaded (start with java --add-modules jdk.incubator.vector)";

    @Test
    void theScalarOneIfAskedFor() {
        Kernels scalar = Kernels.choose(Optional.of("scalar"));
        assertThat(scalar.description()).isEqualTo("scalar");
        assertThat(scalar.reason()).contains("SIMD off: asked for");
        assertThatIllegalArgumentException().isThrownBy(() -> Kernels.choose(Optional.of("fast")))
                .withMessage("The kernel must be scalar or vector, not fast.");
    }

    @Test
    void withoutTheModuleTheScalarOneAndHowToGetTheOther() throws Exception {
        assertThat(chosen(List.of(), "")).containsExactly("scalar", "SIMD off: " + NOT_LOADED);
        assertThat(chosen(List.of(), "vector")).containsExactly("The vector kernel cannot be had: " + NOT_LOADED + ".");
    }

    @Test
    void aPropertyForcesItAndAnOptionIsStronger() throws Exception {
        List<String> property = List.of("--add-modules", "jdk.incubator.vector", "-Dglassbox.kernel=scalar");
        assertThat(chosen(property, "")).containsExactly("scalar", "SIMD off: asked for");
        assertThat(chosen(property, "scalar")).containsExactly("scalar", "SIMD off: asked for");
        assertThat(chosen(property, "vector")).first().asString()
                .matches("SIMD \\d+-bit|The vector kernel cannot be had: this processor works on \\d numbers at once[.]");
    }

    /** What Java 17 and 25 call themselves, by their options. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OpenJDK 64-Bit Server VM | mixed mode, sharing                  |
            OpenJDK 64-Bit Server VM | compiled mode                        |
            Eclipse OpenJ9 VM        |                                      |
            OpenJDK 64-Bit Server VM | interpreted mode, sharing            | (-Xint)
            OpenJDK 64-Bit Server VM | mixed mode, emulated-client, sharing | (-XX:TieredStopAtLevel=1 or the like)
            OpenJDK Client VM        | mixed mode                           | (OpenJDK Client VM)
            OpenJDK 64-Bit Zero VM   | interpreted mode                     | (OpenJDK 64-Bit Zero VM)
            """)
    void withoutTheCompilerC2NoVectors(String name, String info, String end) {
        Optional<String> reason = Kernels.withoutCompiler(name, info == null ? "" : info);
        if (end == null) {
            assertThat(reason).isEmpty();
        } else {
            assertThat(reason.orElseThrow()).contains("compiler C2, which vectors need").endsWith(end);
        }
    }

    @ParameterizedTest
    @CsvSource({"-Xint, -Xint", "-XX:TieredStopAtLevel=1, -XX:TieredStopAtLevel=1 or the like"})
    void aJavaStartedWithoutC2ComputesWithTheScalarOneAtOnce(String option, String named) throws Exception {
        String reason = "Java was started without its compiler C2, which vectors need (" + named + ")";
        List<String> options = List.of("--add-modules", "jdk.incubator.vector", option);
        assertThat(chosen(options, "")).containsExactly("scalar", "SIMD off: " + reason);
        assertThat(chosen(options, "vector")).containsExactly("The vector kernel cannot be had: " + reason + ".");
    }

    private static List<String> chosen(List<String> options, String forced) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KernelsTest.class.getName(), forced));
        Process java = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(java.waitFor()).as("%s", lines).isZero();
        return lines;
    }

    /** Prints the kernel that is chosen and the reason, or the sentence that refuses it. */
    public static void main(String[] args) {
        try {
            Kernels kernels = Kernels.choose(Optional.of(args[0]).filter(forced -> !forced.isEmpty()));
            System.out.println(kernels.description());
            kernels.reason().ifPresent(System.out::println);
            if (kernels.startingPlain().isCold() != kernels.reason().isEmpty()) {
                System.out.println("it would warm up in vain, or not at all");
            }
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}

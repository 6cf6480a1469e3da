package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Engine;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsTheCommands(String option) {
        assertThat(CommandRun.of(option).succeeds().out())
                .contains("Usage: glassbox", "Without a command the window opens.", "train ", "predict ", "test ");
    }

    @ParameterizedTest
    @CsvSource({"train, --trace-at=N", "train, (default: small)", "predict, FILES...", "test, --split=train|test"})
    void eachCommandHasHelp(String command, String part) {
        // Wherever its lines break.
        assertThat(CommandRun.of(command, "--help").succeeds().out().replaceAll("\\s+", " "))
                .contains("glassbox " + command, part);
    }

    @Test
    void versionIsOneLine() {
        assertThat(CommandRun.of("--version").succeeds().lines()).singleElement().asString().startsWith("glassbox ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "walk                      | Unmatched argument at index 0: 'walk'. See glassbox --help.",
        "train --depth 3           | Unknown options: '--depth', '3'. See glassbox train --help.",
        "train more                | Unmatched argument at index 1: 'more'. See glassbox train --help.",
        "train --hidden            | Missing required parameter for option '--hidden' (H). See glassbox train --help.",
        "train --save --quiet      | Expected parameter for option '--save' but found '--quiet'. See glassbox train --help.",
        "train --hidden ten        | Invalid value for option '--hidden': 'ten' is not a whole number. See glassbox train --help.",
        "train --hidden 99999999999 | Invalid value for option '--hidden': '99999999999' is not a whole number. See glassbox train --help.",
        "train --iterations 1.5    | Invalid value for option '--iterations': '1.5' is not a whole number. See glassbox train --help.",
        "train --seed x            | Invalid value for option '--seed': 'x' is not a whole number. See glassbox train --help.",
        "train --rate fast         | Invalid value for option '--rate': 'fast' is not a number. See glassbox train --help.",
        "train --rate 0,1          | Invalid value for option '--rate': '0,1' is not a number: write it with a point, 0.1. See glassbox train --help.",
        "train --l2 ,001           | Invalid value for option '--l2': ',001' is not a number: write it with a point, .001. See glassbox train --help.",
        "train --iterations 5,000  | Invalid value for option '--iterations': '5,000' is not a whole number; write it without commas. See glassbox train --help.",
        "train --hidden 1,5        | Invalid value for option '--hidden': '1,5' is not a whole number; write it without commas. See glassbox train --help.",
        "train --activation step   | Invalid value for option '--activation': 'step' is not one of relu, leaky-relu, tanh, sigmoid, identity. See glassbox train --help.",
        "train --trace-at 1        | --trace-at needs --trace. See glassbox train --help.",
        "train --trace t --trace-at 1,x | Invalid value for option '--trace-at' (N): 'x' is not a whole number. See glassbox train --help.",
        "predict a.png             | Missing required option: '--model=FILE'. See glassbox predict --help.",
        "predict --model m.npz     | Missing required parameter: 'FILES'. See glassbox predict --help.",
        "test --model m.npz        | Missing required option: '--index=N'. See glassbox test --help.",
        "test --model m.npz --index 1 --split all | Invalid value for option '--split': 'all' is not one of train, test. See glassbox test --help."
    })
    void wrongUsageIsStatus2(String command, String sentence) {
        assertThat(CommandRun.of((Object[]) command.split(" ")).fails(2, sentence).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "train --hidden 0          | --hidden must be from 1 to 512, not 0.",
        "train --hidden 513        | --hidden must be from 1 to 512, not 513.",
        "train --rate 0            | --rate must be a number above 0, not 0.0.",
        "train --rate -1           | --rate must be a number above 0, not -1.0.",
        "train --rate NaN          | --rate must be a number above 0, not NaN.",
        "train --rate 1e99         | --rate must be a number above 0, not Infinity.",
        "train --iterations -1     | --iterations must be at least 0, not -1.",
        "train --limit 0           | --limit must be from 1 to 600, not 0.",
        "train --limit 70000       | --limit must be from 1 to 600, not 70000.",
        "train --threads 0         | --threads must be from 1 to 256, not 0.",
        "train --threads 257       | --threads must be from 1 to 256, not 257.",
        "train --batch 0           | --batch must be at least 1, not 0.",
        "train --batch some        | --batch must be a whole number or all, not some.",
        "train --l2 -1             | --l2 must be 0 or a number above, not -1.0.",
        "train --kernel fast       | The kernel must be scalar or vector, not fast.",
        "--kernel fast             | The kernel must be scalar or vector, not fast.",
        "train --trace t --iterations 5 --trace-at 0,6 | --trace-at must be from 0 to 5, not 6.",
        "train --trace t --trace-at -1 | --trace-at must be from 0 to 500, not -1.",
        "train --trace t --save t  | --save and --trace name the same file, t.",
        "train --init nobody       | --init nobody is none of small, uniform, he, xavier, lecun, zeros, constant, normal-0.5, and there is no such file.",
        "test --model none.npz --index -1 | --index must be at least 0, not -1."
    })
    void aBadValueIsStatus2(String command, String sentence) {
        assertThat(CommandRun.of((Object[]) command.split(" ")).fails(2, sentence).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "predict --model none.npz x.png | There is no file none.npz.",
        "test --model none.npz --index 1 | There is no file none.npz."
    })
    void badInputIsStatus1(String command, String sentence) {
        assertThat(CommandRun.of((Object[]) command.split(" ")).fails(1, sentence).out()).isEmpty();
    }

    @Test
    void messagesAreOneLineOfAtMost200CharactersWithoutControlCharacters() {
        String name = "a\u001B[31m\n" + "b".repeat(3000);
        for (Object[] words : new Object[][] {
            {"predict", "--model", name, "x"}, {"train", "--init", name}, {"train", "--save", "/" + name + "/x"}, {name},
            {"train", "--hidden", name}, {"train", "--trace", "x", "--trace-at", name}
        }) {
            String said = CommandRun.of(words).err();
            assertThat(said.lines()).as(said).singleElement().asString().hasSizeLessThanOrEqualTo(200).doesNotContain("\u001B");
        }
    }

    @Test
    void whatIsNoNameOfAFileIsABadValue() {
        CommandRun.of("predict", "--model", "m\0", "x").fails(2,
                "Invalid value for option '--model': 'm?' is no name of a file. See glassbox predict --help.");
    }

    @Test
    void outputThatNobodyTakesIsStatus1() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new FilterWriter(Writer.nullWriter()) {
            @Override
            public void write(String text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        int status = new CommandLineInterface(progress -> null, false, engine -> {})
                .run(new String[] {"--help"}, full, new PrintWriter(err));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("The output cannot be written: the disk is full, or who read it has gone.");
    }

    @Test
    void withoutACommandTheWindowIsAskedFor() {
        List<Engine> asked = new ArrayList<>();
        CommandLineInterface line = new CommandLineInterface(progress -> null, false, asked::add);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertThat(line.run(new String[] {}, nowhere, nowhere)).isZero();
        assertThat(line.run(new String[] {"--kernel", "scalar", "--threads", "3"}, nowhere, nowhere)).isZero();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(asked.get(1).threads()).isEqualTo(3);
        assertThat(asked.get(1).kernels().description()).isEqualTo("scalar");
    }

    @Test
    void dataThatCannotBeReadIsBadInput() {
        StringWriter err = new StringWriter();
        int status = new CommandLineInterface(progress -> {
                    throw new IOException("The data are gone.");
                }, false, engine -> {})
                .run(new String[] {"train"}, new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("The data are gone." + System.lineSeparator());
    }
}

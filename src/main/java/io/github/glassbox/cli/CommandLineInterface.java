package io.github.glassbox.cli;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.io.OneLine;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.NotFiniteException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The commands train, predict and test.
 *
 * <p>An error is one sentence on the error output. Status 0 is success; 1 that a file, the data or the
 * output cannot be read or written, or that training failed; 2 a wrong command, option or value of one.
 */
public final class CommandLineInterface {
    static final int BAD_INPUT = 1;
    static final int USAGE = 2;

    private static final String DECIMAL = "a number";

    private final DataSource data;
    private final boolean terminal;
    private final Consumer<Engine> window;

    /** Where the commands get the digits from. */
    @FunctionalInterface
    public interface DataSource {
        /** @throws IOException with one sentence if they cannot be read */
        Mnist load(Progress progress) throws IOException;
    }

    /**
     * @param data asked only by commands that need it
     * @param terminal whether the output is a terminal, on which a line may be written over
     * @param window told if there is no command: the window is to be opened, and to train with this
     */
    public CommandLineInterface(DataSource data, boolean terminal, Consumer<Engine> window) {
        this.window = window;
        this.data = data;
        this.terminal = terminal;
    }

    /**
     * Runs one command to its end.
     *
     * @param args the command's name and its options; without a name, options of the window
     * @return the status to end the program with
     */
    public int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Root(window))
                .addSubcommand(new TrainCommand(data, out, err, terminal))
                .addSubcommand(new PredictCommand(out, err))
                .addSubcommand(new TestCommand(data, out));
        line.setOut(out).setErr(err)
                .setColorScheme(Help.defaultColorScheme(terminal ? Help.Ansi.AUTO : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .registerConverter(Integer.class, number(Integer::valueOf, "a whole number"))
                .registerConverter(int.class, number(Integer::valueOf, "a whole number"))
                .registerConverter(Long.class, number(Long::valueOf, "a whole number"))
                .registerConverter(Path.class, CommandLineInterface::path)
                .registerConverter(Float.class, number(Float::valueOf, DECIMAL))
                .setParameterExceptionHandler((e, wrong) -> {
                    String command = e.getCommandLine().getCommandSpec().qualifiedName();
                    err.println(OneLine.sentence(OneLine.sentence(e.getMessage()) + " See " + command + " --help."));
                    return USAGE;
                })
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    err.println(OneLine.sentence(explanation(e)));
                    return e instanceof BadOptionException ? USAGE : BAD_INPUT;
                });
        int status = line.execute(args);
        if (out.checkError()) {
            err.println("The output cannot be written: the disk is full, or who read it has gone.");
            status = Math.max(status, BAD_INPUT);
        }
        err.flush();
        return status;
    }

    /** @throws CommandLine.TypeConversionException if the system cannot have a file of this name, with the reason */
    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            String reason = word.indexOf('\0') >= 0
                    ? "' is no name of a file"
                    : "' cannot be spelled in this locale; set LC_ALL, to C.UTF-8 for example";
            throw new CommandLine.TypeConversionException("'" + word + reason);
        }
    }

    private static <T> CommandLine.ITypeConverter<T> number(Function<String, T> parse, String kind) {
        return word -> {
            try {
                return parse.apply(word);
            } catch (NumberFormatException e) {
                boolean comma = word.matches("[+-]?\\d*,\\d+");
                String meant = !comma ? "" : kind.equals(DECIMAL) ? ": write it with a point, " + word.replace(',', '.') : "; write it without commas";
                throw new CommandLine.TypeConversionException("'" + word + "' is not " + kind + meant);
            }
        };
    }

    /** @throws Exception the same, if it is a fault of the program and not of its input */
    private static String explanation(Exception e) throws Exception {
        if (e instanceof FileSystemException file) {
            return file.getFile() + " cannot be used" + (file.getReason() == null ? "" : ": " + file.getReason());
        }
        if (e instanceof IOException || e instanceof BadOptionException || e instanceof NotFiniteException) {
            return e.getMessage();
        }
        throw e;
    }

    /** What stands before the commands. */
    @Command(
            name = "glassbox",
            synopsisSubcommandLabel = "[train | predict | test]",
            description = "Watch a neural network learn to read handwritten digits.%n"
                    + "Without a command the window opens.",
            optionListHeading = "%n",
            commandListHeading = "%nCommands:%n",
            footer = "%nglassbox COMMAND --help tells a command's options.",
            versionProvider = Version.class,
            sortOptions = false)
    private static final class Root implements Callable<Integer> {
        private final Consumer<Engine> window;

        @Mixin
        private EngineOptions engine;

        Root(Consumer<Engine> window) {
            this.window = window;
        }

        @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
                description = "Show this help.")
        private boolean help;

        @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
        private boolean version;

        @Override
        public Integer call() throws BadOptionException {
            window.accept(engine.engine());
            return 0;
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String packaged = CommandLineInterface.class.getPackage().getImplementationVersion();
            return new String[] {
                "glassbox " + (packaged == null ? "(not packaged)" : packaged) + ", Java " + Runtime.version()
            };
        }
    }
}

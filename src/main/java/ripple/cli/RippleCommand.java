package ripple.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.pipeline.Spelling;

/// The one door: `ripple` with its commands; without one it opens the window.
@Command(name = "ripple", versionProvider = RippleCommand.Version.class, sortOptions = false, description = {
        "Finds strong gravitational lenses in Rubin/LSST images: stamps from a Butler repository,",
        "checked, PSF-matched, normalised, exported; or the window to look at them."}, footer = {"",
                "Exit status: 0 done, 1 some targets failed, 2 wrong usage, 3 unreadable input, 130 cancelled."})
public final class RippleCommand implements Work {
    private final WindowOpener opener;

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPO", description = "repository to open in the window")
    private String repository = "";

    @Option(names = "--targets", paramLabel = "FILE", description = "target list to open with it")
    private String targets = "";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    @SuppressWarnings("unused") // read by the parser
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "version")
    @SuppressWarnings("unused") // read by the parser
    private boolean version;

    private RippleCommand(WindowOpener opener) {
        this.opener = opener;
    }

    /// Runs what the arguments say.
    ///
    /// @param opener called when they ask for the window
    /// @return the exit status
    public static int execute(Console console, WindowOpener opener, String... arguments) {
        CommandLine line = new CommandLine(new RippleCommand(opener));
        commands(console).forEach(command -> line.addSubcommand(withHelp(new CommandLine(command))));
        Ending ending = new Ending(console, List.copyOf(line.getSubcommands().keySet()));
        line.setOut(writer(console.out())).setErr(writer(console.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColour() ? Ansi.ON : Ansi.OFF));
        line.setExecutionStrategy(ending::run);
        line.setExecutionExceptionHandler(ending::failed);
        line.setParameterExceptionHandler(ending::misused);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(Arguments.shielded(arguments));
    }

    @Override
    public Exit run() throws UsageException {
        if (!repository.isEmpty() && !Files.exists(Path.of(repository)) && repository.matches("[a-z]+")) {
            throw new UsageException("There is no command and no folder '" + repository + "'."
                    + Spelling.nearest(repository, NAMES).map(n -> " Did you mean " + n + "?").orElse("")
                    + " ripple --help lists the commands.");
        }
        opener.open(Arguments.plain(repository), targets);
        return Exit.DONE;
    }

    private static final List<String> NAMES = List.of("demo", "info", "sky", "where", "cutout", "psf", "run", "recipe",
            "render", "bench");

    private static List<Object> commands(Console console) {
        return List.of(new DemoCommand(console), new InfoCommand(console), new SkyCommand(console),
                new WhereCommand(console), new CutoutCommand(console), new PsfCommand(console),
                new RunCommand(console), new RecipeCommand(console), new RenderCommand(console),
                new BenchCommand(console));
    }

    private static CommandLine withHelp(CommandLine command) {
        command.getCommandSpec().addOption(CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true)
                .description("this help").build());
        return command;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// The version that the jar's manifest tells.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Ripple Workbench " + text()};
        }

        static String text() {
            String found = RippleCommand.class.getPackage().getImplementationVersion();
            return found == null ? "(not packaged)" : found;
        }
    }
}

package ripple.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;

/// The one door: `ripple` with its commands; without one it opens the window.
@Command(name = "ripple", versionProvider = RippleCommand.Version.class, sortOptions = false, description = {
        "Finds strong gravitational lenses in Rubin/LSST images: stamps from a Butler repository, "
                + "checked, PSF-matched, normalised and exported; or the window to look at them."}, footer = {"",
                        "Exit status: 0 done, 1 some targets failed, 2 wrong usage, 3 unreadable input, 130 cancelled."})
public final class RippleCommand implements Work {
    private final Console console;
    private final WindowOpener opener;
    private final List<String> names = new ArrayList<>();

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPO|CAMPAIGN", description = "repository, or campaign to grade, to open in the window")
    private String repository = "";

    @Option(names = "--targets", paramLabel = "FILE", description = "target list to open with it")
    private String targets = "";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    @SuppressWarnings("unused") // read by the parser
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "version")
    @SuppressWarnings("unused") // read by the parser
    private boolean version;

    private RippleCommand(Console console, WindowOpener opener) {
        this.console = console;
        this.opener = opener;
    }

    /// Runs what the arguments say.
    ///
    /// @param opener called when they ask for the window
    /// @return the exit status
    public static int execute(Console console, WindowOpener opener, String... arguments) {
        RippleCommand root = new RippleCommand(console, opener);
        CommandLine line = new CommandLine(root);
        commands(console).forEach(command -> line.addSubcommand(withHelp(new CommandLine(command))));
        line.addSubcommand(LabelsCommand.line(console));
        root.names.addAll(line.getSubcommands().keySet());
        Ending ending = new Ending(console, List.copyOf(root.names));
        line.setOut(writer(console.out())).setErr(writer(console.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColour() ? Ansi.ON : Ansi.OFF));
        line.setExecutionStrategy(ending::run);
        line.setExecutionExceptionHandler(ending::failed);
        line.setParameterExceptionHandler(ending::misused);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(Arguments.shielded(arguments));
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        if (!repository.isEmpty() && !Files.exists(Path.of(Arguments.plain(repository)))) {
            locate();
        }
        if (!targets.isEmpty() && !Files.exists(Path.of(targets))) {
            throw new NoSuchFileException("There is no target list " + targets + ".");
        }
        opener.open(Arguments.plain(repository), targets);
        return Exit.DONE;
    }

    /// What is no path may be a label of the repository index; a word that is neither was meant as a command.
    private void locate() throws UsageException, RepositoryException {
        try {
            new Repositories(console.environment()).locate(Arguments.plain(repository));
        } catch (RepositoryException e) {
            if (Ending.isWord(repository)) {
                throw new UsageException(Ending.noCommand(repository, names));
            }
            throw e;
        }
    }

    private static List<Object> commands(Console console) {
        return List.of(new DemoCommand(console), new InfoCommand(console), new SkyCommand(console),
                new WhereCommand(console), new CutoutCommand(console), new PsfCommand(console),
                new RunCommand(console), new RecipeCommand(console), new RenderCommand(console),
                new ExportCommand(console), new BenchCommand(console));
    }

    static CommandLine withHelp(CommandLine command) {
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

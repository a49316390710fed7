package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import ripple.job.Guard;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.Spelling;
import ripple.pipeline.UnknownBandException;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.RepositoryException;

/// How commands end: every exception becomes one sentence and an exit status; a stack trace only with `--debug`.
final class Ending {
    private static final String DEBUG = "--debug";
    private static final Set<String> FLAGS = Set.of(DEBUG, "--quiet");

    private final Console console;
    private final List<String> commands;

    Ending(Console console, List<String> commands) {
        this.console = console;
        this.commands = commands;
    }

    int run(ParseResult parsed) throws CommandLine.ExecutionException {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Work work = (Work) last.commandSpec().userObject();
        return status(work, last.commandSpec().commandLine());
    }

    /// Whatever goes wrong goes to {@link #failed}.
    private int status(Work work, CommandLine line) {
        try {
            return Guard.guarded("the command", () -> work.run().status(), e -> {
                throw new CommandLine.ExecutionException(line, Guard.sentence(e), e);
            });
        } catch (CancellationException e) {
            throw new CommandLine.ExecutionException(line, Guard.sentence(e), e);
        } catch (OutOfMemoryError e) {
            return outOfMemory();
        }
    }

    private int outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        console.complain("The " + megabytes + " MB of memory that the program may use are not enough. Give it more "
                + "(RIPPLE_JAVA_OPTS=-Xmx4g) or a smaller --cache; what a batch has finished is kept, --resume goes on.");
        return Exit.UNREADABLE.status();
    }

    int failed(Exception thrown, CommandLine line, ParseResult parsed) {
        Throwable e = thrown instanceof CommandLine.ExecutionException && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
        Exit exit = exit(e);
        tell(e);
        if (parsed.originalArgs().contains(DEBUG)) {
            e.printStackTrace(console.err());
        }
        return exit.status();
    }

    int misused(ParameterException e, String[] arguments) {
        console.complain(Arguments.plain(sentence(e, arguments)));
        console.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.status();
    }

    private static Exit exit(Throwable e) {
        return switch (e) {
            case UsageException _,RecipeException _,AmbiguousChoiceException _,UnknownBandException _ -> Exit.USAGE;
            case CancellationException _ -> Exit.CANCELLED;
            default -> Exit.UNREADABLE;
        };
    }

    private void tell(Throwable e) {
        switch (e) {
            case RecipeException recipe -> recipe.mistakes().forEach(console::complain);
            case AmbiguousChoiceException choice -> {
                console.complain(Guard.sentence(choice));
                choice.candidates().forEach(c -> console.err().println("  " + choice.option() + " " + c));
            }
            case CancellationException _ -> {
                // Told already, by the batch that was cancelled.
            }
            case UsageException _,RepositoryException _,IOException _ -> console.complain(Guard.sentence(e));
            default -> console.complain("Something unexpected went wrong: " + Guard.sentence(e)
                    + " Run again with --debug and report what it prints.");
        }
    }

    private String sentence(ParameterException e, String[] arguments) {
        Optional<String> first = Stream.of(arguments).filter(word -> !FLAGS.contains(word)).findFirst();
        boolean isRoot = e.getCommandLine().getParent() == null;
        if (isRoot && first.filter(Ending::isWord).filter(word -> !Files.exists(Path.of(word))).isPresent()) {
            return noCommand(first.get(), commands);
        }
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return notKnown(unmatched.getUnmatched().getFirst().split("=", 2)[0], e.getCommandLine().getCommandSpec());
        }
        Optional<String> mistyped = mistyped(arguments, e.getCommandLine().getCommandSpec());
        if (mistyped.isPresent()) {
            return notKnown(mistyped.get(), e.getCommandLine().getCommandSpec());
        }
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    /// An option that is not known: the parser says first what is missing, which may be what was mistyped.
    private static Optional<String> mistyped(String[] arguments, CommandLine.Model.CommandSpec spec) {
        return Stream.of(arguments).filter(word -> word.startsWith("--")).map(word -> word.split("=", 2)[0])
                .filter(option -> !spec.optionsMap().containsKey(option)).findFirst();
    }

    private static String notKnown(String word, CommandLine.Model.CommandSpec spec) {
        return word.startsWith("-")
                ? "There is no option '" + word + "'." + didYouMean(word, spec.optionsMap().keySet())
                : "What is meant by '" + word + "'?";
    }

    /// Whether it can be meant as a command: no path, no address.
    static boolean isWord(String text) {
        return text.matches("[A-Za-z]+");
    }

    static String noCommand(String word, List<String> commands) {
        return "There is no command '" + word + "', nor a folder or a repository label of that name."
                + didYouMean(word, commands) + " ripple --help lists the commands.";
    }

    private static String didYouMean(String word, Collection<String> possible) {
        return Spelling.nearest(word, possible).map(n -> " Did you mean " + n + "?").orElse("");
    }
}

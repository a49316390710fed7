package ripple.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import ripple.job.Guard;
import ripple.pipeline.RecipeException;
import ripple.pipeline.Spelling;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.RepositoryException;

/// How commands end: every exception becomes one sentence and an exit status; a stack trace only with `--debug`.
final class Ending {
    private static final String DEBUG = "--debug";

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

    private static int status(Work work, CommandLine line) {
        try {
            return work.run().status();
        } catch (UsageException | RecipeException | RepositoryException | IOException e) {
            throw new CommandLine.ExecutionException(line, Guard.sentence(e), e);
        }
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
        console.complain(Arguments.plain(sentence(e)));
        console.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.status();
    }

    private static Exit exit(Throwable e) {
        return switch (e) {
            case UsageException _,RecipeException _,AmbiguousChoiceException _ -> Exit.USAGE;
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

    private String sentence(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            List<String> options = e.getCommandLine().getCommandSpec().optionsMap().keySet().stream().toList();
            List<String> possible = word.startsWith("-") ? options : commands;
            return (word.startsWith("-") ? "There is no option '" : "What is meant by '") + word
                    + (word.startsWith("-") ? "'." : "'?")
                    + Spelling.nearest(word, possible).map(n -> " Did you mean " + n + "?").orElse("");
        }
        return message.endsWith(".") ? message : message + ".";
    }
}

package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ripple.cli.OutputFile.Existing;
import ripple.label.VotesCsv;
import ripple.label.VotesFile;
import ripple.label.exchange.GradedFiles;
import ripple.label.vocabulary.MistakesException;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;

/// Where votes go: to the output, or into a file; and the vocabulary that they are read by.
final class LabelsOutput {
    @Option(names = "--out", paramLabel = "FILE", description = "write the votes to a file (default: to the output)")
    private String out = "";

    @Option(names = "--overwrite", description = "replace the file")
    private boolean overwrite;

    @Option(names = "--vocabulary", paramLabel = "FILE", description = "what the grades mean (default: the journals' own, or A, B, C, X)")
    private String vocabulary = "";

    /// The vocabulary that was asked for; null where it was not.
    @Nullable
    Vocabulary vocabulary() throws MistakesException {
        return vocabulary.isEmpty() ? null : VocabularyJson.read(Path.of(vocabulary));
    }

    void refuseExisting() throws UsageException {
        file().refuseExisting();
    }

    /// The votes of journals and tables together, read by the vocabulary that was asked for.
    VotesFile votesOf(List<Path> files) throws IOException {
        return GradedFiles.read(files, null, vocabulary()).votes();
    }

    /// Writes the votes, and says what was settled on the way.
    void write(VotesFile votes, Console console) throws IOException {
        StringBuilder text = new StringBuilder();
        VotesCsv.write(votes.votes(), text);
        if (out.isEmpty()) {
            console.out().print(text);
        } else {
            file().write(text.toString());
            console.line("%d votes are in %s.", votes.votes().size(), out);
        }
        votes.notices().forEach(console::complain);
    }

    private OutputFile file() {
        return new OutputFile(out, overwrite ? Existing.REPLACE : Existing.KEEP);
    }
}

package ripple.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ripple.label.GradeScale;
import ripple.label.VotesCsv;
import ripple.label.VotesException;
import ripple.label.VotesFile;
import ripple.label.VotesMerge;
import ripple.label.agree.Planted;
import ripple.label.agree.Repeat;
import ripple.label.agree.Truth;
import ripple.label.campaign.Campaign;
import ripple.label.exchange.JournalVotes;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;

/// Journals and tables of votes that a command is given, brought together.
///
/// @param scale of the journals' or the campaign's vocabulary
/// @param votes of all files
/// @param repeats objects that journals say were shown again
record GradedFiles(GradeScale scale, VotesFile votes, List<Repeat> repeats) {
    GradedFiles {
        repeats = List.copyOf(repeats);
    }

    /// Reads them; a file given twice is read once.
    ///
    /// @param campaign that journals must belong to; null when it is not said
    /// @throws IOException with a sentence, when one cannot be read, or labels of different vocabularies or campaigns would be mixed
    static GradedFiles read(List<Path> files, @Nullable Campaign campaign) throws IOException {
        Map<Path, JournalContent> journals = new LinkedHashMap<>();
        for (Path file : new LinkedHashSet<>(files)) {
            if (isJournal(file)) {
                journals.put(file, Journal.read(file));
            }
        }
        Vocabulary vocabulary = campaign == null ? VocabularyJson.standard() : campaign.vocabulary();
        if (campaign == null && !journals.isEmpty()) {
            vocabulary = journals.values().iterator().next().header().vocabulary();
        }
        for (JournalContent journal : journals.values()) {
            refuseOther(journal, vocabulary, campaign);
        }
        VotesMerge merge = new VotesMerge();
        List<Repeat> repeats = new ArrayList<>();
        for (Path file : new LinkedHashSet<>(files)) {
            JournalContent journal = journals.get(file);
            if (journal == null) {
                merge.add(file.toString(), VotesCsv.read(file, vocabulary.scale()));
            } else {
                JournalVotes votes = JournalVotes.of(journal);
                merge.add(file.toString(), votes.file());
                repeats.addAll(votes.repeats());
            }
        }
        return new GradedFiles(vocabulary.scale(), merge.done(), repeats.stream().distinct().toList());
    }

    /// Known objects of a campaign.
    static List<Planted> planted(Campaign campaign) {
        return campaign.planted().stream()
                .map(known -> new Planted(known.target().id(),
                        known.truth() == ripple.label.campaign.Planted.Truth.LENS ? Truth.LENS : Truth.NOT,
                        known.thetaEArcsec(), known.seeingArcsec(), known.arcSnr()))
                .toList();
    }

    /// A journal's first line is a JSON object.
    private static boolean isJournal(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }

    private static void refuseOther(JournalContent journal, Vocabulary vocabulary, @Nullable Campaign campaign)
            throws VotesException {
        Vocabulary own = journal.header().vocabulary();
        if (!own.hash().equals(vocabulary.hash())) {
            throw new VotesException("The journal " + journal.file() + " was made with the vocabulary " + own.called()
                    + ", the others with " + vocabulary.called() + ". Labels of different vocabularies are not mixed; "
                    + "take them one by one.");
        }
        if (campaign != null && !campaign.hash().equals(journal.header().campaignHash())) {
            throw new VotesException("The journal " + journal.file() + " belongs to another campaign ("
                    + journal.header().campaign() + "), not to " + campaign.title() + "; leave it out.");
        }
    }
}

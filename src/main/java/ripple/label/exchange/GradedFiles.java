package ripple.label.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.VotesCsv;
import ripple.label.VotesException;
import ripple.label.VotesFile;
import ripple.label.VotesMerge;
import ripple.label.agree.Planted;
import ripple.label.agree.Repeat;
import ripple.label.agree.Truth;
import ripple.label.agree.TruthCsv;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.session.SessionFiles;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;

/// Journals and tables of votes brought together.
///
/// @param vocabulary the journals' or the campaign's
/// @param votes of all files
/// @param repeats objects that journals say were shown again
public record GradedFiles(Vocabulary vocabulary, VotesFile votes, List<Repeat> repeats) {
    public GradedFiles {
        repeats = List.copyOf(repeats);
    }

    /// The vocabulary's grades, in order.
    public GradeScale scale() {
        return vocabulary.scale();
    }

    /// Reads them; a file given twice is read once.
    ///
    /// @param campaign that journals must belong to; null when it is not said
    /// @throws IOException with a sentence, when one cannot be read, or labels of different vocabularies or campaigns would be mixed
    public static GradedFiles read(List<Path> files, @Nullable Campaign campaign) throws IOException {
        return read(files, campaign, campaign == null ? null : campaign.vocabulary());
    }

    /// The same with a vocabulary that journals must have, and that tables are read by.
    ///
    /// @param wanted null for the journals' own, or the standard one where there is no journal
    public static GradedFiles read(List<Path> files, @Nullable Campaign campaign, @Nullable Vocabulary wanted)
            throws IOException {
        Map<Path, JournalContent> journals = new LinkedHashMap<>();
        for (Path file : new LinkedHashSet<>(files)) {
            if (isJournal(file)) {
                journals.put(file, Journal.read(file));
            }
        }
        Vocabulary vocabulary = wanted == null ? ownOf(journals.values()) : wanted;
        for (JournalContent journal : journals.values()) {
            refuseOther(journal, vocabulary, campaign);
        }
        List<String> notices = new ArrayList<>();
        Set<Path> copies = copies(journals, notices);
        tellCampaigns(journals.values(), notices);
        VotesMerge merge = new VotesMerge();
        List<Repeat> repeats = new ArrayList<>();
        for (Path file : new LinkedHashSet<>(files)) {
            JournalContent journal = journals.get(file);
            if (journal == null) {
                VotesFile votes = table(file, vocabulary);
                merge.add(file.toString(), votes);
                repeats.addAll(JournalVotes.repeatsIn(votes.votes()));
            } else if (!copies.contains(file)) {
                JournalVotes votes = JournalVotes.of(journal);
                merge.add(file.toString(), votes.file());
                repeats.addAll(votes.repeats());
            }
        }
        VotesFile all = merge.done();
        notices.addAll(all.notices());
        return new GradedFiles(vocabulary, new VotesFile(all.votes(), notices),
                repeats.stream().distinct().toList());
    }

    private static Vocabulary ownOf(Collection<JournalContent> journals) {
        return journals.stream().findFirst().map(first -> first.header().vocabulary())
                .orElseGet(VocabularyJson::standard);
    }

    private static VotesFile table(Path file, Vocabulary vocabulary) throws IOException {
        return InspectionTable.isOne(file)
                ? InspectionTable.read(file, InspectionTable.graderOf(file), vocabulary)
                : VotesCsv.read(file, vocabulary.scale());
    }

    /// Of two copies of one journal the longer counts: nothing is ever taken out of one.
    private static Set<Path> copies(Map<Path, JournalContent> journals, List<String> notices) {
        Map<String, JournalContent> longest = new LinkedHashMap<>();
        Set<Path> copies = new LinkedHashSet<>();
        for (JournalContent journal : journals.values()) {
            JournalContent before = longest.putIfAbsent(journal.header().id(), journal);
            if (before != null) {
                boolean isLonger = journal.entries().size() > before.entries().size();
                longest.put(journal.header().id(), isLonger ? journal : before);
                copies.add(isLonger ? before.file() : journal.file());
                notices.add(before.file() + " and " + journal.file()
                        + " are copies of one journal; the longer one counts.");
            }
        }
        return copies;
    }

    private static void tellCampaigns(Collection<JournalContent> journals, List<String> notices) {
        Map<String, String> campaigns = new LinkedHashMap<>();
        journals.forEach(journal -> campaigns.put(journal.header().campaignHash(), journal.header().campaign()));
        if (campaigns.size() > 1) {
            notices.add("The journals are of different campaigns: " + String.join(", ", campaigns.values())
                    + "; pixels or stretch may not have been the same.");
        }
    }

    /// Known objects of a campaign's file, or of a table of truth.
    ///
    /// @throws IOException with a sentence when it is neither, or has mistakes
    public static List<Planted> planted(Path file) throws IOException {
        return CampaignJson.isOne(file) ? planted(CampaignJson.read(file)) : TruthCsv.planted(file);
    }

    /// Known objects of a campaign.
    public static List<Planted> planted(Campaign campaign) {
        return campaign.planted().stream()
                .map(known -> new Planted(known.target().id(),
                        known.truth() == ripple.label.campaign.Planted.Truth.LENS ? Truth.LENS : Truth.NOT,
                        known.thetaEArcsec(), known.seeingArcsec(), known.arcSnr()))
                .toList();
    }

    /// Whose votes count where nobody says: blind ones; those of an open campaign where none are blind.
    public String usualStage() {
        List<String> stages = votes.votes().stream().map(Vote::stage).distinct().toList();
        return stages.contains(JournalVotes.OPEN) && !stages.contains(Vote.BLIND) ? JournalVotes.OPEN : Vote.BLIND;
    }

    /// A file with the name of a journal, or one whose first line is a JSON object.
    public static boolean isJournal(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        } else if (SessionFiles.isJournalName(file)) {
            return true;
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

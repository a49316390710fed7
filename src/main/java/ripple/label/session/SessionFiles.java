package ripple.label.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ripple.file.SafeNames;
import ripple.label.campaign.Campaign;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalEntry;
import ripple.label.journal.JournalException;
import ripple.label.journal.JournalException.Reason;
import ripple.label.journal.JournalHeader;
import ripple.label.journal.JournalHeader.Blinding;
import ripple.label.journal.LabelEvent;
import ripple.label.journal.Station;

/// Where journals are, and whether one belongs to a campaign and a grader.
public final class SessionFiles {
    private static final String ENDING = ".journal.jsonl";

    private SessionFiles() {}

    /// The usual place of a grader's journal: in a folder beside the campaign's file.
    public static Path journalFor(Path campaignFile, String grader) {
        String name = String.valueOf(campaignFile.getFileName());
        int dot = name.lastIndexOf('.');
        return campaignFile.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-labels")
                .resolve(SafeNames.safe(grader.strip()) + ENDING);
    }

    /// Whether a file's name is that of a journal.
    public static boolean isJournalName(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /// The journal, begun when it is not there; its folder is made when only that is missing.
    static Journal open(Campaign campaign, String grader, Path file, Station station, Set<Journal.Decision> decisions)
            throws JournalException {
        if (Files.exists(file)) {
            refuseOther(Journal.header(file), campaign, grader, file);
            return Journal.open(file, station, decisions);
        }
        makeFolder(file);
        return Journal.create(file, new JournalHeader(UUID.randomUUID().toString(), campaign.title(), campaign.hash(),
                grader, campaign.vocabulary(), campaign.options().isBlind() ? Blinding.BLIND : Blinding.OPEN,
                station.software(), Instant.now()), station);
    }

    private static void makeFolder(Path file) throws JournalException {
        Path folder = file.toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.getParent();
        if (folder == null || above == null || Files.exists(folder) || !Files.isDirectory(above)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new JournalException(Reason.READ_ONLY, "The folder " + folder
                    + " for the journal cannot be made; choose a place that you may write to.", e);
        }
    }

    /// Two people of one name who use the same file, one after the other: only their accounts tell. A sentence when the last sitting was another
    /// account's.
    static Optional<String> otherPerson(JournalContent content, Station station) {
        LabelEvent.Opened last = null;
        for (JournalEntry entry : content.entries()) {
            last = entry.event() instanceof LabelEvent.Opened opened ? opened : last;
        }
        return Optional.ofNullable(last).filter(opened -> !opened.user().equals(station.user()))
                .map(opened -> content.header().grader() + "'s journal was last written by " + opened.user() + " on "
                        + opened.host() + ", and you are " + station.user()
                        + ". If these are two people, close it and grade under another name.");
    }

    /// @throws JournalException when a journal belongs to another campaign, grader or vocabulary
    static void refuseOther(JournalHeader header, Campaign campaign, String grader, Path file) throws JournalException {
        if (!header.vocabulary().hash().equals(campaign.vocabulary().hash())) {
            throw new JournalException(Reason.OTHER, "The journal " + file + " was made with the vocabulary "
                    + header.vocabulary().called() + ", the campaign uses " + campaign.vocabulary().called()
                    + ". Labels of different vocabularies are not mixed; begin a journal of its own.");
        } else if (!header.campaignHash().equals(campaign.hash())) {
            throw new JournalException(Reason.OTHER, "The journal " + file + " belongs to another campaign ("
                    + header.campaign() + ", " + header.campaignHash().substring(0, 8) + "), not to this one ("
                    + campaign.title() + ", " + campaign.hash().substring(0, 8) + "). Begin a journal of its own.");
        } else if (!header.grader().equals(grader)) {
            throw new JournalException(Reason.OTHER, "The journal " + file + " is " + header.grader() + "'s, not "
                    + grader + "'s. Everyone needs a journal of their own.");
        }
    }
}

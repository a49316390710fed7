package ripple.label.journal;

import java.time.Instant;
import ripple.label.vocabulary.Vocabulary;

/// The first line of a journal: whose it is, and of what.
///
/// @param id made at random when the journal was, so that two graders of one name, and copies of one journal, are told apart
/// @param campaign its title
/// @param campaignHash of the campaign's content
/// @param grader as given
/// @param vocabulary whole, so that a journal can be read on its own
/// @param blinding whether grades before the reveal are blind
/// @param software name and version that made it
/// @param created UTC
public record JournalHeader(String id, String campaign, String campaignHash, String grader, Vocabulary vocabulary,
        Blinding blinding, String software, Instant created) {

    /// Whether a grader sees names, positions and scores before grading.
    public enum Blinding {
        BLIND, OPEN
    }

    /// @throws IllegalArgumentException for a blank id, hash or grader
    public JournalHeader {
        if (id.isBlank() || campaignHash.isBlank() || grader.isBlank()) {
            throw new IllegalArgumentException("A journal needs an id, a campaign and a grader: " + id + ", "
                    + campaignHash + ", " + grader + ".");
        }
    }
}

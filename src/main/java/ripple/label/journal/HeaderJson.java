package ripple.label.journal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import ripple.label.journal.JournalException.Reason;
import ripple.label.journal.JournalHeader.Blinding;
import ripple.label.vocabulary.MistakesException;
import ripple.label.vocabulary.VocabularyJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The first line of a journal.
final class HeaderJson {
    private static final String FORMAT = "ripple-journal";
    private static final int VERSION = 1;

    private HeaderJson() {}

    static ObjectNode tree(JournalHeader header) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT).put("formatVersion", VERSION).put("id", header.id())
                .put("campaign", header.campaign()).put("campaignHash", header.campaignHash())
                .put("grader", header.grader()).put("blind", header.blinding() == Blinding.BLIND)
                .put("vocabularyHash", header.vocabulary().hash()).put("software", header.software())
                .put("created", header.created().toString());
        tree.set("vocabulary", VocabularyJson.tree(header.vocabulary()));
        return tree;
    }

    static JournalHeader read(ObjectNode tree, Path file) throws JournalException {
        if (!tree.path("format").asString("").equals(FORMAT)) {
            throw new JournalException(Reason.NO_JOURNAL, file + " is no journal of grades.");
        }
        int version = tree.path("formatVersion").asInt(0);
        if (version != VERSION) {
            throw new JournalException(Reason.NEWER, "The journal " + file + " has format version " + version
                    + "; this program knows version " + VERSION + ". Open it with a newer Ripple Workbench.");
        }
        try {
            return new JournalHeader(tree.path("id").asString(""), tree.path("campaign").asString(""),
                    tree.path("campaignHash").asString(""), tree.path("grader").asString(""),
                    VocabularyJson.of((ObjectNode) tree.path("vocabulary"), "The vocabulary in the journal " + file),
                    tree.path("blind").asBoolean(true) ? Blinding.BLIND : Blinding.OPEN,
                    tree.path("software").asString(""), Instant.parse(tree.path("created").asString("")));
        } catch (MistakesException | DateTimeException | IllegalArgumentException | ClassCastException e) {
            throw damaged(file, e);
        }
    }

    static JournalException damaged(Path file, Throwable cause) {
        return new JournalException(Reason.NO_JOURNAL, "The first line of " + file
                + " is damaged: it says whose journal it is, and of what. Take it from a copy; the other lines are left "
                + "as they are.", cause);
    }
}

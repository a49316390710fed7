package ripple.label.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ripple.label.Vote;
import ripple.label.VotesFile;
import ripple.label.agree.Repeat;
import ripple.label.campaign.Item;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalHeader;
import ripple.label.journal.JournalHeader.Blinding;
import ripple.label.session.GradingState;
import ripple.label.session.ItemLabels;
import ripple.label.session.ItemState;

/// The votes of a journal.
///
/// A vote is the grade that stood when its object was first left. A change after that is a vote of the stage {@link #CHANGED}, a grade given after
/// the reveal one of {@link Vote#REVEAL}. Those of the grader {@link Vote#PANEL} are {@link Vote#ADJUDICATED}. Flags stand among the sub-labels. What has no grade, seen or unseen, has no vote. Where an object was shown again, hidden, the vote is on `<object id>#2`.
///
/// @param file votes in the order of time, and what is wrong with the journal
/// @param repeats which ids are others shown again
public record JournalVotes(VotesFile file, List<Repeat> repeats) {
    private static final Pattern AGAIN = Pattern.compile("(.+)#([2-9]|[1-9]\\d+)");

    /// Stage of votes of a campaign that is not blind.
    public static final String OPEN = "open";
    /// Stage of grades that were changed after their object had been left.
    public static final String CHANGED = "changed";

    /// Copies the list.
    public JournalVotes {
        repeats = List.copyOf(repeats);
    }

    /// Replays a journal.
    public static JournalVotes of(JournalContent content) {
        GradingState state = GradingState.of(content);
        List<Vote> votes = new ArrayList<>();
        List<Repeat> repeats = new ArrayList<>();
        String grader = content.header().grader();
        String stage = stage(content.header());
        for (Item item : state.known()) {
            ItemState known = state.state(item);
            ItemLabels labels = known.labels();
            boolean hasStood = !known.stood().isBlank();
            String grade = hasStood ? known.stood() : labels.grade();
            if (!grade.isBlank()) {
                votes.add(vote(item, grader, grade, known, stage, hasStood ? known.stoodAt() : known.gradedAt()));
            }
            if (!labels.grade().isBlank() && !labels.grade().equals(grade)) {
                votes.add(vote(item, grader, labels.grade(), known, CHANGED,
                        labels.second().isBlank() ? known.gradedAt() : null));
            }
            if (!labels.second().isBlank()) {
                votes.add(vote(item, grader, labels.second(), known, Vote.REVEAL, known.gradedAt()));
            }
            if (item.isRepeat() && !grade.isBlank()) {
                repeats.add(new Repeat(id(item), item.objectId()));
            }
        }
        votes.sort(Comparator
                .comparing(Vote::time, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Vote::objectId).thenComparing(Vote::stage));
        return new JournalVotes(new VotesFile(votes, content.notices()), repeats);
    }

    private static String stage(JournalHeader header) {
        if (header.grader().equals(Vote.PANEL)) {
            return Vote.ADJUDICATED;
        }
        return header.blinding() == Blinding.BLIND ? Vote.BLIND : OPEN;
    }

    /// Repeats in votes that were a journal's, or another tool's: `<object id>#2` where the object itself was graded too.
    static List<Repeat> repeatsIn(List<Vote> votes) {
        Set<String> graded = votes.stream().map(Vote::objectId).collect(Collectors.toSet());
        return graded.stream().sorted().map(AGAIN::matcher).filter(Matcher::matches)
                .filter(name -> graded.contains(name.group(1)))
                .map(name -> new Repeat(name.group(), name.group(1))).toList();
    }

    private static String id(Item item) {
        return item.isRepeat() ? item.objectId() + "#" + (item.showing() + 1) : item.objectId();
    }

    private static Vote vote(Item item, String grader, String grade, ItemState known, String stage,
            @Nullable Instant at) {
        List<String> sublabels = new ArrayList<>(known.labels().sublabels());
        sublabels.addAll(known.labels().flags());
        return new Vote(id(item), grader, grade, sublabels, known.labels().comment(), at, stage);
    }
}

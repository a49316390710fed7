package ripple.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings the votes of several files together. Someone who is in two files is one grader as long as the files do not contradict each other.
public final class VotesMerge {
    private final Map<Key, Origin> votes = new LinkedHashMap<>();
    private final Map<String, Set<String>> files = new LinkedHashMap<>();
    private final Map<Clash, Integer> clashes = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    private record Key(String objectId, String grader, String stage) {}

    private record Origin(Vote vote, String file) {}

    private record Clash(String grader, String first, String second) {}

    /// Adds a file.
    ///
    /// @param name of the file, for sentences
    public void add(String name, VotesFile file) {
        notices.addAll(file.notices());
        for (Vote vote : file.votes()) {
            files.computeIfAbsent(vote.grader(), _ -> new LinkedHashSet<>()).add(name);
            Origin before = votes.putIfAbsent(new Key(vote.objectId(), vote.grader(), vote.stage()),
                    new Origin(vote, name));
            if (before != null && !before.vote.grade().equals(vote.grade())) {
                clashes.merge(new Clash(vote.grader(), before.file, name), 1, Integer::sum);
            }
        }
    }

    /// Two spellings of one name are mostly one person, but nobody knows.
    private void tellAlike(List<String> notices) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        files.keySet().forEach(name -> alike
                .computeIfAbsent(name.replaceAll("[\\s._-]+", "").toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(name));
        alike.values().stream().filter(names -> names.size() > 1)
                .forEach(names -> notices.add(String.join(" and ", names)
                        + " are taken as different graders; spell the name alike if it is one person."));
    }

    /// All votes, in the order of the files.
    ///
    /// @throws VotesException when someone graded the same objects differently in two files: two people of one name, or an older copy
    public VotesFile done() throws VotesException {
        if (!clashes.isEmpty()) {
            Map.Entry<Clash, Integer> first = clashes.entrySet().iterator().next();
            Clash clash = first.getKey();
            throw new VotesException(clash.grader + " graded " + first.getValue() + (first.getValue() == 1
                    ? " object"
                    : " objects") + " differently in " + clash.first + " and " + clash.second
                    + ". If these are two people, give one of them another name in the file (of a journal: ripple "
                    + "labels export FILE --grader NAME); if one file is an older copy, leave it out.");
        }
        List<String> all = new ArrayList<>(notices);
        files.forEach((grader, names) -> {
            if (names.size() > 1) {
                all.add(grader + " is in " + String.join(" and ", names) + "; taken as one grader.");
            }
        });
        tellAlike(all);
        return new VotesFile(votes.values().stream().map(Origin::vote).toList(), all);
    }
}

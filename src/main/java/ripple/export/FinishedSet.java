package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.file.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A set that an earlier run has finished in a folder.
///
/// `SHA256SUMS` is written last, so a set is finished when that list names the `summary.json` that is there. The other files
/// are only looked for, not read again: a set may be large, and whether its bytes are still good is another question.
///
/// @param folder of the set
/// @param mark what it was made of
/// @param counts how many targets ended how
/// @param files that its list names
public record FinishedSet(Path folder, SetMark mark, Tally counts, List<Path> files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_SUMMARY = 1 << 24;

    /// Copies the list.
    public FinishedSet {
        files = List.copyOf(files);
    }

    /// The finished set of a folder; empty when there is none, or one without a mark.
    public static Optional<FinishedSet> in(Path folder) throws ExportException {
        Path summary = folder.resolve(Summary.NAME);
        List<Checksums.Entry> list = Checksums.read(folder);
        try {
            boolean listed = Files.isRegularFile(summary) && Files.size(summary) < LARGEST_SUMMARY
                    && list.contains(new Checksums.Entry(Sha256.of(summary), Summary.NAME));
            return listed ? read(folder, Files.readString(summary), list) : Optional.empty();
        } catch (IOException e) {
            throw new ExportException("Cannot read " + summary + ": " + e.getMessage() + ".", e);
        }
    }

    private static Optional<FinishedSet> read(Path folder, String summary, List<Checksums.Entry> list) {
        try {
            JsonNode node = JSON.readTree(summary);
            if (!node.path(Summary.BATCH).isObject()) {
                return Optional.empty();
            }
            SetMark mark = new SetMark(SpoolJson.key(node.get(Summary.BATCH).toString()),
                    node.get(Summary.BATCH).path(Summary.PARTS).valueStream().map(JsonNode::asString).toList());
            List<Path> files = list.stream().map(entry -> folder.resolve(entry.path()))
                    .filter(file -> file.normalize().startsWith(folder.normalize())).toList();
            return Optional.of(new FinishedSet(folder, mark, counts(node), files));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Tally counts(JsonNode node) {
        Map<StampStatus, Integer> states = new EnumMap<>(StampStatus.class);
        for (StampStatus status : StampStatus.values()) {
            states.put(status, node.path("status").path(status.label()).asInt(0));
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        node.path("reasons").properties().forEach(e -> reasons.put(e.getKey(), e.getValue().asInt(0)));
        return new Tally(states, reasons);
    }

    /// @throws ExportException when the folder's set is of another batch: says what differs
    public void refuseOther(SetMark wanted) throws ExportException {
        List<String> differences = wanted.batch().differences(mark.batch());
        if (!differences.isEmpty()) {
            throw new ExportException(folder + " holds the finished set of another batch: "
                    + String.join(", ", differences) + ". Give another folder, or replace it with --overwrite.");
        }
    }

    /// Why the set is not yet what is wanted, as the end of a sentence; blank when it is.
    ///
    /// @param wanted of the same batch
    public String shortcoming(SetMark wanted) {
        int failed = counts.count(StampStatus.FAILED);
        if (failed > 0) {
            return failed + " of its " + counts.total() + " targets had failed";
        }
        if (!mark.parts().equals(wanted.parts())) {
            return "it holds " + String.join(", ", mark.parts()) + ", and " + String.join(", ", wanted.parts())
                    + " is asked for";
        }
        return files.stream().filter(file -> !Files.isRegularFile(file)).findFirst()
                .map(file -> folder.relativize(file) + " is gone").orElse("");
    }
}

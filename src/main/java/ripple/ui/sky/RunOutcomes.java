package ripple.ui.sky;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.export.Manifest;
import ripple.export.StampStatus;
import ripple.file.CsvReader;
import ripple.file.CsvRow;
import ripple.ui.sky.FileSurvey.PatchKey;

/// What runs made of targets: the newest state of each, and how many of each patch were accepted.
///
/// @param states by the target's id
/// @param patches targets with a state, by patch
public record RunOutcomes(Map<String, Outcome> states, Map<PatchKey, Count> patches) {
    /// No run yet.
    public static final RunOutcomes NONE = new RunOutcomes(Map.of(), Map.of());

    /// What became of a target.
    ///
    /// @param tract −1 where it has none
    /// @param patch −1 where it has none
    public record Outcome(StampStatus status, int tract, int patch) {}

    /// Targets of a patch.
    public record Count(int accepted, int all) {}

    public RunOutcomes {
        states = Map.copyOf(states);
        patches = Map.copyOf(patches);
    }

    /// Reads the manifest of a finished run: work for the background.
    ///
    /// @param folder of the run
    /// @return NONE where there is no manifest with these columns
    /// @throws IOException when it cannot be read
    public static RunOutcomes read(Path folder) throws IOException {
        Map<String, Outcome> states = new HashMap<>();
        try (CsvReader csv = CsvReader.open(folder.resolve(Manifest.NAME))) {
            Optional<CsvRow> head = csv.next();
            if (head.isEmpty()) {
                return NONE;
            }
            Columns columns = Columns.of(head.get().fields());
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                columns.put(row.get().fields(), states);
            }
        }
        return of(states);
    }

    /// With a newer run's states in place of, or beside, these.
    public RunOutcomes with(RunOutcomes newer) {
        Map<String, Outcome> all = new HashMap<>(states);
        all.putAll(newer.states);
        return of(all);
    }

    private static RunOutcomes of(Map<String, Outcome> states) {
        Map<PatchKey, Count> patches = new HashMap<>();
        states.values().stream().filter(o -> o.tract >= 0).forEach(o -> patches.merge(new PatchKey(o.tract, o.patch),
                new Count(o.status == StampStatus.ACCEPTED ? 1 : 0, 1),
                (a, b) -> new Count(a.accepted + b.accepted, a.all + b.all)));
        return new RunOutcomes(states, patches);
    }

    /// Where the manifest has what is wanted.
    private record Columns(int id, int status, int tract, int patch) {
        static Columns of(List<String> names) {
            List<String> all = new ArrayList<>(names);
            return new Columns(all.indexOf("object_id"), all.indexOf("status"), all.indexOf("tract"),
                    all.indexOf("patch"));
        }

        void put(List<String> row, Map<String, Outcome> states) {
            if (Math.min(Math.min(id, status), Math.min(tract, patch)) < 0
                    || row.size() <= Math.max(Math.max(id, status), Math.max(tract, patch))) {
                return;
            }
            for (StampStatus each : StampStatus.values()) {
                if (each.label().equals(row.get(status))) {
                    states.put(row.get(id), new Outcome(each, number(row.get(tract)), number(row.get(patch))));
                }
            }
        }

        private static int number(String text) {
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        }
    }
}

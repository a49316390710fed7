package ripple.fits;

import java.util.ArrayList;
import java.util.List;

/// The exposures from which a coadd was made.
///
/// @param instrument e.g. `LSSTCam`, or empty
/// @param physicalFilter e.g. `g_6`, or empty
/// @param inputs one for each detector of each visit
public record CoaddInputs(String instrument, String physicalFilter, List<Input> inputs) {
    /// One detector of one visit.
    ///
    /// @param dayObs night as YYYYMMDD
    public record Input(long visit, int detector, int dayObs) {}

    public CoaddInputs {
        inputs = List.copyOf(inputs);
    }

    /// Number of visits, each counted once however many of its detectors are among the inputs.
    public int visits() {
        return (int) inputs.stream().mapToLong(Input::visit).distinct().count();
    }

    static CoaddInputs read(LsstArchive archive) throws FitsException {
        if (!archive.tree().has("provenance")) {
            return new CoaddInputs("", "", List.of());
        }
        JsonTree tree = archive.tree().child("provenance").readable();
        return new CoaddInputs(tree.text("instrument"), tree.text("physical_filter"),
                tree.has("inputs") ? inputs(archive, tree.child("inputs")) : List.of());
    }

    private static List<Input> inputs(LsstArchive archive, JsonTree tree) throws FitsException {
        List<JsonTree> columns = tree.child("columns").items();
        if (columns.isEmpty()) {
            return List.of();
        }
        BinaryTable table = archive.table(columns.getFirst());
        long[] visits = table.integers("visit");
        long[] detectors = table.integers("detector");
        long[] nights = table.integers("day_obs");
        List<Input> inputs = new ArrayList<>();
        for (int row = 0; row < visits.length; row++) {
            inputs.add(new Input(visits[row], (int) detectors[row], (int) nights[row]));
        }
        return inputs;
    }
}

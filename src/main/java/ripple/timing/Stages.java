package ripple.timing;

import java.util.List;

/// The names of the stages, as they stand in `summary.json`. A step of the recipe has its own name as stage.
public final class Stages {
    /// A repository is opened and its registry asked.
    public static final String REGISTRY = "registry";
    /// The files of one patch are fetched for all objects there; {@link #PARTS_OF_FETCH} are its parts.
    public static final String FETCH = "fetch";
    /// A file is opened: its headers and its description.
    public static final String OPEN = "open";
    /// Bytes come from the disk or its cache.
    public static final String READ = "read";
    /// Tiles are decompressed.
    public static final String DECODE = "decode";
    /// Pixels are copied into stamps.
    public static final String CUT = "cut";
    /// The pixels of a set are measured, before they are normalised.
    public static final String MEASURE = "measure";
    /// Stamps are normalised.
    public static final String NORMALISE = "normalise";
    /// Finished stamps are kept on disk until the set is whole.
    public static final String SPOOL = "spool";
    /// The set's files are written.
    public static final String WRITE = "write";
    /// Pictures are drawn.
    public static final String DRAW = "draw";
    /// All that is done for one object: its share of the fetch, and its steps. Not a stage of its own: the stages above are in it.
    public static final String OBJECT = "object";

    /// What {@link #FETCH} consists of; the rest of it is the program's own housekeeping.
    public static final List<String> PARTS_OF_FETCH = List.of(OPEN, READ, DECODE, CUT);

    private Stages() {}

    /// Whether the time of a stage counts once among those of all stages: not a part of another, not their sum.
    public static boolean isWhole(String stage) {
        return !PARTS_OF_FETCH.contains(stage) && !stage.equals(OBJECT);
    }
}

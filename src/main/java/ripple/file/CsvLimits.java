package ripple.file;

/// How much of a CSV file is taken into memory at once before it is refused.
///
/// @param fieldChars longest field
/// @param rowChars longest record
/// @param columns most fields in a record
public record CsvLimits(int fieldChars, int rowChars, int columns) {
    /// Far above anything sensible, far below what hurts.
    public static final CsvLimits USUAL = new CsvLimits(1 << 20, 1 << 23, 20_000);
}

package ripple.file;

import java.util.List;

/// One record of a CSV file.
///
/// @param line number of its first line in the file, from 1
/// @param fields as written, without the quotes of the format
public record CsvRow(long line, List<String> fields) {
    public CsvRow {
        fields = List.copyOf(fields);
    }
}

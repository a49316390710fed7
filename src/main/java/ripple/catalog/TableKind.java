package ripple.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What kind of table a file is, seen from its first bytes and not from its name.
enum TableKind {
    CSV(""), EMPTY("is empty"), ECSV("is an ECSV table"), VOTABLE("is a VOTable"), FITS("is a FITS file"), PARQUET(
            "is a Parquet file"), SPREADSHEET("is a spreadsheet or zip file"), COMPRESSED(
                    "is compressed"), SQLITE("is a SQLite database"), HDF5("is an HDF5 file"), JSON("is JSON");

    private static final int START = 1024;

    private final String what;

    TableKind(String what) {
        this.what = what;
    }

    /// As a part of a sentence: `is a FITS file`.
    String what() {
        return what;
    }

    static TableKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
        }
    }

    private static TableKind of(String start) {
        if (start.isEmpty()) {
            return EMPTY;
        }
        TableKind binary = ofMagic(start);
        return binary == CSV ? ofText(start) : binary;
    }

    private static TableKind ofMagic(String start) {
        if (start.startsWith("SIMPLE  =")) {
            return FITS;
        } else if (start.startsWith("PAR1")) {
            return PARQUET;
        } else if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return SPREADSHEET;
        } else if (start.startsWith("\u001F\u008B") || start.startsWith("BZh") || start.startsWith("\u00FD7zXZ")) {
            return COMPRESSED;
        } else if (start.startsWith("SQLite format 3")) {
            return SQLITE;
        }
        return start.startsWith("\u0089HDF") ? HDF5 : CSV;
    }

    private static TableKind ofText(String start) {
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        String trimmed = text.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("# %ECSV")) {
            return ECSV;
        } else if (trimmed.startsWith("<?xml") || trimmed.startsWith("<votable")) {
            return VOTABLE;
        }
        return trimmed.startsWith("{") || trimmed.startsWith("[") ? JSON : CSV;
    }
}

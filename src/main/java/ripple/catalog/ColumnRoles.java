package ripple.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which columns of a table hold the position and the id.
///
/// Names are compared by their letters and digits alone: `RA_ICRS`, `ra icrs` and `RaIcrs` are one spelling. Where several
/// columns would do, the spelling first in the lists wins, then the one written exactly so, then the one further left.
///
/// @param ra column of the right ascension, from 0
/// @param dec column of the declination
/// @param id column of the id; −1 when there is none
record ColumnRoles(int ra, int dec, int id) {
    /// Right ascension and declination as catalogues spell them, a family in each line.
    private static final List<List<List<String>>> POSITIONS = List.of(
            List.of(List.of("ra"), List.of("dec", "decl", "de")),
            List.of(List.of("radeg"), List.of("decdeg", "dedeg")),
            List.of(List.of("raicrs"), List.of("decicrs", "deicrs")),
            List.of(List.of("raj2000", "ra2000"), List.of("decj2000", "dej2000", "dec2000", "de2000")),
            List.of(List.of("coordra"), List.of("coorddec")),
            List.of(List.of("rightascension"), List.of("declination")),
            List.of(List.of("alphaj2000", "alpha"), List.of("deltaj2000", "delta")),
            List.of(List.of("ramean", "meanra"), List.of("decmean", "meandec")),
            List.of(List.of("sra"), List.of("sdec")),
            List.of(List.of("raobj", "objra", "objectra"), List.of("decobj", "objdec", "objectdec")),
            List.of(List.of("targetra"), List.of("targetdec")), List.of(List.of("sourcera"), List.of("sourcedec")),
            List.of(List.of("ralens", "lensra"), List.of("declens", "lensdec")),
            List.of(List.of("rahms"), List.of("decdms")), List.of(List.of("rastr"), List.of("decstr")));
    private static final List<String> IDS = List.of("objectid", "id", "name", "sourceid", "objid", "targetid",
            "targetname", "objectname", "objname", "sourcename", "lensid", "lensname", "systemname", "coaddobjectid",
            "diaobjectid", "catalogid", "catid", "identifier", "designation", "target", "object", "source");

    /// Finds them among the names of a header.
    ///
    /// @return empty when there is no position
    static Optional<ColumnRoles> find(List<String> header) {
        return Stream.concat(POSITIONS.stream().flatMap(family -> position(header, family.get(0), family.get(1))),
                position(header, spellings(0), spellings(1)))
                .findFirst()
                .map(p -> new ColumnRoles(p.ra, p.dec, column(header, IDS).orElse(-1)));
    }

    /// The spellings, for a sentence.
    static String known() {
        return "ra, dec (RA, DEC; ra_deg, dec_deg; RAJ2000, DEJ2000; ra_icrs, dec_icrs; coord_ra, coord_dec; "
                + "RightAscension, Declination; ALPHA_J2000, DELTA_J2000; …)";
    }

    private static Stream<ColumnRoles> position(List<String> header, List<String> ra, List<String> dec) {
        OptionalInt raColumn = column(header, ra);
        OptionalInt decColumn = column(header, dec);
        return raColumn.isPresent() && decColumn.isPresent()
                ? Stream.of(new ColumnRoles(raColumn.getAsInt(), decColumn.getAsInt(), -1))
                : Stream.empty();
    }

    private static List<String> spellings(int axis) {
        return POSITIONS.stream().flatMap(family -> family.get(axis).stream()).toList();
    }

    private static OptionalInt column(List<String> header, List<String> spellings) {
        return spellings.stream().map(wanted -> column(header, wanted)).filter(OptionalInt::isPresent).findFirst()
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt column(List<String> header, String wanted) {
        int exact = header.indexOf(wanted);
        return exact >= 0
                ? OptionalInt.of(exact)
                : IntStream.range(0, header.size()).filter(i -> bare(header.get(i)).equals(wanted)).findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

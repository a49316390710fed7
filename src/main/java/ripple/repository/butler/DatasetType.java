package ripple.repository.butler;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One dataset type.
///
/// @param id number in the registry
/// @param storageClass e.g. `CellCoadd`
/// @param dimensions required ones, in the order of the table's columns
/// @param tagsTable table that says which datasets lie in which RUN and TAGGED collection
/// @param calibrationTable the same for CALIBRATION collections; empty when there is none
record DatasetType(long id, String name, String storageClass, List<String> dimensions, String tagsTable,
        String calibrationTable) {
    private static final Set<String> COADD = Set.of("band", "skymap", "tract", "patch");
    /// Best first. Releases named the same thing differently (DP2: `deep_coadd`, DC2 and HSC: `deepCoadd_calexp`).
    private static final List<String> PREFERRED = List.of("deep_coadd", "deepCoadd_calexp", "deepCoadd",
            "template_coadd", "goodSeeingCoadd");
    private static final List<Set<String>> SAME = List.of(Set.of("deep_coadd", "deepCoadd_calexp"),
            Set.of("template_coadd", "goodSeeingCoadd"), Set.of("visit_image", "calexp"));

    DatasetType {
        dimensions = List.copyOf(dimensions);
    }

    /// Whether its datasets are images of a patch in a band.
    boolean isCoadd() {
        return Set.copyOf(dimensions).equals(COADD) && dimensions.size() == COADD.size()
                && (isReadable() || storageClass.startsWith("Exposure") || storageClass.startsWith("MaskedImage")
                        || storageClass.equals("MultipleCellCoadd"));
    }

    /// Whether this program decodes the files.
    boolean isReadable() {
        return storageClass.equals("CellCoadd");
    }

    /// The smaller, the better as a default.
    int rank() {
        int index = PREFERRED.indexOf(name);
        return (isReadable() ? 0 : PREFERRED.size() + 1) + (index < 0 ? PREFERRED.size() : index);
    }

    /// The type of that name; else the one that another release calls so; else, for `type.component`, the whole.
    static Optional<DatasetType> find(List<DatasetType> types, String name) {
        return types.stream().filter(type -> type.name.equals(name)).findFirst()
                .or(() -> types.stream().filter(type -> isAlias(type.name, name)).findFirst())
                .or(() -> name.contains(".") ? find(types, name.substring(0, name.indexOf('.'))) : Optional.empty());
    }

    private static boolean isAlias(String a, String b) {
        return SAME.stream().anyMatch(names -> names.contains(a) && names.contains(b));
    }
}

package ripple.label.agree;

/// Two graders.
///
/// @param first grader of the table's rows
/// @param second grader of its columns
/// @param table over the objects that both graded
public record Pair(String first, String second, PairTable table) {
    public Figure kappa(CohenKappa.Weight weight) {
        return CohenKappa.of(table, weight);
    }
}

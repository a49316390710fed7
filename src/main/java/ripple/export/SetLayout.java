package ripple.export;

import java.util.List;
import ripple.image.Band;

/// What the results of a set have in common, known before the first is written.
///
/// @param idCharacters of the longest object id, in Unicode characters
/// @param psfWidth of the smallest odd box that holds every kernel around its centre; 1 when there is none
/// @param psfHeight the same, in rows
/// @param planeNames union of the mask planes in the order first seen (by row, then by band), NO_DATA always among them; may be
/// more than one mask can hold
/// @param products names of the products that any result has, in the order first seen, or that were asked for
/// @param columns names of the further manifest values, in the order first seen
/// @param targetColumns names of the targets' own columns, in the order first seen
public record SetLayout(int idCharacters, int psfWidth, int psfHeight, List<String> planeNames, List<Band> products,
        List<String> columns, List<String> targetColumns) {
    public SetLayout {
        planeNames = List.copyOf(planeNames);
        products = List.copyOf(products);
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /// With the products that the set was asked for, whether or not any result has them, in this order.
    ///
    /// @throws IllegalArgumentException when a result has one that is not among them
    public SetLayout withProducts(List<Band> asked) {
        if (!asked.containsAll(products)) {
            throw new IllegalArgumentException("The set has the products " + products + ", asked for were " + asked
                    + ".");
        }
        return new SetLayout(idCharacters, psfWidth, psfHeight, planeNames, asked, columns, targetColumns);
    }
}

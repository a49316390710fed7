package ripple.fits;

import java.util.List;

/// A small array of numbers out of a JSON tree or an HDU.
///
/// Not a value of its own that travels: read, checked and handed to the class that needs it.
final class NumberArray {
    private final int rows;
    private final int columns;
    private final double[] values;

    /// @param values `[row * columns + column]`, taken over
    NumberArray(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /// An array written into the tree: a list of numbers (one row), or a list of lists of one length.
    static NumberArray inline(JsonTree list) throws FitsException {
        List<JsonTree> items = list.items();
        boolean nested = !items.isEmpty() && items.getFirst().node().isArray();
        int columns = nested ? items.getFirst().items().size() : items.size();
        double[] values = new double[nested ? Math.multiplyExact(items.size(), columns) : columns];
        if (!nested) {
            fill(values, 0, items);
            return new NumberArray(1, columns, values);
        }
        for (int row = 0; row < items.size(); row++) {
            List<JsonTree> numbers = items.get(row).items();
            if (numbers.size() != columns) {
                throw items.get(row).wrong("has another length than the rows before");
            }
            fill(values, row * columns, numbers);
        }
        return new NumberArray(items.size(), columns, values);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// Not a copy: for reading only.
    double[] values() {
        return values;
    }

    private static void fill(double[] values, int at, List<JsonTree> numbers) throws FitsException {
        for (int i = 0; i < numbers.size(); i++) {
            values[at + i] = numbers.get(i).number();
        }
    }
}

package ripple.fits;

/// A number that belongs to each tile: a column of the table, or a keyword that holds for all.
///
/// @param column the column, or {@link TableColumn#ABSENT}
/// @param keyword the value without a column
/// @param exists whether there is either
record PerTile(TableColumn column, double keyword, boolean exists) {
    static PerTile of(Hdu hdu, BinaryTable table, String name, double missing) throws FitsException {
        TableColumn column = table.find(name).orElse(TableColumn.ABSENT);
        boolean isColumn = column.repeat() > 0;
        if (isColumn && (column.isVariable() || "BIJKED".indexOf(column.type()) < 0)) {
            throw hdu.fault("column " + name + " does not hold one number for each tile.");
        }
        return new PerTile(column, isColumn ? missing : hdu.header().number(name).orElse(missing),
                isColumn || hdu.header().has(name));
    }

    double at(BinaryTable table, long tile) throws FitsException {
        return column.repeat() > 0 ? table.number(column, tile) : keyword;
    }
}

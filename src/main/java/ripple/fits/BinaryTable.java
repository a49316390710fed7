package ripple.fits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.fits.tile.BigEndian;

/// A binary table with fixed and variable-length columns: FITS standard 4.0, 7.3.
///
/// Cells are read when asked for. Rows are counted from 0; column names do not mind upper and lower case.
public final class BinaryTable {
    private static final int PAGE = 1 << 15;

    private final Hdu hdu;
    private final List<TableColumn> columns;
    private final long rowBytes;
    private final long rows;
    private final long heap;

    private byte[] page = new byte[0];
    private long pageOffset;
    private int pageLength;

    private BinaryTable(Hdu hdu, List<TableColumn> columns, long rowBytes, long rows, long heap) {
        this.hdu = hdu;
        this.columns = columns;
        this.rowBytes = rowBytes;
        this.rows = rows;
        this.heap = heap;
    }

    static BinaryTable of(Hdu hdu) throws FitsException {
        if (hdu.kind() != Hdu.Kind.BINARY_TABLE && hdu.kind() != Hdu.Kind.COMPRESSED_IMAGE) {
            throw hdu.fault("this is no binary table.");
        }
        FitsHeader header = hdu.header();
        if (header.required("NAXIS", 0, 999) != 2) {
            throw hdu.fault("a binary table has two axes, this one " + header.required("NAXIS", 0, 999) + ".");
        }
        long rowBytes = header.required("NAXIS1", 0, Integer.MAX_VALUE);
        long rows = header.required("NAXIS2", 0, Long.MAX_VALUE);
        long table = rowBytes * rows;
        if (table > hdu.dataSize()) {
            throw hdu.fault("the table's rows take " + table + " bytes, the data are only " + hdu.dataSize() + ".");
        }
        long heap = header.optional("THEAP", table, table, hdu.dataSize());
        return new BinaryTable(hdu, columns(hdu, rowBytes), rowBytes, rows, heap);
    }

    private static List<TableColumn> columns(Hdu hdu, long rowBytes) throws FitsException {
        FitsHeader header = hdu.header();
        int count = (int) header.required("TFIELDS", 0, 999);
        List<TableColumn> columns = new ArrayList<>();
        long offset = 0;
        for (int i = 1; i <= count; i++) {
            int number = i;
            String form = header.text("TFORM" + i)
                    .orElseThrow(() -> hdu.fault("the header has no TFORM" + number + "."));
            TableColumn column = TableColumn.parse(header.text("TTYPE" + i).orElse("").trim(), form, offset,
                    hdu.place());
            offset = end(column, offset);
            if (offset > rowBytes) {
                throw hdu.fault("the columns take more than the " + rowBytes + " bytes of a row (NAXIS1).");
            }
            columns.add(column);
        }
        return columns;
    }

    private static long end(TableColumn column, long offset) {
        return column.repeat() > Integer.MAX_VALUE ? Long.MAX_VALUE : offset + column.rowBytes();
    }

    public long rows() {
        return rows;
    }

    public List<String> columnNames() {
        return columns.stream().map(TableColumn::name).toList();
    }

    public boolean has(String column) {
        return find(column).isPresent();
    }

    Optional<TableColumn> find(String name) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Bytes in the heap.
    long heapBytes() {
        return hdu.dataSize() - heap;
    }

    /// The bytes of a cell as they are in the file: of a variable-length column those in the heap.
    ///
    /// @throws FitsException when there is no such cell, or it points outside the file
    public byte[] bytes(String column, long row) throws FitsException {
        return cell(column(column), row);
    }

    /// The characters of a cell (columns of type A or B), without what stands behind the first zero and trailing blanks.
    public String text(String column, long row) throws FitsException {
        byte[] bytes = bytes(column, row);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /// All numbers of a cell, scaled by TSCALn and TZEROn; logicals are 1 and 0.
    public double[] numbers(String column, long row) throws FitsException {
        TableColumn c = column(column);
        CellNumbers numbers = CellNumbers.of(hdu, c, columns.indexOf(c) + 1);
        return numbers.doubles(cell(c, row));
    }

    /// All whole numbers of a cell, offset by TZEROn; logicals are 1 and 0.
    ///
    /// @throws FitsException when the column holds floating point numbers
    public long[] integers(String column, long row) throws FitsException {
        TableColumn c = column(column);
        CellNumbers numbers = CellNumbers.of(hdu, c, columns.indexOf(c) + 1);
        return numbers.longs(cell(c, row));
    }

    /// The first number of each row.
    public double[] numbers(String column) throws FitsException {
        double[] all = new double[rowCount()];
        for (int row = 0; row < all.length; row++) {
            double[] cell = numbers(column, row);
            all[row] = cell.length == 0 ? Double.NaN : cell[0];
        }
        return all;
    }

    /// The first whole number of each row.
    ///
    /// @throws FitsException when the column holds floating point numbers, or a row nothing
    public long[] integers(String column) throws FitsException {
        long[] all = new long[rowCount()];
        for (int row = 0; row < all.length; row++) {
            long[] cell = integers(column, row);
            if (cell.length == 0) {
                throw hdu.fault("row " + row + " of column " + Place.printable(column) + " is empty.");
            }
            all[row] = cell[0];
        }
        return all;
    }

    /// The text of each row.
    public List<String> texts(String column) throws FitsException {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rowCount(); row++) {
            all.add(text(column, row));
        }
        return all;
    }

    private int rowCount() throws FitsException {
        if (rows > Integer.MAX_VALUE - 8) {
            throw hdu.fault("the table has too many rows to be read at once: " + rows + ".");
        }
        return (int) rows;
    }

    private TableColumn column(String name) throws FitsException {
        return find(name).orElseThrow(() -> hdu.fault("the table has no column " + Place.printable(name) + "."));
    }

    private byte[] cell(TableColumn column, long row) throws FitsException {
        if (!column.isVariable()) {
            long at = inRow(column, row);
            byte[] cell = new byte[(int) column.rowBytes()];
            hdu.read(at, cell, 0, cell.length);
            return cell;
        }
        Descriptor descriptor = descriptor(column, row);
        byte[] cell = new byte[descriptor.length()];
        read(descriptor, cell);
        return cell;
    }

    /// Where a cell lies in the data.
    ///
    /// @param offset from the beginning of the heap
    /// @param length in bytes
    record Descriptor(long offset, int length) {}

    /// The place of a variable-length cell, checked to lie inside the heap.
    Descriptor descriptor(TableColumn column, long row) throws FitsException {
        if (column.repeat() == 0) {
            return new Descriptor(0, 0);
        }
        boolean wide = column.descriptorBytes() == 16;
        int at = load(inRow(column, row), column.descriptorBytes());
        long elements = wide ? BigEndian.int64(page, at) : BigEndian.int32(page, at);
        long offset = wide ? BigEndian.int64(page, at + 8) : BigEndian.int32(page, at + 4);
        if (elements == 0) {
            return new Descriptor(0, 0);
        }
        long space = heapBytes();
        if (elements < 0 || offset < 0 || elements > space || offset > space
                || column.bytes(elements) > space - offset || column.bytes(elements) > Integer.MAX_VALUE - 64) {
            throw hdu.fault("row " + row + " of column " + Place.printable(column.name()) + " points to " + elements
                    + " elements at byte " + offset + " of a heap of " + space + " bytes.");
        }
        return new Descriptor(offset, (int) column.bytes(elements));
    }

    void read(Descriptor descriptor, byte[] into) throws FitsException {
        hdu.read(heap + descriptor.offset(), into, 0, descriptor.length());
    }

    /// One number of a fixed column, not scaled.
    double number(TableColumn column, long row) throws FitsException {
        int at = load(inRow(column, row), column.elementBytes());
        return CellNumbers.number(column.type(), page, at);
    }

    /// One whole number of a fixed column, not scaled.
    long integer(TableColumn column, long row) throws FitsException {
        int at = load(inRow(column, row), column.elementBytes());
        return CellNumbers.integer(column.type(), page, at);
    }

    private long inRow(TableColumn column, long row) throws FitsException {
        if (row < 0 || row >= rows) {
            throw hdu.fault("the table has no row " + row + ", only " + rows + ".");
        }
        return row * rowBytes + column.offset();
    }

    /// Makes sure that bytes of the table are in the page; neighbouring rows come with them.
    private int load(long at, int length) throws FitsException {
        if (at < pageOffset || at + length > pageOffset + pageLength) {
            int most = (int) Math.min(PAGE, hdu.dataSize() - at);
            page = page.length < most ? new byte[most] : page;
            pageLength = 0;
            hdu.read(at, page, 0, most);
            pageOffset = at;
            pageLength = most;
        }
        return (int) (at - pageOffset);
    }
}

package ripple.file;

/// The type of a numpy array's elements, always little endian.
///
/// @param descr numpy's name, e.g. `<f4`
/// @param bytes of one element
public record NpyType(String descr, int bytes) {
    public static final NpyType F4 = new NpyType("<f4", 4);
    public static final NpyType F8 = new NpyType("<f8", 8);
    public static final NpyType I4 = new NpyType("<i4", 4);
    public static final NpyType I8 = new NpyType("<i8", 8);

    /// Text of up to so many Unicode characters (numpy stores four bytes for each).
    ///
    /// @param characters code points; at least 1 is taken
    public static NpyType text(int characters) {
        int n = Math.max(1, characters);
        return new NpyType("<U" + n, Math.multiplyExact(4, n));
    }
}

package ripple.prepare;

/// A part of an image.
///
/// @param x first column
/// @param y first row
/// @param width columns
/// @param height rows
record Region(int x, int y, int width, int height) {
    static Region whole(int width, int height) {
        return new Region(0, 0, width, height);
    }
}

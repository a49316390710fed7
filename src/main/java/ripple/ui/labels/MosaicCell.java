package ripple.ui.labels;

/// What stands at a cell beside its picture.
///
/// @param mark border and glyph
/// @param number its place in the list, as shown
/// @param note a word at the right of the caption: the first sub-label; empty for none
/// @param remark what else there is to know of it
record MosaicCell(GradeMark mark, String number, String note, Remark remark) {
    /// Signs at the right end of a caption.
    enum Remark {
        NONE,
        /// A band is missing or the object lies at the edge of the data.
        PARTIAL,
        /// There is a comment.
        COMMENT
    }
}

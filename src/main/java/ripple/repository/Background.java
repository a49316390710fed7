package ripple.repository;

/// Which background model an image is to have subtracted.
///
/// Cell coadds carry several models of the light that is no object. DP2 has two: `object`, already subtracted from the image, which follows
/// bright galaxies closely and takes some of their outskirts away, and `pretty`, made for colour pictures, which leaves that light in.
///
/// @param name of a model that the files carry, `none`, or empty
public record Background(String name) {
    /// As the file has it: for everything that is measured.
    public static final Background AS_STORED = new Background("");
    /// Nothing subtracted: what was subtracted is added again.
    public static final Background NONE = new Background("none");

    /// Whether the image stays as it is.
    public boolean isAsStored() {
        return name.isEmpty();
    }
}

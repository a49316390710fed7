package ripple.export;

/// Where an object's pixels were written.
///
/// @param path relative to the folder of the set, with `/`; empty when there is none
/// @param sha256 of a file of the object's own; empty when it shares one
public record ObjectFile(String path, String sha256) {
    public static final ObjectFile NONE = new ObjectFile("", "");

    /// A file that holds all objects.
    public static ObjectFile shared(String path) {
        return new ObjectFile(path, "");
    }
}

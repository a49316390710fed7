package ripple.repository;

import java.util.Collection;

/// How many of a repository's images can be used. The three numbers add up to the images listed.
///
/// @param present there and readable (an image that contradicts the sky map counts here)
/// @param missing listed, but no file is there: not stored here, or gone from the disk
/// @param unreadable there, but not readable
public record FileCounts(int present, int missing, int unreadable) {
    /// @param images how many are listed
    /// @param problems what {@link Repository#check} found among them
    public static FileCounts of(int images, Collection<FileProblem> problems) {
        int missing = 0;
        int unreadable = 0;
        for (FileProblem problem : problems) {
            switch (problem.kind()) {
                case NOT_STORED, MISSING -> missing++;
                case UNREADABLE -> unreadable++;
                case CONTRADICTS -> {
                    // Readable: present.
                }
            }
        }
        return new FileCounts(images - missing - unreadable, missing, unreadable);
    }
}

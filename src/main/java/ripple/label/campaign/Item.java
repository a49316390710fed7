package ripple.label.campaign;

/// Something a grader is shown: an object, for the first or a further time. Labels belong to it, so that a hidden repeat has labels of its own.
///
/// @param objectId as it was written in the list, never a number
/// @param showing 0 for the first time, 1 for the first repeat, …
public record Item(String objectId, int showing) {
    /// @throws IllegalArgumentException for a blank id or a negative number
    public Item {
        if (objectId.isBlank() || showing < 0) {
            throw new IllegalArgumentException("An item needs an object and a number of showings: " + objectId + ", "
                    + showing + ".");
        }
    }

    /// The first showing of an object.
    public static Item of(String objectId) {
        return new Item(objectId, 0);
    }

    public boolean isRepeat() {
        return showing > 0;
    }
}

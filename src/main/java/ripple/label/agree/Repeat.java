package ripple.label.agree;

/// An object that was shown a second time under another id, perhaps rotated or flipped.
///
/// @param objectId id of the second showing
/// @param repeatOf id of the first
public record Repeat(String objectId, String repeatOf) {}

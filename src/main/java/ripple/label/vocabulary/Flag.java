package ripple.label.vocabulary;

/// A note for later work that is apart from the grade, e.g. "needs a lens model".
///
/// @param code what is stored
/// @param meaning what is shown
/// @param key that sets and clears it; blank where it has none
public record Flag(String code, String meaning, String key) {}

package ripple.timing;

/// A piece of work that took long.
///
/// @param name of the object, or location of the file
/// @param nanos it took
public record Slow(String name, long nanos) {}

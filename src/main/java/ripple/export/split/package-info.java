/// Splits of a set into training, validation and test by whole patches, so that no two of them share a piece of sky.
///
/// Door: {@link ripple.export.split.SplitPlan#of}. The same list, shares and seed give the same split on every machine. Threads: values are
/// immutable, functions pure.
@org.jspecify.annotations.NullMarked
package ripple.export.split;

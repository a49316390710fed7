/// Which objects of a graded list go into a labelled set, each with its grade, and why the others do not.
///
/// Door: {@link ripple.label.choose.LabelChoice#of}. Threads: values are immutable, functions pure.
@org.jspecify.annotations.NullMarked
package ripple.label.choose;

/// Runs that are kept on disk beside the user's settings: what was asked for and what became of it, so that a run which was broken off,
/// with its program or its computer, goes on.
///
/// Door: {@link ripple.pipeline.kept.RunStore}. The results themselves lie in the spool of the output folder (docs/decisions/0005).
/// Threads: safe from any thread; two programs may use one store.
@org.jspecify.annotations.NullMarked
package ripple.pipeline.kept;

/// The start page and opening a repository.
///
/// Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.start;

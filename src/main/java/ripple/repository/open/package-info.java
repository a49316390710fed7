/// Opening a repository whatever its kind is.
///
/// Door: {@link ripple.repository.open.Repositories}. Threads: safe from any thread.
@org.jspecify.annotations.NullMarked
package ripple.repository.open;

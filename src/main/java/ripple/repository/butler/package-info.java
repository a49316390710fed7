/// Rubin's Butler repositories: configuration, SQLite registry, collections, datastore paths.
///
/// Door: {@link ripple.repository.butler.ButlerRepository}. Threads: safe from many threads.
@org.jspecify.annotations.NullMarked
package ripple.repository.butler;

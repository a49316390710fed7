/// Rubin's Butler repositories on a local disk: configuration, SQLite registry, collections, datastore paths, files.
///
/// Door: {@link ripple.repository.butler.ButlerRepository}, found by {@link ripple.repository.butler.ButlerLocator}; the way of
/// opening stands in `ButlerOpening`, that of a file in `CoaddFiles`. A file that contradicts the registry or the sky map is
/// refused, never used. Units: degrees, tract pixels; Butler's ids as users know them, with dashes. Nothing is ever written
/// into a repository. Threads: safe from many threads; the registry is asked by one at a time, a file opened once per thread.
@org.jspecify.annotations.NullMarked
package ripple.repository.butler;

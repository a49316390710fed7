/// Which images cover a place, and reading boxes of them.
///
/// Doors: {@link ripple.repository.open.Repositories} opens one (it lies in a package of its own because it knows every kind),
/// {@link ripple.repository.Repository} is what comes out. Units: degrees, tract pixels. Threads: a repository may be used from
/// many threads at once.
@org.jspecify.annotations.NullMarked
package ripple.repository;

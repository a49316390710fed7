/// Which images cover a place, and reading boxes of them.
///
/// Door: {@link ripple.repository.Repository}. Units: degrees, tract pixels. Threads: a repository may be used from many threads.
@org.jspecify.annotations.NullMarked
package ripple.repository;

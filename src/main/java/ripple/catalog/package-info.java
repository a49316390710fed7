/// Target lists in and out.
///
/// Door: {@link ripple.catalog.Target}. Units: degrees (ICRS). Threads: pure functions over files.
@org.jspecify.annotations.NullMarked
package ripple.catalog;

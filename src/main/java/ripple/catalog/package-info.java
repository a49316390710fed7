/// Target lists: what the user wants stamps of.
///
/// Door: {@link ripple.catalog.TargetList#read} for a file, {@link ripple.catalog.TargetList#at} for typed places. No row is ever
/// lost, ids are text as they were written. Units: degrees (ICRS). Threads: pure functions over files; lists are immutable.
@org.jspecify.annotations.NullMarked
package ripple.catalog;

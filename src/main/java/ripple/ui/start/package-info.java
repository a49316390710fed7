/// The start page, and opening and closing repositories.
///
/// Door: {@link ripple.ui.start.StartModel}. Threads: FX thread; a {@link ripple.ui.start.RepositoryDoor} opens elsewhere.
@org.jspecify.annotations.NullMarked
package ripple.ui.start;

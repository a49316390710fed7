/// What the user can set: look, size, how positions are written, keys, cache.
///
/// Door: {@link ripple.ui.settings.SettingsModel}. Sizes in percent of the normal one. Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.settings;

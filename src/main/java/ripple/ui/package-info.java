/// Application, main window, wiring of the features.
///
/// Threads: the FX thread draws; nothing else happens on it.
@org.jspecify.annotations.NullMarked
package ripple.ui;

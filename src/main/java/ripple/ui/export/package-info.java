/// A labelled set made of the window's targets and graders' files: what will be in it, live, and writing it in the background.
///
/// Door: {@link ripple.ui.export.ExportModel}. Threads: FX thread; counting runs in the background.
@org.jspecify.annotations.NullMarked
package ripple.ui.export;

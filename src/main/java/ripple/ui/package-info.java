/// Application, main window, wiring of the features.
///
/// Door: {@link ripple.ui.Workbench#open}. {@link ripple.ui.Session} ties the features' models together and has no nodes;
/// {@link ripple.ui.WorkbenchWindow} puts the panes in their places. Units: as in the core; sizes in pixels at 100 %.
/// Threads: the FX thread draws; everything else is work for {@link ripple.job.Workers}.
@org.jspecify.annotations.NullMarked
package ripple.ui;

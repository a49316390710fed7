/// Explains to students how the sky map finds a place: ring, tract, patch, pixel, with the numbers of that place.
///
/// Doors: {@link ripple.ui.learn.PlaceLesson} (the steps as texts), {@link ripple.ui.learn.LessonView}. FX thread only.
@org.jspecify.annotations.NullMarked
package ripple.ui.learn;

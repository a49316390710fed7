/// From pixels to pictures: intervals, stretches, colour maps, composites, mask overlays; the result is ARGB ints.
///
/// Door: {@link ripple.render.StampRenderer} with {@link ripple.render.DisplaySettings} (from text: {@link ripple.render.DisplayText}; for a whole
/// set: {@link ripple.render.SurveyDisplay}); {@link ripple.render.LevelTable} and {@link ripple.render.LuptonComposite} for views that draw line by
/// line; {@link ripple.render.Drawing} for sheets. Curves and intervals are astropy's, DS9's own are {@link ripple.render.Ds9Stretch}; docs/science.md
/// has them all in a table. Units: values in the unit of the plane; planes have their rows upwards, pictures downwards
/// (first row = highest y); colours are 0xAARRGGBB, not premultiplied. Threads: pure functions of immutable values.
@org.jspecify.annotations.NullMarked
package ripple.render;

/// From pixels to pictures: intervals, stretches, colour maps, composites, mask overlays; the result is ARGB ints.
///
/// Door: the stretch, interval and composite classes. Units: values in the unit of the plane. Threads: pure functions.
@org.jspecify.annotations.NullMarked
package ripple.render;

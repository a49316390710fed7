/// Charts for reports and the window, all in one style (JFreeChart, and the awt it draws with; the only user of both but pictures).
///
/// Door: {@link ripple.plot.Chart} says what is shown, {@link ripple.plot.ChartPicture} draws it for reports, {@link ripple.plot.ChartPixels} for the window. Values are in the units that the
/// axes' labels name; pictures are sRGB. Threads: values are immutable, drawing may be done on any thread and needs no display.
@org.jspecify.annotations.NullMarked
package ripple.plot;

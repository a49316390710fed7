/// From targets to stamps: request, plan by patch, fetcher, memory cache.
///
/// Door: {@link ripple.cutout.CutoutFetcher}. Units: tract pixels. Threads: the cache and the fetcher may be used from many threads.
@org.jspecify.annotations.NullMarked
package ripple.cutout;

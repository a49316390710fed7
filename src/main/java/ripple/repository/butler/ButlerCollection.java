package ripple.repository.butler;

import java.util.List;

/// One collection.
///
/// @param key what other tables call it: a number, or the name in registries with name keys
/// @param children names in order, for a chain
record ButlerCollection(Object key, String name, Type type, List<String> children) {
    enum Type {
        RUN, TAGGED, CHAINED, CALIBRATION;

        /// @param code 1 to 4, as in the registry
        static Type of(int code) {
            return values()[Math.clamp(code, 1, 4) - 1];
        }
    }

    ButlerCollection {
        children = List.copyOf(children);
    }
}

package ripple.pipeline.recipe;

/// One setting of a recipe.
///
/// @param name as in the JSON, within its section
/// @param sentence what it does, for the user
/// @param kind the shape of its value
record RecipeKey(String name, String sentence, Kind kind) {
    /// The shape of a value.
    enum Kind {
        /// One number, word or switch.
        SINGLE,
        /// A list; on the command line its items may be parted by commas.
        LIST,
        /// An object whose keys are not settings, e.g. values by band.
        MAP
    }

    static RecipeKey of(String name, String sentence) {
        return new RecipeKey(name, sentence, Kind.SINGLE);
    }

    static RecipeKey list(String name, String sentence) {
        return new RecipeKey(name, sentence, Kind.LIST);
    }

    static RecipeKey map(String name, String sentence) {
        return new RecipeKey(name, sentence, Kind.MAP);
    }
}

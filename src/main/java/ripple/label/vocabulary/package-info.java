/// What may be said of an object: grades, sub-labels, flags and a rubric card, as a versioned file.
///
/// Door: {@link ripple.label.vocabulary.VocabularyJson} for files, {@link ripple.label.vocabulary.Vocabulary} for what is in one. Labels made with
/// different vocabularies are told apart by {@link ripple.label.vocabulary.Vocabulary#hash}. Threads: values are immutable.
@org.jspecify.annotations.NullMarked
package ripple.label.vocabulary;

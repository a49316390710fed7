/// What the votes of several graders say together: how well they agree, who finds what, and a consensus for each object.
///
/// Door: {@link ripple.label.agree.Agreement#of}. Grades are ordinals, 0 for the least lens-like; shares and probabilities run from 0 to 1; intervals
/// hold 95 %. What cannot be measured is a {@link ripple.label.agree.Figure.None} with the reason, never a NaN. Threads: pure functions, seeded.
@org.jspecify.annotations.NullMarked
package ripple.label.agree;

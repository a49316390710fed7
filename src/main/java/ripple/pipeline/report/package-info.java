/// Reports for people, each one page that needs no other file.
///
/// Door: {@link ripple.pipeline.report.AgreementReport#of}. Threads: pure functions.
@org.jspecify.annotations.NullMarked
package ripple.pipeline.report;

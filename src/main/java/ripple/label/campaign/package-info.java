/// What is graded, how it is shown, and in which order: a campaign is one file, the same for every grader.
///
/// Door: {@link ripple.label.campaign.CampaignJson} for files, {@link ripple.label.campaign.Campaign#order} for a grader's own order. Recipe and display settings are held as
/// JSON that is not looked into. Units: degrees, arcseconds, milliseconds. Threads: values are immutable.
@org.jspecify.annotations.NullMarked
package ripple.label.campaign;

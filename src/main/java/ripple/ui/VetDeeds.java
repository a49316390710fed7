package ripple.ui;

/// What the actions of grading need the window for.
interface VetDeeds {
    void showVet();

    /// Shows what a labelled set would be.
    void showExport();

    /// Asks for graders' files.
    void openLabels();

    /// Asks for the campaign or table that knows planted objects.
    void openKnown();

    /// Writes the labelled set in the background.
    void writeSet();

    /// Asks for a campaign's file.
    void openCampaign();

    /// Puts a campaign together.
    void newCampaign();

    /// Asks where the campaign goes, saves and opens it.
    void saveCampaign();

    /// Shows how well graders agree.
    void showAgreement();

    /// Asks for journals and votes.
    void addLabels();

    void saveReport();

    void saveConsensus();

    /// Grades together what graders differ about.
    void adjudicate();

    /// Grades the targets that are shown.
    void vetThese();

    /// Puts the cursor into the comment.
    void commentOnObject();
}

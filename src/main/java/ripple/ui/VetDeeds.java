package ripple.ui;

/// What the actions of grading need the window for.
interface VetDeeds {
    void showVet();

    /// Asks for a campaign's file.
    void openCampaign();

    /// Grades the targets that are shown.
    void vetThese();

    /// Puts the cursor into the comment.
    void commentOnObject();
}

package ripple.repository.butler;

/// One place where files lie, as configured.
///
/// @param root folder as a path or URI text, `<butlerRoot>` replaced
/// @param recordsTable registry table that says which file holds a dataset
record Datastore(String root, String recordsTable) {}

/** The first column of an export of Google Forms, in each language of the account that it was made with. */
export const googleStamps = [
  "Timestamp",
  "Horodateur",
  "Zeitstempel",
  "Marca temporal",
  "Carimbo de data/hora",
  "طابع زمني",
];

/** What survey tools add to the answers: the columns of each target, the surest first; "" has those that are not read. */
export const toolColumns: Readonly<Record<"_submission" | "_submitted" | "_status" | "", readonly string[]>> = {
  // An edit keeps the root's id, and may change the submission's own.
  _submission: "meta/rootUuid _uuid KEY instanceID meta/instanceID meta-instanceID ResponseId".split(" "),
  _submitted: [
    "_submission_time",
    "SubmissionDate",
    ...googleStamps,
    "submitdate",
    "Date de réponse",
    "Date submitted",
    "Date de soumission",
  ],
  _status: ["_validation_status", "ReviewState"],
  "": `start end today _id _notes _status _tags _index __version__ _xform_id_string AttachmentsPresent AttachmentsExpected
    Status Edits FormVersion PARENT_KEY formdef_version _parent_index _parent_table_name meta/instanceName
    meta-instanceName audit _version_`.split(/\s+/),
};

/** All of them. */
export const toolNames: ReadonlySet<string> = new Set(Object.values(toolColumns).flat());

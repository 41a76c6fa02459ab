-- What else a merge gave to the survivor, for its undoing.
CREATE TABLE merged_account (
  merge_id   uuid NOT NULL REFERENCES patient_merge,
  account_id uuid NOT NULL REFERENCES account,
  PRIMARY KEY (merge_id, account_id)
);
CREATE TABLE merged_wait_list_entry (
  merge_id uuid NOT NULL REFERENCES patient_merge,
  entry_id uuid NOT NULL REFERENCES wait_list_entry,
  PRIMARY KEY (merge_id, entry_id)
);

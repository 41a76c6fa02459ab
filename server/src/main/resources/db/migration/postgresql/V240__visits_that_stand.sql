-- What keeps doctors from leaving is counted for whole lists of them. H2 has the index of the foreign key.
CREATE INDEX appointment_stands ON appointment (affiliation_id)
  WHERE status IN ('CHECKED_IN', 'IN_CONSULTATION', 'PARKED', 'HELD', 'REQUESTED', 'CONFIRMED');

-- The pinboard of a hospital. H2 finds them by state and time.
CREATE INDEX appointment_parked ON appointment (hospital_id) WHERE status = 'PARKED';

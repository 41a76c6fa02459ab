-- A year of one hospital is read from the index alone: in the table its rows lie between those of all other hospitals.
ALTER TABLE visit_day DROP CONSTRAINT visit_day_pkey;
ALTER TABLE visit_day ADD PRIMARY KEY (hospital_id, day, doctor_id, department_id)
  INCLUDE (booked, completed, cancelled, no_shows, waits, waited_seconds, lead_seconds, booked_seconds);
ALTER TABLE revenue_day DROP CONSTRAINT revenue_day_pkey;
ALTER TABLE revenue_day ADD PRIMARY KEY (hospital_id, day, doctor_id, department_id, account, currency, corrects_day)
  INCLUDE (paid_minor, refunded_minor, doctor_minor, hospital_minor, payments, refunds, entries);

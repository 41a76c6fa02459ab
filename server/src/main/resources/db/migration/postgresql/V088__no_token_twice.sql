-- No token is given twice on a hospital's day.
CREATE UNIQUE INDEX appointment_token ON appointment (hospital_id, queue_day, queue_token)
  WHERE queue_token IS NOT NULL;

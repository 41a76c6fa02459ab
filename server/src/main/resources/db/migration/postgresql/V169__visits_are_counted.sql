-- What one appointment adds to its day: booked, completed, cancelled, no_shows, waits, and seconds of waiting, lead and
-- length; null when it adds nothing.
CREATE FUNCTION counted(a appointment) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN a.status = 'CANCELLED' THEN ARRAY[0, 0, 1, 0, 0, 0, 0, 0]::bigint[]
    WHEN a.status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED', 'NO_SHOW') THEN ARRAY[
      1,
      CASE a.status WHEN 'COMPLETED' THEN 1 ELSE 0 END,
      0,
      CASE a.status WHEN 'NO_SHOW' THEN 1 ELSE 0 END,
      CASE WHEN a.status IN ('IN_CONSULTATION', 'COMPLETED') AND a.started_at >= a.checked_in_at THEN 1 ELSE 0 END,
      CASE WHEN a.status IN ('IN_CONSULTATION', 'COMPLETED') AND a.started_at >= a.checked_in_at
        THEN floor(EXTRACT(EPOCH FROM a.started_at)) - floor(EXTRACT(EPOCH FROM a.checked_in_at)) ELSE 0 END,
      floor(EXTRACT(EPOCH FROM a.starts_at)) - floor(EXTRACT(EPOCH FROM a.created_at)),
      floor(EXTRACT(EPOCH FROM a.ends_at)) - floor(EXTRACT(EPOCH FROM a.starts_at))]::bigint[]
  END
$$;

CREATE FUNCTION add_to_visit_day(a appointment, sign integer, n bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO visit_day AS v (hospital_id, day, doctor_id, department_id, booked, completed, cancelled, no_shows, waits,
    waited_seconds, lead_seconds, booked_seconds)
  VALUES (a.hospital_id, CAST(a.local_start AS date), a.doctor_id, a.department_id, sign * n[1], sign * n[2],
    sign * n[3], sign * n[4], sign * n[5], sign * n[6], sign * n[7], sign * n[8])
  ON CONFLICT (hospital_id, day, doctor_id, department_id) DO UPDATE SET
    booked = v.booked + EXCLUDED.booked, completed = v.completed + EXCLUDED.completed,
    cancelled = v.cancelled + EXCLUDED.cancelled, no_shows = v.no_shows + EXCLUDED.no_shows,
    waits = v.waits + EXCLUDED.waits, waited_seconds = v.waited_seconds + EXCLUDED.waited_seconds,
    lead_seconds = v.lead_seconds + EXCLUDED.lead_seconds, booked_seconds = v.booked_seconds + EXCLUDED.booked_seconds
$$;

CREATE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before bigint[];
  after bigint[] := counted(NEW);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    before := counted(OLD);
    IF before IS NOT DISTINCT FROM after AND (OLD.hospital_id, OLD.doctor_id, OLD.department_id, CAST(OLD.local_start AS date))
        = (NEW.hospital_id, NEW.doctor_id, NEW.department_id, CAST(NEW.local_start AS date)) THEN
      RETURN NULL;
    END IF;
  END IF;
  IF before IS NOT NULL THEN
    PERFORM add_to_visit_day(OLD, -1, before);
  END IF;
  IF after IS NOT NULL THEN
    PERFORM add_to_visit_day(NEW, 1, after);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER appointment_counted AFTER INSERT OR UPDATE ON appointment
  FOR EACH ROW EXECUTE FUNCTION count_visit();

-- The database itself refuses working hours of a doctor that overlap others of the same doctor, there or at another
-- hospital, whatever the code above it does (SQLState 23PA1). RecurringHours says the same in Java.

-- The instant of a local time. One that a daylight-saving change skips is the instant of the change; of one that exists
-- twice it is the earlier. PostgreSQL itself would take the later.
CREATE FUNCTION local_instant(local_time timestamp, zone text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  found   timestamptz := local_time AT TIME ZONE zone;
  earlier timestamptz;
BEGIN
  IF found AT TIME ZONE zone <> local_time THEN
    WHILE ((found - INTERVAL '1 minute') AT TIME ZONE zone) - ((found - INTERVAL '1 minute') AT TIME ZONE 'UTC')
          = (found AT TIME ZONE zone) - (found AT TIME ZONE 'UTC') LOOP
      found := found - INTERVAL '1 minute';
    END LOOP;
    RETURN found;
  END IF;
  -- With the offset of the day before, if that gives the same local time.
  earlier := (local_time - (((found - INTERVAL '24 hours') AT TIME ZONE zone)
                            - ((found - INTERVAL '24 hours') AT TIME ZONE 'UTC'))) AT TIME ZONE 'UTC';
  IF earlier < found AND earlier AT TIME ZONE zone = local_time THEN
    RETURN earlier;
  END IF;
  RETURN found;
END $$;

-- The first date on or after a day that is this ISO day of the week.
CREATE FUNCTION next_day_of_week(day date, day_of_week integer) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT day + (day_of_week - extract(isodow FROM day)::integer + 7) % 7
$$;

-- Whether hours of one zone and hours of another meet on the time line on any date of both periods. Over two years every
-- daylight-saving change of two zones has met every other; the dates of two hospitals differ by at most two.
CREATE FUNCTION hours_clash(
    zone_a text, day_a integer, opens_a time, closes_a time, from_a date, to_a date,
    zone_b text, day_b integer, opens_b time, closes_b time, from_b date, to_b date) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  day     date := next_day_of_week(greatest(from_a, from_b - 2), day_a);
  last    date := least(to_a, to_b + 2, greatest(from_a, from_b - 2) + 800);
  there   date;
  starts_a timestamptz;
  ends_a   timestamptz;
  starts_b timestamptz;
  ends_b   timestamptz;
BEGIN
  WHILE day <= last LOOP
    there := next_day_of_week(day - 2, day_b);
    IF there <= day + 2 AND there >= from_b AND (to_b IS NULL OR there <= to_b) THEN
      starts_a := local_instant(day + opens_a, zone_a);
      ends_b := local_instant(there + closes_b, zone_b);
      IF starts_a < ends_b THEN
        ends_a := local_instant(day + closes_a, zone_a);
        starts_b := local_instant(there + opens_b, zone_b);
        IF starts_b < ends_a AND starts_a < ends_a AND starts_b < ends_b THEN
          RETURN true;
        END IF;
      END IF;
    END IF;
    day := day + 7;
  END LOOP;
  RETURN false;
END $$;

CREATE FUNCTION refuse_overlapping_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place     record;
  own_day   integer;
  own_from  date;
  own_to    date;
BEGIN
  SELECT a.doctor_id, a.retired, h.time_zone INTO place
    FROM affiliation a JOIN hospital h ON h.id = a.hospital_id WHERE a.id = NEW.affiliation_id;
  IF NOT FOUND OR place.retired THEN
    RETURN NEW;
  END IF;
  -- Of two transactions the second waits here, and then sees what the first wrote.
  PERFORM 1 FROM agenda WHERE owner_id = place.doctor_id FOR UPDATE;
  IF TG_TABLE_NAME = 'weekly_rule' THEN
    own_day := NEW.day_of_week;
    own_from := NEW.valid_from;
    own_to := NEW.valid_to;
  ELSE
    own_day := extract(isodow FROM NEW.day);
    own_from := NEW.day;
    own_to := NEW.day;
  END IF;
  IF EXISTS (
    SELECT 1 FROM (
      SELECT r.id, h.time_zone, r.day_of_week, r.opens, r.closes, r.valid_from, r.valid_to
        FROM weekly_rule r JOIN affiliation a ON a.id = r.affiliation_id JOIN hospital h ON h.id = a.hospital_id
        WHERE a.doctor_id = place.doctor_id AND NOT a.retired
      UNION ALL
      SELECT w.id, h.time_zone, extract(isodow FROM w.day)::integer, w.opens, w.closes, w.day, w.day
        FROM availability_window w JOIN affiliation a ON a.id = w.affiliation_id
          JOIN hospital h ON h.id = a.hospital_id
        WHERE a.doctor_id = place.doctor_id AND NOT a.retired) o
    WHERE o.id <> NEW.id
      AND (own_to IS NULL OR o.valid_from <= own_to + 2) AND (o.valid_to IS NULL OR o.valid_to >= own_from - 2)
      AND CASE WHEN o.time_zone = place.time_zone
        THEN o.day_of_week = own_day AND o.opens < NEW.closes AND NEW.opens < o.closes
          AND next_day_of_week(greatest(own_from, o.valid_from), own_day)
              <= coalesce(least(own_to, o.valid_to), DATE 'infinity')
        ELSE hours_clash(place.time_zone, own_day, NEW.opens, NEW.closes, own_from, own_to,
                         o.time_zone, o.day_of_week, o.opens, o.closes, o.valid_from, o.valid_to) END)
  THEN
    RAISE EXCEPTION 'The hours overlap others of the doctor' USING ERRCODE = '23PA1';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER weekly_rule_overlap BEFORE INSERT OR UPDATE ON weekly_rule
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_hours();
CREATE TRIGGER availability_window_overlap BEFORE INSERT OR UPDATE ON availability_window
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_hours();

-- A doctor who comes back to a hospital comes back with the hours of before: look at each of them again.
CREATE FUNCTION recheck_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE weekly_rule SET opens = opens WHERE affiliation_id = NEW.id;
  UPDATE availability_window SET opens = opens WHERE affiliation_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER affiliation_returns AFTER UPDATE ON affiliation
  FOR EACH ROW WHEN (OLD.retired AND NOT NEW.retired) EXECUTE FUNCTION recheck_hours();

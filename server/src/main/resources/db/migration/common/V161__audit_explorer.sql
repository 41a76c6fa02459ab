-- A hospital admin reads the trail of their hospital, the newest first; anybody who may follows one object or one person.
CREATE INDEX audit_event_of_hospital ON audit_event (hospital_id, id);
CREATE INDEX audit_event_of_object ON audit_event (object_type, object_id, id);
CREATE INDEX audit_event_of_actor ON audit_event (actor_id, id);

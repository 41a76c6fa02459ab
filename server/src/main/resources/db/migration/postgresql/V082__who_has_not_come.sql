-- Each minute the server looks for confirmed visits of the last week whose time has passed.
CREATE INDEX appointment_waited_for ON appointment (starts_at) WHERE status = 'CONFIRMED';

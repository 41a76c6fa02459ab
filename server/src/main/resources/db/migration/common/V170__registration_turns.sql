-- Who registers a person locks the row of their birth date first, so that two desks that register the same person at
-- once see one another. The row is the day's number modulo sixteen.
CREATE TABLE registration_turn (
  slot integer PRIMARY KEY
);
INSERT INTO registration_turn (slot)
VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

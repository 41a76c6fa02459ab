-- A look-up by prefix is a range of code points, whatever the database's own collation says.
ALTER TABLE patient_word ALTER COLUMN word TYPE varchar(80) COLLATE "C";

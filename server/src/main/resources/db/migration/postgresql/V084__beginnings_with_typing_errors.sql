-- The beginnings of names under every form that lacks one of their letters, so that a typing error is forgiven in a
-- word that is not typed to its end.
CREATE TABLE name_beginning AS
  SELECT DISTINCT substring(v.word FROM 1 FOR n.x) AS word
  FROM name_variant v, generate_series(4, 10) AS n(x) WHERE n.x < char_length(v.word);

INSERT INTO name_variant (variant, word)
  SELECT word, word FROM name_beginning
  UNION
  SELECT substring(b.word FROM 1 FOR n.x - 1) || substring(b.word FROM n.x + 1), b.word
  FROM name_beginning b, generate_series(1, 10) AS n(x) WHERE n.x <= char_length(b.word)
ON CONFLICT DO NOTHING;

DROP TABLE name_beginning;

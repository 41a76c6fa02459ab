-- The beginnings of names under every form that lacks one of their letters, so that a typing error is forgiven in a
-- word that is not typed to its end.
CREATE TABLE name_beginning AS
  SELECT DISTINCT SUBSTRING(v.word FROM 1 FOR CAST(n.x AS integer)) AS word
  FROM name_variant v, SYSTEM_RANGE(4, 10) AS n(x) WHERE n.x < CHAR_LENGTH(v.word);

INSERT INTO name_variant (variant, word)
  SELECT word, word FROM name_beginning
  UNION
  SELECT SUBSTRING(b.word FROM 1 FOR CAST(n.x AS integer) - 1) || SUBSTRING(b.word FROM CAST(n.x AS integer) + 1), b.word
  FROM name_beginning b, SYSTEM_RANGE(1, 10) AS n(x) WHERE n.x <= CHAR_LENGTH(b.word)
ON CONFLICT DO NOTHING;

DROP TABLE name_beginning;

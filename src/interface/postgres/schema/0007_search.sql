-- Searching what strangers wrote. The log keeps every text; text columns hold neither zero characters nor halves of
-- surrogate pairs, and the JSON operators refuse a whole document for one of them.

-- A member of a state as text, with U+FFFD in place of what text cannot hold. An escaped backslash before a `u` is none.
CREATE FUNCTION placet.state_member(state bytea, name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    said text := convert_from(state, 'UTF8');
BEGIN
    IF strpos(said, '\u') > 0 THEN
        said := regexp_replace(said, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1' || chr(65533), 'g');
    END IF;
    RETURN said::json ->> name;
END $$;

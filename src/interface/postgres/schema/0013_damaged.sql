-- A state that is damaged has no members: the search goes on with the others.

CREATE OR REPLACE FUNCTION placet.state_member(state bytea, name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    said text;
BEGIN
    said := convert_from(state, 'UTF8');  -- here, where what goes wrong is caught
    IF strpos(said, '\u') > 0 THEN
        said := regexp_replace(said, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1' || chr(65533), 'g');
    END IF;
    RETURN said::json ->> name;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN NULL;
END $$;

-- Files that were sent or fetched. The bytes lie in a directory, named by their SHA-256; a row says whose they are.

CREATE TABLE placet.file (
    created_at  timestamptz NOT NULL,
    size        bigint      NOT NULL,
    log_id      smallint    NOT NULL,
    id          uuid        NOT NULL,
    workflow_id uuid        NOT NULL,
    form_id     uuid,                  -- the form on whose page it was chosen: it is for no other
    digest      bytea       NOT NULL,  -- SHA-256 of the content
    owner       text        NOT NULL,  -- the user of the workflow, as asserted by the caller
    end_user_id uuid        NOT NULL,  -- the id of that user
    kind        text        NOT NULL,  -- image, audio, video, document, custom
    extension   text        NOT NULL,
    mime_type   text        NOT NULL,
    name        text        NOT NULL,  -- as the sender calls it: for people to read
    source_url  text,                  -- where it was fetched from, if it was
    PRIMARY KEY (log_id, id),
    CHECK (octet_length(digest) = 32 AND size > 0)
);
CREATE INDEX file_form ON placet.file (log_id, form_id) WHERE form_id IS NOT NULL;
CREATE INDEX file_end_user ON placet.file (log_id, end_user_id);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.file
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.file ENABLE ALWAYS TRIGGER refuse_change;

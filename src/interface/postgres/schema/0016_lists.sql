-- The forms that were sent to members, for lists that are read by an index in their order, however long they are. What
-- was sent to nobody in particular leaves nothing here: eighteen events and all views of them must fit into 6 kB.

-- A form once for each member, however many links lead to it.
CREATE TABLE placet.member_form (
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    closed_at   timestamptz,
    version     int         NOT NULL,
    log_id      smallint    NOT NULL,
    member_id   uuid        NOT NULL,
    workflow_id uuid        NOT NULL,
    run_id      uuid        NOT NULL,
    form_id     uuid        NOT NULL,
    status      text        NOT NULL,
    PRIMARY KEY (log_id, run_id, version, member_id)
);
INSERT INTO placet.member_form (issued_at, expires_at, closed_at, version, log_id, member_id, workflow_id, run_id,
                                form_id, status)
SELECT DISTINCT f.issued_at, f.expires_at, f.closed_at, f.version, f.log_id, t.member_id, r.workflow_id, f.run_id,
       f.form_id, f.status
  FROM placet.form_token t
  JOIN placet.form f ON f.log_id = t.log_id AND f.run_id = t.run_id AND f.version = t.version
  JOIN placet.run r ON r.log_id = t.log_id AND r.run_id = t.run_id
 WHERE t.member_id IS NOT NULL;
CREATE INDEX member_form_waiting ON placet.member_form (log_id, member_id, workflow_id, expires_at, form_id)
    WHERE status = 'waiting';
CREATE INDEX member_form_closed ON placet.member_form (log_id, member_id, status, workflow_id, closed_at, form_id)
    WHERE closed_at IS NOT NULL;
CREATE INDEX member_form_issued ON placet.member_form (log_id, member_id, workflow_id, issued_at, form_id);

CREATE FUNCTION placet.member_form_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO placet.member_form (issued_at, expires_at, closed_at, version, log_id, member_id, workflow_id, run_id,
                                    form_id, status)
    SELECT f.issued_at, f.expires_at, f.closed_at, f.version, f.log_id, NEW.member_id, r.workflow_id, f.run_id,
           f.form_id, f.status
      FROM placet.form f
      JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
     WHERE f.log_id = NEW.log_id AND f.run_id = NEW.run_id AND f.version = NEW.version
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER member_form_sent AFTER INSERT OR UPDATE OF member_id ON placet.form_token
    FOR EACH ROW WHEN (NEW.member_id IS NOT NULL) EXECUTE FUNCTION placet.member_form_sent();

CREATE FUNCTION placet.member_form_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE placet.member_form m
       SET expires_at = NEW.expires_at, closed_at = NEW.closed_at, status = NEW.status
     WHERE m.log_id = NEW.log_id AND m.run_id = NEW.run_id AND m.version = NEW.version;
    RETURN NULL;
END $$;
CREATE TRIGGER member_form_changed AFTER UPDATE ON placet.form
    FOR EACH ROW EXECUTE FUNCTION placet.member_form_changed();

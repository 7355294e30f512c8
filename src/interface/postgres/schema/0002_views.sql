-- What can be asked the moment it is known: written in the transaction of the append, derived from the log
-- alone, dropped and rebuilt at will. Fill factors leave room on the page for updates that touch no index.

CREATE TABLE placet.run (
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    version     int         NOT NULL,  -- the run's version when the row was written
    steps       int         NOT NULL,
    exceptions  int         NOT NULL,
    log_id      smallint    NOT NULL,
    run_id      uuid        NOT NULL,
    workflow_id uuid        NOT NULL,
    version_id  uuid        NOT NULL,
    status      text        NOT NULL,
    channel     text        NOT NULL,
    started_by  text        NOT NULL,
    error       text,
    PRIMARY KEY (log_id, run_id)
) WITH (fillfactor = 95);
CREATE INDEX run_workflow ON placet.run (log_id, workflow_id, started_at);

CREATE TABLE placet.form (
    issued_at    timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    closed_at    timestamptz,
    version      int         NOT NULL,  -- of its FormIssued event
    log_id       smallint    NOT NULL,
    run_id       uuid        NOT NULL,
    form_id      uuid        NOT NULL,
    execution_id text        NOT NULL,  -- '<node id>#<visit>'
    status       text        NOT NULL,  -- waiting, submitted, expired, withdrawn
    PRIMARY KEY (log_id, run_id, version)
) WITH (fillfactor = 95);

-- The token itself is nowhere: whoever reads the database cannot answer a form.
CREATE TABLE placet.form_token (
    version   int      NOT NULL,  -- of the FormIssued event of its run
    log_id    smallint NOT NULL,
    run_id    uuid     NOT NULL,
    digest    bytea    NOT NULL,  -- the first 16 bytes of the token's SHA-256
    surface   text     NOT NULL,  -- web, email
    recipient text,               -- who it was sent to, by the number that the form gave them
    member_id uuid,               -- which member that is, if it is one
    PRIMARY KEY (log_id, digest)
);
CREATE INDEX form_token_member ON placet.form_token (log_id, member_id) WHERE member_id IS NOT NULL;

CREATE TABLE placet.end_user (
    log_id      smallint NOT NULL,
    id          uuid     NOT NULL,
    workflow_id uuid     NOT NULL,
    name        text     NOT NULL,  -- as asserted by the caller
    PRIMARY KEY (log_id, id)
);

CREATE TABLE placet.task (
    due_at   timestamptz NOT NULL,  -- the next attempt; a claim pushes it forward
    fires_at timestamptz NOT NULL,  -- when it fell due
    log_id   smallint    NOT NULL,
    run_id   uuid        NOT NULL,
    kind     text        NOT NULL,  -- expire, advance, address, mail, remind, escalate
    key      text        NOT NULL,  -- what it is about: nothing, a form's id, or one with more behind a colon
    PRIMARY KEY (log_id, run_id, kind, key)
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);
CREATE INDEX task_due ON placet.task (log_id, due_at) WHERE kind <> 'mail';
CREATE INDEX task_mail_due ON placet.task (log_id, due_at) WHERE kind = 'mail';

-- What people entered into the page of a form and have not decided by, sealed: kept for a day, so that going back and
-- reloading show it again. No view: nothing follows from it, and it is not rebuilt.

CREATE TABLE placet.form_draft (
    id         uuid        PRIMARY KEY,
    log_id     smallint    NOT NULL,
    form_id    uuid        NOT NULL,
    kept_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    content    bytea       NOT NULL
);
CREATE INDEX form_draft_form ON placet.form_draft (log_id, form_id, kept_at);
CREATE INDEX form_draft_expiry ON placet.form_draft (expires_at);

-- The people of the workspace, and how they sign in. A removed member's row stays: the log may name its id.

CREATE TABLE placet.member (
    id         uuid        PRIMARY KEY,
    log_id     smallint    NOT NULL,
    email      text        NOT NULL,
    name       text        NOT NULL,
    role       text        NOT NULL CHECK (role IN ('admin', 'member')),
    created_at timestamptz NOT NULL,
    removed_at timestamptz
);
CREATE UNIQUE INDEX member_email ON placet.member (log_id, lower(email)) WHERE removed_at IS NULL;

-- A link that signs in once; the token itself is nowhere.
CREATE TABLE placet.sign_in (
    digest     bytea       PRIMARY KEY,  -- of the token
    member_id  uuid        NOT NULL REFERENCES placet.member,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX sign_in_member ON placet.sign_in (member_id);

CREATE TABLE placet.session (
    digest     bytea       PRIMARY KEY,  -- of what the browser's cookie holds
    member_id  uuid        NOT NULL REFERENCES placet.member,
    started_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_member ON placet.session (member_id);

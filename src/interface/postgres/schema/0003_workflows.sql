-- Workflows, their versions, and the keys that open them. What was once published stays readable for ever.

CREATE TABLE placet.definition (
    digest   text  PRIMARY KEY,  -- SHA-256 of the document's canonical JSON, in hexadecimal
    document bytea NOT NULL
);

CREATE TABLE placet.workflow (
    id         uuid        PRIMARY KEY,
    log_id     smallint    NOT NULL,
    name       text        NOT NULL,  -- of its first version
    mode       text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE placet.workflow_version (
    id          uuid        PRIMARY KEY,
    workflow_id uuid        NOT NULL REFERENCES placet.workflow,
    number      int         NOT NULL,  -- 1..n in its workflow
    digest      text        NOT NULL REFERENCES placet.definition,
    created_at  timestamptz NOT NULL,
    UNIQUE (workflow_id, number)
);

-- The last publication of a workflow says which version runs.
CREATE TABLE placet.workflow_publication (
    workflow_id  uuid        NOT NULL,
    publication  int         NOT NULL,  -- 1..n in its workflow
    number       int         NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (workflow_id, publication),
    FOREIGN KEY (workflow_id, number) REFERENCES placet.workflow_version (workflow_id, number)
);

CREATE TABLE placet.api_key (
    digest      bytea       PRIMARY KEY,  -- SHA-256 of the key; the key itself is shown once
    id          uuid        NOT NULL UNIQUE,
    log_id      smallint    NOT NULL,
    workflow_id uuid REFERENCES placet.workflow,  -- none: a key of the workspace
    hint        text        NOT NULL,     -- how the key begins and ends
    created_at  timestamptz NOT NULL,
    revoked_at  timestamptz
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.definition
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.definition ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.workflow
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.workflow ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.workflow_version
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.workflow_version ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.workflow_publication
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.workflow_publication ENABLE ALWAYS TRIGGER refuse_change;

-- A version with its document; published_at is when it was first published.
CREATE VIEW placet.version_document AS
    SELECT v.id, v.workflow_id, v.number, v.created_at,
           (SELECT min(p.published_at) FROM placet.workflow_publication p
             WHERE p.workflow_id = v.workflow_id AND p.number = v.number) AS published_at,
           d.document
      FROM placet.workflow_version v JOIN placet.definition d USING (digest);

-- The newest version of each workflow, and the number of the one that runs.
CREATE VIEW placet.workflow_summary AS
    SELECT w.id, w.log_id, w.created_at, v.number AS newest, d.document,
           (SELECT p.number FROM placet.workflow_publication p
             WHERE p.workflow_id = w.id ORDER BY p.publication DESC LIMIT 1) AS published
      FROM placet.workflow w
      JOIN LATERAL (SELECT number, digest FROM placet.workflow_version
                     WHERE workflow_id = w.id ORDER BY number DESC LIMIT 1) v ON true
      JOIN placet.definition d USING (digest);

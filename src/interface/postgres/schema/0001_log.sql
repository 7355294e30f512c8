-- The log: one row per event, never changed, never removed.

CREATE FUNCTION placet.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', tg_table_name, tg_op
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- A workspace owns one log. Its id is drawn by the database and names the installation.
CREATE TABLE placet.workspace (
    log_id smallint PRIMARY KEY,
    id     uuid     NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    name   text     NOT NULL
);
INSERT INTO placet.workspace (log_id, name) VALUES (0, 'default');

-- Columns are ordered by alignment: eighteen of these rows must fit into 6 kB with their indexes.
CREATE TABLE placet.event (
    pos        bigint      NOT NULL,  -- dense, 1..n in its log, in the order of commits
    at         timestamptz NOT NULL,
    version    int         NOT NULL,  -- dense, 1..n in its run
    log_id     smallint    NOT NULL,
    run_id     uuid        NOT NULL,
    request_id uuid        NOT NULL,  -- what caused it; settles an append whose acknowledgement was lost
    topic      text        NOT NULL,
    state      bytea       NOT NULL,  -- plain JSON
    PRIMARY KEY (log_id, run_id, version),
    CHECK (pos > 0 AND version > 0)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- The guarantee that no position is given twice; the lock in log_append is only the queue.
CREATE UNIQUE INDEX event_pos ON placet.event (log_id, pos);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.event
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.workspace
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.workspace ENABLE ALWAYS TRIGGER refuse_change;

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
    span       smallint    NOT NULL,  -- of an append's first event: how many events it has; of the others: 0
    run_id     uuid        NOT NULL,
    request_id uuid        NOT NULL,  -- what caused it; settles an append whose acknowledgement was lost
    topic      text        NOT NULL,
    state      bytea       NOT NULL,  -- plain JSON
    -- The guarantee that no position is given twice; the lock is only the queue. It only ever grows at its end.
    PRIMARY KEY (log_id, pos) WITH (fillfactor = 100),
    CHECK (pos > 0 AND version > 0 AND span >= 0)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- The guarantee that no two appends follow on the same version of a run. The events of an append are neighbours in the
-- log, so its first one leads to all of them, and one entry for each append is enough.
CREATE UNIQUE INDEX event_append ON placet.event (log_id, run_id, version) WHERE span > 0;

-- The events of one run, in order.
CREATE FUNCTION placet.run_events(l smallint, run uuid) RETURNS SETOF placet.event LANGUAGE sql STABLE AS $$
    SELECT e.* FROM placet.event a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos >= a.pos AND pos < a.pos + a.span
                        ORDER BY pos LIMIT a.span) e
    WHERE a.log_id = l AND a.run_id = run AND a.span > 0 ORDER BY a.version, e.pos
$$;

-- Run by run, so that each is found by the index, however little the planner knew when it made the plan.
CREATE FUNCTION placet.events_of_runs(l smallint, runs uuid[]) RETURNS SETOF placet.event LANGUAGE plpgsql STABLE AS $$
DECLARE
    run uuid;
BEGIN
    FOREACH run IN ARRAY runs LOOP
        RETURN QUERY SELECT * FROM placet.run_events(l, run);
    END LOOP;
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.event
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.workspace
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.workspace ENABLE ALWAYS TRIGGER refuse_change;

-- What events tell of people is stored apart from them, sealed, so that it can be erased while the log stays as it is.

-- What was sealed of an event, its parts one behind the other, as its state says. Rows may go once keys are gone.
CREATE TABLE placet.payload (
    pos    bigint   NOT NULL,
    log_id smallint NOT NULL,
    sealed bytea    NOT NULL,
    PRIMARY KEY (log_id, pos) WITH (fillfactor = 100)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE placet.payload ALTER COLUMN sealed SET STORAGE EXTERNAL;  -- it cannot be compressed

-- Keys are in a schema of their own: a backup that holds them undoes every erasure since, so they are backed up apart
-- from the log, and their backups live shorter. Each is wrapped by a key that is in no database. One that was destroyed
-- leaves its row behind, without it.
CREATE SCHEMA placet_keys;
CREATE TABLE placet_keys.run (
    run_id   uuid     NOT NULL,
    log_id   smallint NOT NULL,
    ring_key text     NOT NULL,  -- the id of the key that wraps it
    key      bytea,
    PRIMARY KEY (log_id, run_id)
);
CREATE TABLE placet_keys.subject (
    id       uuid     PRIMARY KEY,
    log_id   smallint NOT NULL,
    ring_key text     NOT NULL,
    key      bytea,
    digest   bytea,     -- by which somebody is found by their name: a keyed one, which goes with the key
    name     bytea,     -- sealed by the key
    UNIQUE (log_id, digest)
);

-- Processes remember keys that they have used: they are told to forget them.
CREATE FUNCTION placet_keys.changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('placet_cache', 'keys');
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER UPDATE OR DELETE OR TRUNCATE ON placet_keys.run
    FOR EACH STATEMENT EXECUTE FUNCTION placet_keys.changed();
CREATE TRIGGER changed AFTER UPDATE OR DELETE OR TRUNCATE ON placet_keys.subject
    FOR EACH STATEMENT EXECUTE FUNCTION placet_keys.changed();

-- Views name people by the ids of their keys; what was recorded before there were keys names them as it did.
ALTER TABLE placet.run ADD COLUMN subject uuid, ALTER COLUMN started_by DROP NOT NULL;
UPDATE placet.run SET error = NULL WHERE status = 'failed';  -- the log says why; it can tell of people
ALTER TABLE placet.end_user ADD COLUMN subject uuid, ALTER COLUMN name DROP NOT NULL;

-- As in 0017, but for who started a run.
CREATE OR REPLACE FUNCTION placet.view_apply(
    l smallint, a_run uuid[], a_base bigint[],
    starts json, moves json, forms json, closings json, tokens json, tasks json
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    x record;
BEGIN
    -- Rows are changed and deleted one by one, by their whole keys: a join would be planned once, while the tables are
    -- empty, and then read whole indexes for ever.
    IF moves IS NOT NULL THEN
        FOR x IN SELECT * FROM json_to_recordset(moves) AS m(
            a int, version int, status text, finished_at timestamptz, steps int, exceptions int, error text)
            WHERE a_base[m.a] >= 0
        LOOP
            UPDATE placet.run r
               SET version = x.version, status = coalesce(x.status, r.status),
                   finished_at = coalesce(x.finished_at, r.finished_at),
                   steps = r.steps + x.steps, exceptions = r.exceptions + x.exceptions,
                   error = coalesce(x.error, r.error)
             WHERE r.log_id = l AND r.run_id = a_run[x.a];
        END LOOP;
    END IF;
    IF starts IS NOT NULL THEN
        WITH s AS MATERIALIZED (
            SELECT * FROM json_to_recordset(starts) AS s(
                a int, version int, status text, finished_at timestamptz, steps int, exceptions int, error text,
                started_at timestamptz, workflow_id uuid, version_id uuid, channel text, started_by text,
                subject uuid, end_user_id uuid)
            WHERE a_base[s.a] >= 0
        ), users AS (
            INSERT INTO placet.end_user (log_id, id, workflow_id, name, subject)
            SELECT DISTINCT l, s.end_user_id, s.workflow_id, s.started_by, s.subject FROM s
            ON CONFLICT (log_id, id) DO NOTHING
        )
        INSERT INTO placet.run (started_at, finished_at, version, steps, exceptions, log_id, run_id, workflow_id,
                                version_id, status, channel, started_by, subject, error)
        SELECT s.started_at, s.finished_at, s.version, s.steps, s.exceptions, l, a_run[s.a], s.workflow_id,
               s.version_id, s.status, s.channel, s.started_by, s.subject, s.error
          FROM s;
    END IF;
    IF forms IS NOT NULL THEN
        INSERT INTO placet.form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
        SELECT r.issued_at, r.expires_at, r.version, l, a_run[r.a], r.form_id, r.execution_id, 'waiting'
          FROM json_to_recordset(forms) AS r(
               a int, issued_at timestamptz, expires_at timestamptz, version int, form_id uuid, execution_id text)
         WHERE a_base[r.a] >= 0;
    END IF;
    IF tokens IS NOT NULL THEN
        INSERT INTO placet.form_token (version, log_id, run_id, digest, surface, recipient, member_id)
        SELECT coalesce(r.version, (SELECT f.version FROM placet.form f  -- one that was issued before
                                     WHERE f.log_id = l AND f.run_id = a_run[r.a] AND f.form_id = r.form_id)),
               l, a_run[r.a], decode(r.digest, 'hex'), r.surface, r.recipient, r.member_id
          FROM json_to_recordset(tokens) AS r(
               a int, version int, form_id uuid, digest text, surface text, recipient text, member_id uuid)
         WHERE a_base[r.a] >= 0;
    END IF;
    IF closings IS NOT NULL THEN
        FOR x IN SELECT * FROM json_to_recordset(closings) AS c(
            a int, form_id uuid, status text, closed_at timestamptz, expires_at timestamptz) WHERE a_base[c.a] >= 0
        LOOP
            UPDATE placet.form f
               SET status = coalesce(x.status, f.status), closed_at = coalesce(x.closed_at, f.closed_at),
                   expires_at = coalesce(x.expires_at, f.expires_at)
             WHERE f.log_id = l AND f.run_id = a_run[x.a] AND f.form_id = x.form_id;
            IF x.status IS NOT NULL THEN  -- the key of a task about a form begins with the form's id
                DELETE FROM placet.task t
                 WHERE t.log_id = l AND t.run_id = a_run[x.a] AND split_part(t.key, ':', 1) = x.form_id::text;
            END IF;
        END LOOP;
    END IF;
    IF tasks IS NOT NULL THEN
        PERFORM placet.task_apply(l, a_run, a_base, tasks);
    END IF;
END $$;

-- As in 0020, with what was sealed of each event, and the keys of streams that have none yet.
DROP FUNCTION placet.log_append(smallint, uuid[], int[], int[], int[], int[], int[], timestamptz[], uuid[], text[],
                                bytea[], json, json, json, json, json, json, json);
DROP FUNCTION placet.log_append_one(smallint, uuid, int, timestamptz[], uuid[], text[], bytea[], json, json, json, json,
                                    json, json, json);
CREATE FUNCTION placet.log_append(
    l smallint, a_run uuid[], a_expected int[], a_count int[], a_group int[],
    e_append int[], e_version int[], e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    e_sealed bytea[], keys json, starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json
) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    head   bigint;
    a_base bigint[];  -- the position before the append's first event, or -1
    a_last bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(770001, l);
    -- A statement of its own: its snapshot is taken after the lock, so it sees the last commit.
    SELECT pos INTO head FROM placet.event WHERE log_id = l ORDER BY pos DESC LIMIT 1;
    head := coalesce(head, 0);
    SELECT array_agg(CASE WHEN fresh THEN head + upto - n ELSE -1 END ORDER BY o),
           array_agg(CASE WHEN fresh THEN head + upto ELSE 0 END ORDER BY o), head + max(upto)
      INTO a_base, a_last, head
      FROM (SELECT o, n, fresh, coalesce(sum(n) FILTER (WHERE fresh) OVER (ORDER BY o), 0)::bigint AS upto
              FROM (SELECT o, n, bool_and(expected = present) OVER (PARTITION BY g) AS fresh
                      FROM (SELECT o, n, g, expected,
                                   coalesce((SELECT version + span - 1 FROM placet.event v
                                              WHERE v.log_id = l AND v.run_id = run AND v.span > 0
                                              ORDER BY version DESC LIMIT 1), 0) AS present
                              FROM unnest(a_run, a_expected, a_count, a_group)
                                   WITH ORDINALITY AS a(run, expected, n, g, o)
                           ) found
                   ) checked
           ) counted;
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT a_base[ea] + ev - a_expected[ea], at, ev, l,
           CASE ev - a_expected[ea] WHEN 1 THEN a_count[ea] ELSE 0 END, a_run[ea], request, topic, state
      FROM unnest(e_append, e_version, e_at, e_request, e_topic, e_state) AS e(ea, ev, at, request, topic, state)
     WHERE a_base[ea] >= 0;
    INSERT INTO placet.payload (pos, log_id, sealed)
    SELECT a_base[ea] + ev - a_expected[ea], l, sealed FROM unnest(e_append, e_version, e_sealed) AS e(ea, ev, sealed)
     WHERE a_base[ea] >= 0 AND sealed IS NOT NULL;
    IF keys IS NOT NULL THEN
        INSERT INTO placet_keys.run (run_id, log_id, ring_key, key)
        SELECT a_run[k.a], l, k.ring_key, decode(k.key, 'hex')
          FROM json_to_recordset(keys) AS k(a int, ring_key text, key text) WHERE a_base[k.a] >= 0;
    END IF;
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks, conversations);
    IF 0 < ANY (a_last) THEN
        PERFORM pg_notify('placet_log', l || ':' || head);
    END IF;
    RETURN a_last;
END $$;

-- For programs that know neither groups nor keys: each append is a group of its own.
CREATE OR REPLACE FUNCTION placet.log_append(
    l smallint, a_run uuid[], a_expected int[], a_count int[],
    e_append int[], e_version int[], e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json
) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
    RETURN placet.log_append(
        l, a_run, a_expected, a_count, ARRAY(SELECT generate_subscripts(a_run, 1)),
        e_append, e_version, e_at, e_request, e_topic, e_state, array_fill(NULL::bytea, ARRAY[cardinality(e_topic)]), NULL::json,
        starts, moves, forms, closings, tokens, tasks, NULL::json);
END $$;

CREATE FUNCTION placet.log_append_one(
    l smallint, run uuid, expected int, e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    e_sealed bytea[], keys json, starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    head    bigint;
    present int;
    nothing text;
BEGIN
    nothing := pg_advisory_xact_lock(770001, l);
    SELECT (SELECT pos FROM placet.event WHERE log_id = l ORDER BY pos DESC LIMIT 1),
           (SELECT version + span - 1 FROM placet.event WHERE log_id = l AND run_id = run AND span > 0
             ORDER BY version DESC LIMIT 1)
      INTO head, present;
    IF coalesce(present, 0) <> expected THEN
        RETURN 0;
    END IF;
    head := coalesce(head, 0);
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT head + o, at, expected + o, l, CASE o WHEN 1 THEN cardinality(e_topic) ELSE 0 END, run, request, topic, state
      FROM unnest(e_at, e_request, e_topic, e_state) WITH ORDINALITY AS e(at, request, topic, state, o);
    INSERT INTO placet.payload (pos, log_id, sealed)
    SELECT head + o, l, sealed FROM unnest(e_sealed) WITH ORDINALITY AS e(sealed, o) WHERE sealed IS NOT NULL;
    IF keys IS NOT NULL THEN
        INSERT INTO placet_keys.run (run_id, log_id, ring_key, key)
        SELECT run, l, k.ring_key, decode(k.key, 'hex') FROM json_to_recordset(keys) AS k(ring_key text, key text);
    END IF;
    nothing := placet.view_apply(
        l, ARRAY[run], ARRAY[head], starts, moves, forms, closings, tokens, tasks, conversations);
    head := head + cardinality(e_topic);
    nothing := pg_notify('placet_log', l || ':' || head);
    RETURN head;
END $$;

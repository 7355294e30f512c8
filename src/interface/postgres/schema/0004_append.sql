-- Writing. Nothing but these functions ever inserts events.

-- Write what appends do to the views. Each argument is a JSON array of rows, or null for none; `a` in a row is the
-- 1-based number of its append, whose run is a_run[a]; rows of an append with a_base[a] < 0 are left out. A row of
-- `closings` closes a form, with all the tasks that are about it, or, without a status, lets it close at another time.
CREATE FUNCTION placet.view_apply(
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
                end_user_id uuid)
            WHERE a_base[s.a] >= 0
        ), users AS (
            INSERT INTO placet.end_user (log_id, id, workflow_id, name)
            SELECT DISTINCT l, s.end_user_id, s.workflow_id, s.started_by FROM s
            ON CONFLICT (log_id, id) DO NOTHING
        )
        INSERT INTO placet.run (started_at, finished_at, version, steps, exceptions, log_id, run_id, workflow_id,
                                version_id, status, channel, started_by, error)
        SELECT s.started_at, s.finished_at, s.version, s.steps, s.exceptions, l, a_run[s.a], s.workflow_id,
               s.version_id, s.status, s.channel, s.started_by, s.error
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
    IF tasks IS NOT NULL THEN  -- due_at null: the task is settled
        FOR x IN SELECT * FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz)
            WHERE due_at IS NULL AND a_base[d.a] >= 0
        LOOP
            DELETE FROM placet.task t
             WHERE t.log_id = l AND t.run_id = a_run[x.a] AND t.kind = x.kind AND t.key = x.key;
        END LOOP;
        INSERT INTO placet.task AS t (due_at, fires_at, log_id, run_id, kind, key)
        SELECT d.due_at, d.due_at, l, a_run[d.a], d.kind, d.key
          FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz)
         WHERE d.due_at IS NOT NULL AND a_base[d.a] >= 0
        ON CONFLICT (log_id, run_id, kind, key) DO UPDATE SET due_at = excluded.due_at, fires_at = excluded.fires_at;
    END IF;
END $$;

-- One call is one group commit. a_*: one entry per append, no run twice, a_count the number of its events; e_*: one
-- entry per event, in order, e_append the 1-based number of its append. Returns, per append, the position of its last
-- event, or 0 if the run was not at the expected version: such an append writes nothing, the others are stored.
CREATE FUNCTION placet.log_append(
    l smallint, a_run uuid[], a_expected int[], a_count int[],
    e_append int[], e_version int[], e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json
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
              FROM (SELECT o, n, expected = coalesce((SELECT version + span - 1 FROM placet.event v
                                                       WHERE v.log_id = l AND v.run_id = run AND v.span > 0
                                                       ORDER BY version DESC LIMIT 1), 0) AS fresh
                      FROM unnest(a_run, a_expected, a_count) WITH ORDINALITY AS a(run, expected, n, o)
                   ) checked) counted;
    INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
    SELECT a_base[ea] + ev - a_expected[ea], at, ev, l,
           CASE ev - a_expected[ea] WHEN 1 THEN a_count[ea] ELSE 0 END, a_run[ea], request, topic, state
      FROM unnest(e_append, e_version, e_at, e_request, e_topic, e_state) AS e(ea, ev, at, request, topic, state)
     WHERE a_base[ea] >= 0;
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks);
    IF 0 < ANY (a_last) THEN
        PERFORM pg_notify('placet_log', l || ':' || head);
    END IF;
    RETURN a_last;
END $$;

-- The same for a single append, which is what a quiet service sends: fewer and simpler statements.
CREATE FUNCTION placet.log_append_one(
    l smallint, run uuid, expected int, e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json
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
    nothing := placet.view_apply(l, ARRAY[run], ARRAY[head], starts, moves, forms, closings, tokens, tasks);
    head := head + cardinality(e_topic);
    nothing := pg_notify('placet_log', l || ':' || head);
    RETURN head;
END $$;

-- Queues: tasks that ask somebody outside wait in queues of their own, and delay no others. `claims` counts how often a
-- task was claimed since it was last set: more than once where a worker was lost that had it.

ALTER TABLE placet.task ADD COLUMN queue text, ADD COLUMN claims smallint NOT NULL DEFAULT 0;
UPDATE placet.task SET queue = CASE kind WHEN 'mail' THEN 'mail' ELSE 'decisions' END;
ALTER TABLE placet.task ALTER COLUMN queue SET NOT NULL;
DROP INDEX placet.task_due, placet.task_mail_due;
CREATE INDEX task_due ON placet.task (log_id, queue, due_at);

-- Write what appends do to tasks: the part of `view_apply` that is about them. A task without a `due_at` is settled;
-- one without a queue stays in its own. What an older version sets, which knows no queues, is in that of its kind.
CREATE FUNCTION placet.task_apply(l smallint, a_run uuid[], a_base bigint[], tasks json)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    x record;
BEGIN
    FOR x IN SELECT * FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz)
        WHERE due_at IS NULL AND a_base[d.a] >= 0
    LOOP
        DELETE FROM placet.task t
         WHERE t.log_id = l AND t.run_id = a_run[x.a] AND t.kind = x.kind AND t.key = x.key;
    END LOOP;
    INSERT INTO placet.task AS t (due_at, fires_at, log_id, run_id, kind, key, queue)
    SELECT d.due_at, d.due_at, l, a_run[d.a], d.kind, d.key,
           coalesce(d.queue, (SELECT o.queue FROM placet.task o WHERE o.log_id = l AND o.run_id = a_run[d.a]
                                 AND o.kind = d.kind AND o.key = d.key),
                    CASE d.kind WHEN 'mail' THEN 'mail' ELSE 'decisions' END)
      FROM json_to_recordset(tasks) AS d(a int, kind text, key text, due_at timestamptz, queue text)
     WHERE d.due_at IS NOT NULL AND a_base[d.a] >= 0
    ON CONFLICT (log_id, run_id, kind, key)
    DO UPDATE SET due_at = excluded.due_at, fires_at = excluded.fires_at, queue = excluded.queue, claims = 0;
END $$;

-- As in 0004, but for what it does to tasks.
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
    IF tasks IS NOT NULL THEN
        PERFORM placet.task_apply(l, a_run, a_base, tasks);
    END IF;
END $$;

--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: placet; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA placet;


--
-- Name: placet_keys; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA placet_keys;


--
-- Name: conversation_apply(smallint, uuid[], bigint[], json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.conversation_apply(l smallint, a_run uuid[], a_base bigint[], conversations json) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    x record;
    t record;
BEGIN
    FOR x IN SELECT * FROM json_to_recordset(conversations) AS c(
        a int, version int, at timestamptz, started_at timestamptz, workflow_id uuid, end_user_id uuid, named int,
        deleted_at timestamptz, began json, ended json) WHERE a_base[c.a] >= 0
    LOOP
        IF x.workflow_id IS NOT NULL THEN
            INSERT INTO placet.conversation (started_at, updated_at, version, named, turns, log_id, conversation_id,
                                             workflow_id, end_user_id)
            VALUES (x.started_at, x.at, x.version, x.named, 0, l, a_run[x.a], x.workflow_id, x.end_user_id);
        END IF;
        FOR t IN SELECT * FROM json_to_recordset(x.began) AS b(number int, began int, run_id uuid) LOOP
            INSERT INTO placet.turn (number, began, log_id, conversation_id, run_id)
            VALUES (t.number, t.began, l, a_run[x.a], t.run_id);
        END LOOP;
        FOR t IN SELECT * FROM json_to_recordset(x.ended) AS e(number int, ended int) LOOP
            UPDATE placet.turn SET ended = t.ended
             WHERE log_id = l AND conversation_id = a_run[x.a] AND number = t.number;
        END LOOP;
        UPDATE placet.conversation c
           SET updated_at = x.at, version = x.version, named = coalesce(x.named, c.named),
               deleted_at = coalesce(x.deleted_at, c.deleted_at),
               turns = c.turns + coalesce(json_array_length(x.began), 0)
         WHERE c.log_id = l AND c.conversation_id = a_run[x.a];
    END LOOP;
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.event (
    pos bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    span smallint NOT NULL,
    run_id uuid NOT NULL,
    request_id uuid NOT NULL,
    topic text NOT NULL,
    state bytea NOT NULL,
    CONSTRAINT event_check CHECK (((pos > 0) AND (version > 0) AND (span >= 0)))
)
WITH (autovacuum_vacuum_insert_scale_factor='0.02', autovacuum_analyze_scale_factor='0.02');


--
-- Name: events_of_runs(smallint, uuid[]); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.events_of_runs(l smallint, runs uuid[]) RETURNS SETOF placet.event
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    run uuid;
BEGIN
    FOREACH run IN ARRAY runs LOOP
        RETURN QUERY SELECT * FROM placet.run_events(l, run);
    END LOOP;
END $$;


--
-- Name: events_of_runs_after(smallint, uuid[], integer[], integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.events_of_runs_after(l smallint, runs uuid[], after integer[], most integer) RETURNS SETOF placet.event
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    FOR i IN 1 .. cardinality(runs) LOOP
        RETURN QUERY SELECT * FROM placet.run_events_after(l, runs[i], after[i]) LIMIT most;
    END LOOP;
END $$;


--
-- Name: form; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form (
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    form_id uuid NOT NULL,
    execution_id text NOT NULL,
    status text NOT NULL
)
WITH (fillfactor='95');


--
-- Name: forms_by_id(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.forms_by_id(l smallint, id uuid) RETURNS SETOF placet.form
    LANGUAGE sql STABLE
    AS $$
    SELECT f.* FROM (SELECT * FROM placet.form WHERE form_id = id OFFSET 0) f WHERE f.log_id = l
$$;


--
-- Name: log_append(smallint, uuid[], integer[], integer[], integer[], integer[], timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append(l smallint, a_run uuid[], a_expected integer[], a_count integer[], e_append integer[], e_version integer[], e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN placet.log_append(
        l, a_run, a_expected, a_count, ARRAY(SELECT generate_subscripts(a_run, 1)),
        e_append, e_version, e_at, e_request, e_topic, e_state, array_fill(NULL::bytea, ARRAY[cardinality(e_topic)]), NULL::json,
        starts, moves, forms, closings, tokens, tasks, NULL::json);
END $$;


--
-- Name: log_append(smallint, uuid[], integer[], integer[], integer[], integer[], integer[], timestamp with time zone[], uuid[], text[], bytea[], bytea[], json, json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append(l smallint, a_run uuid[], a_expected integer[], a_count integer[], a_group integer[], e_append integer[], e_version integer[], e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], e_sealed bytea[], keys json, starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: log_append_one(smallint, uuid, integer, timestamp with time zone[], uuid[], text[], bytea[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append_one(l smallint, run uuid, expected integer, e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: log_append_one(smallint, uuid, integer, timestamp with time zone[], uuid[], text[], bytea[], bytea[], json, json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.log_append_one(l smallint, run uuid, expected integer, e_at timestamp with time zone[], e_request uuid[], e_topic text[], e_state bytea[], e_sealed bytea[], keys json, starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: member_form_changed(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.member_form_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE placet.member_form m
       SET expires_at = NEW.expires_at, closed_at = NEW.closed_at, status = NEW.status
     WHERE m.log_id = NEW.log_id AND m.run_id = NEW.run_id AND m.version = NEW.version;
    RETURN NULL;
END $$;


--
-- Name: member_form_sent(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.member_form_sent() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: refuse_change(); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', tg_table_name, tg_op
        USING ERRCODE = 'integrity_constraint_violation';
END $$;


--
-- Name: run_event(smallint, uuid, integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_event(l smallint, run uuid, wanted integer) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                        AND b.version <= wanted ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event
                         WHERE log_id = a.log_id AND pos = a.pos + wanted - a.version AND wanted < a.version + a.span) e
$$;


--
-- Name: run_events(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_events(l smallint, run uuid) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM placet.event a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos >= a.pos AND pos < a.pos + a.span
                        ORDER BY pos LIMIT a.span) e
    WHERE a.log_id = l AND a.run_id = run AND a.span > 0 ORDER BY a.version, e.pos
$$;


--
-- Name: run_events_after(smallint, uuid, integer); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_events_after(l smallint, run uuid, after integer) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM placet.event a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos >= a.pos AND pos < a.pos + a.span
                        ORDER BY pos LIMIT a.span) e
    WHERE a.log_id = l AND a.run_id = run AND a.span > 0
      AND a.version >= coalesce((SELECT b.version FROM placet.event b
                                  WHERE b.log_id = l AND b.run_id = run AND b.span > 0 AND b.version <= after + 1
                                  ORDER BY b.version DESC LIMIT 1), 1)
      AND e.version > after
    ORDER BY a.version, e.pos
$$;


--
-- Name: run_last_event(smallint, uuid); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.run_last_event(l smallint, run uuid) RETURNS SETOF placet.event
    LANGUAGE sql STABLE
    AS $$
    SELECT e.* FROM (SELECT * FROM placet.event b WHERE b.log_id = l AND b.run_id = run AND b.span > 0
                      ORDER BY b.version DESC LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM placet.event WHERE log_id = a.log_id AND pos = a.pos + a.span - 1) e
$$;


--
-- Name: state_member(bytea, text); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.state_member(state bytea, name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    said text;
BEGIN
    said := convert_from(state, 'UTF8');  -- here, where what goes wrong is caught
    IF strpos(said, '\u') > 0 THEN
        said := regexp_replace(said, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1' || chr(65533), 'g');
    END IF;
    RETURN said::json ->> name;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN NULL;
END $$;


--
-- Name: task_apply(smallint, uuid[], bigint[], json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.task_apply(l smallint, a_run uuid[], a_base bigint[], tasks json) RETURNS void
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: text_sweep(smallint); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.text_sweep(l smallint) RETURNS bigint
    LANGUAGE sql
    AS $$
    WITH swept AS (
        DELETE FROM placet.text_buffer b
         WHERE b.log_id = l
           AND NOT EXISTS (SELECT FROM placet.task t WHERE t.log_id = l AND t.run_id = b.run_id AND t.kind = 'effect'
                                                       AND t.key = b.execution_id)
        RETURNING 1
    )
    SELECT count(*) FROM swept
$$;


--
-- Name: text_write(smallint, uuid[], text[], integer[], integer[], bytea[], uuid[], text[], integer[], text[]); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.text_write(l smallint, p_run uuid[], p_execution text[], p_attempt integer[], p_at integer[], p_text bytea[], d_run uuid[], d_execution text[], d_attempt integer[], hints text[]) RETURNS integer[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    unwanted int[] := '{}';
BEGIN
    FOR i IN 1 .. cardinality(p_run) LOOP
        PERFORM FROM placet.task t
          WHERE t.log_id = l AND t.run_id = p_run[i] AND t.kind = 'effect' AND t.key = p_execution[i];
        IF FOUND THEN
            INSERT INTO placet.text_buffer (run_id, attempt, at, log_id, execution_id, text)
            VALUES (p_run[i], p_attempt[i], p_at[i], l, p_execution[i], p_text[i])
            ON CONFLICT DO NOTHING;  -- it is written again where nobody knew whether it was
        ELSE
            unwanted := unwanted || i;
        END IF;
    END LOOP;
    FOR i IN 1 .. cardinality(d_run) LOOP
        DELETE FROM placet.text_buffer b
         WHERE b.log_id = l AND b.run_id = d_run[i] AND b.execution_id = d_execution[i] AND b.attempt <= d_attempt[i];
    END LOOP;
    PERFORM pg_notify('placet_text', hint) FROM unnest(hints) hint;
    RETURN unwanted;
END $$;


--
-- Name: view_apply(smallint, uuid[], bigint[], json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.view_apply(l smallint, a_run uuid[], a_base bigint[], starts json, moves json, forms json, closings json, tokens json, tasks json) RETURNS void
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: view_apply(smallint, uuid[], bigint[], json, json, json, json, json, json, json); Type: FUNCTION; Schema: placet; Owner: -
--

CREATE FUNCTION placet.view_apply(l smallint, a_run uuid[], a_base bigint[], starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks);
    IF conversations IS NOT NULL THEN
        PERFORM placet.conversation_apply(l, a_run, a_base, conversations);
    END IF;
END $$;


--
-- Name: changed(); Type: FUNCTION; Schema: placet_keys; Owner: -
--

CREATE FUNCTION placet_keys.changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('placet_cache', 'keys');
    RETURN NULL;
END $$;


--
-- Name: api_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.api_key (
    digest bytea NOT NULL,
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    workflow_id uuid,
    hint text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    scopes text[]
);


--
-- Name: conversation; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.conversation (
    started_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    version integer NOT NULL,
    named integer NOT NULL,
    turns integer NOT NULL,
    log_id smallint NOT NULL,
    conversation_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    end_user_id uuid NOT NULL
)
WITH (fillfactor='90');


--
-- Name: definition; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.definition (
    digest text NOT NULL,
    document bytea NOT NULL
);


--
-- Name: end_user; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.end_user (
    log_id smallint NOT NULL,
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    name text,
    subject uuid
);


--
-- Name: event_topic; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.event_topic (
    topic text NOT NULL,
    program text NOT NULL
);


--
-- Name: file; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.file (
    created_at timestamp with time zone NOT NULL,
    size bigint NOT NULL,
    log_id smallint NOT NULL,
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    form_id uuid,
    digest bytea NOT NULL,
    owner text NOT NULL,
    end_user_id uuid NOT NULL,
    kind text NOT NULL,
    extension text NOT NULL,
    mime_type text NOT NULL,
    name text NOT NULL,
    source_url text,
    CONSTRAINT file_check CHECK (((octet_length(digest) = 32) AND (size > 0)))
);


--
-- Name: form_draft; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form_draft (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    form_id uuid NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    content bytea NOT NULL
);


--
-- Name: form_token; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.form_token (
    version integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    digest bytea NOT NULL,
    surface text NOT NULL,
    recipient text,
    member_id uuid
);


--
-- Name: lost_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.lost_key (
    ring text NOT NULL,
    id text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: member; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.member (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT member_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text])))
);


--
-- Name: member_form; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.member_form (
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    log_id smallint NOT NULL,
    member_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    run_id uuid NOT NULL,
    form_id uuid NOT NULL,
    status text NOT NULL
);


--
-- Name: migration; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    program text
);


--
-- Name: payload; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.payload (
    pos bigint NOT NULL,
    log_id smallint NOT NULL,
    sealed bytea NOT NULL
)
WITH (autovacuum_vacuum_insert_scale_factor='0.02', autovacuum_analyze_scale_factor='0.02');
ALTER TABLE ONLY placet.payload ALTER COLUMN sealed SET STORAGE EXTERNAL;


--
-- Name: program; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.program (
    version text NOT NULL,
    first_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: ring_key; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.ring_key (
    ring text NOT NULL,
    id text NOT NULL,
    fingerprint bytea NOT NULL,
    program text NOT NULL,
    first_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: run; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.run (
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    version integer NOT NULL,
    steps integer NOT NULL,
    exceptions integer NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    version_id uuid NOT NULL,
    status text NOT NULL,
    channel text NOT NULL,
    started_by text,
    error text,
    subject uuid
)
WITH (fillfactor='95');


--
-- Name: session; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.session (
    digest bytea NOT NULL,
    member_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: sign_in; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.sign_in (
    digest bytea NOT NULL,
    member_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: task; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.task (
    due_at timestamp with time zone NOT NULL,
    fires_at timestamp with time zone NOT NULL,
    log_id smallint NOT NULL,
    run_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    queue text NOT NULL,
    claims smallint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05', autovacuum_vacuum_threshold='500');


--
-- Name: text_buffer; Type: TABLE; Schema: placet; Owner: -
--

CREATE UNLOGGED TABLE placet.text_buffer (
    run_id uuid NOT NULL,
    attempt integer NOT NULL,
    at integer NOT NULL,
    log_id smallint NOT NULL,
    execution_id text NOT NULL,
    text bytea NOT NULL
);


--
-- Name: turn; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.turn (
    number integer NOT NULL,
    began integer NOT NULL,
    ended integer,
    log_id smallint NOT NULL,
    conversation_id uuid NOT NULL,
    run_id uuid NOT NULL
)
WITH (fillfactor='90');


--
-- Name: workflow_publication; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow_publication (
    workflow_id uuid NOT NULL,
    publication integer NOT NULL,
    number integer NOT NULL,
    published_at timestamp with time zone NOT NULL
);


--
-- Name: workflow_version; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow_version (
    id uuid NOT NULL,
    workflow_id uuid NOT NULL,
    number integer NOT NULL,
    digest text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: version_document; Type: VIEW; Schema: placet; Owner: -
--

CREATE VIEW placet.version_document AS
 SELECT v.id,
    v.workflow_id,
    v.number,
    v.created_at,
    ( SELECT min(p.published_at) AS min
           FROM placet.workflow_publication p
          WHERE ((p.workflow_id = v.workflow_id) AND (p.number = v.number))) AS published_at,
    d.document
   FROM (placet.workflow_version v
     JOIN placet.definition d USING (digest));


--
-- Name: workflow; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workflow (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    name text NOT NULL,
    mode text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: workflow_summary; Type: VIEW; Schema: placet; Owner: -
--

CREATE VIEW placet.workflow_summary AS
 SELECT w.id,
    w.log_id,
    w.created_at,
    v.number AS newest,
    d.document,
    ( SELECT p.number
           FROM placet.workflow_publication p
          WHERE (p.workflow_id = w.id)
          ORDER BY p.publication DESC
         LIMIT 1) AS published
   FROM ((placet.workflow w
     JOIN LATERAL ( SELECT workflow_version.number,
            workflow_version.digest
           FROM placet.workflow_version
          WHERE (workflow_version.workflow_id = w.id)
          ORDER BY workflow_version.number DESC
         LIMIT 1) v ON (true))
     JOIN placet.definition d USING (digest));


--
-- Name: workspace; Type: TABLE; Schema: placet; Owner: -
--

CREATE TABLE placet.workspace (
    log_id smallint NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL
);


--
-- Name: run; Type: TABLE; Schema: placet_keys; Owner: -
--

CREATE TABLE placet_keys.run (
    run_id uuid NOT NULL,
    log_id smallint NOT NULL,
    ring_key text NOT NULL,
    key bytea
);


--
-- Name: subject; Type: TABLE; Schema: placet_keys; Owner: -
--

CREATE TABLE placet_keys.subject (
    id uuid NOT NULL,
    log_id smallint NOT NULL,
    ring_key text NOT NULL,
    key bytea,
    digest bytea,
    name bytea
);


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.api_key VALUES ('\xa36bf40365fdd10d163460e93d2641d03ab4abc77c4a8571363508805df2582f', '00000000-0000-0000-0000-000000000001', 0, NULL, 'ws-corp…00', '2026-03-02 12:00:00+00', NULL, NULL);


--
-- Data for Name: conversation; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.conversation VALUES ('2026-03-06 05:52:33+00', '2026-03-06 06:53:23+00', NULL, 12, 12, 3, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000a6', 'a2952d22-9eae-5048-a10e-06454439bf76');
INSERT INTO placet.conversation VALUES ('2026-03-06 06:53:23+00', '2026-03-06 06:53:23+00', '2026-03-06 06:53:23+00', 4, 1, 1, 0, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000a6', 'a2952d22-9eae-5048-a10e-06454439bf76');


--
-- Data for Name: definition; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.definition VALUES ('cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '\x7b226e616d65223a22526576696577222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226472616674222c227469746c65223a224472616674222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a2244726166742061626f7574207b7b20746f706963207d7d227d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a227b7b2364726166742e6f7574707574237d7d5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22617070726f766564222c227469746c65223a22417070726f766564222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726573756c74222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2274657874222c2273656c6563746f72223a5b226472616674222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a2272656a6563746564222c227469746c65223a2252656a6563746564222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226c617465222c227469746c65223a224c617465222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2274657874222c2273656c6563746f72223a5b22726576696577222c225f5f72656e64657265645f636f6e74656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226472616674227d2c7b22736f75726365223a226472616674222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22617070726f766564227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a2272656a656374222c22746172676574223a2272656a6563746564227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a225f5f74696d656f7574222c22746172676574223a226c617465227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '\x7b226e616d65223a22506172616c6c656c2072657669657773222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226c6567616c222c227469746c65223a224c6567616c222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a2266696e616e6365222c227469746c65223a2246696e616e6365222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226c6567616c222c2273656c6563746f72223a5b226c6567616c222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2266696e616e6365222c2273656c6563746f72223a5b2266696e616e6365222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226c6567616c227d2c7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e616e6365227d2c7b22736f75726365223a226c6567616c222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d2c7b22736f75726365223a2266696e616e6365222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('f2d6c06707530180894f628c61e75b82b09af6af87b796cb5f45e078aaa383ad', '\x7b226e616d65223a2245766572797468696e67222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a222323205075626c697368207b7b2373746172742e746f706963237d7d3f5c6e5c6e7b7b23246f75747075742e726561736f6e237d7d5c6e5c6e43686f6f73653a5c6e5c6e7b7b23246f75747075742e6368616e6e656c237d7d5c6e5c6e2d207b7b23246f75747075742e73757265237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22726561736f6e222c226c6162656c223a22576861742073686f756c64206368616e67653f222c2268656c70223a224f6e652073656e74656e63652e222c2272657175697265645f666f72223a5b2272656a656374225d2c226d61785f6c656e677468223a36302c2264656661756c74223a6e756c6c7d2c7b2274797065223a2273656c656374222c226e616d65223a226368616e6e656c222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b22776562222c227072696e74222c226d61696c225d7d7d2c7b2274797065223a22656d61696c222c226e616d65223a2261646472657373222c226c6162656c223a224d61696c20746f222c227265717569726564223a747275652c2276697369626c655f6966223a7b226669656c64223a226368616e6e656c222c22657175616c73223a5b226d61696c225d7d7d2c7b2274797065223a226e756d626572222c226e616d65223a22616d6f756e74222c227265717569726564223a747275652c226d696e223a312c226d6178223a31302c22696e7465676572223a747275657d2c7b2274797065223a2264617465222c226e616d65223a22646179222c227265717569726564223a747275657d2c7b2274797065223a22646174652d74696d65222c226e616d65223a226d6f6d656e74227d2c7b2274797065223a22636865636b626f78222c226e616d65223a2273757265222c226c6162656c223a224920686176652072656164206974222c227265717569726564223a747275657d2c7b2274797065223a226d756c74692d73656c656374222c226e616d65223a22706c61636573222c226f7074696f6e73223a7b2274797065223a22636f6e7374616e74222c2273656c6563746f72223a5b5d2c2276616c7565223a5b224348222c224445222c224154225d7d7d2c7b2274797065223a2275726c222c226e616d65223a226c696e6b227d2c7b2274797065223a22736563726574222c226e616d65223a2270696e222c226c6162656c223a2250494e227d2c7b2274797065223a226a736f6e222c226e616d65223a2264617461227d2c7b2274797065223a226a736f6e222c226e616d65223a22706572736f6e222c226a736f6e5f736368656d61223a7b2274797065223a226f626a656374222c2270726f70657274696573223a7b226e616d65223a7b2274797065223a22737472696e67222c227469746c65223a2246756c6c206e616d65222c226d696e4c656e677468223a327d2c22616765223a7b2274797065223a22696e7465676572227d2c226c6963656e736564223a7b2274797065223a22626f6f6c65616e227d2c2273697a65223a7b22656e756d223a5b22736d616c6c222c226c61726765225d7d7d2c227265717569726564223a5b226e616d65225d7d7d2c7b2274797065223a2266696c65222c226e616d65223a22636865636b6c697374222c22616c6c6f7765645f66696c655f7479706573223a5b22646f63756d656e74225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d2c7b2274797065223a2266696c652d6c697374222c226e616d65223a22696d61676573222c22616c6c6f7765645f66696c655f7479706573223a5b22696d616765225d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d2c226e756d6265725f6c696d697473223a327d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726561736f6e222c2273656c6563746f72223a5b22726576696577222c22726561736f6e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226368616e6e656c222c2273656c6563746f72223a5b22726576696577222c226368616e6e656c225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2261646472657373222c2273656c6563746f72223a5b22726576696577222c2261646472657373225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22616d6f756e74222c2273656c6563746f72223a5b22726576696577222c22616d6f756e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22646179222c2273656c6563746f72223a5b22726576696577222c22646179225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226d6f6d656e74222c2273656c6563746f72223a5b22726576696577222c226d6f6d656e74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2273757265222c2273656c6563746f72223a5b22726576696577222c2273757265225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22706c61636573222c2273656c6563746f72223a5b22726576696577222c22706c61636573225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a226c696e6b222c2273656c6563746f72223a5b22726576696577222c226c696e6b225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2270696e222c2273656c6563746f72223a5b22726576696577222c2270696e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2264617461222c2273656c6563746f72223a5b22726576696577222c2264617461225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22706572736f6e222c2273656c6563746f72223a5b22726576696577222c22706572736f6e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22636865636b6c697374222c2273656c6563746f72223a5b22726576696577222c22636865636b6c697374225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a22696d61676573222c2273656c6563746f72223a5b22726576696577222c22696d61676573225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a2272656a656374222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '\x7b226e616d65223a224d61696c6564222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a31302c2274696d656f75745f756e6974223a22686f7572222c22776562223a747275652c22656d61696c223a7b22726563697069656e7473223a7b2277686f6c655f776f726b7370616365223a66616c73652c226974656d73223a5b7b2274797065223a226d656d626572222c22757365725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b2274797065223a2265787465726e616c222c22656d61696c223a22657665406578616d706c652e636f6d227d2c7b2274797065223a226d656d626572222c22757365725f6964223a2230313935303030302d303030302d373030302d383030302d666666666666666666666666227d2c7b2274797065223a227661726961626c65222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d7d2c227375626a656374223a22506c6561736520646563696465222c22626f6479223a2241626f7574207b7b2373746172742e746f706963237d7d3a207b7b2375726c237d7d222c2264656275675f6d6f6465223a66616c73652c2272656d696e64657273223a5b7b226174223a302e352c226166746572223a6e756c6c2c226265666f7265223a6e756c6c7d2c7b226174223a6e756c6c2c226166746572223a6e756c6c2c226265666f7265223a2250543148227d5d2c22657363616c6174696f6e223a5b7b226174223a6e756c6c2c226166746572223a2250543848222c226265666f7265223a6e756c6c2c22726563697069656e7473223a7b2277686f6c655f776f726b7370616365223a66616c73652c226974656d73223a5b7b2274797065223a2265787465726e616c222c22656d61696c223a22626f7373406578616d706c652e636f6d227d5d7d7d5d7d7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '\x7b226e616d65223a22436861696e222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a227430222c227469746c65223a225430222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227431222c227469746c65223a225431222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227430222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227432222c227469746c65223a225432222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227431222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227433222c227469746c65223a225433222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227432222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227434222c227469746c65223a225434222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227433222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227435222c227469746c65223a225435222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227434222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227436222c227469746c65223a225436222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227435222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a227437222c227469746c65223a225437222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a2278222c2273656c6563746f72223a5b227436222c226f7574707574225d7d5d2c2274656d706c617465223a227b7b2078207d7d227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22726573756c74222c2273656c6563746f72223a5b227437222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a227430227d2c7b22736f75726365223a227430222c2268616e646c65223a22736f75726365222c22746172676574223a227431227d2c7b22736f75726365223a227431222c2268616e646c65223a22736f75726365222c22746172676574223a227432227d2c7b22736f75726365223a227432222c2268616e646c65223a22736f75726365222c22746172676574223a227433227d2c7b22736f75726365223a227433222c2268616e646c65223a22736f75726365222c22746172676574223a227434227d2c7b22736f75726365223a227434222c2268616e646c65223a22736f75726365222c22746172676574223a227435227d2c7b22736f75726365223a227435222c2268616e646c65223a22736f75726365222c22746172676574223a227436227d2c7b22736f75726365223a227436222c2268616e646c65223a22736f75726365222c22746172676574223a227437227d2c7b22736f75726365223a227437222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '\x7b226e616d65223a22457272616e6473222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226f6e65222c227469746c65223a224f6e65222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a2274776f222c227469746c65223a2254776f222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a2266696e65222c227469746c65223a2246696e65222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226f6e65222c2273656c6563746f72223a5b226f6e65222c22676f74225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2274776f222c2273656c6563746f72223a5b2274776f222c22676f74225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226e6f74222c227469746c65223a224e6f74222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b226f6e65222c226572726f725f6d657373616765225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226f6e65227d2c7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2274776f227d2c7b22736f75726365223a226f6e65222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e65227d2c7b22736f75726365223a2274776f222c2268616e646c65223a22736f75726365222c22746172676574223a2266696e65227d2c7b22736f75726365223a226f6e65222c2268616e646c65223a226661696c2d6272616e6368222c22746172676574223a226e6f74227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '\x7b226e616d65223a2252657669657773222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a22222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a2264617461222c226c6162656c223a22222c2274797065223a226a736f6e5f6f626a656374222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a2265616368222c227469746c65223a2245616368222c2274797065223a22697465726174696f6e222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226974657261746f72223a5b227374617274222c2264617461222c226974656d73225d2c226f7574707574223a5b22726576696577222c22636f6d6d656e74225d2c22706172616c6c656c223a322c226572726f725f6d6f6465223a2272656d6f76652d61626e6f726d616c2d6f7574707574222c22666c617474656e223a747275657d2c7b226964223a22656163682e7374617274222c227469746c65223a22222c2274797065223a22697465726174696f6e2d7374617274222c22636f6e7461696e6572223a2265616368227d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22636f6e7461696e6572223a2265616368222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22616c6c222c2273656c6563746f72223a5b2265616368222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2265616368227d2c7b22736f75726365223a22656163682e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a2265616368222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '\x7b226e616d65223a22526f756e6473222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22616761696e222c227469746c65223a22416761696e222c2274797065223a226c6f6f70222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226c6f6f705f636f756e74223a352c226c6f676963616c5f6f70657261746f72223a22616e64222c22636f6e646974696f6e73223a5b5d2c227661726961626c6573223a5b7b226e616d65223a226e222c2274797065223a226e756d626572222c2276616c7565223a302c2273656c6563746f72223a6e756c6c7d5d7d2c7b226964223a22616761696e2e7374617274222c227469746c65223a22222c2274797065223a226c6f6f702d7374617274222c22636f6e7461696e6572223a22616761696e227d2c7b226964223a22636f756e74222c227469746c65223a22436f756e74222c2274797065223a2261737369676e6572222c22636f6e7461696e6572223a22616761696e222c226974656d73223a5b7b22746172676574223a5b22616761696e222c226e225d2c226f7065726174696f6e223a222b3d222c22696e7075745f74797065223a22636f6e7374616e74222c2276616c7565223a317d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22636f6e7461696e6572223a22616761696e222c22666f726d5f636f6e74656e74223a22526f756e64207b7b23616761696e2e6e237d7d207b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e6f756768222c227469746c65223a22222c2274797065223a226c6f6f702d656e64222c22636f6e7461696e6572223a22616761696e227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226e222c2273656c6563746f72223a5b22616761696e222c226e225d2c2276616c75655f74797065223a6e756c6c7d2c7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22616761696e227d2c7b22736f75726365223a22616761696e2e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22636f756e74227d2c7b22736f75726365223a22636f756e74222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e6f756768227d2c7b22736f75726365223a22616761696e222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('81c1cfe6058ab93ede7b5bbb38a3aaddeb154dd2fa5aec38f77506897ee28d0e', '\x7b226e616d65223a2254657374222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a226e65766572222c227469746c65223a224e65766572222c2274797065223a226c6f6f70222c226572726f725f7374726174656779223a6e756c6c2c2264656661756c745f76616c7565223a5b5d2c226c6f6f705f636f756e74223a332c226c6f676963616c5f6f70657261746f72223a22616e64222c22636f6e646974696f6e73223a5b7b2273656c6563746f72223a5b226e65766572222c226e225d2c226f70657261746f72223a223d222c2276616c7565223a2230222c227661726961626c655f74797065223a6e756c6c2c227375625f636f6e646974696f6e73223a6e756c6c7d5d2c227661726961626c6573223a5b7b226e616d65223a226e222c2274797065223a226e756d626572222c2276616c7565223a302c2273656c6563746f72223a6e756c6c7d5d7d2c7b226964223a226e657665722e7374617274222c227469746c65223a22222c2274797065223a226c6f6f702d7374617274222c22636f6e7461696e6572223a226e65766572227d2c7b226964223a2274222c227469746c65223a2254222c2274797065223a2274656d706c6174652d7472616e73666f726d222c22636f6e7461696e6572223a226e65766572222c227661726961626c6573223a5b5d2c2274656d706c617465223a22227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a226e222c2273656c6563746f72223a5b226e65766572222c226e225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a226e65766572227d2c7b22736f75726365223a226e657665722e7374617274222c2268616e646c65223a22736f75726365222c22746172676574223a2274227d2c7b22736f75726365223a226e65766572222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('b7311e4bc6c1d46754e30a349d36557be3ba85c9f0bab630b452ac2bc74de3dd', '\x7b226e616d65223a22496e20636972636c6573222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c22636f6d6d656e74225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a2272656a656374222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d2c22666c6f77223a22746f6b656e227d');
INSERT INTO placet.definition VALUES ('9569c474c6523b93fe2c6a958e5010bc78a34c8748192fe43f4844edb2f5d182', '\x7b226e616d65223a224661696c696e67222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a227368617265222c227469746c65223a225368617265222c2274797065223a2274656d706c6174652d7472616e73666f726d222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c2273656c6563746f72223a5b227374617274222c22746f706963225d7d5d2c2274656d706c617465223a227b7b2031202f2f2028746f706963207c206c656e677468202d203329207d7d227d2c7b226964223a22656e64222c227469746c65223a22456e64222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a227368617265222c2273656c6563746f72223a5b227368617265222c226f7574707574225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a227368617265227d2c7b22736f75726365223a227368617265222c2268616e646c65223a22736f75726365222c22746172676574223a22656e64227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('e25f5588b08ec97a98f1d88db7bb3c455a0764e6680b09f0f5ba3e7d31f8d3c9', '\x7b226e616d65223a22476f696e67206f6e222c226465736372697074696f6e223a22222c226d6f6465223a22776f726b666c6f77222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b7b226e616d65223a22746f706963222c226c6162656c223a22546f706963222c2274797065223a22706172616772617068222c227265717569726564223a66616c73652c2268696465223a66616c73652c2264656661756c74223a6e756c6c2c226d61785f6c656e677468223a6e756c6c2c226f7074696f6e73223a5b5d2c226a736f6e5f736368656d61223a6e756c6c2c22616c6c6f7765645f66696c655f7479706573223a5b5d2c22616c6c6f7765645f66696c655f657874656e73696f6e73223a5b5d2c22616c6c6f7765645f66696c655f75706c6f61645f6d6574686f6473223a5b5d7d5d7d2c7b226964223a22726576696577222c227469746c65223a22526576696577222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a2273656c656374222c226e616d65223a2263686f696365222c226f7074696f6e73223a7b2274797065223a227661726961626c65222c2273656c6563746f72223a5b227374617274222c22746f706963225d2c2276616c7565223a5b5d7d7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c2c226572726f725f7374726174656779223a226661696c2d6272616e6368227d2c7b226964223a2266696e65222c227469746c65223a2246696e65222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a2273616964222c2273656c6563746f72223a5b22726576696577222c2263686f696365225d2c2276616c75655f74797065223a6e756c6c7d5d7d2c7b226964223a226e6f74222c227469746c65223a224e6f74222c2274797065223a22656e64222c226f757470757473223a5b7b226e616d65223a22776879222c2273656c6563746f72223a5b22726576696577222c226572726f725f6d657373616765225d2c2276616c75655f74797065223a6e756c6c7d5d7d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22726576696577227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a22617070726f7665222c22746172676574223a2266696e65227d2c7b22736f75726365223a22726576696577222c2268616e646c65223a226661696c2d6272616e6368222c22746172676574223a226e6f74227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d7d');
INSERT INTO placet.definition VALUES ('53e47e5a60cae03b9b500b4f15cacae267a9e17763fe1b7c556d623514f52994', '\x7b226e616d65223a2243686174222c226465736372697074696f6e223a22222c226d6f6465223a22616476616e6365642d63686174222c226e6f646573223a5b7b226964223a227374617274222c227469746c65223a225374617274222c2274797065223a227374617274222c227661726961626c6573223a5b5d7d2c7b226964223a22616464222c227469746c65223a22416464222c2274797065223a2261737369676e6572222c226974656d73223a5b7b22746172676574223a5b22636f6e766572736174696f6e222c226e225d2c226f7065726174696f6e223a222b3d222c22696e7075745f74797065223a22636f6e7374616e74222c2276616c7565223a317d5d7d2c7b226964223a2261736b222c227469746c65223a2241736b222c2274797065223a2268756d616e2d696e707574222c22666f726d5f636f6e74656e74223a22506c65617365206465636964652e5c6e5c6e7b7b23246f75747075742e636f6d6d656e74237d7d222c226669656c6473223a5b7b2274797065223a22706172616772617068222c226e616d65223a22636f6d6d656e74222c2264656661756c74223a6e756c6c7d5d2c22616374696f6e73223a5b7b226964223a22617070726f7665222c227469746c65223a22417070726f7665222c22627574746f6e5f7374796c65223a2264656661756c74227d2c7b226964223a2272656a656374222c227469746c65223a2252656a656374222c22627574746f6e5f7374796c65223a2264656661756c74227d5d2c2274696d656f7574223a332c2274696d656f75745f756e6974223a22646179222c22776562223a747275652c22656d61696c223a6e756c6c7d2c7b226964223a22616761696e222c227469746c65223a22416761696e222c2274797065223a2261737369676e6572222c226974656d73223a5b7b22746172676574223a5b22636f6e766572736174696f6e222c226e225d2c226f7065726174696f6e223a222b3d222c22696e7075745f74797065223a22636f6e7374616e74222c2276616c7565223a317d5d7d2c7b226964223a2274656c6c222c227469746c65223a2254656c6c222c2274797065223a22616e73776572222c22616e73776572223a227b7b23636f6e766572736174696f6e2e6e237d7d206f66207b7b237379732e7175657279237d7d227d5d2c226564676573223a5b7b22736f75726365223a227374617274222c2268616e646c65223a22736f75726365222c22746172676574223a22616464227d2c7b22736f75726365223a22616464222c2268616e646c65223a22736f75726365222c22746172676574223a2261736b227d2c7b22736f75726365223a2261736b222c2268616e646c65223a22617070726f7665222c22746172676574223a22616761696e227d2c7b22736f75726365223a22616761696e222c2268616e646c65223a22736f75726365222c22746172676574223a2274656c6c227d5d2c22656e7669726f6e6d656e74223a7b7d2c22617070656172616e6365223a7b7d2c22636f6e766572736174696f6e5f7661726961626c6573223a5b7b226964223a2269642d6f662d6e222c226e616d65223a226e222c2274797065223a226e756d626572222c2276616c7565223a302c226465736372697074696f6e223a22227d5d7d');


--
-- Data for Name: end_user; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.end_user VALUES (0, 'd5dcc075-12a5-5df7-b9f0-ffbc336d42fa', '01950000-0000-7000-8000-000000000002', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'fae4b655-7026-5a4f-9a5f-e1a7124e1019', '01950000-0000-7000-8000-000000000007', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '75c33fec-6b05-59dd-96bb-fe5010c142be', '01950000-0000-7000-8000-00000000000c', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'b2520081-941f-5295-bd43-488613efa589', '01950000-0000-7000-8000-000000000012', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '48aa6228-5746-5269-ac96-7ce509b54fbb', '01950000-0000-7000-8000-000000000017', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'a4e45d9c-c441-5661-be6e-0e38e1e06845', '01950000-0000-7000-8000-00000000001c', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '33fa17d9-6663-5421-9d7f-4ed7a69c132d', '01950000-0000-7000-8000-000000000021', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'c4085b45-6dc0-5123-93bb-5883dc2aacc2', '01950000-0000-7000-8000-000000000026', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'ba91cb36-357e-50ef-b43f-49a33ace7e86', '01950000-0000-7000-8000-00000000002c', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '5f19e3e8-d98a-5ea0-98b2-07dcebd08f21', '01950000-0000-7000-8000-00000000003c', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '07379b57-15fc-5efa-8078-c8b16ec5170a', '01950000-0000-7000-8000-000000000043', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'e8633acc-62e6-597b-b359-c749e6071bb2', '01950000-0000-7000-8000-000000000049', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '42017627-7f48-5322-9a1e-0477ad51114b', '01950000-0000-7000-8000-00000000004d', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '8ea8acb7-93d3-51fc-91e4-49c67014392c', '01950000-0000-7000-8000-000000000051', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '8d7c0b7e-f856-5992-bccc-bedc32863774', '01950000-0000-7000-8000-000000000056', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'f295f7e3-6099-559d-a5bd-ae98cb170464', '01950000-0000-7000-8000-00000000005d', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'c2b4003a-6372-5f47-b3c3-92021f715765', '01950000-0000-7000-8000-000000000064', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'caafa975-e79b-53e5-ba87-f6e37860e2d3', '01950000-0000-7000-8000-000000000069', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'cd05d1b6-60d2-583a-8df4-428c7f18f6a6', '01950000-0000-7000-8000-00000000006e', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '31da610b-d25b-5dcc-83de-3b348af8a1f9', '01950000-0000-7000-8000-000000000073', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'aa36c4e8-c920-51de-8bde-c1b8f76646a1', '01950000-0000-7000-8000-000000000078', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '093188cc-8dfc-5aa0-b776-542a98992d86', '01950000-0000-7000-8000-00000000007e', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '3cecfaae-4e47-5eb6-b896-e21bf175b5df', '01950000-0000-7000-8000-000000000083', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '0c0745ae-dc29-555a-b07a-19d5bfaf3d82', '01950000-0000-7000-8000-000000000089', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'ff971a8f-e87f-55e6-828b-9cf1f37d6f84', '01950000-0000-7000-8000-00000000008d', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '69e57429-d210-591a-b2ed-0a39a7ce6b46', '01950000-0000-7000-8000-000000000092', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '508fd369-2999-563a-9506-6aa53cbb1e6d', '01950000-0000-7000-8000-000000000099', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, '6062a9de-1e02-5bbf-b285-9adac9e4d933', '01950000-0000-7000-8000-00000000009e', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'e74d0c85-7335-5d5e-a9c6-36b59d85c65f', '01950000-0000-7000-8000-0000000000a2', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'a2952d22-9eae-5048-a10e-06454439bf76', '01950000-0000-7000-8000-0000000000a6', NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.end_user VALUES (0, 'c8e60c02-39c0-59fa-8b41-d0b0c9cca60a', '01950000-0000-7000-8000-0000000000b7', NULL, '73a535f4-0248-404f-8155-43d9b78478d0');


--
-- Data for Name: event; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.event VALUES (1, '2026-03-02 12:01:00+00', 1, 0, 8, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.started@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303032222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303031222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c226964656d706f74656e63795f6b6579223a2273746172742d31222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572222c2266696c6573225d2c226c656e677468223a3333342c22736861323536223a2239666231323337316230663534363939636531343036383463363432643636633062356539616661336634613235333036393265376433393563323861613763222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (2, '2026-03-02 12:01:00+00', 2, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (3, '2026-03-02 12:01:00+00', 3, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2239663130303532383432323835313362626462646631383965626639636264393131666538353166363036336461386661386537383066306364636161643964227d5d7d');
INSERT INTO placet.event VALUES (4, '2026-03-02 12:01:00+00', 4, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (5, '2026-03-02 12:01:00+00', 5, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2262623464333235326333653336383362366438316432363930393265623861643361643161653831333062623437663964623432323831643337376538636237227d5d7d');
INSERT INTO placet.event VALUES (6, '2026-03-02 12:01:00+00', 6, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (7, '2026-03-02 12:01:00+00', 7, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355431323a30313a30302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2230326335356430383635306665396430323465346233303535306165656563643631633163326534613263363734363637373932356665393363666263663539227d5d7d');
INSERT INTO placet.event VALUES (8, '2026-03-02 12:01:00+00', 8, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000003', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2231313133366161632d343231332d353566352d623430352d636434633863323764366663225d7d');
INSERT INTO placet.event VALUES (9, '2026-03-02 12:01:10+00', 9, 0, 1, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000004', 'run.form-viewed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c2273757266616365223a22776562222c226368616e6e656c223a226c696e6b227d');
INSERT INTO placet.event VALUES (10, '2026-03-02 12:02:00+00', 10, 0, 6, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.form-submitted@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2231313133366161632d343231332d353566352d623430352d636434633863323764366663222c22616374696f6e223a22617070726f7665222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a226c696e6b222c226964656d706f74656e63795f6b6579223a22616e737765722d31222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2230386137623736623337633235613039366264323566343864383731316333656233333561396162663537666538336166303033666534343364343338323237222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (11, '2026-03-02 12:02:00+00', 11, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.resumed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030227d');
INSERT INTO placet.event VALUES (12, '2026-03-02 12:02:00+00', 12, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230332c22736861323536223a2230666531333264643537653038633338623462616137323633336533633835343763653061356434616531366464306538343232613732366531633539646366227d5d7d');
INSERT INTO placet.event VALUES (13, '2026-03-02 12:02:00+00', 13, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22617070726f7665642331222c226e6f64655f6964223a22617070726f766564222c226e6f64655f74797065223a22656e64222c227469746c65223a22417070726f766564222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (14, '2026-03-02 12:02:00+00', 14, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22617070726f7665642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a39392c22736861323536223a2261616533393431656638313263363865393131613061386230646263396634303764626162666162346139356534353137306332323133343230353563616130227d5d7d');
INSERT INTO placet.event VALUES (15, '2026-03-02 12:02:00+00', 15, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000005', 'run.succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a39392c22736861323536223a2237343463376464613965653838326262373034626334633037333365396634363833623033646632353738626366623065323236633561616536393738333931227d5d7d');
INSERT INTO placet.event VALUES (16, '2026-03-02 12:03:00+00', 1, 0, 8, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.started@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303037222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303036222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2233306539306663376664356238306364313535616564623734336162313338316331336139363665303332663431323233623461643763646465643633643934222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (17, '2026-03-02 12:03:00+00', 2, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (18, '2026-03-02 12:03:00+00', 3, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2236313936613234643932633934616464656134616530306330646263393265303237646661356433633431303638313563393035623030353432353639626264227d5d7d');
INSERT INTO placet.event VALUES (19, '2026-03-02 12:03:00+00', 4, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (20, '2026-03-02 12:03:00+00', 5, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2233633564336138633330363533636532393035656134373532613964323039303565353338313236373162363530663032333763353437333432333937356233227d5d7d');
INSERT INTO placet.event VALUES (21, '2026-03-02 12:03:00+00', 6, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (22, '2026-03-02 12:03:00+00', 7, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2231303434626338342d316137322d356663342d613337392d653063383033363066663135222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355431323a30333a30302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2238326266656137653162336265343738616566363333343131663064353035646539636133333365653035643035366433383537316134383965393130633264227d5d7d');
INSERT INTO placet.event VALUES (23, '2026-03-02 12:03:00+00', 8, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000009', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2231303434626338342d316137322d356663342d613337392d653063383033363066663135225d7d');
INSERT INTO placet.event VALUES (73, '2026-03-05 12:09:21+00', 14, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130372c22736861323536223a2265333434353965303261326439663933366638333662373136356536616338636536373339326134653631643338666431653962376332376632383733633163227d5d7d');
INSERT INTO placet.event VALUES (24, '2026-03-02 12:03:50+00', 9, 0, 6, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.form-submitted@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2231303434626338342d316137322d356663342d613337392d653063383033363066663135222c22616374696f6e223a2272656a656374222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a3131372c22736861323536223a2264386664616638343532316339323361366366643734646331623532333338643365313265613039333031613837383865656435326230633465376661313665222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (25, '2026-03-02 12:03:50+00', 10, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.resumed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030227d');
INSERT INTO placet.event VALUES (26, '2026-03-02 12:03:50+00', 11, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a2272656a656374222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3239312c22736861323536223a2231656666313335303737623566656534346339623137393864396165383665383631636539386662616466303532633432386234666638356239656635383163227d5d7d');
INSERT INTO placet.event VALUES (27, '2026-03-02 12:03:50+00', 12, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2272656a65637465642331222c226e6f64655f6964223a2272656a6563746564222c226e6f64655f74797065223a22656e64222c227469746c65223a2252656a6563746564222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (28, '2026-03-02 12:03:50+00', 13, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2272656a65637465642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130312c22736861323536223a2230373564303539383537653638306432306532323032666330353338383634376438303861373035633166303063666239373038363131623434663933643037227d5d7d');
INSERT INTO placet.event VALUES (29, '2026-03-02 12:03:50+00', 14, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-00000000000a', 'run.succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130312c22736861323536223a2265373361373463303135376639636639366134313762616531333966313837333537323333616637663463303936636537366338653535346237616363306566227d5d7d');
INSERT INTO placet.event VALUES (30, '2026-03-02 12:04:50+00', 1, 0, 8, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.started@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303063222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303062222c22646566696e6974696f6e5f646967657374223a2231653030643163313435613431343563313636313039386562303530656262363430323736643131306331306562356139336361613536633366323061653931222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2239343536353531616465353939666630646333623835306563323734363461623339393032313866616639356564613561333662623564363735616234326462222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (31, '2026-03-02 12:04:50+00', 2, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (32, '2026-03-02 12:04:50+00', 3, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2236323639366632393565636230373238333539616134323861616166383164653366663065623266646338356633663866613338313630366437323130353739227d5d7d');
INSERT INTO placet.event VALUES (33, '2026-03-02 12:04:50+00', 4, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a226c6567616c2331222c226e6f64655f6964223a226c6567616c222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a224c6567616c222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (34, '2026-03-02 12:04:50+00', 5, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c22657865637574696f6e5f6964223a226c6567616c2331222c22657870697265735f6174223a22323032362d30332d30355431323a30343a35302b30303a3030222c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334312c22736861323536223a2231613237633633303032623231393233353635613461306530616134313232643833616537313239323361356639383561333734653965613565376135323238227d5d7d');
INSERT INTO placet.event VALUES (35, '2026-03-02 12:04:50+00', 6, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2266696e616e63652331222c226e6f64655f6964223a2266696e616e6365222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2246696e616e6365222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (36, '2026-03-02 12:04:50+00', 7, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2239313733306361322d313161312d353533372d383231372d623331633335393962306234222c22657865637574696f6e5f6964223a2266696e616e63652331222c22657870697265735f6174223a22323032362d30332d30355431323a30343a35302b30303a3030222c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2262396334323438393130633661626663333562363163346462643662633939326136373334343038373062656339666237623432643763646433383733613232227d5d7d');
INSERT INTO placet.event VALUES (37, '2026-03-02 12:04:50+00', 8, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000e', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c2239313733306361322d313161312d353533372d383231372d623331633335393962306234225d7d');
INSERT INTO placet.event VALUES (38, '2026-03-02 12:05:40+00', 9, 0, 4, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.form-submitted@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2239313733306361322d313161312d353533372d383231372d623331633335393962306234222c22616374696f6e223a22617070726f7665222c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2236386562626535313339646165323238326634626166666537343439646239393030336461393161373063303432363233376432353462313166663065356138222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (39, '2026-03-02 12:05:40+00', 10, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.resumed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030227d');
INSERT INTO placet.event VALUES (40, '2026-03-02 12:05:40+00', 11, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2266696e616e63652331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2237666165323438303938323432653435626462633735353834366662663835643934653139363666616464323037326565326236316138313963336431343532227d5d7d');
INSERT INTO placet.event VALUES (41, '2026-03-02 12:05:40+00', 12, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000f', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2264393236333337322d623732372d353632662d613133302d333630633736353865313163225d7d');
INSERT INTO placet.event VALUES (42, '2026-03-02 12:06:30+00', 13, 0, 6, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.form-submitted@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2264393236333337322d623732372d353632662d613133302d333630633736353865313163222c22616374696f6e223a22617070726f7665222c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2235366566636537366266646131353932373061396636383432653434353436613737623331633330333030373262313039356436326439393063633037646539222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (43, '2026-03-02 12:06:30+00', 14, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.resumed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030227d');
INSERT INTO placet.event VALUES (44, '2026-03-02 12:06:30+00', 15, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a226c6567616c2331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2264636661343464363038353865313038326436643964623333326235383233656239366132373161316666313366313462343033366164643631383232386464227d5d7d');
INSERT INTO placet.event VALUES (45, '2026-03-02 12:06:30+00', 16, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a342c227072656465636573736f72223a226c6567616c227d');
INSERT INTO placet.event VALUES (46, '2026-03-02 12:06:30+00', 17, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a39312c22736861323536223a2239393031353064363434633130356235653031653631373932373839366365323936356231626661613062643739393330376463383964396337353262306239227d5d7d');
INSERT INTO placet.event VALUES (47, '2026-03-02 12:06:30+00', 18, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-000000000010', 'run.succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a39312c22736861323536223a2265626564383564383863336134346462636232376639656366316539393730316433363166336562633631303031656336343931333033373264396239666238227d5d7d');
INSERT INTO placet.event VALUES (48, '2026-03-02 12:07:30+00', 1, 0, 6, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.started@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303132222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303131222c22646566696e6974696f6e5f646967657374223a2266326436633036373037353330313830383934663632386336316537356238326230396166366166383762373936636235663435653037386161613338336164222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2230316265323632346134646637343032663637346139653166386139646239393938616139303966613932613132633730366464376166383232353830356633222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (49, '2026-03-02 12:07:30+00', 2, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (50, '2026-03-02 12:07:30+00', 3, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2232646265633464396236666330633634656466633261346237336333376539663365323933356535333264336131663964373161396464326431306462316564227d5d7d');
INSERT INTO placet.event VALUES (51, '2026-03-02 12:07:30+00', 4, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (52, '2026-03-02 12:07:30+00', 5, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2264333562396235632d336363622d356537392d383563372d396164636639643264333433222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355431323a30373a33302b30303a3030222c22646967657374223a2263636538643461393631313237636130373939346132323362613338326436326632346437326636646261303337656231323836666565323963336537623939222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a313730332c22736861323536223a2265373231656435373333663335623465626131343362666538653563326335393033326232653933336366353434373337646535373065363330363035383462227d5d7d');
INSERT INTO placet.event VALUES (53, '2026-03-02 12:07:30+00', 6, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000014', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2264333562396235632d336363622d356537392d383563372d396164636639643264333433225d7d');
INSERT INTO placet.event VALUES (54, '2026-03-02 12:08:20+00', 7, 0, 6, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.form-submitted@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2264333562396235632d336363622d356537392d383563372d396164636639643264333433222c22616374696f6e223a22617070726f7665222c22646967657374223a2263636538643461393631313237636130373939346132323362613338326436326632346437326636646261303337656231323836666565323963336537623939222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a313035322c22736861323536223a2239653838616563393163303262656664656232626564376238386561383834623438663831313534383963343766663737326363613865643963356538663066222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (55, '2026-03-02 12:08:20+00', 8, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.resumed', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030227d');
INSERT INTO placet.event VALUES (56, '2026-03-02 12:08:20+00', 9, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a323135362c22736861323536223a2262393734653631326462396637393562366634316662616238613135303638656161346162396537373065633338363536326534383566656533373132643165227d5d7d');
INSERT INTO placet.event VALUES (57, '2026-03-02 12:08:20+00', 10, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (58, '2026-03-02 12:08:20+00', 11, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a313034302c22736861323536223a2265336265623731303665643838326338333932396337323065333731346439623838343033626530313933313934386166613465353337323864316532303135227d5d7d');
INSERT INTO placet.event VALUES (59, '2026-03-02 12:08:20+00', 12, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000015', 'run.succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a313034302c22736861323536223a2239623631633130306562353162633235356463393266663661663437666533343766313966336566646466663965643564643537623265323666613333353065227d5d7d');
INSERT INTO placet.event VALUES (60, '2026-03-02 12:09:20+00', 1, 0, 8, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.started@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303137222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303136222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2235633330616537303032323434373237353334643362663538393631333764393062653363353339336233353364396366336630656431393833383937356337222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (61, '2026-03-02 12:09:20+00', 2, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (62, '2026-03-02 12:09:20+00', 3, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2230386431373132613564346131666565376636316336363638393963643039383331373430343731353132643964346137316466303162393166383839656634227d5d7d');
INSERT INTO placet.event VALUES (63, '2026-03-02 12:09:20+00', 4, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (64, '2026-03-02 12:09:20+00', 5, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-succeeded@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2234636437306534373264333631313532626564376537313837326162633434653736346637356635306130303966646636663633396665396335376461316164227d5d7d');
INSERT INTO placet.event VALUES (65, '2026-03-02 12:09:20+00', 6, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.node-started', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (66, '2026-03-02 12:09:20+00', 7, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.form-issued@2', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d5f6964223a2263343036373830652d656232342d353936652d626662332d656538356662613431323261222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355431323a30393a32302b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2237613837393036393062336539383331623931363436383639316439643862633730356638323730626236396630393235303761383831656636373530313666227d5d7d');
INSERT INTO placet.event VALUES (67, '2026-03-02 12:09:20+00', 8, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000019', 'run.paused', '\x7b226361757365645f6279223a226b65793a30313935303030302d303030302d373030302d383030302d303030303030303030303030222c22666f726d73223a5b2263343036373830652d656232342d353936652d626662332d656538356662613431323261225d7d');
INSERT INTO placet.event VALUES (68, '2026-03-05 12:09:21+00', 9, 0, 6, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.form-expired', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2263343036373830652d656232342d353936652d626662332d656538356662613431323261222c226475655f6174223a22323032362d30332d30355431323a30393a32302b30303a3030222c226c6174655f6d73223a313030307d');
INSERT INTO placet.event VALUES (69, '2026-03-05 12:09:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a657870697265227d');
INSERT INTO placet.event VALUES (70, '2026-03-05 12:09:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a225f5f74696d656f7574222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3135382c22736861323536223a2261623831626331666362396439616533393236303737623737373361643031386631353866643931303236616366376331633433666639616466393562373864227d5d7d');
INSERT INTO placet.event VALUES (71, '2026-03-05 12:09:21+00', 12, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a226c6174652331222c226e6f64655f6964223a226c617465222c226e6f64655f74797065223a22656e64222c227469746c65223a224c617465222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (72, '2026-03-05 12:09:21+00', 13, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-00000000001a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a226c6174652331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130372c22736861323536223a2261656131636332343432366334386162373064353936333537343636323530313861386163326262306262653362656430646534386533666662616462616439227d5d7d');
INSERT INTO placet.event VALUES (74, '2026-03-05 12:10:21+00', 1, 0, 8, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303163222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303162222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2230616631323436613631653439613362306563393133656338353539636664666633323164393431663361303265346363386239376139336462633634613364222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (75, '2026-03-05 12:10:21+00', 2, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (76, '2026-03-05 12:10:21+00', 3, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2237346432333436336664616461653561633135633736646662643331663664393561633164313333613962343639346362626233636232353734666332353865227d5d7d');
INSERT INTO placet.event VALUES (77, '2026-03-05 12:10:21+00', 4, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (78, '2026-03-05 12:10:21+00', 5, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2231633566613337646564663866376531343032653634376633346363613037353938616461353732313661656434333738396666656137376661343334313033227d5d7d');
INSERT INTO placet.event VALUES (79, '2026-03-05 12:10:21+00', 6, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (80, '2026-03-05 12:10:21+00', 7, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2234363538313962312d373338312d353762312d386562352d646535616538613538653262222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355431333a31303a32312b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c226c696d69746564223a747275652c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2264323163396131373434303930356362323062613334376636613366366165643139666563653137353638313965363966306566303635333262326435646632227d5d7d');
INSERT INTO placet.event VALUES (81, '2026-03-05 12:10:21+00', 8, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001e', 'run.paused', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d73223a5b2234363538313962312d373338312d353762312d386562352d646535616538613538653262225d7d');
INSERT INTO placet.event VALUES (82, '2026-03-05 13:10:21+00', 9, 0, 2, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001f', 'run.form-expired', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2234363538313962312d373338312d353762312d386562352d646535616538613538653262222c226475655f6174223a22323032362d30332d30355431333a31303a32312b30303a3030222c226c6174655f6d73223a307d');
INSERT INTO placet.event VALUES (83, '2026-03-05 13:10:21+00', 10, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001f', 'run.stopped@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22726561736f6e223a2248756d616e20696e70757420676c6f62616c2074696d656f7574206174206e6f646520726576696577227d');
INSERT INTO placet.event VALUES (84, '2026-03-05 13:11:21+00', 1, 0, 8, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303231222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303230222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2262306463343936656265366630636336383663316131646663656438336535396562313733373737343236643764313762616265653538666561363339383233222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (85, '2026-03-05 13:11:21+00', 2, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (86, '2026-03-05 13:11:21+00', 3, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2263626636306464636532346436333762376136323231303361346665643032333466356263643564623463346138646635393137393032393633633837633531227d5d7d');
INSERT INTO placet.event VALUES (87, '2026-03-05 13:11:21+00', 4, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (88, '2026-03-05 13:11:21+00', 5, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2239326462666535316132353439353035333539623165346330363935666666343333613138653336323232353435643962613330336364623530303562626664227d5d7d');
INSERT INTO placet.event VALUES (89, '2026-03-05 13:11:21+00', 6, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (90, '2026-03-05 13:11:21+00', 7, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2264396464663539392d313538312d353533612d383639622d663064303362633461313330222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30385431333a31313a32312b30303a3030222c22646967657374223a2231346135643665656164353265346335323039383561306161323732636138393562656130333933356534306163376238353938663064613835363464346165222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2232343334313966643332336562613263323736343561326331646261336661626165643630346265303837306532663837323236356230623830376533383835227d5d7d');
INSERT INTO placet.event VALUES (91, '2026-03-05 13:11:21+00', 8, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000023', 'run.paused', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d73223a5b2264396464663539392d313538312d353533612d383639622d663064303362633461313330225d7d');
INSERT INTO placet.event VALUES (92, '2026-03-05 13:11:21+00', 9, 0, 4, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2264396464663539392d313538312d353533612d383639622d663064303362633461313330222c226964656d706f74656e63795f6b6579223a22772d31222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2239623637643062393439303539363832633738356661336464666132643065393364363564346562623739396135616466616266373762326264633062343131222c227375626a656374223a2261333639343163632d633836652d346338662d613366312d373236343233653465373635227d2c7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a36372c22736861323536223a2265383437343836666165616532303962666534613033623062383162353836633437613361363764646435333833633761333335613735643661336635353232227d5d7d');
INSERT INTO placet.event VALUES (93, '2026-03-05 13:11:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a657870697265227d');
INSERT INTO placet.event VALUES (94, '2026-03-05 13:11:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a227265766965772331222c22636f6465223a22666f726d5f77697468647261776e222c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a3130312c22736861323536223a2264626133653466663661383162393239306465623032373662616230383962393634626334373764643862383835396264393266363232613636623336346234227d5d7d');
INSERT INTO placet.event VALUES (95, '2026-03-05 13:11:21+00', 12, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000024', 'run.failed@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c226e6f64655f6964223a22726576696577222c227365616c6564223a5b7b226669656c6473223a5b226572726f72225d2c226c656e677468223a39392c22736861323536223a2237336337326462303763353433386132326235306231373737656265336530636461323566306330303139353730636634336636393338356161623033323562227d5d7d');
INSERT INTO placet.event VALUES (96, '2026-03-05 13:12:21+00', 1, 0, 8, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303236222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303235222c22646566696e6974696f6e5f646967657374223a2231653030643163313435613431343563313636313039386562303530656262363430323736643131306331306562356139336361613536633366323061653931222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2232646130353730663633316531313337366439613063643563643333353935626131316335656663333032366638343633643539643662666432326361346230222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (97, '2026-03-05 13:12:21+00', 2, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (98, '2026-03-05 13:12:21+00', 3, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2266336365363064656664643233313130363034663532663963323136626537656436646630653661633931643137336564316166346163366232666336396133227d5d7d');
INSERT INTO placet.event VALUES (99, '2026-03-05 13:12:21+00', 4, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a226c6567616c2331222c226e6f64655f6964223a226c6567616c222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a224c6567616c222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (100, '2026-03-05 13:12:21+00', 5, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c22657865637574696f6e5f6964223a226c6567616c2331222c22657870697265735f6174223a22323032362d30332d30385431333a31323a32312b30303a3030222c22646967657374223a2266613036323061653230316362653933336231613739663936656532323232636261333734303966396539323037336132623635303561363833386362653333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334312c22736861323536223a2261666662356366396565343064653264666439306466383030643665373565663866313630373263336536383366616131656331306435326237646664343064227d5d7d');
INSERT INTO placet.event VALUES (101, '2026-03-05 13:12:21+00', 6, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2266696e616e63652331222c226e6f64655f6964223a2266696e616e6365222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2246696e616e6365222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (102, '2026-03-05 13:12:21+00', 7, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2261623234313633612d376561392d353361652d386233302d393031646536643966313531222c22657865637574696f6e5f6964223a2266696e616e63652331222c22657870697265735f6174223a22323032362d30332d30385431333a31323a32312b30303a3030222c22646967657374223a2236643636666538616161653963626436393634333339646334646634396161333536346365663936393733313030656335333631633462323539643635643434222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334332c22736861323536223a2231636139303133653364613239646166623961623632336265663132633138633031653065646163383536663162353639303938303630656532386335303066227d5d7d');
INSERT INTO placet.event VALUES (103, '2026-03-05 13:12:21+00', 8, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000028', 'run.paused', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d73223a5b2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c2261623234313633612d376561392d353361652d386233302d393031646536643966313531225d7d');
INSERT INTO placet.event VALUES (104, '2026-03-05 13:12:21+00', 9, 0, 3, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2262346332363036352d656361332d353962352d386237662d383537336165366238656239222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2238613931663339616130666332386566366533383536353061643132346335643161343137313364303261396333313133633866636439643833373234646162227d5d7d');
INSERT INTO placet.event VALUES (105, '2026-03-05 13:12:21+00', 10, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2261623234313633612d376561392d353361652d386233302d393031646536643966313531222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2239366334663637623865376530386663383830383935626638383437366237333833353133393761613761623435343436663336623534303963633237623165227d5d7d');
INSERT INTO placet.event VALUES (106, '2026-03-05 13:12:21+00', 11, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000029', 'run.stopped@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22726561736f6e223a2253746f707065642062792075736572222c227365616c6564223a5b7b226669656c6473223a5b2275736572225d2c226c656e677468223a35382c22736861323536223a2238326433356233616664343435666538656236346266323530343066303030363262643238386437633638343233393366616663346232623231633032356165222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (107, '2026-03-05 13:13:21+00', 1, 0, 6, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303263222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303262222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a39352c22736861323536223a2231646234313235613537353836313164663666666536336266616330646632306162326463383435646563316566303361303330363734373365313939653832222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (108, '2026-03-05 13:13:21+00', 2, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (109, '2026-03-05 13:13:21+00', 3, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38332c22736861323536223a2230313031306537336433326264333538623134346533653861306436303663316136643130653236316132636539633830383934353331363962343831366262227d5d7d');
INSERT INTO placet.event VALUES (110, '2026-03-05 13:13:21+00', 4, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657870697265222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (111, '2026-03-05 13:13:21+00', 5, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30355432333a31333a32312b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30355431383a31333a32312b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30355432323a31333a32312b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30355432313a31333a32312b30303a3030227d7d2c227365616c6564223a5b7b226669656c6473223a5b22666f726d222c226d61696c225d2c226c656e677468223a3632342c22736861323536223a2235333563306637353839333830343865333832396466616565303463623739356539393432396538303164346461653532323736643239346563613533646564227d5d7d');
INSERT INTO placet.event VALUES (112, '2026-03-05 13:13:21+00', 6, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002e', 'run.paused', '\x7b226361757365645f6279223a227461736b3a657870697265222c22666f726d73223a5b2230343434616462662d633763322d353563332d393533372d333465613537663734353235225d7d');
INSERT INTO placet.event VALUES (113, '2026-03-05 13:13:22+00', 7, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002f', 'run.form-addressed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d2c7b226964223a2233227d5d2c22616464726573736573223a7b7d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a3131302c22736861323536223a2232396133663939343066323538366634653562613339663738306264346330336466336662393036613731313738653162336239653632623531336663636234222c227375626a656374223a2262313838643463392d306231642d343466632d383236622d323163323861653134356461222c22726563697069656e74223a2231227d2c7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a39332c22736861323536223a2265643864313962386332373566613934663630303666666235333962356161646664623165666461333363386130623337363936646336616337373837663830222c227375626a656374223a2239373039653035642d643461312d343365382d383634342d633332613666653730653562222c22726563697069656e74223a2232227d2c7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a39332c22736861323536223a2239613236383431623132383661323862376633633230663532353337613039316161323235613263326263633337653364383438613263393530336235306262222c227375626a656374223a2265353434613862302d306235392d346438622d383337352d303565616164343165633036222c22726563697069656e74223a2233227d2c7b226669656c6473223a5b22756e616464726573736564225d2c226c656e677468223a3132392c22736861323536223a2238333932333663653161626266346235303833373737393765353763323865363337366535353966363438343066376365663138376161663436303935633832227d5d7d');
INSERT INTO placet.event VALUES (114, '2026-03-05 13:13:27+00', 8, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000030', 'run.form-delivery-failed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c22636f6465223a22343531222c22617474656d7074223a312c22726f756e64223a302c2272657472795f6174223a22323032362d30332d30355431333a31333a32382b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a36332c22736861323536223a2230323735383938336138613234616335666236336331623935343631626337313639323562636139393363616361303939323236313238326564346364366234227d5d7d');
INSERT INTO placet.event VALUES (115, '2026-03-05 13:13:32+00', 9, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000031', 'run.form-delivered@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22312e3040706c616365742e6578616d706c65222c22617474656d7074223a322c22726f756e64223a302c227365616c6564223a5b7b226669656c6473223a5b22726573706f6e7365225d2c226c656e677468223a36352c22736861323536223a2261313138373334393530636432353164333232383439633133363737333433393238636430336362633036323061386263646135333639383733376333343465227d5d7d');
INSERT INTO placet.event VALUES (116, '2026-03-05 13:13:37+00', 10, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000032', 'run.form-delivery-failed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2232222c22636f6465223a22353530222c22617474656d7074223a312c22726f756e64223a302c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a36332c22736861323536223a2266326633396464343463386537323939316561633538393039366433636263633363356133316666326533306233346338323963386561303364303438653361227d5d7d');
INSERT INTO placet.event VALUES (117, '2026-03-05 13:13:42+00', 11, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000033', 'run.form-delivered@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2233222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22332e3040706c616365742e6578616d706c65222c22617474656d7074223a312c22726f756e64223a302c227365616c6564223a5b7b226669656c6473223a5b22726573706f6e7365225d2c226c656e677468223a36352c22736861323536223a2239363437333463336635636130623035393839316261316332643361366464343035303431626163346439623763656364303562656163363230383532386364227d5d7d');
INSERT INTO placet.event VALUES (118, '2026-03-05 13:13:52+00', 12, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000034', 'run.form-viewed', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c2273757266616365223a22696e626f78222c226c6576656c223a2273657373696f6e222c22726563697069656e74223a2231222c226368616e6e656c223a22696e626f78222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d');
INSERT INTO placet.event VALUES (119, '2026-03-05 18:13:52+00', 13, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000035', 'run.form-reminded@2', '\x7b226361757365645f6279223a227461736b3a72656d696e64222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c226d61696c73223a7b2231223a312c2233223a317d2c2272656d696e646572223a317d');
INSERT INTO placet.event VALUES (120, '2026-03-05 18:13:57+00', 14, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000036', 'run.form-delivered@2', '\x7b226361757365645f6279223a227461736b3a72656d696e64222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e74223a2231222c226368616e6e656c223a22656d61696c222c226d6573736167655f6964223a22312e3140706c616365742e6578616d706c65222c22617474656d7074223a312c22726f756e64223a312c227365616c6564223a5b7b226669656c6473223a5b22726573706f6e7365225d2c226c656e677468223a36352c22736861323536223a2232663533643865373861316332313665353834386536653135646130336337353234616561366165626665643935396666326263383136363033336461313834227d5d7d');
INSERT INTO placet.event VALUES (121, '2026-03-05 19:13:57+00', 15, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000037', 'run.form-reminded@2', '\x7b226361757365645f6279223a227461736b3a72656d696e64222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c226d61696c73223a7b2231223a327d2c22746f223a2231222c226964656d706f74656e63795f6b6579223a22722d31222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2263323361636639326239313866613535346631623363366532663239376133643633316636633838616630626437396365633336396234323432306136313537222c227375626a656374223a2237363239353737382d646435352d346233322d616466362d373535363133643035313334227d5d7d');
INSERT INTO placet.event VALUES (122, '2026-03-05 19:13:57+00', 16, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000038', 'run.form-deadline-changed@2', '\x7b226361757365645f6279223a227461736b3a72656d696e64222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22657870697265735f6174223a22323032362d30332d30365431393a31333a32312b30303a3030222c227363686564756c65223a7b2272656d696e643a32223a22323032362d30332d30365431383a31333a32312b30303a3030227d2c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2232353436336635643530373032383234666532343261316464333637356539393838353731366133363234313531353863303238356566316434333066393330222c227375626a656374223a2237363239353737382d646435352d346233322d616466362d373535363133643035313334227d5d7d');
INSERT INTO placet.event VALUES (123, '2026-03-06 05:13:57+00', 17, 0, 1, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-000000000039', 'run.form-addressed@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22726563697069656e7473223a5b7b226964223a2234227d5d2c22616464726573736573223a7b7d2c22746f6b656e5f6b6579223a226b65792d31222c2273746570223a312c227365616c6564223a5b7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a39342c22736861323536223a2231663936363631376539616166313833386139386361663463666336323463383763646337623963303039323062303062383437633931626533386163353166222c227375626a656374223a2238393237653765382d303731342d343736332d623030302d343563383731363732346236222c22726563697069656e74223a2234227d5d7d');
INSERT INTO placet.event VALUES (124, '2026-03-06 05:14:47+00', 18, 0, 6, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22666f726d5f6964223a2230343434616462662d633763322d353563332d393533372d333465613537663734353235222c22616374696f6e223a22617070726f7665222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22696e626f78222c226c6576656c223a2273657373696f6e222c22726563697069656e74223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a39312c22736861323536223a2231363762376361353665396536643537343332663031343362613265636361363661356537343131373230353035353632313866663465383139633165396532222c227375626a656374223a2262313838643463392d306231642d343466632d383236622d323163323861653134356461227d5d7d');
INSERT INTO placet.event VALUES (125, '2026-03-06 05:14:47+00', 19, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a657363616c617465227d');
INSERT INTO placet.event VALUES (126, '2026-03-06 05:14:47+00', 20, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2261663136306338366463306431633738376632363438343361336530663036616365313261393437616236383335373230666463376462646330313266633634227d5d7d');
INSERT INTO placet.event VALUES (127, '2026-03-06 05:14:47+00', 21, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (128, '2026-03-06 05:14:47+00', 22, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2266343032666664643337336331363434336231313639646535356635323961386661393661363830643466353439356564393564393064323336623436323365227d5d7d');
INSERT INTO placet.event VALUES (129, '2026-03-06 05:14:47+00', 23, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000003a', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2265333235306132316534303836363961653238393735643839316136346239363735326638356530663431636561306633633564353936653864656363626562227d5d7d');
INSERT INTO placet.event VALUES (130, '2026-03-06 05:15:47+00', 1, 0, 6, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303363222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303362222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38362c22736861323536223a2262343530343930313261613739326466656132366332636231393437316133636663336235326461393433333931396438653365313466633963393861616638222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (131, '2026-03-06 05:15:47+00', 2, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (132, '2026-03-06 05:15:47+00', 3, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37342c22736861323536223a2264666235346233623430366534386230326233346439363563353833316665333033383865396262336365373933383266333035656261363337633330636666227d5d7d');
INSERT INTO placet.event VALUES (133, '2026-03-06 05:15:47+00', 4, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (134, '2026-03-06 05:15:47+00', 5, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30365431353a31353a34372b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30365431303a31353a34372b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30365431343a31353a34372b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30365431333a31353a34372b30303a3030227d7d2c227365616c6564223a5b7b226669656c6473223a5b22666f726d222c226d61696c225d2c226c656e677468223a3631392c22736861323536223a2233346366303264363237636536373335613639626662336361313231643834313833613730353337383131383231353461616232303039303334393763313031227d5d7d');
INSERT INTO placet.event VALUES (135, '2026-03-06 05:15:47+00', 6, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003e', 'run.paused', '\x7b226361757365645f6279223a227461736b3a657363616c617465222c22666f726d73223a5b2265343466306634342d633561332d356165342d393632302d383638316161346530383734225d7d');
INSERT INTO placet.event VALUES (136, '2026-03-06 05:15:48+00', 7, 0, 1, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003f', 'run.form-addressed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d5d2c22616464726573736573223a7b7d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a3131302c22736861323536223a2232323064613334636331343239373761323161356561613833636639643461306333656163323231663637316138363139656533356563313533396131323366222c227375626a656374223a2262313838643463392d306231642d343466632d383236622d323163323861653134356461222c22726563697069656e74223a2231227d2c7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a39332c22736861323536223a2264653131303830633134333965343061356366386563653935383338363862376531653730653261316533333566303133666432373263353133386266313838222c227375626a656374223a2239373039653035642d643461312d343365382d383634342d633332613666653730653562222c22726563697069656e74223a2232227d2c7b226669656c6473223a5b22756e616464726573736564225d2c226c656e677468223a3136372c22736861323536223a2264376636343736343639653736343932323065656135346239316562623436393931343064396430363637393530313438646563333261363132346566313139227d5d7d');
INSERT INTO placet.event VALUES (137, '2026-03-06 05:15:53+00', 8, 0, 1, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-000000000040', 'run.form-delivery-failed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2265343466306634342d633561332d356165342d393632302d383638316161346530383734222c22726563697069656e74223a2231222c22636f6465223a22343531222c22617474656d7074223a312c22726f756e64223a302c2272657472795f6174223a22323032362d30332d30365430353a31353a35342b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a36332c22736861323536223a2235353763656435303264353932333231373732373735663838626266333264323734316339396139366132643532616261666464616532313162633265633366227d5d7d');
INSERT INTO placet.event VALUES (138, '2026-03-06 05:16:53+00', 1, 0, 6, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303433222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303432222c22646566696e6974696f6e5f646967657374223a2262656531373430356636616663306461393934653037376563326661646333626330363335653366306462326137636262616163383630646139353564373164222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38362c22736861323536223a2230303964306234663336383838643434653831333735396465646163303633633864383762323637643065653434636366646634326161643631623666336237222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (139, '2026-03-06 05:16:53+00', 2, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (140, '2026-03-06 05:16:53+00', 3, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37342c22736861323536223a2233646537386636303461636633623739393163633031663538383861336464653864333165373536666439653464313565663564343434396363633465646261227d5d7d');
INSERT INTO placet.event VALUES (141, '2026-03-06 05:16:53+00', 4, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (166, '2026-03-06 05:19:44+00', 8, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274322331222c226e6f64655f6964223a227432222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225432222c22696e646578223a342c227072656465636573736f72223a227431227d');
INSERT INTO placet.event VALUES (142, '2026-03-06 05:16:53+00', 5, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30365431353a31363a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562222c22656d61696c225d2c22746f6b656e5f6b6579223a226b65792d31222c227363686564756c65223a7b2272656d696e643a31223a7b226174223a302e352c22647565223a22323032362d30332d30365431303a31363a35332b30303a3030227d2c2272656d696e643a32223a7b226265666f7265223a2250543148222c22647565223a22323032362d30332d30365431343a31363a35332b30303a3030227d2c22657363616c6174653a31223a7b226166746572223a2250543848222c22647565223a22323032362d30332d30365431333a31363a35332b30303a3030227d7d2c227365616c6564223a5b7b226669656c6473223a5b22666f726d222c226d61696c225d2c226c656e677468223a3631392c22736861323536223a2235633734353535393966633262346130333438643739333334643166653765343265306137386134313533373439613630646133303134666533636338663563227d5d7d');
INSERT INTO placet.event VALUES (143, '2026-03-06 05:16:53+00', 6, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000045', 'run.paused', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d73223a5b2231363434613662392d393064322d353962392d383231612d646164373933376335316531225d7d');
INSERT INTO placet.event VALUES (144, '2026-03-06 05:16:54+00', 7, 0, 1, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000046', 'run.form-addressed@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22726563697069656e7473223a5b7b226964223a2231222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303261227d2c7b226964223a2232227d5d2c22616464726573736573223a7b7d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a3131302c22736861323536223a2231653864666335346434376132353134626636633935323234623563393733303438313363346338396465393965343131623465663432383561393563636666222c227375626a656374223a2262313838643463392d306231642d343466632d383236622d323163323861653134356461222c22726563697069656e74223a2231227d2c7b226669656c6473223a5b22616464726573736573225d2c226c656e677468223a39332c22736861323536223a2262363233376164313037303338656435363630363863336532346334326563313537653465356133333261383932663034383538343134646338333162306265222c227375626a656374223a2239373039653035642d643461312d343365382d383634342d633332613666653730653562222c22726563697069656e74223a2232227d2c7b226669656c6473223a5b22756e616464726573736564225d2c226c656e677468223a3136372c22736861323536223a2234623230353839383738373638633236383936616366363766366436646461313434373263396338656631336665356330373732363964373239336165356231227d5d7d');
INSERT INTO placet.event VALUES (145, '2026-03-06 05:17:44+00', 8, 0, 6, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2231363434613662392d393064322d353962392d383231612d646164373933376335316531222c22616374696f6e223a22617070726f7665222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22696e626f78222c226c6576656c223a2273657373696f6e222c226d656d6265725f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303431222c22696e5f706c6163655f6f66223a5b2231222c2232225d2c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2264626137383531356262636639373466626561633463346238626532343935636339343935653166383461643861396435633832656134633863323462366130222c227375626a656374223a2266616564636665352d636430392d346137352d393166332d393761393565353835363935227d5d7d');
INSERT INTO placet.event VALUES (146, '2026-03-06 05:17:44+00', 9, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a61646472657373227d');
INSERT INTO placet.event VALUES (147, '2026-03-06 05:17:44+00', 10, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2234653537316330303830623961303862363930316339646132653434653662623765353865666663363962633862383236613934353164346266633237376338227d5d7d');
INSERT INTO placet.event VALUES (148, '2026-03-06 05:17:44+00', 11, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (149, '2026-03-06 05:17:44+00', 12, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2234623037356234376435633437646261623339303565646132376634346631393565396635656634623736383739343735373261343635633562643434393366227d5d7d');
INSERT INTO placet.event VALUES (150, '2026-03-06 05:17:44+00', 13, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000047', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2263616538336663343036303437663063653665663838666464326632646461616666333435313563363931326339373361313236663232303337363431323134227d5d7d');
INSERT INTO placet.event VALUES (151, '2026-03-06 05:18:44+00', 1, 0, 8, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303439222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303438222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a2273657373696f6e222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38352c22736861323536223a2233346664623066396433323538336163353865373439383034306435393532336166356331653162346663323330313935373063333136633633633734646464222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (152, '2026-03-06 05:18:44+00', 2, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (153, '2026-03-06 05:18:44+00', 3, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37332c22736861323536223a2235333163653130313361613562303932313965326532636638363835303336353332333163363336656466633631393633656266373466616132306231626164227d5d7d');
INSERT INTO placet.event VALUES (154, '2026-03-06 05:18:44+00', 4, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (155, '2026-03-06 05:18:44+00', 5, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38362c22736861323536223a2264376338396438636635643135376335306463393866633365366461313939363034663335373032313839393833663862643637356164343935306331613932227d5d7d');
INSERT INTO placet.event VALUES (156, '2026-03-06 05:18:44+00', 6, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (157, '2026-03-06 05:18:44+00', 7, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d5f6964223a2262663939336235612d386630642d353364642d393635322d303863346261616265376566222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a31383a34342b30303a3030222c22646967657374223a2236323166373161663563363265633061326636333733366535376334333539626238626633336165663165323736653436636534376565656637376266316531222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334352c22736861323536223a2266363363666662653039383730316164383234613737383337643836336232633665363839336136316433313064303366363333636632396566623433353663227d5d7d');
INSERT INTO placet.event VALUES (158, '2026-03-06 05:18:44+00', 8, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-00000000004b', 'run.paused', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22666f726d73223a5b2262663939336235612d386630642d353364642d393635322d303863346261616265376566225d7d');
INSERT INTO placet.event VALUES (159, '2026-03-06 05:19:44+00', 1, 0, 12, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303464222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303463222c22646566696e6974696f6e5f646967657374223a2234636431636530383362333936303364653739663537613061623661653034623031663530353838633161393161616430316134396631396636646561663065222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2236306439623062386163386435366264383364313065613162626237346639313461643430646565356531663237363835366333353433396630616664643039222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (160, '2026-03-06 05:19:44+00', 2, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (161, '2026-03-06 05:19:44+00', 3, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2234366133653237643039626330313665353266306431666333386632346639383430343530376334303431373564336236313638633966383337343533373631227d5d7d');
INSERT INTO placet.event VALUES (162, '2026-03-06 05:19:44+00', 4, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274302331222c226e6f64655f6964223a227430222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225430222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (163, '2026-03-06 05:19:44+00', 5, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274302331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2238656538353566396566316235623535376538616137313638626133323164393335643035333562353563356639646164343039333464323939376639313730227d5d7d');
INSERT INTO placet.event VALUES (164, '2026-03-06 05:19:44+00', 6, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274312331222c226e6f64655f6964223a227431222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225431222c22696e646578223a332c227072656465636573736f72223a227430227d');
INSERT INTO placet.event VALUES (165, '2026-03-06 05:19:44+00', 7, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274312331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2263343437343635636534646532376634383265373662393665623539363436663830396364643936646466343636643464326664356264633334633734346233227d5d7d');
INSERT INTO placet.event VALUES (167, '2026-03-06 05:19:44+00', 9, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274322331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2235653630623136623565333332633135646538306334383636616536333863376532653766313834656534646438383766363236346535616433666134313234227d5d7d');
INSERT INTO placet.event VALUES (168, '2026-03-06 05:19:44+00', 10, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274332331222c226e6f64655f6964223a227433222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225433222c22696e646578223a352c227072656465636573736f72223a227432227d');
INSERT INTO placet.event VALUES (169, '2026-03-06 05:19:44+00', 11, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274332331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2232313062633733333631386637666333396562393765363535326336633231316665373563633836636662326531333063636333383831333162393436336263227d5d7d');
INSERT INTO placet.event VALUES (170, '2026-03-06 05:19:44+00', 12, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004f', 'run.yielded', '\x7b226361757365645f6279223a227461736b3a61646472657373227d');
INSERT INTO placet.event VALUES (171, '2026-03-06 05:20:44+00', 1, 0, 12, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303531222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303530222c22646566696e6974696f6e5f646967657374223a2234636431636530383362333936303364653739663537613061623661653034623031663530353838633161393161616430316134396631396636646561663065222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2238626534623230396435623633383831616462313663343962643066613638303262346163656132383635353830643563333338643231393732653430653838222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (172, '2026-03-06 05:20:44+00', 2, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (173, '2026-03-06 05:20:44+00', 3, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2237656332353635636131363763643334613338613232386238626162376138326636376631316431383135363134363365353438353635373830643736333733227d5d7d');
INSERT INTO placet.event VALUES (174, '2026-03-06 05:20:44+00', 4, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274302331222c226e6f64655f6964223a227430222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225430222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (175, '2026-03-06 05:20:44+00', 5, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274302331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2239373035663531373934346537366139313431316161323339373033626436373633633530613432616238626631633434316335663438313839326636386463227d5d7d');
INSERT INTO placet.event VALUES (176, '2026-03-06 05:20:44+00', 6, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274312331222c226e6f64655f6964223a227431222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225431222c22696e646578223a332c227072656465636573736f72223a227430227d');
INSERT INTO placet.event VALUES (177, '2026-03-06 05:20:44+00', 7, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274312331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2264633937383765383638343264613164353631356531643030333137346666656432636266303638313966646632633765363864663039613463663562623163227d5d7d');
INSERT INTO placet.event VALUES (178, '2026-03-06 05:20:44+00', 8, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274322331222c226e6f64655f6964223a227432222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225432222c22696e646578223a342c227072656465636573736f72223a227431227d');
INSERT INTO placet.event VALUES (179, '2026-03-06 05:20:44+00', 9, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274322331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2237626535666635346430313861623730653762333063663536353231316237363433636438666137663763393864646463343263326330363762656232633864227d5d7d');
INSERT INTO placet.event VALUES (180, '2026-03-06 05:20:44+00', 10, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274332331222c226e6f64655f6964223a227433222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225433222c22696e646578223a352c227072656465636573736f72223a227432227d');
INSERT INTO placet.event VALUES (181, '2026-03-06 05:20:44+00', 11, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a61646472657373222c22657865637574696f6e5f6964223a2274332331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2265613031636166363931643366316234303034653966643830346336323263313863663265636635353738626230393435393238313239663666636237663031227d5d7d');
INSERT INTO placet.event VALUES (182, '2026-03-06 05:20:44+00', 12, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000053', 'run.yielded', '\x7b226361757365645f6279223a227461736b3a61646472657373227d');
INSERT INTO placet.event VALUES (183, '2026-03-06 05:20:45+00', 13, 0, 12, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.continued', '\x7b226361757365645f6279223a227461736b3a616476616e6365227d');
INSERT INTO placet.event VALUES (184, '2026-03-06 05:20:45+00', 14, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274342331222c226e6f64655f6964223a227434222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225434222c22696e646578223a362c227072656465636573736f72223a227433227d');
INSERT INTO placet.event VALUES (185, '2026-03-06 05:20:45+00', 15, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274342331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2265623266316461623963353830393835316465623830623838313565623064613536333237613631333839623630636333363737366165393230643665353163227d5d7d');
INSERT INTO placet.event VALUES (186, '2026-03-06 05:20:45+00', 16, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274352331222c226e6f64655f6964223a227435222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225435222c22696e646578223a372c227072656465636573736f72223a227434227d');
INSERT INTO placet.event VALUES (187, '2026-03-06 05:20:45+00', 17, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274352331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2237336361336565313864333866383362633263386434613038646434363933666232626538633062333261643539393631623832356531396361653862333465227d5d7d');
INSERT INTO placet.event VALUES (188, '2026-03-06 05:20:45+00', 18, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274362331222c226e6f64655f6964223a227436222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225436222c22696e646578223a382c227072656465636573736f72223a227435227d');
INSERT INTO placet.event VALUES (189, '2026-03-06 05:20:45+00', 19, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274362331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2262343266666261323530313634396265313862393563613261343133373437666633613239353362663438616431626539643036313765616235376361633139227d5d7d');
INSERT INTO placet.event VALUES (190, '2026-03-06 05:20:45+00', 20, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274372331222c226e6f64655f6964223a227437222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225437222c22696e646578223a392c227072656465636573736f72223a227436227d');
INSERT INTO placet.event VALUES (191, '2026-03-06 05:20:45+00', 21, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274372331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2238663530373438636265343262663366366436343137316132373763353966376432363136666139346538323737623965383463333032623734396263653966227d5d7d');
INSERT INTO placet.event VALUES (192, '2026-03-06 05:20:45+00', 22, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a31302c227072656465636573736f72223a227437227d');
INSERT INTO placet.event VALUES (193, '2026-03-06 05:20:45+00', 23, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2230313030616364653337343861383030306332623738373131613836623332656238653735666334313936333061356365366335336138383832363461336639227d5d7d');
INSERT INTO placet.event VALUES (194, '2026-03-06 05:20:45+00', 24, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000054', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2239666631653734353430303737616332373964383339333437323232333834363034663931316633303931353335653565653562376332313935383634653237227d5d7d');
INSERT INTO placet.event VALUES (195, '2026-03-06 05:21:45+00', 1, 0, 7, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303536222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303535222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2232663938333761656533633936316133626138396239383036666331336663343332373934633864373865626338303338393065626238353765663130396238222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (196, '2026-03-06 05:21:45+00', 2, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (197, '2026-03-06 05:21:45+00', 3, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2239646538636333326130616239396133653561313231653433353538343731653663343561376464346538666631356565653862373966336136326661656435227d5d7d');
INSERT INTO placet.event VALUES (198, '2026-03-06 05:21:45+00', 4, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (199, '2026-03-06 05:21:45+00', 5, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32313a34352b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a33313a34352b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2234623833616438623661346262363333373734336430303939333436323963666233386131386364646132373764633965626466343331316466393765343961227d5d7d');
INSERT INTO placet.event VALUES (200, '2026-03-06 05:21:45+00', 6, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (201, '2026-03-06 05:21:45+00', 7, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000058', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32313a34352b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2265633833326337653539343835393832636436303066653531363031633236343630326266333330636632626231373131626434353439356464626262656639227d5d7d');
INSERT INTO placet.event VALUES (202, '2026-03-06 05:21:46+00', 8, 0, 1, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000059', 'run.node-retried', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c22617474656d7074223a312c22636f6465223a22756e726561636861626c65222c2272657472795f6174223a22323032362d30332d30365430353a32313a34372b30303a3030222c227175657565223a22706c7567696e222c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a37342c22736861323536223a2264343963396631313062626262303263643361366539323761616261323230323734333965343434663837656566636663613832363638643537663734353263227d5d7d');
INSERT INTO placet.event VALUES (203, '2026-03-06 05:21:47+00', 9, 0, 1, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c22617474656d7074223a322c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c2270726f636573735f64617461225d2c226c656e677468223a3130312c22736861323536223a2263613939646539633138343031646666373538323439663538616238663233613039623938356262393633316161636363353637326461666331383565353266227d5d7d');
INSERT INTO placet.event VALUES (204, '2026-03-06 05:21:48+00', 10, 0, 4, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c22617474656d7074223a312c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c2270726f636573735f64617461225d2c226c656e677468223a3130342c22736861323536223a2234373334333961613036613438303034386134363166393237396261373735313935626661623331663862343933303664633836383763383163356634656335227d5d7d');
INSERT INTO placet.event VALUES (205, '2026-03-06 05:21:48+00', 11, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2266696e652331222c226e6f64655f6964223a2266696e65222c226e6f64655f74797065223a22656e64222c227469746c65223a2246696e65222c22696e646578223a342c227072656465636573736f72223a2274776f227d');
INSERT INTO placet.event VALUES (206, '2026-03-06 05:21:48+00', 12, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2266696e652331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2264353431666335616538303737353033393536326162333566636634303236653530383939646336313732363335346433356664646631366630373133396136227d5d7d');
INSERT INTO placet.event VALUES (207, '2026-03-06 05:21:48+00', 13, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-00000000005b', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38342c22736861323536223a2237616135373137613532626237316434373264616661306331613238313461663334363732363563383664643162336364353361353631343539363630326632227d5d7d');
INSERT INTO placet.event VALUES (208, '2026-03-06 05:22:48+00', 1, 0, 7, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303564222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303563222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2263376364313734346232633937396436393766353935366230653261383162373234373261353830323861366666613336323832363038326666393935646639222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (209, '2026-03-06 05:22:48+00', 2, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (210, '2026-03-06 05:22:48+00', 3, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2232333562653863633532386265303532363164613666396439396233346261343964386432316538656261313331623733353165313637303239653566666465227d5d7d');
INSERT INTO placet.event VALUES (211, '2026-03-06 05:22:48+00', 4, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (212, '2026-03-06 05:22:48+00', 5, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32323a34382b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a33323a34382b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2261616338383839663761636134313865666337663239623931616339666234643739363835343764396464653031306532623338316137343932646134376631227d5d7d');
INSERT INTO placet.event VALUES (213, '2026-03-06 05:22:48+00', 6, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (214, '2026-03-06 05:22:48+00', 7, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005f', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a32323a34382b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2264343062623630336531303361326337343732386534373365366434303835396434383934386166623530666362633061393566343063383036343361613765227d5d7d');
INSERT INTO placet.event VALUES (215, '2026-03-06 05:22:49+00', 8, 0, 1, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000060', 'run.effect-accepted', '\x7b226361757365645f6279223a227461736b3a616476616e6365222c22657865637574696f6e5f6964223a2274776f2331222c22617474656d7074223a312c227265666572656e6365223a226a6f622d37227d');
INSERT INTO placet.event VALUES (216, '2026-03-06 05:32:49+00', 9, 0, 3, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c22636f6465223a226566666563745f74696d65645f6f7574222c227374726174656779223a226661696c2d6272616e6368222c2268616e646c65223a226661696c2d6272616e6368222c22617474656d7074223a312c227365616c6564223a5b7b226669656c6473223a5b226d657373616765222c226f757470757473225d2c226c656e677468223a3134392c22736861323536223a2234376635653938633562343732386235383033383636396462393934303262333730613636666139646639373034663762643034623138383234363635396265227d5d7d');
INSERT INTO placet.event VALUES (217, '2026-03-06 05:32:49+00', 10, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e6f742331222c226e6f64655f6964223a226e6f74222c226e6f64655f74797065223a22656e64222c227469746c65223a224e6f74222c22696e646578223a342c227072656465636573736f72223a226f6e65227d');
INSERT INTO placet.event VALUES (218, '2026-03-06 05:32:49+00', 11, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000061', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e6f742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38382c22736861323536223a2230376538383531303332303164373837373339323464393734313566386165363532316335333664343436306465313335393636313264383162613030373532227d5d7d');
INSERT INTO placet.event VALUES (219, '2026-03-06 05:32:50+00', 12, 0, 4, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c22636f6465223a22756e726561636861626c65222c227374726174656779223a2264656661756c742d76616c7565222c2268616e646c65223a22736f75726365222c22617474656d7074223a312c227365616c6564223a5b7b226669656c6473223a5b226d657373616765222c226f757470757473222c2270726f636573735f64617461225d2c226c656e677468223a3138392c22736861323536223a2237383463666137323965303062653036363362343961643131333530393539383133396231343533393466653930343338346663356534363838636564353066227d5d7d');
INSERT INTO placet.event VALUES (220, '2026-03-06 05:32:50+00', 13, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2266696e652331222c226e6f64655f6964223a2266696e65222c226e6f64655f74797065223a22656e64222c227469746c65223a2246696e65222c22696e646578223a352c227072656465636573736f72223a2274776f227d');
INSERT INTO placet.event VALUES (221, '2026-03-06 05:32:50+00', 14, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2266696e652331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38322c22736861323536223a2231373230633335383362323162326437353138646433656366643232303933366339663166393039373238383430633364396432623435656334343637363265227d5d7d');
INSERT INTO placet.event VALUES (222, '2026-03-06 05:32:50+00', 15, 0, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-000000000062', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3131332c22736861323536223a2266323031393436363564346538353863383630343234323335323463633637356162376330633163373566363065613134646262663037626233306564353231227d5d7d');
INSERT INTO placet.event VALUES (404, '2026-03-06 05:52:33+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3135302c22736861323536223a2231623930623461303036306635306464393063363365373237326631343831326439646438343337336136353235663461333662663639316436356565376133227d5d7d');
INSERT INTO placet.event VALUES (223, '2026-03-06 05:33:50+00', 1, 0, 7, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303634222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303633222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2231356539666166616331366166313064623832336230326433333532316162636139373033323931393337313061633162373232386231623066323532373162222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (224, '2026-03-06 05:33:50+00', 2, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (225, '2026-03-06 05:33:50+00', 3, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2239613937633832353534643561613835633333623463363066623139303561393465663438333736643461326435353333343337326266353531646431393831227d5d7d');
INSERT INTO placet.event VALUES (226, '2026-03-06 05:33:50+00', 4, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (227, '2026-03-06 05:33:50+00', 5, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33333a35302b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34333a35302b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2266346263303961613232386633343861326532616235383236663863613862373138643437323933626631343834343066616538316531626333623433343861227d5d7d');
INSERT INTO placet.event VALUES (228, '2026-03-06 05:33:50+00', 6, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (229, '2026-03-06 05:33:50+00', 7, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000066', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33333a35302b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2233366135336237663631333338343930376663326533346461373861353539623930386538303235643637613132623335363935623264653739623937333137227d5d7d');
INSERT INTO placet.event VALUES (230, '2026-03-06 05:33:51+00', 8, 0, 1, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000067', 'run.node-retried', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c22617474656d7074223a312c22636f6465223a22776f726b65725f6c6f7374222c2272657472795f6174223a22323032362d30332d30365430353a33333a35312b30303a3030222c227175657565223a22706c7567696e222c226c6f7374223a747275652c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a3131382c22736861323536223a2235646534366537653631643535326135626638366336333963613163653434323736626130616561663766626161653838323964373762303266363734336465227d5d7d');
INSERT INTO placet.event VALUES (231, '2026-03-06 05:34:51+00', 1, 0, 7, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303639222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303638222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2264353933343535623966653138333132366431363932313836643236336465313130613564393037373262616537623837656462343766363466396364316462222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (232, '2026-03-06 05:34:51+00', 2, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (233, '2026-03-06 05:34:51+00', 3, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2235363866623063336665356239373463656435396265346466626433363636343061333439313730636163633135656562623433356664383637316336323964227d5d7d');
INSERT INTO placet.event VALUES (234, '2026-03-06 05:34:51+00', 4, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (235, '2026-03-06 05:34:51+00', 5, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33343a35312b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34343a35312b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2262313230643537323833346438666339613030353539343562363432633838306330363831303961376439306264356135383833346538666430653833373432227d5d7d');
INSERT INTO placet.event VALUES (236, '2026-03-06 05:34:51+00', 6, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (237, '2026-03-06 05:34:51+00', 7, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006b', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33343a35312b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2265666165333666646262333738666563663565303432356233613435613033646661313866333539356234623737376239346136646632623365666438653137227d5d7d');
INSERT INTO placet.event VALUES (238, '2026-03-06 05:34:52+00', 8, 0, 1, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-00000000006c', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c22617474656d7074223a312c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c2270726f636573735f64617461225d2c226c656e677468223a3130342c22736861323536223a2262386332346633336166333261663861343133303766636165376663383739356662376463663761373631323561353434393232333062326466646337363962227d5d7d');
INSERT INTO placet.event VALUES (239, '2026-03-06 05:35:52+00', 1, 0, 7, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303665222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303664222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2261306138323933333039323337353064316335616362623330623835623065336664383763643532333362376539303637386133646139346265343537343134222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (240, '2026-03-06 05:35:52+00', 2, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (241, '2026-03-06 05:35:52+00', 3, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2266303862343034323632393361363836623935336135363934613033643461616633323066616561396161326230383462333434303766616234383936353666227d5d7d');
INSERT INTO placet.event VALUES (242, '2026-03-06 05:35:52+00', 4, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (243, '2026-03-06 05:35:52+00', 5, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33353a35322b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34353a35322b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2262373963333566323535323431333566333835356336323465623336663662366430396431386335613530383937376366306436633330353661646561613633227d5d7d');
INSERT INTO placet.event VALUES (244, '2026-03-06 05:35:52+00', 6, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (245, '2026-03-06 05:35:52+00', 7, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000070', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33353a35322b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2266613563623563636137383332333038303961616138343134313936626334393163633433363035336235613138333433376663353966383033356135653233227d5d7d');
INSERT INTO placet.event VALUES (246, '2026-03-06 05:35:52+00', 8, 0, 3, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.node-cancelled', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2261313062646637623433346538623138663964316565376437313564646661366166393531346131373034303232303734633638383538333162356533636365227d5d7d');
INSERT INTO placet.event VALUES (247, '2026-03-06 05:35:52+00', 9, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.node-cancelled', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2230316139346237313235376566343863396461396539356630643364393861303965346135393430363835663036343262616236326363383234613066333634227d5d7d');
INSERT INTO placet.event VALUES (248, '2026-03-06 05:35:52+00', 10, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-000000000071', 'run.stopped@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22726561736f6e223a2253746f707065642062792075736572222c227365616c6564223a5b7b226669656c6473223a5b2275736572225d2c226c656e677468223a35382c22736861323536223a2232633533353935633033633766623161323330303835363438393762313236306366343835626631333764313136383666306539386666383965333466656531222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (249, '2026-03-06 05:36:52+00', 1, 0, 7, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303733222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303732222c22646566696e6974696f6e5f646967657374223a2236323532373731626637653866313465666363643434323138303933303136363635353438613336383038376437633234353265643662653864636332356136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2238306638643137633965336631356363346330323036623834323539326635646330353937623264363832323235646131633765653332656135663832646232222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (250, '2026-03-06 05:36:52+00', 2, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (251, '2026-03-06 05:36:52+00', 3, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2263343631353962383164653535396334613361623134633763373137616163633961326435363836356132306632626638616139336261396462306261313137227d5d7d');
INSERT INTO placet.event VALUES (252, '2026-03-06 05:36:52+00', 4, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226e6f64655f6964223a226f6e65222c226e6f64655f74797065223a22657272616e64222c227469746c65223a224f6e65222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (253, '2026-03-06 05:36:52+00', 5, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226f6e652331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33363a35322b30303a3030222c22646561646c696e65223a22323032362d30332d30365430353a34363a35322b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2232373434303039656430313865333831653336373466656234393865323033316662623466656666386433373065313762656462663738393536316462663139227d5d7d');
INSERT INTO placet.event VALUES (254, '2026-03-06 05:36:52+00', 6, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226e6f64655f6964223a2274776f222c226e6f64655f74797065223a22657272616e64222c227469746c65223a2254776f222c22696e646578223a332c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (255, '2026-03-06 05:36:52+00', 7, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000075', 'run.effect-requested', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c226b696e64223a22657272616e64222c227175657565223a22706c7567696e222c226475655f6174223a22323032362d30332d30365430353a33363a35322b30303a3030222c227365616c6564223a5b7b226669656c6473223a5b2272657175657374225d2c226c656e677468223a37302c22736861323536223a2235356466623531303637613236306363653438306661313230346232396462396136313766623833646635633033383732326666336637353566343932333061227d5d7d');
INSERT INTO placet.event VALUES (256, '2026-03-06 05:36:53+00', 8, 0, 1, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000076', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274776f2331222c22617474656d7074223a312c227265746f6c64223a747275652c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c2270726f636573735f64617461225d2c226c656e677468223a3130342c22736861323536223a2237656438633139626530313565643933383335323339343265343037386530643138353663656162343463353731623466323963313232666464383431336363227d5d7d');
INSERT INTO placet.event VALUES (257, '2026-03-06 05:37:53+00', 1, 0, 12, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303738222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303737222c22646566696e6974696f6e5f646967657374223a2237303732663164666138386637313131383633336233393965663765356439363465616430306136393035353736643062336531383564633732656361383962222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a3130302c22736861323536223a2261356630333031333061356166356162336665666236626233373834396464366539656638656531613566333661613639376233363530383965646437663436222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (258, '2026-03-06 05:37:53+00', 2, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a22222c22696e646578223a317d');
INSERT INTO placet.event VALUES (259, '2026-03-06 05:37:53+00', 3, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38382c22736861323536223a2262383263616564353134386331663861643038353138346135666339326662623837326432383533393932363938663330616162653963393761336335383138227d5d7d');
INSERT INTO placet.event VALUES (260, '2026-03-06 05:37:53+00', 4, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c226e6f64655f6964223a2265616368222c226e6f64655f74797065223a22697465726174696f6e222c227469746c65223a2245616368222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (261, '2026-03-06 05:37:53+00', 5, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.container-entered', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c226b696e64223a22697465726174696f6e222c22746f74616c223a332c22706172616c6c656c223a322c227365616c6564223a5b7b226669656c6473223a5b226974656d73225d2c226c656e677468223a36372c22736861323536223a2261636235343163396330646462383065363662343130646533656530333935353531383130613661653230656432663466633432643761323362313563393266227d5d7d');
INSERT INTO placet.event VALUES (262, '2026-03-06 05:37:53+00', 6, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (263, '2026-03-06 05:37:53+00', 7, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (264, '2026-03-06 05:37:53+00', 8, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (265, '2026-03-06 05:37:53+00', 9, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a33373a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2239623766383765643937356666393339393966376530323563613163613636363666663866303863303263383963316666383030393930393137386165663666227d5d7d');
INSERT INTO placet.event VALUES (266, '2026-03-06 05:37:53+00', 10, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (267, '2026-03-06 05:37:53+00', 11, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2237626435346335622d323536302d353664612d613235642d643464613138656139653139222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a33373a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2230353036333562363838333566336635323034646663663361303530633337373530376434656564626530306531636131336361333462343534366261316464227d5d7d');
INSERT INTO placet.event VALUES (268, '2026-03-06 05:37:53+00', 12, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007a', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c2237626435346335622d323536302d353664612d613235642d643464613138656139653139225d7d');
INSERT INTO placet.event VALUES (269, '2026-03-06 05:38:43+00', 13, 0, 8, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2237626435346335622d323536302d353664612d613235642d643464613138656139653139222c22616374696f6e223a22617070726f7665222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2263393231636632383063613863393237653261666130346336633833383432646361333161666636353830623230376137363564333830313833643564386633222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (270, '2026-03-06 05:38:43+00', 14, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (271, '2026-03-06 05:38:43+00', 15, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2264616364303330393430316238623930653663316363393335346339373361663462343431663762346635363262316331306439663631616362363939303763227d5d7d');
INSERT INTO placet.event VALUES (272, '2026-03-06 05:38:43+00', 16, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.round-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a312c227365616c6564223a5b7b226669656c6473223a5b226f7574707574225d2c226c656e677468223a36322c22736861323536223a2261306230333965666335626330366639656531343362623238346161323539323236636563313564353063336663326432343734376137353463336138313464227d5d7d');
INSERT INTO placet.event VALUES (273, '2026-03-06 05:38:43+00', 17, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (274, '2026-03-06 05:38:43+00', 18, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a352c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (275, '2026-03-06 05:38:43+00', 19, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2264643639646539362d386166332d356563382d616261302d383263626633656265653262222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a33383a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2232653233616335636535646439376630373732613931353765313863646461383133343330343133373762656464326435316134313433633061343366323631227d5d7d');
INSERT INTO placet.event VALUES (276, '2026-03-06 05:38:43+00', 20, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007b', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c2264643639646539362d386166332d356563382d616261302d383263626633656265653262225d7d');
INSERT INTO placet.event VALUES (277, '2026-03-06 05:38:43+00', 21, 0, 5, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2230613839323436392d363530642d356331652d613831652d353638393432356536333335222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2234653834353464356233326537386234366133653738323864343066306261646536666162343231643664343361633131663830633264326266636430633330222c227375626a656374223a2261333639343163632d633836652d346338662d613366312d373236343233653465373635227d2c7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a36372c22736861323536223a2266323334626231323738363732326131336265336263633137313163363138326631623336643864393634373864303764643864366336373662333362643165227d5d7d');
INSERT INTO placet.event VALUES (278, '2026-03-06 05:38:43+00', 22, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (279, '2026-03-06 05:38:43+00', 23, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22636f6465223a22666f726d5f77697468647261776e222c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a3130312c22736861323536223a2232626264623033643038353539613461326632323731363933636633353936613362666533303165653238383439373065336232356638613937373361383661227d5d7d');
INSERT INTO placet.event VALUES (280, '2026-03-06 05:38:43+00', 24, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.round-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a302c226661696c6564223a747275652c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a3130312c22736861323536223a2261326165376137346335356532663565393637313665336333633235336334623964653730343035356665663835366533396438373666643062326666663265227d5d7d');
INSERT INTO placet.event VALUES (281, '2026-03-06 05:38:43+00', 25, 0, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-00000000007c', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2264643639646539362d386166332d356563382d616261302d383263626633656265653262225d7d');
INSERT INTO placet.event VALUES (282, '2026-03-06 05:39:43+00', 1, 0, 12, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303765222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303764222c22646566696e6974696f6e5f646967657374223a2237303732663164666138386637313131383633336233393965663765356439363465616430306136393035353736643062336531383564633732656361383962222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a3130302c22736861323536223a2263386336316139313633316264663933613336653963666265626537653937633463633865663030363832633466326663613062616135653338313762383135222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (283, '2026-03-06 05:39:43+00', 2, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a22222c22696e646578223a317d');
INSERT INTO placet.event VALUES (284, '2026-03-06 05:39:43+00', 3, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a38382c22736861323536223a2235356166623633323965323661633136636530643530643036303238633636303333666638623862323532323338653662313539393863663964636537663634227d5d7d');
INSERT INTO placet.event VALUES (285, '2026-03-06 05:39:43+00', 4, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c226e6f64655f6964223a2265616368222c226e6f64655f74797065223a22697465726174696f6e222c227469746c65223a2245616368222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (286, '2026-03-06 05:39:43+00', 5, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.container-entered', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c226b696e64223a22697465726174696f6e222c22746f74616c223a332c22706172616c6c656c223a322c227365616c6564223a5b7b226669656c6473223a5b226974656d73225d2c226c656e677468223a36372c22736861323536223a2230623463353337613537643737303639346134343333626430366435363938313332616163666133663631653261336236633439613037353336376165393832227d5d7d');
INSERT INTO placet.event VALUES (287, '2026-03-06 05:39:43+00', 6, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (288, '2026-03-06 05:39:43+00', 7, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (289, '2026-03-06 05:39:43+00', 8, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (290, '2026-03-06 05:39:43+00', 9, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c22657865637574696f6e5f6964223a226561636823312f302f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a33393a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2238323637316539376236616665323562636538393536313935386461383662343066626461323962313262626338323133343937636131346532323737306431227d5d7d');
INSERT INTO placet.event VALUES (291, '2026-03-06 05:39:43+00', 10, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (292, '2026-03-06 05:39:43+00', 11, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2262633161623637342d386338312d353536322d613264382d613766313030343437623765222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a33393a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2231393439616363663935363638663163323062303663666135316539383761613938666439663061366538616332303165626336343036363337616431323966227d5d7d');
INSERT INTO placet.event VALUES (293, '2026-03-06 05:39:43+00', 12, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000080', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c2262633161623637342d386338312d353536322d613264382d613766313030343437623765225d7d');
INSERT INTO placet.event VALUES (294, '2026-03-06 05:40:33+00', 13, 0, 8, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2262633161623637342d386338312d353536322d613264382d613766313030343437623765222c22616374696f6e223a22617070726f7665222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38392c22736861323536223a2234623864383633326330646165653163623635336361316337616666363338383233613039616266396164653032393331303731666562646166383761333461222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (295, '2026-03-06 05:40:33+00', 14, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (296, '2026-03-06 05:40:33+00', 15, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f312f7265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230382c22736861323536223a2262643332656134383661623366353433616563356166323164343334623237626363613037623531663034373831633839373562343964663038356330366562227d5d7d');
INSERT INTO placet.event VALUES (297, '2026-03-06 05:40:33+00', 16, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.round-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a312c227365616c6564223a5b7b226669656c6473223a5b226f7574707574225d2c226c656e677468223a36342c22736861323536223a2238636435356636643765376335393131653738303039313330343439383662346231366433316433306532346566613339343636646335336366303939303430227d5d7d');
INSERT INTO placet.event VALUES (298, '2026-03-06 05:40:33+00', 17, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (299, '2026-03-06 05:40:33+00', 18, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a352c227072656465636573736f72223a22656163682e7374617274222c22636f6e7461696e6572223a22656163682331222c22726f756e64223a327d');
INSERT INTO placet.event VALUES (300, '2026-03-06 05:40:33+00', 19, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2264316339326561352d306164312d353430342d393836302d313863353734383533373135222c22657865637574696f6e5f6964223a226561636823312f322f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34303a33332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2233366166666164326637323837323730313462376338386162343236363939373530353032623466653633646466303835383231343465373434393435333936227d5d7d');
INSERT INTO placet.event VALUES (301, '2026-03-06 05:40:33+00', 20, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-000000000081', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2235633264646261362d643430322d353832362d383731352d666330316630653265326466222c2264316339326561352d306164312d353430342d393836302d313863353734383533373135225d7d');
INSERT INTO placet.event VALUES (302, '2026-03-06 05:41:33+00', 1, 0, 11, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303833222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303832222c22646566696e6974696f6e5f646967657374223a2231646135303335633965383137383561373262343938323538303962316437363637363363666334376164643334326439396632393966383230343333373334222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2234333636333461393030363538336434383665633035663331323932306538653062636137353363666261623535666232613530636338623439363537316235222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (303, '2026-03-06 05:41:33+00', 2, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (304, '2026-03-06 05:41:33+00', 3, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2266613762316435653835363830383636626538363938643936613163643063346133306232316535313432643738323732336663313432663639373636303338227d5d7d');
INSERT INTO placet.event VALUES (305, '2026-03-06 05:41:33+00', 4, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c226e6f64655f6964223a22616761696e222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a22416761696e222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (306, '2026-03-06 05:41:33+00', 5, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.container-entered', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c226b696e64223a226c6f6f70222c22746f74616c223a352c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2235343734396137373661363061646331386531646665626465383261616330363463323961393362356632616562636338666434363936353666653031353462227d5d7d');
INSERT INTO placet.event VALUES (307, '2026-03-06 05:41:33+00', 6, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (308, '2026-03-06 05:41:33+00', 7, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a332c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (309, '2026-03-06 05:41:33+00', 8, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3131342c22736861323536223a2232636163376431393035313238656364366337353334343938343564323138353038313762333661376230336464373334343766643736393566616234363336227d5d7d');
INSERT INTO placet.event VALUES (310, '2026-03-06 05:41:33+00', 9, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (311, '2026-03-06 05:41:33+00', 10, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238376339346635322d336565352d353337622d623839302d303366623661356664366132222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34313a33332b30303a3030222c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333322c22736861323536223a2236313432623837393436613431316366623538376161383530313463623462636165646663376663386133643164376661613036326362326630356531643437227d5d7d');
INSERT INTO placet.event VALUES (312, '2026-03-06 05:41:33+00', 11, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000085', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2238376339346635322d336565352d353337622d623839302d303366623661356664366132225d7d');
INSERT INTO placet.event VALUES (313, '2026-03-06 05:42:23+00', 12, 0, 10, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238376339346635322d336565352d353337622d623839302d303366623661356664366132222c22616374696f6e223a2272656a656374222c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2265373231343762356637623861376262623466333233623730623734323133383966626663303537333065336333333332303335643431636335323237653031222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (314, '2026-03-06 05:42:23+00', 13, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (315, '2026-03-06 05:42:23+00', 14, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c2268616e646c65223a2272656a656374222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3139302c22736861323536223a2234623563343238653432313738366161383935323131623966656639633933623332346263363365663337623765633365646131346235386337623331636161227d5d7d');
INSERT INTO placet.event VALUES (316, '2026-03-06 05:42:23+00', 15, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.round-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (317, '2026-03-06 05:42:23+00', 16, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (318, '2026-03-06 05:42:23+00', 17, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a352c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (319, '2026-03-06 05:42:23+00', 18, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f636f756e742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3131342c22736861323536223a2234633066666130373162653633393861613566623965623831313165306661656239646536663165336136613738653764623465303334353462353436336139227d5d7d');
INSERT INTO placet.event VALUES (320, '2026-03-06 05:42:23+00', 19, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a362c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (321, '2026-03-06 05:42:23+00', 20, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2263623531653563332d353139662d353135662d616565372d633037626336323432323439222c22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34323a32332b30303a3030222c22646967657374223a2232663561626363623833313330396530653839623938346338323064623564393838363436303436313734623930623931386230656466656431333438363066222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333322c22736861323536223a2238326639653035393636333135653563336165323330396235383837643262373137303631626233353634376531356633346334663265663134646363366331227d5d7d');
INSERT INTO placet.event VALUES (322, '2026-03-06 05:42:23+00', 21, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000086', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2263623531653563332d353139662d353135662d616565372d633037626336323432323439225d7d');
INSERT INTO placet.event VALUES (323, '2026-03-06 05:43:13+00', 22, 0, 10, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2263623531653563332d353139662d353135662d616565372d633037626336323432323439222c22616374696f6e223a22617070726f7665222c22646967657374223a2232663561626363623833313330396530653839623938346338323064623564393838363436303436313734623930623931386230656466656431333438363066222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2262376664363030366161343237386466633962336236393937323166306361616336303031666633646561306262366239313639343164343336616161616434222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (324, '2026-03-06 05:43:13+00', 23, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (325, '2026-03-06 05:43:13+00', 24, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f7265766965772331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3139322c22736861323536223a2263336533313436633038363232356432323264303833633431363537353834363634353134313761333132383561663636306335633633646638303136626437227d5d7d');
INSERT INTO placet.event VALUES (326, '2026-03-06 05:43:13+00', 25, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f656e6f7567682331222c226e6f64655f6964223a22656e6f756768222c226e6f64655f74797065223a226c6f6f702d656e64222c227469746c65223a22222c22696e646578223a372c227072656465636573736f72223a22726576696577222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a317d');
INSERT INTO placet.event VALUES (327, '2026-03-06 05:43:13+00', 26, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f312f656e6f7567682331222c22627265616b73223a747275652c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2234333562376338376663646333326134343163653834396265613938656530623739613133636663326661633862376163303736643335613866396562636466227d5d7d');
INSERT INTO placet.event VALUES (328, '2026-03-06 05:43:13+00', 27, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.round-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a312c226c6561766573223a747275657d');
INSERT INTO placet.event VALUES (329, '2026-03-06 05:43:13+00', 28, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37382c22736861323536223a2232653833636534326437363463633061313831363235316432363064396666633335326634633036616636376439333361393866396562633364626665623361227d5d7d');
INSERT INTO placet.event VALUES (330, '2026-03-06 05:43:13+00', 29, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a382c227072656465636573736f72223a22616761696e227d');
INSERT INTO placet.event VALUES (331, '2026-03-06 05:43:13+00', 30, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37382c22736861323536223a2233656163333232636535316239643738623631356363623165653131353330643330666163656436376631366530343362393132343936303038383733396266227d5d7d');
INSERT INTO placet.event VALUES (332, '2026-03-06 05:43:13+00', 31, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000087', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37382c22736861323536223a2266643232333230383361306533346232633061336262376436373566313463373734383932653837633534663737633938636636653237636566356637386262227d5d7d');
INSERT INTO placet.event VALUES (333, '2026-03-06 05:44:13+00', 1, 0, 9, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303839222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303838222c22646566696e6974696f6e5f646967657374223a2238316331636665363035386162393365646537623562626233386133616164646562313534646432666135616563333866373735303638393765653238643065222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2231306361323364643035396266616432643535353433666637383330393531656465636162656165343735613563333530316634663030663338623562373963222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (334, '2026-03-06 05:44:13+00', 2, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (335, '2026-03-06 05:44:13+00', 3, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2237313166343631623532393837323938306565633131633436643931303763633163343235616534653637353131396461396430363137306535343632333138227d5d7d');
INSERT INTO placet.event VALUES (336, '2026-03-06 05:44:13+00', 4, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e657665722331222c226e6f64655f6964223a226e65766572222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a224e65766572222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (337, '2026-03-06 05:44:13+00', 5, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.container-entered', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e657665722331222c226b696e64223a226c6f6f70222c22746f74616c223a302c226c6561766573223a747275652c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2239613439623032326135373431336433333534613563366361613831346564646661393162303636333430313338366437376437643836366136303766383334227d5d7d');
INSERT INTO placet.event VALUES (338, '2026-03-06 05:44:13+00', 6, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e657665722331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2262376430616333306361333335386538386435613064363461393636366537393737666539363532643734366564653661313536613866353865316238356665227d5d7d');
INSERT INTO placet.event VALUES (339, '2026-03-06 05:44:13+00', 7, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a332c227072656465636573736f72223a226e65766572227d');
INSERT INTO placet.event VALUES (340, '2026-03-06 05:44:13+00', 8, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a36362c22736861323536223a2262646633386333313937626139633166613164313962353165323933643064313936656433303565383136386239356530383833383736326162633661333265227d5d7d');
INSERT INTO placet.event VALUES (341, '2026-03-06 05:44:13+00', 9, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-00000000008b', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a36362c22736861323536223a2263646563353036316239313565343437303337313831396361636539353765306535366163336664326161613935626630616538333863626266323536363232227d5d7d');
INSERT INTO placet.event VALUES (342, '2026-03-06 05:45:13+00', 1, 0, 11, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303864222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303863222c22646566696e6974696f6e5f646967657374223a2231646135303335633965383137383561373262343938323538303962316437363637363363666334376164643334326439396632393966383230343333373334222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2234633439613836306532396461613331643934343634363235366131383438633461613834633535383162366539616463666531353436616534303566663038222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (343, '2026-03-06 05:45:13+00', 2, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (344, '2026-03-06 05:45:13+00', 3, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2236326562316666393236383730616230323561656530656564336562366637363963356232613439396662333130313038313735613738346532363834646436227d5d7d');
INSERT INTO placet.event VALUES (345, '2026-03-06 05:45:13+00', 4, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c226e6f64655f6964223a22616761696e222c226e6f64655f74797065223a226c6f6f70222c227469746c65223a22416761696e222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (346, '2026-03-06 05:45:13+00', 5, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.container-entered', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c226b696e64223a226c6f6f70222c22746f74616c223a352c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2237626630303933666530643163323631636133303838653031643132383630626233363839313333356463383730613166396564376639633866393563616637227d5d7d');
INSERT INTO placet.event VALUES (347, '2026-03-06 05:45:13+00', 6, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.round-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (348, '2026-03-06 05:45:13+00', 7, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c226e6f64655f6964223a22636f756e74222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22436f756e74222c22696e646578223a332c227072656465636573736f72223a22616761696e2e7374617274222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (349, '2026-03-06 05:45:13+00', 8, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f636f756e742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3131342c22736861323536223a2235663536396562356237353937343266383430636434313666323137343965306137373165363264343036363837306238636134373664326436626331643963227d5d7d');
INSERT INTO placet.event VALUES (350, '2026-03-06 05:45:13+00', 9, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22636f756e74222c22636f6e7461696e6572223a22616761696e2331222c22726f756e64223a307d');
INSERT INTO placet.event VALUES (351, '2026-03-06 05:45:13+00', 10, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2233613932666532342d616661642d353638652d393061352d613461303032643333396135222c22657865637574696f6e5f6964223a22616761696e23312f302f7265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34353a31332b30303a3030222c22646967657374223a2262306432336566623765323236373236386137346562633034323533323265373463666562666566363931356531373531623636316131613564353961303333222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333322c22736861323536223a2264633766346663376664663362353838346364663635356638333735333031643130306261316632663434636165336266386161353163386261336332663962227d5d7d');
INSERT INTO placet.event VALUES (352, '2026-03-06 05:45:13+00', 11, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008f', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2233613932666532342d616661642d353638652d393061352d613461303032643333396135225d7d');
INSERT INTO placet.event VALUES (353, '2026-03-06 05:45:13+00', 12, 0, 2, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-000000000090', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2233613932666532342d616661642d353638652d393061352d613461303032643333396135222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2234353738353838633232323739666130303564633764373365653633313230323532316130313865323131656232376133363732396565303433386632333834227d5d7d');
INSERT INTO placet.event VALUES (354, '2026-03-06 05:45:13+00', 13, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-000000000090', 'run.stopped@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22726561736f6e223a2253746f707065642062792075736572222c227365616c6564223a5b7b226669656c6473223a5b2275736572225d2c226c656e677468223a35382c22736861323536223a2261373865313432636136366439373463356563356637663735626566396262356563303765663566633238363666363363366636623738386261336165366130222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (355, '2026-03-06 05:46:13+00', 1, 0, 6, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303932222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303931222c22646566696e6974696f6e5f646967657374223a2262373331316534626336633164343637353465333061333439643336353537626533626138356339663062616236333062343532616332626337346465336464222c226368616e6e656c223a22736572766963652d617069222c22666c6f77223a22746f6b656e222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2264393333626366613862363162353665346663396566373339616165376534643064363562653831373863643765666662316635633839343838383763333931222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (356, '2026-03-06 05:46:13+00', 2, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (357, '2026-03-06 05:46:13+00', 3, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2262353261326430666438356135396130303066303531386435316262383534336462333863373934663335633764663231386565363764666665333833356333227d5d7d');
INSERT INTO placet.event VALUES (358, '2026-03-06 05:46:13+00', 4, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (359, '2026-03-06 05:46:13+00', 5, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2233623662303439312d643238382d353137312d623332352d383235326332343334616161222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34363a31332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2264656664613463363532376636333639383964333264333861613739643565396631326638383134316537333262393439383036353137633065623765363765227d5d7d');
INSERT INTO placet.event VALUES (360, '2026-03-06 05:46:13+00', 6, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000094', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2233623662303439312d643238382d353137312d623332352d383235326332343334616161225d7d');
INSERT INTO placet.event VALUES (361, '2026-03-06 05:47:03+00', 7, 0, 6, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2233623662303439312d643238382d353137312d623332352d383235326332343334616161222c22616374696f6e223a2272656a656374222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2264386137393565616138656330663233376161633433663732613432393963366535343834666437303062366165366335653338616435316131653061363534222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (362, '2026-03-06 05:47:03+00', 8, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (363, '2026-03-06 05:47:03+00', 9, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a2272656a656374222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230302c22736861323536223a2237383265363439643666326266306366343462393235623532373932316635353265623234613436373065306535636162363865636164363739313462623636227d5d7d');
INSERT INTO placet.event VALUES (364, '2026-03-06 05:47:03+00', 10, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772332222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (365, '2026-03-06 05:47:03+00', 11, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2232373835326162652d666262662d353538612d386436612d636165383165346530366634222c22657865637574696f6e5f6964223a227265766965772332222c22657870697265735f6174223a22323032362d30332d30395430353a34373a30332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2236616366643837383134646664323536623863643965613835626139366233386463303937373562323837316537666562393032313931663333636233373338227d5d7d');
INSERT INTO placet.event VALUES (366, '2026-03-06 05:47:03+00', 12, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000095', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2232373835326162652d666262662d353538612d386436612d636165383165346530366634225d7d');
INSERT INTO placet.event VALUES (367, '2026-03-06 05:47:53+00', 13, 0, 6, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2232373835326162652d666262662d353538612d386436612d636165383165346530366634222c22616374696f6e223a2272656a656374222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2231623839333062306630633864643863343437633738343832346438656462313564323531323962333132653866303036303362313932656433303765353032222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (368, '2026-03-06 05:47:53+00', 14, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (369, '2026-03-06 05:47:53+00', 15, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772332222c2268616e646c65223a2272656a656374222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230302c22736861323536223a2264373565663531363332633733313138353834653363633039613035303634633037633531366264333135363939363065623865653536663931313466353838227d5d7d');
INSERT INTO placet.event VALUES (370, '2026-03-06 05:47:53+00', 16, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772333222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a342c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (371, '2026-03-06 05:47:53+00', 17, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238633933666266332d313464342d353961342d623237352d633737316164376633373163222c22657865637574696f6e5f6964223a227265766965772333222c22657870697265735f6174223a22323032362d30332d30395430353a34373a35332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2234363735376633636164376439663237636432663463646136396436633965393937646338303838653662393936316365386131643361333230366236653839227d5d7d');
INSERT INTO placet.event VALUES (372, '2026-03-06 05:47:53+00', 18, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000096', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2238633933666266332d313464342d353961342d623237352d633737316164376633373163225d7d');
INSERT INTO placet.event VALUES (373, '2026-03-06 05:48:43+00', 19, 0, 6, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238633933666266332d313464342d353961342d623237352d633737316164376633373163222c22616374696f6e223a22617070726f7665222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2235643465646263313738623164356464666463656365346537356135616361373863336264323532656234353430376432643335393532333863333035616661222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (374, '2026-03-06 05:48:43+00', 20, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (375, '2026-03-06 05:48:43+00', 21, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772333222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2239366362323239336536326536316437393131373630646435323038393264396161303930383638383030626662613165633737383261333262653066303537227d5d7d');
INSERT INTO placet.event VALUES (376, '2026-03-06 05:48:43+00', 22, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c226e6f64655f6964223a22656e64222c226e6f64655f74797065223a22656e64222c227469746c65223a22456e64222c22696e646578223a352c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (377, '2026-03-06 05:48:43+00', 23, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22656e642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2233613066643066383262623039643462376136356365633266396232316166316466613664313961363566303763343566353636383266383038343138373939227d5d7d');
INSERT INTO placet.event VALUES (378, '2026-03-06 05:48:43+00', 24, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000097', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37322c22736861323536223a2239666234666332396137653530623263313836343432383834313562356439306366323262363164333636323533393463376434343732333438343764643137227d5d7d');
INSERT INTO placet.event VALUES (379, '2026-03-06 05:49:43+00', 1, 0, 6, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303939222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303938222c22646566696e6974696f6e5f646967657374223a2262373331316534626336633164343637353465333061333439643336353537626533626138356339663062616236333062343532616332626337346465336464222c226368616e6e656c223a22736572766963652d617069222c22666c6f77223a22746f6b656e222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2265373632633434663639303162646432363064613032323535353038653366353033653662316365306231386431333531643634346439386566646330376565222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (380, '2026-03-06 05:49:43+00', 2, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (381, '2026-03-06 05:49:43+00', 3, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2262323866313433633037343837646637623530333334373163346236396135623562393164643938386131383336663634306635623536333063616330303634227d5d7d');
INSERT INTO placet.event VALUES (382, '2026-03-06 05:49:43+00', 4, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (383, '2026-03-06 05:49:43+00', 5, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238313834303463642d626137652d356639352d386539642d336361373965643336663137222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30395430353a34393a34332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2231666532356530626636306130613464383733663163643964376332623836636532663162633665366666333934393231373764366139323334306532346336227d5d7d');
INSERT INTO placet.event VALUES (384, '2026-03-06 05:49:43+00', 6, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009b', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2238313834303463642d626137652d356639352d386539642d336361373965643336663137225d7d');
INSERT INTO placet.event VALUES (385, '2026-03-06 05:50:33+00', 7, 0, 6, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2238313834303463642d626137652d356639352d386539642d336361373965643336663137222c22616374696f6e223a2272656a656374222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2237303066393638343263386335393331343562303833393739373361353538646666353261316530363333303633613232333262613430666535343366326334222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (386, '2026-03-06 05:50:33+00', 8, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (387, '2026-03-06 05:50:33+00', 9, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c2268616e646c65223a2272656a656374222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230302c22736861323536223a2234316438373065313331623563343665373636306164396539386130383737303935616565346433663435383330663435343363373831343761363436343332227d5d7d');
INSERT INTO placet.event VALUES (388, '2026-03-06 05:50:33+00', 10, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772332222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (389, '2026-03-06 05:50:33+00', 11, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2264336333633234392d396630362d353661302d613362302d356232656163633566623864222c22657865637574696f6e5f6964223a227265766965772332222c22657870697265735f6174223a22323032362d30332d30395430353a35303a33332b30303a3030222c22646967657374223a2232363430323938646564646265383065363966643363336535383532343135653435313938336138333765653432366639313338643238393861643230653438222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3334322c22736861323536223a2266363366333135643333646562333061623266353630343832383734343838353930383539626262343039303738363034373861366565376132396637316436227d5d7d');
INSERT INTO placet.event VALUES (390, '2026-03-06 05:50:33+00', 12, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-00000000009c', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2264336333633234392d396630362d353661302d613362302d356232656163633566623864225d7d');
INSERT INTO placet.event VALUES (391, '2026-03-06 05:51:33+00', 1, 0, 6, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303965222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030303964222c22646566696e6974696f6e5f646967657374223a2239353639633437346336353233623933666532633661393538653530313062633738613334633837343831393266653433663438343465646232663564313832222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2238646565306466643938626234313731323336643835623465353264376465353966316363326561393531386135363637383030333730393562396133366561222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (392, '2026-03-06 05:51:33+00', 2, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (393, '2026-03-06 05:51:33+00', 3, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2237306465363730323432316230383830643932376330396666616463616362343962343536383435666335326334363137323866303463306335346639386635227d5d7d');
INSERT INTO placet.event VALUES (394, '2026-03-06 05:51:33+00', 4, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273686172652331222c226e6f64655f6964223a227368617265222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a225368617265222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (395, '2026-03-06 05:51:33+00', 5, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273686172652331222c22636f6465223a2274656d706c6174655f6572726f72222c227365616c6564223a5b7b226669656c6473223a5b226d657373616765225d2c226c656e677468223a39322c22736861323536223a2237623830316638373735386563323135396635393335626362623164393938333635353666643034643666643034633634666163343630363030633437643162227d5d7d');
INSERT INTO placet.event VALUES (396, '2026-03-06 05:51:33+00', 6, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-0000000000a0', 'run.failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c226e6f64655f6964223a227368617265222c227365616c6564223a5b7b226669656c6473223a5b226572726f72225d2c226c656e677468223a39302c22736861323536223a2264363666373463623764643865643163333838333131323831383930613431383033396164636665623363346434393664656237663335666162623165613565227d5d7d');
INSERT INTO placet.event VALUES (397, '2026-03-06 05:52:33+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306132222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306131222c22646566696e6974696f6e5f646967657374223a2265323566353538386230386563393761393866316438386462376262336334353561303736346536363830623039663066356261336537643331663864336339222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a38332c22736861323536223a2238333433636534356237336333646362353630313534643861353466313261643635663135353162653565636363303537363136636536303635376537306336222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (398, '2026-03-06 05:52:33+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (399, '2026-03-06 05:52:33+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a37312c22736861323536223a2238626439336431393032346431613332643663623166356163653566353364396432376534393433363361626334356634373236666365633234613339306133227d5d7d');
INSERT INTO placet.event VALUES (400, '2026-03-06 05:52:33+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (401, '2026-03-06 05:52:33+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-failed@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c22636f6465223a22666f726d5f6e6f745f697373756564222c227374726174656779223a226661696c2d6272616e6368222c2268616e646c65223a226661696c2d6272616e6368222c227365616c6564223a5b7b226669656c6473223a5b226d657373616765222c226f757470757473225d2c226c656e677468223a3238372c22736861323536223a2239396361393433303638626636343739386565353935343561316635363435663131313931316336333064356561343036303730343563356439303239353531227d5d7d');
INSERT INTO placet.event VALUES (402, '2026-03-06 05:52:33+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e6f742331222c226e6f64655f6964223a226e6f74222c226e6f64655f74797065223a22656e64222c227469746c65223a224e6f74222c22696e646578223a332c227072656465636573736f72223a22726576696577227d');
INSERT INTO placet.event VALUES (403, '2026-03-06 05:52:33+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a4', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226e6f742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3135302c22736861323536223a2262363536343439306638623536633439313132353032313565613463653266343234306661393230366361303165303264316163666332663035616163313137227d5d7d');
INSERT INTO placet.event VALUES (405, '2026-03-06 05:52:33+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306135222c22646566696e6974696f6e5f646967657374223a2235336534376535613630636165303362396235303062346631356361636165323637613965313737363366653162376335353664363233353134663532393934222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a2273657373696f6e222c22636f6e766572736174696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306138222c226469616c6f6775655f636f756e74223a312c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572222c227175657279225d2c226c656e677468223a3130362c22736861323536223a2235316534343737323436336266393963303231333361363366356136366137643439613634336364623234663139353437333836306331306366646463623430222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b22636f6e766572736174696f6e225d2c226c656e677468223a36382c22736861323536223a2266616165353433633265333935393734613261366438663234623565653433616166653736353530323530306533623266333730316161366232343731303737227d5d7d');
INSERT INTO placet.event VALUES (406, '2026-03-06 05:52:33+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (407, '2026-03-06 05:52:33+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2234323839323230383231653934383534303437353134643133623864333639646433326361613061626139616265346663363932633462376631303565343132227d5d7d');
INSERT INTO placet.event VALUES (408, '2026-03-06 05:52:33+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c226e6f64655f6964223a22616464222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22416464222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (409, '2026-03-06 05:52:33+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3132312c22736861323536223a2232646361393563393163623334646136346430643864316633383262643364623131373664393666633034356361663566323466303637333336646230373435227d5d7d');
INSERT INTO placet.event VALUES (410, '2026-03-06 05:52:33+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2261736b2331222c226e6f64655f6964223a2261736b222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2241736b222c22696e646578223a332c227072656465636573736f72223a22616464227d');
INSERT INTO placet.event VALUES (411, '2026-03-06 05:52:33+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2236616337623833302d636235312d353337312d383065322d613461303034303630643836222c22657865637574696f6e5f6964223a2261736b2331222c22657870697265735f6174223a22323032362d30332d30395430353a35323a33332b30303a3030222c22646967657374223a2231343133343961643033646535633266303932396434393139616430666136303862633632353065626331363536386636393238353338646566393161633965222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333392c22736861323536223a2261313262383734636561633833333233383731316634643663303662303765386166383337623063383264643436616239343139303835316166343534393239227d5d7d');
INSERT INTO placet.event VALUES (412, '2026-03-06 05:52:33+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a9', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2236616337623833302d636235312d353337312d383065322d613461303034303630643836225d7d');
INSERT INTO placet.event VALUES (413, '2026-03-06 05:52:33+00', 1, 0, 3, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000a9', 'conversation.started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c226368616e6e656c223a22736572766963652d617069222c226c6576656c223a2273657373696f6e222c227365616c6564223a5b7b226669656c6473223a5b2275736572222c226e616d65225d2c226c656e677468223a39312c22736861323536223a2234393861353331323933373864393162653931313033346365383931396566366632303166316262336331383164333130363036623834306237653133353935222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (414, '2026-03-06 05:52:33+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000a9', 'conversation.turn-began', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306137222c226e756d626572223a312c227365616c6564223a5b7b226669656c6473223a5b2275736572222c227175657279225d2c226c656e677468223a39342c22736861323536223a2230393563663265646232393038356139393064326262303434616331353034313836323331306232643034666665316434366239643566626237383166356434222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2262386433303836393939613031323030383637613931313331343334353736326264363866386332383734353438653434396431303332383835363463386533227d5d7d');
INSERT INTO placet.event VALUES (415, '2026-03-06 05:52:33+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000a9', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306137222c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2265383336663662386264393436626363626134376361333739323939623462616531383566306635363934646235623330333965303231363137653534306431227d5d7d');
INSERT INTO placet.event VALUES (416, '2026-03-06 06:52:33+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306135222c22646566696e6974696f6e5f646967657374223a2235336534376535613630636165303362396235303062346631356361636165323637613965313737363366653162376335353664363233353134663532393934222c226368616e6e656c223a22736572766963652d617069222c22636f6e766572736174696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306138222c226469616c6f6775655f636f756e74223a322c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572222c227175657279225d2c226c656e677468223a38392c22736861323536223a2265663831613661356532646538663664396537386663613864363935373138636233373235356566656264393034623532313836633736633935646661633633222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b22636f6e766572736174696f6e225d2c226c656e677468223a36382c22736861323536223a2265356239306134356439633738353338613363653333333330633239323461373634633039326438633131343336643837663034633637353664303338306135227d5d7d');
INSERT INTO placet.event VALUES (417, '2026-03-06 06:52:33+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (418, '2026-03-06 06:52:33+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2263613663656430386566393132366430303834663534643033643139363831343061346536666238643461343135396362626365306565633030386164656438227d5d7d');
INSERT INTO placet.event VALUES (419, '2026-03-06 06:52:33+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c226e6f64655f6964223a22616464222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22416464222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (420, '2026-03-06 06:52:33+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3132312c22736861323536223a2237393732623738333831633332336332616566366638336330333365383535386339386332663730353036396630333935313130386665633034633833646161227d5d7d');
INSERT INTO placet.event VALUES (421, '2026-03-06 06:52:33+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2261736b2331222c226e6f64655f6964223a2261736b222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2241736b222c22696e646578223a332c227072656465636573736f72223a22616464227d');
INSERT INTO placet.event VALUES (422, '2026-03-06 06:52:33+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2230366664333166312d656632302d356464342d623932342d313838316631643032613766222c22657865637574696f6e5f6964223a2261736b2331222c22657870697265735f6174223a22323032362d30332d30395430363a35323a33332b30303a3030222c22646967657374223a2231343133343961643033646535633266303932396434393139616430666136303862633632353065626331363536386636393238353338646566393161633965222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333392c22736861323536223a2262636639666631303963336464353433626230666631633161643836316164353833346631306563333031303537333631366639343635336365613065636262227d5d7d');
INSERT INTO placet.event VALUES (423, '2026-03-06 06:52:33+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ab', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2230366664333166312d656632302d356464342d623932342d313838316631643032613766225d7d');
INSERT INTO placet.event VALUES (424, '2026-03-06 06:52:33+00', 4, 0, 2, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ab', 'conversation.turn-began', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306161222c226e756d626572223a322c227365616c6564223a5b7b226669656c6473223a5b2275736572222c227175657279225d2c226c656e677468223a37372c22736861323536223a2234613637336534366231376235356436643837336666343837643931343264643262626266376232326436616639323662383435663732336365323764383334222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (425, '2026-03-06 06:52:33+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ab', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306161222c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2237623936303436326133323263386462393162613139623638363732353935636138336562383833393833616433626664326161376335613139306630333731227d5d7d');
INSERT INTO placet.event VALUES (426, '2026-03-06 06:52:33+00', 6, 0, 1, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ac', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2232666535323230393338366335353837333863376339353232386566353037383634643131363839353361386533376565636634666561303139336237363139222c227375626a656374223a2237363239353737382d646435352d346233322d616466362d373535363133643035313334227d2c7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36362c22736861323536223a2266396132373434313638633239616161363364643739656432313431323030616336663266396162303564653332613234666239373763393235653062336664227d5d7d');
INSERT INTO placet.event VALUES (427, '2026-03-06 06:53:23+00', 9, 0, 9, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.form-submitted@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2236616337623833302d636235312d353337312d383065322d613461303034303630643836222c22616374696f6e223a22617070726f7665222c22646967657374223a2231343133343961643033646535633266303932396434393139616430666136303862633632353065626331363536386636393238353338646566393161633965222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2276616c756573222c2275736572225d2c226c656e677468223a38372c22736861323536223a2232376639353438616131313833306538323336356163636361306531383261616135656364376366653230326231323638613530376435383733656233613331222c227375626a656374223a2233653937383138652d636239362d343464622d616462652d313732323936643532333461227d5d7d');
INSERT INTO placet.event VALUES (428, '2026-03-06 06:53:23+00', 10, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.resumed', '\x7b226361757365645f6279223a227461736b3a676976652d7570227d');
INSERT INTO placet.event VALUES (429, '2026-03-06 06:53:23+00', 11, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2261736b2331222c2268616e646c65223a22617070726f7665222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22696e70757473225d2c226c656e677468223a3230322c22736861323536223a2232353133643962313132313464666166383931353933373938643762616265376662386565656530643565396664643131613864636464343433666163666662227d5d7d');
INSERT INTO placet.event VALUES (430, '2026-03-06 06:53:23+00', 12, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.conversation-read', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2276657273696f6e223a362c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36362c22736861323536223a2235306136313734623831353138326266633061336134616631646264306435616362313737333163373734336639616335326236366465393366656566353633227d5d7d');
INSERT INTO placet.event VALUES (431, '2026-03-06 06:53:23+00', 13, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c226e6f64655f6964223a22616761696e222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22416761696e222c22696e646578223a342c227072656465636573736f72223a2261736b227d');
INSERT INTO placet.event VALUES (432, '2026-03-06 06:53:23+00', 14, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a22616761696e2331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3132322c22736861323536223a2264636366346239343834653837393366313130626633383038613434303538653335653736393533313362653339373037313563336632613130313630396565227d5d7d');
INSERT INTO placet.event VALUES (433, '2026-03-06 06:53:23+00', 15, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274656c6c2331222c226e6f64655f6964223a2274656c6c222c226e6f64655f74797065223a22616e73776572222c227469746c65223a2254656c6c222c22696e646578223a352c227072656465636573736f72223a22616761696e227d');
INSERT INTO placet.event VALUES (434, '2026-03-06 06:53:23+00', 16, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2274656c6c2331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3131312c22736861323536223a2265353035613431373034383138396264383737613066613630336136666464363566393463363139616438613362666339656635656164643838626165356161227d5d7d');
INSERT INTO placet.event VALUES (435, '2026-03-06 06:53:23+00', 17, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000ad', 'run.succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130302c22736861323536223a2232643439366364303132353739333336656466613765306461626239343961396134346363363133343730343033613134343839616335356163363762663839227d5d7d');
INSERT INTO placet.event VALUES (436, '2026-03-06 06:53:23+00', 7, 0, 2, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ad', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306137222c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36362c22736861323536223a2266316131373536306363646433323466643165646437386365366635353132663235336239373930386236343834343765633535666330373765316536313661227d5d7d');
INSERT INTO placet.event VALUES (437, '2026-03-06 06:53:23+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ad', 'conversation.turn-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306137222c226e756d626572223a312c226f7574636f6d65223a22737563636565646564222c227365616c6564223a5b7b226669656c6473223a5b22616e73776572225d2c226c656e677468223a38382c22736861323536223a2266613962343864366638343337306563656165303963616434326433353666656362346638326531653033353533303439623233323335653439663464623163227d5d7d');
INSERT INTO placet.event VALUES (438, '2026-03-06 06:53:23+00', 9, 0, 2, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ae', 'run.form-withdrawn@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2230366664333166312d656632302d356464342d623932342d313838316631643032613766222c227365616c6564223a5b7b226669656c6473223a5b22726561736f6e225d2c226c656e677468223a37322c22736861323536223a2232393661343836363834636534303566316539336662656535646232663462633661633665343431373130383635386262353661343234626362616263396565227d5d7d');
INSERT INTO placet.event VALUES (439, '2026-03-06 06:53:23+00', 10, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000ae', 'run.stopped@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22726561736f6e223a2253746f707065642062792075736572222c227365616c6564223a5b7b226669656c6473223a5b2275736572225d2c226c656e677468223a35382c22736861323536223a2231643361353531643363366337336235363138646536376538633766663431653063333036393631346230333163633735323463663437613663646534303232222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (440, '2026-03-06 06:53:23+00', 9, 0, 1, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000ae', 'conversation.turn-ended', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306161222c226e756d626572223a322c226f7574636f6d65223a2273746f70706564222c227365616c6564223a5b7b226669656c6473223a5b226572726f72225d2c226c656e677468223a37312c22736861323536223a2265363737643666383236663761323838366231636635333562636266633237376433373632633263336537623434383331623430363137656335386538353362227d5d7d');
INSERT INTO placet.event VALUES (441, '2026-03-06 06:53:23+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306135222c22646566696e6974696f6e5f646967657374223a2235336534376535613630636165303362396235303062346631356361636165323637613965313737363366653162376335353664363233353134663532393934222c226368616e6e656c223a22736572766963652d617069222c22636f6e766572736174696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306138222c226469616c6f6775655f636f756e74223a332c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572222c227175657279225d2c226c656e677468223a38362c22736861323536223a2231316566316366326662333333613136663434636364326238383763653734393633616233623463303937633162383136383365386430663366656263353637222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b22636f6e766572736174696f6e225d2c226c656e677468223a36392c22736861323536223a2231356532653934333437363761646165306635326633303731303539323931363339303237646133656366643137643534383364663865643431623961643137227d5d7d');
INSERT INTO placet.event VALUES (442, '2026-03-06 06:53:23+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (443, '2026-03-06 06:53:23+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2233306465613761336466613262333963353037643739383462313030336638636466643864313264373432343738393834656236383963343233353636363330227d5d7d');
INSERT INTO placet.event VALUES (444, '2026-03-06 06:53:23+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c226e6f64655f6964223a22616464222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22416464222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (445, '2026-03-06 06:53:23+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3132322c22736861323536223a2238323535643235353463323961626334653538636434356233633166313761663038303537666133303861653735633035393531656330396166666336666431227d5d7d');
INSERT INTO placet.event VALUES (446, '2026-03-06 06:53:23+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2261736b2331222c226e6f64655f6964223a2261736b222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2241736b222c22696e646578223a332c227072656465636573736f72223a22616464227d');
INSERT INTO placet.event VALUES (447, '2026-03-06 06:53:23+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2262383331643237622d313864362d356562352d623138342d323235613336336261666163222c22657865637574696f6e5f6964223a2261736b2331222c22657870697265735f6174223a22323032362d30332d30395430363a35333a32332b30303a3030222c22646967657374223a2231343133343961643033646535633266303932396434393139616430666136303862633632353065626331363536386636393238353338646566393161633965222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333392c22736861323536223a2261653630646361623632303231633763623264313861306132356562623462396631653634396663656537393133646134353432386136313763633437396165227d5d7d');
INSERT INTO placet.event VALUES (448, '2026-03-06 06:53:23+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000b0', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2262383331643237622d313864362d356562352d623138342d323235613336336261666163225d7d');
INSERT INTO placet.event VALUES (449, '2026-03-06 06:53:23+00', 10, 0, 2, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000b0', 'conversation.turn-began', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306166222c226e756d626572223a332c227365616c6564223a5b7b226669656c6473223a5b2275736572222c227175657279225d2c226c656e677468223a37342c22736861323536223a2262666637393937353131663763636462623161623065373833323830383164323664636237643938366131343332393339663666353462376564373432393431222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (450, '2026-03-06 06:53:23+00', 11, 0, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000b0', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306166222c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36362c22736861323536223a2235383863376635383235323730653838623465643461306161376465373531666538323838366634326431643937373564333162363063343562363261626137227d5d7d');
INSERT INTO placet.event VALUES (451, '2026-03-06 06:53:23+00', 12, 0, 1, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000b1', 'conversation.renamed', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2265653364326230383638383331633565623264306430343664373966366466333735356639623737666263386563353230393139643638613630663233633937222c227375626a656374223a2237363239353737382d646435352d346233322d616466362d373535363133643035313334227d2c7b226669656c6473223a5b226e616d65225d2c226c656e677468223a36342c22736861323536223a2235636232353461336335366566616664623738373338363736356334656465306565353563383834656231363764323738313632313331383430353933336161227d5d7d');
INSERT INTO placet.event VALUES (452, '2026-03-06 06:53:23+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306135222c22646566696e6974696f6e5f646967657374223a2235336534376535613630636165303362396235303062346631356361636165323637613965313737363366653162376335353664363233353134663532393934222c226368616e6e656c223a22736572766963652d617069222c22636f6e766572736174696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306233222c226469616c6f6775655f636f756e74223a312c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572222c227175657279225d2c226c656e677468223a39302c22736861323536223a2238343337653630313238363132316565613037373734643665376562643435363737336561396366643234666536313536653738396466333631353461316266222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b22636f6e766572736174696f6e225d2c226c656e677468223a36382c22736861323536223a2263636130636263336163313638633938613437396261383736626263613166316138363839353335343333656236616134656533663836333834343265666135227d5d7d');
INSERT INTO placet.event VALUES (453, '2026-03-06 06:53:23+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (454, '2026-03-06 06:53:23+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a35382c22736861323536223a2266653130663363323237613763316335633761363065643537643539646631643264383633653033363233333734633961313463376131346462333739313830227d5d7d');
INSERT INTO placet.event VALUES (455, '2026-03-06 06:53:23+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c226e6f64655f6964223a22616464222c226e6f64655f74797065223a2261737369676e6572222c227469746c65223a22416464222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (456, '2026-03-06 06:53:23+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a226164642331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473222c22777269746573225d2c226c656e677468223a3132312c22736861323536223a2238636639623137653230633965646539643763643562656465333636343035343835333332333164663462616364313639393164306666646365653931633130227d5d7d');
INSERT INTO placet.event VALUES (457, '2026-03-06 06:53:23+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2261736b2331222c226e6f64655f6964223a2261736b222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a2241736b222c22696e646578223a332c227072656465636573736f72223a22616464227d');
INSERT INTO placet.event VALUES (458, '2026-03-06 06:53:23+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2230383732663338622d393032312d356435322d613933392d363062313962383663333135222c22657865637574696f6e5f6964223a2261736b2331222c22657870697265735f6174223a22323032362d30332d30395430363a35333a32332b30303a3030222c22646967657374223a2231343133343961643033646535633266303932396434393139616430666136303862633632353065626331363536386636393238353338646566393161633965222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3333392c22736861323536223a2263373731373266336630353963343837323862313430393235353233393436333463343264666131653931653637383130646431333565313366613733313231227d5d7d');
INSERT INTO placet.event VALUES (459, '2026-03-06 06:53:23+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000b4', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2230383732663338622d393032312d356435322d613933392d363062313962383663333135225d7d');
INSERT INTO placet.event VALUES (460, '2026-03-06 06:53:23+00', 1, 0, 3, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000b4', 'conversation.started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306136222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b2275736572222c226e616d65225d2c226c656e677468223a37372c22736861323536223a2264353731613630626536343531623235333134386163383532396637376262326361663863616361346631636163383162663439633934613364306132316331222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d5d7d');
INSERT INTO placet.event VALUES (461, '2026-03-06 06:53:23+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000b4', 'conversation.turn-began', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306232222c226e756d626572223a312c227365616c6564223a5b7b226669656c6473223a5b2275736572222c227175657279225d2c226c656e677468223a37382c22736861323536223a2263336661616438393564623365356265323239396262353733393263633763616636366136623038336330363638313635396130633734383335323338393664222c227375626a656374223a2232623930326638392d313165382d343831382d623863392d396435643564393833313935227d2c7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2236636536393232666430643062333837313964663865336636643463663731396533383762353164316130643661643662633538626137613335643766303161227d5d7d');
INSERT INTO placet.event VALUES (462, '2026-03-06 06:53:23+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000b4', 'conversation.variables-written', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c2272756e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306232222c227365616c6564223a5b7b226669656c6473223a5b227661726961626c6573225d2c226c656e677468223a36352c22736861323536223a2232303039373632353834306664646163306162376364333833333639393632383534363839336436616363636636343930616462666562613764323635313564227d5d7d');
INSERT INTO placet.event VALUES (463, '2026-03-06 06:53:23+00', 4, 0, 1, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000b5', 'conversation.deleted', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c227365616c6564223a5b7b226669656c6473223a5b226279225d2c226c656e677468223a35362c22736861323536223a2263303363313036386561326665636532336262653965393662343163353264363239383833356339626362306131306233633264656630366266323263393339222c227375626a656374223a2237363239353737382d646435352d346233322d616466362d373535363133643035313334227d5d7d');
INSERT INTO placet.event VALUES (464, '2026-03-06 06:54:23+00', 1, 0, 8, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.started@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22776f726b666c6f775f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306237222c2276657273696f6e5f6964223a2230313935303030302d303030302d373030302d383030302d303030303030303030306236222c22646566696e6974696f6e5f646967657374223a2263666437623661316533653930366338383035353064373535313864633163323061653461316533666237396161656538333663313664646637656239343932222c226368616e6e656c223a22736572766963652d617069222c227365616c6564223a5b7b226669656c6473223a5b22696e70757473222c2275736572225d2c226c656e677468223a3131392c22736861323536223a2239636463336130336361346330306231643464383262613538323466623365353339666336373365303562653139616537373032376437653862643565373065222c227375626a656374223a2237336135333566342d303234382d343034662d383135352d343364396237383437386430227d5d7d');
INSERT INTO placet.event VALUES (465, '2026-03-06 06:54:23+00', 2, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c226e6f64655f6964223a227374617274222c226e6f64655f74797065223a227374617274222c227469746c65223a225374617274222c22696e646578223a317d');
INSERT INTO placet.event VALUES (466, '2026-03-06 06:54:23+00', 3, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2273746172742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3130322c22736861323536223a2233333963353539373365353161356263356134313238663538323336373462336230643062363265366335313139653865316633333665303534666534363133227d5d7d');
INSERT INTO placet.event VALUES (467, '2026-03-06 06:54:23+00', 4, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2264726166742331222c226e6f64655f6964223a226472616674222c226e6f64655f74797065223a2274656d706c6174652d7472616e73666f726d222c227469746c65223a224472616674222c22696e646578223a322c227072656465636573736f72223a227374617274227d');
INSERT INTO placet.event VALUES (468, '2026-03-06 06:54:23+00', 5, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.node-succeeded@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a2264726166742331222c227365616c6564223a5b7b226669656c6473223a5b226f757470757473225d2c226c656e677468223a3131312c22736861323536223a2235303439316663376536386164396339666561393830653233303965353265656462333936646165353735323431376463376664343865316162363635643362227d5d7d');
INSERT INTO placet.event VALUES (469, '2026-03-06 06:54:23+00', 6, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.node-started', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22657865637574696f6e5f6964223a227265766965772331222c226e6f64655f6964223a22726576696577222c226e6f64655f74797065223a2268756d616e2d696e707574222c227469746c65223a22526576696577222c22696e646578223a332c227072656465636573736f72223a226472616674227d');
INSERT INTO placet.event VALUES (470, '2026-03-06 06:54:23+00', 7, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.form-issued@2', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d5f6964223a2262353338376562342d613738382d353064302d386231652d333435346232383637316433222c22657865637574696f6e5f6964223a227265766965772331222c22657870697265735f6174223a22323032362d30332d30395430363a35343a32332b30303a3030222c22646967657374223a2265666136323362336630303639386633643961393966326237373562343435663130326138326431613739613136656163636262316637373337303534303634222c227375726661636573223a5b22776562225d2c22746f6b656e5f6b6579223a226b65792d31222c227365616c6564223a5b7b226669656c6473223a5b22666f726d225d2c226c656e677468223a3337302c22736861323536223a2234643932373234656666303064336233336537323165373433663239383238616535666666303666623564313838623662633162393636356632643738323066227d5d7d');
INSERT INTO placet.event VALUES (471, '2026-03-06 06:54:23+00', 8, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b9', 'run.paused', '\x7b226361757365645f6279223a227461736b3a676976652d7570222c22666f726d73223a5b2262353338376562342d613738382d353064302d386231652d333435346232383637316433225d7d');


--
-- Data for Name: event_topic; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.event_topic VALUES ('conversation.deleted', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.renamed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.turn-began', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.turn-ended', '0.3.0');
INSERT INTO placet.event_topic VALUES ('conversation.variables-written', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.container-entered', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.continued', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.conversation-read', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.effect-accepted', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.effect-requested', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.failed@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-addressed@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-deadline-changed@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-delivered@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-delivery-failed@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-expired', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-issued@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-reminded@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-submitted@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-viewed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.form-withdrawn@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-cancelled', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-failed@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-retried', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.node-succeeded@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.paused', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.resumed', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.round-ended', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.round-started', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.started@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.stopped@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.succeeded@2', '0.3.0');
INSERT INTO placet.event_topic VALUES ('run.yielded', '0.3.0');


--
-- Data for Name: file; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: form; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.form VALUES ('2026-03-02 12:01:00+00', '2026-03-05 12:01:00+00', '2026-03-02 12:02:00+00', 7, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '11136aac-4213-55f5-b405-cd4c8c27d6fc', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:03:00+00', '2026-03-05 12:03:00+00', '2026-03-02 12:03:50+00', 7, 0, '01950000-0000-7000-8000-000000000008', '1044bc84-1a72-5fc4-a379-e0c80360ff15', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:04:50+00', '2026-03-05 12:04:50+00', '2026-03-02 12:05:40+00', 7, 0, '01950000-0000-7000-8000-00000000000d', '91730ca2-11a1-5537-8217-b31c3599b0b4', 'finance#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:04:50+00', '2026-03-05 12:04:50+00', '2026-03-02 12:06:30+00', 5, 0, '01950000-0000-7000-8000-00000000000d', 'd9263372-b727-562f-a130-360c7658e11c', 'legal#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:07:30+00', '2026-03-05 12:07:30+00', '2026-03-02 12:08:20+00', 5, 0, '01950000-0000-7000-8000-000000000013', 'd35b9b5c-3ccb-5e79-85c7-9adcf9d2d343', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-02 12:09:20+00', '2026-03-05 12:09:20+00', '2026-03-05 12:09:21+00', 7, 0, '01950000-0000-7000-8000-000000000018', 'c406780e-eb24-596e-bfb3-ee85fba4122a', 'review#1', 'expired');
INSERT INTO placet.form VALUES ('2026-03-05 12:10:21+00', '2026-03-05 13:10:21+00', '2026-03-05 13:10:21+00', 7, 0, '01950000-0000-7000-8000-00000000001d', '465819b1-7381-57b1-8eb5-de5ae8a58e2b', 'review#1', 'expired');
INSERT INTO placet.form VALUES ('2026-03-05 13:11:21+00', '2026-03-08 13:11:21+00', '2026-03-05 13:11:21+00', 7, 0, '01950000-0000-7000-8000-000000000022', 'd9ddf599-1581-553a-869b-f0d03bc4a130', 'review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:12:21+00', '2026-03-08 13:12:21+00', '2026-03-05 13:12:21+00', 5, 0, '01950000-0000-7000-8000-000000000027', 'b4c26065-eca3-59b5-8b7f-8573ae6b8eb9', 'legal#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:12:21+00', '2026-03-08 13:12:21+00', '2026-03-05 13:12:21+00', 7, 0, '01950000-0000-7000-8000-000000000027', 'ab24163a-7ea9-53ae-8b30-901de6d9f151', 'finance#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-05 13:13:21+00', '2026-03-06 19:13:21+00', '2026-03-06 05:14:47+00', 5, 0, '01950000-0000-7000-8000-00000000002d', '0444adbf-c7c2-55c3-9537-34ea57f74525', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:15:47+00', '2026-03-06 15:15:47+00', NULL, 5, 0, '01950000-0000-7000-8000-00000000003d', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:16:53+00', '2026-03-06 15:16:53+00', '2026-03-06 05:17:44+00', 5, 0, '01950000-0000-7000-8000-000000000044', '1644a6b9-90d2-59b9-821a-dad7937c51e1', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:18:44+00', '2026-03-09 05:18:44+00', NULL, 7, 0, '01950000-0000-7000-8000-00000000004a', 'bf993b5a-8f0d-53dd-9652-08c4baabe7ef', 'review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:38:43+00', '2026-03-09 05:38:43+00', NULL, 19, 0, '01950000-0000-7000-8000-000000000079', 'dd69de96-8af3-5ec8-aba0-82cbf3ebee2b', 'each#1/2/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:37:53+00', '2026-03-09 05:37:53+00', '2026-03-06 05:38:43+00', 11, 0, '01950000-0000-7000-8000-000000000079', '7bd54c5b-2560-56da-a25d-d4da18ea9e19', 'each#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:37:53+00', '2026-03-09 05:37:53+00', '2026-03-06 05:38:43+00', 9, 0, '01950000-0000-7000-8000-000000000079', '0a892469-650d-5c1e-a81e-5689425e6335', 'each#1/0/review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-06 05:39:43+00', '2026-03-09 05:39:43+00', NULL, 9, 0, '01950000-0000-7000-8000-00000000007f', '5c2ddba6-d402-5826-8715-fc01f0e2e2df', 'each#1/0/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:40:33+00', '2026-03-09 05:40:33+00', NULL, 19, 0, '01950000-0000-7000-8000-00000000007f', 'd1c92ea5-0ad1-5404-9860-18c574853715', 'each#1/2/review#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:39:43+00', '2026-03-09 05:39:43+00', '2026-03-06 05:40:33+00', 11, 0, '01950000-0000-7000-8000-00000000007f', 'bc1ab674-8c81-5562-a2d8-a7f100447b7e', 'each#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:41:33+00', '2026-03-09 05:41:33+00', '2026-03-06 05:42:23+00', 10, 0, '01950000-0000-7000-8000-000000000084', '87c94f52-3ee5-537b-b890-03fb6a5fd6a2', 'again#1/0/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:42:23+00', '2026-03-09 05:42:23+00', '2026-03-06 05:43:13+00', 20, 0, '01950000-0000-7000-8000-000000000084', 'cb51e5c3-519f-515f-aee7-c07bc6242249', 'again#1/1/review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:45:13+00', '2026-03-09 05:45:13+00', '2026-03-06 05:45:13+00', 10, 0, '01950000-0000-7000-8000-00000000008e', '3a92fe24-afad-568e-90a5-a4a002d339a5', 'again#1/0/review#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-06 05:46:13+00', '2026-03-09 05:46:13+00', '2026-03-06 05:47:03+00', 5, 0, '01950000-0000-7000-8000-000000000093', '3b6b0491-d288-5171-b325-8252c2434aaa', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:47:03+00', '2026-03-09 05:47:03+00', '2026-03-06 05:47:53+00', 11, 0, '01950000-0000-7000-8000-000000000093', '27852abe-fbbf-558a-8d6a-cae81e4e06f4', 'review#2', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:47:53+00', '2026-03-09 05:47:53+00', '2026-03-06 05:48:43+00', 17, 0, '01950000-0000-7000-8000-000000000093', '8c93fbf3-14d4-59a4-b275-c771ad7f371c', 'review#3', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:50:33+00', '2026-03-09 05:50:33+00', NULL, 11, 0, '01950000-0000-7000-8000-00000000009a', 'd3c3c249-9f06-56a0-a3b0-5b2eacc5fb8d', 'review#2', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 05:49:43+00', '2026-03-09 05:49:43+00', '2026-03-06 05:50:33+00', 5, 0, '01950000-0000-7000-8000-00000000009a', '818404cd-ba7e-5f95-8e9d-3ca79ed36f17', 'review#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 05:52:33+00', '2026-03-09 05:52:33+00', '2026-03-06 06:53:23+00', 7, 0, '01950000-0000-7000-8000-0000000000a7', '6ac7b830-cb51-5371-80e2-a4a004060d86', 'ask#1', 'submitted');
INSERT INTO placet.form VALUES ('2026-03-06 06:52:33+00', '2026-03-09 06:52:33+00', '2026-03-06 06:53:23+00', 7, 0, '01950000-0000-7000-8000-0000000000aa', '06fd31f1-ef20-5dd4-b924-1881f1d02a7f', 'ask#1', 'withdrawn');
INSERT INTO placet.form VALUES ('2026-03-06 06:53:23+00', '2026-03-09 06:53:23+00', NULL, 7, 0, '01950000-0000-7000-8000-0000000000af', 'b831d27b-18d6-5eb5-b184-225a363bafac', 'ask#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 06:53:23+00', '2026-03-09 06:53:23+00', NULL, 7, 0, '01950000-0000-7000-8000-0000000000b2', '0872f38b-9021-5d52-a939-60b19b86c315', 'ask#1', 'waiting');
INSERT INTO placet.form VALUES ('2026-03-06 06:54:23+00', '2026-03-09 06:54:23+00', NULL, 7, 0, '01950000-0000-7000-8000-0000000000b8', 'b5387eb4-a788-50d0-8b1e-3454b28671d3', 'review#1', 'waiting');


--
-- Data for Name: form_draft; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: form_token; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.form_token VALUES (7, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '\xa5092a892b79668e859137f1ed0c320f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000008', '\xb0cc5e7989b9a60406694aabee179cf3', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000000d', '\xa54f1c533e41a7e7632048d38cca887f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000000d', '\x91d3c4862394c9f5437bf5afae561954', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000013', '\xc9ae85a632b18336bd05eb977a52cdc7', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000018', '\x58b7e9ab6f534311581261ef71eea2bc', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000001d', '\xf81fd328138fa6261e7a7023f885cc19', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000022', '\x9ed477edfc78f131628cb1b0c8091806', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000027', '\x1fd07c02d67f876fd71f8931aac6874e', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-000000000027', '\xf374cad6bb3755dcc5d3d638031f2d7f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xcf5922a911f4bdb323596f72ed9c1480', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\x26c73a95c1aee7cd85445db4c80563c8', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xf537037cb80966e7774f394a4a170f16', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\x25d2f8e8449005a8d7d35b9e38bc37a4', 'email', '3', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000002d', '\xd7a5592aebab68da438443bf06b7abab', 'email', '4', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\xd0c69a8daf234b1aa88156f1ae7b190e', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\x769d1f37cc97e750eedd7cec5e225d11', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000003d', '\xc5c1a8d34aa80be757d07cbdedd9a7ed', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\xa3808299aedda05124d05402de010dda', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\x9b2b2f61972bbfcfab8437231a7859d3', 'email', '1', '01950000-0000-7000-8000-00000000002a');
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000044', '\xbccc46190fab6684509e8eaecb45fb15', 'email', '2', NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-00000000004a', '\xe8b076740b171e5fde755b3ed78de5e8', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (9, 0, '01950000-0000-7000-8000-000000000079', '\x60be0b3a458b4588ebb6424af1110a34', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-000000000079', '\xd1a98b8a93033a9115dbe934ad63a0f0', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (19, 0, '01950000-0000-7000-8000-000000000079', '\xb426cff77f0a56b8ad94b9aa756f99a0', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (9, 0, '01950000-0000-7000-8000-00000000007f', '\x4e8c3ebca87f0e255734fbbec4edca34', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-00000000007f', '\xc87c4ff73c3da2dfbb2345fd5a0ff808', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (19, 0, '01950000-0000-7000-8000-00000000007f', '\xfc4533bde1dd526326fba7e384cafb51', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (10, 0, '01950000-0000-7000-8000-000000000084', '\xd98d4d8d21ee0ac943fb8c2ce9a8f0db', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (20, 0, '01950000-0000-7000-8000-000000000084', '\x9cb01e34463618d27653e018624142de', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (10, 0, '01950000-0000-7000-8000-00000000008e', '\x820774892051be4a35e0bef63b2dd521', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-000000000093', '\xe24577b0ba3f9cad6c6b84cca8b72d4e', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-000000000093', '\x90c0ff794c926cce3642a967de35fa35', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (17, 0, '01950000-0000-7000-8000-000000000093', '\x643ae1788983e0ab551fb2d1babd8e34', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (5, 0, '01950000-0000-7000-8000-00000000009a', '\xf442cc83d9510a6dac936f2851e064d9', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (11, 0, '01950000-0000-7000-8000-00000000009a', '\xc51d0166a4919eccd668b77f1e8a1993', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000a7', '\x46d5c4fc03e7fcc6d347e6065a0c86af', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000aa', '\x1b4485f38707be60e3505bd9075c6f47', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000af', '\xa2eab099f7dff03c6b6044f68897152c', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000b2', '\xa50bf8028a6b9dd0c384607caa7a007f', 'web', NULL, NULL);
INSERT INTO placet.form_token VALUES (7, 0, '01950000-0000-7000-8000-0000000000b8', '\x0d1c5110035c03479e77db70b8406513', 'web', NULL, NULL);


--
-- Data for Name: lost_key; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: member; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.member VALUES ('01950000-0000-7000-8000-00000000002a', 0, 'ann@example.com', 'Ann Lee', 'member', '2026-03-05 13:12:21+00', NULL);
INSERT INTO placet.member VALUES ('01950000-0000-7000-8000-000000000041', 0, 'zoe@example.com', 'Zoe', 'admin', '2026-03-06 05:15:53+00', NULL);


--
-- Data for Name: member_form; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.member_form VALUES ('2026-03-05 13:13:21+00', '2026-03-06 19:13:21+00', '2026-03-06 05:14:47+00', 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-00000000002c', '01950000-0000-7000-8000-00000000002d', '0444adbf-c7c2-55c3-9537-34ea57f74525', 'submitted');
INSERT INTO placet.member_form VALUES ('2026-03-06 05:15:47+00', '2026-03-06 15:15:47+00', NULL, 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-00000000003c', '01950000-0000-7000-8000-00000000003d', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'waiting');
INSERT INTO placet.member_form VALUES ('2026-03-06 05:16:53+00', '2026-03-06 15:16:53+00', '2026-03-06 05:17:44+00', 5, 0, '01950000-0000-7000-8000-00000000002a', '01950000-0000-7000-8000-000000000043', '01950000-0000-7000-8000-000000000044', '1644a6b9-90d2-59b9-821a-dad7937c51e1', 'submitted');


--
-- Data for Name: migration; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.migration VALUES (1, '0001_log', '7976349b4e70a149189525f379a7e8be9efb66d01b83c4f7d846bee15e53c1d3', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (2, '0002_views', '7a3a1a71afc1481418020a884373125e460dd23d46289ad3d4ee30850159ef9c', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (3, '0003_workflows', '69534265db81e7b49aa66b3e6dbb7212cf51eb9e5c98a518811b207ca81c464c', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (4, '0004_append', 'c9d85617f38813b28058d6c4ea21441852d591c050d73a5c20f050501b260da0', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (5, '0005_files', '3e618fb8a73154790ba8c825670b84eb661e270514f81cf5794ebe5ca4a6c9b2', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (6, '0006_members', 'b46971e7ec3aa0630355d9a04ae6cba319b31453d799d20e65c8cc4ff14d2ca1', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (7, '0007_search', 'a54d805355fba967834cbf0d14cea7b9de0053fd11a96ec83ea4762870543655', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (8, '0008_programs', '78c4d7c52f56e15b8216c098086e8ddff70df7df4f1ad7434758de2bd404cec3', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (9, '0009_form_id', '379c06c959b4d41db2914cfe195efcc86ca90f07ac8e70ee1410b6ea2295d943', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (10, '0010_drafts', '157c2ce030ac9d4f4f463223278fa64401cf96e6c672bfa315060ff71e18f9af', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (12, '0012_keys', '8792d5927f23e7f3544587951335a1edb4bf9b2a8bf18c4bc105fec7214c1a85', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (13, '0013_damaged', 'da82c5089f491df08222cc7926a00f83756f9db6f1b6e60f97b3649f77d5f715', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (15, '0015_key_scopes', 'd62d41fa735ba5721a4ab019d9e945ff995da6e603be1f25192c3cfee8a46224', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (16, '0016_lists', 'ed5faa7c51be5258a338c96e42e28db2199ce828be1a8139f1a77442f64ad692', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (17, '0017_queues', '3b03e786e6acf4cd32ffc9b5583e5adb45fe73cb6de43758a052d6ba2f48e0aa', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (18, '0018_long_runs', 'a650e4c2b073f1bac116814eb53f40c160c495d32bf8f3863f4ca2abe9677e89', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (19, '0019_text_buffer', '895b22a2de57a1e59464279a4466c54876362e9aed4dc2f7a0615e259fd00454', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (20, '0020_conversations', '02dd4a7082b8bd16dd6b2acf1c33dd9e1d57f0b8f37dca5ac01151dd4f20882f', '2026-03-02 12:00:00+00', '0.3.0');
INSERT INTO placet.migration VALUES (21, '0021_sealing', 'd7ea1cc1dc755de654783c993e67c0baf5bad348f74ce0d4dea4fff010bd7097', '2026-03-02 12:00:00+00', '0.3.0');


--
-- Data for Name: payload; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.payload VALUES (1, 0, '\xce6e118d264aad6cb6dd210ff03440ec9f92ab12a7e863c2a06243ce329414b7983b1662c088485eab0ee32a6c1072130df05661248fea838723ad79e871f54ef913f857a347d0f67b6bbe6a4f60533b4d823a0d9a1785eff076455ba5ccdcc350f226b0ad6e05cc2f6e5a58c10b75995de2fef8badcf2015e89a47db525582a9ecd5e8664498bbf7fe86fbe539e360b60008d2e6f3120455b5408a4c79844861cdb804b773cfac918ed1b132df457f5721c9cfcbfb8d8c0c6ca7c9fb4fb0a875ebee5e602ed0b1db4a61ea193ec462306140a1e523e4c71786c2f52dbd4169562629e95a29f4b1ce492132001e67552b6382505a0b4267a5bc552f609c074893667be4d89fab3b7e09c929c952fdf24147a220fb009fe8a02970374369afb25c9644d859105aafa3b535dff5c76c5146121d1a878fd25a649ff1972670a5689ce3016fc280b55212c9c4ffda474');
INSERT INTO placet.payload VALUES (3, 0, '\xaf94acd3cf92c190237cb11fa5c352c1eaf252ecd9333b57cabda230784bf898aad360c2ff7558562931017a606577dec675f3b7b984fef1a304774b023f0228af33eda4fa5785');
INSERT INTO placet.payload VALUES (5, 0, '\x5d108cf25930263938b370a1376e90fd99eac96de21887b95af9db405b3ef0326d72659050d89b688b4a5943723c2e4aa1fb830c7ffeebe2e811a4ada2caf787325784a6b55a5879a93809835d287ea0fbcd12b8');
INSERT INTO placet.payload VALUES (7, 0, '\xb5769fa0f1483f95a90d9df28c137dc23d1583305cbd6d5fd1951bedf94238a42f406af9f259a3bd501bfa6be1052c2f824bda0febd2afc070ff167a28adf789dc7b4351688b302010e7dea0b4c4cfa0e354513578ad5ced577de1811ab3d40b6481c26be029589ef492480aa9b042460cf47fb90cf0c433c76474e2755d8333f54ccc6cfdf3d6f5f9fd5b10228de5dfa4bb3f41b558fd201eab09fcb669df0f4bdb66dd93a413171c68406963aa1065400437ec9e635774fefb1ba6bee86c75c527c8baee280c9730d25fdfc8a59482423a4267a8875ae4e031641ddc0a71b475afacd96982051937ce26149af3e950ddeafcb549a3b0fd802f76c0ba9ea2a196c29da2d683cfee680a0afa227179943042dbbe2b712f532444cbd37d78cb08a06b6f6cbbb8932a14348d62adae0c639c0b9c4e1c3c3f2dce3e2f45055ab9abfbc64bd6a9e7631e055c8fbb87bc1fc1e6cf362b6cc955');
INSERT INTO placet.payload VALUES (10, 0, '\xc0a1271e5866279238aaf84e87d6bc9e621e1fd9a9543f48a1ad607d7c8690107656c8e982342dc4f7ee17711ef94405ba356d7bcfee134797213cc4a3022f029b8330c43d905f96ea199b3ec647eafbce2625866f9248');
INSERT INTO placet.payload VALUES (12, 0, '\x58056d8f2fa8edd094ba97ae2ce825094b4a196f43e2c1669451abb3ca91c1a3fdfe8d83802538edf6b383b0020ad1f65ac7f991d94e67cadc32ece274230f142e07b4dfd8e08035649a6367d7e2dfb1b65a472876e0692b7f9ac95354e37ce7a0236936fd2c4a085f5cedbebc23c4b488497bf2a96057e4571ef0b3232ca713cbb2d6eebe5056b78427e18cf93f8667ccc718bf17cbdc217745754ce847464dafaaa36546296d6188c365bc5aa1e37107802bb1a70ee1e155cbd46323cf5071c160087b7d0e9a22bfc112');
INSERT INTO placet.payload VALUES (14, 0, '\x8b15442ee2db611a91bfe3940659715269b24789b92777fbcb8cac7f9a05caf7d9cf7309bbbd5dbb9fc7bfa1ed192c921576abdf632873a0b7f2637a2e081d2a322e5fe0270e0c74e9fc8c0852f108bf63c9bad050c7c051a0b803b726e767a215d977');
INSERT INTO placet.payload VALUES (15, 0, '\x69733a9247d58fa3c5501830034f9e05892d92486c4f0b30f5d96d53239996ae28c7baf8046f7df294577be40ff9973bb125ea2357dd6b1aec43285788c162ad3e533ff85da9b8a2fdfae7c6e0dbda6d44c32127719645d4fea757db65e86b2507f5d4');
INSERT INTO placet.payload VALUES (16, 0, '\xdfb5b9342405157f54b12eaeca90db8985b603e2faae5b94cffb118000c3231dce411346be8d05444c401b8f46583c2f5343599349bbeca9baabdb9421ae0e1aa20598a4819e530b62f73cf45123b9475271d8');
INSERT INTO placet.payload VALUES (18, 0, '\x62d11e887eb0766d1877f8c6ffd21927e42e0798be4e990942a36573a3c30ededc79bca9b7fb9dacb1dab216585b13bce7b357d069c546c815c0b0d7435cce400e951ff8589f43');
INSERT INTO placet.payload VALUES (20, 0, '\xeff26b5010af3177d161e79539489e0cbbe4ca59735d1100f0faa097d4ef9bc3fa23e83db9ab6ecc09fda18825aa9baa727d8bd6172d6fa9d6359055608b33419533d8b7edd8ed315ba6284418f8403e81d3332a');
INSERT INTO placet.payload VALUES (22, 0, '\x87a766ec30e4037458a9905c23617f19d422aa5d85cb7892f69b8fe97cd83c70b8c5edb990cd9e79e50135f86af6a1d2d48c6bea777ec5019e72567cf130eb8fdde7878ed5265839bf2e745dbba366181a5ea9ebc86353018407e899afb7c5d26bc882cac7805d7552a3c9c3e165cab038d73f27e7e9dd9eff406ed2da1b5b58601fb7c7bc72cd5ec8c7025bb4bd5bfd37f6d18ebec5766cbd0992498e2089c6686bb8477f3b52ef8e283f21db292684f0f77f41f9db16fd23ba0b14d7d843a91d69da6faed909b19665870757da1a6eb3d04433d340759bdb770c64e987ed6b530b720723ad41d7af064f819ed86ebdac56a8ee3d33df337d28f7d09a639d6e55585d16d905a5bcac6992966a3331b061a3bef2f03df017f5b148a241c160492bd6607beb47f7dc36df9ec48c25ac3d1348a0bb7746cce54eca11b08a19865cb219a0aecd64190915799aa80af25ba1c03109a5626d85');
INSERT INTO placet.payload VALUES (24, 0, '\xad87bd4c77e2983f27745ccbc3a67e1f41d7fabac97b9521152825fb1b7886fa2c779bbeffdc757d6a9842f03263bd4835c70ac7f3ebe9cda2cc6b60a7c27f3de885bcc19e088a0941df9863a9090d152a2b21e1a52875695dda27d0a9e3b4114b4fbd121e7898e7ff9c49efaa56f6038d82253d7c');
INSERT INTO placet.payload VALUES (26, 0, '\x9a31052e944cf1b220eaa2c75658674b1eec6405ec076d930dc78fdc210740869f5059dbad7389365596039b9a8963f6d3901de7005daaeab6272457967963921d24cf891d942d118a3f587abf397f23ef2c67c37c73828799cf977b9a96da33e96d26b2ba18c34a11b710a39ee77218f80bcd83e40fd9a23a95757037369c78f370c28437fd4290eac50adb4bec765e52f96fcfe3c7e6ff90746a46abbedd2963016f0bacd94a3337fdb2064dcadbf118200b8cc5d8293eff0572a923db607cbc4c0be4dc86d188fe37179dd50908b9b58365102ada0f958a2f9b5ed0652c7b1d19d95f236fdc0ef28d0d6a15757e06bddf1603d316d429abc21f55aae95a5775f34883ac1c1bd5508b78f044dd6ad34d9ae258fcb5ac476d42379157f6543bb2963c');
INSERT INTO placet.payload VALUES (28, 0, '\xfb1b7d3e3f73f414af6e0d931c2245504b15b9b6ec93871a9f29f3d3bec871b8dd13f1a44ff345aa84919dd2c68aac65360d42e4be6898f21c7201a61765c031c0e55047bafb5025ec891409f9d648c7592d10ca49a4ca2093b73e0bffbb21da61b36a741e');
INSERT INTO placet.payload VALUES (29, 0, '\x5520dd4c2147738606f2bf7e0f458f1202aec907f2ba0bbf20163d3614073eeb6d6b0bc9d31b102b07bb2bfa55480e4e69a52b01a95d76bac636a331a6e94985aa59c01c41e285007f6c7737bc7827077091500c9de46302e408ef1e4dd140867c65f32668');
INSERT INTO placet.payload VALUES (30, 0, '\x108f391ebc070e83e8180a6bb1b75729ade69cd56e2e7c108e8bd86802e4e068269850a1c200d65e4117a8a15417c506a5ddfe0e2358795a72888c3996c0b716e6a161993cf8966c60d464042bb97b976dc387');
INSERT INTO placet.payload VALUES (32, 0, '\xd4f43a2afffcd3c12ef890573def87f55501bbfc98f653a3cfeae58953669e115e7dcb0ff949cb076df285472dc483be45c4903a18e41150a581a08dafb514c78816844c5c8ec5');
INSERT INTO placet.payload VALUES (34, 0, '\x5575e826e2cbeaee82af2c7d0abf87e76d2fef31eaf3b031e84e8e7836489461aa6a1c4bea21c696858758930426f32ff49ec8584b9afe4a4baec4d5bc21bc809dd5c597bbd3f89f3ed9864636d03e751c87546498d312668cc3cd6576d0bf9a847570e21eeab883458271b230a543b84282906e70920754c1193ea5251b23623e2a8680143c5a792eb3c6f6b9bb321dad0fd2d4b1ef9497fd7500cd8a7a9a7ca70b226a78655d2d16edc44cee40c34067ccbe3a3f6c9a5ec450053e9f0a487a7d9b0dd2d8014227d1cc7b3b06e09a6cd3f167a1a48aacb9fef7a271694dfb7a428e0fb4537be51726c4ef2ec93670b7cb423045d40b9a38ed28793bac652c6b9ee2f01ee6da1e595a1665e1b7065ee26e412cefd77445077766681bfc45ac78cb95a0cd32a0d407b9da85e5aedab5ec936d84ced4016ffc83df27220a75cd52511529f44c7daff1834a5b9f963c190621ef51c53f');
INSERT INTO placet.payload VALUES (36, 0, '\x696cf46b977c090af4e146f687deaaf92235af2406043b44465b14b5b45bd4057092f8855eecba3db8199050513c599003cce4bf3931bb27c18c998518ae2c170f9bb92f3699642e810bc78c06b6c51ef80548dbaae215d3cb4a94bc65a08ee7a22ddd1f8199b5181f837f00b226d4b67f651186aa60e003cbddad4c8840e7613c88fc4d9a880dc530c6c8407e2ba4f2bc58484cfc5f9592f92dccac8a58a0d3cd1ebdc005f80737c4f55ff9ddcd8510da76f049f10de45ac5b9b0ff5429617dd7dd524c4afe7b4b3ee4ba0f04ace8fb810fa48164aaf8958d5df6a46a3904a2a055adaf79ef547c47aaace10842122c487b9b1a9c4d48c67f9bef8bb7a689b6bf151e9ce037f733bbb1018c41594da8ed8519749357372200232a03c95fc022651fc367b79e7cd673118c379efb540bf48192f897d7a39eedbca1e92ea2707540e20b492d7b39ce6871ac3f7c7a1cc4ee5f753d05b14f');
INSERT INTO placet.payload VALUES (38, 0, '\xd03110ab86efde139eeabac34e200578efc827c1199c7cf2e9fb4bde3b5c59a65953007467e261773140c624c135a56658dd8a892ea187a8b83e91854c69b3ed23756cc20cd6330d9e697de3c08738c5ded9254cba4c65');
INSERT INTO placet.payload VALUES (40, 0, '\x7a0dde8ef2d3b1925e1302ca0c35f9d768181cf94d44d490cfea95949d27d4dbc800be32cdfa6946c09a79473ffda3959e35d4a5d2a32cdf412fb57bbad32ba84b4439529e71bf0a8381295912d5bffe97f6a447e3ec643797d43f1c34a3768bf29c935da3f765c37d9f23733ecc841c347773ee114f519208ffca907b41369d6039b59b536917e75cf882ba540bb500a0e8f299c4ae07521c8e6dbaee00eb419f344cc9ef37d1ac3741f120343acd0f12dbfef224d91cccc5f92175c40c8025dc3b85e85fe818770291');
INSERT INTO placet.payload VALUES (42, 0, '\x57501fe0ca9a7fd1ccc151502bd704176bcea09555f0ebd811000564149513b4d6184c1e53ccf07499c90d329f3fb8ea5c011a23a31a080bba447c3ef22b66442b1b886fdf24c87fdb3afc8c4ad14172e7429c68a6352c');
INSERT INTO placet.payload VALUES (44, 0, '\x424212578fe0feb17b4aa5591bf9406859755a7255623ec957b47e5c218ac1dd4353bffd5be71a38894c3def92c287b92c8f56eb843756a66ec5c7f7f3f14a8a88f7c3311e300989bf9b4a203362406aaf96a6dfcc8a9019504d2e527823f039205306e79a012f58f36242f1d567316e754450bc107e94a9c569ef2c57e5ebe364e686a50bd8bd14ed636eabaa182e6c13c5558a16ef96cb8333bcb2096c670a99f3376aee2ddc74b61de752f02d06695eabcd47571e0048c2ea031acc22f1334674722abf4e0cfce41a');
INSERT INTO placet.payload VALUES (46, 0, '\xcd9f28984b14267f1b037494567ca7b4a61428751e159b17194d8ca94de217f73925119a7c6ef229ef67b8ecb90a6a90f45615310271f81247aea46141a559013c26290e741101aa848a2ce3fc7861b3a7c19a948b0c17687ed1eb');
INSERT INTO placet.payload VALUES (47, 0, '\xdd1c01cc6adfc974d1729a112ed994971ed78c61afdfc453cf73411989ddf389c788ae598ba3103b2865ce57ab83cd6f9f6c36f261df206b351f4fac33f9575cf9e6ba8aaf1742d2ad994a4bb7ef1721201d735e81639df2448aa3');
INSERT INTO placet.payload VALUES (48, 0, '\x0b08880f0f422dbb36fb94b3cb145ed79b5e543cd5fbf18b998b6be293064cdf07b2ee0de02fc0984b66d288f38b6ce26a083a34ff33e942c2ef00af73631ebfc423f37631c8f691f49eb23b31b79c8bf6ef2e');
INSERT INTO placet.payload VALUES (50, 0, '\xcb6d424f813caaa5b348f493c365b056d6c4d235a56479ed9a078b30d0ba0172a34ec0f860260df7dd2182c1257189e78e6f76c5d855133f74ca5e5c9ff84939b8b0a9e54e4010');
INSERT INTO placet.payload VALUES (52, 0, '\x0b893bfe338f65aea5a969d2484cb4495015fc0fb521dd6e8d707b8849f3499b7b091f9e50e65295b221e95df5bd666d94084aa81582d2ee5fcc3a4b9fc6e54d1a963db605d5635dd920d1ac8584178d1afeab1c45bc1125c9d65b24500220a33feab50cc94d61c67dd4f7759b2c5030000562a71ac825638a097389e23461b10c45162ef8b2d8cb68105c25136a13700f8d483306c8844260c16c04be9020c59831f80b6bcb1cf769a73a99e6195b5b9b61f04eedd15931e174a15852bbd934500b7f5efde19cdd4a52d552f4ad3ac3345c1a61f3e3ffb120c13a9c1b02687d07bbbe4301a9a97951ded9433bce1807dc3c774138ed4da4623d399a391e6fab57fbe52e728f434c76ee1761430bfa55f8645bd8ebdf1696b204dc874dcd11cd3a65c0e4dc20bcb3e1fdc7c5ba3ff92c6c4333ed5804e8e5ba525060c5369b7e8ac577b4629f7d3e9f0cd45afdd901ffb93e57308157405504ebc21f1ee5af9bbbf54bd312570360a9e77564c534a48949e6ab757ea2adb763e753eaae22eba8c7d55d9e5fdc0fc5866e10d625695e8fea49f59acafef5b7fd8af8edec153a811e8559eecb389be63ccfdc0113ff0700fb1cceeb594dc81228a9160bb458a24590bc2c6919066c9dfc2eddbff6e4d7946a4385212d1dd4f04a8f418c2e47733f8a61f9bb06049847a8f56c5cd6e359e3a2fa881e4d941efa9e1869e7fdb160ac6a0e7b5c35ff2b03748dd28443e906f25465cf528e755c6ba3d1510ef22abfdbaa7c08ecbef7fce5030b7c0acfe51ccbb157b96c5e7cee93221d5afed049916785a29208367f483ba5ce60160f7e429870d14c1d3c02788f38c6613a2c6ce8d74d3884f708a7df1e7bb13b89903ee40616506ea8ba8add7036110c14f68c2c6593566ec1d4c9947e872b740b44f3b31641253294ea558538d0cd34c7c0d34f8fe62d2580af8ff71ad3310ee119c624eb0d463548858523fcd883912a8e836ffc8b9affef7fd3688ec1e6e2f409ad330e0842e61346ede45bafeaab5857aaa62d79b7ea1462fd7bba2eedc6a2840adf805ef239368c23f2ae21163b265aa1c09beb5c1b049804bfee87a52aea4fb2a1440ba2a7ed1aaec17daf073c4a3620eb04db33bdcf182993fa0267bc3b8882d3ed1da28669675714899a2287691309dbe6cbb0928b3e8787196c4dfbf675f24cbd3a0f259cea5b38004b2711fa8ec4ebb3ed50b3d59840e84168b88c5daf19edf2830d9b4da5f999014cd0a6d5da02931a1bc7e80b064354072edc517bb653ae69fdd4d9ec6dca9f86d6fb7d7510bd226a0bc9ba99a748fa5e4de07488a138ac92c76a5ae36bc072d5c31fc9f5f3e78b8d60e5fc0f6dd6698e625b9ce088dbea0ff73dcc4a2b0a67ff4cd4f47bf25f7ed66913868f6b6f9e5d99f3c725e0f8d095bcf7e9380707b5cda8beed9569765975a6ea6c08f6714d725a53a946007434342479693cdcc6e88e833af0e8392910532afc57e4fd5dca2e59d90cf10142856043fdc38b5c3ffba1d89214f277ee92cb9497a14c9edf331511056256e20c8c36c8b80db82420bab8688f92c502ec7efe3a60a5f18f30805e9a841e62478e8dc5273fd244f6b3d0a55caabe5fde4448b0089c8c6259ad3ea355fec72a2d341c2964c9ab5a9f168f20818554d742a617098b2d7dbcf6da65f8fa8bc2ba35b6fe03be57cae63e654aff82e5ab35d64cd59972f3cedd63d8ab472dd18651f60c137e9dde78939bda12430e76d300230892f66874e17dd75c6323dbbd7b3aaaa26c713195ccb3e1b6efe54a536e454cf1fb360ccd23f4806494bf70361588cf44a59c14de64cc0afba5a2337e3863ae554ac407fc3acbdf9ad817635a85847ccdf7cb7c9a3bdd74e37e0ff32b54e100dddaec2ab59410069fa08e00582990677f5dd480c1a5e9a12437cdbf5808029a6078073e48955cba375f71117dc091327d52244176f3057e02c2a8c5ba0a4bafd774bf2f59b983a5d67fa50848197c03842afc2ae2d1a3709641365e1a810e8560f1dfa8925a0eb49b656df4f40e160053fd5cc6b34643531c8aeca495f30147d0ce93a5333c24cb70b11608a3475ab09563068565e6215a3fcc6f645af1e14e7d8035560fcab08827464067c7594cdb789a54652c4dfcac9b3abf1279fbf63ec42becb154ffe13b3238ce9bf8a2026e60ad8332ec87fe7031ce06715883e2c0263cefa737082d4eb116b60c6dc682680f95b9fcc364b60fdd1c57d7752380c41b563ac73f0725a1f9835f30a6899b97fb7d1f311dd56df037b9fab1a68ddf7b51f6262527280d490b2b389630cee2d8a5c12cb82c737379ddc7362d0558db58e8c812afc44e494736b8c1835b6050961b1f4a02fe90a032f92c64a6ae45ec86a7b1781238463fec00c8');
INSERT INTO placet.payload VALUES (111, 0, '\xbbdd2fd4f6a12ab16e0a5429b1daf757a623b4d6c3656a4d64b4039e9bc2a360be21627e9181eb1f6fe5ad1d58d41023104cf5defcdc404fa17d6578a5ed8bc46bbee308e5263dedf0aa21c80895ee012842835fd0bc0804918c645b913d60e31b0cf3755ad7a21433b56ffe6132bef00e7247ef58fcbcbf215c178d9a7e991330608ecba651fe8aa088861e6cecc6e5ed011f141d6dd220aca06ffc3a0749819de0c26bee5506db990c42ec5e0a70a85df10de94308d2f0f024d48305ada7229bc5dbf907d84289858ed71011184a5bac0611b37806f1777a4937c84c02951defdf47558e3d2162d23ad7030586c27d9e377413fea57a1e3559aa10aa8f3f5ff152a0f3580e780998d247c26c3055b13d56c08f5675e45c71f68641dbbf6e91077c02f0fd6faaeb8f97434f3be7784fa8c7ebbac47c536fd1c06ccd672db99c6d230a2fd729f1cbe0d003431fbd11d5b75fc73fe51aea0940997478d909fe4c01cc591066c9bc649dc1336e0ad5769ac82ab74a572e1ea6a6e70cf160db10ef8372f7802415f0fc154c1e8e6793b9c3608ca5e70e0c2b02e4c16c2995063ee67cc90c41c601a25a144cb867599e3145621df9c30537c99e9db53bfc743d8bf345ac4ba16a6861945015c75ef5bfe507a4fca7428f3e91d7b6bea4e058053a9d9253e0ef56731696ab9a6c0601744c00293d98686c4abaca7bcc5710e410ef07effff4373dcf16f167df642fec4e4a37a109cf358b3b56fa026698dbae251e5033568769d1daa4b222bc0d84d37a5206d53c662bf80df1d2acb9271e245db140df44d6c015b5d94e256d307cc4c0551c080a2af5599ded502ca7418f58becd5f9a3c85d99bdbf1f99812dd9f4106dd62');
INSERT INTO placet.payload VALUES (194, 0, '\xacfe824dee07b0c86552521f2281b0e61a06021caa6de64d7cac400e600d48e734f11ebec0e6805a149a72327ed54b19044af734a09e534688b9e80df1f97e8076baf0b2396ca853');
INSERT INTO placet.payload VALUES (195, 0, '\x84459a24d0accb40225501e2f2ba4df8493453d4aa57c3ad3a2d6eb2e37116931e0b7384fde6029ced4c1adae9ec34391e216f01e7641be54430477a548a0f0c9bf0736cef4ff94a3da099ac93c283beb758ca');
INSERT INTO placet.payload VALUES (54, 0, '\x70831572af40db4852eb74b7687ca030a8799af03967bbf8295bc40658a650976f3e79fd2edffa47d48b4697d31ae3a2eef3e593516ffbfe95685ed72a7fdb5c6a8e684cbc8b2da41901b6de461aab423d92d28aef7f0a5971d8065f82832e2740df1705c75b77f5416ece0923c063bb0cb7fa437681aac730be32ebbdcbc5e3002c09ba6fe76acab0b87239842b5d18285e2a5a5c0326d03387efbbf8b387867f055fb3b1276cf3b1486b689470ca92ebcd36717137bdc4b6b63c489da0af5d35428f09d0ffc1c57784d876771f23d776413159965173278aad33872678fd65b1bd26f41f1d44932a4bff148c235d7a1b072b23dfbe45889ebedd40377142187202042781a5de6ce4cb99ab50896bc14cf13f641cec02194f4e10fdfff1c797b6867def214436062ec9cad74ed5ee0b2e5f73c980616b76d5ad7b1a53d83d678061c3406bd7bc770e0ef72836531fc5952370aea5728aa1c97e38733f958223fb986e4c8bdc92fad8965499308422d3d32ffda7bf8d2341021966f05b09ea2ddcc675b66ad1ddbfc8a4ba72c1f96113236c39bb66a2b8561831121945b5130f774c2d95304c14dcb9724c430cc60dc5fb1dc5fe1a9458d03cd154c6b98ce89d0f8b0dab98940c9d6d51c3b3401d336e6f3619490de6e3cecc4a8a70b0757676d0ad5b87c6daef05e6f5d8e5adda53c2342e115964b8959fe49ebd7ff05cf98d4610efc5902e5643ea4639f4d8b6351b9d6e03612dbe679dad808e6711f393643f27caac7f614c6a89e1eee9f8b70ee26a713fbea810bea1f4b643d31e0368bea71d1c1fbd64b8ec21d380265f25ec916f1c7ef9632bb92a41b343cc3fec6f2a04e87db1344d7087142658bff3c26a5377da0d6508d2f0c32e7843953b6a9cfa213ca27ce1b5f4ec68e633699977eac4d1dafdfd0172d271e55934210426ff054caa9162f81fdb94d4824d2a27cf0212d86462fda593303b7a27ef686cd09ff168784c10614a394851abae068f6683d59d80005919491f6b9f59168bbb1adf4c168a2f250d1d94ae0d25f00ff8b13e6dccbf09ae83528a726bbbfc63936ea51efae96ba8ef1f325749ea75f85fe2463f40430d319a49943ce6cf0cf8d9badbea866d79ab22d4888bb691a4706b83f6b573c9bb5b3607873b3136f8b73ec35cdf525208cd45032d235b2d766d66f126ea1053d582aec47abd3bff1dc549b464e9567e37e305dcca285e8947eb0f2265fb634ed72d14ff63f6224230347f88f03091cbe750d79fb86b4c670b67a27e46b34d1f12d7a4412826fb6500521d3dab6c121afa58e760da80e78e5da023c14ddf18eabe0154590f656eb7b5a18e4c88a8b30334be4c7a053156bf2c218647a1f7f10454ac1c462a0a62e857c157325ef664c091d3de53a9a61b054694b75abb9caebef778f4ece9cce6415423c6948bfccb1f750696bb9454cde1ae75e0d79f8779d35749fec2cb5eb2d82e3c');
INSERT INTO placet.payload VALUES (56, 0, '\x4f3ac362881215e31ed32cabfd3d1cdb3a3bdce4c3d1231ab11cec61a34ddd2f34e2a70f82f30caca26db3ab9afaee05ab13e5bf630a5de6831594cb76b2a55516a849df4971605e1fec8745f76c2ee3200c384be5d98e87f838451ad2a356cb06f95948e6aa11d6549d0af0d03e07ad3f5159d0e2b56078781fad51e5abb16ab03e10232ff1f95d5764c7e74d2357b5b42cb07c59950aa91cdcc2b3e63eec81f6afad48fb253fbce83f289960064665eecdcea98db07a3facce867afe3e506fb7c41b00334049b60aed9fd03bb6fd45fcdce8cd283c6ab4d19be4b8ccff3e6f3bfe0aad7fc227eaf2443585e36760f895aedad3ebde00e1cb3658c51b7efde2745c1af20492bd5dcdc139fa364a99a7399a0c600802eca6a6541a4367d5cbcf12e127491523b6ffd155113b1ff97fc0a813de223759cb590f1ff82969b09f2e115e0b228468258b2411e14a1447721b6d392a10f4bb435a57441006ddebe4fe02e3ae7299c4e3dccdc0e82a39e8426b2c732a0b3eb0877295847457d9cba525a04c335426b0f97fbdcea735115a0d58948f93df5972db1c02c623a65ac55ac86f9f90c5c62806e530fa2c7cf8a8f62d8e6687c3643c0ad6de4fda1464de51a2fbe0e0b5835e776fe32e9f84738573733f9009b734810773bca7a901115b63ba8d4608d33c5d7e77c48e3bbfea765fc335ba099b2d43f82cf154f93591adbb742298391c5a34f9077e88c8088e906ec60883427aeaafaba8c64355477538434d39bae9a1247e4cac05e84205bed89b552bbd172d6757219fc8f7a3a4105d8d3a8bc1a73d3d929a32e3a7c5575d87ac01cdb1a24aec1001a964729c7d635f43f2c597a000b3483422789907c675bf0ed995fa6a1f959db2df610645a507ad783c4e272d18c2010dd1b345bd38654773f66496ec7e1c6cb69dccfb8fc34b256d9448260d49b5f90854309d28e109cb5d21bc934f9080841300b9895da728fc2df79db6e0e5ad77de81ff9062f58222c13fd5c160baaba54ddc3f1d609a9035a0e7605128581e444c1a92f508539ad9df735924a8e00d9b1725401d2088a222da159fca4c315e68ce36a48860a85a4a7375f23cfa37403d40187ae9e5d670ca403c7459aa3db4ce9d26d515ec14077126ba36a87950a4d4eda4b2842f2df0cfabe2c6961b80012ee278ee0e0f8bb07bb814f1fd4f8e8c1ce69e68fc39dc3d7ac5aff248c8144ff1cfcdb487b5f7eaf30430382b75e472ab67ce2ad8b549758f975617dc97177037b2c0873c12243d92744d6b89f54c2d411a0967dee0403dfe4423a3ef27afef1faf2ad7a50a291772d6a53bc57871d2e1df44d4642822e7e1da6ce73e1b75debefa3877faac4f7da34c9a3e999e67b603db75f1886b46e2d732a999c710f937efafe5c6da12f34fa4d387793ae4645c2e56423e7cd84a6e7a211c08fb7174d8bc4b8858f7c30689aa7c357881d0abe1f5d87c46cbbb755d96d303997abee16281a5e63e30a9b583105dda85465cfa465d31252d22828039bcfa5ff36098c657893002acb5f32565fd5417e886e308551e2a7357ba14bf92d41411c8f57f1aed95b531056e2239fc0582da39752c54ef4da88bb0211792a2f033571c555c6c8bf57a84d57911ca5a0f08cf32800f0b75e4a90a0ebf99556459a8c016f9c03800d99290df3c98d8cb047fac68413ac9001552489fb00d03d13c0f258c53e9f16ea7095698653edbb34f26da82f39d847a11947fbac2a32265e79db0136c02cc90522d9af2f1079484d6df6a07a3c482362d6a06e9e17eb96640a7a250988de4d9c28e114aaaa038f6a8134d2648e05d9e37919c63ab4004d77f4a12b1f5b0d46bc73dc928db1e75ae44aa472a3daca455f57a1e608b5d384ce8a6aabec0ef0c63d19b202a99d2d446e98c1d43d000e7b520a7e34a479b543683dc6986d4c74e9f7d0b8c67a6361a554fcd8fa91c4e87a6d94df6780d5ff56b1824e86a5c6ba7ddbcf9a2162862e4ce9f668dee4bcc37d77b1516babd8d99fde4709a5b220f71adfc26cbfefecee6dc11fff7019a03cdb1e031345edcfb02594eb35b456b391e6e1d886eae989f771362f90d91b9a995296aeb4da2d2b2e1c55ac99f287a000fd22c5460f6df2651241c28478190066f57e730bc6d4a8508d852de5996d90771ca779eba3f9faaa12dade6fa29b66dda697c3750dd4c052d380be36b0dcda4d126fe77301d80eaa5dd9737a63e95d18ec86c6eefa0bf1a33763db1ac704de0cd63599716d1923358ca211853daefc8758c677887a5c0ea4e433308a86a4697639f42b3801c2ced897146125721f0eb4a6ebfd1de160bef07407ccd94190db6f3bdcf092c61fca5ccebb7b3908c6e0793f746b86fc6ef27f735b2d6d3f8aadc67f8ae4c019c2b2f31c6771aa1595a44fee1648b0d602ab1be4de06b148de7fe6feddb13ba41bef57218ec1601cc94ceb5eb5fa8bdbc2f0bbdb2dac582b45ab37d78efe8c60f424a33e9abb0e12f27c1fea066cb4c0f450c035835de5da06b59aca7ab9103a20fa4d142cafaf2cecf6a20851540425e9696d113744188d2c78dc25566d3e9586c6958736ddc137c60ba43ff3a9796e27672a6309d88b84bddccb428211853ddf6db1d551fd6f7ef389c495dd1166adc1cad05d2028f22148623fe99a123ff3ad6b49d9e151accb8203c1aaa837594070b382ee16c8f3ae804f3c7d851904e16bde36c8e8ee830c0884b90eddaddff44a24c65d62d859a9a990a1a932f429b170960d85588633aca325a2e627f1e1cd5f6f1def27367b7114672f8650f6e1a6bf7b707f1a57ada64af39e2ca2d7c18cd2a5ca45bd2494a52edc8159c7b2b1b53f9d00f8c031a1de62c4451d574ea4c886c1bfd648b5a6ea5f10086702777746cbecdcdac3d135427c97f477689b8999d01d2d7619a55254bae6fbea199b6cab2537ddfb8f8343f150dd4d8dc9f7e14301b814316f4f7ba9df2e4d3a979d5443a0df20fa9f1de59dc5ee40ca0969d5c48454bcaa3737a599b00566d4380defc7c4e6293');
INSERT INTO placet.payload VALUES (58, 0, '\x3d56d55807afc6053558cef03c2665738d706e60fcbef572de1e472e6f906769ef1324176974a1deb7de6f7795b1e7ef64b612d9377c1e917d93847df20c653afcb9e99cd218b6197c3c39f1d95a124a6dc4a79c81ff231439313cd85883a2eb088721f96bac8599efb4c370da320c914ed4abc7a0198c51ef5489d9b09e6780c4fc17d56fb59a16aa489ebd649618dfab37657e10915a774c7d0f855300b120a62fed0be09332c9917ae656475ffe151f27f2ab212c0cdc6ac634452215904bca935b00b9e1390a90dadb9f158185722c2ae9102899092309d6f11856189e03d805b445e55ce4cfbeed1964085fcbbbef790b48ad61e3b79dacc101defad53357e2e6b81f5d9afa1f15b80e52b4650528fcf9c2b5fd69c73dff965529809b58f2528ce87755bd4e18df409f99221c586602ca96351d3d2e142f4ff0b4ca0d59df82eac7556bbfc600ebe0de798f248a1d73f3c536cbd5b9972ae4e833380f30ca7d4801bbd230c6ea898a4d4430309ce157a4287ab217e9cb73670d6074d6137a913487fc4936df6b1648032a9c3c449fc8f41bf0245adf0a5e5755c8d574a07256a90d755c78c8f56cb4b08f8e70fcd8ea129eb9c974368196dceb67d22642c3c5a96c73c0d35e28e01802e8a20fa4296f4e0b2eaa85553d089d5a2b5d13cde37c47173c7dd152f23eb87c9d89c01e5afa91dbc06c2b8fc9b7a5768cc515cdb08f594e2ad50b5ca6e35c07786442e9708d9903abc45f44b24c67b13046d035567f86d3a9ee6836ec62bfd7c20dc593b4af544eb0eccd2f03ca612a4221b0f89365c80c90159d52e63c63935c910b991ebbb963a176ce8e8c4ad1532f65dcc71da90a78456b6e18caf4606d527eb97f83f5ecedcaf7811e16e68fb1e22f0d0a1692ed0d2a4d5c624608dfad2fa45eaa846dcb0691c70beb7bc1eb43681c5b36b6fc17d3ba43ed1676131dc6b5212b459680e67f81798648e2985508f2600761959fb705f9cf65e6d5504d96e1d6ed15441ac932a4dbf191bd59264bfae5f3b82c141bf58dfab224f89bc6cc34d5fe66484fc3d69bdb70a2d3a7f6fa09fe08926e58cdf727e0316fa3988ae58b93a2b27f5cec2d32c6bd6e5270552015a78e7ce7ff3a82fc29b5c7036bb5eb9103217f886e1464dec4f83120414bbc1a58c8b2361eaf17d3bcff99a7ae92e06cb1d52fe6ba9c1db74d95db7cfb400a242def46c87fc1b4e15738793c6df2ed81d3659b22ed04739cae313c8e257dee7bc4f974f4ee7d0eda7038014cf70e6b031b51fad9c498617cb44205af2e6804f259db5da3394097ea3e53466221b7ead5411b6fefecd66b49a62b953d84fae47b3199a9a43f66838950fafbcff866e1cc2ca41fabca2e207f3f18411c38452d4380ca88c986f9a447f134d4da7ee92e869730a866ac1de23dc1887aaa027a6c0638eca34b96fb19a120b8805d25ff1162a95881');
INSERT INTO placet.payload VALUES (59, 0, '\x92a9317629b2ff5ae637052b1de46c14453759943efebe4b56dc2f6a9bb36dfb4cfc84f276dd8c1b79651bc78df41fa362a17aed84744b8dc603d2db752d0670b97903f0927b633fafa0f9fcd7e24a527c32b519861f4bc707c534ab98a2f8b160a9fdfbdcd453a7a3b83d6355c8eff4c0d6022b3021f44792395d55ca246032d3155b89cf5581f74eca1276035b3af22d3da45ce7702d722c0a6c3b29977141761d4d517e8aca50fd0abc59d5222df2c0e4fbcdf0a34e5f3e77023c5b0c05c6da9acc11a64e7833646804be31ed12f21eee20d3f4a2112ce776f9c41cccb3915420f1191fbfd365f37a3b9db0a63604f00c2f88d0e74c8471141190356ad10ed7dc1e401eedb853865a775b1e022e5cec622328e153d722c43f3643e22f067474e5b74ec13fc1f20aeb3152b3b1e27fc8b692a704d7f5ca5eb06219a4fbf6c79f4d8dd9cf0d68d85a1493a4aee23b2089898dd6c85e3c34ce53de95b41d85294cac6d9707bd74b4b4d6a2b891b1ca9b1b4cad4b42fc8989b0c269bae78cfebd2834904ba24e402b6bd0b04c996618a2f2d0241a47b8a08ea61c13b072f917b143634a91ee60991199df620fa74d05781e3ba4661529ada4d5bc2883599bb08d91e676c28af901e8d1be4416c23fc4e45046a283b9e11db193ad4513e09bbb6cf7f97dfdaae436b0651a25a10e9032e419361e5b1eb4d950fe742e0f671ad19dc6e0fc276d9c0639b49b2f2e93e7e5df5026e0c745366043a8a73967d0a7fc572d53907a876c8d1d674c4b4cef0ff77d6d5da380bc6c7368552f1604fca69fb8e107934378d59546eb87d44daaab8aa764dad5e1a9bcb4f999f458eb7ec7f82ad2562f0067e4c7f373c48d760f37c1ff7f5bdd8cca175f7326de04fd6e9b9a2480383bb1fa60fbe819dcd7b4496b9f5df8bb50c3c34124e43c37410bfdf8fb3eb6d23c790a76ba56ee3e7143e43ac8d4a4286f5d0485c331392c2c4d949d1751d75be053aa03f3ea43db4981ae5bfd5123be8d07a7f0074c206e2a13286fec1a167a5cb1af5b9a79be1265dde099e4243ca44e3b98e8d1f5b6a08a9e2ec0ec2e9538674e9acbc660d04d62de6ef994e0109ca2cc739e51fcf4bbc1ddfda9d576aa40a607d8b18d3e8a8d4fd85ea5168c97b502904c7ee609f59d63ff583586cfb15c1cbc718e7210e9827a5bd1ff5bb7cfd5534c9e3e0e23fe8337bb134f142dfe5d36dd22b15025d23246dce602ed59455a06dfaecae0d8a9b6625df3b53be9390d5ef62063ed4c05d3c0ba7d9e0a8fb05fe75e38f340ddacdeea50d3b022d4af8d51dec8941b56fa94ff9ef795d452e13ba31d44e425e45486fb80a2e5ba723f31d26d9c0586dc0280906c8ee915277e698c02414a5efb9302e735bf92c0b2ca311db2e57be01d33fd268ce3edb9c1b8cd83734b03fa40ad9ba4ce4a96210280845886df242561217c2a61f05294e0');
INSERT INTO placet.payload VALUES (60, 0, '\xe66105bd83af633f509fdc653bc284fb6d9aef29174961253dbbf289caf173a70042a3d8a1478fa7f686db65f21e54cefa971a3182a2960018be3ed53d974d7987215a4fcb24dbbccd1a4947ee7f21b67288cc');
INSERT INTO placet.payload VALUES (62, 0, '\x9c471564d277b4eab08215df1844977401f418a66b0a765174d645f8bde7a7a3902e3e94158087a4b50544f655e54e3035c393bb4edc472e9371f7afaa9b590a0f7048acaf2c75');
INSERT INTO placet.payload VALUES (64, 0, '\x3c101b7fe7f9a0141afb962a400395c92cae1157ecd06392a66135c37dc25d7304b5f336fc9589fb179d0062704f3dd80a7904f7ad9cbdc7a78ed6e1431453aabaac9f6a24dc75ced26ee50bd352fe542f9bde37');
INSERT INTO placet.payload VALUES (66, 0, '\x02f2fd727628d2661118a88c359fed8b3ad1b77c3e6eaa6177e5c050939d42d910217bcf65683efd214b687d8a50b1b3098c7eae297e521ea0264920c11dda9d5e353fb49b9321e5b9c357a4283e9842864a7de266c9e481cd6c411d59e9911ec973bf3ce1357a401008c4d1c54146eface949a1321eec2f93915401666f6f4d26f04c4423549b0e431d32f02bc0b21ebdb42968513964421376cde3fbc71702c82ab6c164bdab0b978a7f320091abca70de83001ded08d24f93b1cfa119b1faece23182d0124adabe187070509697b8c5f10579ec429afe26e3c74c1b5edb934037b2b3591b195f1949b6afc2589212b0b70ce3a041bf7e0edc90d918fc9ea7ef9ee097c1e048f7cf64c993bbbe39e33686f9db340b43ead1113a0dbd07dbf34b1d18e4cf8e91740678842043567d25226609ff2f8ce88a1829f5da80d107e26ffd3897be680aad3be8373869842bae00c64788348348');
INSERT INTO placet.payload VALUES (70, 0, '\x1f772047597125e27e970d23974cde72c0fa74ca40dc82d557a7ec8d078923570e1bb04102a2640c9fd6c6c606fb88ef0e2a598838212a111a3d327fd561284dedb9bbb7e4d69b4ce6e02b45ef6138f477b490c7185a8110ae755f976af350454ae1440a08bc2f32623ff21f2216531cccba691b3d8588a32971a67562e8b0051557046a6e2b4bd8d7ac43960fd50af6cb07e6a41749ea36683534f7e52a');
INSERT INTO placet.payload VALUES (72, 0, '\xd952bcd1b0aa366e09162eddb1e15f841a75ea37f16cf48fff8d6dd90cef0383c93f18a7ae2511bc3c41727cae220312c40f45da6b52249820d7476c786bb1af77219dd083ff7ffb5295e8b04f94e843fa0b79df4bfc80e2c67000f0096cb990ccf4f3310c0f585bdfd28d');
INSERT INTO placet.payload VALUES (73, 0, '\x5f30db8c4d9a46473a6ad6b45a3530ea95c7ce768756ee284802a1adfe742f4f254d04e1114637735b1e1bea93329f7b7eaa054cd3637810bb7d4fc595155bcfd82dfd6ddae5dec6e67fccc2b4c2b97315c90ba4b10f04bc8c51f4a89be2e62646d1177c1bfb85f33e75e9');
INSERT INTO placet.payload VALUES (74, 0, '\xbdc0a2262a7c3e15f09a1c2d59ae5f001663c9e43e35c74bc3bd2c2dc1c56b502529e4e356f00260c8cfd1869acb0d1038a643ac44abfc2a8da178161518b083868b62fbc8712b06df5849f0475ffdedb0f827');
INSERT INTO placet.payload VALUES (76, 0, '\xbd7dbb267686613b898c94a809d7377dc2c7ab9be31ed3947805d0d2b729eba0d27b39effc1c135722c4fae3d9bfb17c6f9068b2ff8f6f323d5c1b331a9625b670d9bb299d6538');
INSERT INTO placet.payload VALUES (78, 0, '\xeae9bb3b9e9016037f84267c9dcf0a4471cba641522cfea6a2360f971067df38f1ca886fe76cf83935588b3d72ae0e5276f9ad41c5182cef7968962cc8f7ca32f17284f7d391a17db9e4cd9c10f6f2e624d32343');
INSERT INTO placet.payload VALUES (80, 0, '\x2e8cc2d45fccd096cf05ae2eb09c3809053e7586c681e1a49748fda1cce91c03062c97924a82073275fb2c2dc335b3019810d6b712646194467b69cade3492e8c0d85a81ddcb20a556f34ac102a98e46cf96dfb3aa664880c9e932e2f92297fe773ad1004ffb56c3663e613553dcf5b807b5bd73bcf9fc9229ae67abf787f15ea6d996048504b69edb855d383c2f7e301a7b8476ba62644f34a0bf2af385cdb1b0ae54c925720bb3ebde700bde22d60a5d1bf948943aab2d6af6a74182deda9c62ae476ce651b10d9363d7d16a8befe7e45aa70a27a5d8461b61296b913fed7f2cd7f9b455bba8d13a57c22230cd70c2be6d333a1da3804ab75d7fc8dc19b695c736a2d5e67bc80d892e1117599957347b23fd8a902e0b86ef87735a56232809e3511e4778d073d3056608fc9c3ad67a6c799d9f26840fd3f2b20cd581fb6148c9f0991b7e9549eca4aa06e36f672e42c232d8e1b7c56f');
INSERT INTO placet.payload VALUES (84, 0, '\x11bdfb90f5889051c039fef313c6b13112211c775f39fe415e1b96391959959312d8b20fe9068aca726f147d4198745d1d5d733e3216f03d798f69b228f22cf5c32cb33dc411b1ec895fe3d8908b8211e03a20');
INSERT INTO placet.payload VALUES (86, 0, '\x263620202d31c4b0b2a8f4dbf2a4169e7c8850bde3f330f6c9db74e58c9595884df7648a474298926f78b5331f9c4aefc429a58fbe0560ff9ed978a8b2a4f72ded3aae5ba42c8f');
INSERT INTO placet.payload VALUES (88, 0, '\x163ff7837ae041f3f48e1a9ea8d585aac93b33b5428a33a730fd05ca68f33f559c2552740313d9006fa07c43c431e26153e6663bfc753d2f0069e83189f1e5ffc508cffc81bf6c515fa9cd16766a8cc35e3fd07c');
INSERT INTO placet.payload VALUES (90, 0, '\xc2e1aba7db721bad818862bd2b63dcd193801b55551299154430ef9c2270028ee386985c5605d65e2168fba4f5df1ff6529ec99a007c9569efdf9488f2b125b40b06563e3113c69f2b07b458b0631a77495a09c10e752c2b2d62d295eb6625af2e8098894c6592d2fd6579c6c7a8a9e8b9c50c01a5fb35e07de3ed0bcfeccf0790010fce6b9256f67cf956ec4390340323b565f179f9ff967b5c233da81f13d69320d9442fcaf8aeb0492e16bdb3a6acf98c13d12f76e0a02b88f30a804a2ba794ca9556eb8a85d2a1ea41757a9a38679d8f3b15831a59ef7f01793b19ff56da812008feab4928e33f922c1b88f7262f151621550719d7463c8cdb500cf8835bd15ce7254d5598f6a4e069fd55dfb25d233f9d8b12690ce495f94ca4a13b43e9d97bb8f5c7d183e9261305d9524cbbb18530d4279ba3174a8091b96dd5c77b216530fed123b7120e483c4ce98f9d6453e726836234f07f');
INSERT INTO placet.payload VALUES (92, 0, '\x5c14457b0bcd60a28668836619cc9312a0caa954b0524e1214bdff4d3ed918a90ed416330e969be1d257a18c554056d29b6c8c743fc197af2879ef0f7dc9cb307db13d11a70a0f1ae701d4409cd0d31d5da8302dc9180a7a2e986bb856a70ac1fc6fe504a1eb38941484473fd262604216d1d0ae5e1c5acd4c444c');
INSERT INTO placet.payload VALUES (94, 0, '\x0d2d13fc0a81713531eccc70d52ac98a0880c76ed3e2caca91aaf98d00bbe88b09cf5a38a99340a3e881f410f6eb253c3fd59b3cfe11523e605e463673f3b82badc4f88ee582b6823247bf9153a7d16dbdb4e6c853a1b5a95e2ed722bf83f53e186d401049');
INSERT INTO placet.payload VALUES (95, 0, '\xa5b38c29f942241c95c10d57229a0ee1d7451bd262389c99906425366b36cebf4bafacd63bdb35a991d97cdcc62197fe56ced248c95fa3266ecc058f3b16ac1c93617ff216a2a2d54871e33e08def45aaac46f56b6fabdcd26a87d706e635a0e76b765');
INSERT INTO placet.payload VALUES (96, 0, '\x454eeef22f8a155da0e21d9dd38d94e5c2c229c55642a4e262667700039eff858a2929e619a59a7ec8faafecdf8a5e8ccd04e34fb4a166c377df27e4a92d6ad063f32b198ace96a26f591407b694d15bb4e680');
INSERT INTO placet.payload VALUES (98, 0, '\xfa3987069d330012373fd4df5acb2a8968e1ee3df705cc41ac79539b675ee4494c4fa88868d7ab9b3d598d231af124e4473e83d52e162c27b3d605242fe7c0a52d759f623b3c8c');
INSERT INTO placet.payload VALUES (100, 0, '\x1c633c351ca0339d4a915060f80a2f3063c665c9d35ac40f022072dfed02b7cb5499bdcb325f3fef6aa4b05cb31c4515b1a850cc112bdde26179e3b1678f098aa6f1d7ce92cd6d7950c21a47a92f2e3f1a33ba0998061543225bc78493580482b3e7d7bbb3bc6d7fc0eb39a8bc725882e65f11aef6008867a3111e560b512bf5a925a0e137008b45d9c81f578f6e57485b03be27f9e115e158ec89ace702556cd9d68e7889bd4f629ab663e5be4ff0a0d9c2cb8129f4429e533eeae54d87569ded3368c5341deaf44a3f818763a1f6c553b0f710ccbb5930223328b4b6907fdd89f57ac65e37987098ad27ca60b8fe34bbf37ac9f0995b80448ac5077150462bdbe34434f63adba9fdc5981869a8d574edc0a7911fb79efac74eed4b8e3d26fb0b27f5d115b3ed62c9732daace37a5079bf330063d15539bf36ee781720ca5c8c2b4824f84b4565c636415f4f274d777ad1c8100d1');
INSERT INTO placet.payload VALUES (102, 0, '\x9d67072687aa68a2def693406fb78ac9dc286e32c1aa4a8ad7841a21eb66950c5c52314d2f12dbfb6e64e5b55526eee451d87211cd4a195c8f548f5db5356ecc4faac4ef71ef9fc65cf7c1d9f6653abd2b37c5023353853b44e59ae04aec4351908129278c25319175581bf1f2b06f2b7edde65340ee4fda74ccdc03d3179384bebcb4d9b8b2f11735290c37d887718b61d151cf9a51dc75a0d9a552c9ef10340b13d1b6f8e5f99f681fca00f9e11fb0f4bb2b1fc14791a533235b89551409d2cae0a653accdedbbee98dc079c3be0ea3399f567334f90a970bd9a20a851fb304f4f86b901f3a3408a82bf53b1a59f8cfeff0a1fd1374e9d51e5cb5f7ded60ff5aecd480702c431c5c5e2f8e1d4c0ba11e90880adcc71bffb22ae90ba6a44820c90caa8e05cdfe7e667f512c0e0e6fd131e1525f2b0c30c1be3a221c783420fd7534bc3b0364c000a0ab238c01c50a236e818f1edffa87');
INSERT INTO placet.payload VALUES (104, 0, '\x7c8d99f47185ee580ff82e9af00f28557042bec863623caa8b4ff6a7bb07d0f0948a834cb355e8e35ed98184b4221ba6850027390a39dbe49bdedec2d020dee3803b83f9ef0cca41');
INSERT INTO placet.payload VALUES (105, 0, '\xa8d0395d92fd6179ab96721fd9bad1b02ba17168d9486c3fa92f646415cd5a670cc9679325cd2ccd3934e320fecaaadc2ca482d09b1157baca1e8463f89cb31819f2872bda5652f9');
INSERT INTO placet.payload VALUES (106, 0, '\xc3ce871d26ee53d92407f27cfeee779ad61ace51b449e1ac2c221aeb1cea0f7827db0bcfa54f0970a4090d7cf307191a361c1746431d1fa08f55');
INSERT INTO placet.payload VALUES (107, 0, '\xb3f7281a55a1eabf7efbb65742b98e0bad99fde99929be409e04c1781f1eda7233c6ac8f0ac648e176a1a4656de649d1be02b970376c38ea2a027914ee6ef730f70d54461cc4513725c7cd1ab65eb4fb3ccc403fcd69cc0083157dbd9c22fd');
INSERT INTO placet.payload VALUES (109, 0, '\x65a887bd9a1bc743a2f7867a9286f88c03bdc6aaf54b41dd8cf1fceb61e3d570a02ebe54f30e640486bf1d497dfd8fc9cbca3f82814eb60f81f816609a2771f10b0722f420bf0778a504d75ff440c5a2cd77d8');
INSERT INTO placet.payload VALUES (113, 0, '\x97447ed136409366675168bd0e98e910560b6716fdc3d7daab30d38fb268489e40a37bc8d8accc89c065913ecab4dd2b156f82344ac5796456673d900e7d533a42c3ad9f29ffcc8a4ef007e3e03f8f9d7a541dc027beded09524a746cad5ba89b347b6a60af62710528aa9890c86fdc6a6cd65990b3a31d32d3385cdac43247314a9ed7c7d223cf03c8a911c9084d76981b71c27a3b20ccde2e638680240c59e1b519ac2bad02dab1327d81bc4b6cd47856de277b84fe35aa9ffa2080c92346f3b7bad76ece868244b4566b8f883846af3267e8e25065bc7b7c3269d15ddf36d8823014334ac11d803ae073691e29c242a4a5ed3ec9ce8e1630f35f6f4f3166185eb387b33ee3f406c692f7ba302b97f1147d43cbe725ac6746eb99c8d760316e8ba6adf25b40881f51323bb363e6b0726a956fd5a1d80544f3f2fa2d64bc2da5c6a4b430650b2051f9c214931c8df2602a7a69910e221d7eb188f1ef6592bd475e7ed436ed800d6a1c58b07f111db2186faef78150d99ecad69f17a4908a2a34819e45647b83818b318b84b5237c71579547c3413f156e97f2958090018b5c023c5cb4a9790f32401');
INSERT INTO placet.payload VALUES (114, 0, '\x5ce2260786eb44ca3bf98747670df132e001e21257aba7520c391f8663f075b4e845615992c5539d3701b8572d9757103945b15fa03a0c777f685e916880ec');
INSERT INTO placet.payload VALUES (115, 0, '\x8db9e4785240594204b79231a4dda67bc6c59f521770a20fd2ae462b700534199f9510579a0123bd647da8c57abc9a57549b05622d694695965f5f58fb8a69616d');
INSERT INTO placet.payload VALUES (116, 0, '\x241e49b12964ea9a082cdef43e7c6cc0efb68be217a55c3130c23d5bdaefe9186363fc66a776cc27161c59382e55860b88414303e9836fe066e95944374983');
INSERT INTO placet.payload VALUES (117, 0, '\x77cb225849837d721f2afecef7e564c5668619bc1965d21333cf81eec2acc784a677ee1ebcc0d285a63563dc0df86c49ad32841e30a73ebba625ae9871afe08fac');
INSERT INTO placet.payload VALUES (120, 0, '\x079fe0efe5e91eb9ec0ff0fc29fad5698b360d5a5c5745948f82255a29ab3ec67a45f96025d96bf06fff86b403fce2bd2de63c06b59645aa9b4d0135a4f952803d');
INSERT INTO placet.payload VALUES (121, 0, '\x759b7ae6cd233a9c6bc826d7fb2bae828d94367db5cfb93f7858caa45784058f4d265fd258d67297e522cb53090ada1cb0f0914e765b391d');
INSERT INTO placet.payload VALUES (122, 0, '\x34107d0039c5be7a4347c1e8302657c7e2590c77828938324f4cbb53c6758f368eb80063986e00566be455e51b217ea71d9d318df4e5b55f');
INSERT INTO placet.payload VALUES (123, 0, '\xbe3996e37f99b32dadb6156f095f9b3620eb069654b8ea7440f89b697969542253aa6fe89903732d488ad1e4d1483228e7a0b14708f8da6e64e5f59961e78c238df85062490ac3aa97ebacfd1127472b8060d721ee25c702fa609f01c529');
INSERT INTO placet.payload VALUES (124, 0, '\x9fc704ca458ec6a2f9d81f55d25c302f577104db159980198bd2cd6246dc325f7005fb534ea4ee52c9eb937268230ad4751cdca59f8fa1df96885ea71f6023d313020af2496b3008ef7f3bca3741c2b6b7f81eeacd34f562df5dfd');
INSERT INTO placet.payload VALUES (126, 0, '\x033d3516e1c502cd5ae437f2dcf7a78cd4c86597ea796bc65f808cf76e6c3384630c0f98baca5e0f4a0c86fb6cbe2f17df394e0406dccad39eed924af407e5af615d0d95d5714a2b64865620989ac4b7f397a377326109e94d8cc5b45966428aea2e3b14f14ad164611b741138baf93f7d2286ee473ce4ee75b60bb98e389f9dc29167fa50113f45507dae2689b7ca8c1e4453ed0f967764b13a11783d0a57150bd1554b029d576e68858df9f77e3b2ce5e7c10a1fcc42650378391700cf39f0d579c864379dcdfcc6a4');
INSERT INTO placet.payload VALUES (128, 0, '\x3188bef87a81c9b8feab5565b2250e6b19a3a140d24eb759d3babe889957c7d20c6cd3dd6092366d15cda1d25add5ae0c4cf943c24978048e60e67a198e1df7b24ea45a0bc11c4da');
INSERT INTO placet.payload VALUES (129, 0, '\x6fb091764e49c166e65c4cbe23c9111054384e510280ade0910327a16b42b7254a361bbbd58b3831e0acfc2438c8490b7571f68c4a02a07c4aed9f23ce3fb895ea342849335d9f35');
INSERT INTO placet.payload VALUES (130, 0, '\xfccfb12686793f970963a4e77ce3f97e5c841e2eaf2aba598bbdfcd40d800eebd5fd47a0df83a59f2d40690139097ea0af3cddf416105987d87a8f4f2921970037a9441fd58b4d4ca60a6c60bb719affee266ffc718a');
INSERT INTO placet.payload VALUES (132, 0, '\x9e6e2177f4e976ce9b52e6a7a018e73e434142fbcf8f246627c9d7b806d7d119a677b51362613571d50e6981e0460635a0c472721a003cdc72e11a7fab930af92cd57b115c9d25aaf7d6');
INSERT INTO placet.payload VALUES (134, 0, '\xf9ad6b25ef11909cd63096d3af513ade0b3f49c2b2c0be9821096ca827686f0619c702aebf83c3705110043f4a921134f5274e5a403cca27bc93f768d0ce069677b85e9aca1610d96142e2207ae74ebb786c9b46fa3225b19ff00ea791807abcba0fea53eaaf9e8ae9c58270e8cdfe0e7f58340895f6aa5c5c3c7e107d2d912f4b700486d509e903c5d9f2c93f6f6e8076f6e5437b18b02afb98e05eb4bb34b305d2ada079ed5aeec5ae6c8603aff99ba286dab2d4cb520a6fc6ec8218699a1b94d371e210544f10d8561d37ffdc97db9ba08146fd0d01752c1de31cf682988cf2189d2d8c4f06a53574580cbc828b5328d14f6109acaa35718f74d2deb93112d10961c3f0649441049b778ea76a1a2f5a5fbda0a14001d5ad338d8a0389f05b7081d478fa4e2ebad1b81e705fc6a4772d280c723f85b1ae594f76b7c16088d6367639b8da4b80d24391400d5b5ec4b001869a986046ecdad550fa664d1b50b7ff0c7f918071921588b411d77eeb3f46c35fb8658716e80b57fd3879bef0082e84fe0df66ad9809d957dcaeaa6e41437e3fb25e1dc2066a19cb305ebe6fb2d2889e028ec0034cf33f82a830d1952deb80f6041478707fd066be6ad4e54705559fcc8cd4bd141d345709c24495ee0ce75e85c304c18ddb2c9fe0ec70a56ad2ea854a271ca450960fd34c0291031a18b8de4d566363c50c564b24c99e155dc4c1d06f40852c2f1bdd9ce187503a0568e475237518c0a16923b9a23140003171eb049ac9fd35c545e16b9ea79f87c39939fff5432104c94b6f79e89f88f2782d31de8ae45d32e1766a76122a9fbb65ea8e7465fe723691632b0fa4652864f3c81c5fa5b32f7010f738cfadec9');
INSERT INTO placet.payload VALUES (136, 0, '\xfbf38a989654f5faad746f79e90c647b10e21964055068a8e3f3fc92ce3ae5c8aef9ede31f3e617a1d6da81c0904e29271b02c5be64b64f91c2d73826a09557ade8c365e9f3bf68dc306c157a73bbdf39533024e1b5bffe11a3beb73599949da1805717f0b568cd3253f1a92d49819bc42a8eadefdef924eb459aa538a20dba5189fd0fcfa6a7b59d91efb16d87c7f1c55524176472f87d7006adb28d40d7448b7c8366b4a7b05b9b1d5c6d9fc374a335b39bd7bfadb1a68e806501528dd79652825f3ead51827805d41436fe0e9271efc748c5f715c8c662d038849bda4511670cc22ee19f1af31d47b7d1e19b974b468b236acde5af1ea20d880e17608c986d3c83fde1b9f5f73a6021ef6497d2a5dddf16075d62fba275ca52b05db8c69022b1c4473133ca3222dd3d744797b00a99070686fdf1a1a9d8d0444fc9ebc041760068558bf12a1597674d884eb23a89550ec8b2004a76eacd409afd762f76979acea398c9a2fa67ea4aa242e879e47e67d55');
INSERT INTO placet.payload VALUES (137, 0, '\x7e288821b2407a05c16ca503077123886580dad45fa05093267ddfa14e036bbd95b6ea6c55dec0aa7ea3d60b455d6f9929b433cafb8b77ea1b34333ffcecca');
INSERT INTO placet.payload VALUES (138, 0, '\x88efa52389220e6fb3808efc061729f54b6bf306d55868075dd06afa72ce5fcc5a3e44a38d31bca264c8c35ab68f177d863bcb5d078068dd826be24c0bfe6cf0f6e654e09635a64619adf2ae3c2192906afb37f82ecc');
INSERT INTO placet.payload VALUES (140, 0, '\x798b2adff4c4de3115e97ed3ff5104978fa93220d6943432ca3ea8cffcab34244ecbcb0c41eb314f5c6dde24e4eed54ce8056428fc73dc3c6c2a354314a1cd442673e17d24095d3e7974');
INSERT INTO placet.payload VALUES (142, 0, '\x0d5cb8dffcde0636d2982a07d98678c720d498011ca6f792a909cb9a44639ff057f5b2b8e76166e95a16ad13704924e22a9da533aa38ec53a0cbacf0ba0344174e79bd1441774b64f394b45c74c5d34b8dd7a46fd462770016bbf92fd9b49e3e95fd3c0e7ba55e1a8ac60679b2c7692d4f749c4b505014f7e15676c8dd98e0986cca3b9d6b7f094118eb37679dd16448525e9164ea16702d4c86dd46d9f7d21541b5531178cec70aad07367f2b1e75e6c82a9c7457cb26764cc5838f8259e380fd6e0119622298b940ae7388289aec828c53ef0ec20a7c654ed2e1c1fa1d48d446941a37a8cdf4f08c1335e7b554179a2e8b4bd37f29261f10d0063c19a2134c20c708ce4b413d71ec6342c3e2d49d88f302b1362a130d9ca71a4508cc53eded0f163aa5ba51bd39836c4c96b931981113bb7a2f83a287717004e72cc6ea22031d3413af985045dfce4cc08a9fc9cbaab38a291cc8d266c9980552da884825ef7407b721e60d3833dc9f13419c0912cd03e3632616c1c96e814e0b55c5ef446f7b16296773d0ed76d343d07219a3921d5e0a753f3a635947fbf69dd543e043e151a44dc9d404ddbd2146b0bcd20222d2d47180102f6435e508a096cdee7308c72e8fb04de9271fbe6a68fc793d97a510700f3a6ee9e939787c065a1407a37212aaa58b907468ffa5c068d43f188292581d1ddc27a29b9dbe5b9e6c4d2dbf52740fbff75c0bcf37fb20e3b59ce80ca09992b768057f2deddf0aaa67c0da0cc231c394fae89aff119033a6d8067b32efe9f9fe7127d7a732bfadee234577436f585b6f927344089cd8714256161ae4442b9ccb3861a2a1998dc1b25e64471b2b7f7711db511c55ff887189c2');
INSERT INTO placet.payload VALUES (144, 0, '\x0a3f78408dbc7836d1dcff4aaf6b2634cc7b34a444b79a48626e71c00376e8f0e0d6a83ebf12aef7bf332f6c3a477ce07b764289a28ee6690b508fc4ff89e10adf55a21ba91717bf2f155c0b7c3e4804e5bcbdf5da23109cc6e740b7e0c9f294fea9304769df9fab576f1f7f09b6d6254c804cfd933da08480c37ed9ace64a1717749b665316c1ef0744c6494ff09d108383a2a8c2d90769d5d48e84f211b9c310852713ef0f93cdd1f5d152f3fd14a0791041f009689840f654b5ddc26140c6cad4b518730b2ec2ce69150dbf20960209745331bb65429d942bf02f3d9699b2297034671088f5fc76af2e5f65e2295ec7c6ada9148089e61e7c89724fc4abe2493bdc439e8f7a5c5e3f4fc1e9ba32f2e6d350772ae47976488d55882e5d41dec6607acc3884cc2770e69fe70a7489fbca89c0ec9a68d8cf32a098eb21d4cad102459ea89e38e497178ed158114368f6fdb4cc3237718788eeda0d00cdf966db208e3b7dff0aa06c21c3773790acd457c79c');
INSERT INTO placet.payload VALUES (145, 0, '\x5b4bae6b016dbfd3d2c4efea5e8b2918391e3f47cd20574d33f45e2020bb35edae97ab88efd3077e4ef44a1b70cde7428c95f3e81cec308325fd45b23046d80c785abd5d6524a0603360e027e02293181502adfb3ac0b8');
INSERT INTO placet.payload VALUES (147, 0, '\x4cabcfe0b5106c807db379219b440d295d1183075ce893a05bd53b21dcef5bce31dbbfb1b691a99ab1cbee0599aa7f81a336d69388b386c40dd160144ec095f439fc2db8d3cc9e03806d2748e0b00578a080b5081b8e2f90e4abe8cb6f44d75d8b453b5750c06eb7301161868fef65ad0a5ce91e9b4562b3fa4bde1fdfe3fa220b9eba3f65f969bb63eb693ec0e8a0bd1cbb714b2d4d14e6c1eac46c7599a4f5e50359fb469d4e21c5aadeda85d9148fdd869a07d6faaa144ab22fbd9af9c58ae97d271cef91979e42af');
INSERT INTO placet.payload VALUES (149, 0, '\x56ae2588dbbfde26198704860823422b105218145e8234bf9b4b4244b443de9f08d85be778275394b85769ef40626535c3839a8cfa0c46bde3de5fac36f4894511c348a4bf660115');
INSERT INTO placet.payload VALUES (150, 0, '\x9935b3828dd7c904173070df98a884342e9c646e9547051b0478109eb77830a6d275085c0b6963f2b68e752ea8ba1905c9cf2d6d0aaf96096977eef85cac919a84bbb01f5a9a6b0f');
INSERT INTO placet.payload VALUES (151, 0, '\x1fea1e2c70353d2436d53679d8ecf60c36e64ed252b9a874fe9685539e8ae49d9e13b139e5c38b2885d05071b06c852cf9340fda46aabd5b66bd56898fe73abd0ef850c79b716f79b38a29bc3ece72f5de1949086f');
INSERT INTO placet.payload VALUES (153, 0, '\x376b7d9e2e44a6b95d61ce1ec1919194a1b37e4bc699f867a6352911d2a922c2bec4e46e74980822c97b9f95f112c87e861b9975d897fab83332e13e146f6dec199d4ed1616ab949f1');
INSERT INTO placet.payload VALUES (155, 0, '\xdf2f758eca31cf0fe590735339127bd10c7d066884504c046af751c3238ba51b3d696d1e2157d2eea44d44af0ee534d7fa9acd4bf963bafe2e7783238e888be20e13c1f348406fc1e6f5aec2723de15672639e541a98');
INSERT INTO placet.payload VALUES (157, 0, '\xb044adae5480b284b7aedd8777de83b97efaa887e767e9158719f557093ec98ac4c348ea1d6b04322a51fd6b6ca5dee179d14ee8f9b8860db89655da718da796c8a3c2c8032d09022a6a60423c02b5d689275c8d3ffe70ac3bc96a3a2bf7988960b4cce06f597e9313a06bb2fa996f43bce7037fabc8deebb06f107dcd8cc1cc4569d0068f2703cfef9350488cf942f6e8e1aed7b9f4c46d308fec521865fb0184fe261343286a7fb7142f7eb054c01d9a916e02eb8d17486b9434c17a193c5805dd6a31dc0671c19f934fbd8c46fa2bf1547bcd6b8f5513b1580c94a6a8f6bf5b80c472372026e6bc341964ccec8ea2330e998ca89d25e658e84cd3119d1a294849176e309bd40c02651cef6b49a1b26086d24e897a9846b908f98e04ae964b1d6c9964ffd3471a7b500aa00f36ed7c5eaa5bbec70343157b4baefa9b069e333d9161daa4cb655f47aa257891489956382870585e88a511fd');
INSERT INTO placet.payload VALUES (159, 0, '\xf9529d3f5870f9309009e446571cb3a933d9470867103cbac301365f4d4dc55f933c88c56c94597fa730c23194f830d2aa899bd1a3770819ca60c8cfbee3bd5e3b48596dcdff28566fdf2a4241edcfec144abb');
INSERT INTO placet.payload VALUES (161, 0, '\xe18bcd0a5ae7b2c591d5051927102128fbf97cd8c917de6c11fe09ecdd606e83472b1b3cc7d1d9437d051b1681a7db04ece65aa76a6125fa55011de2bc6a946ceea9e7b7d10452');
INSERT INTO placet.payload VALUES (163, 0, '\x528bf9812ccdc173407fcd8ff50ad0fd25031768dbb78c1ff08479a4afdd0f14c3224b9a03b8cb1507a2b68014695d0640c76038cd737f5965508b1619cde0de4b506ac3061ebce6');
INSERT INTO placet.payload VALUES (165, 0, '\xc235220707e98ec2b9f9dde402b4faaa0b2f68b51aeb2f8394a68b3f96a083b03a0bb747275a48a1ea879791e77e782e8e31474741f2878e4156e37117df2421783476eda2369256');
INSERT INTO placet.payload VALUES (167, 0, '\xeed098e9b5f038100aba78718b89e92020285ce6f3ad58d5f558cdfd34623115559df3177310a420a38bfbf91ce3611721f30c280c488f8b9226c350e124ddeffc03d2a752ce47e6');
INSERT INTO placet.payload VALUES (169, 0, '\x436a5b5398a0ce9c39232ef92829a93e3d2279244f71d70d989e0963dadd69648390afe14fcf482c3fdf5e13532345f57f863b9758ca3afc97a60f4aa6bf14f6b542edfc33fbe465');
INSERT INTO placet.payload VALUES (171, 0, '\xe86485881549afce8396607afb711109dd9177fe04d4926efaba4b357039dcfb569d4410b18b417e8fd8b8c9f5406538defdfe0bdfa55f3f1e194c7a417ff26e105feefeb3fb6d84957a8a98d463a4d3ca5ae7');
INSERT INTO placet.payload VALUES (173, 0, '\x9e06fc81ce3706f1de5e663f42851a8b21981434bb5f88e1ec36195a52c3f853234a60b1678bd674b0abcb952d4947f4e4600a1add02679f127e87b017c13a41c5cb945e95f876');
INSERT INTO placet.payload VALUES (175, 0, '\x7bf1ffb25b11f18514a164e04b5873c854716fcf9699f3b7350ce83156707196c84d365ff267e080696cae158d79594785b283f9b6f51196a571ae829c7bd0315367a148868cc889');
INSERT INTO placet.payload VALUES (177, 0, '\x5c0140e02dbf32f11ee984ed9adbe43dc21605e9cf15fcb2b2e5cceecc2f30f50c70f770c529b7465f103d752b97a99eacd23781ea032e53f51086771489b77aff2e9f97825c5807');
INSERT INTO placet.payload VALUES (179, 0, '\xeba3744205963bece34b3c8ff65aae26ac029172f8a2389c8ad5593e0cb11b9edb86261c334af10dad41f409f42f76b45099fbb5dfdcd0d93af76d467e6c86fb96cfa1c40b11249b');
INSERT INTO placet.payload VALUES (181, 0, '\x62968be4d2f279f17fd7dc33000984229a6325a331e995f275b9e34ab6ff31b01d524fa1abbddd90afd9e6b8a65988668d44441cf63ba648edc4c29c27c00a8d2f0c5ca32459393b');
INSERT INTO placet.payload VALUES (185, 0, '\xd1390ad7bd359172143e1b239277adc7b32ba8f1e7b84a16518d5cd2cdbc307bd5fdf039d2468c38ceec1cdc8128ba1d950840c7b716b47bf600bf0280804d86136d083cf101b91d');
INSERT INTO placet.payload VALUES (187, 0, '\xe0b9a86ad09d221fe4fd716449005891dbddf67f31f9a0643cef2d203f42ed4c56c3a0487960c67fdd9c4550c547bafd9411576c5acda4a802022eb55e8b87bc12f4f0637b19df1d');
INSERT INTO placet.payload VALUES (189, 0, '\xb3a62e71540de45085619212ed5a63456304100cbff420e7786d63896fce1aaf121b19e94d4afab772907fdd488e2a819ba2e2658a9af51c59a2f7178dbead9ea1acf6583fead773');
INSERT INTO placet.payload VALUES (191, 0, '\xfbd7d0ab79809a3d879aa76d7237f2afbf408919a3d7c41c20f761455aeee018dfc4caef5322b65a2ada181fc7ba8992b46469b5a89498ef13de9f16a3ab63be2339c12baef8c992');
INSERT INTO placet.payload VALUES (193, 0, '\xed0ab812aed67236cd8662ab1edf533a5552218cea08593a319ce3cf4ad8473fe1a2dc2aeb66a2e678532f45f5514b89543bf9bc0054446434dbb4176bfe96c266b0a735ea777a13');
INSERT INTO placet.payload VALUES (197, 0, '\x1e1e2323df03b1f71f89bd771d59a390abec31b5729a783225641de9b1f3d2869aec79f9c6973946b028c9bcd6dd435c3bdb1dcd150b54f7e8589091b0f1294e489409ac6066a4');
INSERT INTO placet.payload VALUES (199, 0, '\x65e83638a08e26bf824fd7f3c0b814a3c411949e44fc2540a8050eec0098acb960dcda4ee5e527606aa7abe5240fbcb81b7c225af13c8c359f597183b3341e4eb2b6fff77795');
INSERT INTO placet.payload VALUES (201, 0, '\xf49a18188629f46504f68ae25ac0f2515cf2e092e32f67ecac3138a5f9b8389daf5e94d568c2ed69a16379cdf3cee18491a1199f335740c27be04022d8fc1b87d8ea2ba58f9c');
INSERT INTO placet.payload VALUES (202, 0, '\x5a1fbd7ca5f1ac293b3768fd5bb75f9a1cee9ec8db78a76c289a0191d82c320678df0abc10808c19ae0609fc1ef92e6b368fd29e90cff221f06179500a0243e2353fe0f32614b0f3641c');
INSERT INTO placet.payload VALUES (203, 0, '\xf319f7aa15181bd56b334539babf5753c73a60442a09db9aa38f59aea7e76191dd5f3da7a2905334fb165e1af291eeccd9cc5c92809ef70fab5cb4c14bf47ef0659159d2a3fd7e85ea0f1600929e08535e19fd2318329b24e02e400c29a1842e162c92da05');
INSERT INTO placet.payload VALUES (204, 0, '\xf0d65529c19ed1b4a436786efdfad26ef3f898be2c1aa113fbeccf1b0ee2fd8c3f01497bd6e90d1e54f7b2a1e9bc25844df27a8852f7cf58e5d65dd1d3084b6149ad43d2c2acb209dde3fcb4868314705c882ea17d0ee30f3c134c4029d10f78693c59cd65d55a0b');
INSERT INTO placet.payload VALUES (206, 0, '\xe48a7bfe7bb1fe836713606797c397d265cf81d08f05bb78f7eec99abf605dea11a069596b8273b3ed95ec3660e6c17d0afb841e4fe7e461a78d31af52e0d45fef4d4b22a2a73d6ff3f0549f7e1a2a3ad9b8b667');
INSERT INTO placet.payload VALUES (207, 0, '\xcd50d05676c6d86b96521c3265f5f2ce0f88d95712d94b617224743e575c408a361e745a9e1601fefeefb48c069fe205b0142b93109a7ad63e144e1da054e31ac44cf709b627ba5fd3fa2d01cffe024125a52f77');
INSERT INTO placet.payload VALUES (208, 0, '\x89726b75a1dcc17085ba01b45726a2d5f789ee3e27f86d94e85698db4ee4c2c133b7747f98a697b1f8308b4a78fa72f5f6b422b35d67469398c1ecd186ee203a8f8ac70c806d056ec60da276220b4eb3da3f82');
INSERT INTO placet.payload VALUES (210, 0, '\x4705a104ba676462a50bdd541842aa28dcd2049b5d11720cfca5beb1770b4a81702664e2a0ece6f90bc46c1b2d058d970e83cb3ea7277e88bccb51fff82603c587d1cc516772dc');
INSERT INTO placet.payload VALUES (212, 0, '\x8c8b768450afb99f61e1a24bfac23b8872c5f2b732f551442accf00f1375635fd8e14f3c364d4772b8a787c713805373ea3a96400d99789ff8911473a864eafa8114bb958024');
INSERT INTO placet.payload VALUES (214, 0, '\xf59e2383ed54f5f5975c75109ccb1512511af52f75e00050f67ebf481cc38c8c1cb4dc5a881159ea89a5aa29c5e7374454f5985b9bed28616d28221a1ef393c27d61e3cc91a2');
INSERT INTO placet.payload VALUES (216, 0, '\x0cbce31c596a2efca1f825eb57657b26a10c9d6bba98d4aa9b33c4d1cb670da3f1e462b1e8a1460c8e6e1c2570f1c2d0f1c92459eae235d4876a73c6c34cf08a8657ecf90490bad5198cf9690bcae29d273c5bf2452b6633e6865abb7c838d1aecbf2a94506ecdef082270000e6b164067a420f74fae79533652e67bb66c25039f7854159116cf474d1b0e2024d0a102197bda2aaa');
INSERT INTO placet.payload VALUES (218, 0, '\x5029d2c95981823afb10c1f888d0cb82ffb6b5f8679375ef3c49f341aa8d0cfc7746723d70c25d07bdb9a58727a06ccc4a98a84d82fac351513d1eb64f4908eccd6e86a30c960f964137464ecd57bf6f942f5228f00cde0d');
INSERT INTO placet.payload VALUES (219, 0, '\x133e5be0f1d5d21a030a851588d320ee1bab4726b74e78fb7d78df85048194df7c78d565dc30d1c226f436905a5ac362a9903cbbf8a91155effb57bd6be144c39f59de9023ae3b783ec28ef680473949df87dac70b5374d665d1236bedde41d394dd627199770d61318b061dfd545d291143d2506132d7755223f77f0473b47887be63a5a0b51c988c823a8e429bf45de030a7cd7da9f2f09117e1449ff392d15a4a2a498e56b5d99eb34d419b9adf8be3093b26e18a2ea6478f4654c0');
INSERT INTO placet.payload VALUES (221, 0, '\x2705fc435c949c458573220ab636494f45e707f04fbb2abf148a6bca1191512001c32c69e7b81214f00f9ccfdd2899a5a21e55b15cc497bbbee77a824602a7c121e939ec442925d32480db2f6080b59c2c1b');
INSERT INTO placet.payload VALUES (222, 0, '\xf6f9e8e73f606cc7e9267a2e17b4d866375bc0a9f4418b52e85aa689376f348effd64a461e3a2f5bb3278c6e0e4753c74ce8ef2bebb30da150a3fb344f75e58f7457ed9d844408f947f5ad6c3e2845d214bbcdb6e381faf9af883d41a133cf66917ad0e927a7a77556acf6f45790dadcc8');
INSERT INTO placet.payload VALUES (223, 0, '\x379ba8d182282df254333442a23b92ce2801dfde3708bdd64b83235f61e681a5513e8e6ef8d415b2d2de1a2fde86c60afb36b6300ffcc691c505d2866fc915954f71363b00716910cf08813c44548b5e797a0d');
INSERT INTO placet.payload VALUES (225, 0, '\x6a32ec675efa3c266b8b5e89ec48a4485177f8913dbc37721e610d3bdab5583e50e5078bf4be4acbb0d642886ceaae9041ad29656f54cb71bcdfd92ff2012adf3b2a3549fbeb26');
INSERT INTO placet.payload VALUES (227, 0, '\xe3d24eeb28cbc8834c821292b3284ca09486992ef06182e28470aef91b95bfb69a205f99582fcc15760ab30a72ce4bb4109daa5063bd17da5e650aa9d035d13e23e3d9940106');
INSERT INTO placet.payload VALUES (229, 0, '\x1de59e7ece8e4eb37773b95329710f81ef92395eb500e762e3c7b90e4818ce4f7220977645dc22d207f633d432f41c249838015eed019c6f454eddeba346d3c663149285bca0');
INSERT INTO placet.payload VALUES (230, 0, '\xc3fee61687a07047a80eba0e6d9e6fab925343d9d22667384f166035120d584ae9538b7ea537725cc58efac120eb298d338cf55bf8343ff79be74b1020cc5faed26cc075ed0ee3ab8fac3d8ddb76cb8a7667951c06b4607d3121f7d10215dd4b25650ba2a71802d0f56c109e83e1ac4bd548e286d436');
INSERT INTO placet.payload VALUES (231, 0, '\x74154f04aea06aa29141ac16d191e7aa26ef0e53c2f47bc72dbcc29e65d66edc3dca030c43211c0e320b71117706663a0d1a1c59d74029b93707a81cbb499061aaa64f5fc408f93218c563aed68228869eaa0c');
INSERT INTO placet.payload VALUES (233, 0, '\x0e8837cd5587b3426b267015351b2a8e900cd81332030687dfbf3885bc90c97f7d174660ac1c171edce826575b4a8ae14b6db8c463163da99c5879f4d1d8d72c754d705da992b3');
INSERT INTO placet.payload VALUES (235, 0, '\xe183b19bd2cc31dbebbaef386a6a5ca0be0034e1b2b6d4108298042ea34f53a274dfa8a20c44f989d25ec89c704bf7f0a14e397e4e83f79ede1f1f396e82bdaa00befb81b9a2');
INSERT INTO placet.payload VALUES (237, 0, '\xb62c0e11660fb34304d2dedc02b4aaa077eca8ca7d67dfd4d52b2067cdc89f7a4d35a5d28f6dbe1b3ba310275ef965c0494a52931c675435484f6e41bbc4ca4d58c0bae0e47e');
INSERT INTO placet.payload VALUES (238, 0, '\xaa42261f63802a7442b3f4027abb83136aed328c48f6f8f1b4d694f126b2b3921509348fcb6626b6f683637a1a170ef46d4b87c1e4496140566dd8cf344c952c17e0e51741195adc6077caefb3ea1d8acf2da0d211a9d045357d4946b7e5360b15006c5a057328d7');
INSERT INTO placet.payload VALUES (239, 0, '\x68e014213b870f0b26e7e3861e948cbf09965034c3921de6dfae9a32d4dfb6ddad0f4c456fcb80e0a84ed689552a7dfff444ccb8ecaf64dc5ccd39b3b37572145bf1e3cf138b0b34d8d03cef79856dbcd363f5');
INSERT INTO placet.payload VALUES (241, 0, '\xcf32a4b50b270a3d310529f0faa31d2e787495a9d65ae93504ec11e8d8869f46df0bb2865eefb2976fe24dde1bb69b41e649d09a66b86c2268f65cbff07214996e6a8b11857c85');
INSERT INTO placet.payload VALUES (243, 0, '\xc602051cdd541ef85cba5429f79b6f9c99e36e5fc064326353d187b81df35d21d0d75a34323e1889f90b147029fde9f079233b8c4c6f39b45b5549b0206847543aa25c880c27');
INSERT INTO placet.payload VALUES (245, 0, '\xed910b4369afe50c0c955f2ec102a05ce623b531c2b5a5bcf8775afd8dedbbd184401dbf1ced85689e962babce53fb441324575d165a4626d80306347e06e2c512c7538f3b90');
INSERT INTO placet.payload VALUES (246, 0, '\x6815a73364bba7eeecbbde4f2e999b330013792ed41872d0773117657ab70aae4f25dc6f14dac021b874a6769ab4bad19a5a59c39d9c4b4a0e1292af030bebac2b1b0fd249e59b82');
INSERT INTO placet.payload VALUES (247, 0, '\xda96f0a071d5144edd3df5879aa76de013585897f5051bebe961c57ce091dd449a5231bd15d95fcbbf9259394c1922ee29217a6a947f27fff217c65d49aa4f5a6d59ab31eede5472');
INSERT INTO placet.payload VALUES (248, 0, '\x427a6ec260ffb33499df3a4af2747186dfee30c01c501ae75f5e5dc711a048b9675fc0073448ecf97876933b7f2510415306118de4a1719d7c7b');
INSERT INTO placet.payload VALUES (249, 0, '\x567c97fefb681d4040837509381d3ee83828208523ed20eeb796bd87b6ebc06c6e402881f09b47ca9ed3dc1e6a7c4d78beada80bb003b8ecf4729638a70d449a39fb8fa7e484f268eec529b9decfe16bc99a57');
INSERT INTO placet.payload VALUES (251, 0, '\x20b9ed037d15b804f627abbbcc92497db9c915b84d56bfb2865f95b67f5018f5157e12c708cc42b2da947b95fb06d1c85dc510ffc0bab6b2b5e9aaf8e91f82ea43991d425f4741');
INSERT INTO placet.payload VALUES (253, 0, '\x078a7281378e118d749761fa8956bdd4a5632cde0ca14e8d5554841522c5a7a40f278d11035a0b16644fba7b995d4425c9797b1ba82e7bcdf4a8428335a46689c78fd1438449');
INSERT INTO placet.payload VALUES (255, 0, '\x8938803029e6a483d0e98979b209b860be2540f7fdbaa2356578801a336a3c284ed3710ccbb98140adc50d3e5de0da0f8960a6aa495f9fd372e91e17433a993a5d4258bc2aab');
INSERT INTO placet.payload VALUES (256, 0, '\x5adae43ed5c044ef9c3b72725c03d1737e98a436b794e09674ab1fd3d2476a0234893dd7db533576aabe95de119e4e1c7136587a37e33306ff3b25b0d7194c782607a0a64af8a897dcbfddf7042be56775d381267b002b61468a9cd4fe35aea7cbc09953349bc17e');
INSERT INTO placet.payload VALUES (257, 0, '\x2a42a9d59e8b83e3f549a164a74be74d3d0f476008770d3e3bdb5c58825c28cd58c52a5509fca48f94c7d37e721517cb15f9d1ce4311173f823c06f795220d7f5b3f603ea2d6c7b8b2c35b56fa6e001742d73a85d12c413d14ac1cb5d72883c2b5950f63');
INSERT INTO placet.payload VALUES (259, 0, '\xae6466f8b52bb681a2deca4eb608d87152890d33ca379103020496ad239d4c1a8541081a41e7d0cbe1a57af44ea43678ecc975fc8fb299ed6cd90b44d0d37f9616de1a8d88e98667c5dbf2626da27f88777c1c23c4f2cda4');
INSERT INTO placet.payload VALUES (261, 0, '\xbbd70fb0161c1637213981fb6448dee3d510209f68cbca70db6fd5a6c77e2b0a9d9ff4fccf426c9061f32dfc4a3e008351bb907f0756e9ab29bab3848b9644dbb5641b');
INSERT INTO placet.payload VALUES (265, 0, '\x9adac43a977dbb57cd0dd9323b6e83f988ba30358f3a00ad6549f0b799a4bc4042c07cfa68f3a6ccef7acc9a468a099f36f00475848fdd6a64d37f74079866e97ed06f39af4a3eb3c7051ce1d4a7ee9f3f4cb2a9ccaa16c9aee97642009ecd0bdfe06fa54bb3bf33c783ac846d0b3f794a0f58c9022d47c55eefcc6fd34f28c80ad32814eb2f6ce3d0b10de696315d9edf191be6eb6e036baabf6807d7cc300774f5a63f5bac72f43963697c125abd706cf4e5949355c4348969eb323db62db9ed5bf8dee06f0b28b511590728c3f749977d90ecfc6aca2598dc2c1caf9920f95fc5a34b752e2ba94fce2d2ec6a069a6ced2af4d791c3099d736c8750ce1ef3e0bbea4cccc76b8a2cff10d5bfacd58f372322a8a1c96a390e31f11bdfa587bd42170d0bf8a55b79255834c7eae322a8587a2fec126c2d67a51a15be99aa9322264525456edd05c8075277e3edd96b2c4ee142a2ec3aa');
INSERT INTO placet.payload VALUES (267, 0, '\x04bb10d5a30ac6e1b6f4ebb47b81785b86bd04e6ea2b2dc59c592407ef095cf7f09c0334a2088d1973900b77d7ec326994b82952ee202ea52eb4890869186d15f1310d724f639fc1169222ca989a0010b1bdde81c51bcb9613cf8809e76e0b8e255fd84d52a326eee7c807725db9decf3727f1335de7bb76555da8ee913e6a9c9b4c66e9f33846a6c16a4b4851588d223911b44d2a7ceaa30b52825369af437c75798f8fbc5729b8e84995260f26f3a670b4058717a9ba3afb84af1564b4007394f118a6e46596fc01a4d507aa7cf5d6622f3e63c333c1a880bb47e639d72690b0fcb383fb1b471c89eca3faa7b11d73d48015a5cc8bc8c48494d63aba0b84e8409b779c197b8e94b5ba5d80227a07705985600d439433e0aefe10db4626cde49d6cd9afc39912913f79042db8cd8e96109119e814c37dce6540dfd049bc50285b852dafcb86b09713a6c9f0cae70b013cf50c069231');
INSERT INTO placet.payload VALUES (269, 0, '\x108895baba62cfa2ae9cc42342037e870c23a4d0c3b46245d3f1463a93db4d434b59644327e0743ac27f6d37414008b63f27cd9ebc185fc3a0b2138eba3203076b7a4721e876550c481eba9e06539a4d112ebb23b0a23f');
INSERT INTO placet.payload VALUES (271, 0, '\xdd449a6730d04bfdea2df95896890b23844c98aa10472505d37e36fb83de848a2f1cb8ad9adb34c52a17e813f4e7efd10e5c9419241c22d259ba9da07518d9888cbd36502fdd2a2f3f151af8a6e78bdb22e08b09954e60f0ba5e2ad94d5a81b43ab7452189c85022093a127a13f3836042b53bd3df852f243eb90aaf7d00eabac662c8c18c5b5089024eba93e437d050cb52e7e87ff8e620745525b7a3f923c0365ec1222523fcfbb14f5d91a01c48ba0be95b1f15d5a61454602f1e400ec0cf97ea428f227266c3d83d');
INSERT INTO placet.payload VALUES (272, 0, '\x569d5cfb2368ec0d2fde44d6c942854230eb90196df6f201b4968eb90acda76328505b06a042e3a88c10084388cc01c81e9097eaa0a1765d08c8f4b9af1c');
INSERT INTO placet.payload VALUES (275, 0, '\x7fca3b216639a603e6e31a12db68025583c1c2aeb9ba9cfec93091c59064ad12c78801254b5437835c4936b3f65761d0a10b0d15ed0a34c8bbcc63d7c1ee8156c4ca76ec0ac2046f7e0c78c2879c3bcde14a5f60d88f9c59521c994f4515d28d7737f179bcfea2a998e8bcc36ffaef2e41282b066a0aa46cfb67545f92bbc71b37128c381d25d44940f9178ea846a7d31ad358ce99c6d2f89c865e02aaa61ffe65b679f23dd93497bf5db59aa79f643df440f3e3fe400565d8cd38474e04cf5472de7a3838cbf06ebae11169674af960208f7c4617fc5623ac14f0ee8ad90f5d779ced505fe00db16d7c158898d02cd5465c96d177db31de815ec703b245e2458b3f9b10abffc3da145dbfeb4d2a3d807b0960df4a16f0c1e2e7921b70e8928665354723e107db8c2fdac3b1114174d1324497ce4f31ef771d8220b6da600b8de751ae60b92c9934198f8c92a0800290962fa709f621');
INSERT INTO placet.payload VALUES (277, 0, '\x6f611da000eaaabd3e213ee10123fd20ca243f7b2377ff8d8ce174b737bef361dec210c06cb038900c6318a55321455e7da74c1103890a53b0996e41f505456e2d86ca2913ee8f94845ebf9ef7ebb0344210d913d11e28231101853b780b26631824fae49046f53e1acdbb1006adeec609818aaa37a4bf6120a343');
INSERT INTO placet.payload VALUES (279, 0, '\x0ac42e0ee6cca015605c4caa8b7784dd70f57cae42f492a3120061fb9bc27127fa9aeeb7e11fc3affbfdaa19e904c6491abb84844a4dd19b70457e3af7f07b0791af9981c993a72c794971a75bdff27066cec4df0895893bf5dd020d8ab37a9f41eea46d7a');
INSERT INTO placet.payload VALUES (280, 0, '\x69675dd7ff7781610991dbdeca1950239216d353ab34b2b15d83438be7d96c22afc69132e137e261d82c4bb8563e9c5b8fb0b29d8113c10b0fb05d3bc97bdd3c6be4dfa06b2ffa169d1e4453ec90fc915052097b1b22f205619f865921c8182dc605b61228');
INSERT INTO placet.payload VALUES (282, 0, '\x3aaf940b59b59e75053b732fa099546ba1e7d43cbeee7ac89d3b22c87ef74a0cecc837f18ff4264e0378d7ecad33ed70e74e9e1c222af4be3fa47aad4085469307f89681ed89cebd6533cb8028e289ce4893916a3530a18f3274baa9ad6c6813acf3dfd4');
INSERT INTO placet.payload VALUES (284, 0, '\x24145428ff96df44dc8f2172a1122a163355454b7393d51cab25d6b9398b9cd4c2f8c8038949a5f9dd37a76415ae189131d0b399e19cf61dae7bcfa3b00ded1cf8f4262a45f2f7fa0e7095d0712c4f8d64b63a16b08f3bbc');
INSERT INTO placet.payload VALUES (286, 0, '\x026bed00d9e56343065e385d63a674c8520229278fb16b01fb929b2355111723b2cd83cc6a0af65e8796dbfecddf358685a5ff1be0e4d86c58e5b8664ef32e3aebc405');
INSERT INTO placet.payload VALUES (443, 0, '\xfe743bab6949f5642872a71e868619f316581bc00d7ea31a56233b4460150bb48f7a36b77585364213c43a711d5a03d90e82f63bbfbeb1019dbb');
INSERT INTO placet.payload VALUES (445, 0, '\xe94cd62ad015a9a4c8596229894f91b14e5b10ee961f76feeb9ff29c0c8811eb0dfa8becaa51962cf1a841d09ee9f9143c50d557968b821b9ec8b0e1a901c8591147590425c6aee215cebc8058538228aecad00f37accd56042834405c7503314208ad1b7783d06c4223c799206282622bc7fe0d63830947703a');
INSERT INTO placet.payload VALUES (290, 0, '\x68a437f65681345408d2fdf826e7bdcb37ec34ae4667271ed057eb979475bb25ceb3d2ddbc3fb8870cfa77e118fec355349d2d809c1395712fbbf41d079dec7d34ac664057736d3326da738c1b063e7ea014ba7c773fb013aac60a8abfed24655ea68acc9fb479112ceb54281ce3f5acdc99c887ca3a06a66a06c66d504bab554424769751acd7af0ed8247e2c3ebed511e19428d7f6d812855aa99d3eda3013d514da8fa7057d1eb6630654951754bcd6ddc297dfc924f3dc63a6b95ed5c46962d587739c0b2cd304000ccba930df403ae5b5f9f7dfdefbb7571efac949381a34523a9c1a80a89bea5f7aa79b2913e0866c9b8498100b52113108443a2a5ea6dbf7db433fb8352c9e92b6474bc2a33e89918005b1e0f9d5a52bb3c11e68cfac3ba5f15beee1e71fb7ed04e7078bc87ad756779749a82407e29a031aacf2b13e23c274051503fb52e94dab6104e7e914b0cbde6c4f70');
INSERT INTO placet.payload VALUES (292, 0, '\xa92523fc33000d8c1b1ed3525f3a32ec1150ae0c98a00414cffb438c5d58818b3818cbe506de5efbd557b7ab589352875d7ec0c5eeb1818571a58c2278c6722cd82d46d9feae60b9533642d3367b97ec93753fc160ca7a62f0025d44e13f430c50b918f92820cdfe0be3521a421ee65ddd963a68afd1e169e03ee1e99222376f9d4db78473ff13527b1f6fef8f17d2fe60dbaf7b3558b8898fb91e50a1c11a851249a43931f2e65ec1c7ae941d353d00d944d39a34c9e0a54c5553750b51710e1cdaa2e1034011ea8e35d19f7b5d9f0c683fb4378bec3fda94a8adab5dff63755acc2d0e82bc7fb8b35380d4df4a6977b10e46181b72d503705b85a0733cf021a8f938aaab2461bad83bd8a6d71aaaa5db0468904c0effa1265a6894b1dc274e8f3547b6ab9bf496883f8702f99ff61c3f6dbb3961da3c3a9b8e376938949ea569247a8830cbd920aa0b4c007ff15075e654708233b6');
INSERT INTO placet.payload VALUES (294, 0, '\xb40b943e1180d108e6ef35f752ad0f68f1222956104d96af15d027692ddafec773876ec34da80eaf909bb4159fd9afe5fea3b725061667bff89209b604d21e42ffbd514184650d17514a82f4a82f348d299da70a8e102bd91b');
INSERT INTO placet.payload VALUES (296, 0, '\xb737e4e15e883e4f980ec637625b20531d3731889ca5ca05873fa1367ebf2db8be23af1d0ecd4e890e9c8663e1ad38a2624b87909e78b0ffefbdc079ea634954b097e2acf115a18d3a68b403dab6abd4043fc775c3ab379a47b62edff7db4f9339dc59b3eb05643779ed88d5363b019f55940e51f5bb3401185de585770df2123a4425b99f48bfdb6f4e17d2632126e2706d7a4f30c31bfb99951c05e03f48aa82ac64785ed54f7f64d70c7037a3e60b7d718ab094cc841b07b6a739b54d550379970551557742872c2421cd5d97bada');
INSERT INTO placet.payload VALUES (297, 0, '\x6115495b1154d62e690d4600ffb0ecec1c7a20a8e7b9341f95cda2b4e5614a0df7b7f7e1c2b726066f9ce9008df0ab3476e81bf3ff9198600306817ca09c9136');
INSERT INTO placet.payload VALUES (300, 0, '\x8d5ed8550c48b2610ada7915573e4644cb9f3a88cbe3da6c13372872481c78af0ef3a4ce148c4384d2d8020189cbaaf562807964467f04a2406099ba13952ebdc7329c9204fa30d4a25cab69e23e690bfaabdeb09af5db7d0859c39563acc5b86c741f4ce0c1949a7355f9120b493bc30a9886c99677cf7fe94c6cba06db571b87c35b4e5fc640e43ff5630647a5bb4b05508728681fee7f039daa5a87ef8edf5703a6ecb914294bb550de9a3bcc9ae84e206c4d7ac8e986ad84c788ea77a58f356fbcabd7c2b075bf65b3087ddadb75f27eadf853ea4e5a41dc5a076ebcfb360616e21fa484d4ef782e14ea8dc34a4574d1fb4597874eadf097d28497f729090fbbf5acb485885378bf18f04cd83b951f660a7742527cd3127e832960982f500ddcbb2fa963a3257d20be9600ceee247cfaa5cce5d0afde290863bf4f42ddec9d113a420aafedd264732bf5b6781a0bbc0adfdac764');
INSERT INTO placet.payload VALUES (302, 0, '\x2b704401940e4217068fa043f8cced25827736b003199121b578a2fd33e0f3a60cc5e8a6b914d4e7c90e6145bd9053ee36a07c1fcda067cd41a5f1b33b824678aaf84a9f4169a7290edb0938071487abb57cac');
INSERT INTO placet.payload VALUES (304, 0, '\x67d029d12114fa169c58d424c88c423ef74d2e14174e692e265669527ce1b21579650e0f177c57d7a64b01afcd8a49af3b7ed06db9ddfb22c5b508182b00f10ceb432d5692de65');
INSERT INTO placet.payload VALUES (306, 0, '\x285d4666a792389681afaa0af04248073e704732c4ab4b83210fe2c33bf23c2645ba8e962462a751bb179bfa546578901349d372c4cc70655251459b0116b2b4fa');
INSERT INTO placet.payload VALUES (309, 0, '\xd3c8db643f2dc205a79ab54c4572e04e7971a872db16a606bbccdbea46823643ec3d7c8c3ca8017cacfdfdf087f6c0f49cc26cd304c8f24b222ee6877117bbac358ed4277b79d4cedac2c5c9935772fb7c1059d1adc45dacecafed921ea7d7461773446ce883059b8c0ea645d1506d6c8eaf');
INSERT INTO placet.payload VALUES (311, 0, '\xadf8e24d9d0b32a17068993bc5eb29feaed71a1ceb2a6490d5a89a55623e97fb1ca578a06ad3faec6c87cbf11fbde17060fb9bb5b7817915102be7989e161596eda94454ce9116eff5dd172884a29fb5c5e8d7a94faea53997fea554797db6a8dfe20af558e022f6224e38dca83db52b97d56b62127fe071b1a3037546079994aaeb696fb5864165f1f35e30ecbd072e0dd38229728d3af3407906e273c30611bc3d7fbc4179279af86fa5f045cd1c60a32ff86dad8976afa383fd267087bc1d075ba9a7c1a1a400126ec6941302821cbef8d4e04ce217531be6a61a0db8b52716e8b40e8414844ae767020e62ab74bb92d587224e513ab57b8631d9f523ea98f57a97a614fba89917d87e200568bb857eac4d8b3df913189b09823f2a9c0bedbb42158263f04a00f0190bf072df7ee9623ddc6b409474dbb03aeee9d8a6defdf1609412b17bfada747061fc');
INSERT INTO placet.payload VALUES (313, 0, '\xaea8a0153ec9e895c2b527f564165f43589f5d78b49d7d2abce28bfd0402efb7528aa6ebfacdc26b9548fda1ad7e771357ec94a5c13aa980cbb18399cbce56b101253e051715cc9f5981cccda399f0a13c903401a25164');
INSERT INTO placet.payload VALUES (315, 0, '\x42f778878e6d6eda496e23c02e7a4f24fe81c027e63b43031f2b85674c7d30a51266a3a66f23049f5d071a263aa2235dcc61e2bbfdeb75b2db7b76ed7e420ed8d614874e0411858e98d01bc29b7d91b12c5fb44b24c66cb3ff8946ebc1da227e6fa024496371e23af90919b4a2df1efebb7b7c652cff336e4dba50ad86fcb3bd97bd84dc5d720f2cccdc793209381bae5de528b244135911eca1326f75d271d3419e7387a7132f90a678ffc3a176baabc61425e74e1ccd32bc479475bd5f');
INSERT INTO placet.payload VALUES (319, 0, '\xb19abe2734c854a8029e8ee423c3145dcd8c308e735ac7168133df7e73982e80dbff43012989a9c2509994c7c659b013f808f7be226f83922a509c9632d911a13f62d1b070306e20e011820b33d05340d9cc19bf5e9c3e3bb56147d96646c2a3091e7ecbd1ce2badcec9d36ccbd3aefc3fbb');
INSERT INTO placet.payload VALUES (321, 0, '\x9b584bb7ffeab6c87d160ce16096a77685a8b46d4871ae910fe47ce131ce65bd0c663a4bc1d82f4972cf4607ddd85acd9af15eb8ad27d5fefd4be5e8685da6e9f3aa161f9615cf08ec0715f28befad50c4d1804db8eb2aa8438e7ec6f9e829d48eeab751c26a1a8a238573ecc61ba86a0df2d50ca86a05b93e2120ddcc52d4ccd1dd7bdba86d8858dd3180a935fb133622a33d53eb18706ca11248952b53f050533a9429cbcaa3c9140e8decc901b4ff78abeda20da47bca0058c03ea89b90674105f6a9a458892c9da442147c293df1fd6e11f11be148591d1effb42d49dd867b22cd940ec40e10cccce0c58002fe7c8e8991b88e7a283c88db3842d39b88521437c72faeea59f28a09279e9bc1bcb0386c55b75b24a6d6df35d8b548f1ddd82b046f9a7145b7817a736410ca3067d771afc69b16faf6a149070a8472c361889888945fc464234192353cc6');
INSERT INTO placet.payload VALUES (323, 0, '\x661cb898f559b76389e8a9c361d63af94518d834d7eedb5a3ecfc270a1f5a1b96040ac33b22faa4c5c7a16b578c4baef55e00787c60c57f4b87c709883d60d0c56e550fe26f9d259e751763ca1b72b590a77bbed9ad66e');
INSERT INTO placet.payload VALUES (325, 0, '\x28917d532b4e7eb8983417fc68ae61109e629bf63e0db686927eb334c3e08685046813a4def3040c9fe33a7fea9f31016943ecba95e1a4b79bb702b4a53524177dd382440ed805184d7dd4385a05ab8d272d639ffdfee3bd1a92552054070e3ccec16e27fae1a0e896b2913abca4c23156feed95c367926c50c098a20fb3b20f42c85a75ac424becd59eed5e09b233432ebfd99f5e17d4f27844febb64786aa35fe71f629ff7100fc901e132ed2f11df90b02fcf33b9ff19abecede2c64f7faf');
INSERT INTO placet.payload VALUES (327, 0, '\x0449837e98374326cfcbbf48b7866504413c2d3dc98fec99c1fe65a15ed2e2189b3698920ac56d27e11ba0a924551b9742f48b3555f380cddabf');
INSERT INTO placet.payload VALUES (329, 0, '\xd34562b9d497639eb407aaa49913bc540e74ff4451a99fafbef9f7e01d4ff95ca6a198e11f1f597d170404956efc61da45b739e2ab603d6bd9fc9af4d1bb71fa5f1c8702c61c51b475e207ecac38');
INSERT INTO placet.payload VALUES (331, 0, '\x347b0e25deb1350b5cd629d3ede8e6b79143eb2247d240aeb1726637d541f78b725c6c2f47b4291080ebcabc4fdd1e69c71c41f8baa6198c4d1cf4139cc4f9db8c153fc66e07c640cbea1f06f64a');
INSERT INTO placet.payload VALUES (332, 0, '\x1f89d5d5f2f50ab79c5556e4e380efc698a4dd589a0579e521dbf69c9504f8cf22aa963e0ef28a6ee6fad7db160a382e5b93af04d29b5898e5d6a9c8b4522dbd313329e965c0c4a5326761a92289');
INSERT INTO placet.payload VALUES (333, 0, '\xa165eee804f51486ede6bbc0189a7ee2a0e712add08d09ffceae0bf793a1f1fbc37b238aeff5b6199d6ffbbfcbc868e64dab80682880ca41c7c604a5fe1d6cafb0017402ae41fc553c946ad05426038a28d166');
INSERT INTO placet.payload VALUES (335, 0, '\x16761e8142df87915a78bed53f58cb2aaaa2a1b71b6c8b2e15575433215034ba0867f6a72d7eee34c60f51a935079daaedd6e8a585bb92bee7e192f158a382d3d3efc94b0e210b');
INSERT INTO placet.payload VALUES (337, 0, '\x4c911ad01c5affcd94cd1d0400406b4f8f90282737a59a0d61db01fcbc97f50ad47afbd5c8a2bafc97f380a544a63fdb2a99cfb0c26adb39a53761736dcf34401f');
INSERT INTO placet.payload VALUES (338, 0, '\x458c8fd3a99cbcaf210e8595390787b1e4aed7559e0df7f60ebfe6fd6ee0fa9ac1ed6a3e147fe2ade3940571f984c8b53732e80e20865a768e3d');
INSERT INTO placet.payload VALUES (340, 0, '\xd79347cc497d90e4844b10b6f388b98ec587c20ecf5304460a198b09280df0d970ec24c2c046f0105d3db86dd2a7d00c6e8074193f8740f9d4f19d24952e4fdb0c49');
INSERT INTO placet.payload VALUES (341, 0, '\x0f3bd2ae2682c1f455d27db1320bfc309c4c674555ed21c1a9d9b5c28a26b46435e08b564b9d3f67e1366a907d6b69c95fc63ab12a2ca1ab981a3a36b29532523154');
INSERT INTO placet.payload VALUES (342, 0, '\x79d8a2f55dcedb1aeb0d6a60e10b6a5eb3d030076d120e9ee095b05d83c8e44185b2f46173979180d136d67171e5bb011e2cefefbbc5fbd72cc2d6f34ed27c6eb93c20e1b77691f4ffef0fa7bb44c89ab49f74');
INSERT INTO placet.payload VALUES (344, 0, '\xc360f8d5770b8e7342a4fb8e994420766f0574ae1efb7edd8806a3a6b83efd7c9130b35f3ce7eabbd6f019c93ad3aecc9b9013d865e54af0b7ead4cb69bb683f6686b4232cfc5d');
INSERT INTO placet.payload VALUES (346, 0, '\x54f0ff0c6458b5a009bed20441ef93f5794b5ab05b89bc496a4208d712060603eb413ddca219f7c824ae51bffbb2e72544f6ab421ffc64bd6e01e88eba2e8ebaa8');
INSERT INTO placet.payload VALUES (349, 0, '\x986050a001b40c88e30140aee75ce6049e92fd7f1800cdbaf41efc1f400fe3a25528fcad0f71dd03b923b7c952296e4bb9b9922eff7290b44602e432e1a8680bac826e3313517c6b1cc1075e2618338fd46d0f9b65d6e86e8e273a35ac74c42ee73267294ade65586d2a8ba15dc69e2180f0');
INSERT INTO placet.payload VALUES (351, 0, '\x8f769b3e6f64427d7bee8743b86b7bd0bc42814c9cbb239d166d23559d19fc42a0d91dd92335c511d92bbb714fe91ac5c06efd9979e72f97dae59a567aac6175192152e757e42710fce8027615344272960e45c1867f4606a42e931849648be2a23b059ab42d7f9b4a62ffd6c2c22d66e22cb0a3616a3e0c55e951307835692a4a295b516a6fd5d1d6cde9793999473e3a4c457011ee8644cbb368d5ec4b05c1f1a5c0daba3ddcfd135ac5d1380cf78a6b7c2c4277bcfbbdae57715ad3267242f32cbfebdab25985b259fea4de96aaa5f87bdbf540803f009e0be1f00fb0e9c8f71eef9884ed16f252e8bce91eef09bc888d7dff95564cabe4fb13e6dbac7f30491ef76b30cd25edc9fe6a4532868ed3c92774502d0192fc4e8360dd1704f12a47fb2fd8a218e24f8c3877425b1b8ccb747ce905c82d6c8e9e1f927113cfa7572e02aba0faf7c10057ccb074');
INSERT INTO placet.payload VALUES (353, 0, '\x3435d9001294fa7434e835cce0ce8ff5dc70377189baa8aac71d9e15ec7d7c396850ebad9932c56d8806a8cdb3f6d93e834feee863492dd79ece4dc4aa0a80b1034978ea70102941');
INSERT INTO placet.payload VALUES (354, 0, '\x4dd4f211aa518ebff19fb8eea49fece1dd0fb321c669a4f019f58a15ad9c1c2af0fe5b54fb96970dd7ddb4dd26a333684b52828672633fa7a656');
INSERT INTO placet.payload VALUES (355, 0, '\xea289ebc26c94e7946c18f40f15c5115df4980ecae6f81d8bfc199028770f47508f8c1d3f6c86d8e8aec89ae53666702d961ca0e7337343db02f3f4ac6acac13a139790d251d0b7543d18fb6357ec33a4e555a');
INSERT INTO placet.payload VALUES (357, 0, '\x5ef628cfb2270f13b2369cd818f7127975fe34c99294b82d5f1905451ccecd35342bc90c13c264d457cf08fc4be31b5eaa67523464a65f64ccf731689791ef31d3deacc9441d5f');
INSERT INTO placet.payload VALUES (359, 0, '\xbc9ffb4317e91a3c73b3b5ba3f26047237ece18a2e3792b78a3fe19fd4697093235192053a403afcbc245323d2ebebcb0237b2f37d5ee9305f8a34d32445d635eb92562f8d6b37e2ffb1c2d80cc0dc1547cb8d54de1cc150e5991f6a29a15534c46def830f5f5e1677dbd2ef8e17b653c7e3eafe1afed12dc64c1cd09c4b3c052afb8983bfa58035616467908afb10d498ee7939c45fcaa5fb5d49a48525f8616a9482672789a98b947960b996644a2309f3a034cbc2c6c95d965f72e69254d81f51011cd48103254eb278667f6bebefb2727dc9dbfcd535fcb7a6c5db21a4abcff7354d67b6ef378f9c469af5e6d321a6978fe51c187ab856af57bc0c5ab52bf6438ab7f13fc53b95f26549cb8a716ee4ff84ae4e2b70153555872585144fb095c96ca56878435c5721687bcb5b35b76f0427cc08e26ad732b8390150ee6dcd4cc03dfb9f39e29f7fbc3af068f3f9b1a9ecbac530fe');
INSERT INTO placet.payload VALUES (361, 0, '\xdc24a6c1d7228934d985113becad077c89eccb8e217785fd4e710469ed7a5ffc2603de43bc47b04e01d6180b13c2f0f99670f121d6ec8a67bb3a57ed8903e5fa068d7c829923eba5cddb441a0a8453703fb99aa2658623');
INSERT INTO placet.payload VALUES (363, 0, '\x0c6865bd2cf661a679c6c9f93d98a610eab4252b456a7d7fdf51c23de7a7d988df4837318b76f02ff61d5a23a29e1363496515b4e6c7385a3771f21a366c73211383d426dcd7d735b2713935296c93580e708d9c24210442f6b5906ce30f0b0366bd9cdecc9257973fbed81ec1234b39e83d772d7c440b71725fb429ffb00098330492000455175402384ca59b44008307bc370cfeb08c9cfd41886353a16b448f95279734e8222023c06ab0d2b655eec32a151d9ac61fab18264d682075e32bc77b6ecc2f1605cf');
INSERT INTO placet.payload VALUES (365, 0, '\xa4d8d8755f6d737e79bc74d8e3fcf30c1027947c971951cbcb03e2377b6631cdfc2321b1119b01b4df4aa984ef40bf1cbadc0776579d8e4a4e9bf7bfbcb92f68c4a36310ad0a89437d943bffa5d8daa887e13be0818e3fc93cd9de6e99aff9a2a527a03aa2acc9bbcb9ebad67f5435f51846bb5550b1bf38d9062122045edfdd88f9a36f289ab53607470b34d7cfefbcc8e5cf162355de21b9bb3e93b64fdc45f2bf42df5a246efca35679bcfc77e172b487464b871c8cf07fcb253946a9d88c02f3a224b2281d1607f8726140d4a14f344bc14acc7bb5b03482dd13955df1e7d8e3156888a4a7d3e21f0825bcc0170af2275cc43dc0b1017bf91c4c201fe98c1670bf47569744a508010379825c0389511e5add5eb598322890a158dff1587952c91479ffa5c6ba58733334efefc0fca57e75eb5e4070f7006b1daf06a937c9ab1eca7658d3557521edd19467435537dc239fb2bbf5');
INSERT INTO placet.payload VALUES (367, 0, '\xd17bef617f39a513f168a07a241c905fd3e2b4ddbcd566cc1a6fcf816f564e84a0e78dc2bd459f456acd237d001c7a30126a4f435b5cc65a11e0a98767b1c0ad9ccecb757ff76e85703decc3ca318379c9cfc6fd41a95c');
INSERT INTO placet.payload VALUES (369, 0, '\xdb5714e9f7bc06afa8bf8d495eb429dfa4826cb11380cc68c59614ee709651be35b71cd0b63f34caeb78390690e8608393d5714c7c15c5664862801b55c9f9b3b4ef4172ea88b8a00be0d33b7cfc9a84ce2fc8668a92019d499d760ce7515f200538e1bdfff349ee7694a780aeb901e83f3c292df5debe082b7a114e1620b7e8677ce04e26a0423deb922aad138bd13eacc292420146b13b3c3527e791f9339023a2684efab6dc1369429d267519de8b27971cb3abbc982bdaffbcaca17a328e6a3f0253bdeefddf');
INSERT INTO placet.payload VALUES (371, 0, '\x2f2758c4bda4f70b5f02f29d3aef9a2cc82c0f45b2a646f950f2d6dd0a480a4eb3625240af571613c6b8308b5071c602f232638521a8b4f3ea4b00a3dd9d355b4feb1984ad7ec8d39cf246948e81bf2b6309861242ce4d46c61e8ee5b1e214de3371c5e07b4e613cf56d40f109a748ddd510acaae68b38dbd74cafecb0972e9333d8f9c3a77f861f52e5bb112d6c090b490caf7ba2f9d7c049713ebc73ed4a8e7c4b06224c7b975b2dc74a8f2de1ecc5e3d12d254173d12aefbf8f7083cbb85caeeb2db098bf81ee58a68e675cde5475d62cb3df34cc944d2dabd2aaa4ea8b506247cad50bc0d0434b10f415797e58c1d1dc5dac689bcfe2b1eb8d996e86ebd453f0cf535d3cc58bbb04b16d0819de9bff66f3c78252c89f577b6db75cd2537db3bc1129916cdbd615a607a60ea8318a951d4fcf927374835e56b694be407b912e1c07df0c9f1cd4c246e059b51b8ca105dbb9f34baf');
INSERT INTO placet.payload VALUES (373, 0, '\x24b6fea15c1d8ca44424c332b03e81ef4b81481ad64e0658c6fc845855e2db72815ea40646542a22edeba6ce1c8ae5c4d8d75d5803201708db782d67da623478926413e6a3d610af65e060feafd6487b6754067a2da1ba');
INSERT INTO placet.payload VALUES (375, 0, '\x6f31d513e048869959a6bd2578bce337b3781caa70c030362fbbf46165c2531578fe8507eca8f8b8d29c0f996a50eb675ada99c0620eaa45ec2df7aafa96ddd33472644f74d8d0ce713e64c2b717ad94e66fc694ecefb5c4c031816699d094584f23636145450a424beb853c01151fb46ff435928abf5cbc743795d54ea7f9462afd6ed0faff12167b60a638437a17ad979020273674b5121c0ac21b788a217c928258f2e597e7c98f49b8df09d929027988a13a1deacfa158401a7cd71a200c4cf3ef0a7b3bd65254a8');
INSERT INTO placet.payload VALUES (377, 0, '\x5a12ef54ed3a0241a3f4caa6d8c36a52080d86fd75512568c8b24a4680693cafcb336f46fe5ef722f14c8e72a6b65b27a581eceacc5896f5146657489dbc2971c5477bd1bf4e99fe');
INSERT INTO placet.payload VALUES (378, 0, '\x7b7c43bef10761b11248ee4d5b1b41e721710a01db67dc8e14f2fa410e3a808af67919a9797d51d19b762df178ca84c7aad5f5f239035ec9a4b7b873bda4a8d06471a2a51b57c70f');
INSERT INTO placet.payload VALUES (379, 0, '\xac59f6f8a54b08ace2147a1947a23ada8fe8089206f536c0e4095a33b152a043e540fe7eeef2e7c4ac71ab5db7f98a11143d29f447137bd996583a5f3fd920e28972052e4cbecd6c92f558d776ca4a54502b68');
INSERT INTO placet.payload VALUES (381, 0, '\x3f0c33b133c2ba375e2dfbaca281adb0d6d7c87b31d48d25180854981b978d47ea4afd219b1abe1a5c9dce7b86886036be5de4fd5ed0ac062f793d075a2712a99a3a915efbd5ef');
INSERT INTO placet.payload VALUES (383, 0, '\x175d577df291754a9c9078b5cc4e8d972acda1da6bed6a4658f0d799ee553022cb2289fd54bb6f524d27a3b0d2d603d88f7332227720adca4537dd47054a99ea95f621fd6f9d33494cf8f6771977d085d96ea060c157149132d981aee4fe594e443fffb8ca2ea9cb12dbe76a620bbbd62268766296f58ce5d34ef1053de9b3ef9a5ec00b42d95ecac6b3e880ffe69eada6efe58389a238d6728a44a7f5c004aadbc3b18fa69d77e386f1240730b14f0c4ad55704ff082d5735a8fd1af0aaff109ce746852af4232c4f34f27de153e1c6a454c571c2411934a6e48674e2dbeefeb74488b2928f8eed9a211288c7bd3d3d594bfd95ec42dc8d7dee571d0331b1cf887968e6c4c8adec2accb4cfe3d1c9e06d0295c277aaeaa85a428e3fb65269fa75bb30b3bdf44dd9e7e8f0fbba8e8c35a0ff15f4a0dbc05890be934ccc8e09ac7154fbe1114833c6e2ae65ca3bd1696282c33a1226eb');
INSERT INTO placet.payload VALUES (385, 0, '\xe9ae3b84a16119491e25f476a03a6deaf4635b9b8f0cd6e3c37de9755858c353da9ffebc5df7a343984a1ab3365300dfaa2993e44fc0f869556944bf8b5feef9884d33072595cba95738334a0b3da94cf292680886f255');
INSERT INTO placet.payload VALUES (387, 0, '\xca104577b5006277de3c65c43dd4a97225e430318364bcf98a448b4ccadb0caf0c16180d6ca6a4165722114c62eecb4f9344307038d2eba17a20a8e480125ebd16db4fb1316dfb1acbc3e245847cf736196213c44e815e4b0cf0d0a7d3f33e3c46e24b165fbf896010b0574ddf04e773de14be025380c84d7d2652141692de77233dcc68abec9024d30d95da384474d8981d867c883832df95b0badfb5089e344314ef60eb109ec253368c6e753b1277383fc8d87218f915678db7e4476cade1fa6942536c27e242');
INSERT INTO placet.payload VALUES (389, 0, '\x0834561e63ef48fefd17c7e4bd4dc2621e66cdc8230110898e550e143eb02b3656053e4e1528762f619a57b0dfed8e485d837268fbcd0e847c66783079ef865872bfb92ee1d5d9c226373a5f17f3ff71a792ad76b5c0e7f22f91aa34853cc2535e53da8c139ca14c79753e9c74328bc03ac33e5b3766754eafddb67aef6858b30ddf6800e1cc9515f0f8ad383fd39d14b4fe1c8cc5d1b2102cb41ea8ee5200ec5a9adff6e4777c45c78441cc11ecb668433cb32b82e123d1e0797fb15125c0411d75f967ecac270563761375c5f87f0bcd1674cc7aa7eaebd0dce234c585337446226fa67beedacf92b192a6a7e5dabf3e5c9c13a22313f6b3440eada61c94ea2269041d253ed63ba83ea9edd2b13bce5c4a60369648403b003149444b049699b1049d40d86cf47b9466eaf18360df4944b5d857e76599913ee9d3a88663f8fb141e3e89607de9e042492b9c2e0a2a98dc4d0598290c');
INSERT INTO placet.payload VALUES (391, 0, '\x397f224aba1c7f75042993136ab2c6491f6116e678b4a933d4dd17735906227189407fc24228b4154df8986eb32493d0c278e2608bc180db837a44f27176cdcf8da3a36620fb91174c2a0eaa6377365a80c8b4');
INSERT INTO placet.payload VALUES (393, 0, '\xa3d0e4d125c0b18124f1d5f7fc711f8fd27a79816392090282dff07cc9162b910a5414aa5ee4477cc7d7b60e58403f04944878051396a868cbc1d4bca0742e0bd8481a084b3069');
INSERT INTO placet.payload VALUES (395, 0, '\xadb49efef1370f73679e74fec03cccc8783f34c078019514fd7a2c92b3aab7bc7032710edc58b7911d49ea3b701444d91995148b549d61505ffa4b11053e743962829b3bbbd40be8718e5ed28aa0d303922abcfed6aac412cb726792');
INSERT INTO placet.payload VALUES (396, 0, '\x95b8c644527e086348e4b73557d32ee2b1ca5e86365e22088efe31cdec32d36fba79ea20272319e39fe9e8f84ecb631dba590e16702fbcc33a89c435d71b5340aa8c893cc7f6597d904ecac79d29e6d18332729df4c049b4711d');
INSERT INTO placet.payload VALUES (397, 0, '\x1b415bbfb52b298686e9054306a2289feacaab4ee35d67c773211b572433bc8fc789cfdde289d175e4911e44e7dd20e69014e48bda65e07e2907c7e4a8ec0a1f2f98ca8be88c6c3df3803a92cf5887a2b44e77');
INSERT INTO placet.payload VALUES (399, 0, '\x73cae6f30fb40b5ce267f221a8d36aea3b3c48a5fadf9fe6f95440ea2a8b379f67798c1a7fd6d04e5dc5229204b54e61f36a7993c67779a9776b52b3329f8871f60af3811b38e6');
INSERT INTO placet.payload VALUES (401, 0, '\x542d769afebdf9d1d601b5a17a138a3d5a0561abf3641b72da034e8e4315ee68a9e8af4ba8f728fa79249915724b6095a5b3ebfab8dd2f979f6383933e9d92a7aa5420646d59ab8610e15237fcd27c4430e1969fb1184b1c6364eee55549d46e3908eac36e64f0ff74a5be378018fbb347870ad381d68227a1bfa62ca8ab8884e3ad18be497f46b364ceb14433652bdf8fb9b7acfc56ab9963c498afd9f4e45a692153600cf72908131a4bfea402b39f837d52bcfb738bd8b33c64317feea94462c671d3abd577c721e9669c0caf6e01d99683ef8169af4a6415696fec4c8c9b6bd1ed22364d61267693206006585e92380cd01708cf96c466c7b3f7db472b60ff1272a8d182c3fb1650dde1cb615a33e51d24160d5fb51cf373291ce5e56d');
INSERT INTO placet.payload VALUES (403, 0, '\xed113d82e9c29147196609e32b3cf20f8c71eb3bf31de36358f66a0d5ccc19502a79b94e165195d9bde0b4021d6f2dbe3f833ece60ee705076280fce8a6fb69723e0705c1061ffb9b99a7c51413842b0b55f3b3d5f60fe1067f58b2cc0aad4e52841e6982b942b1d60fed4f4a6952834f3424e43e06b87d0a9ce617bf551a95d49194ec3ff26ea25c71396195c1bbd34fc64e019c605');
INSERT INTO placet.payload VALUES (404, 0, '\xc16fd81c6de50db4d1fe7c5d1396e703d2bf998090e1938b8f58cc7b32f9cce07e42a272e2f2294e12bdf6b858552e73e49690ebad77946755551d247df17d67b454a7f734f2bef7760d0714e5559d8731f1aa8e76c3be923a5508d5d4bcac407af67e4911dd079d8e6ca2b4c96c5b993b08ca983f1dacdb759dca3a90b9086de8b65384d0eac8fbdae665e91f0a0123db94064c0f0c');
INSERT INTO placet.payload VALUES (405, 0, '\x114eeb00e58c30f3c9cbdf7def01730944fd6946c92603e06e09bdd2838b8d7ef290d73b8cadd98006352fb3595cd9438665dc3899484d12a02d2700732badf51791f7db6bea2247f5c3dce46c5cc5ff2eb98e31720425393bced261659940239e5c5491b3e31904982a098f7caeec066573b98fc9674360beb59897c37405ccced8aadcc0170f454266edb630f15f319de6673b0f27df8bf6c079239bc8274bfb4bffc47a6ce5afb7b1c0db726a');
INSERT INTO placet.payload VALUES (407, 0, '\xc7a94c4d79a628ba60630524ac5b61c1f11b9a40e6204b1000d96540f8bd7868da03caeae49a914b3c306e35dcd92ab485218b4d9436569b8ac0');
INSERT INTO placet.payload VALUES (409, 0, '\xcbd98a6aabc50d58157e48604d6b3bc4d1d1abfb39ef006f7c361e1cdda1ba54e3ee4adb87ec660a7ac283a60cc3f3399217c2a11db1743dba17877bf427074bf5e1196d6fc18896e97d8c58bbe01577be8ebc4953f93c820942aa26df42087c5c79e918e0ef156062da25bea58f9f525855a7be06dff037dc');
INSERT INTO placet.payload VALUES (411, 0, '\xa77dea5044eaf31e896119d7b2cea8810a97d19351a92ee1f210d3454a80beefcdc28c258be6d4f6262d8bfcaec3f0fe80e3e6ef53e6902754ab92e5e1e2c2f48b3cb0a886ddaa9a434bc072bd70fcda6ee55923201dbd5be3e1a3931d519b28e8e576a7f46cbe2bff4796984d792821c99055bd907dcabf351d662d08b9b8e09d47771f8ffaca976d4e3700cb1a6d303a93af4494cadf0e739c141e97741a7ee671ba2386a0324ba25e28817e93340bdddb76fe55ac0a19c6fbed46ae5dfa27288c266f7be4396ea1c1f7aee20118e73fd2e3f32ef1fdc60d71ae3da90337100ae244eae0102effabb6cc520a185aa0155bb0eac3b9ce891f134c13f1ae312810e547d31fd2eeef22c12b6dc69a1f5bfdbebd156eb8c5a66cfba162f07b8cc25301a19083e30718aea4e176e3178e0089468e176247dfce5bd0f11ec4796130676c9244904b664eaac7e264e0ff9f4bef3b81');
INSERT INTO placet.payload VALUES (413, 0, '\xfb0a9cf0c17928ed44171c3260c71193f50156ba66e67206a77193e15818f72b5bacf4e56a702b5b913b8d63cc969a13390fe8d761e94592df4c67e267a7ec252eb2ad43f650ca1ca85654469cc5181a390146d157dc361220c6bd');
INSERT INTO placet.payload VALUES (414, 0, '\x61b688b605300003f110cde6efa5bb31738c799f6e5d17538949c1b4e6c836d0678aee46f6658cdd823ff28a2b60ed7b3dc8d8373aae55706e78f9f8f496cee8f461a7a3a61aa0d93dfbced582526f9076a51801912f12b62933c21449bc6d996abd2d7e324a0684d240d06c8f4e76ab9f75aafa3bf30a2e94e194436dbd2ebc69fefb196a7c899b4041b71781e6027913a089437619c87959b9385bdb7118');
INSERT INTO placet.payload VALUES (415, 0, '\xfcf0495f195ba210c20d95641e6a80da1969fbd82e7e66bf334b226fa3dccb2092c667390841f60a65c9347afb1b4c5b1f65330b15a4bbae167c2ac2c6cd62e8f6');
INSERT INTO placet.payload VALUES (416, 0, '\x98b272c1129370462979b0da3f1deeb6fef89b9a5d9a5d3064fb8f644f5c75577ceb18f0340727b138ea9c1909ae8d71b1524de71fd4543db59ffbc973697356b5def94ae8f0591a4c6abd9a662459ed92c31cd28755491a2a594c5b0c79dfd74740a8091ad7a22572a2a0331712b4403011deaa46e292e38b3c9c7e8f2c3f4bf34367fa5a04554a3f9e4dfc30ac39aaf5780540093756bd73d7345cdf');
INSERT INTO placet.payload VALUES (418, 0, '\x2cce360d6053add5fb6677a917cfbe189fb6e1727bfc554c3d2ebc8f945f1e5d36e3e5927f0db75971be48cf8f301d2d006bfc88e0f8949147b4');
INSERT INTO placet.payload VALUES (420, 0, '\xf5991e49b1f78ca2a3d182ef298e2f3a9edc9ddf34b4dbee7a48945460f2f46da699bcef43e177765eb6ca5fab098db19f30a8b230086e78f2cb7d5b2649ee5e0385e65beab4fd50489b447db551e703759d8ff3ca52e799d9d1833a50ec372dc28b2146eb3338ffc36127dc31e9833b220179eeb936ab95a2');
INSERT INTO placet.payload VALUES (422, 0, '\xdf401f2698bed33f55fc95f8edb59861548ea7d150ccf2e5b7f3b5956dec26dd86f22b2334189856fdf3c8448ef042c665fb3a96dffb25afb068f7ad4e0c8488813d2e8da6d1d162ac9c1fc3ea08cda8d6ed9c82ef857084c7a7dd14d39be645840c3ba682217ca632eff434485a0482b5fad3d0aea8f799f2df79c760117be6020206da7d18ed1f2bc94ddf622933b12009b0becdd1eb44e5b4fedcc620a29c4ff186ec9ccbdaf0cfcff70ff398c91bfc6cac483d13839ee948f4b5030816020f7e6ea5291ca0055fd572a091cd40a8c854e1f5205e60e8fdfcdae12ad247e9ee4fd1388b4772a31223f5ad7e2c4d57aac5f2e3325f463f1b1ed056f0ad477fa0cfcd63a821f22f2e73e421cf9abf1b2aebfdd6921662abdc116d4c51a370d6206cf7dedfe4a1bbf8c99cbbb68cd29410948452888e1fa43d8337160278eb534b79259534dc0ff349c6ebc485af71329a8314');
INSERT INTO placet.payload VALUES (424, 0, '\x53c006443679ad6f6f78ce82dac79002225a6379d230edfeeadb6b4a25213537210b29a81b5f0adc9fc0269bb09f238eb84bdaf065a5b638fe780fcf71d4ed8586d0ee166728776c86554eb7d6');
INSERT INTO placet.payload VALUES (425, 0, '\x7a40cb5071f29930fb5cefc5b95cae7672b183383bf4365ee7f413a4ae249f3749837e18410c1a44c1dad6132ada863345c35b41062216694c6d6acc645ef318af');
INSERT INTO placet.payload VALUES (426, 0, '\x80d1935f381cffc82b3fc7f48c6a3c26306e3405b3590711730fed3450e566881f0c21ffec35488e2929f0d0aff9e02ed0834a3f4480a9297cde806d1c4b5fe20a496d073fd84b0a23fb5509951b9654cef0be2eb92d6153bbac8c1da5403e1672b4525aa5061aa9dc6f381f4a53cb91120f337f0c7a4da58e03');
INSERT INTO placet.payload VALUES (427, 0, '\x57c2dccfa3d8fbc2276382a1366a3e4ad2c9a2d73895c286ce16c4f7e5408638569070136f279a930ab2c522d11f1b9a8f132c816732407c6c44670342b75b5e7f5feb93b1af9498f9b41fbfed8bb86ab6f798c80a3aa7');
INSERT INTO placet.payload VALUES (429, 0, '\x58216966c925d6e9729a2fe0d44c4e3040dff795834ee6327a5093b91f64667f83f9e72669f89abeda9f9868de81a6fcb310cab575add686f14c4b6ff5f6491a42e9320d8cb68cad320849197eaa24a10839586a9be160764603fe453c4cc15def833da629340ace755ca0f3c8c0786d035d6936af43fd9672de35d505260abd2b6cadadf7c4463ef3d4caf34ba9b996776c589c523baba9843f1db08bd1648c244a288c304b805993ece0a02a4675a6f01ec1b19423d9e8a65df04eeb1284e17fcaa1c940c97145b445');
INSERT INTO placet.payload VALUES (430, 0, '\x56abd1f03cf8dc8d51379a8c18b7118913db3f0f36e85bb93275a9dab0a0d424dae52582adf0d730713b54efe9ac776d61b3b6dfb8771a5def62b83c54d5aa37806d');
INSERT INTO placet.payload VALUES (432, 0, '\x875e1434a5e835b80bb0a0144441e75a55cdde96598f4cdbc4c7ed4c91ad5974a9cd5b846f8c873c0856bd13b6d7c8d7b73343eb835f1f15e0ffa6f7c42c627767213a41e6d141a6515d240f2d2e75daac8505677a73d21dbd814636588af45f92988ce6bf55328844921ff209a71bf3132a0b76dc21ec731d02');
INSERT INTO placet.payload VALUES (434, 0, '\x1276aa0ccd95f7ee8e737bbbe60f19eb6cde23e6498b0caf8ba8784acf36839a49113011262145a548a3dfea03fb02c4e72b773bc3483e351719ba3a654d69a041afa5b4e4107a28cd955e98e1032a32840319304314c59df9071067dc64e1dedfced67e05ef08d9ed1f2048e34df5');
INSERT INTO placet.payload VALUES (435, 0, '\x60d32f69a0966b733f026b9d79fa8f17a9aa730ccba02b2664e23f145acfbafc1f64ebd31413ae6c95def1a802f2dce2907b7fa55c97f21afdc82adeb5ae764e088fb1c3c4ac90a268f8e9913153e87ff63537e34f2020a9d588eeb30b35c0c71898c237');
INSERT INTO placet.payload VALUES (436, 0, '\xc5d9aec0457d7923c557fda491e377f22ff7c1c7165b61b957a1bd1c7ad880b278b123ac649704130d7a67e60f07d3b3f268f3f4496fc5f61c60d3cda3c43e34ad9a');
INSERT INTO placet.payload VALUES (437, 0, '\x6d2a96decef2444903a64e7c497d7ad9acbabe8bcb4a88355e473270ca352034e985605cfe98877f07fa447e41ef54d11b7b22dd0434ebf0c2f819844a0f256bb05ee6b4a4d889c0e269e2ae3fd31904d51e84b3b2a2b638');
INSERT INTO placet.payload VALUES (438, 0, '\x01c0890c3f9f72e9ba4241ed7ef9d1d20521b3b332492504a30dbbeeb308d09c5ea32f4d9fb2cbe4c28d120b46e35aecf16fd21574772485825475be4c25d69d8f8fbbf925469902');
INSERT INTO placet.payload VALUES (439, 0, '\x18e4d38c8c799720681cb72b8fb848609cdf3f55fb5eca3810efd9c9041a8b5382e693fd69068022cbb6bd815a152ed47a630e116daf30981ac4');
INSERT INTO placet.payload VALUES (440, 0, '\x700ee17871b3346ae549fa57e0a9bdf00f51586cf1e99b803998586faa8732fde0581059c1a0b4f8473226713dec6649a0c860a3c1c0f1509d0a1a24792bdd6585db62cd1d3183');
INSERT INTO placet.payload VALUES (441, 0, '\x9954fd675d4fefa7ac26193dfefef1a79c03aa3f609204c4cb10b7165c70e52345a3fd45dd4e92d56398abeacfbe97e52cd74dcb26196a7f2590855e46e0ac825f7fa0f24a743f28d7e3ba832d5f09bb90b58a80b5e5729b034d24d1b17b88a2ac8ecfdceeb9a08608bf29adbd156beb8f4923ecd21e8d93df165e8cacd297d34ca66a3e51fd4fc224c8d05b0e06ca4b6cb5907f24a32124f71705');
INSERT INTO placet.payload VALUES (447, 0, '\x53613e1335223735a2a22780da69dd21b5a58ef105e797fcb71bde5e50ef84399dfb200b7d62995937949f8fac25f5b52dc430b347197c640f2809f6b910acd6b08b37b38236fe6530e826c2a5f07d927b57495d7f59b7a08efae8867ff81b70b59d9273ead61ea8816d49323c04b49c938e13e118fc32dceefd2b64aa241b0243072ca20fa2f1d1bec7f23804e11b0f479509980be729ce32e1b1d557ed4d00cca144b3e9411ae5bd58ae4733d196c2b05b3790eab1a3445f0cf3eebcb6a3bc77739b8192d0fa1f5c71c02f5867f3ef55e9d7029074a1de45c54e3a51e3aa7ef8b25cc362576e64702b9cfcd529116d1e3b9b49f340600c3aa0b4e1b3b61ef4422074ca07d459c5492e51786e98eda9baee428f69c61cbccfc475e378fa8e799e0454774504e23f304995f65853014a3eef8bc6dce45c379c058ae91b5ea0ddfafdbf939353235f1ee909a608fc0b87090f1e');
INSERT INTO placet.payload VALUES (449, 0, '\x0cfdece772ddd3cfc85b407fae8ea59995b65b54aa33c1cad63d5615de802d7a9c2321aec112826c5c71ff75608d7b9d3a7820f4c9a05c5af0cb6145049b5dfbf1c4434e8971716b64ed');
INSERT INTO placet.payload VALUES (450, 0, '\xef21e68c3d9353383de5f673dd9b0496df6aa48a7239dd7097252d29e76c12463e0cd46c67c0ad64dad4627561dd10f49542831354456fd7ca99e0b7fbf186dd4083');
INSERT INTO placet.payload VALUES (451, 0, '\x909d00e834a0345533fe18ffa090a716ba53f801e3fe94850cbf48dcfd00fac9046da141eacea2939f749a0751e29d18aec5c0ae5d87b2be4f115ec2959b30737a986b6dcec01db17a939cca6e15d987ffacda60063d67cc02a173d8ebd795a72a136ca5a43a248dccf1a1ab908ecac682a9461537c2fd1e');
INSERT INTO placet.payload VALUES (452, 0, '\x79f551177ad7bc514266373dda97cbe3f24205f1e303a1f4f03dcc0c5638f8765f03bbe9f291913fd896b3d7304ab06aa7970bf6a02bd33017a3d72e19fc2c1291f2357778a31788d055940ec5bb143f53bbce9ea7e8458175b52a42495eaab82342631d32cfdcea0a969c691f3ac351f0c8cd1d1feff16069cd620388e83995752324ed67181d03307292771d08617977e24383a8e4482acf0d44086d29');
INSERT INTO placet.payload VALUES (454, 0, '\xf277d2915791bf336de922e36da53d0d4b2b399b214c1918de1c9723b3778171ad3384a6e427eadf0a7c17867461642677568b8fe71232648e9a');
INSERT INTO placet.payload VALUES (456, 0, '\x7f1324058c8fe9bf43a8e0de045afa0797122bb1aa3be0139978b386f9af9d30cbad1a0768a5f81c5aed50ea930bce28a8d424b2cead55fd0d675d30c1d51d3cf873bdf16410c28c8aa1eb1d316beb7fe3c4c33d75860af03e2b396eb16a2e9081b643dbffdcf1a6b3c9f3e1e4c06f3d1bee0585ab5b6d02ac');
INSERT INTO placet.payload VALUES (458, 0, '\x030fac69d3a901621246f4695e68bc1858b108180597d7cae41820bb1408cba7c8a595f8b09d0835732a22b5ecaba09df391e9c461185bb231427c07b4f767042b3f3db5c930656d80261a6132f8a4cb6e8da593e939d613a116d6a5c17789a4b714e4d9e68cc8a970ee08fa8290f85e6d5207a6f812d56be0b53df932a2145ee5d5d2dc465c363e4b57dccfbdfc2d15a3327a75c4614cea1fa7a57b0aa46491cf4780031cfffbb3c9721952d0bf73ad56e9a4b1ad096bc286b821992d6dae3e09b39a74ef6a0ef86e53061370916f0eb4f97cd0d6b065c909eef33af3246a9b376ab30199f023ac202b0e6fa9c1a8b2119d2f7d3b285ebf77e717ed817ba1f686a977471530b406e014c280c880410efe99a6dfb6614ef78741d67f906da40b4756cfe1384e9226c582708022d7e6572db073a19adc04c9da1cec417b4fd799d784788ef69d8b4e0e87e3c0ed368248cf5063');
INSERT INTO placet.payload VALUES (460, 0, '\x5f7d867fad4f0b476e10049362a2e647298c16e99a6e2d649c161f970feb332187708a497dd5669dff49583b6802cd50be92f77e2a76dd10b4aa6c78bf278d43a763eb78077d16914c539395bb');
INSERT INTO placet.payload VALUES (461, 0, '\xb638baf76d7a325cf6433920ce25c6a31bfdc6a60e4c1ba20a4b3a4d331cf923df265a499a261c8d6ec3fbe008047ef1e631f0e8f4a60547cf4c1bdaad8a52cd816a5ff8c1aef593a6b1c1c30c4a770ecfaf3e8bde80cb557b87ad12db1a5f8d4fb72375451ea3cb3bdde8f115102c4f699bc71a8636628965f56f3502ccbd399d1399077b960382ef744b15b31065');
INSERT INTO placet.payload VALUES (462, 0, '\x943a2fa152e151ca217be4dc5364b40591949a9c791dac64256e2cbceb882300fb423cedfb56f4afd4e3766f08de4c86f025931ff24ee65cfaa5fd3b979cc0ee33');
INSERT INTO placet.payload VALUES (463, 0, '\x16f73fd95e5c49374c83b41731a43f28eaae11ff674264edb0fc76c7be416b20a9358e823002e449e485768288b1c3e62e6840a2c3159771');
INSERT INTO placet.payload VALUES (464, 0, '\xfd47e1f7d63251963521657dc82551aafe689c638ea7a57618af098067faaf94b23528fe8442221dac19c6b5abf53a137c544c09c75a8f6e8522bdafa4c4f5085529c21a4c6047bd5ca4f7e927aa6eec8fb30cf7aef253516bb5a54f49750ec3410358fe36392d39510c652affe54102580db3d6e08b64');
INSERT INTO placet.payload VALUES (466, 0, '\xf9b50b00012ab912e2b93a6442a5f61e21b2001bf0751e13f2b1ac84bf746ec6697c423f4348bc62ea2ecc76c41be3e6f7c8d68400a0ce14c9f5984c859c6c8bc4827cbe9725cae40e2de95941d2d83a628a8ff149e02c3092ba77010dd1388c7f4784660825');
INSERT INTO placet.payload VALUES (468, 0, '\x431c24ee4e8d44edb6f09bed9cbce641d91c9b7c0ff20a0a16459a2953141ecf17f4bd9cf2ef877af8b69a8cb024c318e1828ec9045b8b536628e26b470e26269403a70750c418d896c717e7b476fe3d029611d682d80f120f5b8257e8f21b763c17b3c79c69136b01fe59d01259b7');
INSERT INTO placet.payload VALUES (470, 0, '\x7ad059d3f8ec21870b9affdae93fb888f22cc5ee3ae3e865d73aee527f93e7ca76b108d78ba13b84335404c2658dc387dd3445468992566d6c367a8fe21b8c1af023852c6d1f8fc277653a506d96e2b0a51b38075635de3fe2e9ba77dd7c7b29858f9891dc89dae92071916d6d12bae9a73617bb9683595a22564f4360f9c3b102ce66fecc9194d10e7260301ecb3c6fa31f87b38bc1047f2421a37503603892810191151295cdf565b12fcc777c6f268736a886e9ab0ba71b16e77e40ca0456d58cbe9118e9d960d69995481546ae2aa85d47d8d260feeffa508ba71c7178d181944d6d249d019c14aac5bca4e3b24779e9fbb7c8736538dd130d4938c85a1f12770bdafeeef90957497c13d2e0e76a8cf26d7b3d7a2ef3e8e095aea4bbd642602b628d55a33fa4d50f8d50c2e09c0c53071dffbe653ba78fcbebaa466b3f3381c110bd9b2ba4274c782d53c625b803747b5def1d5fe0ad3e9fc50c476a1801a60ccae2d915e9041189f343046f19516ac1');


--
-- Data for Name: program; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.program VALUES ('0.3.0', '2026-03-02 12:00:00+00');


--
-- Data for Name: ring_key; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: run; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.run VALUES ('2026-03-06 05:33:50+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-000000000065', '01950000-0000-7000-8000-000000000064', '01950000-0000-7000-8000-000000000063', 'running', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-02 12:01:00+00', '2026-03-02 12:02:00+00', 15, 4, 0, 0, '2ae60c1f-12f3-5fe1-bbff-53bc95faee98', '01950000-0000-7000-8000-000000000002', '01950000-0000-7000-8000-000000000001', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-02 12:03:00+00', '2026-03-02 12:03:50+00', 14, 4, 0, 0, '01950000-0000-7000-8000-000000000008', '01950000-0000-7000-8000-000000000007', '01950000-0000-7000-8000-000000000006', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-02 12:04:50+00', '2026-03-02 12:06:30+00', 18, 4, 0, 0, '01950000-0000-7000-8000-00000000000d', '01950000-0000-7000-8000-00000000000c', '01950000-0000-7000-8000-00000000000b', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-02 12:07:30+00', '2026-03-02 12:08:20+00', 12, 3, 0, 0, '01950000-0000-7000-8000-000000000013', '01950000-0000-7000-8000-000000000012', '01950000-0000-7000-8000-000000000011', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-02 12:09:20+00', '2026-03-05 12:09:21+00', 14, 4, 0, 0, '01950000-0000-7000-8000-000000000018', '01950000-0000-7000-8000-000000000017', '01950000-0000-7000-8000-000000000016', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-05 12:10:21+00', '2026-03-05 13:10:21+00', 10, 3, 0, 0, '01950000-0000-7000-8000-00000000001d', '01950000-0000-7000-8000-00000000001c', '01950000-0000-7000-8000-00000000001b', 'stopped', 'service-api', NULL, 'Human input global timeout at node review', '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-05 13:11:21+00', '2026-03-05 13:11:21+00', 12, 3, 0, 0, '01950000-0000-7000-8000-000000000022', '01950000-0000-7000-8000-000000000021', '01950000-0000-7000-8000-000000000020', 'failed', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-05 13:12:21+00', '2026-03-05 13:12:21+00', 11, 3, 0, 0, '01950000-0000-7000-8000-000000000027', '01950000-0000-7000-8000-000000000026', '01950000-0000-7000-8000-000000000025', 'stopped', 'service-api', NULL, 'Stopped by user', '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:34:51+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-00000000006a', '01950000-0000-7000-8000-000000000069', '01950000-0000-7000-8000-000000000068', 'running', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:35:52+00', '2026-03-06 05:35:52+00', 10, 3, 0, 0, '01950000-0000-7000-8000-00000000006f', '01950000-0000-7000-8000-00000000006e', '01950000-0000-7000-8000-00000000006d', 'stopped', 'service-api', NULL, 'Stopped by user', '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:36:52+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-000000000074', '01950000-0000-7000-8000-000000000073', '01950000-0000-7000-8000-000000000072', 'running', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:37:53+00', NULL, 25, 5, 1, 0, '01950000-0000-7000-8000-000000000079', '01950000-0000-7000-8000-000000000078', '01950000-0000-7000-8000-000000000077', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:39:43+00', NULL, 20, 5, 0, 0, '01950000-0000-7000-8000-00000000007f', '01950000-0000-7000-8000-00000000007e', '01950000-0000-7000-8000-00000000007d', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-05 13:13:21+00', '2026-03-06 05:14:47+00', 23, 3, 0, 0, '01950000-0000-7000-8000-00000000002d', '01950000-0000-7000-8000-00000000002c', '01950000-0000-7000-8000-00000000002b', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:15:47+00', NULL, 8, 2, 0, 0, '01950000-0000-7000-8000-00000000003d', '01950000-0000-7000-8000-00000000003c', '01950000-0000-7000-8000-00000000003b', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:41:33+00', '2026-03-06 05:43:13+00', 31, 8, 0, 0, '01950000-0000-7000-8000-000000000084', '01950000-0000-7000-8000-000000000083', '01950000-0000-7000-8000-000000000082', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:16:53+00', '2026-03-06 05:17:44+00', 13, 3, 0, 0, '01950000-0000-7000-8000-000000000044', '01950000-0000-7000-8000-000000000043', '01950000-0000-7000-8000-000000000042', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:18:44+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-00000000004a', '01950000-0000-7000-8000-000000000049', '01950000-0000-7000-8000-000000000048', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:19:44+00', NULL, 12, 5, 0, 0, '01950000-0000-7000-8000-00000000004e', '01950000-0000-7000-8000-00000000004d', '01950000-0000-7000-8000-00000000004c', 'running', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:20:44+00', '2026-03-06 05:20:45+00', 24, 10, 0, 0, '01950000-0000-7000-8000-000000000052', '01950000-0000-7000-8000-000000000051', '01950000-0000-7000-8000-000000000050', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:44:13+00', '2026-03-06 05:44:13+00', 9, 3, 0, 0, '01950000-0000-7000-8000-00000000008a', '01950000-0000-7000-8000-000000000089', '01950000-0000-7000-8000-000000000088', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:21:45+00', '2026-03-06 05:21:48+00', 13, 4, 0, 0, '01950000-0000-7000-8000-000000000057', '01950000-0000-7000-8000-000000000056', '01950000-0000-7000-8000-000000000055', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:45:13+00', '2026-03-06 05:45:13+00', 13, 4, 0, 0, '01950000-0000-7000-8000-00000000008e', '01950000-0000-7000-8000-00000000008d', '01950000-0000-7000-8000-00000000008c', 'stopped', 'service-api', NULL, 'Stopped by user', '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:22:48+00', '2026-03-06 05:32:50+00', 15, 5, 2, 0, '01950000-0000-7000-8000-00000000005e', '01950000-0000-7000-8000-00000000005d', '01950000-0000-7000-8000-00000000005c', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:46:13+00', '2026-03-06 05:48:43+00', 24, 5, 0, 0, '01950000-0000-7000-8000-000000000093', '01950000-0000-7000-8000-000000000092', '01950000-0000-7000-8000-000000000091', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:49:43+00', NULL, 12, 3, 0, 0, '01950000-0000-7000-8000-00000000009a', '01950000-0000-7000-8000-000000000099', '01950000-0000-7000-8000-000000000098', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:51:33+00', '2026-03-06 05:51:33+00', 6, 2, 0, 0, '01950000-0000-7000-8000-00000000009f', '01950000-0000-7000-8000-00000000009e', '01950000-0000-7000-8000-00000000009d', 'failed', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:52:33+00', '2026-03-06 05:52:33+00', 8, 3, 1, 0, '01950000-0000-7000-8000-0000000000a3', '01950000-0000-7000-8000-0000000000a2', '01950000-0000-7000-8000-0000000000a1', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 05:52:33+00', '2026-03-06 06:53:23+00', 17, 5, 0, 0, '01950000-0000-7000-8000-0000000000a7', '01950000-0000-7000-8000-0000000000a6', '01950000-0000-7000-8000-0000000000a5', 'succeeded', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 06:52:33+00', '2026-03-06 06:53:23+00', 10, 3, 0, 0, '01950000-0000-7000-8000-0000000000aa', '01950000-0000-7000-8000-0000000000a6', '01950000-0000-7000-8000-0000000000a5', 'stopped', 'service-api', NULL, 'Stopped by user', '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 06:53:23+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-0000000000af', '01950000-0000-7000-8000-0000000000a6', '01950000-0000-7000-8000-0000000000a5', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 06:53:23+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-0000000000b2', '01950000-0000-7000-8000-0000000000a6', '01950000-0000-7000-8000-0000000000a5', 'paused', 'service-api', NULL, NULL, '2b902f89-11e8-4818-b8c9-9d5d5d983195');
INSERT INTO placet.run VALUES ('2026-03-06 06:54:23+00', NULL, 8, 3, 0, 0, '01950000-0000-7000-8000-0000000000b8', '01950000-0000-7000-8000-0000000000b7', '01950000-0000-7000-8000-0000000000b6', 'paused', 'service-api', NULL, NULL, '73a535f4-0248-404f-8155-43d9b78478d0');


--
-- Data for Name: session; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: sign_in; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: task; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.task VALUES ('2026-03-06 15:15:47+00', '2026-03-06 15:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'expire', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 10:15:47+00', '2026-03-06 10:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'remind', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 14:15:47+00', '2026-03-06 14:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'remind', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:2', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 13:15:47+00', '2026-03-06 13:15:47+00', 0, '01950000-0000-7000-8000-00000000003d', 'escalate', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:15:48+00', '2026-03-06 05:15:48+00', 0, '01950000-0000-7000-8000-00000000003d', 'mail', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:2:0', 'mail', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:15:54+00', '2026-03-06 05:15:54+00', 0, '01950000-0000-7000-8000-00000000003d', 'mail', 'e44f0f44-c5a3-5ae4-9620-8681aa4e0874:1:0', 'mail', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:18:44+00', '2026-03-09 05:18:44+00', 0, '01950000-0000-7000-8000-00000000004a', 'expire', 'bf993b5a-8f0d-53dd-9652-08c4baabe7ef', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:19:44+00', '2026-03-06 05:19:44+00', 0, '01950000-0000-7000-8000-00000000004e', 'advance', '', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:43:50+00', '2026-03-06 05:43:50+00', 0, '01950000-0000-7000-8000-000000000065', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:33:50+00', '2026-03-06 05:33:50+00', 0, '01950000-0000-7000-8000-000000000065', 'effect', 'two#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:33:51+00', '2026-03-06 05:33:51+00', 0, '01950000-0000-7000-8000-000000000065', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:34:51+00', '2026-03-06 05:34:51+00', 0, '01950000-0000-7000-8000-00000000006a', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:44:51+00', '2026-03-06 05:44:51+00', 0, '01950000-0000-7000-8000-00000000006a', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:36:52+00', '2026-03-06 05:36:52+00', 0, '01950000-0000-7000-8000-000000000074', 'effect', 'one#1', 'plugin', 0);
INSERT INTO placet.task VALUES ('2026-03-06 05:46:52+00', '2026-03-06 05:46:52+00', 0, '01950000-0000-7000-8000-000000000074', 'give-up', 'one#1', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:38:43+00', '2026-03-09 05:38:43+00', 0, '01950000-0000-7000-8000-000000000079', 'expire', 'dd69de96-8af3-5ec8-aba0-82cbf3ebee2b', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:39:43+00', '2026-03-09 05:39:43+00', 0, '01950000-0000-7000-8000-00000000007f', 'expire', '5c2ddba6-d402-5826-8715-fc01f0e2e2df', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:40:33+00', '2026-03-09 05:40:33+00', 0, '01950000-0000-7000-8000-00000000007f', 'expire', 'd1c92ea5-0ad1-5404-9860-18c574853715', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 05:50:33+00', '2026-03-09 05:50:33+00', 0, '01950000-0000-7000-8000-00000000009a', 'expire', 'd3c3c249-9f06-56a0-a3b0-5b2eacc5fb8d', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 06:53:23+00', '2026-03-09 06:53:23+00', 0, '01950000-0000-7000-8000-0000000000af', 'expire', 'b831d27b-18d6-5eb5-b184-225a363bafac', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 06:53:23+00', '2026-03-09 06:53:23+00', 0, '01950000-0000-7000-8000-0000000000b2', 'expire', '0872f38b-9021-5d52-a939-60b19b86c315', 'decisions', 0);
INSERT INTO placet.task VALUES ('2026-03-09 06:54:23+00', '2026-03-09 06:54:23+00', 0, '01950000-0000-7000-8000-0000000000b8', 'expire', 'b5387eb4-a788-50d0-8b1e-3454b28671d3', 'decisions', 0);


--
-- Data for Name: text_buffer; Type: TABLE DATA; Schema: placet; Owner: -
--



--
-- Data for Name: turn; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.turn VALUES (1, 2, 8, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000a7');
INSERT INTO placet.turn VALUES (2, 4, 9, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000aa');
INSERT INTO placet.turn VALUES (3, 10, NULL, 0, '01950000-0000-7000-8000-0000000000a8', '01950000-0000-7000-8000-0000000000af');
INSERT INTO placet.turn VALUES (1, 2, NULL, 0, '01950000-0000-7000-8000-0000000000b3', '01950000-0000-7000-8000-0000000000b2');


--
-- Data for Name: workflow; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000002', 0, 'Review', 'workflow', '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000007', 0, 'Review', 'workflow', '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000000c', 0, 'Parallel reviews', 'workflow', '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000012', 0, 'Everything', 'workflow', '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000017', 0, 'Review', 'workflow', '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000001c', 0, 'Review', 'workflow', '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000021', 0, 'Review', 'workflow', '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000026', 0, 'Parallel reviews', 'workflow', '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000002c', 0, 'Mailed', 'workflow', '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000003c', 0, 'Mailed', 'workflow', '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000043', 0, 'Mailed', 'workflow', '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000049', 0, 'Review', 'workflow', '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000004d', 0, 'Chain', 'workflow', '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000051', 0, 'Chain', 'workflow', '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000056', 0, 'Errands', 'workflow', '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000005d', 0, 'Errands', 'workflow', '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000064', 0, 'Errands', 'workflow', '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000069', 0, 'Errands', 'workflow', '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000006e', 0, 'Errands', 'workflow', '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000073', 0, 'Errands', 'workflow', '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000078', 0, 'Reviews', 'workflow', '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000007e', 0, 'Reviews', 'workflow', '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000083', 0, 'Rounds', 'workflow', '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000089', 0, 'Test', 'workflow', '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000008d', 0, 'Rounds', 'workflow', '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000092', 0, 'In circles', 'workflow', '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-000000000099', 0, 'In circles', 'workflow', '2026-03-06 05:49:43+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-00000000009e', 0, 'Failing', 'workflow', '2026-03-06 05:51:33+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-0000000000a2', 0, 'Going on', 'workflow', '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-0000000000a6', 0, 'Chat', 'advanced-chat', '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow VALUES ('01950000-0000-7000-8000-0000000000b7', 0, 'Review', 'workflow', '2026-03-06 06:54:23+00');


--
-- Data for Name: workflow_publication; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000002', 1, 1, '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000007', 1, 1, '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000000c', 1, 1, '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000012', 1, 1, '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000017', 1, 1, '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000001c', 1, 1, '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000021', 1, 1, '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000026', 1, 1, '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000002c', 1, 1, '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000003c', 1, 1, '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000043', 1, 1, '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000049', 1, 1, '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000004d', 1, 1, '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000051', 1, 1, '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000056', 1, 1, '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000005d', 1, 1, '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000064', 1, 1, '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000069', 1, 1, '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000006e', 1, 1, '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000073', 1, 1, '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000078', 1, 1, '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000007e', 1, 1, '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000083', 1, 1, '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000089', 1, 1, '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000008d', 1, 1, '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000092', 1, 1, '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-000000000099', 1, 1, '2026-03-06 05:49:43+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-00000000009e', 1, 1, '2026-03-06 05:51:33+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-0000000000a2', 1, 1, '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-0000000000a6', 1, 1, '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow_publication VALUES ('01950000-0000-7000-8000-0000000000b7', 1, 1, '2026-03-06 06:54:23+00');


--
-- Data for Name: workflow_version; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000001', '01950000-0000-7000-8000-000000000002', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:01:00+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000006', '01950000-0000-7000-8000-000000000007', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:03:00+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000000b', '01950000-0000-7000-8000-00000000000c', 1, '1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '2026-03-02 12:04:50+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000011', '01950000-0000-7000-8000-000000000012', 1, 'f2d6c06707530180894f628c61e75b82b09af6af87b796cb5f45e078aaa383ad', '2026-03-02 12:07:30+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000016', '01950000-0000-7000-8000-000000000017', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-02 12:09:20+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000001b', '01950000-0000-7000-8000-00000000001c', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-05 12:10:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000020', '01950000-0000-7000-8000-000000000021', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-05 13:11:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000025', '01950000-0000-7000-8000-000000000026', 1, '1e00d1c145a4145c1661098eb050ebb640276d110c10eb5a93caa56c3f20ae91', '2026-03-05 13:12:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000002b', '01950000-0000-7000-8000-00000000002c', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-05 13:13:21+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000003b', '01950000-0000-7000-8000-00000000003c', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-06 05:15:47+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000042', '01950000-0000-7000-8000-000000000043', 1, 'bee17405f6afc0da994e077ec2fadc3bc0635e3f0db2a7cbbaac860da955d71d', '2026-03-06 05:16:53+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000048', '01950000-0000-7000-8000-000000000049', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-06 05:18:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000004c', '01950000-0000-7000-8000-00000000004d', 1, '4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '2026-03-06 05:19:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000050', '01950000-0000-7000-8000-000000000051', 1, '4cd1ce083b39603de79f57a0ab6ae04b01f50588c1a91aad01a49f19f6deaf0e', '2026-03-06 05:20:44+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000055', '01950000-0000-7000-8000-000000000056', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:21:45+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000005c', '01950000-0000-7000-8000-00000000005d', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:22:48+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000063', '01950000-0000-7000-8000-000000000064', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:33:50+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000068', '01950000-0000-7000-8000-000000000069', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:34:51+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000006d', '01950000-0000-7000-8000-00000000006e', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:35:52+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000072', '01950000-0000-7000-8000-000000000073', 1, '6252771bf7e8f14efccd44218093016665548a368087d7c2452ed6be8dcc25a6', '2026-03-06 05:36:52+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000077', '01950000-0000-7000-8000-000000000078', 1, '7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '2026-03-06 05:37:53+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000007d', '01950000-0000-7000-8000-00000000007e', 1, '7072f1dfa88f71118633b399ef7e5d964ead00a6905576d0b3e185dc72eca89b', '2026-03-06 05:39:43+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000082', '01950000-0000-7000-8000-000000000083', 1, '1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '2026-03-06 05:41:33+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000088', '01950000-0000-7000-8000-000000000089', 1, '81c1cfe6058ab93ede7b5bbb38a3aaddeb154dd2fa5aec38f77506897ee28d0e', '2026-03-06 05:44:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000008c', '01950000-0000-7000-8000-00000000008d', 1, '1da5035c9e81785a72b49825809b1d766763cfc47add342d99f299f820433734', '2026-03-06 05:45:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000091', '01950000-0000-7000-8000-000000000092', 1, 'b7311e4bc6c1d46754e30a349d36557be3ba85c9f0bab630b452ac2bc74de3dd', '2026-03-06 05:46:13+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-000000000098', '01950000-0000-7000-8000-000000000099', 1, 'b7311e4bc6c1d46754e30a349d36557be3ba85c9f0bab630b452ac2bc74de3dd', '2026-03-06 05:49:43+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-00000000009d', '01950000-0000-7000-8000-00000000009e', 1, '9569c474c6523b93fe2c6a958e5010bc78a34c8748192fe43f4844edb2f5d182', '2026-03-06 05:51:33+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-0000000000a1', '01950000-0000-7000-8000-0000000000a2', 1, 'e25f5588b08ec97a98f1d88db7bb3c455a0764e6680b09f0f5ba3e7d31f8d3c9', '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-0000000000a5', '01950000-0000-7000-8000-0000000000a6', 1, '53e47e5a60cae03b9b500b4f15cacae267a9e17763fe1b7c556d623514f52994', '2026-03-06 05:52:33+00');
INSERT INTO placet.workflow_version VALUES ('01950000-0000-7000-8000-0000000000b6', '01950000-0000-7000-8000-0000000000b7', 1, 'cfd7b6a1e3e906c880550d75518dc1c20ae4a1e3fb79aaee836c16ddf7eb9492', '2026-03-06 06:54:23+00');


--
-- Data for Name: workspace; Type: TABLE DATA; Schema: placet; Owner: -
--

INSERT INTO placet.workspace VALUES (0, '01950000-0000-7000-8000-00000000cafe', 'default');


--
-- Data for Name: run; Type: TABLE DATA; Schema: placet_keys; Owner: -
--

INSERT INTO placet_keys.run VALUES ('2ae60c1f-12f3-5fe1-bbff-53bc95faee98', 0, 'seal-1', '\x7cad6a52a238b24d1845a2c97009dbee769ce839da12478fe5cbd88f1ddef6f35dff2506a91e179d');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000008', 0, 'seal-1', '\x739dc16e2c6ab19edf34931a58ef58db66e20a3e5d1c5d4fb98173f3942beae46f96a061dbe1856c');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000000d', 0, 'seal-1', '\x5a9e1c61a8a0a32e2ad3c3b2b7890158f007bba352d3196cca5240043d09a6cc4ebe0463cb23283f');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000013', 0, 'seal-1', '\x8b6736256d102dc660c035dd4eb90007429476364ee701d5f8760b5b9f185d31d73613d1f21298dd');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000018', 0, 'seal-1', '\x32f8c011d47152955d01bda361fd1ea7f76a132f2e46d9c5e66773babf5e97b86b40a4e206332626');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000001d', 0, 'seal-1', '\xe64388ee1a877a46cf398d0896d49b5c44857ceabb6d662caa25188162fb806f13ad951b179be283');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000022', 0, 'seal-1', '\x20f52fbc86a4f8b93bf6d744b07a44097bf3c07b243755f46d459f985819cc366cd6253f14793c62');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000027', 0, 'seal-1', '\x0db89be7ef553c3da76b871af3dfcd3260efe4fe635f08b255d2d143b41a5107b4ab2c9698996a28');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000002d', 0, 'seal-1', '\x9dc07687adaf1e03fc2b7c407ee8bc848eff0c8abba8152ea4d427c4424c7991ea296804b640f8b5');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000003d', 0, 'seal-1', '\x5cdab8fdc5b984305f327cad4eab9de15d9063536f9e773e2d98765845e949d311c1acc6bcf38682');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000044', 0, 'seal-1', '\x7c873c4d80ef02aab4598cab367d83c59f007bf8326ac66178da5565a1438e381b3eb00064f29b82');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000004a', 0, 'seal-1', '\xc84d94dbe2fac404d43dca769eac1948cf5de225f79f6c5590ad0a486551b984853f1006123b7bab');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000004e', 0, 'seal-1', '\x4dba0d1bea9b55556fbc4496a62ad407e0a99bbf3ca5158166c88171ad872d8ee81d895cec22865a');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000052', 0, 'seal-1', '\xbeebd3d9ae4bed9e12508ca04a5a0063a8244e695dd943f6258641bd6a9d8b34c11a013f7ee203ad');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000057', 0, 'seal-1', '\x82ede6ccee153745ce206792987a6bfd0c7afbf798bb512252423a26f3c560bad53838c352d9909e');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000005e', 0, 'seal-1', '\xfd14d8ee4bbdc534f693cd9e21482e9733a5d8b767c00db13100df905f014d3ca34b24d8d0b35173');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000065', 0, 'seal-1', '\x560b7bd005d23eee668eaca9b00f6a0298bebcbbadcd21cf6094875d1264d7745439aa475bf43496');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000006a', 0, 'seal-1', '\xcbbe5251d9f2f5e5b614838bbb37641c41d33b9643af2aee6b793ab53c2f6320e05bdc83dac852e5');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000006f', 0, 'seal-1', '\xbeb19c800d949beacfd3adbfb44c00015b0fccff9bd5be6f4c440c72bfbcfe4d36676f297e6dc1b0');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000074', 0, 'seal-1', '\xe166f9d5f443f7687b0e2dd66dbcabfaa164f8824e4d76da4dd260caab844acb6123d151c10868c4');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000079', 0, 'seal-1', '\x8c79f42a9f2aaa88b8214ea6d1e95a5c6a7859c858716571f617a61e34c7def1959d1d9a36a1dba1');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000007f', 0, 'seal-1', '\x9285dfa8196c28517c6375cae0981e7a6e773617e1188aef6fc0bfcf1c9cf3f0d6809a3a87d87933');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000084', 0, 'seal-1', '\xa00bc5f9f084b48645c2258cd714cc90c36de509de8f0ec93aac2ed7400226cd87bc1dfda07e43b1');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000008a', 0, 'seal-1', '\x97981ebb57a9ae426a4bcf647483b1a1dfebfe8599a68129509db691c60a110fb1adfaf8a7434f32');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000008e', 0, 'seal-1', '\x646c88ecb10cd22f25cf952be287f95ac4b5d9fe2db62df48c72e80a4b2ce7e81100eb92fbc22fd0');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-000000000093', 0, 'seal-1', '\xf3295f459a02b2f3f4695c2de1840435c58a5290b8e2bb7478737d779e69f011733e07d573ada9ab');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000009a', 0, 'seal-1', '\x2f7274dacb4ef9248cebb7fe6374aec5b58ff8d1eb74c7dd51fa8534ef3b54a532121788630d584f');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-00000000009f', 0, 'seal-1', '\x170d770586fe6372cad1507f4c6f79ea24d1e4eb25be15c309cefde3ad729fe5abd41da9f8970963');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000a3', 0, 'seal-1', '\x4182d40fc237350436c4bdeb6e807aec5c17be6e2de97ca06a16487f9c724d1b4e021e2358b5b7b7');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000a7', 0, 'seal-1', '\xf9ea8c03a8408ca8e85a78e6b4b8f42ccce369b3e3f19161e7dc86911b12fdfad16b5097ec66045f');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000a8', 0, 'seal-1', '\xd648a408b131ac59755554fcfebf9528dfc2a1932023a9cc1301bdda5f625fb57229eacc812c6be9');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000aa', 0, 'seal-1', '\xeea1b1e494acc3a8b4efc2559a6fcfe4678ceffce11b7a172cc7a1244baa00e278b583be0c1d1a06');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000af', 0, 'seal-1', '\x0a2bd65cc3f19aaa40ff812b90f629f20bf91d8e44420b3ca9e060d20032c3b825786a37dd264860');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000b2', 0, 'seal-1', '\x267ba12d20661dd40b4a4387cd9f036be8a4bbc79ba82ce42b1b5d04858cc2f25211f62fd54f6b60');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000b3', 0, 'seal-1', '\x5ff140a8993e045ce2f0fdf6f82bac91f740f9a0ba352cfe04833867ac4d8b8fb893f4dcbb6779cd');
INSERT INTO placet_keys.run VALUES ('01950000-0000-7000-8000-0000000000b8', 0, 'seal-1', '\x6982e5652c8092bc3ca869496ca0aca968ac4de2693724dffedeb6e8e9589f5df8c9b00f7488a0a9');


--
-- Data for Name: subject; Type: TABLE DATA; Schema: placet_keys; Owner: -
--

INSERT INTO placet_keys.subject VALUES ('2b902f89-11e8-4818-b8c9-9d5d5d983195', 0, 'seal-1', '\x748b8e27c069c1a0311f7ae54aebedecca08cdf909666319a319464318f621558e4a994a21ce2ed1', '\xd84162e052ed77635ebcf95ed8fc9e2b', '\x7504d90e945de2e8f54ee781e1661cdb1dec42b42545b69dac6b88748c70eb8d84ffecf119ddd9b1c9c323ea33a737');
INSERT INTO placet_keys.subject VALUES ('3e97818e-cb96-44db-adbe-172296d5234a', 0, 'seal-1', '\x38e9b8201b712a2ac2957344407383fc5631f3b89f4cf621662193d0fa4ccdf476677daba4e5d1b3', '\x62f9201f75df43024f6fff0635729a21', '\x42b24c6ba4e6ed24ec636a8a656becf6dfb0aeee7da8762155a13b629f2e6d42e48f2a10074f8051d7b51e5fb765b4');
INSERT INTO placet_keys.subject VALUES ('a36941cc-c86e-4c8f-a3f1-726423e4e765', 0, 'seal-1', '\x1e27bd77f353f83d37f21fe64e1b1338cab06671acab92c68dad781f9dae4648728f11e154720145', '\x866573efb52617bc13e5fe86a2aff95d', '\x047a2366ad0ce5642c68811ae85985a0caaf28dcada9292aaf0da3835a4d06ff1d0e54b3286eaf903f2bff882aeb9e');
INSERT INTO placet_keys.subject VALUES ('e544a8b0-0b59-4d8b-8375-05eaad41ec06', 0, 'seal-1', '\xdaf2d00c0ddfc1162952a7e630529aac43949a1af2f4b7229d518b4cab72d740b56b26ec371d7cd5', '\xe081525dcebad077f4ba45ef8efc8bef', '\x2aa815c2252e3287069b4f4c6884b73034c74a552f8ee389cd6510b994e51c0031741ea6c936d1a2d6aa384c8cb9f0b10034f6c0d93ec77a8660df');
INSERT INTO placet_keys.subject VALUES ('9709e05d-d4a1-43e8-8644-c32a6fe70e5b', 0, 'seal-1', '\x904e68e110e302112fc3ec4ecb3c0a2cea3963e796bc7f63bef66952a31240edd684625f133b375c', '\xa69c7b52bf355150d7ef766184fd8c27', '\x16b99dc527f20839a4f95788d61b30a727e37dca9660a2ddfb2ce6e67bfc639d4192f1d6a1387b6fa6a4d1088f8023c5dd9ca4179ea6989b64715a');
INSERT INTO placet_keys.subject VALUES ('b188d4c9-0b1d-44fc-826b-21c28ae145da', 0, 'seal-1', '\x2db0ebeb79481f7c5011c670b40148d53ccdf73f8b7503c6e79b1adb363204cc18c9d8d0ca7cba2d', '\x417d8e03b1b80895ceb057b82d3bef4a', '\x0717f531922a5bcea582483d540e97fa05ab941b32f484e971bb88d6e90e8e37de11d3cf8b3da7be4990ab76f7e1bf231f34a8f01ddc8d29169265fcd641fe6771ea0f7ebdcc0c346eae70ee04368e8a');
INSERT INTO placet_keys.subject VALUES ('76295778-dd55-4b32-adf6-755613d05134', 0, 'seal-1', '\x66637021303786286a28ef3bc618bc49fe977e5727026c94cff730045d9338fb20f49be56f043db5', '\xf733363a88d94beba078d1eeb4d908f6', '\xb52a8f7ba1d0c29f244739fcd743ecbd24361aaa2fa64ee6a7b29005def5b61564e20b68e89f0d0d46e3e2bf57e914');
INSERT INTO placet_keys.subject VALUES ('8927e7e8-0714-4763-b000-45c8716724b6', 0, 'seal-1', '\xbddd137d0c7e695d18402999c581c3eab60991ed5104a6e107b4d80cc63635ea26a66b77c15b0efb', '\x15768faea6ac95ee9fbc13acf872f169', '\x923409c0a1980633915a607acd3df66268c5b768a43efd9f691c2febb150dbe0456db2ffbd3bf648f1a03e5e73445cd9953f1cb5f4c569e44029a9c9');
INSERT INTO placet_keys.subject VALUES ('faedcfe5-cd09-4a75-91f3-97a95e585695', 0, 'seal-1', '\x1d7b76160124967a39b3ed216f002b00fa350821078598428297d965dc459720f6ac19316aa21408', '\x891d5654cf67fcabd3c7e4a1a138dc2c', '\x17eca6d048fe7fe734704a844e1a4a58388a2141cfb492ea449f620b92124df31e0e041652e4d783968469bfb7f07c9f441190c266868498ea6dbc42477c9b804cded7f09c04697c1e16a01a2a5ebc14');
INSERT INTO placet_keys.subject VALUES ('73a535f4-0248-404f-8155-43d9b78478d0', 0, 'seal-1', '\x9decdeacd34ae695271989a27d4972cd323ca85809901e2492e4fa1d539e786ac7d9ee6dfad8a36c', '\x261d5822de3d62346da317ec10c62c38', '\x83c875dfbd7ed1f7b95f9505ae796de88e384efed65c53c677785901a50976f6e107a0ef7995e11a776882bb739ee0');


--
-- Name: api_key api_key_id_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_id_key UNIQUE (id);


--
-- Name: api_key api_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (digest);


--
-- Name: conversation conversation_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (log_id, conversation_id);


--
-- Name: definition definition_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.definition
    ADD CONSTRAINT definition_pkey PRIMARY KEY (digest);


--
-- Name: end_user end_user_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.end_user
    ADD CONSTRAINT end_user_pkey PRIMARY KEY (log_id, id);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (log_id, pos) WITH (fillfactor='100');


--
-- Name: event_topic event_topic_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event_topic
    ADD CONSTRAINT event_topic_pkey PRIMARY KEY (topic);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (log_id, id);


--
-- Name: form_draft form_draft_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form_draft
    ADD CONSTRAINT form_draft_pkey PRIMARY KEY (id);


--
-- Name: form form_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form
    ADD CONSTRAINT form_pkey PRIMARY KEY (log_id, run_id, version);


--
-- Name: form_token form_token_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.form_token
    ADD CONSTRAINT form_token_pkey PRIMARY KEY (log_id, digest);


--
-- Name: lost_key lost_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.lost_key
    ADD CONSTRAINT lost_key_pkey PRIMARY KEY (ring, id);


--
-- Name: member_form member_form_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.member_form
    ADD CONSTRAINT member_form_pkey PRIMARY KEY (log_id, run_id, version, member_id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- Name: payload payload_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.payload
    ADD CONSTRAINT payload_pkey PRIMARY KEY (log_id, pos) WITH (fillfactor='100');


--
-- Name: program program_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.program
    ADD CONSTRAINT program_pkey PRIMARY KEY (version);


--
-- Name: ring_key ring_key_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.ring_key
    ADD CONSTRAINT ring_key_pkey PRIMARY KEY (ring, id);


--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (log_id, run_id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (digest);


--
-- Name: sign_in sign_in_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (digest);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (log_id, run_id, kind, key);


--
-- Name: text_buffer text_buffer_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.text_buffer
    ADD CONSTRAINT text_buffer_pkey PRIMARY KEY (log_id, run_id, execution_id, attempt, at);


--
-- Name: turn turn_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (log_id, conversation_id, number);


--
-- Name: workflow workflow_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow
    ADD CONSTRAINT workflow_pkey PRIMARY KEY (id);


--
-- Name: workflow_publication workflow_publication_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_publication
    ADD CONSTRAINT workflow_publication_pkey PRIMARY KEY (workflow_id, publication);


--
-- Name: workflow_version workflow_version_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_pkey PRIMARY KEY (id);


--
-- Name: workflow_version workflow_version_workflow_id_number_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_workflow_id_number_key UNIQUE (workflow_id, number);


--
-- Name: workspace workspace_id_key; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workspace
    ADD CONSTRAINT workspace_id_key UNIQUE (id);


--
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (log_id);


--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: placet_keys; Owner: -
--

ALTER TABLE ONLY placet_keys.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (log_id, run_id);


--
-- Name: subject subject_log_id_digest_key; Type: CONSTRAINT; Schema: placet_keys; Owner: -
--

ALTER TABLE ONLY placet_keys.subject
    ADD CONSTRAINT subject_log_id_digest_key UNIQUE (log_id, digest);


--
-- Name: subject subject_pkey; Type: CONSTRAINT; Schema: placet_keys; Owner: -
--

ALTER TABLE ONLY placet_keys.subject
    ADD CONSTRAINT subject_pkey PRIMARY KEY (id);


--
-- Name: conversation_of_user; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_user ON placet.conversation USING btree (log_id, end_user_id, updated_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: conversation_of_user_started; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_user_started ON placet.conversation USING btree (log_id, end_user_id, started_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: conversation_of_workflow; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_workflow ON placet.conversation USING btree (log_id, workflow_id, updated_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: conversation_of_workflow_started; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX conversation_of_workflow_started ON placet.conversation USING btree (log_id, workflow_id, started_at, conversation_id) WHERE (deleted_at IS NULL);


--
-- Name: event_append; Type: INDEX; Schema: placet; Owner: -
--

CREATE UNIQUE INDEX event_append ON placet.event USING btree (log_id, run_id, version) WHERE (span > 0);


--
-- Name: file_end_user; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX file_end_user ON placet.file USING btree (log_id, end_user_id);


--
-- Name: file_form; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX file_form ON placet.file USING btree (log_id, form_id) WHERE (form_id IS NOT NULL);


--
-- Name: form_draft_expiry; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_draft_expiry ON placet.form_draft USING btree (expires_at);


--
-- Name: form_draft_form; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_draft_form ON placet.form_draft USING btree (log_id, form_id, kept_at);


--
-- Name: form_id; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_id ON placet.form USING btree (form_id);


--
-- Name: form_token_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX form_token_member ON placet.form_token USING btree (log_id, member_id) WHERE (member_id IS NOT NULL);


--
-- Name: member_email; Type: INDEX; Schema: placet; Owner: -
--

CREATE UNIQUE INDEX member_email ON placet.member USING btree (log_id, lower(email)) WHERE (removed_at IS NULL);


--
-- Name: member_form_closed; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_closed ON placet.member_form USING btree (log_id, member_id, status, workflow_id, closed_at, form_id) WHERE (closed_at IS NOT NULL);


--
-- Name: member_form_issued; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_issued ON placet.member_form USING btree (log_id, member_id, workflow_id, issued_at, form_id);


--
-- Name: member_form_waiting; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX member_form_waiting ON placet.member_form USING btree (log_id, member_id, workflow_id, expires_at, form_id) WHERE (status = 'waiting'::text);


--
-- Name: run_workflow; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX run_workflow ON placet.run USING btree (log_id, workflow_id, started_at);


--
-- Name: session_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX session_member ON placet.session USING btree (member_id);


--
-- Name: sign_in_member; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX sign_in_member ON placet.sign_in USING btree (member_id);


--
-- Name: task_due; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX task_due ON placet.task USING btree (log_id, queue, due_at);


--
-- Name: turn_run; Type: INDEX; Schema: placet; Owner: -
--

CREATE INDEX turn_run ON placet.turn USING btree (log_id, run_id);


--
-- Name: form member_form_changed; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER member_form_changed AFTER UPDATE ON placet.form FOR EACH ROW EXECUTE FUNCTION placet.member_form_changed();


--
-- Name: form_token member_form_sent; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER member_form_sent AFTER INSERT OR UPDATE OF member_id ON placet.form_token FOR EACH ROW WHEN ((new.member_id IS NOT NULL)) EXECUTE FUNCTION placet.member_form_sent();


--
-- Name: definition refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.definition FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.definition ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: event refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.event FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: file refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.file FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.file ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: lost_key refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.lost_key FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.lost_key ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: ring_key refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.ring_key FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.ring_key ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow_publication refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow_publication FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow_publication ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workflow_version refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workflow_version FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workflow_version ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: workspace refuse_change; Type: TRIGGER; Schema: placet; Owner: -
--

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON placet.workspace FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();

ALTER TABLE placet.workspace ENABLE ALWAYS TRIGGER refuse_change;


--
-- Name: run changed; Type: TRIGGER; Schema: placet_keys; Owner: -
--

CREATE TRIGGER changed AFTER DELETE OR UPDATE OR TRUNCATE ON placet_keys.run FOR EACH STATEMENT EXECUTE FUNCTION placet_keys.changed();


--
-- Name: subject changed; Type: TRIGGER; Schema: placet_keys; Owner: -
--

CREATE TRIGGER changed AFTER DELETE OR UPDATE OR TRUNCATE ON placet_keys.subject FOR EACH STATEMENT EXECUTE FUNCTION placet_keys.changed();


--
-- Name: api_key api_key_workflow_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.api_key
    ADD CONSTRAINT api_key_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES placet.workflow(id);


--
-- Name: event_topic event_topic_program_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.event_topic
    ADD CONSTRAINT event_topic_program_fkey FOREIGN KEY (program) REFERENCES placet.program(version);


--
-- Name: lost_key lost_key_ring_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.lost_key
    ADD CONSTRAINT lost_key_ring_id_fkey FOREIGN KEY (ring, id) REFERENCES placet.ring_key(ring, id);


--
-- Name: session session_member_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.session
    ADD CONSTRAINT session_member_id_fkey FOREIGN KEY (member_id) REFERENCES placet.member(id);


--
-- Name: sign_in sign_in_member_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.sign_in
    ADD CONSTRAINT sign_in_member_id_fkey FOREIGN KEY (member_id) REFERENCES placet.member(id);


--
-- Name: workflow_publication workflow_publication_workflow_id_number_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_publication
    ADD CONSTRAINT workflow_publication_workflow_id_number_fkey FOREIGN KEY (workflow_id, number) REFERENCES placet.workflow_version(workflow_id, number);


--
-- Name: workflow_version workflow_version_digest_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_digest_fkey FOREIGN KEY (digest) REFERENCES placet.definition(digest);


--
-- Name: workflow_version workflow_version_workflow_id_fkey; Type: FK CONSTRAINT; Schema: placet; Owner: -
--

ALTER TABLE ONLY placet.workflow_version
    ADD CONSTRAINT workflow_version_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES placet.workflow(id);


--
-- PostgreSQL database dump complete
--

-- Conversations: streams of the log beside runs, whose ids stand where those of runs do. What a run does to its
-- conversation is appended together with the run's own events: both are stored, or neither.

-- No text of a person is here: names, queries and answers are read from the events that have them.
CREATE TABLE placet.conversation (
    started_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    deleted_at      timestamptz,
    version         int         NOT NULL,  -- the conversation's version when the row was written
    named           int         NOT NULL,  -- that of the event that gave it its name
    turns           int         NOT NULL,
    log_id          smallint    NOT NULL,
    conversation_id uuid        NOT NULL,
    workflow_id     uuid        NOT NULL,
    end_user_id     uuid        NOT NULL,  -- with whom it is held
    PRIMARY KEY (log_id, conversation_id)
) WITH (fillfactor = 90);
CREATE INDEX conversation_of_user ON placet.conversation (log_id, end_user_id, updated_at, conversation_id)
    WHERE deleted_at IS NULL;
CREATE INDEX conversation_of_user_started ON placet.conversation (log_id, end_user_id, started_at, conversation_id)
    WHERE deleted_at IS NULL;
CREATE INDEX conversation_of_workflow ON placet.conversation (log_id, workflow_id, updated_at, conversation_id)
    WHERE deleted_at IS NULL;
CREATE INDEX conversation_of_workflow_started
    ON placet.conversation (log_id, workflow_id, started_at, conversation_id) WHERE deleted_at IS NULL;

CREATE TABLE placet.turn (
    number          int      NOT NULL,
    began           int      NOT NULL,  -- the version of the event of the conversation by which it began
    ended           int,                -- and of the one by which it ended
    log_id          smallint NOT NULL,
    conversation_id uuid     NOT NULL,
    run_id          uuid     NOT NULL,
    PRIMARY KEY (log_id, conversation_id, number)
) WITH (fillfactor = 90);
CREATE INDEX turn_run ON placet.turn (log_id, run_id);

-- Write what appends do to conversations: the part of `view_apply` that is about them, row by row as there.
CREATE FUNCTION placet.conversation_apply(l smallint, a_run uuid[], a_base bigint[], conversations json)
RETURNS void LANGUAGE plpgsql AS $$
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

CREATE FUNCTION placet.view_apply(
    l smallint, a_run uuid[], a_base bigint[],
    starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks);
    IF conversations IS NOT NULL THEN
        PERFORM placet.conversation_apply(l, a_run, a_base, conversations);
    END IF;
END $$;

-- As in 0004, with groups: a_group has the number of each append's group. An append is stored if all appends of its
-- group are fresh; the stream that a_run names may be a run or a conversation.
CREATE FUNCTION placet.log_append(
    l smallint, a_run uuid[], a_expected int[], a_count int[], a_group int[],
    e_append int[], e_version int[], e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json
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
    PERFORM placet.view_apply(l, a_run, a_base, starts, moves, forms, closings, tokens, tasks, conversations);
    IF 0 < ANY (a_last) THEN
        PERFORM pg_notify('placet_log', l || ':' || head);
    END IF;
    RETURN a_last;
END $$;

-- For programs that know no groups: each append is one of its own.
CREATE OR REPLACE FUNCTION placet.log_append(
    l smallint, a_run uuid[], a_expected int[], a_count int[],
    e_append int[], e_version int[], e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json
) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
    RETURN placet.log_append(
        l, a_run, a_expected, a_count, ARRAY(SELECT generate_subscripts(a_run, 1)),
        e_append, e_version, e_at, e_request, e_topic, e_state,
        starts, moves, forms, closings, tokens, tasks, NULL::json);
END $$;

CREATE FUNCTION placet.log_append_one(
    l smallint, run uuid, expected int, e_at timestamptz[], e_request uuid[], e_topic text[], e_state bytea[],
    starts json, moves json, forms json, closings json, tokens json, tasks json, conversations json
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
    nothing := placet.view_apply(
        l, ARRAY[run], ARRAY[head], starts, moves, forms, closings, tokens, tasks, conversations);
    head := head + cardinality(e_topic);
    nothing := pg_notify('placet_log', l || ':' || head);
    RETURN head;
END $$;

-- Which keys the database has been used with, so that a key that is lost, or another one under the same id, is noticed.

CREATE TABLE placet.ring_key (
    ring        text        NOT NULL,  -- form, secret
    id          text        NOT NULL,  -- never given to another key
    fingerprint bytea       NOT NULL,  -- tells keys apart, and does not tell what they are
    program     text        NOT NULL,  -- the version that first came with it
    first_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ring, id)
);

-- Keys that are lost for good, as somebody has said: the service does without them.
CREATE TABLE placet.lost_key (
    ring text        NOT NULL,
    id   text        NOT NULL,
    at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ring, id),
    FOREIGN KEY (ring, id) REFERENCES placet.ring_key
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.ring_key
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.ring_key ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON placet.lost_key
    FOR EACH STATEMENT EXECUTE FUNCTION placet.refuse_change();
ALTER TABLE placet.lost_key ENABLE ALWAYS TRIGGER refuse_change;

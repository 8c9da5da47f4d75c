"""Schema of the journal as migration steps: a new journal applies them all."""

from __future__ import annotations

import sqlite3

_FIRST = """
CREATE TABLE objects (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('CT', 'SEG')),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    slice_position REAL,
    calling_ae TEXT NOT NULL,
    calling_address TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE INDEX objects_by_study ON objects (study_uid);
CREATE TABLE seg_references (
    seg_uid TEXT NOT NULL REFERENCES objects (sop_instance_uid),
    ct_uid TEXT NOT NULL,
    PRIMARY KEY (seg_uid, ct_uid)
);
CREATE TABLE conflicts (
    sop_instance_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    calling_ae TEXT NOT NULL,
    received_at REAL NOT NULL
);
CREATE TABLE refusals (
    sop_instance_uid TEXT NOT NULL,
    sop_class_uid TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    reason TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE TABLE cases (
    study_uid TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    state_since REAL NOT NULL,
    first_received REAL NOT NULL,
    last_received REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at REAL NOT NULL DEFAULT 0,
    processed_key TEXT,
    clinical_key TEXT NOT NULL DEFAULT ''
);
CREATE TABLE reports (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL REFERENCES cases (study_uid),
    path TEXT NOT NULL,
    scored INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    destination TEXT NOT NULL,
    created_at REAL NOT NULL,
    sent_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reports_by_study ON reports (study_uid);
"""

# Reports became runs of a case and the objects that each run sends; cases are claimed by workers.
_RUNS_AND_LEASES = """
ALTER TABLE cases ADD COLUMN changes INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN seen_changes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN leased_by TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN leased_until REAL;
ALTER TABLE cases ADD COLUMN send_again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN cleaned_at REAL;
CREATE TABLE runs (
    study_uid TEXT NOT NULL REFERENCES cases (study_uid),
    run INTEGER NOT NULL,
    scored INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    created_at REAL NOT NULL,
    PRIMARY KEY (study_uid, run)
);
CREATE TABLE outgoing (
    sop_instance_uid TEXT PRIMARY KEY,
    sop_class_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    run INTEGER NOT NULL,
    path TEXT NOT NULL,
    destination TEXT NOT NULL,
    wants_commitment INTEGER NOT NULL,
    created_at REAL NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'committed', 'failed')),
    sent_at REAL,
    committed_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL DEFAULT 0,
    transaction_uid TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (study_uid, run) REFERENCES runs (study_uid, run)
);
CREATE INDEX outgoing_by_study ON outgoing (study_uid);
CREATE INDEX outgoing_by_status ON outgoing (status, next_attempt_at);
CREATE INDEX cases_by_state ON cases (state);
UPDATE conflicts
    SET path = 'conflicts/' || replace(path, rtrim(path, replace(path, '/', '')), '');
INSERT INTO runs
    SELECT study_uid, row_number() OVER (PARTITION BY study_uid ORDER BY created_at),
        scored, verdict, created_at
    FROM reports;
INSERT INTO outgoing
    SELECT sop_instance_uid, sop_class_uid, series_uid, study_uid, 'report',
        row_number() OVER (PARTITION BY study_uid ORDER BY created_at),
        path, destination, 0, created_at,
        CASE WHEN sent_at IS NULL THEN 'pending' ELSE 'sent' END,
        sent_at, NULL, attempts, next_attempt_at, '', detail
    FROM reports;
DROP TABLE reports
"""

# Conditions reported to administrators, by channel.
_NOTICES = """
CREATE TABLE notices (
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    since REAL NOT NULL,
    words TEXT NOT NULL,
    told_at REAL NOT NULL,
    PRIMARY KEY (channel, kind, subject)
);
CREATE TABLE notice_channels (
    channel TEXT PRIMARY KEY,
    sent_at REAL NOT NULL
)
"""

# Statements of clinical sources about patients, and look-ups. Each change of a patient's statements
# is assigned the next number in clinical_changes.
_CLINICAL_STATEMENTS = """
CREATE TABLE clinical_statements (
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    version TEXT NOT NULL,
    subject TEXT NOT NULL,
    origin TEXT NOT NULL,
    value TEXT NOT NULL,
    problem TEXT NOT NULL,
    moment TEXT NOT NULL,
    who TEXT NOT NULL,
    received_at REAL NOT NULL,
    PRIMARY KEY (patient_id, issuer, source, key, position)
);
CREATE TABLE clinical_changes (
    change INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    UNIQUE (patient_id, issuer)
);
CREATE TABLE clinical_lookups (
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    source TEXT NOT NULL,
    asked_at REAL NOT NULL,
    answered_at REAL,
    failures INTEGER NOT NULL DEFAULT 0,
    next_at REAL NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (patient_id, issuer, source)
);
CREATE TABLE clinical_sources (
    source TEXT PRIMARY KEY,
    good_at REAL,
    bad_at REAL,
    problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX cases_by_patient ON cases (patient_id);
"""

# Permanent counters: triggers count in the transaction that makes the change, so that no event is
# lost or counted twice, and no counter decreases when objects are removed from the spool. The
# latency is the time from a case's last object to the acceptance of its report, counted once for
# each last object.
_TOTALS_AND_ACCESSION_NUMBERS = """
CREATE TABLE totals (
    name TEXT NOT NULL,
    first TEXT NOT NULL DEFAULT '',
    second TEXT NOT NULL DEFAULT '',
    value REAL NOT NULL,
    PRIMARY KEY (name, first, second)
) WITHOUT ROWID;
CREATE TABLE latency_bounds (seconds REAL PRIMARY KEY);
INSERT INTO latency_bounds
    VALUES (10), (30), (60), (120), (300), (600), (1800), (3600), (14400), (86400);
ALTER TABLE refusals ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE objects ADD COLUMN accession_number TEXT NOT NULL DEFAULT '';
CREATE TABLE accession_numbers (
    study_uid TEXT PRIMARY KEY,
    accession_number TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX accession_numbers_by_number ON accession_numbers (accession_number);
CREATE INDEX cases_by_last_received ON cases (last_received);
CREATE TRIGGER accession_number_kept AFTER INSERT ON objects WHEN NEW.accession_number <> '' BEGIN
    INSERT OR IGNORE INTO accession_numbers VALUES (NEW.study_uid, NEW.accession_number);
END;
CREATE TRIGGER accession_number_forgotten AFTER DELETE ON cases BEGIN
    DELETE FROM accession_numbers WHERE study_uid = OLD.study_uid;
END;
CREATE TRIGGER object_counted AFTER INSERT ON objects BEGIN
    INSERT INTO totals VALUES ('objects_received', NEW.kind, '', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
    INSERT INTO totals VALUES ('received_bytes', NEW.kind, '', NEW.size)
        ON CONFLICT DO UPDATE SET value = value + excluded.value;
END;
CREATE TRIGGER refusal_counted AFTER INSERT ON refusals BEGIN
    INSERT INTO totals VALUES ('objects_refused', NEW.rule, '', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER run_counted AFTER INSERT ON runs BEGIN
    INSERT INTO totals
        VALUES ('runs', CASE WHEN NEW.scored THEN 'scored' ELSE 'not_scored' END, '', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER acceptance_counted AFTER UPDATE OF sent_at ON outgoing
    WHEN NEW.status = 'sent' AND NEW.sent_at IS NOT OLD.sent_at BEGIN
    INSERT INTO totals VALUES ('deliveries', NEW.destination, 'accepted', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER failure_counted AFTER UPDATE OF attempts ON outgoing
    WHEN NEW.attempts > OLD.attempts AND NEW.status IN ('pending', 'failed') BEGIN
    INSERT INTO totals VALUES (
        'deliveries', NEW.destination,
        CASE NEW.status WHEN 'failed' THEN 'not_accepted' ELSE 'postponed' END, 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER latency_counted AFTER UPDATE OF sent_at ON outgoing
    WHEN NEW.kind = 'report' AND NEW.status = 'sent' AND OLD.sent_at IS NULL AND EXISTS (
        SELECT 1 FROM cases c WHERE c.study_uid = NEW.study_uid
        AND NEW.sent_at >= c.last_received AND NOT EXISTS (
            SELECT 1 FROM outgoing o WHERE o.study_uid = NEW.study_uid AND o.kind = 'report'
            AND o.sop_instance_uid <> NEW.sop_instance_uid AND o.sent_at >= c.last_received))
    BEGIN
    INSERT INTO totals
        SELECT 'latency_bucket', CAST(b.seconds AS INTEGER), '',
            NEW.sent_at - c.last_received <= b.seconds
        FROM latency_bounds b, cases c WHERE c.study_uid = NEW.study_uid
        ON CONFLICT DO UPDATE SET value = value + excluded.value;
    INSERT INTO totals
        SELECT 'latency_sum', '', '', NEW.sent_at - last_received FROM cases
        WHERE study_uid = NEW.study_uid
        ON CONFLICT DO UPDATE SET value = value + excluded.value;
    INSERT INTO totals VALUES ('latency_count', '', '', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
END
"""

# Retrievals from a PACS, by study; ``inputs`` is a digest of the objects present at the end.
_RETRIEVALS = """
CREATE TABLE retrievals (
    study_uid TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('asking', 'complete', 'given up')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at REAL NOT NULL DEFAULT 0,
    wanted INTEGER NOT NULL DEFAULT 0,
    arrived INTEGER NOT NULL DEFAULT 0,
    begun_at REAL NOT NULL,
    changed_at REAL NOT NULL,
    inputs TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
)
"""

# Contradictions between clinical sources about the patient of a case when it was last scored.
_CLINICAL_CONFLICTS = """
CREATE TABLE clinical_conflicts (
    study_uid TEXT PRIMARY KEY,
    words TEXT NOT NULL
)
"""

# Lost objects stay recorded, and files are compared with their digests before they are sent.
_TRUST = """
ALTER TABLE objects ADD COLUMN lost TEXT NOT NULL DEFAULT '';
ALTER TABLE outgoing ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
CREATE INDEX objects_lost ON objects (study_uid) WHERE lost <> ''
"""

# Waits are measured on a clock of their own (`dicom_node.state.clock`). Each change of a
# case, or of what decisions on it rest on, takes the next number in case_news.
_CLOCK_AND_NEWS = """
CREATE TABLE clock (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    boot_id TEXT NOT NULL,
    since_boot_offset REAL NOT NULL,
    ahead REAL NOT NULL
);
ALTER TABLE cases ADD COLUMN quiet_since REAL NOT NULL DEFAULT 0;
UPDATE cases SET quiet_since = last_received;
ALTER TABLE outgoing ADD COLUMN settled_at REAL;
UPDATE outgoing SET settled_at = coalesce(committed_at, sent_at);
ALTER TABLE conflicts ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
CREATE INDEX retrievals_by_status ON retrievals (status, next_attempt_at);
CREATE INDEX conflicts_by_study ON conflicts (study_uid);
CREATE INDEX conflicts_by_object ON conflicts (sop_instance_uid);
CREATE TABLE case_news (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    study_uid TEXT NOT NULL UNIQUE
);
INSERT INTO case_news (study_uid) SELECT study_uid FROM cases;
CREATE TRIGGER case_begun AFTER INSERT ON cases BEGIN
    DELETE FROM case_news WHERE study_uid = NEW.study_uid;
    INSERT INTO case_news (study_uid) VALUES (NEW.study_uid);
END;
CREATE TRIGGER case_changed AFTER UPDATE ON cases BEGIN
    DELETE FROM case_news WHERE study_uid = NEW.study_uid;
    INSERT INTO case_news (study_uid) VALUES (NEW.study_uid);
END;
CREATE TRIGGER case_gone AFTER DELETE ON cases BEGIN
    DELETE FROM case_news WHERE study_uid = OLD.study_uid;
END;
CREATE TRIGGER object_lost_or_found AFTER UPDATE OF lost ON objects BEGIN
    DELETE FROM case_news WHERE study_uid = NEW.study_uid;
    INSERT INTO case_news (study_uid) VALUES (NEW.study_uid);
END;
CREATE TRIGGER retrieval_begun AFTER INSERT ON retrievals BEGIN
    DELETE FROM case_news WHERE study_uid = NEW.study_uid;
    INSERT INTO case_news (study_uid) VALUES (NEW.study_uid);
END;
CREATE TRIGGER retrieval_changed AFTER UPDATE ON retrievals BEGIN
    DELETE FROM case_news WHERE study_uid = NEW.study_uid;
    INSERT INTO case_news (study_uid) VALUES (NEW.study_uid);
END
"""

# What persons said of segments, by study and patient, and which cases wait for a person; ``inputs``
# is a digest of that for which the need was found.
_ASSIGNMENTS = """
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    study_uid TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    tracking_uid TEXT NOT NULL,
    content TEXT NOT NULL,
    lesion INTEGER NOT NULL,
    location TEXT NOT NULL,
    parts TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX assignments_by_study ON assignments (study_uid);
CREATE TABLE person_needs (
    study_uid TEXT PRIMARY KEY,
    inputs TEXT NOT NULL,
    words TEXT NOT NULL,
    since REAL NOT NULL
)
"""

# The outcome of a run (`dicom_node.state.outcome`); runs of earlier versions stated it only in the
# text of their verdict.
_OUTCOMES = """
ALTER TABLE runs ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN detail TEXT NOT NULL DEFAULT '';
UPDATE runs SET outcome = CASE WHEN NOT scored THEN 'not scored'
    WHEN verdict LIKE 'Radiomics score %, high%' THEN 'high'
    WHEN verdict LIKE 'Radiomics score %, low%' THEN 'low' ELSE '' END
"""

# What lists are filtered by: date and station of a study, as its CT states them, and the locations
# of a run's lesions. Studies and runs of earlier versions have none.
_STUDY_FACTS = """
ALTER TABLE objects ADD COLUMN study_date TEXT NOT NULL DEFAULT '';
ALTER TABLE objects ADD COLUMN station TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN locations TEXT NOT NULL DEFAULT '';
CREATE TABLE study_facts (
    study_uid TEXT PRIMARY KEY,
    study_date TEXT NOT NULL,
    station TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX study_facts_by_date ON study_facts (study_date);
CREATE INDEX study_facts_by_station ON study_facts (station);
CREATE TRIGGER study_facts_kept AFTER INSERT ON objects
    WHEN NEW.kind = 'CT' AND (NEW.study_date <> '' OR NEW.station <> '') BEGIN
    INSERT OR IGNORE INTO study_facts VALUES (NEW.study_uid, NEW.study_date, NEW.station);
END;
CREATE TRIGGER study_facts_forgotten AFTER DELETE ON cases BEGIN
    DELETE FROM study_facts WHERE study_uid = OLD.study_uid;
END
"""

# Objects that rejection notes have withdrawn, whether the node has them or not; and with which code
# an outgoing object was withdrawn, itself or what it was made of.
_WITHDRAWALS = """
CREATE TABLE withdrawals (
    sop_instance_uid TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    note_uid TEXT NOT NULL,
    code TEXT NOT NULL,
    calling_ae TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (sop_instance_uid, note_uid)
);
CREATE INDEX withdrawals_by_study ON withdrawals (study_uid);
ALTER TABLE outgoing ADD COLUMN withdrawn TEXT NOT NULL DEFAULT ''
"""

# Which conflicts are corrections of patient or study attributes, and to which patient.
_CORRECTIONS = """
ALTER TABLE conflicts ADD COLUMN correction TEXT NOT NULL DEFAULT '';
CREATE INDEX conflicts_corrections ON conflicts (study_uid) WHERE correction <> ''
"""

# Objects whose transfer was started and got no answer: the destination may have them. Earlier
# versions kept only the words of the latest attempt.
_UNANSWERED = """
ALTER TABLE outgoing ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0;
UPDATE outgoing SET unanswered = 1 WHERE sent_at IS NULL AND detail LIKE '%got no answer%'
"""

STEPS = (
    _FIRST,
    _RUNS_AND_LEASES,
    _NOTICES,
    _CLINICAL_STATEMENTS,
    _TOTALS_AND_ACCESSION_NUMBERS,
    _RETRIEVALS,
    _CLINICAL_CONFLICTS,
    _TRUST,
    _CLOCK_AND_NEWS,
    _ASSIGNMENTS,
    _OUTCOMES,
    _STUDY_FACTS,
    _WITHDRAWALS,
    _CORRECTIONS,
    _UNANSWERED,
)
VERSION = len(STEPS)


def statements(step: str) -> list[str]:
    """Return the SQL statements of a step; semicolons within a trigger do not end a statement."""
    found, text = [], ""
    for part in step.split(";"):
        text += part
        if sqlite3.complete_statement(text + ";"):
            if text.strip():
                found.append(text.strip())
            text = ""
        else:
            text += ";"
    return found

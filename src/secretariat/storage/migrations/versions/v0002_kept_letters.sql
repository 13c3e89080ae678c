CREATE TABLE kept_template (
    id VARCHAR(32) NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT kept_template__key PRIMARY KEY (id),
    CONSTRAINT kept_template__content_once UNIQUE (sha256)
);

CREATE TABLE supplement (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    no INTEGER NOT NULL,
    text TEXT NOT NULL,
    written_on DATE NOT NULL,
    CONSTRAINT supplement__key PRIMARY KEY (id),
    CONSTRAINT supplement__number_once UNIQUE (meeting_id, no),
    CONSTRAINT supplement__no_at_least_1 CHECK (no >= 1),
    CONSTRAINT supplement__text_filled CHECK (text <> ''),
    CONSTRAINT supplement__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE kept_letter (
    id VARCHAR(32) NOT NULL,
    invitation_id VARCHAR(32) NOT NULL,
    supplement_id VARCHAR(32),
    paper TEXT NOT NULL,
    kept_template_id VARCHAR(32) NOT NULL,
    field_values TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    CONSTRAINT kept_letter__key PRIMARY KEY (id),
    CONSTRAINT kept_letter__invitation_id_known FOREIGN KEY(invitation_id) REFERENCES invitation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT kept_letter__supplement_id_known FOREIGN KEY(supplement_id) REFERENCES supplement (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT kept_letter__kept_template_id_known FOREIGN KEY(kept_template_id) REFERENCES kept_template (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX kept_letter__by_invitation_id ON kept_letter (invitation_id);

CREATE INDEX kept_letter__by_kept_template_id ON kept_letter (kept_template_id);

CREATE INDEX kept_letter__by_supplement_id ON kept_letter (supplement_id);

CREATE TABLE supplement_dispatch (
    id VARCHAR(32) NOT NULL,
    supplement_id VARCHAR(32) NOT NULL,
    invitation_id VARCHAR(32) NOT NULL,
    handed_over_at TIMESTAMP NOT NULL,
    channel VARCHAR(40) NOT NULL,
    assumed_receipt_on DATE NOT NULL,
    proof VARCHAR(40) NOT NULL,
    clerk_initials TEXT NOT NULL,
    CONSTRAINT supplement_dispatch__key PRIMARY KEY (id),
    CONSTRAINT supplement_dispatch__one_each UNIQUE (supplement_id, invitation_id),
    CONSTRAINT supplement_dispatch__supplement_id_known FOREIGN KEY(supplement_id) REFERENCES supplement (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT supplement_dispatch__invitation_id_known FOREIGN KEY(invitation_id) REFERENCES invitation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT supplement_dispatch__channel_known CHECK (channel IN ('Post', 'E-Mail', 'persönlich')),
    CONSTRAINT supplement_dispatch__proof_known CHECK (proof IN ('Postausgangsbuch', 'Sendebericht', 'Empfangsbestätigung', 'keiner'))
);

CREATE INDEX supplement_dispatch__by_invitation_id ON supplement_dispatch (invitation_id);

CREATE TABLE vote_exclusion (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    agenda_item_id VARCHAR(32) NOT NULL,
    seat_id VARCHAR(32) NOT NULL,
    CONSTRAINT vote_exclusion__key PRIMARY KEY (id),
    CONSTRAINT vote_exclusion__once_an_item UNIQUE (agenda_item_id, seat_id),
    CONSTRAINT vote_exclusion__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT vote_exclusion__agenda_item_id_known FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT vote_exclusion__seat_id_known FOREIGN KEY(seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX vote_exclusion__by_meeting_id ON vote_exclusion (meeting_id);

CREATE INDEX vote_exclusion__by_seat_id ON vote_exclusion (seat_id);

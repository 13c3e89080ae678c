CREATE TABLE workshop_group_3 (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    round INTEGER NOT NULL,
    no INTEGER NOT NULL,
    topic TEXT NOT NULL,
    room_id VARCHAR(32),
    capacity INTEGER,
    minimum INTEGER,
    moderator_id VARCHAR(32),
    recorder_id VARCHAR(32),
    planning_area_id VARCHAR(32),
    colour TEXT NOT NULL,
    symbol TEXT NOT NULL,
    start TIME,
    "end" TIME,
    CONSTRAINT workshop_group__key PRIMARY KEY (id),
    CONSTRAINT workshop_group__number_once UNIQUE (meeting_id, round, no),
    CONSTRAINT workshop_group__topic_filled CHECK (topic <> ''),
    CONSTRAINT workshop_group__round_at_least_1 CHECK (round >= 1),
    CONSTRAINT workshop_group__no_at_least_1 CHECK (no >= 1),
    CONSTRAINT workshop_group__capacity_at_least_0 CHECK (capacity >= 0),
    CONSTRAINT workshop_group__minimum_at_least_0 CHECK (minimum >= 0),
    CONSTRAINT workshop_group__times_in_order CHECK ("end" > start),
    CONSTRAINT workshop_group__colour_needs_symbol CHECK (colour = '' OR symbol <> ''),
    CONSTRAINT workshop_group__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__room_id_known FOREIGN KEY(room_id) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__moderator_id_known FOREIGN KEY(moderator_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__recorder_id_known FOREIGN KEY(recorder_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__planning_area_id_known FOREIGN KEY(planning_area_id) REFERENCES planning_area (id) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO workshop_group_3 (id, meeting_id, round, "no", topic, room_id, capacity, moderator_id, recorder_id, planning_area_id, colour, symbol, "start", "end")
SELECT id, meeting_id, round, "no", topic, room_id, capacity, moderator_id, recorder_id, planning_area_id, colour, symbol, "start", "end" FROM workshop_group;

DROP TABLE workshop_group;

ALTER TABLE workshop_group_3 RENAME TO workshop_group;

CREATE INDEX workshop_group__by_moderator_id ON workshop_group (moderator_id);

CREATE INDEX workshop_group__by_planning_area_id ON workshop_group (planning_area_id);

CREATE INDEX workshop_group__by_recorder_id ON workshop_group (recorder_id);

CREATE INDEX workshop_group__by_room_id ON workshop_group (room_id);

CREATE TABLE accommodation_3 (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    kind TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    room_id VARCHAR(32),
    group_id VARCHAR(32),
    provider TEXT NOT NULL,
    ordered_on DATE,
    confirmed_on DATE,
    cost INTEGER,
    contact_note TEXT NOT NULL,
    state VARCHAR(40) NOT NULL,
    CONSTRAINT accommodation__key PRIMARY KEY (id),
    CONSTRAINT accommodation__kind_filled CHECK (kind <> ''),
    CONSTRAINT accommodation__quantity_at_least_1 CHECK (quantity >= 1),
    CONSTRAINT accommodation__cost_at_least_0 CHECK (cost >= 0),
    CONSTRAINT accommodation__unavailable_is_told CHECK (state <> 'unavailable' OR contact_note <> ''),
    CONSTRAINT accommodation__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT accommodation__room_id_known FOREIGN KEY(room_id) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT accommodation__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT accommodation__state_known CHECK (state IN ('needed', 'requested', 'confirmed', 'delivered', 'unavailable'))
);

INSERT INTO accommodation_3 (id, meeting_id, kind, quantity, room_id, provider, ordered_on, confirmed_on, cost, contact_note, state)
SELECT id, meeting_id, kind, quantity, room_id, provider, ordered_on, confirmed_on, cost, contact_note, state FROM accommodation;

DROP TABLE accommodation;

ALTER TABLE accommodation_3 RENAME TO accommodation;

CREATE INDEX accommodation__by_group_id ON accommodation (group_id);

CREATE INDEX accommodation__by_meeting_id ON accommodation (meeting_id);

CREATE INDEX accommodation__by_room_id ON accommodation (room_id);

CREATE TABLE delivery_state (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    federal_state TEXT NOT NULL,
    CONSTRAINT delivery_state__key PRIMARY KEY (id),
    CONSTRAINT delivery_state__state_once UNIQUE (committee_id, federal_state),
    CONSTRAINT delivery_state__federal_state_filled CHECK (federal_state <> ''),
    CONSTRAINT delivery_state__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE urgency (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    why TEXT NOT NULL,
    CONSTRAINT urgency__key PRIMARY KEY (id),
    CONSTRAINT urgency__one_a_meeting UNIQUE (meeting_id),
    CONSTRAINT urgency__why_filled CHECK (why <> ''),
    CONSTRAINT urgency__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE need_kind (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    lead_days INTEGER NOT NULL,
    effect VARCHAR(40) NOT NULL,
    helper_knows_person BOOLEAN NOT NULL,
    sort_no INTEGER NOT NULL,
    active BOOLEAN NOT NULL,
    CONSTRAINT need_kind__key PRIMARY KEY (id),
    CONSTRAINT need_kind__name_once UNIQUE (name),
    CONSTRAINT need_kind__name_filled CHECK (name <> ''),
    CONSTRAINT need_kind__lead_days_at_least_0 CHECK (lead_days >= 0),
    CONSTRAINT need_kind__effect_known CHECK (effect IN ('keine', 'ein Platz mehr', 'gemeinsames Dolmetschteam', 'Höranlage', 'stufenlos', 'Rollstuhlplatz', 'Platz am Rand')),
    CONSTRAINT need_kind__helper_knows_person_yes_or_no CHECK (helper_knows_person IN (0, 1)),
    CONSTRAINT need_kind__active_yes_or_no CHECK (active IN (0, 1))
);

CREATE TABLE group_refusal (
    id VARCHAR(32) NOT NULL,
    reply_id VARCHAR(32) NOT NULL,
    group_id VARCHAR(32) NOT NULL,
    CONSTRAINT group_refusal__key PRIMARY KEY (id),
    CONSTRAINT group_refusal__group_once UNIQUE (reply_id, group_id),
    CONSTRAINT group_refusal__reply_id_known FOREIGN KEY(reply_id) REFERENCES reply (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT group_refusal__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX group_refusal__by_group_id ON group_refusal (group_id);

CREATE TABLE workshop_bond (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    CONSTRAINT workshop_bond__key PRIMARY KEY (id),
    CONSTRAINT workshop_bond__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_bond__kind_known CHECK (kind IN ('zusammen', 'getrennt'))
);

CREATE INDEX workshop_bond__by_meeting_id ON workshop_bond (meeting_id);

CREATE TABLE bond_member (
    id VARCHAR(32) NOT NULL,
    bond_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    CONSTRAINT bond_member__key PRIMARY KEY (id),
    CONSTRAINT bond_member__person_once UNIQUE (bond_id, person_id),
    CONSTRAINT bond_member__bond_id_known FOREIGN KEY(bond_id) REFERENCES workshop_bond (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT bond_member__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX bond_member__by_person_id ON bond_member (person_id);

CREATE TABLE allotment_weights (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    second_wish INTEGER NOT NULL,
    further_wish INTEGER NOT NULL,
    no_wish INTEGER NOT NULL,
    against_wishes INTEGER NOT NULL,
    never INTEGER NOT NULL,
    bench_missing INTEGER NOT NULL,
    uneven_size INTEGER NOT NULL,
    size_tolerance INTEGER NOT NULL,
    organisation_share INTEGER NOT NULL,
    area_unmixed INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    CONSTRAINT allotment_weights__key PRIMARY KEY (id),
    CONSTRAINT allotment_weights__one_a_meeting UNIQUE (meeting_id),
    CONSTRAINT allotment_weights__second_wish_at_least_0 CHECK (second_wish >= 0),
    CONSTRAINT allotment_weights__further_wish_at_least_0 CHECK (further_wish >= 0),
    CONSTRAINT allotment_weights__no_wish_at_least_0 CHECK (no_wish >= 0),
    CONSTRAINT allotment_weights__against_wishes_at_least_0 CHECK (against_wishes >= 0),
    CONSTRAINT allotment_weights__never_at_least_0 CHECK (never >= 0),
    CONSTRAINT allotment_weights__bench_missing_at_least_0 CHECK (bench_missing >= 0),
    CONSTRAINT allotment_weights__uneven_size_at_least_0 CHECK (uneven_size >= 0),
    CONSTRAINT allotment_weights__size_tolerance_at_least_0 CHECK (size_tolerance >= 0),
    CONSTRAINT allotment_weights__organisation_share_at_least_0 CHECK (organisation_share >= 0),
    CONSTRAINT allotment_weights__area_unmixed_at_least_0 CHECK (area_unmixed >= 0),
    CONSTRAINT allotment_weights__seconds_at_least_1 CHECK (seconds >= 1),
    CONSTRAINT allotment_weights__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE workshop_result (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    group_id VARCHAR(32) NOT NULL,
    sort_no INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    text TEXT NOT NULL,
    planning_area_id VARCHAR(32),
    resolution_id VARCHAR(32),
    CONSTRAINT workshop_result__key PRIMARY KEY (id),
    CONSTRAINT workshop_result__text_filled CHECK (text <> ''),
    CONSTRAINT workshop_result__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_result__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_result__kind_known CHECK (kind IN ('Aussage', 'Vorschlag', 'offene Frage')),
    CONSTRAINT workshop_result__planning_area_id_known FOREIGN KEY(planning_area_id) REFERENCES planning_area (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_result__resolution_id_known FOREIGN KEY(resolution_id) REFERENCES resolution (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX workshop_result__by_group_id ON workshop_result (group_id);

CREATE INDEX workshop_result__by_meeting_id ON workshop_result (meeting_id);

CREATE INDEX workshop_result__by_planning_area_id ON workshop_result (planning_area_id);

CREATE INDEX workshop_result__by_resolution_id ON workshop_result (resolution_id);

CREATE TABLE label_grid (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    page_width INTEGER NOT NULL,
    page_height INTEGER NOT NULL,
    label_width INTEGER NOT NULL,
    label_height INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    top INTEGER NOT NULL,
    pitch_x INTEGER NOT NULL,
    pitch_y INTEGER NOT NULL,
    CONSTRAINT label_grid__key PRIMARY KEY (id),
    CONSTRAINT label_grid__name_once UNIQUE (kind, name),
    CONSTRAINT label_grid__name_filled CHECK (name <> ''),
    CONSTRAINT label_grid__page_width_at_least_1 CHECK (page_width >= 1),
    CONSTRAINT label_grid__page_height_at_least_1 CHECK (page_height >= 1),
    CONSTRAINT label_grid__label_width_at_least_1 CHECK (label_width >= 1),
    CONSTRAINT label_grid__label_height_at_least_1 CHECK (label_height >= 1),
    CONSTRAINT label_grid__columns_at_least_1 CHECK (columns >= 1),
    CONSTRAINT label_grid__rows_at_least_1 CHECK (rows >= 1),
    CONSTRAINT label_grid__left_at_least_0 CHECK (left >= 0),
    CONSTRAINT label_grid__top_at_least_0 CHECK (top >= 0),
    CONSTRAINT label_grid__pitch_x_spans_a_label CHECK (pitch_x >= label_width),
    CONSTRAINT label_grid__pitch_y_spans_a_label CHECK (pitch_y >= label_height),
    CONSTRAINT label_grid__columns_fit CHECK ("left" + ("columns" - 1) * pitch_x + label_width <= page_width),
    CONSTRAINT label_grid__rows_fit CHECK ("top" + ("rows" - 1) * pitch_y + label_height <= page_height),
    CONSTRAINT label_grid__kind_known CHECK (kind IN ('Namensschild', 'Tischkarte', 'Gruppenzettel', 'Etikett'))
);

CREATE TABLE printed_card (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    content TEXT NOT NULL,
    printed_at TIMESTAMP NOT NULL,
    CONSTRAINT printed_card__key PRIMARY KEY (id),
    CONSTRAINT printed_card__one_each UNIQUE (meeting_id, kind, person_id),
    CONSTRAINT printed_card__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT printed_card__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT printed_card__kind_known CHECK (kind IN ('Namensschild', 'Tischkarte', 'Gruppenzettel', 'Etikett'))
);

CREATE INDEX printed_card__by_person_id ON printed_card (person_id);

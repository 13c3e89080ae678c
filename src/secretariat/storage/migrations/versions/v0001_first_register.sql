CREATE TABLE cadence_rule (
    id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    value INTEGER NOT NULL,
    counts_without_quorum BOOLEAN NOT NULL,
    warn_gap_months INTEGER,
    CONSTRAINT cadence_rule__key PRIMARY KEY (id),
    CONSTRAINT cadence_rule__value_at_least_1 CHECK (value >= 1),
    CONSTRAINT cadence_rule__warn_gap_months_at_least_1 CHECK (warn_gap_months >= 1),
    CONSTRAINT cadence_rule__kind_known CHECK (kind IN ('je Kalendermonat', 'je Kalenderquartal', 'je Kalenderhalbjahr', 'je Kalenderjahr', 'n je Kalenderjahr', 'Höchstabstand in Monaten')),
    CONSTRAINT cadence_rule__counts_without_quorum_yes_or_no CHECK (counts_without_quorum IN (0, 1))
);

CREATE TABLE quorum_rule (
    id VARCHAR(32) NOT NULL,
    base VARCHAR(40) NOT NULL,
    threshold VARCHAR(40) NOT NULL,
    minimum INTEGER NOT NULL,
    benches_required INTEGER,
    all_invited BOOLEAN NOT NULL,
    second_meeting BOOLEAN NOT NULL,
    online_counts BOOLEAN NOT NULL,
    CONSTRAINT quorum_rule__key PRIMARY KEY (id),
    CONSTRAINT quorum_rule__minimum_at_least_0 CHECK (minimum >= 0),
    CONSTRAINT quorum_rule__benches_required_at_least_1 CHECK (benches_required >= 1),
    CONSTRAINT quorum_rule__base_known CHECK (base IN ('besetzte Sitze', 'alle Sitze (Soll)', 'Bänke', 'feste Zahl', 'keine')),
    CONSTRAINT quorum_rule__threshold_known CHECK (threshold IN ('mehr als die Hälfte', 'mindestens die Hälfte', 'Zahl')),
    CONSTRAINT quorum_rule__all_invited_yes_or_no CHECK (all_invited IN (0, 1)),
    CONSTRAINT quorum_rule__second_meeting_yes_or_no CHECK (second_meeting IN (0, 1)),
    CONSTRAINT quorum_rule__online_counts_yes_or_no CHECK (online_counts IN (0, 1))
);

CREATE TABLE venue (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    street TEXT NOT NULL,
    house_no TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    entrance_note TEXT NOT NULL,
    public_transport TEXT NOT NULL,
    parking TEXT NOT NULL,
    accessible_entrance BOOLEAN NOT NULL,
    accessible_text TEXT NOT NULL,
    CONSTRAINT venue__key PRIMARY KEY (id),
    CONSTRAINT venue__name_filled CHECK (name <> ''),
    CONSTRAINT venue__postal_code_five_digits CHECK (postal_code = '' OR (length(postal_code) = 5 AND trim(postal_code, '0123456789') = '')),
    CONSTRAINT venue__accessible_entrance_yes_or_no CHECK (accessible_entrance IN (0, 1))
);

CREATE TABLE sender_profile (
    id VARCHAR(32) NOT NULL,
    authority TEXT NOT NULL,
    head_line TEXT NOT NULL,
    return_line TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    department TEXT NOT NULL,
    room TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    reference TEXT NOT NULL,
    street TEXT NOT NULL,
    house_no TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    closing_form TEXT NOT NULL,
    signature_prefix TEXT NOT NULL,
    signature_name TEXT NOT NULL,
    letter_form TEXT NOT NULL,
    privacy_basis TEXT NOT NULL,
    footer TEXT NOT NULL,
    logo TEXT NOT NULL,
    CONSTRAINT sender_profile__key PRIMARY KEY (id),
    CONSTRAINT sender_profile__authority_filled CHECK (authority <> ''),
    CONSTRAINT sender_profile__postal_code_five_digits CHECK (postal_code = '' OR (length(postal_code) = 5 AND trim(postal_code, '0123456789') = '')),
    CONSTRAINT sender_profile__letter_form_known CHECK (letter_form IN ('A', 'B'))
);

CREATE TABLE letter_template (
    id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    used_on DATE,
    CONSTRAINT letter_template__key PRIMARY KEY (id),
    CONSTRAINT letter_template__file_name_filled CHECK (file_name <> ''),
    CONSTRAINT letter_template__kind_known CHECK (kind IN ('D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D26', 'D27', 'D28'))
);

CREATE TABLE retention_rule (
    id VARCHAR(32) NOT NULL,
    retention_class VARCHAR(40) NOT NULL,
    "trigger" VARCHAR(40) NOT NULL,
    months INTEGER NOT NULL,
    offer_to_archive BOOLEAN NOT NULL,
    CONSTRAINT retention_rule__key PRIMARY KEY (id),
    CONSTRAINT retention_rule__one_a_class UNIQUE (retention_class),
    CONSTRAINT retention_rule__months_at_least_0 CHECK (months >= 0),
    CONSTRAINT retention_rule__retention_class_known CHECK (retention_class IN ('Bedarfe', 'Einladungen und Rückmeldungen', 'Anwesenheit und Unterschriftenlisten', 'Niederschriften und Beschlüsse', 'Ausgeschiedene Mitglieder', 'Änderungsprotokoll')),
    CONSTRAINT retention_rule__trigger_known CHECK ("trigger" IN ('Sitzung', 'Ende des Folgejahres', 'Ende der Benennung', 'Erfassung')),
    CONSTRAINT retention_rule__offer_to_archive_yes_or_no CHECK (offer_to_archive IN (0, 1))
);

CREATE TABLE office_closure (
    id VARCHAR(32) NOT NULL,
    closed_on DATE NOT NULL,
    label TEXT NOT NULL,
    every_year BOOLEAN NOT NULL,
    CONSTRAINT office_closure__key PRIMARY KEY (id),
    CONSTRAINT office_closure__day_once UNIQUE (closed_on),
    CONSTRAINT office_closure__every_year_yes_or_no CHECK (every_year IN (0, 1))
);

CREATE TABLE register_identity (
    id VARCHAR(32) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    program_version TEXT NOT NULL,
    CONSTRAINT register_identity__key PRIMARY KEY (id)
);

CREATE TABLE change_set (
    id VARCHAR(32) NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    kind VARCHAR(40) NOT NULL,
    undoes VARCHAR(32),
    CONSTRAINT change_set__key PRIMARY KEY (id),
    CONSTRAINT change_set__number_once UNIQUE (number),
    CONSTRAINT change_set__kind_known CHECK (kind IN ('do', 'undo', 'redo')),
    CONSTRAINT change_set__undoes_known FOREIGN KEY(undoes) REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX change_set__by_undoes ON change_set (undoes);

CREATE TABLE committee (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    name_genitive TEXT NOT NULL,
    name_accusative TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    mission TEXT NOT NULL,
    founded_on DATE,
    first_meeting_on DATE,
    predecessor_id VARCHAR(32),
    predecessor TEXT NOT NULL,
    superior_body_id VARCHAR(32),
    superior_body TEXT NOT NULL,
    term_years INTEGER,
    agreement_renewal_due DATE,
    federal_state TEXT NOT NULL,
    sender_profile_id VARCHAR(32),
    default_venue_id VARCHAR(32),
    numbering_start INTEGER NOT NULL,
    is_public BOOLEAN NOT NULL,
    CONSTRAINT committee__key PRIMARY KEY (id),
    CONSTRAINT committee__name_filled CHECK (name <> ''),
    CONSTRAINT committee__short_name_filled CHECK (short_name <> ''),
    CONSTRAINT committee__federal_state_filled CHECK (federal_state <> ''),
    CONSTRAINT committee__term_years_at_least_1 CHECK (term_years >= 1),
    CONSTRAINT committee__numbering_start_at_least_1 CHECK (numbering_start >= 1),
    CONSTRAINT committee__predecessor_is_another CHECK (predecessor_id <> id),
    CONSTRAINT committee__superior_body_is_another CHECK (superior_body_id <> id),
    CONSTRAINT committee__predecessor_id_known FOREIGN KEY(predecessor_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT committee__superior_body_id_known FOREIGN KEY(superior_body_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT committee__sender_profile_id_known FOREIGN KEY(sender_profile_id) REFERENCES sender_profile (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT committee__default_venue_id_known FOREIGN KEY(default_venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT committee__is_public_yes_or_no CHECK (is_public IN (0, 1))
);

CREATE TABLE room (
    id VARCHAR(32) NOT NULL,
    venue_id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    floor TEXT NOT NULL,
    capacity_rows INTEGER,
    capacity_u_shape INTEGER,
    capacity_workshop INTEGER,
    wheelchair_places INTEGER NOT NULL,
    hearing_loop BOOLEAN NOT NULL,
    step_free BOOLEAN NOT NULL,
    door_width_cm INTEGER,
    projector BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT room__key PRIMARY KEY (id),
    CONSTRAINT room__name_once UNIQUE (venue_id, name),
    CONSTRAINT room__name_filled CHECK (name <> ''),
    CONSTRAINT room__capacity_rows_at_least_0 CHECK (capacity_rows >= 0),
    CONSTRAINT room__capacity_u_shape_at_least_0 CHECK (capacity_u_shape >= 0),
    CONSTRAINT room__capacity_workshop_at_least_0 CHECK (capacity_workshop >= 0),
    CONSTRAINT room__wheelchair_places_at_least_0 CHECK (wheelchair_places >= 0),
    CONSTRAINT room__door_width_cm_at_least_0 CHECK (door_width_cm >= 0),
    CONSTRAINT room__venue_id_known FOREIGN KEY(venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT room__hearing_loop_yes_or_no CHECK (hearing_loop IN (0, 1)),
    CONSTRAINT room__step_free_yes_or_no CHECK (step_free IN (0, 1)),
    CONSTRAINT room__projector_yes_or_no CHECK (projector IN (0, 1))
);

CREATE TABLE change (
    change_set_id VARCHAR(32) NOT NULL,
    ordinal INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT change__key PRIMARY KEY (change_set_id, ordinal),
    CONSTRAINT change__change_set_id_known FOREIGN KEY(change_set_id) REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX change__by_row ON change (table_name, row_id);

CREATE TABLE rules_of_procedure (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    version TEXT NOT NULL,
    adopted_on DATE,
    valid_from DATE NOT NULL,
    notice_value INTEGER NOT NULL,
    notice_unit VARCHAR(40) NOT NULL,
    notice_count_mode VARCHAR(40) NOT NULL,
    notice_anchor VARCHAR(40) NOT NULL,
    notice_short_value INTEGER,
    invite_channel TEXT NOT NULL,
    agenda_proposal_days INTEGER,
    cadence_rule_id VARCHAR(32),
    extraordinary_threshold TEXT NOT NULL,
    quorum_rule_id VARCHAR(32),
    majority VARCHAR(40) NOT NULL,
    tie_rule VARCHAR(40) NOT NULL,
    deputy_model VARCHAR(40) NOT NULL,
    deputies_receive_invite VARCHAR(40) NOT NULL,
    written_procedure VARCHAR(40) NOT NULL,
    minutes_kind VARCHAR(40) NOT NULL,
    minutes_due_days INTEGER NOT NULL,
    objection_days INTEGER,
    guests_allowed BOOLEAN NOT NULL,
    hybrid_allowed BOOLEAN NOT NULL,
    one_voting_seat_each BOOLEAN NOT NULL,
    reply_lead INTEGER NOT NULL,
    CONSTRAINT rules_of_procedure__key PRIMARY KEY (id),
    CONSTRAINT rules_of_procedure__version_once UNIQUE (committee_id, version),
    CONSTRAINT rules_of_procedure__one_version_a_day UNIQUE (committee_id, valid_from),
    CONSTRAINT rules_of_procedure__version_filled CHECK (version <> ''),
    CONSTRAINT rules_of_procedure__notice_value_at_least_0 CHECK (notice_value >= 0),
    CONSTRAINT rules_of_procedure__notice_short_value_at_least_0 CHECK (notice_short_value >= 0),
    CONSTRAINT rules_of_procedure__agenda_proposal_days_at_least_0 CHECK (agenda_proposal_days >= 0),
    CONSTRAINT rules_of_procedure__minutes_due_days_at_least_0 CHECK (minutes_due_days >= 0),
    CONSTRAINT rules_of_procedure__objection_days_at_least_0 CHECK (objection_days >= 0),
    CONSTRAINT rules_of_procedure__reply_lead_at_least_0 CHECK (reply_lead >= 0),
    CONSTRAINT rules_of_procedure__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT rules_of_procedure__notice_unit_known CHECK (notice_unit IN ('Kalendertage', 'Werktage', 'Arbeitstage', 'Wochen')),
    CONSTRAINT rules_of_procedure__notice_count_mode_known CHECK (notice_count_mode IN ('A', 'B')),
    CONSTRAINT rules_of_procedure__notice_anchor_known CHECK (notice_anchor IN ('Zugang', 'Absendung')),
    CONSTRAINT rules_of_procedure__cadence_rule_id_known FOREIGN KEY(cadence_rule_id) REFERENCES cadence_rule (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT rules_of_procedure__quorum_rule_id_known FOREIGN KEY(quorum_rule_id) REFERENCES quorum_rule (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT rules_of_procedure__majority_known CHECK (majority IN ('Konsens', 'einfache', 'absolute', 'zwei Drittel')),
    CONSTRAINT rules_of_procedure__tie_rule_known CHECK (tie_rule IN ('abgelehnt', 'Vorsitz entscheidet')),
    CONSTRAINT rules_of_procedure__deputy_model_known CHECK (deputy_model IN ('persönlich', 'je Bank (Pool)', 'ad hoc je Organisation', 'keine')),
    CONSTRAINT rules_of_procedure__deputies_receive_invite_known CHECK (deputies_receive_invite IN ('ja', 'nachrichtlich', 'nur bei Verhinderung')),
    CONSTRAINT rules_of_procedure__written_procedure_known CHECK (written_procedure IN ('nein', 'wenn niemand widerspricht')),
    CONSTRAINT rules_of_procedure__minutes_kind_known CHECK (minutes_kind IN ('Ergebnis', 'Verlauf', 'Wort')),
    CONSTRAINT rules_of_procedure__guests_allowed_yes_or_no CHECK (guests_allowed IN (0, 1)),
    CONSTRAINT rules_of_procedure__hybrid_allowed_yes_or_no CHECK (hybrid_allowed IN (0, 1)),
    CONSTRAINT rules_of_procedure__one_voting_seat_each_yes_or_no CHECK (one_voting_seat_each IN (0, 1))
);

CREATE TABLE bench (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    sort_no INTEGER NOT NULL,
    seats_planned INTEGER,
    has_vote BOOLEAN NOT NULL,
    sensitivity VARCHAR(40) NOT NULL,
    print_label TEXT NOT NULL,
    colour TEXT NOT NULL,
    symbol TEXT NOT NULL,
    CONSTRAINT bench__key PRIMARY KEY (id),
    CONSTRAINT bench__name_once UNIQUE (committee_id, name),
    CONSTRAINT bench__name_filled CHECK (name <> ''),
    CONSTRAINT bench__print_label_filled CHECK (print_label <> ''),
    CONSTRAINT bench__seats_planned_at_least_0 CHECK (seats_planned >= 0),
    CONSTRAINT bench__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT bench__has_vote_yes_or_no CHECK (has_vote IN (0, 1)),
    CONSTRAINT bench__sensitivity_known CHECK (sensitivity IN ('normal', 'besonders'))
);

CREATE TABLE planning_area (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    municipalities TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT planning_area__key PRIMARY KEY (id),
    CONSTRAINT planning_area__name_once UNIQUE (committee_id, name),
    CONSTRAINT planning_area__name_filled CHECK (name <> ''),
    CONSTRAINT planning_area__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE organisation (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    print_name TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    department TEXT NOT NULL,
    parent_id VARCHAR(32),
    planning_area_id VARCHAR(32),
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    prefix_firma BOOLEAN NOT NULL,
    trashed_on DATE,
    CONSTRAINT organisation__key PRIMARY KEY (id),
    CONSTRAINT organisation__name_filled CHECK (name <> ''),
    CONSTRAINT organisation__parent_is_another CHECK (parent_id <> id),
    CONSTRAINT organisation__kind_known CHECK (kind IN ('Leistungsträger', 'Leistungserbringer', 'Kommune', 'Verband', 'Interessenvertretung', 'Behörde', 'sonstige')),
    CONSTRAINT organisation__parent_id_known FOREIGN KEY(parent_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT organisation__planning_area_id_known FOREIGN KEY(planning_area_id) REFERENCES planning_area (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT organisation__prefix_firma_yes_or_no CHECK (prefix_firma IN (0, 1))
);

CREATE INDEX organisation__by_parent_id ON organisation (parent_id);

CREATE INDEX organisation__by_planning_area_id ON organisation (planning_area_id);

CREATE TABLE seat (
    id VARCHAR(32) NOT NULL,
    bench_id VARCHAR(32) NOT NULL,
    seat_no INTEGER NOT NULL,
    label TEXT NOT NULL,
    voting BOOLEAN NOT NULL,
    kind VARCHAR(40) NOT NULL,
    nominating_organisation_id VARCHAR(32),
    valid_from DATE NOT NULL,
    valid_to DATE,
    planning_area_id VARCHAR(32),
    CONSTRAINT seat__key PRIMARY KEY (id),
    CONSTRAINT seat__seat_no_at_least_1 CHECK (seat_no >= 1),
    CONSTRAINT seat__days_in_order CHECK (valid_to >= valid_from),
    CONSTRAINT seat__bench_id_known FOREIGN KEY(bench_id) REFERENCES bench (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT seat__voting_yes_or_no CHECK (voting IN (0, 1)),
    CONSTRAINT seat__kind_known CHECK (kind IN ('ordentlich', 'beratend', 'ständiger Gast')),
    CONSTRAINT seat__nominating_organisation_id_known FOREIGN KEY(nominating_organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT seat__planning_area_id_known FOREIGN KEY(planning_area_id) REFERENCES planning_area (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX seat__by_planning_area_id ON seat (planning_area_id);

CREATE INDEX seat__by_bench_id ON seat (bench_id);

CREATE INDEX seat__by_nominating_organisation_id ON seat (nominating_organisation_id);

CREATE UNIQUE INDEX seat__number_once ON seat (bench_id, seat_no) WHERE valid_to IS NULL;

CREATE TABLE person (
    id VARCHAR(32) NOT NULL,
    salutation VARCHAR(40) NOT NULL,
    academic_title TEXT NOT NULL,
    given_name TEXT NOT NULL,
    name_prefix TEXT NOT NULL,
    family_name TEXT NOT NULL,
    name_suffix TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    organisation_id VARCHAR(32),
    job_title TEXT NOT NULL,
    office_address_form TEXT NOT NULL,
    office_salutation TEXT NOT NULL,
    use_office_salutation BOOLEAN NOT NULL,
    salutation_override TEXT NOT NULL,
    familiar BOOLEAN NOT NULL,
    letter_style VARCHAR(40) NOT NULL,
    email TEXT NOT NULL,
    phone_office TEXT NOT NULL,
    phone_mobile TEXT NOT NULL,
    preferred_channel VARCHAR(40) NOT NULL,
    personal_mail BOOLEAN NOT NULL,
    directory_consent BOOLEAN NOT NULL,
    restricted BOOLEAN NOT NULL,
    notes TEXT NOT NULL,
    trashed_on DATE,
    anonymised_on DATE,
    CONSTRAINT person__key PRIMARY KEY (id),
    CONSTRAINT person__salutation_known CHECK (salutation IN ('Frau', 'Herr', 'divers', 'keine Angabe')),
    CONSTRAINT person__organisation_id_known FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT person__use_office_salutation_yes_or_no CHECK (use_office_salutation IN (0, 1)),
    CONSTRAINT person__familiar_yes_or_no CHECK (familiar IN (0, 1)),
    CONSTRAINT person__letter_style_known CHECK (letter_style IN ('Standard', 'Großdruck', 'Leichte Sprache')),
    CONSTRAINT person__preferred_channel_known CHECK (preferred_channel IN ('Post', 'E-Mail', 'beides')),
    CONSTRAINT person__personal_mail_yes_or_no CHECK (personal_mail IN (0, 1)),
    CONSTRAINT person__directory_consent_yes_or_no CHECK (directory_consent IN (0, 1)),
    CONSTRAINT person__restricted_yes_or_no CHECK (restricted IN (0, 1))
);

CREATE INDEX person__by_organisation_id ON person (organisation_id);

CREATE TABLE meeting (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    no INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    date DATE NOT NULL,
    start TIME NOT NULL,
    "end" TIME,
    doors_open TIME,
    venue_id VARCHAR(32),
    room_id VARCHAR(32),
    mode VARCHAR(40) NOT NULL,
    chair_id VARCHAR(32),
    minute_taker_id VARCHAR(32),
    rules_version_id VARCHAR(32),
    reply_by DATE,
    state VARCHAR(40) NOT NULL,
    repeats_meeting_id VARCHAR(32),
    moved_to_id VARCHAR(32),
    CONSTRAINT meeting__key PRIMARY KEY (id),
    CONSTRAINT meeting__no_at_least_1 CHECK (no >= 1),
    CONSTRAINT meeting__times_in_order CHECK ("end" > start),
    CONSTRAINT meeting__doors_open_before CHECK (doors_open <= start),
    CONSTRAINT meeting__reply_before_meeting CHECK (reply_by < date),
    CONSTRAINT meeting__repeats_another CHECK (repeats_meeting_id <> id),
    CONSTRAINT meeting__moved_to_another CHECK (moved_to_id <> id),
    CONSTRAINT meeting__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__kind_known CHECK (kind IN ('ordentlich', 'außerordentlich', 'konstituierend', 'Wiederholung')),
    CONSTRAINT meeting__venue_id_known FOREIGN KEY(venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__room_id_known FOREIGN KEY(room_id) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__mode_known CHECK (mode IN ('Präsenz', 'hybrid', 'digital')),
    CONSTRAINT meeting__chair_id_known FOREIGN KEY(chair_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__minute_taker_id_known FOREIGN KEY(minute_taker_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__rules_version_id_known FOREIGN KEY(rules_version_id) REFERENCES rules_of_procedure (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__state_known CHECK (state IN ('planned', 'scheduled', 'invited', 'running', 'held', 'closed', 'cancelled', 'moved')),
    CONSTRAINT meeting__repeats_meeting_id_known FOREIGN KEY(repeats_meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT meeting__moved_to_id_known FOREIGN KEY(moved_to_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX meeting__by_venue_id ON meeting (venue_id);

CREATE INDEX meeting__by_chair_id ON meeting (chair_id);

CREATE INDEX meeting__by_minute_taker_id ON meeting (minute_taker_id);

CREATE INDEX meeting__by_room_id ON meeting (room_id);

CREATE UNIQUE INDEX meeting__number_once ON meeting (committee_id, no) WHERE state NOT IN ('cancelled', 'moved');

CREATE TABLE consent (
    id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    given_on DATE NOT NULL,
    form VARCHAR(40) NOT NULL,
    by_guardian BOOLEAN NOT NULL,
    withdrawn_on DATE,
    CONSTRAINT consent__key PRIMARY KEY (id),
    CONSTRAINT consent__days_in_order CHECK (withdrawn_on >= given_on),
    CONSTRAINT consent__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT consent__purpose_known CHECK (purpose IN ('Unterstützungsbedarf', 'Teilnehmerverzeichnis', 'Foto bei Presseberichten')),
    CONSTRAINT consent__form_known CHECK (form IN ('Bogen', 'E-Mail', 'mündlich mit Vermerk')),
    CONSTRAINT consent__by_guardian_yes_or_no CHECK (by_guardian IN (0, 1))
);

CREATE INDEX consent__by_person_id ON consent (person_id);

CREATE TABLE postal_address (
    id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32),
    organisation_id VARCHAR(32),
    use VARCHAR(40) NOT NULL,
    care_of TEXT NOT NULL,
    district TEXT NOT NULL,
    street TEXT NOT NULL,
    house_no TEXT NOT NULL,
    po_box TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    delivery_note TEXT NOT NULL,
    is_bulk_recipient BOOLEAN NOT NULL,
    checked_on DATE,
    CONSTRAINT postal_address__key PRIMARY KEY (id),
    CONSTRAINT postal_address__one_owner CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CONSTRAINT postal_address__postal_code_five_digits CHECK (country <> '' OR postal_code = '' OR (length(postal_code) = 5 AND trim(postal_code, '0123456789') = '')),
    CONSTRAINT postal_address__po_box_digits CHECK (trim(po_box, '0123456789') = ''),
    CONSTRAINT postal_address__street_or_po_box CHECK (street = '' OR po_box = ''),
    CONSTRAINT postal_address__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT postal_address__organisation_id_known FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT postal_address__use_known CHECK (use IN ('dienstlich', 'privat')),
    CONSTRAINT postal_address__is_bulk_recipient_yes_or_no CHECK (is_bulk_recipient IN (0, 1))
);

CREATE INDEX postal_address__by_organisation_id ON postal_address (organisation_id);

CREATE INDEX postal_address__by_person_id ON postal_address (person_id);

CREATE TABLE attendance (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    row_no INTEGER NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    seat_id VARCHAR(32),
    state VARCHAR(40) NOT NULL,
    arrived TIME,
    "left" TIME,
    acts_for_seat_id VARCHAR(32),
    deputyship_state VARCHAR(40),
    online BOOLEAN NOT NULL,
    signature BOOLEAN NOT NULL,
    occasion TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT attendance__key PRIMARY KEY (id),
    CONSTRAINT attendance__row_number_once UNIQUE (meeting_id, row_no),
    CONSTRAINT attendance__one_each UNIQUE (meeting_id, person_id),
    CONSTRAINT attendance__row_no_at_least_1 CHECK (row_no >= 1),
    CONSTRAINT attendance__times_in_order CHECK ("left" >= arrived),
    CONSTRAINT attendance__acts_for_another CHECK (acts_for_seat_id <> seat_id),
    CONSTRAINT attendance__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT attendance__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT attendance__seat_id_known FOREIGN KEY(seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT attendance__state_known CHECK (state IN ('expected', 'present', 'excused', 'unexcused', 'represented', 'partial')),
    CONSTRAINT attendance__acts_for_seat_id_known FOREIGN KEY(acts_for_seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT attendance__deputyship_state_known CHECK (deputyship_state IN ('planned', 'exercised', 'lapsed')),
    CONSTRAINT attendance__online_yes_or_no CHECK (online IN (0, 1)),
    CONSTRAINT attendance__signature_yes_or_no CHECK (signature IN (0, 1))
);

CREATE INDEX attendance__by_seat_id ON attendance (seat_id);

CREATE INDEX attendance__by_acts_for_seat_id ON attendance (acts_for_seat_id);

CREATE INDEX attendance__by_person_id ON attendance (person_id);

CREATE TABLE appointment (
    id VARCHAR(32) NOT NULL,
    seat_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    organisation_id VARCHAR(32),
    role VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL,
    appointed_by TEXT NOT NULL,
    appointed_on DATE,
    start DATE NOT NULL,
    "end" DATE,
    end_reason VARCHAR(40),
    address_to_use_id VARCHAR(32),
    CONSTRAINT appointment__key PRIMARY KEY (id),
    CONSTRAINT appointment__days_in_order CHECK ("end" >= start),
    CONSTRAINT appointment__reason_needs_end CHECK (end_reason IS NULL OR "end" IS NOT NULL),
    CONSTRAINT appointment__seat_id_known FOREIGN KEY(seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT appointment__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT appointment__organisation_id_known FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT appointment__role_known CHECK (role IN ('Mitglied', 'Vorsitz', 'stellv. Vorsitz', 'beratend', 'ständiger Gast')),
    CONSTRAINT appointment__state_known CHECK (state IN ('requested', 'nominated', 'active', 'suspended', 'ended')),
    CONSTRAINT appointment__end_reason_known CHECK (end_reason IN ('Amtszeit', 'Rücktritt', 'Organisationswechsel', 'verstorben', 'Abberufung')),
    CONSTRAINT appointment__address_to_use_id_known FOREIGN KEY(address_to_use_id) REFERENCES postal_address (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX appointment__by_person_id ON appointment (person_id);

CREATE UNIQUE INDEX appointment__one_holder ON appointment (seat_id) WHERE state = 'active' AND "end" IS NULL;

CREATE INDEX appointment__by_organisation_id ON appointment (organisation_id);

CREATE INDEX appointment__by_address_to_use_id ON appointment (address_to_use_id);

CREATE INDEX appointment__by_seat_id ON appointment (seat_id);

CREATE TABLE deputyship (
    id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    for_seat_id VARCHAR(32),
    for_bench_id VARCHAR(32),
    deputy_person_id VARCHAR(32) NOT NULL,
    rank INTEGER NOT NULL,
    start DATE NOT NULL,
    "end" DATE,
    for_meeting_id VARCHAR(32),
    CONSTRAINT deputyship__key PRIMARY KEY (id),
    CONSTRAINT deputyship__seat_or_bench CHECK ((for_seat_id IS NULL) <> (for_bench_id IS NULL)),
    CONSTRAINT deputyship__pool_has_bench CHECK ((kind = 'Pool') = (for_bench_id IS NOT NULL)),
    CONSTRAINT deputyship__meeting_only_ad_hoc CHECK (for_meeting_id IS NULL OR kind = 'ad hoc'),
    CONSTRAINT deputyship__days_in_order CHECK ("end" >= start),
    CONSTRAINT deputyship__rank_at_least_1 CHECK (rank >= 1),
    CONSTRAINT deputyship__kind_known CHECK (kind IN ('persönlich', 'Pool', 'ad hoc')),
    CONSTRAINT deputyship__for_seat_id_known FOREIGN KEY(for_seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT deputyship__for_bench_id_known FOREIGN KEY(for_bench_id) REFERENCES bench (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT deputyship__deputy_person_id_known FOREIGN KEY(deputy_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT deputyship__for_meeting_id_known FOREIGN KEY(for_meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX deputyship__by_for_meeting_id ON deputyship (for_meeting_id);

CREATE INDEX deputyship__by_for_seat_id ON deputyship (for_seat_id);

CREATE INDEX deputyship__by_for_bench_id ON deputyship (for_bench_id);

CREATE INDEX deputyship__by_deputy_person_id ON deputyship (deputy_person_id);

CREATE UNIQUE INDEX deputyship__once_a_seat ON deputyship (for_seat_id, deputy_person_id) WHERE for_meeting_id IS NULL AND "end" IS NULL;

CREATE UNIQUE INDEX deputyship__once_a_bench ON deputyship (for_bench_id, deputy_person_id) WHERE "end" IS NULL;

CREATE TABLE delegation (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32) NOT NULL,
    target_body TEXT NOT NULL,
    target_organiser TEXT NOT NULL,
    target_address TEXT NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    deputy_id VARCHAR(32),
    from_on DATE NOT NULL,
    to_on DATE,
    decided_in_meeting_id VARCHAR(32),
    report_due BOOLEAN NOT NULL,
    state VARCHAR(40) NOT NULL,
    CONSTRAINT delegation__key PRIMARY KEY (id),
    CONSTRAINT delegation__target_body_filled CHECK (target_body <> ''),
    CONSTRAINT delegation__deputy_is_another CHECK (deputy_id <> person_id),
    CONSTRAINT delegation__days_in_order CHECK (to_on >= from_on),
    CONSTRAINT delegation__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT delegation__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT delegation__deputy_id_known FOREIGN KEY(deputy_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT delegation__decided_in_meeting_id_known FOREIGN KEY(decided_in_meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT delegation__report_due_yes_or_no CHECK (report_due IN (0, 1)),
    CONSTRAINT delegation__state_known CHECK (state IN ('proposed', 'decided', 'current', 'ended'))
);

CREATE INDEX delegation__by_person_id ON delegation (person_id);

CREATE INDEX delegation__by_decided_in_meeting_id ON delegation (decided_in_meeting_id);

CREATE INDEX delegation__by_committee_id ON delegation (committee_id);

CREATE INDEX delegation__by_deputy_id ON delegation (deputy_id);

CREATE TABLE agenda_item (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    position TEXT NOT NULL,
    title TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    speaker TEXT NOT NULL,
    starts_at TIME,
    minutes_planned INTEGER,
    attachment TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    added_late BOOLEAN NOT NULL,
    CONSTRAINT agenda_item__key PRIMARY KEY (id),
    CONSTRAINT agenda_item__title_filled CHECK (title <> ''),
    CONSTRAINT agenda_item__minutes_planned_at_least_0 CHECK (minutes_planned >= 0),
    CONSTRAINT agenda_item__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT agenda_item__kind_known CHECK (kind IN ('Formalia', 'Information', 'Beratung', 'Beschluss', 'Wahl', 'Workshop', 'Verschiedenes')),
    CONSTRAINT agenda_item__added_late_yes_or_no CHECK (added_late IN (0, 1))
);

CREATE INDEX agenda_item__by_meeting_id ON agenda_item (meeting_id);

CREATE TABLE access_need (
    id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32),
    scope VARCHAR(40) NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    consent_id VARCHAR(32) NOT NULL,
    recorded_on DATE NOT NULL,
    delete_on DATE,
    CONSTRAINT access_need__key PRIMARY KEY (id),
    CONSTRAINT access_need__kind_filled CHECK (kind <> ''),
    CONSTRAINT access_need__meeting_named CHECK (scope = 'dauerhaft' OR meeting_id IS NOT NULL),
    CONSTRAINT access_need__days_in_order CHECK (delete_on >= recorded_on),
    CONSTRAINT access_need__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT access_need__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT access_need__scope_known CHECK (scope IN ('nur diese Sitzung', 'dauerhaft')),
    CONSTRAINT access_need__consent_id_known FOREIGN KEY(consent_id) REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX access_need__by_person_id ON access_need (person_id);

CREATE INDEX access_need__by_consent_id ON access_need (consent_id);

CREATE INDEX access_need__by_meeting_id ON access_need (meeting_id);

CREATE TABLE accommodation (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    kind TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    room_id VARCHAR(32),
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
    CONSTRAINT accommodation__state_known CHECK (state IN ('needed', 'requested', 'confirmed', 'delivered', 'unavailable'))
);

CREATE INDEX accommodation__by_meeting_id ON accommodation (meeting_id);

CREATE INDEX accommodation__by_room_id ON accommodation (room_id);

CREATE TABLE generated_document (
    id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    meeting_id VARCHAR(32),
    created_at TIMESTAMP NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    template_version TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    CONSTRAINT generated_document__key PRIMARY KEY (id),
    CONSTRAINT generated_document__file_name_filled CHECK (file_name <> ''),
    CONSTRAINT generated_document__row_count_at_least_0 CHECK (row_count >= 0),
    CONSTRAINT generated_document__kind_known CHECK (kind IN ('D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D26', 'D27', 'D28')),
    CONSTRAINT generated_document__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX generated_document__by_meeting_id ON generated_document (meeting_id);

CREATE TABLE follow_up (
    id VARCHAR(32) NOT NULL,
    committee_id VARCHAR(32),
    meeting_id VARCHAR(32),
    due DATE NOT NULL,
    text TEXT NOT NULL,
    done_on DATE,
    CONSTRAINT follow_up__key PRIMARY KEY (id),
    CONSTRAINT follow_up__text_filled CHECK (text <> ''),
    CONSTRAINT follow_up__committee_id_known FOREIGN KEY(committee_id) REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT follow_up__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX follow_up__by_committee_id ON follow_up (committee_id);

CREATE INDEX follow_up__by_meeting_id ON follow_up (meeting_id);

CREATE TABLE expense_claim (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    km INTEGER,
    rate INTEGER,
    amount INTEGER NOT NULL,
    paid_on DATE,
    CONSTRAINT expense_claim__key PRIMARY KEY (id),
    CONSTRAINT expense_claim__km_at_least_0 CHECK (km >= 0),
    CONSTRAINT expense_claim__rate_at_least_0 CHECK (rate >= 0),
    CONSTRAINT expense_claim__amount_at_least_0 CHECK (amount >= 0),
    CONSTRAINT expense_claim__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT expense_claim__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT expense_claim__kind_known CHECK (kind IN ('Sitzungsgeld', 'Wegstrecke', 'Fahrschein', 'Assistenz'))
);

CREATE INDEX expense_claim__by_person_id ON expense_claim (person_id);

CREATE INDEX expense_claim__by_meeting_id ON expense_claim (meeting_id);

CREATE TABLE workshop_group (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    round INTEGER NOT NULL,
    no INTEGER NOT NULL,
    topic TEXT NOT NULL,
    room_id VARCHAR(32),
    capacity INTEGER,
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
    CONSTRAINT workshop_group__times_in_order CHECK ("end" > start),
    CONSTRAINT workshop_group__colour_needs_symbol CHECK (colour = '' OR symbol <> ''),
    CONSTRAINT workshop_group__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__room_id_known FOREIGN KEY(room_id) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__moderator_id_known FOREIGN KEY(moderator_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__recorder_id_known FOREIGN KEY(recorder_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT workshop_group__planning_area_id_known FOREIGN KEY(planning_area_id) REFERENCES planning_area (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX workshop_group__by_moderator_id ON workshop_group (moderator_id);

CREATE INDEX workshop_group__by_recorder_id ON workshop_group (recorder_id);

CREATE INDEX workshop_group__by_room_id ON workshop_group (room_id);

CREATE INDEX workshop_group__by_planning_area_id ON workshop_group (planning_area_id);

CREATE TABLE delegation_meeting (
    id VARCHAR(32) NOT NULL,
    delegation_id VARCHAR(32) NOT NULL,
    held_on DATE NOT NULL,
    attended_by_id VARCHAR(32),
    report TEXT NOT NULL,
    CONSTRAINT delegation_meeting__key PRIMARY KEY (id),
    CONSTRAINT delegation_meeting__delegation_id_known FOREIGN KEY(delegation_id) REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT delegation_meeting__attended_by_id_known FOREIGN KEY(attended_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX delegation_meeting__by_attended_by_id ON delegation_meeting (attended_by_id);

CREATE INDEX delegation_meeting__by_delegation_id ON delegation_meeting (delegation_id);

CREATE TABLE invitation (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    no INTEGER NOT NULL,
    appointment_id VARCHAR(32),
    deputyship_id VARCHAR(32),
    role VARCHAR(40) NOT NULL,
    channel VARCHAR(40) NOT NULL,
    letter_style VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL,
    reminder VARCHAR(40) NOT NULL,
    reminded_on DATE,
    reference_no TEXT NOT NULL,
    address_snapshot TEXT NOT NULL,
    salutation_snapshot TEXT NOT NULL,
    document_id VARCHAR(32),
    notice_healed BOOLEAN NOT NULL,
    CONSTRAINT invitation__key PRIMARY KEY (id),
    CONSTRAINT invitation__one_each UNIQUE (meeting_id, person_id),
    CONSTRAINT invitation__number_once UNIQUE (meeting_id, no),
    CONSTRAINT invitation__no_at_least_1 CHECK (no >= 1),
    CONSTRAINT invitation__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT invitation__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT invitation__appointment_id_known FOREIGN KEY(appointment_id) REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT invitation__deputyship_id_known FOREIGN KEY(deputyship_id) REFERENCES deputyship (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT invitation__role_known CHECK (role IN ('Mitglied', 'Stellvertretung', 'Gast', 'Referent', 'Assistenz')),
    CONSTRAINT invitation__channel_known CHECK (channel IN ('Post', 'E-Mail', 'persönlich')),
    CONSTRAINT invitation__letter_style_known CHECK (letter_style IN ('Standard', 'Großdruck', 'Leichte Sprache')),
    CONSTRAINT invitation__state_known CHECK (state IN ('draft', 'printed', 'sent', 'received', 'accepted', 'declined', 'represented', 'no_reply', 'returned', 'withdrawn')),
    CONSTRAINT invitation__reminder_known CHECK (reminder IN ('none', 'reminded')),
    CONSTRAINT invitation__document_id_known FOREIGN KEY(document_id) REFERENCES generated_document (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT invitation__notice_healed_yes_or_no CHECK (notice_healed IN (0, 1))
);

CREATE INDEX invitation__by_appointment_id ON invitation (appointment_id);

CREATE INDEX invitation__by_deputyship_id ON invitation (deputyship_id);

CREATE INDEX invitation__by_document_id ON invitation (document_id);

CREATE INDEX invitation__by_person_id ON invitation (person_id);

CREATE TABLE resolution (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    agenda_item_id VARCHAR(32),
    no TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    text TEXT NOT NULL,
    yes INTEGER,
    no_votes INTEGER,
    abstain INTEGER,
    unanimous BOOLEAN NOT NULL,
    quorate_at_vote BOOLEAN,
    addressee TEXT NOT NULL,
    due DATE,
    state VARCHAR(40) NOT NULL,
    done_on DATE,
    CONSTRAINT resolution__key PRIMARY KEY (id),
    CONSTRAINT resolution__number_once UNIQUE (meeting_id, no),
    CONSTRAINT resolution__text_filled CHECK (text <> ''),
    CONSTRAINT resolution__yes_at_least_0 CHECK (yes >= 0),
    CONSTRAINT resolution__no_votes_at_least_0 CHECK (no_votes >= 0),
    CONSTRAINT resolution__abstain_at_least_0 CHECK (abstain >= 0),
    CONSTRAINT resolution__unanimous_without_no CHECK (NOT unanimous OR no_votes IS NULL OR no_votes = 0),
    CONSTRAINT resolution__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT resolution__agenda_item_id_known FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT resolution__kind_known CHECK (kind IN ('Beschluss', 'Empfehlung', 'Kenntnisnahme', 'Auftrag')),
    CONSTRAINT resolution__unanimous_yes_or_no CHECK (unanimous IN (0, 1)),
    CONSTRAINT resolution__quorate_at_vote_yes_or_no CHECK (quorate_at_vote IN (0, 1)),
    CONSTRAINT resolution__state_known CHECK (state IN ('offen', 'weitergeleitet', 'umgesetzt', 'abgelehnt'))
);

CREATE INDEX resolution__by_agenda_item_id ON resolution (agenda_item_id);

CREATE TABLE minutes (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    drafted_on DATE NOT NULL,
    signed_by_chair_on DATE,
    signed_by_recorder_on DATE,
    sent_on DATE,
    objections TEXT NOT NULL,
    approved_in_meeting_id VARCHAR(32),
    state VARCHAR(40) NOT NULL,
    document_id VARCHAR(32),
    CONSTRAINT minutes__key PRIMARY KEY (id),
    CONSTRAINT minutes__one_a_meeting UNIQUE (meeting_id),
    CONSTRAINT minutes__sent_after_draft CHECK (sent_on >= drafted_on),
    CONSTRAINT minutes__approved_in_another CHECK (approved_in_meeting_id <> meeting_id),
    CONSTRAINT minutes__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT minutes__approved_in_meeting_id_known FOREIGN KEY(approved_in_meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT minutes__state_known CHECK (state IN ('draft', 'signed', 'sent', 'objected', 'approved')),
    CONSTRAINT minutes__document_id_known FOREIGN KEY(document_id) REFERENCES generated_document (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX minutes__by_document_id ON minutes (document_id);

CREATE INDEX minutes__by_approved_in_meeting_id ON minutes (approved_in_meeting_id);

CREATE TABLE assignment (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    round INTEGER NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    group_id VARCHAR(32) NOT NULL,
    source VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL,
    locked BOOLEAN NOT NULL,
    CONSTRAINT assignment__key PRIMARY KEY (id),
    CONSTRAINT assignment__one_a_round UNIQUE (meeting_id, round, person_id),
    CONSTRAINT assignment__round_at_least_1 CHECK (round >= 1),
    CONSTRAINT assignment__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT assignment__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT assignment__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT assignment__source_known CHECK (source IN ('1. Wunsch', '2. Wunsch', 'zugeteilt', 'gesetzt')),
    CONSTRAINT assignment__state_known CHECK (state IN ('proposed', 'confirmed', 'changed_on_site')),
    CONSTRAINT assignment__locked_yes_or_no CHECK (locked IN (0, 1))
);

CREATE INDEX assignment__by_group_id ON assignment (group_id);

CREATE INDEX assignment__by_person_id ON assignment (person_id);

CREATE TABLE dispatch (
    id VARCHAR(32) NOT NULL,
    invitation_id VARCHAR(32) NOT NULL,
    handed_over_at TIMESTAMP NOT NULL,
    channel VARCHAR(40) NOT NULL,
    assumed_receipt_on DATE NOT NULL,
    proof VARCHAR(40) NOT NULL,
    clerk_initials TEXT NOT NULL,
    returned_on DATE,
    return_reason TEXT NOT NULL,
    CONSTRAINT dispatch__key PRIMARY KEY (id),
    CONSTRAINT dispatch__reason_needs_return CHECK (return_reason = '' OR returned_on IS NOT NULL),
    CONSTRAINT dispatch__invitation_id_known FOREIGN KEY(invitation_id) REFERENCES invitation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT dispatch__channel_known CHECK (channel IN ('Post', 'E-Mail', 'persönlich')),
    CONSTRAINT dispatch__proof_known CHECK (proof IN ('Postausgangsbuch', 'Sendebericht', 'Empfangsbestätigung', 'keiner'))
);

CREATE INDEX dispatch__by_invitation_id ON dispatch (invitation_id);

CREATE TABLE reply (
    id VARCHAR(32) NOT NULL,
    invitation_id VARCHAR(32) NOT NULL,
    sequence INTEGER NOT NULL,
    answer VARCHAR(40) NOT NULL,
    received_on DATE NOT NULL,
    received_via VARCHAR(40) NOT NULL,
    deputy_person_id VARCHAR(32),
    deputy_follows BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    meals TEXT NOT NULL,
    brings_assistant BOOLEAN NOT NULL,
    brings_assistance_dog BOOLEAN NOT NULL,
    arrives_with_wheelchair_taxi BOOLEAN NOT NULL,
    CONSTRAINT reply__key PRIMARY KEY (id),
    CONSTRAINT reply__sequence_once UNIQUE (invitation_id, sequence),
    CONSTRAINT reply__sequence_at_least_1 CHECK (sequence >= 1),
    CONSTRAINT reply__deputy_named CHECK (answer <> 'vertreten' OR deputy_person_id IS NOT NULL OR deputy_follows),
    CONSTRAINT reply__invitation_id_known FOREIGN KEY(invitation_id) REFERENCES invitation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT reply__answer_known CHECK (answer IN ('zugesagt', 'abgesagt', 'vertreten', 'offen')),
    CONSTRAINT reply__received_via_known CHECK (received_via IN ('Brief', 'E-Mail', 'Telefon', 'persönlich', 'Fax')),
    CONSTRAINT reply__deputy_person_id_known FOREIGN KEY(deputy_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT reply__deputy_follows_yes_or_no CHECK (deputy_follows IN (0, 1)),
    CONSTRAINT reply__brings_assistant_yes_or_no CHECK (brings_assistant IN (0, 1)),
    CONSTRAINT reply__brings_assistance_dog_yes_or_no CHECK (brings_assistance_dog IN (0, 1)),
    CONSTRAINT reply__arrives_with_wheelchair_taxi_yes_or_no CHECK (arrives_with_wheelchair_taxi IN (0, 1))
);

CREATE INDEX reply__by_deputy_person_id ON reply (deputy_person_id);

CREATE TABLE preference (
    id VARCHAR(32) NOT NULL,
    reply_id VARCHAR(32) NOT NULL,
    rank INTEGER NOT NULL,
    group_id VARCHAR(32) NOT NULL,
    CONSTRAINT preference__key PRIMARY KEY (id),
    CONSTRAINT preference__rank_once UNIQUE (reply_id, rank),
    CONSTRAINT preference__group_once UNIQUE (reply_id, group_id),
    CONSTRAINT preference__rank_at_least_1 CHECK (rank >= 1),
    CONSTRAINT preference__reply_id_known FOREIGN KEY(reply_id) REFERENCES reply (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT preference__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX preference__by_group_id ON preference (group_id);

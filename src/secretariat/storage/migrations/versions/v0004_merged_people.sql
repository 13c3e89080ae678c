CREATE TABLE person_4 (
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
    merged_into_id VARCHAR(32),
    CONSTRAINT person__key PRIMARY KEY (id),
    CONSTRAINT person__salutation_known CHECK (salutation IN ('Frau', 'Herr', 'divers', 'keine Angabe')),
    CONSTRAINT person__organisation_id_known FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT person__use_office_salutation_yes_or_no CHECK (use_office_salutation IN (0, 1)),
    CONSTRAINT person__familiar_yes_or_no CHECK (familiar IN (0, 1)),
    CONSTRAINT person__letter_style_known CHECK (letter_style IN ('Standard', 'Großdruck', 'Leichte Sprache')),
    CONSTRAINT person__preferred_channel_known CHECK (preferred_channel IN ('Post', 'E-Mail', 'beides')),
    CONSTRAINT person__personal_mail_yes_or_no CHECK (personal_mail IN (0, 1)),
    CONSTRAINT person__directory_consent_yes_or_no CHECK (directory_consent IN (0, 1)),
    CONSTRAINT person__restricted_yes_or_no CHECK (restricted IN (0, 1)),
    CONSTRAINT person__merged_into_id_known FOREIGN KEY(merged_into_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO person_4 ("id", "salutation", "academic_title", "given_name", "name_prefix", "family_name", "name_suffix", "sort_name", "organisation_id", "job_title", "office_address_form", "office_salutation", "use_office_salutation", "salutation_override", "familiar", "letter_style", "email", "phone_office", "phone_mobile", "preferred_channel", "personal_mail", "directory_consent", "restricted", "notes", "trashed_on", "anonymised_on")
SELECT "id", "salutation", "academic_title", "given_name", "name_prefix", "family_name", "name_suffix", "sort_name", "organisation_id", "job_title", "office_address_form", "office_salutation", "use_office_salutation", "salutation_override", "familiar", "letter_style", "email", "phone_office", "phone_mobile", "preferred_channel", "personal_mail", "directory_consent", "restricted", "notes", "trashed_on", "anonymised_on" FROM person;

DROP TABLE person;

ALTER TABLE person_4 RENAME TO person;

CREATE INDEX person__by_merged_into_id ON person (merged_into_id);

CREATE INDEX person__by_organisation_id ON person (organisation_id);

CREATE TABLE label_grid_4 (
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
    CONSTRAINT label_grid__kind_known CHECK (kind IN ('Namensschild', 'Tischkarte', 'Gruppenzettel', 'Etikett', 'Aushang'))
);

INSERT INTO label_grid_4 ("id", "name", "kind", "page_width", "page_height", "label_width", "label_height", "columns", "rows", "left", "top", "pitch_x", "pitch_y")
SELECT "id", "name", "kind", "page_width", "page_height", "label_width", "label_height", "columns", "rows", "left", "top", "pitch_x", "pitch_y" FROM label_grid;

DROP TABLE label_grid;

ALTER TABLE label_grid_4 RENAME TO label_grid;

CREATE TABLE printed_card_4 (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32),
    group_id VARCHAR(32),
    kind VARCHAR(40) NOT NULL,
    content TEXT NOT NULL,
    printed_at TIMESTAMP NOT NULL,
    CONSTRAINT printed_card__key PRIMARY KEY (id),
    CONSTRAINT printed_card__one_each UNIQUE (meeting_id, kind, person_id),
    CONSTRAINT printed_card__one_a_group UNIQUE (meeting_id, kind, group_id),
    CONSTRAINT printed_card__one_owner CHECK ((person_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT printed_card__meeting_id_known FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT printed_card__person_id_known FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT printed_card__group_id_known FOREIGN KEY(group_id) REFERENCES workshop_group (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT printed_card__kind_known CHECK (kind IN ('Namensschild', 'Tischkarte', 'Gruppenzettel', 'Etikett', 'Aushang'))
);

INSERT INTO printed_card_4 ("id", "meeting_id", "person_id", "kind", "content", "printed_at")
SELECT "id", "meeting_id", "person_id", "kind", "content", "printed_at" FROM printed_card;

DROP TABLE printed_card;

ALTER TABLE printed_card_4 RENAME TO printed_card;

CREATE INDEX printed_card__by_group_id ON printed_card (group_id);

CREATE INDEX printed_card__by_person_id ON printed_card (person_id);

UPDATE person SET merged_into_id = (
    SELECT coalesce(
        (SELECT kept.row_id FROM change AS kept
            WHERE kept.change_set_id = put.change_set_id AND kept.table_name = 'person' AND kept.row_id <> person.id
            AND kept."before" <> '' AND kept."after" <> '' AND json_type(kept."after", '$.trashed_on') IS NULL LIMIT 1),
        (SELECT now.value FROM change AS moved, json_each(nullif(moved."after", '')) AS now
            WHERE moved.change_set_id = put.change_set_id AND moved."before" <> ''
            AND json_extract(moved."before", '$.' || now.key) = person.id AND now.value IN (SELECT id FROM person) LIMIT 1)
    )
    FROM change AS put JOIN change_set ON change_set.id = put.change_set_id
    WHERE put.table_name = 'person' AND put.row_id = person.id AND put."after" <> ''
    AND json_extract(put."after", '$.trashed_on') IS NOT NULL
    ORDER BY change_set.number DESC LIMIT 1
)
WHERE trashed_on IS NOT NULL AND anonymised_on IS NULL;

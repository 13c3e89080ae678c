"""What the letters of the office say: paragraphs as (style, text), with {{fields}}; bold stands between `**`."""

Lines = tuple[tuple[str, str], ...]


def if_filled(field: str, before: str, after: str = "") -> str:
    """Return a field that brings its surrounding words with it, by Word's own switches; empty, all of it falls away."""
    return "{{" + field + (f' \\b "{before}"' if before else "") + (f' \\f "{after}"' if after else "") + "}}"


ADDRESS: Lines = (
    ("Rücksendeangabe", "{{Ruecksendeangabe}}"),
    ("Vermerkzone", "{{Vermerkzone}}"),
    ("Anschrift", "{{Anschrift}}"),
    ("Informationsblock", if_filled("Aktenzeichen", "Mein Zeichen:\t")),
    ("Informationsblock", if_filled("Ansprechperson", "Auskunft erteilt:\t")),
    ("Informationsblock", if_filled("Zimmer", "Zimmer:\t")),
    ("Informationsblock", if_filled("Telefon", "Telefon:\t")),
    ("Informationsblock", if_filled("EMailUmbruch", "E-Mail:\t")),
    ("Informationsblock", if_filled("Briefdatum", "Datum:\t")),
)
CLOSING: Lines = (
    ("Grußformel", "{{Gruss}}" + if_filled("Unterschriftszusatz", "\n")),
    ("Unterschrift", "{{Unterschrift}}"),
    ("Anlagenvermerk", "{{Anlagenvermerk}}" + if_filled("Verteiler", "\n\nNachrichtlich\n")),
)
CONTACT_IN_LARGE_PRINT: Lines = (
    ("Angabe", if_filled("Telefon", "Telefon:\t")),
    ("Angabe", if_filled("EMail", "E-Mail:\t")),
)
"""The information block keeps its narrow place and small print: what a reader needs of it stands once more below."""
WHERE_AND_WHEN: Lines = (
    ("Angabe", "Wann:\t**{{SitzungDatum}}, {{Uhrzeit}}**"),
    ("Angabe", if_filled("Einlass", "Anmeldung:\tab ")),
    ("Angabe", "Wo:\t**{{OrtMitAnschrift}}**"),
    ("Angabe", if_filled("Zugang", "Zugang:\t")),
    ("Angabe", if_filled("Anfahrt", "Anfahrt:\t")),
)
SUPPORT = (
    "Brauchen Sie Unterstützung, zum Beispiel Gebärdensprachdolmetschung, Großdruck oder eine Assistenz? "
    "Sagen Sie uns das bitte möglichst früh. "
)
KEPT_HOW_LONG = (
    "Ihre Angabe ist freiwillig. Wir löschen sie spätestens 30\u00a0Tage nach der Sitzung, "
    "außer Sie stimmen einer längeren Speicherung zu."
)

FOR_INFORMATION = if_filled(
    "VertretungFuer",
    "Sie erhalten diese Einladung nachrichtlich als Stellvertretung für ",
    ". Bitte halten Sie sich den Termin frei. Sie nehmen teil, wenn das Mitglied verhindert ist.",
)
CALLED_IN = if_filled(
    "Vertritt",
    "Wir bitten Sie, als Stellvertretung für ",
    " teilzunehmen, denn das Mitglied ist verhindert.",
)
DEPUTY_ANNOUNCED = FOR_INFORMATION.replace("diese Einladung", "dieses Schreiben")
DEPUTY = if_filled(
    "VertretungDurch",
    "Wenn Sie verhindert sind, kann ",
    " an der Sitzung teilnehmen. Bitte vermerken Sie das auf dem Antwortbogen.",
)
REPLY_WAYS = ", mit dem beiliegenden Antwortbogen, per E-Mail oder telefonisch."

URGENT = if_filled(
    "Dringlichkeit", "Die Sitzung ist dringlich. Deshalb laden wir mit verkürzter Frist ein. Begründung: "
)
"""A shortened notice must be mentioned in the invitation (handbook F13)."""

SECOND_MEETING = if_filled(
    "WiederholungVon",
    "Diese Sitzung wiederholt die ",
    ". Sitzung, in der nicht beschlossen werden konnte. Deshalb ist das Gremium diesmal ohne Rücksicht "
    "auf die Zahl der Anwesenden beschlussfähig.",
)
"""Whoever comes to a repeated meeting decides, but only if the second invitation said so (handbook 8.3, R7)."""

INVITATION: Lines = (
    ("Betreff", if_filled("Nachrichtlich", "", ": ") + "Einladung zur {{SitzungGenitiv}} {{GremiumGenitiv}}"),
    ("Normal", "{{Anrede}}"),
    ("Einleitung", if_filled("EingeladenZu", "wir laden herzlich zur ", " ein.")),
    ("Einleitung", FOR_INFORMATION),
    ("Einleitung", CALLED_IN),
    ("Einleitung", URGENT),
    ("Einleitung", SECOND_MEETING),
    *WHERE_AND_WHEN,
    (
        "Normal",
        "Die Tagesordnung liegt diesem Schreiben bei."
        + if_filled(
            "WunschGruppen",
            " Nach den Vorträgen arbeiten wir in ",
            " Gruppen weiter. Bitte nennen Sie uns auf dem Antwortbogen Ihren ersten und Ihren zweiten Wunsch.",
        ),
    ),
    ("Normal", "**" + if_filled("AntwortBis", "Bitte antworten Sie uns bis ", REPLY_WAYS) + "**"),
    ("Normal", DEPUTY),
    ("Schlussabsatz", SUPPORT + KEPT_HOW_LONG),
)

SAVE_THE_DATE: Lines = (
    ("Betreff", "Bitte vormerken: {{Sitzung}} {{GremiumGenitiv}} am {{SitzungDatum}}"),
    ("Normal", "{{Anrede}}"),
    (
        "Einleitung",
        "der Termin der {{SitzungGenitiv}} {{GremiumGenitiv}} steht fest. Bitte merken Sie ihn sich vor:",
    ),
    *WHERE_AND_WHEN,
    ("Normal", DEPUTY_ANNOUNCED),
    ("Normal", "Die Einladung mit der Tagesordnung schicken wir Ihnen rechtzeitig zu."),
    (
        "Normal",
        (
            "Brauchen Sie für die Teilnahme Unterstützung, zum Beispiel Gebärdensprachdolmetschung, "
            "Schriftdolmetschung oder Unterlagen in Großdruck? Dann sagen Sie uns das bitte schon jetzt, denn manches "
            "müssen wir früh bestellen. " + KEPT_HOW_LONG
        ),
    ),
    ("Schlussabsatz", "Wenn sich Ihre Anschrift geändert hat, geben Sie uns bitte kurz Bescheid."),
)

REMINDER: Lines = (
    ("Betreff", "{{Sitzung}} {{GremiumGenitiv}} am {{SitzungDatum}}: Bitte um Ihre Antwort"),
    ("Normal", "{{Anrede}}"),
    (
        "Normal",
        (
            "mit Schreiben vom {{EinladungVom}} haben wir Sie zur {{SitzungGenitiv}} {{GremiumGenitiv}} eingeladen. "
            "Ihre Antwort ist noch nicht bei uns eingegangen. Falls sie schon unterwegs ist, ist nichts weiter zu tun."
            "**"
            + if_filled("AntwortBis", " Bitte antworten Sie uns bis ", REPLY_WAYS)
            + "** Auch eine Absage hilft uns weiter."
        ),
    ),
    ("Normal", DEPUTY),
    ("Einleitung", "Zur Erinnerung:"),
    *WHERE_AND_WHEN,
)
"""One paragraph says it (D08): what was sent, by when to answer now and how, without reproach."""

CANCELLATION: Lines = (
    ("Betreff", "{{Terminaenderung}} der {{SitzungGenitiv}} {{GremiumGenitiv}}"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "die Sitzung {{GremiumGenitiv}} am **{{AlterTermin}}**, muss leider entfallen."),
    ("Normal", if_filled("Grund", "Grund: ")),
    ("Normal", "**" + if_filled("NeuerTermin", "Neuer Termin: ") + "**"),
    ("Normal", if_filled("NeuerOrt", "Ort: ")),
    (
        "Normal",
        if_filled("VertretungFuer", "Sie erhalten dieses Schreiben nachrichtlich als Stellvertretung für ", "."),
    ),
    (
        "Schlussabsatz",
        if_filled(
            "AntwortBis",
            "Ihre bisherige Antwort gilt nicht für den neuen Termin. Bitte melden Sie sich bis ",
            ", noch einmal: mit dem beiliegenden Antwortbogen, per E-Mail oder telefonisch.",
        ),
    ),
    (
        "Schlussabsatz",
        if_filled(
            "TerminOhneErsatz",
            "Für die Sitzung am ",
            ", gibt es noch keinen neuen Termin. Sie müssen nichts weiter tun. Wir laden Sie rechtzeitig neu ein.",
        ),
    ),
    ("Schlussabsatz", "Wir bitten um Ihr Verständnis."),
)

EASY_DEPUTY = if_filled("VertretungFuer", "Sie vertreten ", ".\nBitte kommen Sie nur, wenn die Person nicht kann.")
EASY_CALLED_IN = if_filled("Vertritt", "Sie kommen für ", ".\nDie Person kann nicht zu dem Treffen kommen.")
EASY_WHEN: Lines = (
    ("Heading 1", "Wann ist das Treffen?"),
    ("Normal", "Das Treffen ist am **{{SitzungDatum}}**."),
    ("Normal", "Es beginnt um **{{BeginnLeicht}}**."),
    ("Normal", if_filled("EndeLeicht", "Es endet um ", ".")),
    ("Normal", if_filled("EinlassLeicht", "Sie können ab ", " kommen.")),
)
EASY_WHERE: Lines = (
    ("Heading 1", "Wo ist das Treffen?"),
    ("Normal", "Der Ort ist: **" + if_filled("OrtLeicht", "", ".") + "**"),
    ("Normal", if_filled("OrtAnschrift", "Die Adresse ist: ", ".")),
    ("Normal", if_filled("ZugangLeicht", "So kommen Sie hinein:\n")),
)
EASY_QUESTIONS: Lines = (
    ("Heading 1", "Haben Sie Fragen?"),
    ("Einleitung", if_filled("Telefon", "Sie können uns anrufen: ")),
    ("Normal", if_filled("EMail", "Sie können uns eine E-Mail schreiben: ")),
)
EASY_TWIN = "In diesem Brief liegt auch ein Brief in schwerer Sprache.\nEr sagt dasselbe.\nNur er gilt vor dem Gesetz."

INVITATION_EASY: Lines = (
    ("Betreff", "Einladung in Leichter Sprache"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "wir laden Sie zu einem Treffen ein."),
    ("Normal", if_filled("ThemaLeicht", "Bei dem Treffen geht es um ", ".")),
    ("Normal", EASY_DEPUTY),
    ("Normal", EASY_CALLED_IN),
    (
        "Normal",
        if_filled(
            "Dringlichkeit", "Das Treffen ist eilig.\nDarum kommt die Einladung so kurz vorher.\nDas ist der Grund: "
        ),
    ),
    (
        "Normal",
        if_filled(
            "WiederholungVon",
            "Beim ",
            ". Treffen waren zu wenige da.\nDarum gibt es dieses Treffen noch einmal.\n"
            "Diesmal entscheiden alle, die da sind.\nAuch wenn es wenige sind.",
        ),
    ),
    *EASY_WHEN,
    *EASY_WHERE,
    ("Heading 1", "Was machen wir bei dem Treffen?"),
    ("Normal", if_filled("GruppenZahl", "Zuerst gibt es Vorträge.\nDanach arbeiten wir in ", " Gruppen.")),
    ("Normal", "Alle Themen stehen in der Tages-Ordnung.\nDie Tages-Ordnung liegt in diesem Brief."),
    ("Heading 1", "Kommen Sie?"),
    ("Normal", if_filled("AntwortBis", "Bitte füllen Sie den Antwort-Zettel aus.\nBitte antworten Sie bis ", ".")),
    ("Heading 1", "Brauchen Sie Hilfe bei dem Treffen?"),
    ("Normal", "Dann sagen Sie uns das bitte bald.\nSie können es auf den Antwort-Zettel schreiben."),
    *EASY_QUESTIONS,
    ("Heading 1", "Es gibt 2 Einladungen."),
    ("Schlussabsatz", "In diesem Brief liegt auch die Einladung in schwerer Sprache.\nNur sie gilt vor dem Gesetz."),
)

SAVE_THE_DATE_EASY: Lines = (
    ("Betreff", "Ein Termin für Sie, in Leichter Sprache"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "es gibt wieder ein Treffen."),
    ("Normal", "Bitte merken Sie sich den Tag."),
    ("Normal", EASY_DEPUTY),
    *EASY_WHEN,
    *EASY_WHERE,
    ("Heading 1", "Wie geht es weiter?"),
    ("Normal", "Wir schicken Ihnen später noch einen Brief.\nDer Brief ist die Einladung."),
    ("Heading 1", "Brauchen Sie Hilfe bei dem Treffen?"),
    ("Normal", "Dann sagen Sie uns das bitte jetzt schon."),
    *EASY_QUESTIONS,
    ("Heading 1", "Es gibt 2 Briefe."),
    ("Schlussabsatz", EASY_TWIN),
)

REMINDER_EASY: Lines = (
    ("Betreff", "Bitte antworten Sie uns, in Leichter Sprache"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "wir haben Sie zu einem Treffen eingeladen."),
    ("Normal", "Wir haben noch keine Antwort von Ihnen."),
    ("Normal", "Haben Sie schon geantwortet?\nDann müssen Sie nichts mehr tun."),
    ("Heading 1", "Kommen Sie?"),
    (
        "Normal",
        if_filled("AntwortBis", "Bitte füllen Sie den Antwort-Zettel aus.\nBitte antworten Sie bis ", "."),
    ),
    ("Normal", "Sie können nicht kommen?\nBitte sagen Sie uns das auch."),
    *EASY_WHEN,
    *EASY_WHERE,
    *EASY_QUESTIONS,
    ("Heading 1", "Es gibt 2 Briefe."),
    ("Schlussabsatz", EASY_TWIN),
)

CANCELLATION_EASY: Lines = (
    ("Betreff", "Das Treffen fällt aus, in Leichter Sprache"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "wir wollten uns am **{{AlterTermin}}** treffen."),
    ("Normal", "An diesem Tag gibt es **kein** Treffen."),
    ("Heading 1", "Wie geht es weiter?"),
    ("Normal", "{{NeuerTerminLeicht}}"),
    ("Normal", if_filled("NeuerOrt", "Der Ort ist: ", ".")),
    (
        "Normal",
        if_filled(
            "AntwortBis",
            "Bitte antworten Sie noch einmal.\nBitte füllen Sie den Antwort-Zettel aus.\nBitte antworten Sie bis ",
            ".",
        ),
    ),
    (
        "Normal",
        if_filled(
            "TerminOhneErsatz",
            "Für das Treffen am ",
            " gibt es noch keinen neuen Tag.\nSie müssen nichts tun.\nWir schreiben Ihnen wieder.",
        ),
    ),
    *EASY_QUESTIONS,
    ("Heading 1", "Es gibt 2 Briefe."),
    ("Schlussabsatz", EASY_TWIN),
)

SUPPLEMENT: Lines = (
    ("Betreff", "{{NachtragNr}}. Nachtrag zur Einladung zur {{SitzungGenitiv}} {{GremiumGenitiv}}"),
    ("Normal", "{{Anrede}}"),
    (
        "Normal",
        (
            "mit Schreiben vom {{EinladungVom}} haben wir zur {{SitzungGenitiv}} {{GremiumGenitiv}} am "
            "**{{SitzungDatum}}**, eingeladen. Dazu teilen wir Ihnen mit:"
        ),
    ),
    ("Normal", "{{Nachtragstext}}"),
    ("Normal", "Im Übrigen bleibt es bei der Einladung."),
    (
        "Schlussabsatz",
        if_filled("VertretungFuer", "Sie erhalten dieses Schreiben nachrichtlich als Stellvertretung für ", "."),
    ),
)

SUPPLEMENT_EASY: Lines = (
    ("Betreff", "Eine Änderung zu Ihrer Einladung, in Leichter Sprache"),
    ("Normal", "{{Anrede}}"),
    ("Normal", "wir haben Sie zu einem Treffen eingeladen.\nDas Treffen ist am **{{SitzungDatum}}**."),
    ("Normal", "Zu dem Treffen gibt es etwas Neues.\nDas Neue steht in dem Brief in schwerer Sprache."),
    ("Normal", "Wir erklären Ihnen gern, was dort steht.\nAlles andere bleibt gleich."),
    *EASY_QUESTIONS,
    ("Heading 1", "Es gibt 2 Briefe."),
    ("Schlussabsatz", EASY_TWIN),
)

AGENDA_WHERE_AND_WHEN: Lines = (
    ("Angabe", "Wann:\t{{SitzungDatum}}, {{Uhrzeit}}"),
    ("Angabe", "Wo:\t{{OrtMitAnschrift}}"),
    ("Angabe", if_filled("Vorsitz", "Vorsitz:\t")),
)

AGENDA_KIND_AND_SPEAKER = "{{TOP.Art}}" + if_filled("TOP.Vortrag", ", ")
AGENDA_END = if_filled("Ende", "Ende gegen ")

REPLY_PREFILLED: Lines = (
    ("Title", "Antwortbogen"),
    ("Subtitle", "{{Sitzung}} {{GremiumGenitiv}}"),
    ("Angabe", "Termin:\t{{SitzungDatum}}, {{Uhrzeit}}"),
    ("Angabe", if_filled("Name", "Name:\t")),
    ("Angabe", if_filled("Institution", "Institution:\t")),
    ("Angabe", if_filled("EinladungNr", "Einladung:\tNr.\u00a0") + if_filled("BogenNr", ", Bogen\u00a0")),
    ("Angabe", "**" + if_filled("AntwortBis", "Zurück bis:\t") + "**"),
)
REPLY_ANSWER: Lines = (
    ("Heading 1", "Teilnahme"),
    ("Ankreuzzeile", "☐[antwort.ja]\tIch nehme teil."),
    ("Ankreuzzeile", "☐[antwort.nein]\tIch nehme nicht teil."),
    ("Ankreuzzeile", "☐[antwort.vertreten]\tMich vertritt: ▁[vertretung]"),
    ("Klein", if_filled("Stellvertretung", "Als Ihre Stellvertretung ist benannt: ")),
    ("Heading 1", if_filled("WunschGruppen", "Ihr Wunsch für die ", " Workshops")),
    (
        "Themenwahl",
        if_filled("WunschGruppen", "1.\u00a0Wunsch\t2.\u00a0Wunsch\tBitte wählen Sie aus diesen ", ":"),
    ),
    ("Thema", "☐[wunsch.1]\t☐[wunsch.2]\t{{Thema.Nummer}}\t{{Thema.Titel}}"),
)
REPLY_RETURN: Lines = (
    ("Schreiblinie", "Datum: \t\u2003Unterschrift: \t"),
    (
        "Klein",
        if_filled("Ruecksendeangabe", "Bitte zurück an: ")
        + if_filled("EMail", ", per E-Mail an ")
        + if_filled("Telefon", " oder telefonisch unter ", "."),
    ),
    (
        "Klein",
        if_filled(
            "Datenschutzgrundlage",
            "Datenschutz: Wir verarbeiten Ihre Antwort, um die Sitzung vorzubereiten. Rechtsgrundlage: ",
            ".",
        ),
    ),
)
NEED_LINE = "☐[bedarf]\t{{Bedarf.Angabe}}"
NEED_LINE_OF_TWO = "☐[bedarf]\t{{Bedarfspaar.Links}}\t☐[bedarf]\t{{Bedarfspaar.Rechts}}"
NEEDS_HEADING = "Unterstützung (freiwillig)"
NEEDS_INTRODUCTION = (
    "Was brauchen Sie, um gut teilnehmen zu können? Wir trennen diesen Abschnitt ab und bewahren ihn für sich auf."
)
NEEDS_INTRODUCTION_APART = "Was brauchen Sie? Wir bewahren dieses Blatt für sich auf."
NEEDS_OWN_LINE = "\tNäheres: ▁[bedarf.sonstiges]"
NEEDS_MARK = "{{GremiumKurz}}, {{Sitzung}} am {{SitzungDatumKurz}}" + if_filled("EinladungNr", ", Einladung Nr.\u00a0")
CONSENT_ONCE = (
    "☐[einwilligung.sitzung]\tIch bin einverstanden, dass diese Angaben für diese Sitzung gespeichert "
    "und spätestens 30\u00a0Tage danach gelöscht werden."
)
CONSENT_STANDING = (
    "☐[einwilligung.dauerhaft]\tIch bin einverstanden, dass diese Angaben auch für spätere Sitzungen gespeichert "
    "werden. Das kann ich jederzeit widerrufen."
)

REPLY_EASY: Lines = (
    ("Title", "Antwort-Zettel"),
    ("Normal", "Das Treffen ist am **{{SitzungDatum}}**."),
    ("Normal", if_filled("Name", "Ihr Name: ")),
    ("Normal", if_filled("EinladungNr", "Nummer der Einladung: ") + if_filled("BogenNr", ", Bogen\u00a0")),
    ("Normal", "**" + if_filled("AntwortBis", "Bitte antworten Sie bis ", ".") + "**"),
    ("Heading 1", "Kommen Sie zu dem Treffen?"),
    ("Normal", "Kreuzen Sie bitte an:"),
    ("Ankreuzzeile", "☐[antwort.ja]\tJa, ich komme."),
    ("Ankreuzzeile", "☐[antwort.nein]\tNein, ich komme nicht."),
    ("Ankreuzzeile", "☐[antwort.vertreten]\tFür mich kommt: ▁[vertretung]"),
    ("Heading 1", if_filled("GruppenZahl", "Es gibt ", " Gruppen. Wo möchten Sie mitmachen?")),
    (
        "Themenwahl",
        if_filled(
            "GruppenZahl",
            "Kreuzen Sie 2 von ",
            " Gruppen an.\nZuerst\tDanach\tGruppe",
        ),
    ),
    ("Thema", "☐[wunsch.1]\t☐[wunsch.2]\t{{Thema.Nummer}}\t{{Thema.Titel}}"),
    ("Seite neu", "Brauchen Sie Hilfe bei dem Treffen?"),
    ("Normal", "Sie müssen hier nichts ankreuzen."),
    ("Ankreuzzeile", "☐[bedarf]\t{{BedarfLeicht.Angabe}}"),
    ("Ankreuzzeile", "☐[bedarf]\tIch brauche etwas anderes: ▁[bedarf.sonstiges]"),
    ("Heading 1", "Dürfen wir das aufschreiben?"),
    (
        "Ankreuzzeile",
        "☐[einwilligung.sitzung]\tJa, für dieses Treffen.\nSpätestens 30\u00a0Tage danach löschen Sie es wieder.",
    ),
    ("Ankreuzzeile", "☐[einwilligung.dauerhaft]\tJa, auch für die nächsten Treffen.\nIch kann das jederzeit ändern."),
    ("Schreiblinie", "Datum: \t\u2003Unterschrift: \t"),
    ("Heading 1", "Bitte schicken Sie den Zettel zurück."),
    ("Normal", if_filled("Ruecksendeangabe", "An: ")),
    ("Normal", if_filled("Telefon", "Haben Sie Fragen?\nDann rufen Sie uns an: ")),
)

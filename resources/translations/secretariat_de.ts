<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Secretariat</source>
        <translation>Über Secretariat</translation>
    </message>
    <message>
        <source>&amp;Licences of the parts:</source>
        <translation>&amp;Lizenzen der Bestandteile:</translation>
    </message>
    <message>
        <source>Version {version}
Settings, log and backups: {folder}</source>
        <translation>Version {version}
Einstellungen, Protokoll und Sicherungen: {folder}</translation>
    </message>
</context>
<context>
    <name>AccommodationSheets</name>
    <message>
        <source>Accommodations</source>
        <translation>Vorkehrungen</translation>
    </message>
</context>
<context>
    <name>AccommodationsDialog</name>
    <message>
        <source>Accommodations</source>
        <translation>Vorkehrungen</translation>
    </message>
    <message>
        <source>What those who come need, by number and never by name. A line without a state is a proposal from their needs.</source>
        <translation>Was alle brauchen, die kommen: als Zahl, nie mit Namen. „Vorgeschlagen“ heißt: aus dem Bedarf errechnet, noch nicht übernommen.</translation>
    </message>
    <message>
        <source>&amp;Take over proposals</source>
        <translation>&amp;Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Print for the house …</source>
        <translation>Für das &amp;Haus drucken …</translation>
    </message>
    <message>
        <source>Print for &amp;helpers …</source>
        <translation>Für Helfende &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Catalogue …</source>
        <translation>&amp;Katalog …</translation>
    </message>
    <message>
        <source>Nobody who comes needs anything that is kept here. Needs are typed in at the person.</source>
        <translation>Für diese Sitzung ist kein Bedarf gespeichert. Bedarf tragen Sie bei der Person ein: Personen – Unterstützungsbedarf.</translation>
    </message>
    <message>
        <source>{done} of {count} promised</source>
        <translation>{done} von {count} zugesagt</translation>
    </message>
    <message>
        <source>costs {amount}</source>
        <translation>Kosten {amount}</translation>
    </message>
    <message>
        <source>{kind}: {arranged} on the way, {needed} needed.</source>
        <translation>{kind}: vorgesehen {arranged}, gebraucht {needed}.</translation>
    </message>
    <message>
        <source>{kind}: {arranged} on the way, only {needed} still needed.</source>
        <translation>{kind}: vorgesehen {arranged}, gebraucht nur noch {needed}.</translation>
    </message>
    <message>
        <source>{kind}: should have been ordered by {day}.</source>
        <translation>{kind}: Bestellfrist war {day}.</translation>
    </message>
    <message>
        <source>Accommodations taken over</source>
        <translation>Vorkehrungen übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%n accommodation(s) taken over</source>
        <translation>
            <numerusform>%n Vorkehrung übernommen</numerusform>
            <numerusform>%n Vorkehrungen übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accommodation removed</source>
        <translation>Vorkehrung entfernt</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Bestellen bis</translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Vorkehrung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>whole meeting</source>
        <translation>ganze Sitzung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Beauftragt bei</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>{arranged} on the way, {needed} needed</source>
        <translation>vorgesehen {arranged}, gebraucht {needed}</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} noch offen</translation>
    </message>
    <message>
        <source>{count} not answered yet</source>
        <translation>{count}, falls noch zugesagt wird</translation>
    </message>
    <message>
        <source>nobody needs it</source>
        <translation>braucht niemand</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>&amp;Use:</source>
        <translation>&amp;Verwendung:</translation>
    </message>
    <message>
        <source>&amp;Care of:</source>
        <translation>&amp;bei (c/o):</translation>
    </message>
    <message>
        <source>&amp;District:</source>
        <translation>&amp;Ortsteil:</translation>
    </message>
    <message>
        <source>&amp;Street and number:</source>
        <translation>&amp;Straße und Nummer:</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>PO &amp;box:</source>
        <translation>&amp;Postfach:</translation>
    </message>
    <message>
        <source>Postal code and to&amp;wn:</source>
        <translation>PLZ &amp;und Ort:</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Countr&amp;y (empty for Germany):</source>
        <translation>&amp;Land (leer für Deutschland):</translation>
    </message>
    <message>
        <source>Delivery &amp;note:</source>
        <translation>&amp;Zustellvermerk:</translation>
    </message>
    <message>
        <source>Bul&amp;k recipient (own postal code, no street)</source>
        <translation>&amp;Großempfänger (eigene PLZ, keine Straße)</translation>
    </message>
    <message>
        <source>C&amp;hecked today (last on {day})</source>
        <translation>&amp;Heute geprüft (zuletzt am {day})</translation>
    </message>
    <message>
        <source>Addr&amp;esses:</source>
        <translation>Anschr&amp;iften:</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Weitere</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>C&amp;hecked today</source>
        <translation>&amp;Heute geprüft</translation>
    </message>
</context>
<context>
    <name>AgendaItemDialog</name>
    <message>
        <source>Agenda item</source>
        <translation>Tagesordnungspunkt</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Speaker:</source>
        <translation>&amp;Referent/in:</translation>
    </message>
    <message>
        <source>&amp;Begins at:</source>
        <translation>&amp;Beginnt um:</translation>
    </message>
    <message>
        <source>14:30</source>
        <translation>z. B. 14:30</translation>
    </message>
    <message>
        <source>&amp;Minutes:</source>
        <translation>&amp;Minuten:</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>&amp;Proposed by:</source>
        <translation>&amp;Vorgeschlagen von:</translation>
    </message>
    <message>
        <source>S&amp;ub-item of the one above</source>
        <translation>&amp;Unterpunkt des vorigen</translation>
    </message>
    <message>
        <source>Please enter a title.</source>
        <translation>Bitte geben Sie einen Titel ein.</translation>
    </message>
</context>
<context>
    <name>AgendaOffer</name>
    <message>
        <source>Br&amp;ing forward</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>From earlier meetings: {items}</source>
        <translation>Aus früheren Sitzungen: {items}</translation>
    </message>
    <message>
        <source>Unfinished items taken onto the agenda</source>
        <translation>Offenes auf die Tagesordnung übernommen</translation>
    </message>
</context>
<context>
    <name>AllotmentDialog</name>
    <message>
        <source>&amp;Name the people</source>
        <translation>&amp;Personen nennen</translation>
    </message>
    <message>
        <source>A step of its own: the names tell what somebody needs. They are hidden again when nobody works here.</source>
        <translation>Ein eigener Schritt: Die Namen verraten, was jemand braucht. Sie werden wieder verborgen, wenn hier niemand arbeitet.</translation>
    </message>
    <message>
        <source>Allot the workshop groups</source>
        <translation>Workshops einteilen</translation>
    </message>
    <message>
        <source>&amp;Anew: the best that there is</source>
        <translation>&amp;Neu: die beste Einteilung, die es gibt</translation>
    </message>
    <message>
        <source>With the &amp;fewest moves, after a refusal or a late answer</source>
        <translation>Mit den wenigsten &amp;Umzügen, nach einer Absage oder späten Antwort</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>{count} of {of} people would change their group.</source>
        <translation>Personen, für die sich die Gruppe ändert: {count} von {of}.</translation>
    </message>
    <message>
        <source>Nobody would change the group.</source>
        <translation>Niemand käme in eine andere Gruppe.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>wish no. {rank}</source>
        <translation>{rank}. Wunsch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>First come, first served</source>
        <translation>Nach Eingang</translation>
    </message>
    <message>
        <source>One by one by hand</source>
        <translation>Einzeln von Hand</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Einteilung</translation>
    </message>
    <message>
        <source>1st wish</source>
        <translation>1. Wunsch</translation>
    </message>
    <message>
        <source>2nd wish</source>
        <translation>2. Wunsch</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Hard rules broken</source>
        <translation>Regeln verletzt</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Ohne Gruppe</translation>
    </message>
</context>
<context>
    <name>AllotmentWeightsDialog</name>
    <message>
        <source>Weights of the allotment</source>
        <translation>Gewichte der Einteilung</translation>
    </message>
    <message>
        <source>Every rule that is not kept costs points; the fewest points win. Nobody is moved before you allot anew.</source>
        <translation>Jede Regel, die nicht eingehalten ist, kostet Punkte; die wenigsten Punkte gewinnen. Niemand zieht um, bevor Sie neu einteilen.</translation>
    </message>
    <message>
        <source>&amp;Usual weights</source>
        <translation>&amp;Übliche Gewichte</translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message>
        <source>Former members</source>
        <translation>Ausgeschiedene Mitglieder</translation>
    </message>
    <message>
        <source>People who hold no seat and deputise for nobody any more. When the period you keep their data for is over, their names must go; what they did as members stays, without a name.</source>
        <translation>Personen, die keinen Sitz mehr haben und niemanden mehr vertreten. Ist die Aufbewahrungsfrist abgelaufen, müssen ihre Namen gelöscht werden; was sie als Mitglied getan haben, bleibt ohne Namen erhalten.</translation>
    </message>
    <message>
        <source>&amp;People:</source>
        <translation>&amp;Personen:</translation>
    </message>
    <message>
        <source>{name} – the period ended on {day}</source>
        <translation>{name} – Frist abgelaufen am {day}</translation>
    </message>
    <message>
        <source>{name} – to be kept until {day} at most</source>
        <translation>{name} – Aufbewahrung längstens bis {day}</translation>
    </message>
    <message>
        <source>There is nobody here whose data must go.</source>
        <translation>Es gibt niemanden, dessen Daten gelöscht werden müssen.</translation>
    </message>
    <message>
        <source>Goes for good: name, contact and notes of the person[, {others}].</source>
        <translation>Endgültig gelöscht werden: Name, Kontaktdaten und Vermerke der Person[, {others}].</translation>
    </message>
    <message>
        <source>Stays without a name: {others}. Statistics, quorum and votes of past meetings are the same as before.</source>
        <translation>Ohne Namen bleiben erhalten: {others}. Statistik, Beschlussfähigkeit und Abstimmungen früherer Sitzungen stimmen weiterhin.</translation>
    </message>
    <message>
        <source>Not touched: files already made, texts of minutes and resolutions, and letters to others that name the person; they go with the periods of their meetings.</source>
        <translation>Nicht angetastet werden: fertige Dateien, Texte von Niederschriften und Beschlüssen sowie Briefe an andere, in denen die Person genannt ist; für sie gelten die Fristen ihrer Sitzung.</translation>
    </message>
    <message>
        <source>Nobody can bring it back: neither “Undo” nor a safety copy, which loses the name as well.</source>
        <translation>Niemand kann das zurückholen: weder „Rückgängig“ noch eine Sicherung, denn auch sie verliert den Namen beim Zurückspielen.</translation>
    </message>
    <message>
        <source>Take away for good who {name} was? Nobody can bring it back.</source>
        <translation>{name} endgültig anonymisieren? Niemand kann das zurückholen.</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>&amp;Anonymise for good</source>
        <translation>&amp;Endgültig anonymisieren</translation>
    </message>
    <message>
        <source>Person anonymised</source>
        <translation>Person anonymisiert</translation>
    </message>
    <message>
        <source>The person is anonymised.</source>
        <translation>Die Person ist anonymisiert.</translation>
    </message>
    <message>
        <source>&amp;Anonymise …</source>
        <translation>&amp;Anonymisieren …</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Changes were not saved.</source>
        <translation>Die Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>W&amp;eiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>AttendanceCounts</name>
    <message>
        <source>In the room: {benches}</source>
        <translation>Im Raum: {benches}</translation>
    </message>
    <message>
        <source>{bench} {there} of {of}</source>
        <translation>{bench} {there} von {of}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{bench} (missing: {names})</source>
        <translation>{bench} (es fehlen: {names})</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>TOP {number}</translation>
    </message>
    <message>
        <source>● quorate</source>
        <translation>● beschlussfähig</translation>
    </message>
    <message>
        <source>○ NOT quorate</source>
        <translation>○ NICHT beschlussfähig</translation>
    </message>
</context>
<context>
    <name>AttendanceStep</name>
    <message>
        <source>Number or &amp;name:</source>
        <translation>Nu&amp;mmer oder Name:</translation>
    </message>
    <message>
        <source>Type a number or a name, then press Enter</source>
        <translation>Nummer oder Namen eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Key in the list, or click: a present · e excused · u unexcused · v represented · t partly there · z joined by video · o open · + guest</source>
        <translation>Taste in der Liste oder Klick: a anwesend · e entschuldigt · u unentschuldigt · v vertreten · t teilweise da · z zugeschaltet · o offen · + Gast</translation>
    </message>
    <message>
        <source>N&amp;umber the sheet</source>
        <translation>&amp;Liste nummerieren</translation>
    </message>
    <message>
        <source>Every&amp;body else stayed away</source>
        <translation>Alle &amp;Übrigen fehlten</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Came &amp;at:</source>
        <translation>Ge&amp;kommen um:</translation>
    </message>
    <message>
        <source>14:20</source>
        <translation>z. B. 14:20</translation>
    </message>
    <message>
        <source>&amp;Left at:</source>
        <translation>Gegangen &amp;um:</translation>
    </message>
    <message>
        <source>16:00</source>
        <translation>z. B. 16:00</translation>
    </message>
    <message>
        <source>&amp;Represented by:</source>
        <translation>Ve&amp;rtreten durch:</translation>
    </message>
    <message>
        <source>En&amp;ter</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>Somebody who was not expected</source>
        <translation>Jemand, der nicht erwartet wurde</translation>
    </message>
    <message>
        <source>Famil&amp;y name:</source>
        <translation>Na&amp;chname:</translation>
    </message>
    <message>
        <source>&amp;Given name:</source>
        <translation>&amp;Vorname:</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organisation:</translation>
    </message>
    <message>
        <source>Occa&amp;sion:</source>
        <translation>A&amp;nlass:</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Anwesenheitsliste</translation>
    </message>
    <message>
        <source>Attendance {name}: {state}</source>
        <translation>Anwesenheit {name}: {state}</translation>
    </message>
    <message>
        <source>Sign-in sheet numbered</source>
        <translation>Anwesenheitsliste nummeriert</translation>
    </message>
    <message>
        <source>Everybody else stayed away</source>
        <translation>Alle Übrigen fehlten</translation>
    </message>
    <message>
        <source>Guest {name}</source>
        <translation>Gast {name}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kam um</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ging um</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>&amp;Why it is corrected:</source>
        <translation>Grund der Berich&amp;tigung:</translation>
    </message>
    <message>
        <source>E&amp;xcluded from</source>
        <translation>M&amp;itwirkungsverbot</translation>
    </message>
    <message>
        <source>Ty&amp;pe in early</source>
        <translation>Schon &amp;jetzt eintragen</translation>
    </message>
    <message>
        <source>Mar&amp;k as held</source>
        <translation>Als durchgeführ&amp;t eintragen</translation>
    </message>
    <message>
        <source>Meeting {number} held</source>
        <translation>{number}. Sitzung durchgeführt</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>zugeschaltet</translation>
    </message>
    <message>
        <source>{name}, by video</source>
        <translation>{name}, zugeschaltet</translation>
    </message>
</context>
<context>
    <name>BenchesModel</name>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>BoardErrands</name>
    <message>
        <source>Please choose a person on the board first.</source>
        <translation>Bitte wählen Sie zuerst eine Person auf der Tafel.</translation>
    </message>
    <message>
        <source>{name} has not answered yet. Wishes belong to an answer: please enter it in step 3.</source>
        <translation>{name} hat noch nicht geantwortet. Wünsche gehören zu einer Antwort: Bitte tragen Sie diese in Schritt 3 ein.</translation>
    </message>
    <message>
        <source>Wishes of {name}</source>
        <translation>Wünsche von {name}</translation>
    </message>
    <message>
        <source>Workshop groups allotted</source>
        <translation>Workshops eingeteilt</translation>
    </message>
    <message>
        <source>Allotted. Changed: {count}.</source>
        <translation>Eingeteilt. Geändert: {count}.</translation>
    </message>
    <message>
        <source>Workshop groups confirmed</source>
        <translation>Workshops bestätigt</translation>
    </message>
    <message>
        <source>Confirmed. Nobody is moved any more but by hand; who cancels leaves a free place.</source>
        <translation>Bestätigt. Niemand zieht mehr um, außer von Hand; wer absagt, lässt einen Platz frei.</translation>
    </message>
    <message>
        <source>Weights of the allotment</source>
        <translation>Gewichte der Einteilung</translation>
    </message>
    <message>
        <source>Papers prepared</source>
        <translation>Unterlagen vorbereitet</translation>
    </message>
    <message>
        <source>Group {number}: {topic}</source>
        <translation>Gruppe {number}: {topic}</translation>
    </message>
    <message>
        <source>Please go to the column of a group first.</source>
        <translation>Bitte gehen Sie zuerst in die Spalte einer Gruppe.</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>&amp;Sperren oder lösen</translation>
    </message>
    <message>
        <source>to group {number} – {topic}</source>
        <translation>nach Gruppe {number} – {topic}</translation>
    </message>
    <message>
        <source>&amp;0 out of the group</source>
        <translation>&amp;0 aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>&amp;Wishes …</source>
        <translation>&amp;Wünsche …</translation>
    </message>
    <message>
        <source>&amp;Together, apart …</source>
        <translation>&amp;Zusammen, getrennt …</translation>
    </message>
    <message>
        <source>Access &amp;needs …</source>
        <translation>&amp;Unterstützungsbedarf …</translation>
    </message>
</context>
<context>
    <name>BoardWishesDialog</name>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>This wish is given to another group already. Please choose another one.</source>
        <translation>Dieser Wunsch ist schon an eine andere Gruppe vergeben. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>wish no. {rank}</source>
        <translation>{rank}. Wunsch</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Group {name}:</source>
        <translation>Gruppe {name}:</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>ohne Gruppe</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>bound to others</source>
        <translation>an andere gebunden</translation>
    </message>
    <message>
        <source>Leads: {name}</source>
        <translation>Leitung: {name}</translation>
    </message>
    <message>
        <source>Writes: {name}</source>
        <translation>Protokoll: {name}</translation>
    </message>
    <message>
        <source>Group {number}: {topic}</source>
        <translation>Gruppe {number}: {topic}</translation>
    </message>
    <message>
        <source>In no group yet</source>
        <translation>Noch ohne Gruppe</translation>
    </message>
    <message>
        <source>{count} are coming</source>
        <translation>kommen: {count}</translation>
    </message>
    <message>
        <source>{count} have not answered</source>
        <translation>Antwort offen: {count}</translation>
    </message>
    <message>
        <source>people: {count}</source>
        <translation>Personen: {count}</translation>
    </message>
    <message>
        <source>in the room: {count}</source>
        <translation>im Raum: {count}</translation>
    </message>
    <message>
        <source>⚠ {count} too many</source>
        <translation>⚠ zu viele: {count}</translation>
    </message>
    <message>
        <source>free: {count}</source>
        <translation>frei: {count}</translation>
    </message>
    <message>
        <source>Not kept: {rule}</source>
        <translation>Nicht eingehalten: {rule}</translation>
    </message>
    <message>
        <source>in a group they never want: {count}</source>
        <translation>in einer Gruppe, in die sie nie möchten: {count}</translation>
    </message>
    <message>
        <source>Group {number} lacks: {benches}</source>
        <translation>In Gruppe {number} fehlt: {benches}</translation>
    </message>
    <message>
        <source>1st wish: {count} ({share} %)</source>
        <translation>1. Wunsch: {count} ({share} %)</translation>
    </message>
    <message>
        <source>2nd wish: {count} ({share} %)</source>
        <translation>2. Wunsch: {count} ({share} %)</translation>
    </message>
    <message>
        <source>further wish: {count}</source>
        <translation>weiterer Wunsch: {count}</translation>
    </message>
    <message>
        <source>none of the wishes: {count}</source>
        <translation>keiner der Wünsche: {count}</translation>
    </message>
    <message>
        <source>without a wish: {count}</source>
        <translation>ohne Wunsch: {count}</translation>
    </message>
    <message>
        <source>in no group: {count}</source>
        <translation>ohne Gruppe: {count}</translation>
    </message>
    <message>
        <source>wishes {count}</source>
        <translation>Wünsche {count}</translation>
    </message>
    <message>
        <source>benches {count}</source>
        <translation>Bänke {count}</translation>
    </message>
    <message>
        <source>sizes {count}</source>
        <translation>Größen {count}</translation>
    </message>
    <message>
        <source>organisations {count}</source>
        <translation>Institutionen {count}</translation>
    </message>
    <message>
        <source>planning areas {count}</source>
        <translation>Planungsräume {count}</translation>
    </message>
    <message>
        <source>same topic twice {count}</source>
        <translation>Thema doppelt {count}</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Punkte: {count}</translation>
    </message>
    <message>
        <source>Wishes: {wishes}</source>
        <translation>Wünsche: {wishes}</translation>
    </message>
    <message>
        <source>No wish given.</source>
        <translation>Kein Wunsch angegeben.</translation>
    </message>
    <message>
        <source>Never: {groups}</source>
        <translation>Nie: {groups}</translation>
    </message>
    <message>
        <source>Together with: {names}</source>
        <translation>Zusammen mit: {names}</translation>
    </message>
    <message>
        <source>Apart from: {names}</source>
        <translation>Getrennt von: {names}</translation>
    </message>
    <message>
        <source>Together: {names}</source>
        <translation>Zusammen: {names}</translation>
    </message>
    <message>
        <source>Apart: {names}</source>
        <translation>Getrennt: {names}</translation>
    </message>
    <message>
        <source>does not come</source>
        <translation>kommt nicht</translation>
    </message>
    <message>
        <source>leads or writes</source>
        <translation>leitet oder schreibt mit</translation>
    </message>
    <message>
        <source>wishes {numbers}</source>
        <translation>Wünsche {numbers}</translation>
    </message>
    <message>
        <source>a group they never want</source>
        <translation>nie gewünschte Gruppe</translation>
    </message>
    <message>
        <source>wish no. {rank}</source>
        <translation>{rank}. Wunsch</translation>
    </message>
    <message>
        <source>none of the wishes</source>
        <translation>keiner der Wünsche</translation>
    </message>
    <message>
        <source>without a wish</source>
        <translation>ohne Wunsch</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Ltg.</translation>
    </message>
    <message>
        <source>never!</source>
        <translation>nie!</translation>
    </message>
    <message>
        <source>Waiting for group {number} ({count}): {names}</source>
        <translation>Warteliste Gruppe {number} ({count}): {names}</translation>
    </message>
</context>
<context>
    <name>BondsDialog</name>
    <message>
        <source>Nobody yet. Please select two or more people below, then say whether they belong together or apart.</source>
        <translation>Noch niemand. Bitte markieren Sie unten zwei oder mehr Personen und sagen Sie dann, ob sie zusammen oder getrennt sein sollen.</translation>
    </message>
    <message>
        <source>Together or apart</source>
        <translation>Zusammen oder getrennt</translation>
    </message>
    <message>
        <source>&amp;Bound to each other:</source>
        <translation>An&amp;einander gebunden:</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Find people:</source>
        <translation>&amp;Personen suchen:</translation>
    </message>
    <message>
        <source>Keep &amp;together</source>
        <translation>&amp;Zusammen</translation>
    </message>
    <message>
        <source>Keep &amp;apart</source>
        <translation>&amp;Getrennt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People kept together</source>
        <translation>Personen zusammen gehalten</translation>
    </message>
    <message>
        <source>People kept apart</source>
        <translation>Personen getrennt gehalten</translation>
    </message>
    <message>
        <source>Bond released</source>
        <translation>Bindung gelöst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Institution</translation>
    </message>
</context>
<context>
    <name>CalledOff</name>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Bisher hat niemand geantwortet.</translation>
    </message>
    <message>
        <source>No invitation is out yet, so nobody has to be told.</source>
        <translation>Es ist noch keine Einladung versandt, also muss niemand Bescheid bekommen.</translation>
    </message>
    <message>
        <source>The meeting was moved.</source>
        <translation>Die Sitzung wurde verlegt.</translation>
    </message>
    <message>
        <source>The meeting was called off.</source>
        <translation>Die Sitzung wurde abgesagt.</translation>
    </message>
    <message>
        <source>Call the meeting off</source>
        <translation>Sitzung absagen</translation>
    </message>
    <message>
        <source>Call o&amp;ff</source>
        <translation>Sitzung &amp;absagen</translation>
    </message>
    <message>
        <source>Answers so far that become void ({count}), and stay in the history:</source>
        <translation>Bisherige Antworten, die dann nicht mehr gelten ({count}) und im Verlauf erhalten bleiben:</translation>
    </message>
    <message>
        <source>Invitations that are out: {count}. Those people must be told. The letter is among the papers of step 5.</source>
        <translation>Versandte Einladungen: {count}. Diese Personen müssen Bescheid bekommen. Das Schreiben finden Sie bei den Papieren in Schritt 5.</translation>
    </message>
    <message>
        <source>Answers that do not hold any more ({count}):</source>
        <translation>Antworten, die nicht mehr gelten ({count}):</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>{count} of {of} groups, {sheets}</source>
        <translation>{count} von {of} Gruppen, {sheets}</translation>
    </message>
    <message>
        <source>Cards and signs</source>
        <translation>Schilder und Etiketten</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>Sh&amp;eet:</source>
        <translation>Bog&amp;en:</translation>
    </message>
    <message>
        <source>&amp;Measures …</source>
        <translation>&amp;Maße …</translation>
    </message>
    <message>
        <source>In lar&amp;ge print</source>
        <translation>In &amp;Großdruck</translation>
    </message>
    <message>
        <source>As the &amp;back of the badges</source>
        <translation>Als &amp;Rückseite der Namensschilder</translation>
    </message>
    <message>
        <source>Only what &amp;changed</source>
        <translation>&amp;Nur Geändertes</translation>
    </message>
    <message>
        <source>First &amp;free place:</source>
        <translation>Erster &amp;freier Platz:</translation>
    </message>
    <message>
        <source>&amp;Assistant badges:</source>
        <translation>Schilder „&amp;Assistenz“:</translation>
    </message>
    <message>
        <source>Move &amp;right:</source>
        <translation>Nach re&amp;chts:</translation>
    </message>
    <message>
        <source>Move d&amp;own:</source>
        <translation>Nach &amp;unten:</translation>
    </message>
    <message>
        <source>&amp;Test print …</source>
        <translation>&amp;Probedruck …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>Als PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Preview of the cards</source>
        <translation>Vorschau der Schilder</translation>
    </message>
    <message>
        <source>Only what &amp;changed ({count})</source>
        <translation>&amp;Nur Geändertes drucken ({count})</translation>
    </message>
    <message>
        <source>{count} of {of} people, {sheets}</source>
        <translation>{count} von {of} Personen, {sheets}</translation>
    </message>
    <message>
        <source>Cards printed</source>
        <translation>Schilder gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n Blatt</numerusform>
            <numerusform>%n Blätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed card(s) belong to people who do not come any more.</source>
        <translation>
            <numerusform>%n gedrucktes Schild gehört zu jemandem, der nicht mehr kommt.</numerusform>
            <numerusform>%n gedruckte Schilder gehören zu Personen, die nicht mehr kommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) missing:</source>
        <translation>
            <numerusform>%n Anschrift fehlt:</numerusform>
            <numerusform>%n Anschriften fehlen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Name badges</source>
        <translation>Namensschilder</translation>
    </message>
    <message>
        <source>Slips with group and room</source>
        <translation>Gruppenzettel</translation>
    </message>
    <message>
        <source>Table signs</source>
        <translation>Tischkarten</translation>
    </message>
    <message>
        <source>Door signs</source>
        <translation>Türschilder</translation>
    </message>
    <message>
        <source>Way signs</source>
        <translation>Wegweiser</translation>
    </message>
    <message>
        <source>List of the groups for the wall</source>
        <translation>Aushang der Gruppen</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>Adressetiketten</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Umschläge</translation>
    </message>
    <message>
        <source>A4 folded once, 297 × 105 mm</source>
        <translation>A4, einmal gefaltet, 297 × 105 mm</translation>
    </message>
    <message>
        <source>A4 folded twice, 210 × 99 mm</source>
        <translation>A4, zweimal gefaltet, 210 × 99 mm</translation>
    </message>
    <message>
        <source>A4, large print</source>
        <translation>A4, Großdruck</translation>
    </message>
    <message>
        <source>Arrow to the right</source>
        <translation>Pfeil nach rechts</translation>
    </message>
    <message>
        <source>Arrow to the left</source>
        <translation>Pfeil nach links</translation>
    </message>
    <message>
        <source>Arrow ahead</source>
        <translation>Pfeil geradeaus</translation>
    </message>
    <message>
        <source>Sheet for an envelope with a window</source>
        <translation>Blatt für einen Umschlag mit Fenster</translation>
    </message>
</context>
<context>
    <name>ClearableEdit</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>ClosuresDialog</name>
    <message>
        <source>Closure days of the office</source>
        <translation>Schließtage des Büros</translation>
    </message>
    <message>
        <source>On these days the office is closed though they are no holiday. Every deadline counts with them, for all committees.</source>
        <translation>An diesen Tagen ist das Büro geschlossen, obwohl kein Feiertag ist. Alle Fristen rechnen damit, für alle Gremien.</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Edi&amp;t …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Closure days</source>
        <translation>Schließtage</translation>
    </message>
    <message>
        <source>{day} every year</source>
        <translation>{day} in jedem Jahr</translation>
    </message>
    <message>
        <source>New closure day</source>
        <translation>Neuer Schließtag</translation>
    </message>
    <message>
        <source>Closure day {day}</source>
        <translation>Schließtag {day}</translation>
    </message>
    <message>
        <source>Closure day {day} removed</source>
        <translation>Schließtag {day} entfernt</translation>
    </message>
</context>
<context>
    <name>CommitteeCadence</name>
    <message>
        <source>Closure &amp;days …</source>
        <translation>Schlie&amp;ßtage …</translation>
    </message>
    <message>
        <source>&amp;Plan of the year …</source>
        <translation>&amp;Jahresplan …</translation>
    </message>
    <message>
        <source>Cadence as a picture</source>
        <translation>Turnus als Bild</translation>
    </message>
    <message>
        <source>Cadence by period</source>
        <translation>Turnus nach Zeiträumen</translation>
    </message>
    <message>
        <source>If letters go to the post today, a meeting can be held from {day} on.</source>
        <translation>Gehen die Briefe heute zur Post, ist eine Sitzung ab {day} möglich.</translation>
    </message>
    <message>
        <source>A meeting is needed by {day}.</source>
        <translation>Eine Sitzung ist nötig bis {day}.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Last sensible day</source>
        <translation>Letzter sinnvoller Tag</translation>
    </message>
    <message>
        <source>Letters posted by</source>
        <translation>Briefe zur Post bis</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>planned: {days}</source>
        <translation>geplant: {days}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No cadence is laid down. How often the committee meets is set in its rules of procedure.</source>
        <translation>Es ist kein Turnus festgelegt. Wie oft das Gremium tagt, bestimmt seine Geschäftsordnung.</translation>
    </message>
    <message>
        <source>A meeting is needed by {day}; it is planned for {planned}.</source>
        <translation>Eine Sitzung ist nötig bis {day}; geplant ist sie für {planned}.</translation>
    </message>
    <message>
        <source>As of {day}, the day chosen under “Seats”: later meetings count as planned.</source>
        <translation>Stand am {day}, dem Tag, der unter „Sitze“ gewählt ist: Spätere Sitzungen gelten als geplant.</translation>
    </message>
</context>
<context>
    <name>CommitteeDelegations</name>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Edi&amp;t …</source>
        <translation>B&amp;earbeiten …</translation>
    </message>
    <message>
        <source>&amp;Report …</source>
        <translation>Be&amp;richt …</translation>
    </message>
    <message>
        <source>&amp;Letters …</source>
        <translation>S&amp;chreiben …</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Entsendungen</translation>
    </message>
    <message>
        <source>Nobody is delegated yet. “New …” notes who goes where, and from when to when.</source>
        <translation>Es ist noch niemand entsandt. „Neu …“ hält fest, wer wohin geht, von wann bis wann.</translation>
    </message>
    <message>
        <source>New delegation</source>
        <translation>Neue Entsendung</translation>
    </message>
    <message>
        <source>Report from {body}</source>
        <translation>Bericht: {body}</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Ordner für die Schreiben</translation>
    </message>
    <message>
        <source>Letters about delegations created</source>
        <translation>Entsendungsschreiben erzeugt</translation>
    </message>
    <message>
        <source>Lies in the folder: {names}</source>
        <translation>Liegt im Ordner: {names}</translation>
    </message>
    <message>
        <source>Delegated to {body}</source>
        <translation>Entsandt: {body}</translation>
    </message>
    <message>
        <source>Delegation to {body} changed</source>
        <translation>Entsendung geändert: {body}</translation>
    </message>
    <message>
        <source>Report of {day}</source>
        <translation>Bericht vom {day}</translation>
    </message>
    <message>
        <source>Superior body: {name}</source>
        <translation>Übergeordnetes Gremium: {name}</translation>
    </message>
    <message>
        <source>Predecessor: {name}</source>
        <translation>Vorgänger: {name}</translation>
    </message>
    <message>
        <source>Agreement to be renewed by {name}</source>
        <translation>Vereinbarung zu erneuern bis {name}</translation>
    </message>
    <message>
        <source>Delegated to</source>
        <translation>Entsandt in</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Wer geht</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Decided in</source>
        <translation>Beschlossen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>meeting {no}</source>
        <translation>{no}. Sitzung</translation>
    </message>
</context>
<context>
    <name>CommitteeDialog</name>
    <message>
        <source>New committee</source>
        <translation>Neues Gremium</translation>
    </message>
    <message>
        <source>Committee {name}</source>
        <translation>Gremium {name}</translation>
    </message>
</context>
<context>
    <name>CommitteeErrands</name>
    <message>
        <source>Yearl&amp;y reports …</source>
        <translation>Be&amp;richte …</translation>
    </message>
    <message>
        <source>Copy e-mail addre&amp;sses</source>
        <translation>E-Mail-&amp;Adressen kopieren</translation>
    </message>
    <message>
        <source>{count} files are in the folder:

{names}</source>
        <translation>{count} Dateien liegen im Ordner:

{names}</translation>
    </message>
    <message>
        <source>There is nothing to report of {year}. Nothing was written.</source>
        <translation>Über {year} gibt es nichts zu berichten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Yearly reports</source>
        <translation>Berichte des Jahres</translation>
    </message>
    <message>
        <source>Reports {year} created</source>
        <translation>Berichte {year} erzeugt</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Ordner für die Berichte</translation>
    </message>
    <message>
        <source>{count} addresses are on the clipboard. Please paste them into the field “Bcc”.</source>
        <translation>{count} Adressen sind in der Zwischenablage. Bitte fügen Sie sie in das Feld „Bcc“ ein.</translation>
    </message>
    <message>
        <source>No member has an e-mail address. Nothing was copied.</source>
        <translation>Kein Mitglied hat eine E-Mail-Adresse. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>List of resolutions and recommendations</source>
        <translation>Liste der Beschlüsse und Empfehlungen</translation>
    </message>
    <message>
        <source>Statistics of the year, as workbook and Word document</source>
        <translation>Jahresstatistik, als Tabelle und als Word-Dokument</translation>
    </message>
    <message>
        <source>Letters of delegation</source>
        <translation>Entsendungsschreiben</translation>
    </message>
    <message>
        <source>&amp;Continue …</source>
        <translation>&amp;Weiter …</translation>
    </message>
</context>
<context>
    <name>CommitteeFacts</name>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Nachfolge</translation>
    </message>
    <message>
        <source>How often it meets</source>
        <translation>Turnus</translation>
    </message>
    <message>
        <source>Number for how often</source>
        <translation>Zahl zum Turnus</translation>
    </message>
    <message>
        <source>Quorum measured by</source>
        <translation>Beschlussfähigkeit bemisst sich nach</translation>
    </message>
    <message>
        <source>Why the seat becomes free</source>
        <translation>Grund des Ausscheidens</translation>
    </message>
    <message>
        <source>Head of the letter</source>
        <translation>Briefkopf</translation>
    </message>
    <message>
        <source>First line of the letter, large: Kreis Musterstadt</source>
        <translation>Erste Zeile des Briefs, groß: Kreis Musterstadt</translation>
    </message>
    <message>
        <source>Second line below it: Der Landrat · Dezernat Soziales</source>
        <translation>Zweite Zeile darunter: Der Landrat · Dezernat Soziales</translation>
    </message>
    <message>
        <source>Address of the office: where the reply form is sent back to</source>
        <translation>Anschrift der Geschäftsstelle: wohin der Antwortbogen zurückgeht</translation>
    </message>
    <message>
        <source>A – small letterhead, address from 27 mm</source>
        <translation>A – kleiner Briefkopf, Anschrift ab 27 mm</translation>
    </message>
    <message>
        <source>B – large letterhead, address from 45 mm</source>
        <translation>B – großer Briefkopf, Anschrift ab 45 mm</translation>
    </message>
    <message>
        <source>“Mein Zeichen”: 50-LSP</source>
        <translation>„Mein Zeichen“: 50-LSP</translation>
    </message>
    <message>
        <source>At the right of the letter: whom to ask</source>
        <translation>Rechts im Brief: an wen man sich wendet</translation>
    </message>
    <message>
        <source>“Auskunft erteilt”: Frau Beispiel</source>
        <translation>„Auskunft erteilt“: Frau Beispiel</translation>
    </message>
    <message>
        <source>Dezernat Soziales</source>
        <translation>Zum Beispiel: Dezernat Soziales</translation>
    </message>
    <message>
        <source>At the foot of sheets and reply forms: Art. 6 Abs. 1 Buchst. e DSGVO</source>
        <translation>Unter Listen und Antwortbogen: Art. 6 Abs. 1 Buchst. e DSGVO</translation>
    </message>
    <message>
        <source>Last line of each page; empty: authority and address</source>
        <translation>Letzte Zeile jeder Seite; leer: Behörde und Anschrift</translation>
    </message>
    <message>
        <source>End of the letter</source>
        <translation>Schluss des Briefs</translation>
    </message>
    <message>
        <source>Above the signature: Im Auftrag</source>
        <translation>Über der Unterschrift: Im Auftrag</translation>
    </message>
    <message>
        <source>In print below the signature: Beispiel</source>
        <translation>Gedruckt unter der Unterschrift: Beispiel</translation>
    </message>
    <message>
        <source>A – whole days between receipt and meeting</source>
        <translation>A – ganze Tage zwischen Zugang und Sitzung</translation>
    </message>
    <message>
        <source>B – the day of the meeting counts</source>
        <translation>B – der Sitzungstag zählt mit</translation>
    </message>
    <message>
        <source>Small line above the address in the window: Kreis Musterstadt · Amtsweg 1 · 12345 Stadt</source>
        <translation>Kleine Zeile über der Anschrift im Fenster: Kreis Musterstadt · Amtsweg 1 · 12345 Stadt</translation>
    </message>
    <message>
        <source>Where members receive their letters besides, with commas: their holidays count as well.</source>
        <translation>Wo Mitglieder außerdem Post erhalten, mit Komma getrennt: Auch deren Feiertage zählen.</translation>
    </message>
    <message>
        <source>Another predecessor</source>
        <translation>Anderes Vorgängergremium</translation>
    </message>
    <message>
        <source>Another superior body</source>
        <translation>Anderes übergeordnetes Gremium</translation>
    </message>
    <message>
        <source>Its name, if it is not in this register.</source>
        <translation>Sein Name, falls es nicht in diesem Register steht.</translation>
    </message>
    <message>
        <source>Legal basis of the data</source>
        <translation>Rechtsgrundlage der Daten</translation>
    </message>
</context>
<context>
    <name>CommitteeGlance</name>
    <message>
        <source>Edi&amp;t …</source>
        <translation>B&amp;earbeiten …</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
</context>
<context>
    <name>CommitteeMaster</name>
    <message>
        <source>Master data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>&amp;New committee …</source>
        <translation>&amp;Neues Gremium …</translation>
    </message>
</context>
<context>
    <name>CommitteePage</name>
    <message>
        <source>Parts of the committee</source>
        <translation>Teile des Gremiums</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Sitze</translation>
    </message>
    <message>
        <source>Rules of procedure</source>
        <translation>Geschäftsordnung</translation>
    </message>
    <message>
        <source>Place and rooms</source>
        <translation>Ort und Räume</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>&amp;Appoint …</source>
        <translation>&amp;Benennen …</translation>
    </message>
    <message>
        <source>&amp;End appointment …</source>
        <translation>B&amp;enennung beenden …</translation>
    </message>
    <message>
        <source>&amp;Replace …</source>
        <translation>&amp;Neu besetzen …</translation>
    </message>
    <message>
        <source>Name &amp;deputy …</source>
        <translation>S&amp;tellvertretung benennen …</translation>
    </message>
    <message>
        <source>New &amp;version of the rules …</source>
        <translation>Neue Fassung &amp;der Geschäftsordnung …</translation>
    </message>
    <message>
        <source>&amp;Master data …</source>
        <translation>&amp;Stammdaten …</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Turnus</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Entsendungen</translation>
    </message>
    <message>
        <source>&amp;Plan of the year …</source>
        <translation>&amp;Jahresplan …</translation>
    </message>
    <message>
        <source>Cl&amp;osure days …</source>
        <translation>Schl&amp;ießtage …</translation>
    </message>
    <message>
        <source>De&amp;legate …</source>
        <translation>Je&amp;mand entsenden …</translation>
    </message>
    <message>
        <source>New meetin&amp;g …</source>
        <translation>Sitzung p&amp;lanen …</translation>
    </message>
</context>
<context>
    <name>CommitteePlaces</name>
    <message>
        <source>Houses where meetings are held</source>
        <translation>Häuser, in denen Sitzungen stattfinden</translation>
    </message>
    <message>
        <source>Ne&amp;w house …</source>
        <translation>&amp;Neues Haus …</translation>
    </message>
    <message>
        <source>Edit hou&amp;se …</source>
        <translation>Haus bearbei&amp;ten …</translation>
    </message>
    <message>
        <source>&amp;Use for this committee</source>
        <translation>&amp;Für dieses Gremium verwenden</translation>
    </message>
    <message>
        <source>&amp;New room …</source>
        <translation>N&amp;euer Raum …</translation>
    </message>
    <message>
        <source>Edit &amp;room …</source>
        <translation>&amp;Raum bearbeiten …</translation>
    </message>
    <message>
        <source>Houses</source>
        <translation>Häuser</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>No house is known yet. Make one with “New house …”.</source>
        <translation>Noch ist kein Haus bekannt. Legen Sie es mit „Neues Haus …“ an.</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Step-free entrance</source>
        <translation>Stufenloser Eingang</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>In rows</source>
        <translation>In Reihen</translation>
    </message>
    <message>
        <source>U shape</source>
        <translation>U-Form</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Wheelchairs</source>
        <translation>Rollstuhlplätze</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Rooms in {house}</source>
        <translation>Räume in {house}</translation>
    </message>
    <message>
        <source>New house</source>
        <translation>Neues Haus</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Usual house of {committee}</source>
        <translation>Regel-Sitzungsort von {committee}</translation>
    </message>
    <message>
        <source>House {name}</source>
        <translation>Haus {name}</translation>
    </message>
    <message>
        <source>Room {name}</source>
        <translation>Raum {name}</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>● usual house</source>
        <translation>● Regel-Sitzungsort</translation>
    </message>
    <message>
        <source>step-free</source>
        <translation>stufenlos</translation>
    </message>
    <message>
        <source>hearing loop</source>
        <translation>induktive Höranlage</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>Beamer</translation>
    </message>
    <message>
        <source>&amp;Planning areas …</source>
        <translation>&amp;Planungsräume …</translation>
    </message>
</context>
<context>
    <name>CommitteeRules</name>
    <message>
        <source>The rules in words</source>
        <translation>Die Geschäftsordnung in Worten</translation>
    </message>
    <message>
        <source>&amp;New version …</source>
        <translation>&amp;Neue Fassung …</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Versions of the rules of procedure</source>
        <translation>Fassungen der Geschäftsordnung</translation>
    </message>
    <message>
        <source>Without rules of procedure no deadline can be worked out. Please add a version.</source>
        <translation>Ohne Geschäftsordnung lässt sich keine Frist berechnen. Bitte legen Sie eine Fassung an.</translation>
    </message>
    <message>
        <source>New version of the rules of procedure</source>
        <translation>Neue Fassung der Geschäftsordnung</translation>
    </message>
    <message>
        <source>Earlier versions stay as they are: meetings keep the one they were invited under.</source>
        <translation>Frühere Fassungen bleiben, wie sie sind: Sitzungen behalten die, unter der zu ihnen eingeladen wurde.</translation>
    </message>
    <message>
        <source>Rules of procedure {version}</source>
        <translation>Geschäftsordnung {version}</translation>
    </message>
    <message>
        <source>● in force</source>
        <translation>● in Kraft</translation>
    </message>
    <message>
        <source>Version {version}, valid from {day}</source>
        <translation>Fassung {version}, gültig ab {day}</translation>
    </message>
</context>
<context>
    <name>CommitteeSeats</name>
    <message>
        <source>As of da&amp;y:</source>
        <translation>Stand a&amp;m:</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>Heu&amp;te</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Appoint …</source>
        <translation>Be&amp;nennen …</translation>
    </message>
    <message>
        <source>En&amp;d …</source>
        <translation>B&amp;eenden …</translation>
    </message>
    <message>
        <source>&amp;Replace …</source>
        <translation>Ne&amp;u besetzen …</translation>
    </message>
    <message>
        <source>Name de&amp;puty …</source>
        <translation>Stell&amp;vertretung benennen …</translation>
    </message>
    <message>
        <source>New &amp;bench …</source>
        <translation>Neue Ban&amp;k …</translation>
    </message>
    <message>
        <source>Edit be&amp;nch …</source>
        <translation>Bank bearbe&amp;iten …</translation>
    </message>
    <message>
        <source>New &amp;seat …</source>
        <translation>Neue&amp;r Sitz …</translation>
    </message>
    <message>
        <source>Edit sea&amp;t …</source>
        <translation>Sit&amp;z bearbeiten …</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Sitze</translation>
    </message>
    <message>
        <source>History of the seat</source>
        <translation>Verlauf des Sitzes</translation>
    </message>
    <message>
        <source>{all} seats, {vacant} vacant</source>
        <translation>{all} Sitze, davon {vacant} frei</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>Stellvertretungen</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimmrecht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>This committee has no benches yet. Make one with “New bench …”, or read a list.</source>
        <translation>Dieses Gremium hat noch keine Bänke. Legen Sie eine mit „Neue Bank …“ an, oder lesen Sie eine Liste ein.</translation>
    </message>
    <message>
        <source>On this day the committee has no seats. Make one with “New seat …”.</source>
        <translation>An diesem Tag hat das Gremium keine Sitze. Legen Sie einen mit „Neuer Sitz …“ an.</translation>
    </message>
    <message>
        <source>History of seat {seat}:</source>
        <translation>Verlauf von Sitz {seat}:</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>○ vacant</source>
        <translation>○ frei</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Deputy ({kind})</source>
        <translation>Stellvertretung ({kind})</translation>
    </message>
    <message>
        <source>&amp;List of members …</source>
        <translation>Mitgliederverzei&amp;chnis …</translation>
    </message>
    <message>
        <source>Write the members and deputies of this day into a workbook for Excel</source>
        <translation>Schreibt Mitglieder und Stellvertretungen dieses Tages in eine Excel-Mappe</translation>
    </message>
    <message>
        <source>Save list of members</source>
        <translation>Mitgliederverzeichnis speichern</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Mappe (*.xlsx)</translation>
    </message>
    <message>
        <source>The list of {day} is saved: {name}</source>
        <translation>Die Liste vom {day} ist gespeichert: {name}</translation>
    </message>
</context>
<context>
    <name>CommitteeSender</name>
    <message>
        <source>Sender profile</source>
        <translation>Absenderprofil</translation>
    </message>
    <message>
        <source>No sender profile is chosen, so no letters can be written. Make one with “New sender …”.</source>
        <translation>Es ist kein Absenderprofil gewählt, deshalb lassen sich keine Briefe schreiben. Legen Sie eines mit „Neuer Absender …“ an.</translation>
    </message>
    <message>
        <source>New sender profile</source>
        <translation>Neues Absenderprofil</translation>
    </message>
    <message>
        <source>Sender {name}</source>
        <translation>Absender {name}</translation>
    </message>
    <message>
        <source>&amp;New sender …</source>
        <translation>&amp;Neuer Absender …</translation>
    </message>
</context>
<context>
    <name>CommitteesPage</name>
    <message>
        <source>&amp;New committee …</source>
        <translation>&amp;Neues Gremium …</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>Dor&amp;thin gehen</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzbezeichnung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>Last meeting</source>
        <translation>Letzte Sitzung</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Work out deadlines</source>
        <translation>Fristen berechnen</translation>
    </message>
    <message>
        <source>&amp;Day of the meeting:</source>
        <translation>&amp;Sitzungstag:</translation>
    </message>
    <message>
        <source>&amp;Notice period:</source>
        <translation>&amp;Ladungsfrist:</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Einheit:</translation>
    </message>
    <message>
        <source>&amp;Count:</source>
        <translation>&amp;Zählweise:</translation>
    </message>
    <message>
        <source>&amp;Kept when:</source>
        <translation>&amp;Gewahrt, wenn:</translation>
    </message>
    <message>
        <source>&amp;Holidays of:</source>
        <translation>&amp;Feiertage von:</translation>
    </message>
    <message>
        <source>&amp;Answers so many working days before:</source>
        <translation>&amp;Antwort so viele Arbeitstage vorher:</translation>
    </message>
    <message>
        <source>Working days a letter &amp;takes:</source>
        <translation>Werktage, die ein &amp;Brief braucht:</translation>
    </message>
    <message>
        <source>the invitation has arrived</source>
        <translation>die Einladung zugegangen ist</translation>
    </message>
    <message>
        <source>the invitation was sent</source>
        <translation>die Einladung abgesandt ist</translation>
    </message>
    <message>
        <source>Please enter the day of the meeting.</source>
        <translation>Bitte geben Sie den Sitzungstag ein.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Meeting {no} – {day}</source>
        <translation>{no}. Sitzung – {day}</translation>
    </message>
    <message>
        <source>Earlier meetings ({count})</source>
        <translation>Frühere Sitzungen ({count})</translation>
    </message>
    <message>
        <source>Meeting {no} – cancelled</source>
        <translation>{no}. Sitzung – abgesagt</translation>
    </message>
    <message>
        <source>Meeting {no} – moved</source>
        <translation>{no}. Sitzung – verlegt</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>Book dispatch</source>
        <translation>Versand buchen</translation>
    </message>
    <message>
        <source>&amp;Handed over:</source>
        <translation>&amp;Übergeben am:</translation>
    </message>
    <message>
        <source>dd.MM.yyyy HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>P&amp;roof:</source>
        <translation>&amp;Nachweis:</translation>
    </message>
    <message>
        <source>&amp;Initials:</source>
        <translation>N&amp;amenszeichen:</translation>
    </message>
    <message>
        <source>Letters ready: {counts}</source>
        <translation>Briefe bereit: {counts}</translation>
    </message>
    <message>
        <source>Please enter the initials of who hands the letters over.</source>
        <translation>Bitte geben Sie das Namenszeichen der Person ein, die die Briefe übergibt.</translation>
    </message>
    <message>
        <source>Dispatch booked</source>
        <translation>Versand gebucht</translation>
    </message>
    <message>
        <source>Counts as received: {days}</source>
        <translation>Gilt als zugegangen: {days}</translation>
    </message>
    <message>
        <source>Letters of supplement {number}: {count}</source>
        <translation>Briefe des Nachtrags {number}: {count}</translation>
    </message>
    <message>
        <source>Dispatch of the supplement booked</source>
        <translation>Versand des Nachtrags gebucht</translation>
    </message>
    <message>
        <source>&amp;Book dispatch</source>
        <translation>Versand &amp;buchen</translation>
    </message>
</context>
<context>
    <name>DoneBox</name>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>What was typed here on {when} and not saved is back in the fields. Please look it over and save.</source>
        <translation>Was hier am {when} eingetippt und nicht gespeichert wurde, steht wieder in den Feldern. Bitte sehen Sie es durch und speichern Sie.</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>The program ended last time before this was saved:

{names}

Nothing else is missing.</source>
        <translation>Das Programm endete beim letzten Mal, bevor dies gespeichert war:

{names}

Sonst fehlt nichts.</translation>
    </message>
    <message>
        <source>Unsaved entries</source>
        <translation>Nicht gespeicherte Eingaben</translation>
    </message>
    <message>
        <source>&amp;Go on typing</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>What this belonged to is no longer in the register. Nothing was changed. This was typed:</source>
        <translation>Wozu dies gehörte, ist nicht mehr im Register. Es wurde nichts geändert. Geschrieben war:</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation>Doppelte zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Pairs found:</source>
        <translation>&amp;Gefundene Paare:</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Doppelte suchen</translation>
    </message>
    <message>
        <source>Values of both entries</source>
        <translation>Werte beider Einträge</translation>
    </message>
    <message>
        <source>&amp;Merge into one</source>
        <translation>&amp;Zu einem Eintrag zusammenführen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Eigene Anschrift</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Merge {name}</source>
        <translation>{name} zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>They are &amp;different</source>
        <translation>&amp;Das sind zwei verschiedene</translation>
    </message>
    <message>
        <source>Nothing seems to stand here twice.</source>
        <translation>Doppelt scheint hier nichts eingetragen zu sein.</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Geht mit über</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>The program made a mistake; it was not you. What was saved is safe, and you can go on working. If it happens again, close the program and start it anew.</source>
        <translation>Das Programm hat einen Fehler gemacht, nicht Sie. Was gespeichert war, ist sicher, und Sie können weiterarbeiten. Kommt der Fehler wieder, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>&amp;Report for those who look after the program (no names, no addresses, no file names):</source>
        <translation>Be&amp;richt für die Programmbetreuung (ohne Namen, Adressen und Dateinamen):</translation>
    </message>
    <message>
        <source>&amp;Save report …</source>
        <translation>Bericht &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Go on working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved there. Please choose another folder.</source>
        <translation>Dort ließ sich der Bericht nicht speichern. Bitte wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>ExchangeMenu</name>
    <message>
        <source>OParl file written</source>
        <translation>OParl-Datei geschrieben</translation>
    </message>
    <message>
        <source>OParl file read in</source>
        <translation>OParl-Datei eingelesen</translation>
    </message>
    <message>
        <source>Save OParl file as</source>
        <translation>OParl-Datei speichern unter</translation>
    </message>
    <message>
        <source>OParl file (*.json)</source>
        <translation>OParl-Datei (*.json)</translation>
    </message>
    <message>
        <source>Read in OParl file</source>
        <translation>OParl-Datei einlesen</translation>
    </message>
    <message>
        <source>Committees that are not in the register yet are founded in this Land.</source>
        <translation>Gremien, die noch nicht im Register stehen, werden für dieses Bundesland angelegt.</translation>
    </message>
    <message>
        <source>&amp;Read in</source>
        <translation>Ein&amp;lesen</translation>
    </message>
</context>
<context>
    <name>FollowUpsPanel</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Add follow-&amp;up …</source>
        <translation>Wiederv&amp;orlage …</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>E&amp;rledigt</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Erledigt am</translation>
    </message>
    <message>
        <source>What, and who does it</source>
        <translation>Was zu tun ist, und wer es tut</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Neue Wiedervorlage</translation>
    </message>
    <message>
        <source>Follow-up added</source>
        <translation>Wiedervorlage angelegt</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>Wiedervorlage erledigt</translation>
    </message>
    <message>
        <source>There are no follow-ups yet. “Add follow-up …” keeps who does what, and by when.</source>
        <translation>Noch keine Wiedervorlage. „Wiedervorlage …“ hält fest, wer was bis wann erledigt.</translation>
    </message>
</context>
<context>
    <name>GridDialog</name>
    <message>
        <source>Measures of a sheet</source>
        <translation>Maße eines Bogens</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Paper &amp;width:</source>
        <translation>Breite des &amp;Blattes:</translation>
    </message>
    <message>
        <source>Paper h&amp;eight:</source>
        <translation>&amp;Höhe des Blattes:</translation>
    </message>
    <message>
        <source>Card w&amp;idth:</source>
        <translation>Breite eines &amp;Schildes:</translation>
    </message>
    <message>
        <source>Card hei&amp;ght:</source>
        <translation>Höhe &amp;eines Schildes:</translation>
    </message>
    <message>
        <source>Side &amp;by side:</source>
        <translation>Nebene&amp;inander:</translation>
    </message>
    <message>
        <source>&amp;One below the other:</source>
        <translation>&amp;Untereinander:</translation>
    </message>
    <message>
        <source>Margin &amp;left:</source>
        <translation>Rand &amp;links:</translation>
    </message>
    <message>
        <source>Margin &amp;top:</source>
        <translation>Rand &amp;oben:</translation>
    </message>
    <message>
        <source>From start to start a&amp;cross:</source>
        <translation>Von Anfang zu Anfang, &amp;quer:</translation>
    </message>
    <message>
        <source>From start to start &amp;down:</source>
        <translation>&amp;Von Anfang zu Anfang, hoch:</translation>
    </message>
    <message>
        <source>Take the measures from the package. Under another name the sheet is added to the list, under its own name it is changed.</source>
        <translation>Nehmen Sie die Maße von der Packung. Unter einem anderen Namen kommt der Bogen neu in die Liste, unter seinem eigenen wird er geändert.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Return to the first measures</source>
        <translation>Auf erste &amp;Maße zurück</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>Vorschau des Bogens</translation>
    </message>
    <message>
        <source>Sheet removed</source>
        <translation>Bogen entfernt</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Workshop group</source>
        <translation>Arbeitsgruppe</translation>
    </message>
    <message>
        <source>Nu&amp;mber:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>Roun&amp;d:</source>
        <translation>R&amp;unde:</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Raum:</translation>
    </message>
    <message>
        <source>&amp;Places:</source>
        <translation>&amp;Plätze:</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Moder&amp;ator:</source>
        <translation>&amp;Moderation:</translation>
    </message>
    <message>
        <source>Please enter a topic.</source>
        <translation>Bitte geben Sie ein Thema ein.</translation>
    </message>
    <message>
        <source>R&amp;ecorder:</source>
        <translation>Pr&amp;otokollführung:</translation>
    </message>
    <message>
        <source>At &amp;least:</source>
        <translation>Mind&amp;estens:</translation>
    </message>
    <message>
        <source>S&amp;ymbol:</source>
        <translation>S&amp;ymbol:</translation>
    </message>
    <message>
        <source>Planning area (&amp;w):</source>
        <translation>P&amp;lanungsraum:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>14:20</source>
        <translation>z. B. 14:20</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
</context>
<context>
    <name>GroupRemoval</name>
    <message>
        <source>Group {number} removed</source>
        <translation>Gruppe {number} entfernt</translation>
    </message>
    <message>
        <source>People and wishes</source>
        <translation>Personen und Wünsche</translation>
    </message>
    <message>
        <source>Remove group {number}</source>
        <translation>Gruppe {number} entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>People in group {number}: {placed}. Answers naming it: {wishes}. “Undo” brings them all back.</source>
        <translation>Personen in Gruppe {number}: {placed}. Antworten, die sie nennen: {wishes}. „Rückgängig“ holt alles zurück.</translation>
    </message>
    <message>
        <source>into group {number} “{topic}”, as if they had named that one</source>
        <translation>in Gruppe {number} „{topic}“, als hätten sie diese genannt</translation>
    </message>
    <message>
        <source>into no group; wishes for it end</source>
        <translation>in keine Gruppe; die Wünsche danach entfallen</translation>
    </message>
    <message>
        <source>Group {number} joined with {other}</source>
        <translation>Gruppe {number} mit {other} zusammengelegt</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>This step touched {count} records; the last {most} are shown. Whether later steps stand on it is looked up when you take it back.</source>
        <translation>Dieser Schritt hat {count} Einträge berührt; die letzten {most} stehen hier. Ob spätere Schritte darauf aufbauen, wird beim Zurücknehmen geprüft.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>&amp;Take this step back</source>
        <translation>Diesen Schritt &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Only about: person, committee, meeting …</source>
        <translation>Nur zu: Person, Gremium, Sitzung …</translation>
    </message>
    <message>
        <source>Only steps about a person, a committee or a meeting</source>
        <translation>Nur Schritte zu einer Person, einem Gremium oder einer Sitzung</translation>
    </message>
    <message>
        <source>Filter steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a step to see what it changed.</source>
        <translation>Wählen Sie einen Schritt, um zu sehen, was er geändert hat.</translation>
    </message>
    <message>
        <source>This step was turned back by step no. {number}.</source>
        <translation>Dieser Schritt wurde durch Schritt Nr. {number} zurückgenommen.</translation>
    </message>
    <message>
        <source>This step took another one back; Ctrl+Y does it again.</source>
        <translation>Dieser Schritt hat einen anderen zurückgenommen; Strg+Y führt jenen wieder aus.</translation>
    </message>
    <message>
        <source>Nothing later stands on this step.</source>
        <translation>Kein späterer Schritt baut auf diesem auf.</translation>
    </message>
    <message>
        <source>Later steps stand on this one ({count}). Take these back first, the newest first: {steps}</source>
        <translation>Spätere Schritte bauen auf diesem auf ({count}). Nehmen Sie zuerst diese zurück, den neuesten zuerst: {steps}</translation>
    </message>
    <message>
        <source>No step fits. Empty the fields above to see all of them.</source>
        <translation>Kein Schritt passt dazu. Leeren Sie die Felder oben, um alle zu sehen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>(erased for good)</source>
        <translation>(endgültig gelöscht)</translation>
    </message>
    <message>
        <source>(protected)</source>
        <translation>(geschützt)</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>This is what each column seems to hold. Change it where it is wrong; it is remembered for the next list with these headings.</source>
        <translation>Das scheinen die Spalten zu enthalten. Ändern Sie, was nicht stimmt; es wird für die nächste Liste mit diesen Überschriften gemerkt.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>This column &amp;holds:</source>
        <translation>Diese S&amp;palte enthält:</translation>
    </message>
    <message>
        <source>&amp;As proposed</source>
        <translation>Wie &amp;vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>ImportColumnsPage</name>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>✓ chosen by you</source>
        <translation>✓ von Ihnen gewählt</translation>
    </message>
    <message>
        <source>⚠ another column holds this already</source>
        <translation>⚠ steht schon in einer anderen Spalte</translation>
    </message>
    <message>
        <source>⚠ guessed from its values, please check</source>
        <translation>⚠ aus den Werten gedeutet, bitte prüfen</translation>
    </message>
    <message>
        <source>⚠ not known</source>
        <translation>⚠ nicht bekannt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>Choose a list (Excel, CSV or contacts), or drop it onto this window. Nothing is saved before the last step.</source>
        <translation>Wählen Sie eine Liste (Excel, CSV oder Visitenkarten), oder ziehen Sie sie in dieses Fenster. Vor dem letzten Schritt wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Auswählen …</translation>
    </message>
    <message>
        <source>C&amp;ommittee:</source>
        <translation>&amp;Gremium:</translation>
    </message>
    <message>
        <source>Sh&amp;eet:</source>
        <translation>&amp;Blatt:</translation>
    </message>
    <message>
        <source>Encodin&amp;g:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>&amp;Preview:</source>
        <translation>&amp;Vorschau:</translation>
    </message>
    <message>
        <source>Preview of the list</source>
        <translation>Vorschau der Liste</translation>
    </message>
</context>
<context>
    <name>ImportFilePage</name>
    <message>
        <source>recognised automatically</source>
        <translation>automatisch erkannt</translation>
    </message>
    <message>
        <source>all visible sheets</source>
        <translation>alle sichtbaren Blätter</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet} (ausgeblendet)</translation>
    </message>
    <message>
        <source>Lists ({patterns})</source>
        <translation>Listen ({patterns})</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Liste auswählen</translation>
    </message>
    <message>
        <source>A short name such as LSP; one that is new makes a committee</source>
        <translation>Kurzbezeichnung, etwa LSP; eine neue legt ein Gremium an</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Only &amp;doubtful rows</source>
        <translation>Nur f&amp;ragliche Zeilen</translation>
    </message>
    <message>
        <source>&amp;What is doubtful:</source>
        <translation>Was fragl&amp;ich ist:</translation>
    </message>
    <message>
        <source>This &amp;row:</source>
        <translation>Diese Z&amp;eile:</translation>
    </message>
    <message>
        <source>About the &amp;list as a whole:</source>
        <translation>Zur &amp;Liste insgesamt:</translation>
    </message>
</context>
<context>
    <name>ImportResultPage</name>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Fraglich</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>The committee {name} is not in the register yet; it will be made.</source>
        <translation>Das Gremium {name} ist noch nicht im Register; es wird angelegt.</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>is the same as: {person}</source>
        <translation>ist dieselbe Person wie: {person}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Decided: {count}.</source>
        <translation>Entschieden: {count}.</translation>
    </message>
    <message>
        <source>not decided yet (is taken over as it is)</source>
        <translation>noch nicht entschieden (wird so übernommen)</translation>
    </message>
    <message>
        <source>take over as it is</source>
        <translation>so übernehmen</translation>
    </message>
    <message>
        <source>take over as proposed: {proposals}</source>
        <translation>wie vorgeschlagen übernehmen: {proposals}</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Read a list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Zurück</translation>
    </message>
    <message>
        <source>Co&amp;ntinue &gt;</source>
        <translation>&amp;Weiter &gt;</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Nothing was taken over yet.</source>
        <translation>Noch wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>&amp;Discard decisions</source>
        <translation>Entscheidungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>The list was read.</source>
        <translation>Die Liste wurde gelesen.</translation>
    </message>
    <message>
        <source>Please choose a list first.</source>
        <translation>Bitte wählen Sie zuerst eine Liste.</translation>
    </message>
    <message>
        <source>Please name the committee.</source>
        <translation>Bitte nennen Sie das Gremium.</translation>
    </message>
    <message>
        <source>1 of 3: the list</source>
        <translation>1 von 3: Die Liste</translation>
    </message>
    <message>
        <source>2 of 3: its columns</source>
        <translation>2 von 3: Ihre Spalten</translation>
    </message>
    <message>
        <source>3 of 3: what would change</source>
        <translation>3 von 3: Was sich ändern würde</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Angehalten. Es wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>± changed</source>
        <translation>± geändert</translation>
    </message>
    <message>
        <source>= equal</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>&amp; merged</source>
        <translation>&amp; zusammengeführt</translation>
    </message>
    <message>
        <source>○ vacant seat</source>
        <translation>○ freier Sitz</translation>
    </message>
    <message>
        <source>⌂ organisation only</source>
        <translation>⌂ nur Organisation</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– ausgelassen</translation>
    </message>
    <message>
        <source>✕ not readable</source>
        <translation>✕ nicht lesbar</translation>
    </message>
    <message>
        <source>Salutation (Frau, Herr)</source>
        <translation>Anrede (Frau, Herr)</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Name prefix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Zusatz nach dem Namen</translation>
    </message>
    <message>
        <source>Office in the address</source>
        <translation>Amtsbezeichnung für die Anschrift</translation>
    </message>
    <message>
        <source>Office in the salutation</source>
        <translation>Amtsbezeichnung für die Anrede</translation>
    </message>
    <message>
        <source>Salutation as wished</source>
        <translation>Anrede wie gewünscht</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation, short name</source>
        <translation>Organisation, Kurzbezeichnung</translation>
    </message>
    <message>
        <source>Organisation, printed name</source>
        <translation>Organisation, Druckname</translation>
    </message>
    <message>
        <source>Organisation, kind</source>
        <translation>Organisation, Art</translation>
    </message>
    <message>
        <source>Organisation, telephone</source>
        <translation>Organisation, Telefon</translation>
    </message>
    <message>
        <source>Organisation, e-mail</source>
        <translation>Organisation, E-Mail</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Position in the organisation</source>
        <translation>Funktion in der Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone and e-mail</source>
        <translation>Telefon und E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Letter style</source>
        <translation>Briefstil</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>Zustellweg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>c/o</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>Street (and number)</source>
        <translation>Straße (und Hausnummer)</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postal code and town</source>
        <translation>PLZ und Ort</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Anschrift</translation>
    </message>
    <message>
        <source>District of the town</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Zustellvermerk</translation>
    </message>
    <message>
        <source>Address: office or private</source>
        <translation>Anschrift: dienstlich oder privat</translation>
    </message>
    <message>
        <source>Address checked on</source>
        <translation>Anschrift geprüft am</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Seat number</source>
        <translation>Sitz-Nr.</translation>
    </message>
    <message>
        <source>Seat, name</source>
        <translation>Sitz, Benennung</translation>
    </message>
    <message>
        <source>Seat, kind</source>
        <translation>Sitz, Art</translation>
    </message>
    <message>
        <source>Right to vote</source>
        <translation>Stimmrecht</translation>
    </message>
    <message>
        <source>Role in the committee</source>
        <translation>Funktion im Gremium</translation>
    </message>
    <message>
        <source>Nominated by (organisation)</source>
        <translation>Benennende Organisation</translation>
    </message>
    <message>
        <source>Appointed by</source>
        <translation>Benannt von</translation>
    </message>
    <message>
        <source>Appointed on</source>
        <translation>Benannt am</translation>
    </message>
    <message>
        <source>Term until</source>
        <translation>Amtszeit bis</translation>
    </message>
    <message>
        <source>Term from and until</source>
        <translation>Amtszeit von und bis</translation>
    </message>
    <message>
        <source>Deputy, whole name</source>
        <translation>Stellvertretung, ganzer Name</translation>
    </message>
    <message>
        <source>Deputy, salutation</source>
        <translation>Stellvertretung, Anrede</translation>
    </message>
    <message>
        <source>Deputy, academic title</source>
        <translation>Stellvertretung, Titel</translation>
    </message>
    <message>
        <source>Deputy, given name</source>
        <translation>Stellvertretung, Vorname</translation>
    </message>
    <message>
        <source>Deputy, family name</source>
        <translation>Stellvertretung, Nachname</translation>
    </message>
    <message>
        <source>Deputy, position</source>
        <translation>Stellvertretung, Funktion</translation>
    </message>
    <message>
        <source>Deputy, e-mail</source>
        <translation>Stellvertretung, E-Mail</translation>
    </message>
    <message>
        <source>Deputy, telephone</source>
        <translation>Stellvertretung, Telefon</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>Laufende Nummer</translation>
    </message>
    <message>
        <source>Not kept (not needed for the committee)</source>
        <translation>Wird nicht übernommen (für das Gremium nicht nötig)</translation>
    </message>
    <message>
        <source>Not to be taken over</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Private street (and number)</source>
        <translation>Privat: Straße (und Hausnummer)</translation>
    </message>
    <message>
        <source>Private house number</source>
        <translation>Privat: Hausnummer</translation>
    </message>
    <message>
        <source>Private postal code</source>
        <translation>Privat: PLZ</translation>
    </message>
    <message>
        <source>Private town</source>
        <translation>Privat: Ort</translation>
    </message>
    <message>
        <source>Private postal code and town</source>
        <translation>Privat: PLZ und Ort</translation>
    </message>
    <message>
        <source>Whole private address</source>
        <translation>Privat: ganze Anschrift</translation>
    </message>
    <message>
        <source>In the directory of members (consented)</source>
        <translation>Im Mitgliederverzeichnis (mit Einwilligung)</translation>
    </message>
    <message>
        <source>Greet by the office</source>
        <translation>Mit dem Amt anreden</translation>
    </message>
    <message>
        <source>Familiar salutation</source>
        <translation>Vertraute Anrede (Liebe/r)</translation>
    </message>
    <message>
        <source>“Firma” before the name</source>
        <translation>„Firma“ vor dem Namen</translation>
    </message>
    <message>
        <source>Person before the organisation</source>
        <translation>Person vor der Organisation nennen</translation>
    </message>
    <message>
        <source>Bulk recipient</source>
        <translation>Großempfänger</translation>
    </message>
    <message>
        <source>Address of the person or the organisation</source>
        <translation>Anschrift von Person oder Organisation</translation>
    </message>
    <message>
        <source>Bench, full name</source>
        <translation>Bank, Bezeichnung</translation>
    </message>
    <message>
        <source>Bench, right to vote</source>
        <translation>Bank, Stimmrecht</translation>
    </message>
    <message>
        <source>Bench, protection</source>
        <translation>Bank, Schutz</translation>
    </message>
    <message>
        <source>Vacant since</source>
        <translation>Vakant seit</translation>
    </message>
    <message>
        <source>Deputy, name prefix</source>
        <translation>Stellvertretung, Namenszusatz</translation>
    </message>
    <message>
        <source>Deputy, name suffix</source>
        <translation>Stellvertretung, Zusatz nach dem Namen</translation>
    </message>
    <message>
        <source>Deputy, rank</source>
        <translation>Stellvertretung, Rang</translation>
    </message>
    <message>
        <source>Deputy, kind</source>
        <translation>Stellvertretung, Art</translation>
    </message>
</context>
<context>
    <name>InvitationMenu</name>
    <message>
        <source>Way of sending chosen</source>
        <translation>Versandweg gewählt</translation>
    </message>
    <message>
        <source>Letter to be written anew</source>
        <translation>Brief wird neu geschrieben</translation>
    </message>
    <message>
        <source>Notice healed</source>
        <translation>Fristmangel geheilt</translation>
    </message>
    <message>
        <source>Came back: {names}
The address counts as unchecked until somebody looked at it. Text: why.</source>
        <translation>Zurückgekommen: {names}
Die Anschrift gilt als ungeprüft, bis jemand sie angesehen hat. Bitte nennen Sie als Text den Grund.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Return booked</source>
        <translation>Rückläufer gebucht</translation>
    </message>
    <message>
        <source>Everybody whose invitation is out gets a letter. The invitations stay as they were sent.</source>
        <translation>Alle, deren Einladung aus dem Haus ist, erhalten einen Brief. Die Einladungen bleiben, wie sie versandt wurden.</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Ordner für die Briefe</translation>
    </message>
    <message>
        <source>Supplement {number} created</source>
        <translation>Nachtrag {number} erzeugt</translation>
    </message>
    <message>
        <source>&amp;Send by</source>
        <translation>&amp;Versandweg</translation>
    </message>
    <message>
        <source>Book &amp;return …</source>
        <translation>&amp;Rückläufer buchen …</translation>
    </message>
    <message>
        <source>&amp;Write the letter anew</source>
        <translation>&amp;Brief neu schreiben</translation>
    </message>
    <message>
        <source>Notice &amp;healed: came and did not object</source>
        <translation>&amp;Fristmangel geheilt: erschienen und nicht gerügt</translation>
    </message>
    <message>
        <source>S&amp;upplement …</source>
        <translation>&amp;Nachtrag …</translation>
    </message>
    <message>
        <source>Book &amp;dispatch of the supplement …</source>
        <translation>Versand des Nachtrags b&amp;uchen …</translation>
    </message>
</context>
<context>
    <name>InvitePreview</name>
    <message>
        <source>Preview of the letter</source>
        <translation>Vorschau des Briefs</translation>
    </message>
    <message>
        <source>No program on this PC opens Word letters. The preview shows the letter as well.</source>
        <translation>Auf diesem PC öffnet kein Programm Word-Briefe. Die Vorschau zeigt den Brief ebenfalls.</translation>
    </message>
</context>
<context>
    <name>InviteStep</name>
    <message>
        <source>I&amp;nvite</source>
        <translation>&amp;Einladen</translation>
    </message>
    <message>
        <source>Create letter&amp;s …</source>
        <translation>B&amp;riefe erzeugen …</translation>
    </message>
    <message>
        <source>&amp;Book dispatch …</source>
        <translation>&amp;Versand buchen …</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Guest:</source>
        <translation>Gas&amp;t:</translation>
    </message>
    <message>
        <source>Invite g&amp;uest</source>
        <translation>Gast e&amp;inladen</translation>
    </message>
    <message>
        <source>Wi&amp;thdraw</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>The letter as it will loo&amp;k:</source>
        <translation>Vors&amp;chau des Briefs:</translation>
    </message>
    <message>
        <source>What to put right (Ente&amp;r opens it):</source>
        <translation>&amp;Was zu beheben ist (Eingabetaste öffnet es):</translation>
    </message>
    <message>
        <source>Invited people</source>
        <translation>Eingeladene</translation>
    </message>
    <message>
        <source>Invitations prepared</source>
        <translation>Einladungen vorbereitet</translation>
    </message>
    <message>
        <source>Nobody of that name can be invited. Please choose a person from the list.</source>
        <translation>Niemand mit diesem Namen kann eingeladen werden. Bitte wählen Sie eine Person aus der Liste.</translation>
    </message>
    <message>
        <source>Guest {name} invited</source>
        <translation>Gast {name} eingeladen</translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation>Einladung zurückgezogen</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Ordner für die Briefe</translation>
    </message>
    <message>
        <source>Letters created</source>
        <translation>Briefe erzeugt</translation>
    </message>
    <message>
        <source>{count} letters are in the folder.</source>
        <translation>Briefe im Ordner: {count}.</translation>
    </message>
    <message>
        <source>Nobody has a seat on this day. Appoint members in the committee first.</source>
        <translation>An diesem Tag hat niemand einen Sitz. Benennen Sie zuerst Mitglieder im Gremium.</translation>
    </message>
    <message>
        <source>{count} not invited yet</source>
        <translation>noch nicht eingeladen: {count}</translation>
    </message>
    <message>
        <source>{count} invited for another seat</source>
        <translation>für einen anderen Sitz eingeladen: {count}</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>advisory seat</source>
        <translation>beratender Sitz</translation>
    </message>
    <message>
        <source>permanent guest</source>
        <translation>ständiger Gast</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>guest by hand</source>
        <translation>Gast, von Hand</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Open in &amp;Word</source>
        <translation>In Word &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;All in one file …</source>
        <translation>A&amp;lle in eine Datei …</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Mehr</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>O&amp;pen folder</source>
        <translation>Ord&amp;ner öffnen</translation>
    </message>
    <message>
        <source>Stopped. What was made so far lies in the folder; nothing is booked.</source>
        <translation>Angehalten. Was bis dahin erzeugt wurde, liegt im Ordner; gebucht ist nichts.</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>Es wurde nichts gebucht.</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>KeyedStep</name>
    <message>
        <source>Name {name} as deputy</source>
        <translation>{name} als Stellvertretung benennen</translation>
    </message>
    <message>
        <source>{name} named as deputy</source>
        <translation>Stellvertretung {name} benannt</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>{width} mm</source>
        <translation>{width} mm</translation>
    </message>
</context>
<context>
    <name>ListIntake</name>
    <message>
        <source>Lists ({patterns})</source>
        <translation>Listen ({patterns})</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Where the new register for this list is to lie</source>
        <translation>Wo das neue Register für diese Liste liegen soll</translation>
    </message>
    <message>
        <source>Register (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>The list is in the register. Letters of {name} still need a sender: authority, address, signature.</source>
        <translation>Die Liste ist eingelesen. Für Briefe braucht {name} noch einen Absender: Behörde, Anschrift, Unterschrift.</translation>
    </message>
    <message>
        <source>&amp;Enter the sender …</source>
        <translation>Absender &amp;eintragen …</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Saved filters</source>
        <translation>Ge&amp;merkte Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Parts of words, in any order</source>
        <translation>Wortteile in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>M&amp;ehr</translation>
    </message>
    <message>
        <source>Colum&amp;ns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Choose a line in the list to read it here.</source>
        <translation>Wählen Sie links eine Zeile aus, um sie hier zu lesen.</translation>
    </message>
    <message>
        <source>Nothing here matches the filter. Only the columns shown are searched.</source>
        <translation>Zu diesem Filter passt hier nichts. Gesucht wird in den Spalten, die zu sehen sind.</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>Copy as ta&amp;ble</source>
        <translation>Als Ta&amp;belle kopieren</translation>
    </message>
</context>
<context>
    <name>ListWithTrash</name>
    <message>
        <source>Move to &amp;trash</source>
        <translation>&amp;In den Papierkorb</translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Sho&amp;w trash</source>
        <translation>&amp;Papierkorb zeigen</translation>
    </message>
    <message>
        <source>Lea&amp;ve the trash</source>
        <translation>&amp;Papierkorb verlassen</translation>
    </message>
</context>
<context>
    <name>LongStep</name>
    <message>
        <source>“{step}” is being written into the register.</source>
        <translation>„{step}“ wird ins Register geschrieben.</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>MailRow</name>
    <message>
        <source>Reminders ask for an answer by</source>
        <translation>Erinnerungen bitten um Antwort bis</translation>
    </message>
    <message>
        <source>E-mail &amp;drafts …</source>
        <translation>E-Mail-Entw&amp;ürfe …</translation>
    </message>
    <message>
        <source>Calendar fi&amp;le …</source>
        <translation>&amp;Kalenderdatei …</translation>
    </message>
    <message>
        <source>Cop&amp;y addresses</source>
        <translation>Adressen ko&amp;pieren</translation>
    </message>
    <message>
        <source>Invitations prepared</source>
        <translation>Einladungen vorbereitet</translation>
    </message>
    <message>
        <source>The calendar file is written: {file}</source>
        <translation>Die Kalenderdatei ist geschrieben: {file}</translation>
    </message>
    <message>
        <source>Letter in the drafts</source>
        <translation>Schreiben in den Entwürfen</translation>
    </message>
    <message>
        <source>Also for those invited by post who have an e-mail address</source>
        <translation>Auch für Personen, die per Post eingeladen sind und eine E-Mail-Adresse haben</translation>
    </message>
    <message>
        <source>One draft for each person, with her letter and the calendar entry in it. Nothing is sent: you open the drafts in your mail program and send them there.</source>
        <translation>Ein Entwurf je Person, mit ihrem Schreiben und dem Kalendereintrag darin. Es wird nichts versandt: Sie öffnen die Entwürfe in Ihrem Mailprogramm und senden sie dort ab.</translation>
    </message>
    <message>
        <source>E-mail drafts</source>
        <translation>E-Mail-Entwürfe</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Ordner für die Entwürfe</translation>
    </message>
    <message>
        <source>Calendar entry (*.ics)</source>
        <translation>Kalendereintrag (*.ics)</translation>
    </message>
    <message>
        <source>Save calendar file as</source>
        <translation>Kalenderdatei speichern unter</translation>
    </message>
    <message>
        <source>Nobody invited has an e-mail address. Nothing was copied.</source>
        <translation>Niemand unter den Eingeladenen hat eine E-Mail-Adresse. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>{count} addresses are on the clipboard. Please paste them into the field “Bcc”.</source>
        <translation>{count} Adressen sind in der Zwischenablage. Bitte fügen Sie sie in das Feld „Bcc“ ein.</translation>
    </message>
    <message>
        <source>E-mail drafts created</source>
        <translation>E-Mail-Entwürfe erzeugt</translation>
    </message>
    <message>
        <source>{count} drafts are in the folder.</source>
        <translation>{count} Entwürfe liegen im Ordner.</translation>
    </message>
    <message>
        <source>Nobody is to be written to like this now. No draft was made.</source>
        <translation>So ist gerade niemand anzuschreiben. Es wurde kein Entwurf gemacht.</translation>
    </message>
    <message>
        <source>&amp;Continue …</source>
        <translation>&amp;Weiter …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Committees.sqlite</source>
        <translation>Gremien.sqlite</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Register: {name} · {state}</source>
        <translation>Register: {name} · {state}</translation>
    </message>
    <message>
        <source>Register (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Neues Register</translation>
    </message>
    <message>
        <source>Open register</source>
        <translation>Register öffnen</translation>
    </message>
    <message>
        <source>The language changes when the program is started next.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>The look changes when the program is started next.</source>
        <translation>Das Aussehen wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Opened latel&amp;y</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Committee</source>
        <translation>&amp;Gremium</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New register …</source>
        <translation>&amp;Neues Register …</translation>
    </message>
    <message>
        <source>&amp;Open register …</source>
        <translation>Register ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Look at &amp;the example</source>
        <translation>B&amp;eispiel ansehen</translation>
    </message>
    <message>
        <source>Read a &amp;list …</source>
        <translation>&amp;Liste einlesen …</translation>
    </message>
    <message>
        <source>&amp;Bring back a safety copy …</source>
        <translation>Sicherung &amp;zurückholen …</translation>
    </message>
    <message>
        <source>&amp;Save safety copy as …</source>
        <translation>Sicherung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Chec&amp;k register …</source>
        <translation>Register &amp;prüfen …</translation>
    </message>
    <message>
        <source>&amp;Work out deadlines …</source>
        <translation>F&amp;risten berechnen …</translation>
    </message>
    <message>
        <source>&amp;Close register</source>
        <translation>Register &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;New committee …</source>
        <translation>Neues &amp;Gremium …</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;New meeting …</source>
        <translation>&amp;Neue Sitzung …</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Search …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;About Secretariat</source>
        <translation>Ü&amp;ber Secretariat</translation>
    </message>
    <message>
        <source>Read &amp;in OParl file …</source>
        <translation>&amp;OParl-Datei einlesen …</translation>
    </message>
    <message>
        <source>&amp;Write OParl file …</source>
        <translation>OP&amp;arl-Datei ausgeben …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n Seite gefunden</numerusform>
            <numerusform>%n Seiten gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{page} – Manual</source>
        <translation>{page} – Handbuch</translation>
    </message>
</context>
<context>
    <name>MeasureTyping</name>
    <message>
        <source>Accommodation</source>
        <translation>Vorkehrung</translation>
    </message>
    <message>
        <source>No name belongs here: neither in the provider nor in the costs.</source>
        <translation>Hier gehört kein Name einer Person hinein, die etwas braucht.</translation>
    </message>
    <message>
        <source>the whole meeting</source>
        <translation>die ganze Sitzung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Beauftragt bei</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Beauftragt am</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>Zugesagt am</translation>
    </message>
    <message>
        <source>Costs in euros</source>
        <translation>Kosten in Euro</translation>
    </message>
    <message>
        <source>Note on the talk with the person</source>
        <translation>Vermerk über die Rücksprache</translation>
    </message>
    <message>
        <source>To be ordered by {day} at the latest.</source>
        <translation>Spätestens bestellen bis {day}.</translation>
    </message>
    <message>
        <source>What cannot be had is told to the person: please note when and what was agreed.</source>
        <translation>Was nicht zu bekommen ist, wird der Person gesagt: Bitte vermerken Sie, wann und was vereinbart wurde.</translation>
    </message>
    <message>
        <source>Accommodation changed</source>
        <translation>Vorkehrung geändert</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>New meeting</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Nu&amp;mber:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Be&amp;gins:</source>
        <translation>&amp;Beginn:</translation>
    </message>
    <message>
        <source>14:00</source>
        <translation>z. B. 14:00</translation>
    </message>
    <message>
        <source>E&amp;nds:</source>
        <translation>&amp;Ende:</translation>
    </message>
    <message>
        <source>17:00</source>
        <translation>z. B. 17:00</translation>
    </message>
    <message>
        <source>D&amp;oors open:</source>
        <translation>Einla&amp;ss:</translation>
    </message>
    <message>
        <source>13:30</source>
        <translation>z. B. 13:30</translation>
    </message>
    <message>
        <source>P&amp;lace:</source>
        <translation>&amp;Ort:</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Raum:</translation>
    </message>
    <message>
        <source>Meeting {number} planned</source>
        <translation>{number}. Sitzung geplant</translation>
    </message>
    <message>
        <source>A meeting needs a day.</source>
        <translation>Eine Sitzung braucht ein Datum.</translation>
    </message>
    <message>
        <source>A meeting needs a beginning.</source>
        <translation>Eine Sitzung braucht einen Beginn.</translation>
    </message>
    <message>
        <source>The letters would have had to be posted by {day}: the notice can no longer be kept.</source>
        <translation>Die Briefe hätten bis {day} zur Post gehen müssen: Die Frist ist nicht mehr zu halten.</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>Repea&amp;ts:</source>
        <translation>&amp;Wiederholt:</translation>
    </message>
    <message>
        <source>The meeting &amp;has taken place</source>
        <translation>Die Sitzung &amp;hat stattgefunden</translation>
    </message>
    <message>
        <source>Meeting {number} entered</source>
        <translation>{number}. Sitzung nachgetragen</translation>
    </message>
    <message>
        <source>meeting {number} of {day}</source>
        <translation>{number}. Sitzung am {day}</translation>
    </message>
    <message>
        <source>{day} is past. Please check the year, or tick that the meeting has taken place.</source>
        <translation>{day} liegt zurück. Bitte prüfen Sie das Jahr, oder haken Sie an, dass die Sitzung stattgefunden hat.</translation>
    </message>
    <message>
        <source>A meeting that has taken place can be entered afterwards: tick it above. Who was there is typed in step 6, for the seats as they were held on that day.</source>
        <translation>Eine Sitzung, die schon stattgefunden hat, lässt sich nachtragen: Haken Sie das oben an. Wer da war, tragen Sie in Schritt 6 ein, für die Sitze, wie sie an diesem Tag besetzt waren.</translation>
    </message>
</context>
<context>
    <name>MeetingErrands</name>
    <message>
        <source>&amp;Urgency …</source>
        <translation>&amp;Dringlichkeit …</translation>
    </message>
    <message>
        <source>&amp;Guest, speaker, assistant …</source>
        <translation>&amp;Gast, Vortrag, Assistenz …</translation>
    </message>
    <message>
        <source>&amp;Supplements …</source>
        <translation>Nach&amp;träge …</translation>
    </message>
    <message>
        <source>&amp;Returned mail …</source>
        <translation>Rück&amp;läufer …</translation>
    </message>
    <message>
        <source>An urgent meeting is called with the shortened notice of the rules of procedure. The invitation says so and gives the reason. It must be there by messenger or e-mail.</source>
        <translation>Zu einer dringlichen Sitzung wird mit der verkürzten Frist der Geschäftsordnung eingeladen. Die Einladung weist darauf hin und nennt den Grund. Rechtzeitig sind nur Bote und E-Mail.</translation>
    </message>
    <message>
        <source>The meeting is urgent</source>
        <translation>Die Sitzung ist dringlich</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Meeting marked as urgent</source>
        <translation>Sitzung als dringlich eingetragen</translation>
    </message>
    <message>
        <source>Urgency taken back</source>
        <translation>Dringlichkeit zurückgenommen</translation>
    </message>
    <message>
        <source>Comes as</source>
        <translation>Kommt als</translation>
    </message>
    <message>
        <source>Guest, speaker, assistant</source>
        <translation>Gast, Vortrag, Assistenz</translation>
    </message>
    <message>
        <source>Letter, sign-in sheet and badge say as what somebody comes. Whoever is invited can change.</source>
        <translation>Einladung, Anwesenheitsliste und Namensschild sagen, als was jemand kommt. Wer schon als Gast eingeladen ist, kann hier eine andere Rolle bekommen.</translation>
    </message>
    <message>
        <source>Guest invited: {role}</source>
        <translation>Gast eingeladen: {role}</translation>
    </message>
    <message>
        <source>Re&amp;mind by e-mail …</source>
        <translation>Per &amp;E-Mail erinnern …</translation>
    </message>
    <message>
        <source>Remo&amp;ve meeting …</source>
        <translation>Sitzung ent&amp;fernen …</translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation>Sitzung entfernen</translation>
    </message>
    <message>
        <source>The meeting is removed with its agenda, its workshop groups and the invitations that were not sent. A meeting to which somebody was invited is called off in step 1 instead.</source>
        <translation>Die Sitzung wird mit ihrer Tagesordnung, den Arbeitsgruppen und den nicht versandten Einladungen entfernt. Eine Sitzung, zu der schon eingeladen wurde, sagen Sie stattdessen in Schritt 1 ab.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Meeting removed</source>
        <translation>Sitzung entfernt</translation>
    </message>
</context>
<context>
    <name>MeetingLine</name>
    <message>
        <source>{invited} invited, {accepted} yes</source>
        <translation>{invited} eingeladen, {accepted} ja</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Next deadline: objections until {date} ({left})</source>
        <translation>Nächste Frist: Einwendungen bis {date} ({left})</translation>
    </message>
    <message>
        <source>Steps of the meeting</source>
        <translation>Schritte der Sitzung</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshops</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachbereiten</translation>
    </message>
    <message>
        <source>meeting {number}</source>
        <translation>{number}. Sitzung</translation>
    </message>
    <message>
        <source>Next deadline: dispatch by {date} ({left})</source>
        <translation>Nächste Frist: Versand bis {date} ({left})</translation>
    </message>
    <message>
        <source>Next deadline: replies by {date} ({left})</source>
        <translation>Nächste Frist: Rückmeldungen bis {date} ({left})</translation>
    </message>
    <message>
        <source>Next deadline: minutes by {date} ({left})</source>
        <translation>Nächste Frist: Niederschrift bis {date} ({left})</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>seit {days} Tagen überfällig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>noch {days} Tage</translation>
    </message>
    <message>
        <source>The meeting is over. Next: who was there, in step 6</source>
        <translation>Die Sitzung ist vorbei. Als Nächstes: wer da war, in Schritt 6</translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>The list is in the folder, {moment}.</source>
        <translation>Die Liste liegt im Ordner, {moment}.</translation>
    </message>
    <message>
        <source>Folder for the list</source>
        <translation>Ordner für die Liste</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>Ob&amp;jection …</source>
        <translation>E&amp;inwendung …</translation>
    </message>
    <message>
        <source>&amp;Open in Word</source>
        <translation>In Word &amp;öffnen</translation>
    </message>
    <message>
        <source>Cre&amp;ate minutes …</source>
        <translation>Nieders&amp;chrift erzeugen …</translation>
    </message>
    <message>
        <source>Still to &amp;be filled in:</source>
        <translation>Es feh&amp;lt noch:</translation>
    </message>
    <message>
        <source>Close meetin&amp;g</source>
        <translation>Si&amp;tzung abschließen</translation>
    </message>
    <message>
        <source>There is no draft yet.</source>
        <translation>Es gibt noch keinen Entwurf.</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Status: {state}</translation>
    </message>
    <message>
        <source>To be sent by {day}</source>
        <translation>Zu versenden bis {day}</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>Versandt am {day}</translation>
    </message>
    <message>
        <source>Objections until {day}</source>
        <translation>Einwendungen bis {day}</translation>
    </message>
    <message>
        <source>Approved in meeting {number}</source>
        <translation>Genehmigt in der {number}. Sitzung</translation>
    </message>
    <message>
        <source>D&amp;raft …</source>
        <translation>Entw&amp;urf …</translation>
    </message>
    <message>
        <source>Signatu&amp;res …</source>
        <translation>&amp;Unterschriften …</translation>
    </message>
    <message>
        <source>Sent to &amp;recipients …</source>
        <translation>&amp;Versand …</translation>
    </message>
    <message>
        <source>App&amp;roval …</source>
        <translation>Geneh&amp;migung …</translation>
    </message>
    <message>
        <source>Signatures of the minutes</source>
        <translation>Unterschriften der Niederschrift</translation>
    </message>
    <message>
        <source>Dispatch of the minutes</source>
        <translation>Versand der Niederschrift</translation>
    </message>
    <message>
        <source>A later meeting approves the minutes. Please plan the next meeting first.</source>
        <translation>Eine Niederschrift genehmigt eine spätere Sitzung. Bitte planen Sie zuerst die nächste Sitzung.</translation>
    </message>
    <message>
        <source>Approval of the minutes</source>
        <translation>Genehmigung der Niederschrift</translation>
    </message>
    <message>
        <source>Wording of the objection</source>
        <translation>Wortlaut der Einwendung</translation>
    </message>
    <message>
        <source>Objection to the minutes</source>
        <translation>Einwendung gegen die Niederschrift</translation>
    </message>
    <message>
        <source>Minutes of {meeting}</source>
        <translation>Niederschrift {meeting}</translation>
    </message>
    <message>
        <source>No program on this PC opens Word documents. Please ask your IT for one.</source>
        <translation>Auf diesem PC öffnet kein Programm Word-Dokumente. Bitte fragen Sie Ihre IT danach.</translation>
    </message>
    <message>
        <source>Folder for the minutes</source>
        <translation>Ordner für die Niederschrift</translation>
    </message>
    <message>
        <source>The minutes are in the folder, {moment}.</source>
        <translation>Die Niederschrift liegt im Ordner, {moment}.</translation>
    </message>
    <message>
        <source>Meeting {meeting} closed</source>
        <translation>Sitzung {meeting} abgeschlossen</translation>
    </message>
    <message>
        <source>Draft of the minutes</source>
        <translation>Entwurf der Niederschrift</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the meeting</source>
        <translation>Sitzung verlegen</translation>
    </message>
    <message>
        <source>New &amp;day:</source>
        <translation>Neuer &amp;Tag:</translation>
    </message>
    <message>
        <source>Be&amp;gins:</source>
        <translation>Be&amp;ginn:</translation>
    </message>
    <message>
        <source>E&amp;nds:</source>
        <translation>&amp;Ende:</translation>
    </message>
    <message>
        <source>&amp;Reply by:</source>
        <translation>Ant&amp;wort bis:</translation>
    </message>
    <message>
        <source>Meeting {number} moved</source>
        <translation>Sitzung {number} verlegt</translation>
    </message>
    <message>
        <source>A meeting needs a day and a beginning.</source>
        <translation>Eine Sitzung braucht einen Tag und einen Beginn.</translation>
    </message>
    <message>
        <source>Invitations with the day that was are on their way, so the meeting has to be moved.</source>
        <translation>Einladungen mit dem bisherigen Tag sind schon unterwegs. Die Sitzung wird deshalb verlegt.</translation>
    </message>
    <message>
        <source>The meeting of {day} is called moved. For the new day everybody is asked anew.</source>
        <translation>Die Sitzung am {day} gilt als verlegt. Für den neuen Termin werden alle neu gefragt.</translation>
    </message>
    <message>
        <source>No day to answer by is proposed: by the rules it would be past already.</source>
        <translation>Ein Antworttag wird nicht vorgeschlagen: Nach der Geschäftsordnung läge er schon zurück.</translation>
    </message>
    <message>
        <source>&amp;Move the meeting</source>
        <translation>Sitzung &amp;verlegen</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NeedKindsDialog</name>
    <message>
        <source>Catalogue of needs</source>
        <translation>Katalog der Bedarfe</translation>
    </message>
    <message>
        <source>What can be chosen for a need, in the order of the reply form. A new name is taken over by the needs that are kept.</source>
        <translation>Was als Bedarf gewählt werden kann, in der Reihenfolge des Antwortbogens. Einen neuen Namen übernehmen die gespeicherten Bedarfe.</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Kinds of needs</source>
        <translation>Arten von Bedarf</translation>
    </message>
    <message>
        <source>Deleted so far: {told}</source>
        <translation>Bisher gelöschte Angaben: {told}</translation>
    </message>
    <message>
        <source>New kind of need</source>
        <translation>Neue Art von Bedarf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Working days to order ahead</source>
        <translation>Vorlauf in Arbeitstagen</translation>
    </message>
    <message>
        <source>Asks of rooms and groups</source>
        <translation>Verlangt von Raum und Gruppe</translation>
    </message>
    <message>
        <source>The helper must know whom it is for</source>
        <translation>Helfende müssen die Person kennen</translation>
    </message>
    <message>
        <source>Can be chosen</source>
        <translation>Kann gewählt werden</translation>
    </message>
    <message>
        <source>Catalogue of needs: {name}</source>
        <translation>Katalog der Bedarfe: {name}</translation>
    </message>
    <message>
        <source>Order of the catalogue</source>
        <translation>Reihenfolge des Katalogs</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Order ahead</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Helper knows whom</source>
        <translation>Person bekannt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>NeedTyping</name>
    <message>
        <source>Need and consent</source>
        <translation>Bedarf und Einwilligung</translation>
    </message>
    <message>
        <source>Please enter the measure that helps, never the diagnosis behind it.</source>
        <translation>Bitte tragen Sie die Maßnahme ein, die hilft, nie die Diagnose dahinter.</translation>
    </message>
    <message>
        <source>only {meeting}</source>
        <translation>nur {meeting}</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Details of the measure</source>
        <translation>Näheres zur Maßnahme</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Einwilligung vom</translation>
    </message>
    <message>
        <source>Form of the consent</source>
        <translation>Form der Einwilligung</translation>
    </message>
    <message>
        <source>Given by a guardian</source>
        <translation>Durch Betreuung oder Eltern erteilt</translation>
    </message>
    <message>
        <source>For example two people, from 13:30, a certain provider. No illness, no degree of disability.</source>
        <translation>Zum Beispiel: zwei Personen, ab 13:30 Uhr, ein bestimmter Dienst. Keine Krankheit, kein Grad der Behinderung.</translation>
    </message>
    <message>
        <source>Purpose: keeping access needs to prepare meetings. It can be withdrawn at any time.</source>
        <translation>Zweck: den Unterstützungsbedarf speichern, um Sitzungen vorzubereiten. Jederzeit widerrufbar.</translation>
    </message>
    <message>
        <source>Stays until the consent is withdrawn or all seats have ended.</source>
        <translation>Bleibt, bis die Einwilligung widerrufen wird oder die Benennung endet.</translation>
    </message>
    <message>
        <source>That is on {day}.</source>
        <translation>Das ist am {day}.</translation>
    </message>
    <message>
        <source>So far that was {so_far}; saved today, it is {day}.</source>
        <translation>Bisher war das am {so_far}; heute gespeichert, ist es am {day}.</translation>
    </message>
    <message>
        <source>Is deleted by itself on {day}, a period after the meeting that the office laid down.</source>
        <translation>Wird am {day} von selbst gelöscht: So lange nach der Sitzung bewahrt Ihre Stelle Bedarfe auf.</translation>
    </message>
    <message>
        <source>Access need changed</source>
        <translation>Bedarf geändert</translation>
    </message>
    <message>
        <source>Please type the letters of the ticked lines, as they stand on the paper form.</source>
        <translation>Bitte tippen Sie die Buchstaben der angekreuzten Zeilen, wie sie auf dem Papierbogen stehen.</translation>
    </message>
    <message>
        <source>Letters of the form</source>
        <translation>Buchstaben vom Bogen</translation>
    </message>
</context>
<context>
    <name>NeedsDeletion</name>
    <message numerus="yes">
        <source>%n access need(s) deleted in due time</source>
        <translation>
            <numerusform>%n Angabe zum Unterstützungsbedarf fristgerecht gelöscht</numerusform>
            <numerusform>%n Angaben zum Unterstützungsbedarf fristgerecht gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on accommodations deleted in due time</source>
        <translation>
            <numerusform>%n Vermerk zu Vorkehrungen fristgerecht gelöscht</numerusform>
            <numerusform>%n Vermerke zu Vorkehrungen fristgerecht gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message>
        <source>Access needs</source>
        <translation>Unterstützungsbedarf</translation>
    </message>
    <message>
        <source>What somebody needs is health data. It is kept only with consent, shown only here, and stands in no list, letter, search or file.</source>
        <translation>Was jemand braucht, sind Gesundheitsdaten. Sie werden nur mit Einwilligung gespeichert, nur hier gezeigt und stehen in keiner Liste, keinem Brief, keiner Suche und keiner Datei.</translation>
    </message>
    <message>
        <source>&amp;New need …</source>
        <translation>&amp;Neuer Bedarf …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Withdraw consent …</source>
        <translation>Einwilligung &amp;widerrufen …</translation>
    </message>
    <message>
        <source>&amp;Adopt for letters</source>
        <translation>&amp;Für Briefe übernehmen</translation>
    </message>
    <message>
        <source>&amp;Hide when nothing is typed for:</source>
        <translation>&amp;Ausblenden, wenn nichts getan wird:</translation>
    </message>
    <message>
        <source>The needs are hidden because nobody was working here. Nothing was lost.</source>
        <translation>Der Bedarf ist ausgeblendet, weil hier niemand gearbeitet hat. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>Wieder &amp;zeigen</translation>
    </message>
    <message>
        <source>Needs of this person</source>
        <translation>Bedarf dieser Person</translation>
    </message>
    <message>
        <source>{name}: no need is kept.</source>
        <translation>{name}: Es ist kein Bedarf gespeichert.</translation>
    </message>
    <message>
        <source>By the standing needs letters should go out as: {form}.</source>
        <translation>Nach dem dauerhaften Bedarf sollten Briefe so hinausgehen: {form}.</translation>
    </message>
    <message>
        <source>This need is deleted at once and for good, also from the history. Nobody can bring it back.</source>
        <translation>Dieser Bedarf wird sofort und endgültig gelöscht, auch aus dem Verlauf. Niemand kann ihn zurückholen.</translation>
    </message>
    <message>
        <source>Delete need</source>
        <translation>Bedarf löschen</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>The consent of {day} is withdrawn.</source>
        <translation>Die Einwilligung vom {day} wird widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) that stand on it are deleted at once and for good, also from the history. This cannot be undone.</source>
        <translation>
            <numerusform>Eine Angabe, die auf ihr beruht, wird sofort und endgültig gelöscht, auch aus dem Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Angaben, die auf ihr beruhen, werden sofort und endgültig gelöscht, auch aus dem Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>&amp;Withdraw and delete</source>
        <translation>&amp;Widerrufen und löschen</translation>
    </message>
    <message>
        <source>Access need changed</source>
        <translation>Bedarf geändert</translation>
    </message>
    <message>
        <source>Form of letters changed</source>
        <translation>Briefform geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>nach %n Minute</numerusform>
            <numerusform>nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>by guardian</source>
        <translation>durch Betreuung</translation>
    </message>
    <message>
        <source>with the withdrawal or the end of all seats</source>
        <translation>mit Widerruf oder Ende der Benennung</translation>
    </message>
    <message>
        <source>on {day}: end of all seats</source>
        <translation>am {day}: Ende der Benennung</translation>
    </message>
    <message>
        <source>on {day}: period after the meeting</source>
        <translation>am {day}: Frist nach der Sitzung</translation>
    </message>
    <message>
        <source>From a &amp;paper form …</source>
        <translation>Vom &amp;Papierbogen …</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>&amp;Day:</source>
        <translation>Ta&amp;g:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Text:</translation>
    </message>
    <message>
        <source>&amp;Enclose the agenda of today</source>
        <translation>Tagesordnung von heute bei&amp;legen</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Teile des Eintrags</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>O&amp;rganisation</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Print name (short, for the window):</source>
        <translation>&amp;Druckname (kurz, fürs Fenster):</translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation>&amp;Kurzbezeichnung:</translation>
    </message>
    <message>
        <source>&amp;Department:</source>
        <translation>A&amp;bteilung:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ar&amp;t:</translation>
    </message>
    <message>
        <source>&amp;Belongs to:</source>
        <translation>&amp;Gehört zu:</translation>
    </message>
    <message>
        <source>P&amp;hone:</source>
        <translation>Tele&amp;fon:</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>E-&amp;Mail:</translation>
    </message>
    <message>
        <source>“&amp;Firma” before the name</source>
        <translation>„Firma“ &amp;vor dem Namen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Anschrift</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>So wird gedruckt</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>Organisation {name}</source>
        <translation>Organisation {name}</translation>
    </message>
    <message>
        <source>Plann&amp;ing area:</source>
        <translation>&amp;Planungsraum:</translation>
    </message>
    <message>
        <source>With several addresses letters go to the one that is printed beside this.</source>
        <translation>Bei mehreren Anschriften gehen Briefe an die, die nebenan gedruckt steht.</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>&amp;New organisation …</source>
        <translation>&amp;Neue Organisation …</translation>
    </message>
    <message>
        <source>Ed&amp;it …</source>
        <translation>Bearbei&amp;ten …</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzbezeichnung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>There is no organisation here yet. Add the first one, or read in a list.</source>
        <translation>Hier gibt es noch keine Organisation. Legen Sie die erste an, oder lesen Sie eine Liste ein.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) to the trash</source>
        <translation>
            <numerusform>%n Organisation in den Papierkorb</numerusform>
            <numerusform>%n Organisationen in den Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) moved to the trash. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n Organisation liegt im Papierkorb. Strg+Z nimmt das zurück.</numerusform>
            <numerusform>%n Organisationen liegen im Papierkorb. Strg+Z nimmt das zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) from the trash</source>
        <translation>
            <numerusform>%n Organisation aus dem Papierkorb</numerusform>
            <numerusform>%n Organisationen aus dem Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) restored.</source>
        <translation>
            <numerusform>%n Organisation wiederhergestellt.</numerusform>
            <numerusform>%n Organisationen wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a &amp;list …</source>
        <translation>&amp;Liste einlesen …</translation>
    </message>
    <message>
        <source>Find &amp;duplicates …</source>
        <translation>D&amp;oppelte suchen …</translation>
    </message>
    <message>
        <source>&amp;Merge …</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Resolution or recommendation</source>
        <translation>Beschluss oder Empfehlung</translation>
    </message>
    <message>
        <source>Nu&amp;mber:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>A&amp;genda item:</source>
        <translation>&amp;Tagesordnungspunkt:</translation>
    </message>
    <message>
        <source>&amp;Wording:</source>
        <translation>&amp;Wortlaut:</translation>
    </message>
    <message>
        <source>&amp;Yes:</source>
        <translation>&amp;Ja:</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>N&amp;o:</source>
        <translation>Ne&amp;in:</translation>
    </message>
    <message>
        <source>A&amp;bstained:</source>
        <translation>Ent&amp;haltungen:</translation>
    </message>
    <message>
        <source>&amp;Unanimous</source>
        <translation>&amp;Einstimmig</translation>
    </message>
    <message>
        <source>&amp;Quorate at the vote:</source>
        <translation>&amp;Beschlussfähig bei der Abstimmung:</translation>
    </message>
    <message>
        <source>Ad&amp;dressee:</source>
        <translation>A&amp;dressat:</translation>
    </message>
    <message>
        <source>Du&amp;e on:</source>
        <translation>&amp;Fällig am:</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>OutcomesStep</name>
    <message>
        <source>Excel &amp;list …</source>
        <translation>E&amp;xcel-Liste …</translation>
    </message>
    <message>
        <source>A&amp;dd …</source>
        <translation>Hinzuf&amp;ügen …</translation>
    </message>
    <message>
        <source>Edi&amp;t …</source>
        <translation>B&amp;earbeiten …</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Wording:</source>
        <translation>&amp;Wortlaut:</translation>
    </message>
    <message>
        <source>Resolutions and recommendations</source>
        <translation>Beschlüsse und Empfehlungen</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. “Add …” takes down the first resolution.</source>
        <translation>Noch ist nichts festgehalten. „Hinzufügen …“ nimmt den ersten Beschluss auf.</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Yes : no : abst.</source>
        <translation>Ja : Nein : Enth.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Adressat</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>E&amp;xtract as a letter …</source>
        <translation>Aus&amp;zug als Brief …</translation>
    </message>
    <message>
        <source>Address of the letter</source>
        <translation>Anschrift des Briefs</translation>
    </message>
    <message>
        <source>Extract: {number}</source>
        <translation>Auszug: {number}</translation>
    </message>
    <message>
        <source>Save letter as</source>
        <translation>Brief speichern unter</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-Dokument (*.docx)</translation>
    </message>
    <message>
        <source>The letter is written: {file}</source>
        <translation>Der Brief ist geschrieben: {file}</translation>
    </message>
    <message>
        <source>&amp;Continue …</source>
        <translation>&amp;Weiter …</translation>
    </message>
    <message>
        <source>Wor&amp;kshop results …</source>
        <translation>Worksho&amp;p-Ergebnisse …</translation>
    </message>
    <message>
        <source>&amp;Statistics …</source>
        <translation>Statisti&amp;k …</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Being printed …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Stopped. What the printer has got already may still come out.</source>
        <translation>Angehalten. Was der Drucker schon hat, kommt vielleicht noch heraus.</translation>
    </message>
    <message>
        <source>Being saved …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Angehalten. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>An den Drucker {name} geschickt.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>Reminders as&amp;k for an answer by:</source>
        <translation>Erinnerungen bitten um Ant&amp;wort bis:</translation>
    </message>
    <message>
        <source>Everything ticked is made in one go into one folder, all with the same date and time.</source>
        <translation>Alles Angehakte wird in einem Zug in einen Ordner erzeugt, mit demselben Stand.</translation>
    </message>
    <message>
        <source>Paper&amp;s of this meeting:</source>
        <translation>&amp;Unterlagen dieser Sitzung:</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>A&amp;lle anhaken</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
        <source>P&amp;review and print</source>
        <translation>&amp;Vorschau und Druck</translation>
    </message>
    <message>
        <source>&amp;Create …</source>
        <translation>&amp;Erzeugen …</translation>
    </message>
    <message>
        <source>Sign-in sheet of group {number}</source>
        <translation>Anwesenheitsliste Gruppe {number}</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Anwesenheitsliste</translation>
    </message>
    <message>
        <source>Sign-in sheet, portrait</source>
        <translation>Anwesenheitsliste, hochkant</translation>
    </message>
    <message>
        <source>Sign-in sheet, large print</source>
        <translation>Anwesenheitsliste in Großdruck</translation>
    </message>
    <message>
        <source>Papers prepared</source>
        <translation>Unterlagen vorbereitet</translation>
    </message>
    <message>
        <source>last made: {moment}</source>
        <translation>erzeugt {moment}</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>Ordner für die Unterlagen</translation>
    </message>
    <message>
        <source>Papers created</source>
        <translation>Unterlagen erzeugt</translation>
    </message>
    <message>
        <source>{count} files are in the folder, {moment}.</source>
        <translation>Dateien im Ordner: {count}, {moment}.</translation>
    </message>
    <message>
        <source>Create &amp;all …</source>
        <translation>Alles e&amp;rzeugen …</translation>
    </message>
    <message>
        <source>Cre&amp;ate {count} …</source>
        <translation>{count} er&amp;zeugen …</translation>
    </message>
    <message>
        <source>Save-the-date letters</source>
        <translation>Terminvormerkungen</translation>
    </message>
    <message>
        <source>Invitations with agenda and reply form</source>
        <translation>Einladungen mit Tagesordnung und Antwortbogen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Absagen der Sitzung</translation>
    </message>
    <message>
        <source>List of members</source>
        <translation>Mitgliederverzeichnis</translation>
    </message>
    <message>
        <source>List for the mail room</source>
        <translation>Versandliste</translation>
    </message>
    <message>
        <source>Replies so far</source>
        <translation>Rückmeldestand</translation>
    </message>
    <message>
        <source>Attendance list</source>
        <translation>Anwesenheitsliste (Excel)</translation>
    </message>
    <message>
        <source>Sign-in sheet, also in large print</source>
        <translation>Anwesenheitsliste zum Unterschreiben, auch in Großdruck</translation>
    </message>
    <message>
        <source>Sign-in sheets of the groups</source>
        <translation>Anwesenheitslisten der Arbeitsgruppen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>List of resolutions and recommendations</source>
        <translation>Beschluss- und Empfehlungsliste</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Vorschau der Unterlage</translation>
    </message>
    <message>
        <source>Previe&amp;w (an example):</source>
        <translation>Vors&amp;chau (ein Beispiel):</translation>
    </message>
    <message>
        <source>Open an examp&amp;le</source>
        <translation>Beispiel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>This list opens in Excel: “Open an example”, or Enter.</source>
        <translation>Diese Liste öffnet sich in Excel: „Beispiel öffnen“ oder die Eingabetaste.</translation>
    </message>
    <message>
        <source>No program on this PC opens “{file}”. Please ask your IT for one.</source>
        <translation>Auf diesem PC öffnet kein Programm „{file}“. Bitte fragen Sie Ihre IT danach.</translation>
    </message>
    <message>
        <source>Badges, signs, labels, envelopes …</source>
        <translation>Schilder, Etiketten, Umschläge …</translation>
    </message>
    <message>
        <source>Name badges and slips with the group</source>
        <translation>Namensschilder und Gruppenzettel</translation>
    </message>
    <message>
        <source>Table signs</source>
        <translation>Tischkarten</translation>
    </message>
    <message>
        <source>Door signs and way signs</source>
        <translation>Türschilder und Wegweiser</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>Adressetiketten</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Umschläge</translation>
    </message>
    <message>
        <source>Workshop groups, also for the wall</source>
        <translation>Workshop-Einteilung, auch als Aushang</translation>
    </message>
    <message>
        <source>Workshop results</source>
        <translation>Workshop-Ergebnisse</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Datenschutzhinweise</translation>
    </message>
    <message>
        <source>Urgent: {why}</source>
        <translation>Dringlich: {why}</translation>
    </message>
    <message>
        <source>Letters that could not be made</source>
        <translation>Briefe, die nicht erzeugt werden konnten</translation>
    </message>
    <message>
        <source>Letters are missing; Enter on a line below leads to what is to be put right.</source>
        <translation>Es fehlen Briefe; die Eingabetaste auf einer Zeile darunter führt dorthin, wo es zu beheben ist.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>&amp;New person …</source>
        <translation>&amp;Neue Person …</translation>
    </message>
    <message>
        <source>Ed&amp;it …</source>
        <translation>Bearbei&amp;ten …</translation>
    </message>
    <message>
        <source>&amp;Copy e-mail addresses</source>
        <translation>E-Mail-Adressen &amp;kopieren</translation>
    </message>
    <message>
        <source>Find &amp;duplicates …</source>
        <translation>D&amp;oppelte suchen …</translation>
    </message>
    <message>
        <source>&amp;Merge …</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Committees and seats</source>
        <translation>Gremien und Sitze</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Letter style</source>
        <translation>Briefstil</translation>
    </message>
    <message>
        <source>Dispatch by</source>
        <translation>Zustellweg</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>There is nobody here yet. Add the first person, or read in a list.</source>
        <translation>Hier gibt es noch niemanden. Legen Sie die erste Person an, oder lesen Sie eine Liste ein.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Sitze</translation>
    </message>
    <message>
        <source>Deputy for</source>
        <translation>Stellvertretung für</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>seit {start}</translation>
    </message>
    <message>
        <source>Last meetings</source>
        <translation>Letzte Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to the trash</source>
        <translation>
            <numerusform>%n Person in den Papierkorb</numerusform>
            <numerusform>%n Personen in den Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) moved to the trash. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n Person liegt im Papierkorb. Strg+Z nimmt das zurück.</numerusform>
            <numerusform>%n Personen liegen im Papierkorb. Strg+Z nimmt das zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) from the trash</source>
        <translation>
            <numerusform>%n Person aus dem Papierkorb</numerusform>
            <numerusform>%n Personen aus dem Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) restored.</source>
        <translation>
            <numerusform>%n Person wiederhergestellt.</numerusform>
            <numerusform>%n Personen wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} addresses copied: paste them as blind copies (Bcc).</source>
        <translation>{count} Adressen kopiert: als Blindkopie (Bcc) einfügen.</translation>
    </message>
    <message>
        <source>{count} without e-mail.</source>
        <translation>{count} ohne E-Mail.</translation>
    </message>
    <message>
        <source>Read a &amp;list …</source>
        <translation>&amp;Liste einlesen …</translation>
    </message>
    <message>
        <source>Anon&amp;ymise …</source>
        <translation>Anon&amp;ymisieren …</translation>
    </message>
    <message>
        <source>Acc&amp;ess needs …</source>
        <translation>&amp;Unterstützungsbedarf …</translation>
    </message>
    <message>
        <source>D&amp;ata report (Art. 15) …</source>
        <translation>&amp;Auskunft (Art. 15) …</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stellv.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Teile des Eintrags</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>Pe&amp;rson</translation>
    </message>
    <message>
        <source>&amp;Salutation:</source>
        <translation>Anre&amp;de:</translation>
    </message>
    <message>
        <source>T&amp;itle before the name:</source>
        <translation>&amp;Titel vor dem Namen:</translation>
    </message>
    <message>
        <source>&amp;Given name:</source>
        <translation>&amp;Vorname:</translation>
    </message>
    <message>
        <source>&amp;Name prefix:</source>
        <translation>Na&amp;menszusatz:</translation>
    </message>
    <message>
        <source>Fami&amp;ly name:</source>
        <translation>Na&amp;chname:</translation>
    </message>
    <message>
        <source>Suffi&amp;x after the name:</source>
        <translation>&amp;Zusatz nach dem Namen:</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organisation:</translation>
    </message>
    <message>
        <source>&amp;Job title:</source>
        <translation>&amp;Funktion:</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>&amp;Anrede und Amt</translation>
    </message>
    <message>
        <source>Office in the a&amp;ddress:</source>
        <translation>Amtsbezeichnung für &amp;die Anschrift:</translation>
    </message>
    <message>
        <source>&amp;Office in the salutation:</source>
        <translation>Amtsbezeichnung &amp;für die Anrede:</translation>
    </message>
    <message>
        <source>&amp;Greet by the office</source>
        <translation>&amp;Mit der Amtsbezeichnung anreden</translation>
    </message>
    <message>
        <source>Salutation as &amp;wished:</source>
        <translation>Anrede wie &amp;gewünscht:</translation>
    </message>
    <message>
        <source>Fami&amp;liar salutation (“Liebe Frau …”)</source>
        <translation>&amp;Vertraute Anrede („Liebe Frau …“)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;nschrift</translation>
    </message>
    <message>
        <source>Con&amp;tact and dispatch</source>
        <translation>&amp;Kontakt und Versand</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>E-Mai&amp;l:</translation>
    </message>
    <message>
        <source>Ph&amp;one:</source>
        <translation>&amp;Telefon:</translation>
    </message>
    <message>
        <source>&amp;Mobile:</source>
        <translation>&amp;Mobil:</translation>
    </message>
    <message>
        <source>&amp;Dispatch by:</source>
        <translation>&amp;Zustellweg:</translation>
    </message>
    <message>
        <source>&amp;Letter style:</source>
        <translation>&amp;Briefstil:</translation>
    </message>
    <message>
        <source>Name the person befo&amp;re the organisation</source>
        <translation>&amp;Person zuerst nennen (persönliche Post)</translation>
    </message>
    <message>
        <source>In the director&amp;y of members (consented)</source>
        <translation>&amp;Im Mitgliederverzeichnis (mit Einwilligung)</translation>
    </message>
    <message>
        <source>Processi&amp;ng restricted (no letters)</source>
        <translation>Verarbeit&amp;ung eingeschränkt (keine Briefe)</translation>
    </message>
    <message>
        <source>No health data in the notes, please: needs belong to a meeting, with consent.</source>
        <translation>Bitte keine Gesundheitsdaten in den Vermerk: Bedarfe gehören zu einer Sitzung, mit Einwilligung.</translation>
    </message>
    <message>
        <source>Note&amp;s:</source>
        <translation>&amp;Vermerk:</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>So wird gedruckt</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Person {name}</source>
        <translation>Person {name}</translation>
    </message>
    <message>
        <source>Letters go to the official address, else to another one; without any, to that of the organisation.</source>
        <translation>Briefe gehen an die dienstliche Anschrift, sonst an eine andere; ohne eigene an die der Organisation.</translation>
    </message>
</context>
<context>
    <name>PlanningAreasDialog</name>
    <message>
        <source>Planning areas</source>
        <translation>Planungsräume</translation>
    </message>
    <message>
        <source>Organisations, workshop groups and proposals can each belong to one of these areas.</source>
        <translation>Institutionen, Arbeitsgruppen und Vorschläge können je zu einem dieser Räume gehören.</translation>
    </message>
    <message>
        <source>&amp;New area …</source>
        <translation>&amp;Neuer Planungsraum …</translation>
    </message>
    <message>
        <source>Edi&amp;t area …</source>
        <translation>Planungsraum &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>There is no planning area yet.</source>
        <translation>Es gibt noch keinen Planungsraum.</translation>
    </message>
    <message>
        <source>New planning area</source>
        <translation>Neuer Planungsraum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Gemeinden</translation>
    </message>
    <message>
        <source>Parted by commas: Lünen, Selm</source>
        <translation>Durch Kommas getrennt: Lünen, Selm</translation>
    </message>
    <message>
        <source>Planning area {name}</source>
        <translation>Planungsraum {name}</translation>
    </message>
</context>
<context>
    <name>PrepareAgenda</name>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move an item, Enter edits it.</source>
        <translation>Alt+Auf und Alt+Ab verschieben einen Punkt, die Eingabetaste bearbeitet ihn.</translation>
    </message>
    <message>
        <source>Agenda put in order</source>
        <translation>Tagesordnung geordnet</translation>
    </message>
    <message>
        <source>Agenda item removed</source>
        <translation>Tagesordnungspunkt entfernt</translation>
    </message>
    <message>
        <source>Agenda item {title}</source>
        <translation>Tagesordnungspunkt {title}</translation>
    </message>
</context>
<context>
    <name>PrepareDeadlines</name>
    <message>
        <source>Arrival by</source>
        <translation>Zugang bis</translation>
    </message>
    <message>
        <source>To the post by</source>
        <translation>Zur Post bis</translation>
    </message>
    <message>
        <source>Answers by</source>
        <translation>Antworten bis</translation>
    </message>
    <message>
        <source>Repeats meeting {number} of {day}.</source>
        <translation>Wiederholt die {number}. Sitzung vom {day}.</translation>
    </message>
    <message>
        <source>Urgent: {why}</source>
        <translation>Eilbedürftig: {why}</translation>
    </message>
</context>
<context>
    <name>PrepareStep</name>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>Stat&amp;us:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ar&amp;t:</translation>
    </message>
    <message>
        <source>Da&amp;te:</source>
        <translation>Datu&amp;m:</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Be&amp;gins:</source>
        <translation>Beg&amp;inn:</translation>
    </message>
    <message>
        <source>14:00</source>
        <translation>z. B. 14:00</translation>
    </message>
    <message>
        <source>E&amp;nds:</source>
        <translation>&amp;Ende:</translation>
    </message>
    <message>
        <source>17:00</source>
        <translation>z. B. 17:00</translation>
    </message>
    <message>
        <source>D&amp;oors open:</source>
        <translation>Ein&amp;lass:</translation>
    </message>
    <message>
        <source>13:30</source>
        <translation>z. B. 13:30</translation>
    </message>
    <message>
        <source>P&amp;lace:</source>
        <translation>&amp;Ort:</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Raum:</translation>
    </message>
    <message>
        <source>Ch&amp;air:</source>
        <translation>Vorsit&amp;z:</translation>
    </message>
    <message>
        <source>Min&amp;ute taker:</source>
        <translation>&amp;Protokoll:</translation>
    </message>
    <message>
        <source>Reply &amp;by:</source>
        <translation>Ant&amp;wort bis:</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>&amp;Vorschlag</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>A&amp;dd …</source>
        <translation>Hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>A meeting needs a day and a beginning.</source>
        <translation>Eine Sitzung braucht ein Datum und einen Beginn.</translation>
    </message>
    <message>
        <source>Meeting {number} changed</source>
        <translation>{number}. Sitzung geändert</translation>
    </message>
    <message>
        <source>Meeting {number}: {state}</source>
        <translation>{number}. Sitzung: {state}</translation>
    </message>
    <message>
        <source>Closure da&amp;ys …</source>
        <translation>Schlie&amp;ßtage …</translation>
    </message>
    <message>
        <source>Ne&amp;w …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>New house</source>
        <translation>Neues Haus</translation>
    </message>
    <message>
        <source>House {name}</source>
        <translation>Haus {name}</translation>
    </message>
    <message>
        <source>No house is known yet. “New …” makes one.</source>
        <translation>Noch ist kein Haus bekannt. Legen Sie es mit „Neu …“ an.</translation>
    </message>
    <message>
        <source>Form:</source>
        <translation>Form:</translation>
    </message>
    <message>
        <source>In person or by video</source>
        <translation>Vor Ort oder per Video</translation>
    </message>
    <message>
        <source>Whether all come to one place, some join by video, or all do</source>
        <translation>Ob alle an einen Ort kommen, sich einige zuschalten oder alle</translation>
    </message>
</context>
<context>
    <name>RegisterCare</name>
    <message>
        <source>Register (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>Save safety copy as</source>
        <translation>Sicherung speichern unter</translation>
    </message>
</context>
<context>
    <name>RegisterCareDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Check register</source>
        <translation>Register prüfen</translation>
    </message>
    <message>
        <source>Save safety copy as</source>
        <translation>Sicherung speichern unter</translation>
    </message>
    <message>
        <source>Every entry is being compared with the history …</source>
        <translation>Jeder Eintrag wird mit dem Verlauf verglichen …</translation>
    </message>
    <message>
        <source>The copy is being written and checked …</source>
        <translation>Die Sicherung wird geschrieben und geprüft …</translation>
    </message>
    <message>
        <source>{entries} entries and {steps} steps were checked.</source>
        <translation>Geprüft wurden {entries} Einträge und {steps} Schritte des Verlaufs.</translation>
    </message>
</context>
<context>
    <name>RegisterRescue</name>
    <message>
        <source>&amp;Bring back a safety copy …</source>
        <translation>&amp;Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>The register is free again. Do you want to work in it now?</source>
        <translation>Das Register ist wieder frei. Möchten Sie jetzt darin arbeiten?</translation>
    </message>
    <message>
        <source>{holder} has given no sign for three minutes: that computer may be switched off or cut off. If nobody is working there, you can take the register over. What was saved there is safe; should that program still run, it will refuse to save and say so.</source>
        <translation>{holder} meldet sich seit drei Minuten nicht mehr: Der PC ist vielleicht ausgeschaltet oder vom Netz getrennt. Wenn dort niemand arbeitet, können Sie das Register übernehmen. Was dort gespeichert wurde, ist sicher; läuft das Programm dort doch noch, speichert es nichts mehr und sagt das.</translation>
    </message>
    <message>
        <source>&amp;Work in it</source>
        <translation>Darin &amp;arbeiten</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Only read</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>This is the example with invented people. Changes stay in a copy of its own.</source>
        <translation>Das ist das Beispiel mit erfundenen Personen. Änderungen bleiben in dieser eigenen Kopie.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>read only, as of {when}; {holder} is working in it</source>
        <translation>nur lesen, Stand {when}; {holder} arbeitet darin</translation>
    </message>
    <message>
        <source>read only, as of {when}</source>
        <translation>nur lesen, Stand {when}</translation>
    </message>
    <message>
        <source>{holder} is working in this register, so it can only be read. It is shown as of {when}.</source>
        <translation>{holder} arbeitet gerade in diesem Register; hier lässt es sich nur lesen. Sie sehen den Stand vom {when}.</translation>
    </message>
    <message>
        <source>Another program keeps this file to itself, as a backup or a virus scanner does, so it can only be read. It is shown as of {when}. Please open it again when that program is done.</source>
        <translation>Ein anderes Programm hält diese Datei geöffnet, wie es Datensicherung oder Virenschutz tun; sie lässt sich deshalb nur lesen. Sie sehen den Stand vom {when}. Bitte öffnen Sie das Register noch einmal, wenn jenes Programm fertig ist.</translation>
    </message>
    <message>
        <source>File or folder of this register are write-protected. It is shown as of {when}.</source>
        <translation>Datei oder Ordner dieses Registers sind schreibgeschützt; es lässt sich nur lesen. Sie sehen den Stand vom {when}.</translation>
    </message>
</context>
<context>
    <name>RepliesStep</name>
    <message>
        <source>Number or &amp;name:</source>
        <translation>&amp;Nummer oder Name:</translation>
    </message>
    <message>
        <source>Type a number or a name, then press Enter</source>
        <translation>Nummer oder Namen eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>&amp;Received on:</source>
        <translation>&amp;Eingegangen am:</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation>&amp;Weg:</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>A paper form in one go: 17z23 and Enter means that number 17 comes and wishes for groups 2 and 3.</source>
        <translation>Ein Bogen auf Papier in einem Zug: 17z23 und die Eingabetaste heißt, Nr. 17 kommt und wünscht sich die Gruppen 2 und 3.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Re&amp;presented by:</source>
        <translation>&amp;Vertreten durch:</translation>
    </message>
    <message>
        <source>First &amp;wish:</source>
        <translation>E&amp;rstwunsch:</translation>
    </message>
    <message>
        <source>&amp;Second wish:</source>
        <translation>&amp;Zweitwunsch:</translation>
    </message>
    <message>
        <source>En&amp;ter</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Nobody is invited yet. Step 2 makes the invitations.</source>
        <translation>Noch ist niemand eingeladen. Schritt 2 legt die Einladungen an.</translation>
    </message>
    <message>
        <source>Reply {name}: {answer}</source>
        <translation>Rückmeldung {name}: {answer}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Read answers from a &amp;list …</source>
        <translation>Antworten ein&amp;lesen …</translation>
    </message>
    <message>
        <source>Call in dep&amp;uty</source>
        <translation>Stellvertret&amp;ung laden</translation>
    </message>
    <message>
        <source>Key in the list, or click: z accepted · a declined · v represented · o open · s call in deputy</source>
        <translation>Taste in der Liste oder Klick: z zugesagt · a abgesagt · v vertreten · o offen · s Stellvertretung laden</translation>
    </message>
    <message>
        <source>Nobody has declined here.</source>
        <translation>Hier hat niemand abgesagt. Bitte tragen Sie zuerst die Absage ein.</translation>
    </message>
    <message>
        <source>Deputy {name} called in</source>
        <translation>Stellvertretung {name} geladen</translation>
    </message>
    <message>
        <source>{count} invited</source>
        <translation>{count} eingeladen</translation>
    </message>
    <message>
        <source>{count} invited, {unsent} of them not sent yet</source>
        <translation>{count} eingeladen, davon {unsent} noch nicht versandt</translation>
    </message>
</context>
<context>
    <name>ReplyImportDialog</name>
    <message>
        <source>Read answers</source>
        <translation>Antworten einlesen</translation>
    </message>
    <message>
        <source>&amp;List:</source>
        <translation>&amp;Liste:</translation>
    </message>
    <message>
        <source>Excel or CSV with names and answers, or returned reply forms (Word, e-mail)</source>
        <translation>Excel, CSV oder ausgefüllte Antwortbögen (Word, E-Mail)</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Doubtful, please look yourself:</source>
        <translation>&amp;Fraglich, bitte selbst ansehen:</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Take over ({count})</source>
        <translation>Ü&amp;bernehmen ({count})</translation>
    </message>
    <message>
        <source>&amp;Folder …</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>Leave &amp;out, or take again</source>
        <translation>Auslassen oder wieder &amp;nehmen</translation>
    </message>
    <message>
        <source>Show what &amp;support is stated</source>
        <translation>Angegebene &amp;Unterstützung zeigen</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Unterstützung</translation>
    </message>
    <message numerus="yes">
        <source>%n stated</source>
        <translation>
            <numerusform>%n Angabe</numerusform>
            <numerusform>%n Angaben</numerusform>
        </translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– ausgelassen</translation>
    </message>
    <message>
        <source>Choose the folder with the returned forms</source>
        <translation>Ordner mit den zurückgeschickten Bögen wählen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Answers in the list</source>
        <translation>Antworten in der Liste</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>automatisch erkannt</translation>
    </message>
    <message>
        <source>Choose a list or forms</source>
        <translation>Liste oder Bögen wählen</translation>
    </message>
    <message>
        <source>Lists and forms ({patterns})</source>
        <translation>Listen und Bögen ({patterns})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Vertreten durch</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>± changed</source>
        <translation>± geändert</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>Doubtful answers</source>
        <translation>Zweifelhafte Antworten</translation>
    </message>
    <message>
        <source>all ({count})</source>
        <translation>alle ({count})</translation>
    </message>
    <message>
        <source>Take the &amp;proposed names ({count})</source>
        <translation>Vo&amp;rgeschlagene Namen übernehmen ({count})</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>What is doubtful</source>
        <translation>Was zweifelhaft ist</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>{name} stands in the register just as in the copy. Nothing was changed.</source>
        <translation>{name} steht im Register genau so wie in der Sicherung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>People in the copy</source>
        <translation>Personen in der Sicherung</translation>
    </message>
    <message>
        <source>&amp;Steps that would be lost: the copy is being read …</source>
        <translation>&amp;Schritte, die verloren gingen: Die Sicherung wird gelesen …</translation>
    </message>
    <message>
        <source>&amp;Steps that would be lost: not known, as the register cannot be read</source>
        <translation>&amp;Schritte, die verloren gingen: nicht bekannt, weil das Register nicht lesbar ist</translation>
    </message>
    <message>
        <source>&amp;Steps that would be lost: {count}, the newest first</source>
        <translation>&amp;Schritte, die verloren gehen: {count}, der neueste zuerst</translation>
    </message>
    <message>
        <source>This is the copy of another register ({people} people; committees: {committees}). Bringing it back replaces the whole register that is open.</source>
        <translation>Das ist die Sicherung eines anderen Registers ({people} Personen; Gremien: {committees}). Wird sie zurückgeholt, ersetzt sie das ganze geöffnete Register.</translation>
    </message>
    <message>
        <source>Open safety copy</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Register (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>The register goes back to how it was on {when}.</source>
        <translation>Das Register geht auf den Stand vom {when} zurück.</translation>
    </message>
    <message>
        <source>The present one is saved first and stays beside it as a file of its own.</source>
        <translation>Der jetzige Stand wird vorher gesichert und bleibt als eigene Datei daneben liegen.</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Person from a safety copy</source>
        <translation>Person aus einer Sicherung</translation>
    </message>
    <message>
        <source>{name} is brought back.</source>
        <translation>{name} ist zurückgeholt.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gesichert am</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Bring back a safety copy</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Safety copies, the newest first:</source>
        <translation>Sicherungen, die neueste zuerst:</translation>
    </message>
    <message>
        <source>There is no safety copy yet. The first one is made ten minutes after a change, and when the register is closed.</source>
        <translation>Es gibt noch keine Sicherung. Die erste entsteht zehn Minuten nach einer Änderung und beim Schließen des Registers.</translation>
    </message>
    <message>
        <source>&amp;Other file …</source>
        <translation>&amp;Andere Datei …</translation>
    </message>
    <message>
        <source>What to bring back</source>
        <translation>Was zurückgeholt wird</translation>
    </message>
    <message>
        <source>&amp;Whole register</source>
        <translation>&amp;Ganzes Register</translation>
    </message>
    <message>
        <source>&amp;Steps that would be lost:</source>
        <translation>&amp;Schritte, die verloren gehen:</translation>
    </message>
    <message>
        <source>Steps that would be lost</source>
        <translation>Schritte, die verloren gehen</translation>
    </message>
    <message>
        <source>&amp;Bring back the register …</source>
        <translation>&amp;Register zurückholen …</translation>
    </message>
    <message>
        <source>One &amp;person</source>
        <translation>Eine &amp;Person</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Find a person in the copy</source>
        <translation>Person in der Sicherung suchen</translation>
    </message>
    <message>
        <source>The person comes back as the copy knows them, with their own address and organisation, without seats. This is one step that can be undone.</source>
        <translation>Die Person kommt zurück, wie sie in der Sicherung steht: mit eigener Anschrift und Organisation, ohne Sitze. Das ist ein Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Bring back the p&amp;erson</source>
        <translation>P&amp;erson zurückholen</translation>
    </message>
    <message>
        <source>&amp;Steps that would be lost: none. The copy holds everything.</source>
        <translation>&amp;Schritte, die verloren gehen: keine. Die Sicherung enthält alles.</translation>
    </message>
</context>
<context>
    <name>ResultsDialog</name>
    <message>
        <source>Workshop results</source>
        <translation>Workshop-Ergebnisse</translation>
    </message>
    <message>
        <source>One line for each statement, proposal or question: Enter keeps it, and the next one can be typed. In the list A, V and F change the kind, Alt+Up and Alt+Down the order.</source>
        <translation>Eine Zeile je Aussage, Vorschlag oder Frage: Die Eingabetaste nimmt sie auf, dann kommt die nächste. In der Liste ändern A, V und F die Art, Alt+Pfeil die Reihenfolge.</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Gruppe:</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Take up as a recommendation</source>
        <translation>Als E&amp;mpfehlung aufnehmen</translation>
    </message>
    <message>
        <source>State&amp;ment</source>
        <translation>&amp;Aussage</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>&amp;Vorschlag</translation>
    </message>
    <message>
        <source>Open &amp;question</source>
        <translation>Offene &amp;Frage</translation>
    </message>
    <message>
        <source>New &amp;line:</source>
        <translation>Neue &amp;Zeile:</translation>
    </message>
    <message>
        <source>Change &amp;line:</source>
        <translation>&amp;Zeile ändern:</translation>
    </message>
    <message>
        <source>Planning &amp;area:</source>
        <translation>&amp;Planungsraum:</translation>
    </message>
    <message>
        <source>Open in &amp;Word</source>
        <translation>In &amp;Word öffnen</translation>
    </message>
    <message>
        <source>Results of the group</source>
        <translation>Ergebnisse der Gruppe</translation>
    </message>
    <message>
        <source>Round {round}, group {number}: {topic}</source>
        <translation>Runde {round}, Gruppe {number}: {topic}</translation>
    </message>
    <message>
        <source>Group {number}: {topic}</source>
        <translation>Gruppe {number}: {topic}</translation>
    </message>
    <message>
        <source>Workshop result</source>
        <translation>Workshop-Ergebnis</translation>
    </message>
    <message>
        <source>Order of the workshop results</source>
        <translation>Reihenfolge der Workshop-Ergebnisse</translation>
    </message>
    <message>
        <source>Workshop result removed</source>
        <translation>Workshop-Ergebnis entfernt</translation>
    </message>
    <message>
        <source>Proposal taken up</source>
        <translation>Vorschlag aufgenommen</translation>
    </message>
    <message>
        <source>No program on this PC opens Word documents. Please ask your IT for one.</source>
        <translation>Auf diesem PC öffnet kein Programm Word-Dokumente. Bitte fragen Sie Ihre IT danach.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Planning area</source>
        <translation>Planungsraum</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>Returned mail</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Letters that came back. A return is booked in step 2 under “More”; the address then counts as open.</source>
        <translation>Briefe, die zurückkamen. Einen Rückläufer buchen Sie in Schritt 2 unter „Mehr“; die Anschrift gilt dann als ungeprüft.</translation>
    </message>
    <message>
        <source>&amp;Write the letter anew</source>
        <translation>&amp;Brief neu schreiben</translation>
    </message>
    <message>
        <source>waits for a new letter</source>
        <translation>wartet auf einen neuen Brief</translation>
    </message>
    <message>
        <source>written anew since</source>
        <translation>inzwischen neu geschrieben</translation>
    </message>
    <message>
        <source>No. {number}  {name} – came back on {day}: {state}</source>
        <translation>Nr. {number}  {name} – zurück am {day}: {state}</translation>
    </message>
    <message>
        <source>Sent on {day}. Reason: {reason}</source>
        <translation>Versandt am {day}. Grund: {reason}</translation>
    </message>
    <message>
        <source>No letter came back.</source>
        <translation>Es kam kein Brief zurück.</translation>
    </message>
    <message>
        <source>Letter to be written anew</source>
        <translation>Brief wird neu geschrieben</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>{column} (no room for it now)</source>
        <translation>{column} (zurzeit kein Platz)</translation>
    </message>
</context>
<context>
    <name>SafetyLine</name>
    <message>
        <source>Looking at the safety copies …</source>
        <translation>Sicherungen werden geprüft …</translation>
    </message>
    <message>
        <source>Safety copy failed! Last checked one: {when}</source>
        <translation>Sicherung fehlgeschlagen! Letzte geprüfte: {when}</translation>
    </message>
    <message>
        <source>Last safety copy: {when}</source>
        <translation>Letzte Sicherung: {when}</translation>
    </message>
    <message>
        <source>{folder}: {when}</source>
        <translation>{folder}: {when}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>&amp;Keep this filter</source>
        <translation>Diesen Filter &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Forget this filter</source>
        <translation>Diesen Filter &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search …  Ctrl+F</source>
        <translation>Suchen …  Strg+F</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>SeatDialogs</name>
    <message>
        <source>Appoint to {seat}</source>
        <translation>Benennung für {seat}</translation>
    </message>
    <message>
        <source>End the appointment to {seat}</source>
        <translation>Benennung für {seat} beenden</translation>
    </message>
    <message>
        <source>Replace on {seat}</source>
        <translation>{seat} neu besetzen</translation>
    </message>
    <message>
        <source>Appointment to {seat}</source>
        <translation>Benennung für {seat}</translation>
    </message>
    <message>
        <source>Name a deputy for {seat}</source>
        <translation>Stellvertretung für {seat} benennen</translation>
    </message>
    <message>
        <source>Deputy for {seat}</source>
        <translation>Stellvertretung für {seat}</translation>
    </message>
    <message>
        <source>New bench</source>
        <translation>Neue Bank</translation>
    </message>
    <message>
        <source>New seat</source>
        <translation>Neuer Sitz</translation>
    </message>
    <message>
        <source>Appointment {seat}</source>
        <translation>Benennung {seat}</translation>
    </message>
    <message>
        <source>End of appointment {seat}</source>
        <translation>Ende der Benennung {seat}</translation>
    </message>
    <message>
        <source>Replacement {seat}</source>
        <translation>Neubesetzung {seat}</translation>
    </message>
    <message>
        <source>Deputy {seat}</source>
        <translation>Stellvertretung {seat}</translation>
    </message>
    <message>
        <source>Bench {name}</source>
        <translation>Bank {name}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Sitz {number}</translation>
    </message>
    <message>
        <source>{name} holds the seat since {day}.</source>
        <translation>{name} hat den Sitz seit dem {day}.</translation>
    </message>
    <message>
        <source>{name} keeps the seat until the day before the successor begins.</source>
        <translation>{name} behält den Sitz bis zum Tag vor dem Beginn der Nachfolge.</translation>
    </message>
    <message>
        <source>&amp;End appointment</source>
        <translation>Benennung be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Neu besetzen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Loo&amp;k:</source>
        <translation>Aussehe&amp;n:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Another look is shown from the next start on. Light, dark and high contrast follow the system.</source>
        <translation>Ein anderes Aussehen gilt ab dem nächsten Start. Hell, dunkel und hoher Kontrast folgen dem System.</translation>
    </message>
    <message>
        <source>As on Windows 11</source>
        <translation>Wie unter Windows 11</translation>
    </message>
    <message>
        <source>As on Windows 10, for light colours</source>
        <translation>Wie unter Windows 10, für helle Farben</translation>
    </message>
    <message>
        <source>Plain, the same on every computer</source>
        <translation>Schlicht, auf jedem Rechner gleich</translation>
    </message>
    <message>
        <source>As the system does</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Second place for safety &amp;copies:</source>
        <translation>&amp;Zweiter Ort für Sicherungen:</translation>
    </message>
    <message>
        <source>Second place for safety copies</source>
        <translation>Zweiter Ort für Sicherungen</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Auswählen …</translation>
    </message>
    <message>
        <source>For example a drive of the office, in case this computer breaks. The first place is always beside the register.</source>
        <translation>Zum Beispiel ein Laufwerk des Amtes, falls dieser Rechner ausfällt. Der erste Ort liegt immer neben dem Register.</translation>
    </message>
    <message>
        <source>The settings could not be written to {file}. Nothing was changed.</source>
        <translation>Die Einstellungen konnten nicht in {file} geschrieben werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such folder. Please choose one that exists.</source>
        <translation>Diesen Ordner gibt es nicht. Bitte wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>Nothing can be written to this folder. Please choose another one.</source>
        <translation>In diesen Ordner darf nicht geschrieben werden. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is the folder of the register itself. Please choose one on another drive.</source>
        <translation>Das ist der Ordner des Registers selbst. Bitte wählen Sie einen auf einem anderen Laufwerk.</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Whole &amp;width</source>
        <translation>Ganze &amp;Breite</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>The meeting is not until {day}. Signatures are entered after it.</source>
        <translation>Die Sitzung ist erst am {day}. Die Unterschriften werden danach eingetragen.</translation>
    </message>
    <message>
        <source>The meeting does not take place: no sign-in sheet is needed.</source>
        <translation>Die Sitzung findet nicht statt: Eine Anwesenheitsliste braucht es nicht.</translation>
    </message>
    <message>
        <source>The meeting is closed, and no sign-in sheet was kept for it.</source>
        <translation>Die Sitzung ist abgeschlossen; eine Anwesenheitsliste wurde für sie nicht geführt.</translation>
    </message>
    <message>
        <source>The sheet has no rows yet. Number it before it is printed: {count} people.</source>
        <translation>Die Liste hat noch keine Zeilen. Nummerieren Sie sie vor dem Druck: {count} Personen.</translation>
    </message>
    <message>
        <source>Nobody is expected: nobody has a seat on this day. Appoint members in the committee first.</source>
        <translation>Es wird niemand erwartet: An diesem Tag hat niemand einen Sitz. Benennen Sie zuerst im Gremium Mitglieder.</translation>
    </message>
    <message>
        <source>The register knows nobody with a seat on {day}: the appointments begin later. Enter their true beginning: committee, “Seats”, choose the seat, Enter on its line below. Where they are many, undo the reading of the list and read it again with a column “Member since”.</source>
        <translation>Das Register kennt für {day} niemanden mit einem Sitz: Die Benennungen beginnen später. Tragen Sie ihren wahren Beginn ein: Gremium, „Sitze“, Sitz wählen, Eingabetaste auf seiner Zeile darunter. Sind es viele, machen Sie das Einlesen der Liste rückgängig und lesen Sie sie mit einer Spalte „Mitglied seit“ noch einmal ein.</translation>
    </message>
    <message>
        <source>Everybody is marked. Once the meeting is entered as held, the minutes come next.</source>
        <translation>Alle sind eingetragen. Ist die Sitzung als durchgeführt eingetragen, kommt als Nächstes die Niederschrift.</translation>
    </message>
    <message>
        <source>{count} people are expected but not on the sheet yet.</source>
        <translation>Erwartet, aber noch nicht auf der Liste: {count} Personen.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open or edit the chosen line</source>
        <translation>Gewählte Zeile öffnen oder bearbeiten</translation>
    </message>
    <message>
        <source>Copy the chosen lines as a table</source>
        <translation>Gewählte Zeilen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Choose all lines</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Choose several lines</source>
        <translation>Mehrere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Go on to the next field, back to the last</source>
        <translation>Zum nächsten Feld, zurück zum vorigen</translation>
    </message>
    <message>
        <source>Close the dialog</source>
        <translation>Dialog schließen</translation>
    </message>
    <message>
        <source>People, organisations</source>
        <translation>Personen, Organisationen</translation>
    </message>
    <message>
        <source>Enter a new one</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Go to the step with this number</source>
        <translation>Zum Schritt mit dieser Nummer</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>Move the item</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Go where a finding is repaired</source>
        <translation>Dorthin, wo ein Befund behoben wird</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Ask the next deputy</source>
        <translation>Nächste Stellvertretung bitten</translation>
    </message>
    <message>
        <source>Enter a guest</source>
        <translation>Gast eintragen</translation>
    </message>
    <message>
        <source>Type the number of a row</source>
        <translation>Nummer einer Zeile eingeben</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshops</translation>
    </message>
    <message>
        <source>In dialogs</source>
        <translation>In Dialogen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Go to the field, button or menu whose letter is underlined</source>
        <translation>Zum Feld, Knopf oder Menü mit dem unterstrichenen Buchstaben</translation>
    </message>
    <message>
        <source>Open the page of the manual about what is in front</source>
        <translation>Die passende Seite des Handbuchs öffnen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Größer, kleiner</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vor</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Close the manual</source>
        <translation>Handbuch schließen</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Lock in the group, or unlock</source>
        <translation>In der Gruppe sperren oder lösen</translation>
    </message>
    <message>
        <source>Enter wishes</source>
        <translation>Wünsche eintragen</translation>
    </message>
    <message>
        <source>Put into the group beside it</source>
        <translation>In die Gruppe daneben einteilen</translation>
    </message>
    <message>
        <source>Go to the group beside it</source>
        <translation>Zur Gruppe daneben gehen</translation>
    </message>
    <message>
        <source>Workshop results</source>
        <translation>Workshop-Ergebnisse</translation>
    </message>
    <message>
        <source>Put into the group with this number, from 10 on digit by digit</source>
        <translation>In die Gruppe mit dieser Nummer, ab 10 Ziffer für Ziffer</translation>
    </message>
    <message>
        <source>End the number of a group after one digit</source>
        <translation>Die Nummer der Gruppe nach einer Ziffer beenden</translation>
    </message>
    <message>
        <source>Drop the digit that was typed</source>
        <translation>Die getippte Ziffer verwerfen</translation>
    </message>
    <message>
        <source>Joined by video</source>
        <translation>Zugeschaltet</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>StandInWords</name>
    <message>
        <source>Asked to come for {name}</source>
        <translation>Gefragt als Stellvertretung für {name}</translation>
    </message>
    <message>
        <source>{name} is asked; the answer is awaited.</source>
        <translation>{name} ist gefragt, die Antwort steht aus.</translation>
    </message>
    <message>
        <source>Passed over: {names}</source>
        <translation>Übergangen: {names}</translation>
    </message>
    <message>
        <source>asked: {name}</source>
        <translation>angefragt: {name}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>next: {name}</source>
        <translation>offen: {name}</translation>
    </message>
    <message>
        <source>Next deputy: {name}</source>
        <translation>Nächste Stellvertretung: {name}</translation>
    </message>
    <message>
        <source>No deputy is left to be asked.</source>
        <translation>Es ist keine Stellvertretung mehr frei.</translation>
    </message>
    <message>
        <source>No deputy is named for this seat.</source>
        <translation>Für diesen Sitz ist keine Stellvertretung benannt.</translation>
    </message>
    <message>
        <source>Who may come instead stands in the rules of procedure, and this committee has none yet.</source>
        <translation>Wer vertreten darf, steht in der Geschäftsordnung, und dieses Gremium hat noch keine. Legen Sie beim Gremium unter „Geschäftsordnung“ eine Fassung an.</translation>
    </message>
    <message>
        <source>gets no mail</source>
        <translation>erhält keine Post</translation>
    </message>
    <message>
        <source>has declined</source>
        <translation>hat abgesagt</translation>
    </message>
    <message>
        <source>acts for somebody else</source>
        <translation>vertritt schon jemand anderen</translation>
    </message>
    <message>
        <source>has a vote already</source>
        <translation>hat selbst Stimmrecht</translation>
    </message>
</context>
<context>
    <name>SubjectAccessErrand</name>
    <message>
        <source>Everything kept of {name} is written into a Word document and a workbook, access needs and consents too. Other people are not in it. The answer is due within one month.</source>
        <translation>Alles, was von {name} gespeichert ist, wird in ein Word-Dokument und eine Excel-Liste geschrieben, auch Bedarfe und Einwilligungen. Andere Personen stehen nicht darin. Die Auskunft ist innerhalb eines Monats zu geben.</translation>
    </message>
    <message>
        <source>The person who asks is the one the data are about</source>
        <translation>Die Person fragt selbst nach ihren Daten</translation>
    </message>
    <message>
        <source>Check it, for example by the known address, a call back, or an identity card that was shown.</source>
        <translation>Prüfen Sie das, zum Beispiel über die bekannte Anschrift, einen Rückruf oder einen gezeigten Ausweis.</translation>
    </message>
    <message>
        <source>Information under Art. 15 GDPR</source>
        <translation>Auskunft nach Art. 15 DSGVO</translation>
    </message>
    <message>
        <source>Information under Art. 15 made</source>
        <translation>Auskunft nach Art. 15 erstellt</translation>
    </message>
    <message>
        <source>{count} files are in the folder:

{names}

They may hold data about health. Please give them to that person only, and delete them here afterwards.</source>
        <translation>{count} Dateien liegen im Ordner:

{names}

Sie können Gesundheitsdaten enthalten. Bitte geben Sie sie nur dieser Person, und löschen Sie sie hier danach.</translation>
    </message>
    <message>
        <source>Folder for the answer</source>
        <translation>Ordner für die Auskunft</translation>
    </message>
    <message>
        <source>&amp;Continue …</source>
        <translation>&amp;Weiter …</translation>
    </message>
</context>
<context>
    <name>SupplementsDialog</name>
    <message>
        <source>Supplements</source>
        <translation>Nachträge</translation>
    </message>
    <message>
        <source>What was told after the invitations were out. A new supplement is made in step 2 under “More”.</source>
        <translation>Was nach dem Versand der Einladungen mitgeteilt wurde. Einen neuen Nachtrag machen Sie in Schritt 2 unter „Mehr“.</translation>
    </message>
    <message>
        <source>&amp;Print again …</source>
        <translation>&amp;Noch einmal drucken …</translation>
    </message>
    <message>
        <source>&amp;Book dispatch …</source>
        <translation>&amp;Versand buchen …</translation>
    </message>
    <message>
        <source>Supplement {number} of {day}: {letters} letters, {sent} of them sent</source>
        <translation>Nachtrag {number} vom {day}: {letters} Briefe, davon {sent} versandt</translation>
    </message>
    <message>
        <source>There is no supplement to this meeting.</source>
        <translation>Zu dieser Sitzung gibt es keinen Nachtrag.</translation>
    </message>
    <message>
        <source>{count} files are in the folder, the same letters as before.</source>
        <translation>{count} Dateien liegen im Ordner; es sind dieselben Briefe wie zuvor.</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Ordner für die Briefe</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Edi&amp;t a copy in Word</source>
        <translation>Kopie in &amp;Word bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Letters of this kind:</source>
        <translation>B&amp;riefart:</translation>
    </message>
    <message>
        <source>Letters of this kind</source>
        <translation>Briefart</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Use for these letters</source>
        <translation>Für diese Briefe &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;What the check found:</source>
        <translation>&amp;Ergebnis der Prüfung:</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Fi&amp;nd a field:</source>
        <translation>&amp;Feld suchen:</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>Co&amp;py field</source>
        <translation>Feld &amp;kopieren</translation>
    </message>
    <message>
        <source>Fields for templates</source>
        <translation>Felder für Vorlagen</translation>
    </message>
    <message>
        <source>Changed since letters were last made with it: {names}. Please check it once more.</source>
        <translation>Seit der letzten Verwendung geändert: {names}. Bitte prüfen Sie die Vorlage noch einmal.</translation>
    </message>
    <message>
        <source>Edit in Wo&amp;rd</source>
        <translation>&amp;In Word bearbeiten</translation>
    </message>
    <message>
        <source>Nothing: the template can be used.</source>
        <translation>Nichts zu beanstanden: Die Vorlage kann verwendet werden.</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>in einer Tabelle</translation>
    </message>
    <message>
        <source>in a text box</source>
        <translation>in einem Textfeld</translation>
    </message>
    <message>
        <source>in the header</source>
        <translation>in der Kopfzeile</translation>
    </message>
    <message>
        <source>in the footer</source>
        <translation>in der Fußzeile</translation>
    </message>
    <message>
        <source>in a footnote</source>
        <translation>in einer Fußnote</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>im Titel</translation>
    </message>
    <message>
        <source>Template for {letters}</source>
        <translation>Vorlage für {letters}</translation>
    </message>
    <message>
        <source>{field} is on the clipboard.</source>
        <translation>{field} liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>in use, but gone</source>
        <translation>in Verwendung, aber nicht gefunden</translation>
    </message>
    <message>
        <source>in use, changed</source>
        <translation>in Verwendung, geändert</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Verwendung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>supplied</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>Dor&amp;thin gehen</translation>
    </message>
    <message>
        <source>&amp;Delete what is due …</source>
        <translation>Fälliges &amp;löschen …</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>overdue: {count}</source>
        <translation>überfällig: {count}</translation>
    </message>
    <message>
        <source>coming up: {count}</source>
        <translation>bevorstehend: {count}</translation>
    </message>
    <message>
        <source>Nothing is due. The next dates appear here four weeks ahead.</source>
        <translation>Es ist nichts fällig. Die nächsten Termine erscheinen hier vier Wochen vorher.</translation>
    </message>
    <message>
        <source>Safety copy failed: {reason}</source>
        <translation>Sicherung fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>{count} days overdue</source>
        <translation>seit {count} Tagen überfällig</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>in {count} Tagen</translation>
    </message>
    <message>
        <source>These data have reached the end of the period you keep them for:

{due}

They are deleted for good, from the history too. Nobody can bring them back.</source>
        <translation>Für diese Angaben ist die Aufbewahrungsfrist abgelaufen:

{due}

Sie werden endgültig gelöscht, auch aus dem Verlauf. Niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <source>Delete what is due</source>
        <translation>Fälliges löschen</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>Deleted in due time</source>
        <translation>Fristgemäß gelöscht</translation>
    </message>
    <message>
        <source>What was due is deleted.</source>
        <translation>Das Fällige ist gelöscht.</translation>
    </message>
    <message>
        <source>The archive was &amp;offered the minutes and resolutions</source>
        <translation>Niederschriften und Beschlüsse wurden dem Archiv &amp;angeboten</translation>
    </message>
    <message>
        <source>Read a &amp;list …</source>
        <translation>&amp;Liste einlesen …</translation>
    </message>
    <message>
        <source>&amp;New committee …</source>
        <translation>&amp;Neues Gremium …</translation>
    </message>
    <message>
        <source>Ne&amp;w meeting …</source>
        <translation>N&amp;eue Sitzung …</translation>
    </message>
    <message>
        <source>Nothing is due, as this register has no committee yet. Read in the list you have: that founds its committee. Or found one without a list.</source>
        <translation>Es ist nichts fällig, denn dieses Register hat noch kein Gremium. Lesen Sie die Liste ein, die Sie schon haben: Damit entsteht das Gremium. Oder legen Sie eines ohne Liste an.</translation>
    </message>
    <message>
        <source>Nothing is due, as no meeting is planned yet.</source>
        <translation>Es ist nichts fällig, denn es ist noch keine Sitzung geplant.</translation>
    </message>
</context>
<context>
    <name>TurnBack</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
</context>
<context>
    <name>TypedFields</name>
    <message>
        <source>“{typed}” is no time. Please write it as 14:20.</source>
        <translation>„{typed}“ ist keine Uhrzeit. Bitte schreiben Sie sie wie 14:20.</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
</context>
<context>
    <name>VoteExclusions</name>
    <message>
        <source>{name} excluded from a vote</source>
        <translation>Mitwirkungsverbot für {name}</translation>
    </message>
    <message>
        <source>{name} admitted to a vote</source>
        <translation>Mitwirkungsverbot für {name} aufgehoben</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>A register keeps committees, people, invitations and attendance in one file on this computer.</source>
        <translation>Ein Register hält Gremien, Personen, Einladungen und Anwesenheit in einer Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;New register</source>
        <translation>&amp;Neues Register</translation>
    </message>
    <message>
        <source>Begin with an empty file of your own.</source>
        <translation>Mit einer leeren eigenen Datei beginnen.</translation>
    </message>
    <message>
        <source>&amp;Open register</source>
        <translation>&amp;Register öffnen</translation>
    </message>
    <message>
        <source>Go on where you stopped.</source>
        <translation>Dort weiterarbeiten, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Look at &amp;the example</source>
        <translation>B&amp;eispiel ansehen</translation>
    </message>
    <message>
        <source>Two committees with invented people, in a copy of their own.</source>
        <translation>Zwei Gremien mit erfundenen Personen, in einer eigenen Kopie.</translation>
    </message>
    <message>
        <source>Registers opened lately</source>
        <translation>Zuletzt geöffnete Register</translation>
    </message>
    <message>
        <source>Opened latel&amp;y</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Read a &amp;list</source>
        <translation>&amp;Liste einlesen</translation>
    </message>
    <message>
        <source>Begin with your Excel list; it can be dropped here as well.</source>
        <translation>Mit Ihrer Excel-Liste beginnen; sie lässt sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>&amp;Take off this list</source>
        <translation>Aus dieser Liste &amp;nehmen</translation>
    </message>
</context>
<context>
    <name>WorkshopsStep</name>
    <message>
        <source>Choose somebody on the board to read wishes and reasons here.</source>
        <translation>Wählen Sie auf der Tafel jemanden aus: Hier stehen dann Wünsche und Gründe.</translation>
    </message>
    <message>
        <source>&amp;Add group …</source>
        <translation>Gr&amp;uppe hinzufügen …</translation>
    </message>
    <message>
        <source>Edi&amp;t …</source>
        <translation>B&amp;earbeiten …</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>This meeting has no workshop groups yet. “Add group …” makes the first one.</source>
        <translation>Diese Sitzung hat noch keine Arbeitsgruppen. „Gruppe hinzufügen …“ legt die erste an.</translation>
    </message>
    <message>
        <source>There is no group {number}.</source>
        <translation>Eine Gruppe {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} to group {number}</source>
        <translation>{name} in Gruppe {number}</translation>
    </message>
    <message>
        <source>{name} in no group</source>
        <translation>{name} in keiner Gruppe</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>Personen: {count}</translation>
    </message>
    <message>
        <source>Access &amp;needs …</source>
        <translation>U&amp;nterstützungsbedarf …</translation>
    </message>
    <message>
        <source>What the chosen person needs; a step of its own, because it is health data</source>
        <translation>Was die gewählte Person braucht; ein eigener Schritt, weil es Gesundheitsdaten sind</translation>
    </message>
    <message>
        <source>Accommo&amp;dations …</source>
        <translation>&amp;Vorkehrungen …</translation>
    </message>
    <message>
        <source>A&amp;llot …</source>
        <translation>E&amp;inteilen …</translation>
    </message>
    <message>
        <source>Search for the groups that fit best; shown before anything is changed</source>
        <translation>Sucht die Gruppen, die am besten passen; gezeigt wird es, bevor sich etwas ändert</translation>
    </message>
    <message>
        <source>From now on nobody is moved but by hand</source>
        <translation>Ab jetzt zieht niemand mehr um, außer von Hand</translation>
    </message>
    <message>
        <source>&amp;Weights …</source>
        <translation>Ge&amp;wichte …</translation>
    </message>
    <message>
        <source>To&amp;gether, apart …</source>
        <translation>&amp;Zusammen, getrennt …</translation>
    </message>
    <message>
        <source>Who belongs into the same group, and who into different ones</source>
        <translation>Wer in dieselbe Gruppe gehört und wer in verschiedene</translation>
    </message>
    <message>
        <source>What the chosen person wishes, and where they never want to go</source>
        <translation>Was sich die gewählte Person wünscht und wohin sie nie möchte</translation>
    </message>
    <message>
        <source>Print slips and the list for the wall, later only what changed</source>
        <translation>Zettel und Aushang drucken, später nur Geändertes</translation>
    </message>
    <message>
        <source>Go to step 5, where the list of the groups is made for Excel</source>
        <translation>Zu Schritt 5, wo die Liste der Gruppen für Excel entsteht</translation>
    </message>
    <message>
        <source>Chosen person</source>
        <translation>Gewählte Person</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Keys: a number into that group · 0 or Del out · Ctrl+← → one group on · Ctrl+L lock · Enter wishes · letters search. Marks: 1. 2. wish · ! none of the wishes · – no wish · ? no answer yet · ✗ does not come</source>
        <translation>Tasten: eine Nummer in diese Gruppe · 0 oder Entf heraus · Strg+← → eine Gruppe weiter · Strg+L sperren · Eingabe Wünsche · Buchstaben suchen. Zeichen: 1. 2. Wunsch · ! keiner der Wünsche · – ohne Wunsch · ? noch keine Antwort · ✗ kommt nicht</translation>
    </message>
    <message>
        <source>{name} locked</source>
        <translation>{name} gesperrt</translation>
    </message>
    <message>
        <source>{name} no longer locked</source>
        <translation>{name} nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>Benches by group</source>
        <translation>Bänke nach Gruppen</translation>
    </message>
    <message>
        <source>Search for the groups that fit best</source>
        <translation>Sucht die Gruppen, die am besten passen</translation>
    </message>
    <message>
        <source>Confi&amp;rm</source>
        <translation>Best&amp;ätigen</translation>
    </message>
    <message>
        <source>Wi&amp;shes …</source>
        <translation>Wüns&amp;che …</translation>
    </message>
    <message>
        <source>Sli&amp;ps, list for the wall …</source>
        <translation>Zette&amp;l, Aushang …</translation>
    </message>
    <message>
        <source>Papers (&amp;5)</source>
        <translation>Unterlagen (&amp;5)</translation>
    </message>
    <message>
        <source>Ro&amp;und:</source>
        <translation>&amp;Runde:</translation>
    </message>
    <message>
        <source>To group {number} …: another digit, or Enter for group {number}. Escape drops it.</source>
        <translation>Nach Gruppe {number} …: noch eine Ziffer, oder die Eingabetaste für Gruppe {number}. Esc verwirft die Ziffer.</translation>
    </message>
</context>
<context>
    <name>YearPlanDialog</name>
    <message>
        <source>Plan of the year</source>
        <translation>Jahresplan</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>&amp;Jahr:</translation>
    </message>
    <message>
        <source>&amp;Another date</source>
        <translation>&amp;Weiterer Termin</translation>
    </message>
    <message>
        <source>All &amp;begin at:</source>
        <translation>Alle &amp;beginnen um:</translation>
    </message>
    <message>
        <source>All &amp;end at:</source>
        <translation>Alle &amp;enden um:</translation>
    </message>
    <message>
        <source>House and room are those the committee usually meets in. All meetings are one step that can be undone.</source>
        <translation>Die Sitzungen finden im üblichen Haus statt. Alle zusammen sind ein Schritt, den Sie rückgängig machen können.</translation>
    </message>
    <message>
        <source>&amp;Create meetings</source>
        <translation>&amp;Sitzungen anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cadence with these dates</source>
        <translation>Turnus mit diesen Terminen</translation>
    </message>
    <message>
        <source>Meetings of {year} planned</source>
        <translation>Sitzungen {year} geplant</translation>
    </message>
    <message>
        <source>A meeting needs a beginning.</source>
        <translation>Eine Sitzung braucht einen Beginn.</translation>
    </message>
    <message>
        <source>There is no date to plan a meeting on.</source>
        <translation>Es steht kein Termin da, an dem eine Sitzung geplant werden kann.</translation>
    </message>
    <message>
        <source>For this year the cadence asks for no further meeting. You can add dates all the same.</source>
        <translation>Für dieses Jahr verlangt der Turnus keine weitere Sitzung. Sie können trotzdem Termine hinzufügen.</translation>
    </message>
    <message>
        <source>Date {number}</source>
        <translation>Termin {number}</translation>
    </message>
    <message>
        <source>letters posted by {day}</source>
        <translation>Briefe zur Post bis {day}</translation>
    </message>
    <message>
        <source>answers by {day}</source>
        <translation>Antworten bis {day}</translation>
    </message>
    <message>
        <source>14:00</source>
        <translation>z. B. 14:00</translation>
    </message>
    <message>
        <source>17:00</source>
        <translation>z. B. 17:00</translation>
    </message>
</context>
</TS>

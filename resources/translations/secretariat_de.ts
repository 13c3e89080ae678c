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
        <source>Secretariat {version}
Settings, log and backups: {folder}</source>
        <translation>Secretariat {version}
Einstellungen, Protokoll und Sicherungen: {folder}</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>&amp;Use:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Care of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;District:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Street and number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PO &amp;box:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code and to&amp;wn:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countr&amp;y (empty for Germany):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery &amp;note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bul&amp;k recipient (own postal code, no street)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hecked today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceStep</name>
    <message>
        <source>Number or &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number or a name, then press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in the list: a present · e excused · u unexcused · v represented · t partly there · o open · + guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;verybody else stayed away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Came at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14:20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Represented by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who was not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Famil&amp;y name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organ&amp;isation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occa&amp;sion:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is no time. Please write it as 14:20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance {name}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheet numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody else stayed away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bench} {there} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room: {benches}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has no rows yet. Number it before it is printed: {count} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people are expected but not on the sheet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Meeting {no} – {day}</source>
        <translation>{no}. Sitzung – {day}</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pairs found:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of both entries</source>
        <translation type="unfinished"></translation>
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
    <name>HistoryPage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>Filter steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <source>&amp;Take this step back</source>
        <translation>Diesen Schritt &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
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
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
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
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Fi&amp;lter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This is the example with invented people. Changes stay in a copy of its own.</source>
        <translation>Das ist das Beispiel mit erfundenen Personen. Änderungen bleiben in dieser eigenen Kopie.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>Look at the &amp;example</source>
        <translation>B&amp;eispiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Close register</source>
        <translation>Register &amp;schließen</translation>
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
        <source>Register: {name} · {state}</source>
        <translation>Register: {name} · {state}</translation>
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
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Neues Register</translation>
    </message>
    <message>
        <source>Register (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>Open register</source>
        <translation>Register öffnen</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Steps of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next deadline: dispatch by {date} ({left})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next deadline: replies by {date} ({left})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next deadline: minutes by {date} ({left})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation type="unfinished"></translation>
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
    <name>OrganisationDialog</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print name (short, for the window):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Department:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Belongs to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&amp;Firma” before the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Salutation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle before the name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name prefix:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fami&amp;ly name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suffi&amp;x after the name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office in the a&amp;ddress:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office in the salutation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Greet by the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation as &amp;wished:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fami&amp;liar salutation (“Liebe Frau …”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;tact and dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ph&amp;one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mobile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dispatch by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letter style:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person befo&amp;re the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the director&amp;y of members (consented)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No letters to this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note&amp;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health data here, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation type="unfinished"></translation>
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
    <name>TodayPage</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
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
        <source>Nothing is due. The next dates appear here four weeks ahead.</source>
        <translation>Es ist nichts fällig. Die nächsten Termine erscheinen hier vier Wochen vorher.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Look at the &amp;example</source>
        <translation>B&amp;eispiel ansehen</translation>
    </message>
    <message>
        <source>Two committees with invented people, in a copy of their own.</source>
        <translation>Zwei Gremien mit erfundenen Personen, in einer eigenen Kopie.</translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Registers opened lately</source>
        <translation>Zuletzt geöffnete Register</translation>
    </message>
</context>
</TS>

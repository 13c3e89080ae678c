<?xml version='1.0' encoding='UTF-8'?>
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
    <name>MainWindow</name>
    <message>
        <source>No register is open. Start the program with the name of a register to see it here.</source>
        <translation>Kein Register ist geöffnet. Starten Sie das Programm mit dem Namen eines Registers, dann erscheint es hier.</translation>
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
        <source>The register {name} is open.</source>
        <translation>Das Register {name} ist geöffnet.</translation>
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
</context>
</TS>
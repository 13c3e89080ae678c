<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccommodationsDialog</name>
    <message numerus="yes">
        <source>%n accommodation(s) taken over</source>
        <translation>
            <numerusform>%n accommodation taken over</numerusform>
            <numerusform>%n accommodations taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n page found</numerusform>
            <numerusform>%n pages found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsDeletion</name>
    <message numerus="yes">
        <source>%n access need(s) deleted in due time</source>
        <translation>
            <numerusform>%n access need deleted in due time</numerusform>
            <numerusform>%n access needs deleted in due time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on accommodations deleted in due time</source>
        <translation>
            <numerusform>%n note on accommodations deleted in due time</numerusform>
            <numerusform>%n notes on accommodations deleted in due time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message numerus="yes">
        <source>%n need(s) that stand on it are deleted at once and for good, also from the history. This cannot be undone.</source>
        <translation>
            <numerusform>One need that stands on it is deleted at once and for good, also from the history. This cannot be undone.</numerusform>
            <numerusform>%n needs that stand on it are deleted at once and for good, also from the history. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message numerus="yes">
        <source>%n organisation(s) to the trash</source>
        <translation>
            <numerusform>%n organisation to the trash</numerusform>
            <numerusform>%n organisations to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) moved to the trash. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n organisation moved to the trash. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n organisations moved to the trash. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) from the trash</source>
        <translation>
            <numerusform>%n organisation from the trash</numerusform>
            <numerusform>%n organisations from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) restored.</source>
        <translation>
            <numerusform>%n organisation restored.</numerusform>
            <numerusform>%n organisations restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s) to the trash</source>
        <translation>
            <numerusform>%n person to the trash</numerusform>
            <numerusform>%n persons to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) moved to the trash. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n person moved to the trash. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n persons moved to the trash. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) from the trash</source>
        <translation>
            <numerusform>%n person from the trash</numerusform>
            <numerusform>%n persons from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) restored.</source>
        <translation>
            <numerusform>%n person restored.</numerusform>
            <numerusform>%n persons restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed card(s) belong to people who do not come any more.</source>
        <translation>
            <numerusform>%n printed card belongs to somebody who does not come any more.</numerusform>
            <numerusform>%n printed cards belong to people who do not come any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) missing:</source>
        <translation>
            <numerusform>%n address is missing:</numerusform>
            <numerusform>%n addresses are missing:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyImportDialog</name>
    <message numerus="yes">
        <source>%n stated</source>
        <translation>
            <numerusform>%n stated</numerusform>
            <numerusform>%n stated</numerusform>
        </translation>
    </message>
</context>
</TS>

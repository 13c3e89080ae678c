<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>

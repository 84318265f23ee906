<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>unknot::ErrorText</name>
    <message numerus="yes">
        <source>The content was read again. %n file(s) of it cannot be used, as is said here; all the rest is in use.</source>
        <translation>
            <numerusform>The content was read again. %n file of it cannot be used, as is said here; all the rest is in use.</numerusform>
            <numerusform>The content was read again. %n files of it cannot be used, as is said here; all the rest is in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content was read again, with %n file(s) of your own, and all of it is in use.</source>
        <translation>
            <numerusform>The content was read again, with %n file of your own, and all of it is in use.</numerusform>
            <numerusform>The content was read again, with %n files of your own, and all of it is in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::InsightText</name>
    <message numerus="yes">
        <source>%n spasm(s)</source>
        <translation>
            <numerusform>%n spasm</numerusform>
            <numerusform>%n spasms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days count only because a spasm is still open.</source>
        <translation>
            <numerusform>%n of these days counts only because a spasm is still open.</numerusform>
            <numerusform>%n of these days count only because a spasm is still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of them it is not known when it began. They count on the day they were noted.</source>
        <translation>
            <numerusform>Of %n of them it is not known when it began. It counts on the day it was noted.</numerusform>
            <numerusform>Of %n of them it is not known when it began. They count on the day they were noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) left out: it is not known when one of its spasms began.</source>
        <translation>
            <numerusform>%n gap left out: it is not known when one of its spasms began.</numerusform>
            <numerusform>%n gaps left out: it is not known when one of their spasms began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more it is not known when it began.</source>
        <translation>
            <numerusform>Of %n more it is not known when it began.</numerusform>
            <numerusform>Of %n more it is not known when they began.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::LearnList</name>
    <message numerus="yes">
        <source>%n card(s). Enter opens the first, the arrow keys go to the others.</source>
        <translation>
            <numerusform>%n card. Enter opens the first, the arrow keys go to the others.</numerusform>
            <numerusform>%n cards. Enter opens the first, the arrow keys go to the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::MomentField</name>
    <message numerus="yes">
        <source>%1: %n minutes earlier</source>
        <translation>
            <numerusform>%1: %n minute earlier</numerusform>
            <numerusform>%1: %n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n minutes later</source>
        <translation>
            <numerusform>%1: %n minute later</numerusform>
            <numerusform>%1: %n minutes later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::NoticeFront</name>
    <message numerus="yes">
        <source>%n notice(s) from your journal</source>
        <translation>
            <numerusform>%n notice from your journal</numerusform>
            <numerusform>%n notices from your journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::ReportText</name>
    <message numerus="yes">
        <source>%n single thing(s)</source>
        <translation>
            <numerusform>%n single thing</numerusform>
            <numerusform>%n single things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (in %n entry(s))</source>
        <translation>
            <numerusform>%1: %2 (in %n entry)</numerusform>
            <numerusform>%1: %2 (in %n entries)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n entry(s).</source>
        <translation>
            <numerusform>%1 to %2: %n entry.</numerusform>
            <numerusform>%1 to %2: %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::TimeText</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unknot::TimerText</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_pseudo_language.py FILE.ts: translates each text into one that nobody could miss: in brackets, with an
accent on every letter, and 40 % longer. Placeholders (%1, %n) stay. A single letter or digit is a key, and keys are
the same in every language."""

import re
import sys
import xml.etree.ElementTree as xml

# As in pseudo_language.cpp, which does the same with the content.
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "àƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ"
ACCENTS = str.maketrans(PLAIN, ACCENTED)


def pseudo(text):
    if len(text) == 1:
        return text
    parts = re.split(r"(%L?[0-9n])", text)
    said = "".join(part if part.startswith("%") else part.translate(ACCENTS) for part in parts)
    more = (2 * len(text) + 4) // 5
    # In words, so that it can go on in the next line as a translation would.
    padding = " ".join(["~" * 5] * (more // 6) + ["~" * (more % 6)]).strip()
    return f"[{said} {padding}]" if padding else f"[{said}]"


def main(path):
    tree = xml.parse(path)
    for message in tree.iter("message"):
        text = pseudo(message.findtext("source"))
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = text
        if not forms:
            translation.text = text
    tree.write(path, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(sys.argv[1])

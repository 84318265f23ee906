// SPDX-License-Identifier: GPL-3.0-or-later
// make_pseudo_language FILE.ts: translates each text of it into the pseudo-language.
#include "support/pseudo_language.hpp"

#include <QByteArray>
#include <QFile>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cstdio>

namespace {

/// The translation as it stands, with `said` in place of what it says.
void writeTranslation(QXmlStreamReader& in, QXmlStreamWriter& out, const QString& said) {
    bool hasForms = false;
    out.writeStartElement(QStringLiteral("translation"));
    while (in.readNextStartElement()) {
        out.writeTextElement(in.name().toString(), said);
        in.skipCurrentElement();
        hasForms = true;
    }
    if (!hasForms)
        out.writeCharacters(said);
    out.writeEndElement();
}

QByteArray translated(const QByteArray& ts) {
    QByteArray written;
    QXmlStreamReader in(ts);
    QXmlStreamWriter out(&written);
    QString said;
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && in.name() == QStringLiteral("source")) {
            const QString source = in.readElementText();
            said = QString::fromStdString(unknot::test::pseudo(source.toStdString()));
            out.writeTextElement(QStringLiteral("source"), source);
        } else if (in.isStartElement() && in.name() == QStringLiteral("translation")) {
            writeTranslation(in, out, said);
        } else if (!in.atEnd()) {
            out.writeCurrentToken(in);
        }
    }
    return in.hasError() ? QByteArray() : written;
}

} // namespace

int main(int argc, char** argv) {
    QFile file(QString::fromLocal8Bit(argc == 2 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadWrite)) {
        std::fputs("usage: make_pseudo_language FILE.ts\n", stderr);
        return 2;
    }
    const QByteArray texts = translated(file.readAll());
    const bool isWritten =
        !texts.isEmpty() && file.seek(0) && file.write(texts) == texts.size() && file.resize(texts.size());
    return isWritten ? 0 : 1;
}

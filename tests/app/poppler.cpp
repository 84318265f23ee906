// SPDX-License-Identifier: GPL-3.0-or-later
#include "poppler.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

#include <QByteArray>
#include <QProcess>

namespace unknot::test {

QString poppler(const char* program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOfPdf(const std::filesystem::path& file) {
    return poppler("pdftotext", {"-raw", QString::fromStdString(file.string()), "-"});
}

QString unpacked(const std::filesystem::path& file) {
    const QByteArray pdf = QByteArray::fromStdString(bytesOf(file));
    QByteArray all;
    int streams = 0;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        const qsizetype begin = at + qsizetype(sizeof "stream\n") - 1;
        const qsizetype end = pdf.indexOf("endstream", begin);
        if (end < 0)
            break;
        // Qt wants the length before it, as a hint.
        const QByteArray packed = QByteArray::fromHex("00010000") + pdf.mid(begin, end - begin);
        if (packed.mid(4).startsWith('\x78'))
            all += qUncompress(packed);
        ++streams;
        at = end;
    }
    REQUIRE(streams > 0);
    REQUIRE(all.contains(" Tf")); // of a page: that it was unpacked at all
    return QString::fromLatin1(all);
}

} // namespace unknot::test

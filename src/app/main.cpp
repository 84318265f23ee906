// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.hpp"
#include "app/display.hpp"

#include "unknot/base/process.hpp"

#include <QApplication>
#include <QIcon>

#include <clocale>
#include <cstdio>

namespace {

enum ExitCode { kDone = 0, kWrongUse = 2, kNoDisplay = 4 };

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char** argv) {
    unknot::keepToOwner();
    const QStringList arguments = argumentsOf(argc, argv);
    const unknot::StartWish wish = unknot::wishFrom(arguments);
    if (!wish.answer.isEmpty() || !wish.error.isEmpty()) {
        std::fputs(qPrintable(wish.answer.isEmpty() ? wish.error + u'\n' : wish.answer),
            wish.answer.isEmpty() ? stderr : stdout);
        return wish.answer.isEmpty() ? kWrongUse : kDone;
    }
    if (!unknot::hasDisplay()) {
        std::fputs("There is no display here. In a terminal the same guide is: unknot-cli guide spasm-now\n",
            stderr);
        return kNoDisplay;
    }
    QApplication app(argc, argv);
    // Qt sets the person's locale; files of ours are written with points, never with commas.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("unknot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Unknot"));
    QApplication::setDesktopFileName(QStringLiteral("org.unknot.Unknot"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/unknot.svg")));
    if (unknot::SingleInstance instance; instance.handOver(arguments))
        return kDone;
    unknot::Composition composition(app, wish, unknot::Paths::ofThisProcess());
    composition.start(wish);
    return QApplication::exec();
}

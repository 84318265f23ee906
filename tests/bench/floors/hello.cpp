// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt Widgets program can be: what Unknot's start and memory are measured against.
//     unknot_bench_hello [count]      with "count" its label changes once a second
#include <QApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* label = new QLabel(QStringLiteral("Hello"), &window);
    layout->addWidget(label);
    // As large as Unknot's own window: pixels cost memory, too.
    window.resize(1272, 752);
    window.show();
    int seconds = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, label, [&] { label->setText(QString::number(++seconds)); });
    if (argc > 1)
        timer.start(1000);
    return QApplication::exec();
}

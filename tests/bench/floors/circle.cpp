// SPDX-License-Identifier: GPL-3.0-or-later
// One anti-aliased circle that breathes, repainted whole 60 times a second: what the pacer and the figure
// are measured against. Done the plain way on purpose.
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QTimer>
#include <QWidget>

#include <cmath>

namespace {

class Circle final : public QWidget {
public:
    Circle() {
        m_frames.setTimerType(Qt::PreciseTimer);
        connect(&m_frames, &QTimer::timeout, this, [this] { update(); });
        m_since.start();
        m_frames.start(1000 / 60);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        constexpr double kBreath = 10'000; // ms, as long as one of 5-1-4
        const double fullness = 0.5 - 0.5 * std::cos(2 * M_PI * double(m_since.elapsed()) / kBreath);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x17, 0x62, 0x5E));
        const double radius = 140 + 140 * fullness;
        painter.drawEllipse(QPointF(width(), height()) / 2, radius, radius);
    }

private:
    QTimer m_frames;
    QElapsedTimer m_since;
};

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Circle circle;
    circle.resize(600, 600);
    circle.show();
    return QApplication::exec();
}

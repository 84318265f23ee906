// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "app/charts/chart_maker.hpp"
#include "app/charts/qt_chart_picture.hpp"

#include <optional>

namespace unknot {

/// A chart in the window: shows what it is told, and says what each bar is when it is reached. To a screen
/// reader each bar is a child of it (chart_interface.hpp).
class QtChartView final : public QWidget, public ChartView {
    Q_OBJECT

public:
    explicit QtChartView(QWidget* parent);

    [[nodiscard]] QWidget* widget() override { return this; }
    void show(const Chart& chart, const ChartLook& look) override;

    [[nodiscard]] const Chart& chart() const { return m_picture.chart(); }
    /// The bar that was reached by key or press; nothing before that.
    [[nodiscard]] std::optional<qsizetype> current() const { return m_current; }
    /// As if it had been reached by key.
    void goTo(qsizetype category);
    /// All of the bar's room, in the widget.
    [[nodiscard]] QRect placeOf(qsizetype category) const;
    /// The bar there; -1 where there is none.
    [[nodiscard]] qsizetype categoryAt(const QPointF& point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void fit();
    void tellFocus();
    void keepInSight(qsizetype category);
    /// What it needs in that width. A layout asks again and again.
    struct Heights {
        int chart = 0;
        int readout = 0;
    };
    [[nodiscard]] const Heights& heightsFor(int width) const;
    [[nodiscard]] int readoutHeight(int width) const;
    [[nodiscard]] QString readout() const;
    void paintReadout(QPainter& painter, const QPaintEvent& event);
    void paintMark(QPainter& painter, qsizetype category, double width) const;

    QtChartPicture m_picture;
    mutable QHash<int, Heights> m_heights; ///< of the widths that were asked for
    std::optional<qsizetype> m_current;
    std::optional<qsizetype> m_pointed; ///< the pointer is over it
};

} // namespace unknot

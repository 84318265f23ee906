// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_interface.hpp"

#include "app/charts/qt_chart_view.hpp"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace unknot {

namespace {

/// One bar. A reader may hold it longer than the chart is there, or has that many bars.
class BarInterface final : public QAccessibleInterface {
public:
    BarInterface(QtChartView* view, int category) : m_view(view), m_category(category) {}

    bool isValid() const override { return m_view && m_category < m_view->chart().categories.size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_view->chart().spoken.value(m_category) : QString();
    }
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect place = m_view->placeOf(m_category);
        return {m_view->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.readOnly = true;
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->current() == m_category;
        state.invisible = !m_view->isVisible();
        return state;
    }

private:
    const QPointer<QtChartView> m_view;
    const int m_category;
};

class ChartInterface final : public QAccessibleWidget {
public:
    explicit ChartInterface(QtChartView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}
    ChartInterface(const ChartInterface&) = delete;
    ChartInterface& operator=(const ChartInterface&) = delete;
    ~ChartInterface() override {
        for (const QAccessible::Id id : std::as_const(m_bars))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return isValid() ? int(m_view->chart().categories.size()) : 0; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_bars.constFind(index);
        if (known != m_bars.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto* bar = new BarInterface(m_view, index);
        m_bars.insert(index, QAccessible::registerAccessibleInterface(bar));
        return bar;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (auto bar = m_bars.constBegin(); bar != m_bars.constEnd(); ++bar)
            if (QAccessible::accessibleInterface(*bar) == child)
                return bar.key();
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return isValid() ? child(int(m_view->categoryAt(m_view->mapFromGlobal(QPointF(x, y))))) : nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        if (!isValid() || !m_view->hasFocus())
            return nullptr;
        return m_view->current() ? child(int(*m_view->current()))
                                 : QAccessible::queryAccessibleInterface(m_view);
    }

private:
    const QPointer<QtChartView> m_view;
    mutable QHash<int, QAccessible::Id> m_bars; ///< those that were asked for
};

} // namespace

QAccessibleInterface* chartInterface(const QString& className, QObject* object) {
    auto* view = qobject_cast<QtChartView*>(object);
    if (!view || className != QLatin1String(QtChartView::staticMetaObject.className()))
        return nullptr;
    return new ChartInterface(view);
}

} // namespace unknot

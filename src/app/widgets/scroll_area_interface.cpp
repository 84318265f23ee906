// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/scroll_area_interface.hpp"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace unknot {

namespace {

/// All children, those that are hidden too, each looked up within bounds.
QAccessibleInterface* scrollAreaInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("QScrollArea"))
        return nullptr;
    auto* area = qobject_cast<QScrollArea*>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void makeScrollAreasSteady() {
    QAccessible::installFactory(scrollAreaInterface);
}

} // namespace unknot

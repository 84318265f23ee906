// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/charts.hpp"

#include "app/charts/chart_maker.hpp"

#include <utility>

namespace unknot {

Charts::Charts()
    : Charts(QCoreApplication::applicationDirPath() + QLatin1String("/../lib/unknot/unknot_charts")) {}

ChartMaker* Charts::maker() {
    // A second look would find the same file, and take as long.
    if (std::exchange(m_isTried, true))
        return m_maker;
    QObject* instance = m_loader.instance();
    m_maker = qobject_cast<ChartMaker*>(instance);
    if (!instance)
        m_detail = m_plugin + QLatin1String(": ") + m_loader.errorString();
    else if (!m_maker)
        m_detail = m_plugin + QLatin1String(": not a ") + QLatin1String(UNKNOT_CHART_MAKER);
    return m_maker;
}

QString Charts::missing() {
    return tr("What draws the charts is not installed here. The tables have the same numbers.");
}

} // namespace unknot

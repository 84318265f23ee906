// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPluginLoader>
#include <QString>

namespace unknot {

class ChartMaker;

/// Gets what draws charts when the first one is wanted: until then Qt Charts is not loaded. See
/// docs/decisions/0011-charts-are-a-plugin.md.
class Charts {
    Q_DECLARE_TR_FUNCTIONS(unknot::Charts)

public:
    /// Looks for the plugin where the program is installed, or built.
    Charts();
    /// `plugin`: the plugin's file.
    explicit Charts(const QString& plugin) : m_plugin(plugin), m_loader(plugin) {}

    /// The same one each time; the loader's. Null where the plugin is missing or cannot be used: then tables
    /// and sentences stand alone, with missing() beside them.
    [[nodiscard]] ChartMaker* maker();
    /// A quiet sentence for the person: there are no charts, and the numbers are there all the same.
    [[nodiscard]] static QString missing();
    /// Why there is none, for a log: English, with the file's path. Empty before it was tried, and where it
    /// worked.
    [[nodiscard]] const QString& detail() const { return m_detail; }

private:
    const QString m_plugin;
    QPluginLoader m_loader;
    ChartMaker* m_maker = nullptr;
    QString m_detail;
    bool m_isTried = false;
};

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include "presenters/report_presenter.hpp"

#include <unordered_map>

namespace unknot {

/// What can be left out of a report one by one: first what stands in several entries, then each entry with
/// what it has. A tick means that it is on the report. Only what is looked at is put together. Borrows: the
/// presenter.
class ThingsModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit ThingsModel(ReportPresenter& presenter, QObject* parent = nullptr);

    /// Other entries, or none, from now on.
    void relist();
    /// The same ones; what is left out of them may differ.
    void retick();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// Somebody left something out, or put it back.
    void turned();

private:
    /// The things below a row of the first level.
    [[nodiscard]] const std::vector<ReportThing>& thingsBelow(int row) const;
    [[nodiscard]] QString textOf(const QModelIndex& index) const;
    [[nodiscard]] OnReport keptOf(const QModelIndex& index) const;
    [[nodiscard]] bool canTurn(const QModelIndex& index) const;

    ReportPresenter& m_presenter;
    std::size_t m_entries = 0;
    mutable std::unordered_map<int, std::vector<ReportThing>> m_things;
};

} // namespace unknot

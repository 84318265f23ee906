// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/things_model.hpp"

#include "app/report_text.hpp"

namespace unknot {

namespace {

/// The row above the entries: what stands in several of them.
constexpr int kShared = 0;
constexpr quintptr kFirstLevel = 0;

/// Of an entry's row.
std::size_t entryAt(int row) {
    return std::size_t(row) - 1;
}

bool isFirstLevel(const QModelIndex& index) {
    return index.internalId() == kFirstLevel;
}

/// The row of the first level that a thing stands below.
int rowAbove(const QModelIndex& index) {
    return int(index.internalId()) - 1;
}

std::optional<std::size_t> entryOf(int row) {
    return row == kShared ? std::nullopt : std::optional(entryAt(row));
}

Qt::CheckState checkFor(OnReport kept) {
    switch (kept) {
    case OnReport::in: return Qt::Checked;
    case OnReport::partly: return Qt::PartiallyChecked;
    case OnReport::out: break;
    }
    return Qt::Unchecked;
}

} // namespace

ThingsModel::ThingsModel(ReportPresenter& presenter, QObject* parent)
    : QAbstractItemModel(parent), m_presenter(presenter) {}

void ThingsModel::relist() {
    beginResetModel();
    m_entries = m_presenter.view().entries;
    m_things.clear();
    endResetModel();
}

void ThingsModel::retick() {
    if (m_entries > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
}

QModelIndex ThingsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kFirstLevel);
}

QModelIndex ThingsModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || isFirstLevel(index))
        return {};
    return createIndex(rowAbove(index), 0, kFirstLevel);
}

int ThingsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return m_entries == 0 ? 0 : int(m_entries) + 1;
    return isFirstLevel(parent) ? int(thingsBelow(parent.row()).size()) : 0;
}

int ThingsModel::columnCount(const QModelIndex&) const {
    return 1;
}

bool ThingsModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid() || !isFirstLevel(parent))
        return rowCount(parent) > 0;
    // Asked for each of them, while what they have is put together where one is unfolded.
    return parent.row() == kShared || m_presenter.hasThings(entryAt(parent.row()));
}

const std::vector<ReportThing>& ThingsModel::thingsBelow(int row) const {
    if (row == kShared)
        return m_presenter.thingsOfAll();
    const auto found = m_things.find(row);
    return found != m_things.end() ? found->second
                                   : m_things.emplace(row, m_presenter.thingsOf(entryAt(row))).first->second;
}

QString ThingsModel::textOf(const QModelIndex& index) const {
    if (!isFirstLevel(index)) {
        const ReportThing& thing = thingsBelow(rowAbove(index))[std::size_t(index.row())];
        return rowAbove(index) == kShared ? sharedThingText(thing) : thingText(thing);
    }
    return index.row() == kShared ? tr("A thing in all of its entries")
                                  : entryText(m_presenter.entry(entryAt(index.row())));
}

OnReport ThingsModel::keptOf(const QModelIndex& index) const {
    if (isFirstLevel(index))
        return m_presenter.keptOfEntry(entryAt(index.row()));
    const int above = rowAbove(index);
    return m_presenter.keptOf(thingsBelow(above)[std::size_t(index.row())], entryOf(above));
}

bool ThingsModel::canTurn(const QModelIndex& index) const {
    if (isFirstLevel(index))
        return index.row() != kShared;
    const int above = rowAbove(index);
    return m_presenter.canTurn(thingsBelow(above)[std::size_t(index.row())], entryOf(above));
}

QVariant ThingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const bool isTicked = !isFirstLevel(index) || index.row() != kShared;
    switch (role) {
    case Qt::DisplayRole: return textOf(index);
    case Qt::CheckStateRole: return isTicked ? QVariant(checkFor(keptOf(index))) : QVariant();
    case Qt::AccessibleDescriptionRole:
        if (!isTicked)
            return tr("Unfold it to choose.");
        return keptOf(index) == OnReport::out ? tr("Left out") : tr("On the report");
    default: return {};
    }
}

bool ThingsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || !canTurn(index))
        return false;
    const OnReport kept = value.toInt() == Qt::Unchecked ? OnReport::out : OnReport::in;
    if (isFirstLevel(index))
        m_presenter.keep({ReportPart::entries, m_presenter.entry(entryAt(index.row())).id.value}, kept);
    else
        m_presenter.keep(thingsBelow(rowAbove(index))[std::size_t(index.row())].item, kept);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit turned();
    return true;
}

Qt::ItemFlags ThingsModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable, canTurn(index));
    return flags;
}

} // namespace unknot

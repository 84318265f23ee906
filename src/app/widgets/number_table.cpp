// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/number_table.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace unknot {

namespace {

/// Around the text of a cell, across; the style sheet's padding and Qt's own margin.
constexpr int kBeside = 2 * 12 + 2 * 4;
constexpr int kAboveAndBelow = 2 * 6;
constexpr double kLeastForNames = 0.3; ///< of the width

bool isWay(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

} // namespace

void NumberModel::show(const InsightTable& table) {
    beginResetModel();
    m_table = table;
    endResetModel();
}

void NumberModel::setFolded(bool isFolded) {
    if (isFolded == m_isFolded)
        return;
    beginResetModel();
    m_isFolded = isFolded;
    endResetModel();
}

int NumberModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int NumberModel::columnCount(const QModelIndex& parent) const {
    const int columns = int(m_table.heads.size());
    return parent.isValid() ? 0 : m_isFolded ? std::min(columns, 2) : columns;
}

QString NumberModel::textAt(const QModelIndex& index) const {
    const QStringList& row = m_table.rows[index.row()];
    if (!m_isFolded || index.column() == 0)
        return row[index.column()];
    QStringList parts;
    for (qsizetype i = 1; i < row.size(); ++i)
        parts << tr("%1: %2", "the head of a column and the number in it").arg(m_table.heads[i], row[i]);
    return parts.join(QStringLiteral(" · "));
}

QVariant NumberModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole: return textAt(index);
    case Qt::AccessibleTextRole:
        // Heard by itself, a number says nothing.
        if (isName)
            return textAt(index);
        if (m_isFolded)
            return tr("%1. %2", "the name of a row, and its numbers")
                .arg(m_table.rows[index.row()].first(), textAt(index));
        return tr("%1, %2: %3", "the name of a row, the head of a column, and the number there")
            .arg(m_table.rows[index.row()].first(), m_table.heads[index.column()], textAt(index));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isName || m_isFolded ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.heads.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_isFolded && section > 0 ? tr("Numbers") : m_table.heads[section];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 || m_isFolded ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

NumberTable::NumberTable(const Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(new NumberModel(this)) {
    setModel(m_model);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    connect(&m_theme, &Theme::changed, this, &NumberTable::dress);
    dress();
}

void NumberTable::show(const InsightTable& table, const QString& name) {
    setAccessibleName(name);
    if (table == m_model->table())
        return;
    m_model->show(table);
    fit();
}

void NumberTable::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    dress();
}

void NumberTable::dress() {
    setFont(m_theme.font(TextSize::body, QFont::Normal, m_growth));
    horizontalHeader()->setFont(m_theme.font(TextSize::body, QFont::DemiBold, m_growth));
    fit();
}

int NumberTable::widthOf(int column) const {
    const QFontMetrics heads(horizontalHeader()->font());
    const QFontMetrics numbers(font());
    int widest = heads.horizontalAdvance(m_model->table().heads[column]);
    for (const QStringList& row : m_model->table().rows)
        widest = std::max(widest, numbers.horizontalAdvance(row[column]));
    return widest + kBeside;
}

int NumberTable::longestWord() const {
    const QFontMetrics names(font());
    int longest = QFontMetrics(horizontalHeader()->font()).horizontalAdvance(m_model->table().heads.first());
    for (const QStringList& row : m_model->table().rows)
        for (const QString& word : row.first().split(u' '))
            longest = std::max(longest, names.horizontalAdvance(word));
    return longest + kBeside;
}

/// Columns as wide as their numbers and heads; the names have the rest.
void NumberTable::fit() {
    const int columns = int(m_model->table().heads.size());
    const int room = viewport()->width();
    m_fitted = width();
    if (columns == 0 || room <= 0)
        return;
    int numbers = 0;
    for (int column = 1; column < columns; ++column)
        numbers += widthOf(column);
    m_model->setFolded(numbers + std::max(longestWord(), int(kLeastForNames * room)) > room);
    horizontalHeader()->setVisible(!m_model->isFolded());
    if (m_model->isFolded()) {
        setColumnWidth(0, room / 2);
        setColumnWidth(1, room - room / 2);
    } else {
        // Names that stand far from their numbers are hard to follow.
        setColumnWidth(0, std::min(room - numbers, std::max(widthOf(0), int(kLeastForNames * room))));
        for (int column = 1; column < columns; ++column)
            setColumnWidth(column, widthOf(column));
    }
    horizontalHeader()->setFixedHeight(QFontMetrics(horizontalHeader()->font()).height() + kAboveAndBelow);
    resizeRowsToContents();
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += rowHeight(row);
    updateGeometries(); // the viewport's margins
    setFixedHeight(rows + height() - viewport()->height());
}

void NumberTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (width() != m_fitted)
        fit();
}

/// Letters and digits are the page's, and so are the keys that scroll it.
void NumberTable::keyPressEvent(QKeyEvent* event) {
    if (isWay(*event) || event->matches(QKeySequence::Copy))
        QTableView::keyPressEvent(event);
    else
        event->ignore();
}

void NumberTable::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void NumberTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    else if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void NumberTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    clearSelection();
}

void NumberTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        emit reached(visualRect(current).translated(viewport()->pos()));
}

} // namespace unknot

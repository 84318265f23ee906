// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace unknot {

/// Sets widgets side by side like words, and goes on in the next line where there is no more room, so that
/// large text never pushes a button out of the window. Qt has no such layout.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Each line stands in the middle.
    void setCentred() { m_isCentred = true; }
    /// What is added from here on stands at the right end, as long as all stands in one line.
    void addSpring();

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    struct Placed {
        QLayoutItem* item;
        QRect place;
        bool isAfterSpring;
    };
    /// Moves the items of one line, `from` to the last, to where they stand across.
    void alignLine(std::vector<Placed>& placed, std::size_t from, int room, bool isOnlyLine) const;
    [[nodiscard]] std::vector<Placed> placesIn(const QRect& rect) const;

    int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    bool m_isCentred = false;
    int m_spring = -1; ///< how many items stand before it; none where negative
};

} // namespace unknot

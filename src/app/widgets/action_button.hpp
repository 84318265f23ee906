// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QAbstractButton>

#include <optional>

namespace unknot {

/// Room around every button for its focus ring, in pixels. Text that stands in line with buttons keeps
/// the same distance.
inline constexpr int kFocusRoom = 5;

/// What a button is for, and so how it looks. One primary a screen; a row is one of many answers.
enum class ButtonRole { primary, choice, row, quiet, rail, warning };

/// The one kind of button there is: big, its text wraps, its focus ring is drawn 2 px apart. Its key stands
/// on it; where that has no room beside the longest word, it is told to screen readers alone. Borrows: the
/// theme.
class ActionButton final : public QAbstractButton {
    Q_OBJECT

public:
    ActionButton(const Theme& theme, ButtonRole role, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] ButtonRole role() const { return m_role; }
    /// The key that does the same, as it stands on the button: "Space", "W". It is also told to
    /// screen readers.
    void setKeyHint(const QString& key);
    [[nodiscard]] QString keyHint() const { return m_key; }
    /// Whether the key stands on the button, whatever the room.
    void setKeyShown(bool isShown);
    /// One of the own icons, before the text.
    void setIconName(const QString& name);
    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);
    /// Larger than others of its role by that factor.
    void setEmphasis(double emphasis);
    void setLabel(const QString& text);
    /// Shown as the one that is in front (rail) or chosen.
    void setCurrent(bool isCurrent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Key { without, with };
    struct Look {
        QColor ground, border, ink;
        int borderWidth;
    };
    [[nodiscard]] Look look() const;
    [[nodiscard]] double growth() const { return m_role == ButtonRole::rail ? 1 : m_growth * m_emphasis; }
    [[nodiscard]] QFont textFont() const;
    /// The one that takes most room: a place in the rail is as wide when it is in front as before.
    [[nodiscard]] QFont widestFont() const;
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] QRect textRect(const QRect& box) const;
    [[nodiscard]] int longestWord() const;
    [[nodiscard]] int minimumBox() const;
    [[nodiscard]] bool wantsKey() const { return m_isKeyShown.value_or(true) && !m_key.isEmpty(); }
    /// Whether it is wanted and has room in a button of that width.
    [[nodiscard]] bool showsKeyIn(int width) const;
    [[nodiscard]] int keyWidth() const;
    /// What stands beside the text: paddings, icon, focus ring, and the key where it is wanted.
    [[nodiscard]] int widthBeside(Key key) const;
    void paintKey(QPainter& painter, const QRect& box, const QColor& ink) const;

    const Theme& m_theme;
    ButtonRole m_role;
    QString m_key;
    QString m_icon;
    double m_growth = 1;
    double m_emphasis = 1;
    bool m_isCurrent = false;
    std::optional<bool> m_isKeyShown; ///< empty: where it has room
};

} // namespace unknot

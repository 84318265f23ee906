// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.hpp"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;

namespace unknot {

/// How much larger than at 1280×800 a page of that size is written, so that it can be read from the floor.
[[nodiscard]] double growthFor(QSize page);

/// Sizes of type, in logical pixels at 100 %.
enum class TextSize { caption = 13, body = 15, lead = 18, section = 24, page = 32, title = 44 };

/// Whether things move that need not, e.g. the figure.
enum class Motion { full, reduced };

/// The limits of Look::textScale.
inline constexpr double kSmallestText = 1;
inline constexpr double kLargestText = 2;

/// All of the appearance that can change while the program runs.
struct Look {
    Scheme scheme = Scheme::light;
    Motion motion = Motion::full;
    double textScale = 1; ///< kSmallestText to kLargestText, on top of the sizes at 100 %

    bool operator==(const Look&) const = default;
};

/// The one place that turns tokens into what is seen. Widgets ask it for colours, fonts and sizes and
/// have none of their own.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr) : QObject(parent) {}

    /// changed() follows where it differs.
    void setLook(const Look& look);
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] bool isStill() const { return m_look.motion == Motion::reduced; }
    [[nodiscard]] const Tokens& tokens() const { return tokensOf(m_look.scheme); }

    /// The system's sans font in that size, text scale applied. `growth` is for guide text, which grows with
    /// its window.
    [[nodiscard]] QFont font(TextSize size, QFont::Weight weight = QFont::Normal, double growth = 1) const;
    /// A length that goes with text, e.g. the side of an icon, in whole pixels.
    [[nodiscard]] int scaled(double length) const;
    /// Whether two columns of text have no room in that width of a page written with that growth.
    [[nodiscard]] bool isTight(int width, double growth = 1) const;
    /// An own icon, tinted. `name` is one of resources/icons.
    [[nodiscard]] QPixmap icon(const QString& name, const QColor& colour, int size, double ratio) const;

    /// The program's palette and style sheet are this theme's from now on. A style sheet takes back the fonts
    /// of labels, so it changes before anybody hears of changed(). Borrows: the program.
    void dress(QApplication& app);

signals:
    void changed();

private:
    Look m_look;
    QApplication* m_dressed = nullptr;
};

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pacer_widget.hpp"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unknot {

using namespace std::chrono_literals;

namespace {

constexpr double kHalfPixel = 0.5;
constexpr double kStillSlack = 0.5;

QString pausedWord() {
    return PacerWidget::tr("Paused");
}

QStringList allWords() {
    QStringList words = {pausedWord()};
    for (const Phase phase : {Phase::inhale, Phase::hold, Phase::exhale, Phase::rest})
        words << PacerWidget::wordFor(phase);
    return words;
}

/// The ring by whole seconds, for those who want nothing to move.
double steppedShare(const PacerView& view) {
    const double secondsLeft = std::chrono::duration<double>(view.untilPhaseEnds).count();
    const double length = secondsLeft / (1 - view.phaseShare);
    return std::max(0.0, 1 - view.secondsLeft / length);
}

} // namespace

PacerWidget::PacerWidget(const Theme& theme, Source source, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_source(std::move(source)) {
    setAccessibleName(tr("Breathing pacer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setSingleShot(true);
    m_sinceShown.start();
    connect(&m_frames, &QTimer::timeout, this, &PacerWidget::refresh);
    connect(&m_theme, &Theme::changed, this, [this] {
        layOut();
        refresh();
    });
}

QString PacerWidget::wordFor(Phase phase) {
    switch (phase) {
    case Phase::inhale: return tr("Breathe in");
    case Phase::hold: return tr("Hold");
    case Phase::exhale: return tr("Breathe out");
    case Phase::rest: break;
    }
    return tr("Rest");
}

PacerWidget::Picture PacerWidget::pictureOf(const PacerView& view) const {
    const bool isStill = m_theme.isStill();
    return {
        .slack = isStill ? kStillSlack : view.slack,
        .share = isStill ? steppedShare(view) : view.phaseShare,
        .word = view.isPaused ? pausedWord() : wordFor(view.phase),
        .seconds = view.isPaused ? QString() : QString::number(view.secondsLeft),
    };
}

void PacerWidget::refresh() {
    const auto before = m_view;
    m_view = m_source();
    if (m_view && (!before || before->phase != m_view->phase))
        announce(m_view->phase);
    if (m_view && (!before || before->breath != m_view->breath))
        emit breathBegan(m_view->breath);
    if (before.has_value() != m_view.has_value())
        update();
    const bool isLaidOut = m_layout.ring.radius > 0;
    if (m_view && isLaidOut)
        takeOver(pictureOf(*m_view));
    awaitNextFrame();
}

void PacerWidget::announce(Phase phase) {
    setAccessibleDescription(wordFor(phase));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// Takes over what one would see to have changed, and has just that repainted.
void PacerWidget::takeOver(const Picture& next) {
    const double visible = kHalfPixel / devicePixelRatioF();
    QRegion touched;
    const auto touch = [&](const QRectF& part) { touched += part.toAlignedRect(); };
    const Ring& ring = m_layout.ring;
    if (!m_rope || std::abs(next.slack - m_picture.slack) * knotTravel() * ring.radius >= visible) {
        touched += m_rope ? m_rope->touched() : QRegion();
        m_rope.emplace(next.slack, ring.middle, ring.radius);
        touched += m_rope->touched();
        m_picture.slack = next.slack;
    }
    const double filled = (next.share - m_picture.share) * 2 * std::numbers::pi * ring.radius;
    if (std::abs(filled) >= visible) {
        touch(filled > 0 ? ring.between(m_picture.share, next.share) : ring.bounds());
        m_picture.share = next.share;
    }
    if (next.word != m_picture.word)
        touch(m_layout.word);
    if (next.seconds != m_picture.seconds)
        touch(m_layout.seconds);
    m_picture.word = next.word;
    m_picture.seconds = next.seconds;
    if (!touched.isEmpty())
        update(touched);
}

void PacerWidget::layOut() {
    m_layout = pacerLayout(size(), m_theme, allWords());
    m_rope.reset();
    update();
}

void PacerWidget::awaitNextFrame() {
    if (!m_isShown || !m_view || m_view->isPaused) {
        m_frames.stop();
        return;
    }
    const std::chrono::nanoseconds untilPhaseEnds = m_view->untilPhaseEnds;
    if (m_theme.isStill()) {
        const auto untilSecondEnds = untilPhaseEnds - (m_view->secondsLeft - 1) * 1s;
        m_frames.start(std::chrono::ceil<std::chrono::milliseconds>(untilSecondEnds));
        return;
    }
    const double now = double(m_sinceShown.nsecsElapsed()) / 1e6;
    const double untilFrame = (std::floor(now / m_frameMs) + 1) * m_frameMs - now;
    const double untilPhase = std::chrono::duration<double, std::milli>(untilPhaseEnds).count();
    m_frames.start(int(std::ceil(std::min(untilFrame, untilPhase))));
}

void PacerWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
    refresh();
}

void PacerWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isShown = true;
    m_frameMs = 1000 / (screen() ? std::clamp(screen()->refreshRate(), 24.0, 60.0) : 60.0);
    refresh();
}

void PacerWidget::hideEvent(QHideEvent* event) {
    m_isShown = false;
    m_frames.stop();
    QWidget::hideEvent(event);
}

void PacerWidget::paintEvent(QPaintEvent* event) {
    const Tokens& tokens = m_theme.tokens();
    const QRegion& touched = event->region();
    const auto isTouched = [&](const QRectF& part) { return touched.intersects(part.toAlignedRect()); };
    QPainter painter(this);
    painter.fillRect(event->rect(), tokens.bg);
    if (!m_view || !m_rope)
        return;
    if (touched.intersects(m_rope->touched()))
        m_rope->paint(painter, {.body = tokens.accent, .groove = tokens.soft, .ground = tokens.bg});
    m_layout.ring.paint(painter, touched, m_picture.share, tokens.accent, tokens.line);
    painter.setPen(tokens.ink);
    if (isTouched(m_layout.word)) {
        painter.setFont(m_layout.wordFont);
        painter.drawText(m_layout.word, Qt::AlignCenter, m_picture.word);
    }
    if (isTouched(m_layout.seconds)) {
        painter.setFont(m_layout.secondsFont);
        painter.drawText(m_layout.seconds, Qt::AlignCenter, m_picture.seconds);
    }
}

} // namespace unknot

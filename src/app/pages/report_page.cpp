// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/report_page.hpp"

#include "app/report_text.hpp"
#include "app/services/paper_printer.hpp"
#include "app/widgets/card.hpp"
#include "app/widgets/document_view.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/fold.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/period_fields.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/things_model.hpp"
#include "app/widgets/things_tree.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

/// Typing goes on before the report follows.
constexpr int kTypingPause = 250;
/// As long as a name may be on a line of paper.
constexpr int kLongestName = 120;
constexpr int kThingsHeight = 336;

/// A card with room around the one thing that is in it.
QVBoxLayout* addRoomyCard(QVBoxLayout& column, QWidget* parent, QWidget*& card) {
    QVBoxLayout* inside = addCard(column, CardGround::plain, parent);
    inside->setContentsMargins(16, 12, 16, 12);
    card = inside->parentWidget();
    return inside;
}

} // namespace

ReportPage::ReportPage(ReportPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_theme(theme),
      m_printer(new PaperPrinter(QStringLiteral("lp"), this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Report for a doctor"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    makeHead();
    makeChoices();
    makeLeavingOut();
    makePreview();
    makeSaving();
    column().addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(makeFoot());
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ReportPage::goOn);
    connect(m_printer, &PaperPrinter::sent, this, [this] { tell(tr("Sent to the printer.")); });
    connect(m_printer, &PaperPrinter::failed, this,
        [this] { tell(tr("No printer could be reached. Save the report as PDF, and print that.")); });
    connect(&m_theme, &Theme::changed, this, &ReportPage::fit);
}

QVBoxLayout& ReportPage::column() const {
    return static_cast<QVBoxLayout&>(*m_column->layout());
}

void ReportPage::makeHead() {
    addText(column(), TextSize::page, tr("Report for a doctor"));
    addText(column(), TextSize::body,
        tr("Your journal on one or two pages. Nothing leaves this computer by itself; a file that you save "
           "can be read by anybody who gets it."));
    QVBoxLayout* answer = addRoomyCard(column(), m_column, m_answer);
    m_answerText = addText(*answer, TextSize::lead, {});
}

void ReportPage::makeChoices() {
    m_period = new PeriodFields(m_theme, tr("R"), m_column);
    connect(m_period, &PeriodFields::chosen, this, [this](Period period) {
        m_presenter.choose(period);
        change();
    });
    connect(m_period, &PeriodFields::daysChosen, this, [this](const InsightRange& range) {
        m_presenter.choose(range);
        change();
    });
    column().addWidget(m_period);
    const QString name = tr("Name on the report, if you want one. It is not stored.");
    Text* label = addText(column(), TextSize::body, name);
    m_name = lineField(name, m_column);
    m_name->setMaxLength(kLongestName);
    label->setBuddy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_presenter.setName(typed.trimmed().toStdString());
        m_later.start(kTypingPause);
    });
    column().addWidget(m_name);
}

void ReportPage::makeLeavingOut() {
    m_about = addText(column(), TextSize::body, {});
    auto* row = new FlowLayout(8);
    column().addLayout(row);
    m_partsButton = addButton(*row, ButtonRole::row, tr("What is on it"), tr("L"));
    m_thingsButton = addButton(*row, ButtonRole::row, tr("Single entries and things"), tr("I"));
    auto* parts = new Fold(*m_partsButton, Fold::State::closed, m_column);
    m_parts = new ToggleList(m_theme, tr("On the report"), Picking::many, parts);
    QStringList names;
    for (std::size_t i = 0; i < kReportParts; ++i)
        names << partText(ReportPart(i));
    m_parts->setOptions(names);
    connect(m_parts, &ToggleList::pressed, this, &ReportPage::turnPart);
    parts->lines().addWidget(m_parts);
    column().addWidget(parts);
    auto* things = new Fold(*m_thingsButton, Fold::State::closed, m_column);
    addText(things->lines(), TextSize::body,
        tr("What has a tick is on the report. The arrow keys go through the list and unfold an entry, Space "
           "takes a tick off or puts it back."));
    m_model = new ThingsModel(m_presenter, this);
    m_things = new ThingsTree(m_theme, tr("Single entries and things"), things);
    m_things->setModel(m_model);
    connect(m_model, &ThingsModel::turned, this, &ReportPage::change);
    // The page scrolls with the line that the keys are at.
    connect(m_things->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& current) {
            const QRect line = m_things->visualRect(current);
            const QPoint middle = m_things->viewport()->mapTo(m_column->parentWidget(), line.center());
            if (m_things->isVisible())
                m_scroll->ensureVisible(middle.x(), middle.y(), 0, line.height());
        });
    things->lines().addWidget(m_things);
    auto* all = new FlowLayout(8);
    things->lines().addLayout(all);
    m_keepAll = addButton(*all, ButtonRole::row, tr("Put everything in this list back"), {});
    connect(m_keepAll, &ActionButton::clicked, this, [this] {
        m_presenter.keepAllThings();
        change();
    });
    column().addWidget(things);
    connect(parts, &Fold::turned, this, [this, parts](Fold::State state) {
        fit();
        if (state == Fold::State::open)
            QTimer::singleShot(0, parts, [this, parts] { m_scroll->ensureWidgetVisible(parts); });
    });
    connect(things, &Fold::turned, this, [this](Fold::State state) {
        fit();
        // What is hidden would hand it on to a field, and the next key be typed there.
        if (state == Fold::State::closed) {
            setFocus();
            return;
        }
        m_things->setFocus();
        // It has its place with the next turn of the event loop.
        QTimer::singleShot(0, m_things, [this] { m_scroll->ensureWidgetVisible(m_things); });
    });
}

void ReportPage::makePreview() {
    QVBoxLayout* paper = addRoomyCard(column(), m_column, m_paper);
    m_preview = new DocumentView(m_theme, tr("The report"), m_paper);
    paper->addWidget(m_preview);
}

void ReportPage::makeSaving() {
    const QString where = tr("Where to save it");
    Text* label = addText(column(), TextSize::body, where);
    m_target = lineField(where, m_column);
    label->setBuddy(m_target);
    column().addWidget(m_target);
    addText(column(), TextSize::body,
        tr("Other kinds of file. A web page and text have what is on the pages. JSON and FHIR have every "
           "entry in full, for another program."));
    auto* row = new FlowLayout(8);
    column().addLayout(row);
    addSaving(*row, ButtonRole::row, tr("Save as web page"), tr("H"), Form::html);
    addSaving(*row, ButtonRole::row, tr("Save as text"), tr("T"), Form::text);
    addSaving(*row, ButtonRole::row, tr("Save as JSON"), tr("J"), Form::json);
    addSaving(*row, ButtonRole::row, tr("Save as FHIR"), tr("F"), Form::fhir);
}

QLayout* ReportPage::makeFoot() {
    auto* foot = new FlowLayout(8);
    foot->setContentsMargins(24, 4, 24, 12);
    addSaving(*foot, ButtonRole::choice, tr("Save as PDF"), tr("S"), Form::pdf);
    connect(addButton(*foot, ButtonRole::choice, tr("Print"), tr("P")), &ActionButton::clicked, this,
        &ReportPage::print);
    foot->addSpring();
    connect(addButton(*foot, ButtonRole::quiet, tr("Back"), tr("Esc")), &ActionButton::clicked, this,
        &ReportPage::closed);
    return foot;
}

Text* ReportPage::addText(QVBoxLayout& column, TextSize size, const QString& text) {
    const auto weight = size >= TextSize::section ? QFont::DemiBold : QFont::Normal;
    auto* label = new Text(m_theme, size, Tone::ink, text, m_column, weight);
    column.addWidget(label);
    return label;
}

ActionButton* ReportPage::addButton(QLayout& row, ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, this);
    if (!key.isEmpty())
        button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void ReportPage::addSaving(
    QLayout& row, ButtonRole role, const QString& text, const QString& key, Form form) {
    connect(addButton(row, role, text, key), &ActionButton::clicked, this, [this, form] { save(form); });
}

void ReportPage::open() {
    m_overwrite.forget();
    m_presenter.open();
    m_name->setText(textOf(m_presenter.view().name));
    tell({});
    m_scroll->ensureVisible(0, 0);
    show();
    m_later.start(0);
}

void ReportPage::lookAgain() {
    if (m_presenter.view().isLoaded)
        m_later.start(0);
}

void ReportPage::change() {
    m_overwrite.forget();
    m_later.start(0);
}

void ReportPage::goOn() {
    // What was pressed, or the page itself, is on the screen before what takes its time.
    if (!m_presenter.view().isReading)
        repaint();
    // Another program may have written meanwhile.
    m_presenter.refresh();
    m_presenter.work();
    if (m_presenter.view().isReading)
        m_later.start(0);
    else
        tellMade();
}

void ReportPage::finish() {
    m_later.stop();
    m_presenter.load();
    tellMade();
}

void ReportPage::tellMade() {
    show();
    if (const auto error = m_presenter.view().error)
        emit journalFailed(*error);
}

void ReportPage::show() {
    const ReportView& view = m_presenter.view();
    m_period->show(view.period, view.range);
    std::vector<bool> on;
    for (std::size_t i = 0; i < kReportParts; ++i)
        on.push_back(!view.leftOut.contains(ReportPart(i)));
    m_parts->setOn(on);
    if (m_listed != view.listed) {
        m_listed = view.listed;
        m_model->relist();
    } else {
        m_model->retick();
    }
    m_keepAll->setVisible(view.leftOutSingly > 0);
    m_about->setText(view.hasReport() ? aboutReportText(view) : noReportText(view));
    m_paper->setVisible(view.hasReport());
    if (view.hasReport())
        m_preview->show(view.document);
    // What somebody typed there stays.
    if (m_target->text() == m_proposed)
        m_target->setText(m_proposed = proposedTarget(textOf(view.fileName)));
    fit();
}

void ReportPage::turnPart(int option) {
    const ReportPart part = ReportPart(option);
    m_presenter.keep(part, m_presenter.view().leftOut.contains(part) ? OnReport::in : OnReport::out);
    change();
}

/// What became of the last deed; nothing where there is nothing to say.
void ReportPage::tell(const QString& sentence) {
    m_answerText->setText(sentence);
    m_answerText->setAccessibleName(sentence);
    m_answer->setVisible(!sentence.isEmpty());
    fit();
    // Wrapped text finds its height with the next turn of the event loop.
    if (!sentence.isEmpty())
        QTimer::singleShot(0, m_answer, [this] { m_scroll->ensureWidgetVisible(m_answer); });
}

void ReportPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
    growFields(*this, m_theme);
    const double growth = std::max(growthFor(window()->size()), 1.0);
    m_preview->setGrowth(growth);
    m_things->setGrowth(growth);
    // Never as high as the page: what is around it can be reached by the wheel.
    m_things->setFixedHeight(std::min(m_theme.scaled(kThingsHeight * growth), height() * 3 / 5));
}

void ReportPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ReportPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_R: m_period->next(); break;
    case Qt::Key_L: m_partsButton->click(); break;
    case Qt::Key_I: m_thingsButton->click(); break;
    case Qt::Key_S: save(Form::pdf); break;
    case Qt::Key_P: print(); break;
    case Qt::Key_H: save(Form::html); break;
    case Qt::Key_T: save(Form::text); break;
    case Qt::Key_J: save(Form::json); break;
    case Qt::Key_F: save(Form::fhir); break;
    case Qt::Key_Escape: emit closed(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot

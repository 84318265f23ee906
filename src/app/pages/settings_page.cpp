// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/settings_page.hpp"

#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/span_field.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

QString numbersText(const RegionView& region) {
    QStringList numbers;
    for (const std::string& number : region.numbers)
        numbers << textOf(number);
    return numbers.join(QStringLiteral(", "));
}

} // namespace

SettingsPage::SettingsPage(SettingsPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Settings"));
    const ScrolledColumn made = scrolledColumn(this);
    m_scroll = made.scroll;
    m_column = made.layout;
    m_column->setContentsMargins(32, 24, 32, 24);
    m_column->setSpacing(4);
    m_column->addWidget(
        new Text(theme, TextSize::page, Tone::ink, tr("Settings"), made.widget, QFont::DemiBold));
    makeGroups();
    m_column->addLayout(makeFoot(made.widget));
    m_column->addStretch(1);
}

QLayout* SettingsPage::makeFoot(QWidget* parent) {
    auto* reload = new ActionButton(m_theme, ButtonRole::row, tr("Reload content"), parent);
    reload->setKeyHint(tr("F5"));
    connect(reload, &ActionButton::clicked, this, &SettingsPage::reloadWanted);
    auto* about = new ActionButton(m_theme, ButtonRole::row, tr("About Unknot"), parent);
    about->setKeyHint(tr("A"));
    connect(about, &ActionButton::clicked, this, &SettingsPage::aboutWanted);
    auto* foot = new FlowLayout(8);
    foot->setContentsMargins(0, 24, 0, 0);
    foot->addWidget(reload);
    foot->addWidget(about);
    return foot;
}

void SettingsPage::makeGroups() {
    addLanguages();
    addRegions();
    const QString system = tr("As the system");
    add<TextSizeChoice>(tr("Size of text"), tr("S"),
        {TextSizeChoice::system, TextSizeChoice::percent100, TextSizeChoice::percent125,
            TextSizeChoice::percent150, TextSizeChoice::percent175, TextSizeChoice::percent200},
        {system, tr("100 %"), tr("125 %"), tr("150 %"), tr("175 %"), tr("200 %")}, &Settings::textSize,
        [this](TextSizeChoice textSize) { m_presenter.setTextSize(textSize); });
    add<ThemeChoice>(tr("Colours"), tr("C"),
        {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::highContrast},
        {system, tr("Light"), tr("Dark"), tr("High contrast")}, &Settings::theme,
        [this](ThemeChoice theme) { m_presenter.setTheme(theme); });
    add<MotionChoice>(tr("Movement"), tr("M"),
        {MotionChoice::system, MotionChoice::full, MotionChoice::reduced},
        {system, tr("Pictures move"), tr("Pictures stand still")}, &Settings::motion,
        [this](MotionChoice motion) { m_presenter.setMotion(motion); })
        ->setAbout(tr("A picture that stands still shows where a movement begins and where it ends."));
    add<ExhaleChoice>(tr("Out-breath of the slow breath"), tr("E"),
        {ExhaleChoice::fourSeconds, ExhaleChoice::threeSeconds}, {tr("4 seconds"), tr("3 seconds")},
        &Settings::exhale, [this](ExhaleChoice exhale) { m_presenter.setExhale(exhale); })
        ->setAbout(tr("From the next start on. The page Breathe says whose numbers these are."));
    addQuiet();
}

void SettingsPage::addQuiet() {
    using namespace std::chrono_literals;
    add<DaySpan>(tr("Quiet hours"), tr("Q"), {{.from = 22h, .to = 8h}, {.from = 23h, .to = 7h}, {}},
        {tr("22:00 to 08:00"), tr("23:00 to 07:00"), tr("Never quiet")}, &Settings::quiet,
        [this](DaySpan quiet) { m_presenter.setQuiet(quiet); })
        ->setAbout(tr("No reminder asks then, and afterwards it asks once. The end of cold or warmth is told "
                      "at any hour."));
    m_quiet = new SpanField(m_theme, tr("Quiet hours"), m_column->parentWidget());
    connect(m_quiet, &SpanField::changed, this, [this] {
        m_presenter.setQuiet(m_quiet->span());
        took(*m_groups.back().widget);
    });
    m_column->addWidget(m_quiet);
}

template <class Value>
ChoiceGroup* SettingsPage::add(const QString& title, const QString& key, const std::vector<Value>& values,
    const QStringList& options, Value Settings::*field, std::function<void(Value)> choose) {
    auto* group = new ChoiceGroup(m_theme, title, key, options, this);
    connect(group, &ChoiceGroup::chosen, this, [this, group, values, choose](int option) {
        choose(values[std::size_t(option)]);
        took(*group);
    });
    addGroup(group, [values, field](const SettingsView& view) {
        return int(std::ranges::find(values, view.settings.*field) - values.begin());
    });
    return group;
}

void SettingsPage::addLanguages() {
    QStringList options{tr("As the desktop")};
    const std::vector<Language> languages = m_presenter.view().languages;
    for (const Language& language : languages)
        options << textOf(language.name); // each in itself, for whoever cannot read the others
    m_language = new ChoiceGroup(m_theme, tr("Language"), tr("L"), options, this);
    connect(m_language, &ChoiceGroup::chosen, this, [this, languages](int option) {
        m_presenter.setLanguage(option == 0 ? std::string() : languages[std::size_t(option - 1)].code);
        took(*m_language);
        emit languageChosen();
    });
    addGroup(
        m_language, [](const SettingsView& view) { return view.language ? int(*view.language) + 1 : 0; });
}

/// Also where there is one language alone, which says that others can be added.
QString SettingsPage::languageText(const SettingsView& view) const {
    if (view.languages.size() == 1)
        return tr("There are texts in one language only yet.");
    const QString now = tr("Now: %1.").arg(textOf(view.inUse.name));
    return view.inUse.areSignsReviewed
        ? now
        : tr("%1 Nobody who knows both languages has compared the warning signs yet. They are shown in "
             "English, too.")
              .arg(now);
}

void SettingsPage::addRegions() {
    QStringList options;
    for (const RegionView& region : m_presenter.view().regions)
        options << textOf(region.name);
    m_region = new ChoiceGroup(m_theme, tr("Where you are"), tr("R"), options, this);
    connect(m_region, &ChoiceGroup::chosen, this, [this](int option) {
        m_presenter.setRegion(m_presenter.view().regions[std::size_t(option)].id);
        took(*m_region);
    });
    addGroup(m_region, [](const SettingsView& view) { return int(view.region); });
}

void SettingsPage::addGroup(ChoiceGroup* group, std::function<int(const SettingsView&)> chosen) {
    m_column->addWidget(group);
    m_groups.push_back({group, std::move(chosen)});
}

void SettingsPage::took(ChoiceGroup& group) {
    render();
    emit changed();
    // Another size of text may have pushed away what was just pressed, or a key meant what is out of sight.
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(&group);
    if (const auto error = m_presenter.view().keepError)
        emit keepFailed(*error);
}

void SettingsPage::render() {
    const SettingsView view = m_presenter.view();
    for (const Group& group : m_groups)
        group.widget->setChosen(group.chosen(view));
    m_region->setAbout(tr("Decides which emergency numbers are shown. Now: %1.")
                           .arg(numbersText(view.regions[view.region])));
    m_language->setAbout(languageText(view));
    m_quiet->show(view.settings.quiet);
}

void SettingsPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    const auto pressed = std::ranges::find_if(m_groups,
        [&](const Group& group) { return group.widget->key() == QKeySequence(event->key()).toString(); });
    if (pressed != m_groups.end())
        pressed->widget->next();
    else if (event->key() == Qt::Key_F5)
        emit reloadWanted();
    else if (event->key() == Qt::Key_A)
        emit aboutWanted();
    else
        QWidget::keyPressEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    growWithWindow(*this);
    growFields(*this, m_theme);
}

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "support/catch.hpp"
#include "support/hostile_shown.hpp"
#include "support/report_samples.hpp"

#include "unknot/base/text.hpp"

#include <nlohmann/json.hpp>

using namespace unknot;
using namespace unknot::test;

namespace {

enum class Field { name, ownWords, notes, ownTrigger, ownMeasure, medicine };
constexpr std::array kFields = {
    Field::name, Field::ownWords, Field::notes, Field::ownTrigger, Field::ownMeasure, Field::medicine};

bool isQuoted(Field field) {
    return field == Field::ownWords || field == Field::notes;
}

ReportForms formsWith(Field field, const std::string& text) {
    Episode one = spasmAt("2026-11-02T08:00", 7);
    ReportWish wish = reportWish();
    wish.leftOut.clear();
    switch (field) {
    case Field::name: wish.name = text; break;
    case Field::ownWords: one.ownWords = text; break;
    case Field::notes: one.notes = text; break;
    case Field::ownTrigger: one.ownTriggers = {text}; break;
    case Field::ownMeasure:
        one.tried = {{.id = {sampleUuid(72)}, .own = text, .at = {}, .lasted = {}, .outcome = {}}};
        break;
    case Field::medicine: one.medicines = {{.id = {sampleUuid(73)}, .text = text, .at = {}}}; break;
    }
    return formsOf({one}, wish);
}

/// The tags of a page, each with all of its attributes.
std::set<std::string> tagsOf(const std::string& html) {
    std::set<std::string> tags;
    for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at)
        tags.insert(html.substr(at, html.find('>', at) + 1 - at));
    return tags;
}

/// The text of a page: without its tags, and with what was escaped.
std::string readFrom(const std::string& html) {
    std::string text;
    for (std::size_t at = html.find("<body>"); at < html.size(); ++at) {
        if (html[at] == '<') {
            const std::size_t end = html.find('>', at);
            text += html.substr(at, end - at) == "<br" ? "\n" : "";
            at = end;
        } else {
            text += html[at];
        }
    }
    for (const auto& [escaped, plain] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"),
             std::pair("&quot;", "\""), std::pair("&#39;", "'"), std::pair("&amp;", "&")})
        for (std::size_t at = 0; (at = text.find(escaped, at)) != std::string::npos; ++at)
            text.replace(at, std::string_view(escaped).size(), plain);
    return text;
}

/// Paper lines put together again.
std::string unwrapped(const std::string& text) {
    std::string all;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        all += onOneLine(line) + " ";
    return all;
}

/// Every string value in it.
void collect(const nlohmann::json& json, std::set<std::string>& texts) {
    if (json.is_string())
        texts.insert(json.get<std::string>());
    for (const auto& child : json.is_structured() ? json : nlohmann::json::array())
        collect(child, texts);
}

std::set<std::string> textsIn(const std::string& json) {
    std::set<std::string> texts;
    collect(nlohmann::json::parse(json), texts);
    return texts;
}

/// As FHIR allows it.
std::string withoutControls(const std::string& typed) {
    std::string text;
    for (const char c : typed)
        if (static_cast<unsigned char>(c) >= 0x20 ? c != 0x7F : c == '\t' || c == '\n' || c == '\r')
            text += c;
    return text;
}

bool steers(const std::string& shown) {
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto byte = static_cast<unsigned char>(shown[i]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F)
            return true;
    }
    for (const char* turning : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\xA8"})
        if (shown.find(turning) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("DoctorReport: no text of the person is anything but text, in any field of any form", "[report]") {
    REQUIRE(hostileTexts().size() >= 60);
    for (const Field field : kFields) {
        const auto tags = tagsOf(formsWith(field, "two\nlines").html);
        const bool isInFhir = field == Field::name || field == Field::medicine || isQuoted(field);
        for (const std::string& typed : hostileTexts()) {
            CAPTURE(int(field), typed);
            const ReportForms forms = formsWith(field, typed);
            for (const std::string& tag : tagsOf(forms.html))
                CHECK(tags.contains(tag));
            const std::string read = readFrom(forms.html);
            const std::string text = unwrapped(forms.text);
            for (const std::string& line :
                linesShown(typed, isQuoted(field) ? Told::inLines : Told::onOneLine)) {
                CHECK(read.find(line) != std::string::npos);
                CHECK(text.find(line) != std::string::npos);
            }
            CHECK(textsIn(forms.json).contains(typed));
            CHECK(textsIn(forms.fhir).contains(withoutControls(typed)) == isInFhir);
            for (const std::string* form : forms.all())
                CHECK_FALSE(steers(*form));
        }
    }
}

TEST_CASE("DoctorReport: the page itself forbids to load or run anything", "[report]") {
    const std::string html = formsWith(Field::notes, "x").html;
    CHECK(html.find("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                    "'unsafe-inline'\">") != std::string::npos);
    for (const char* foreign : {"src=", "href=", "url(", "<script", "@import", "file:", "http:", "https:"})
        CHECK(html.find(foreign) == std::string::npos);
}

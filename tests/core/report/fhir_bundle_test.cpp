// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/fhir_bundle.hpp"

#include "support/catch.hpp"
#include "support/fhir_r4.hpp"
#include "support/report_samples.hpp"

#include <nlohmann/json.hpp>

using namespace unknot;
using namespace unknot::test;

namespace {

Json bundleOf(const std::vector<Episode>& journal, const ReportWish& wish = reportWish()) {
    return Json::parse(formsOf(journal, wish).fhir);
}

std::vector<Json> resourcesIn(const Json& bundle, const std::string& type) {
    std::vector<Json> found;
    for (const Json& entry : bundle.at("entry"))
        if (entry.at("resource").at("resourceType") == type)
            found.push_back(entry.at("resource"));
    return found;
}

std::string codeOf(const Json& resource, const char* element) {
    return resource.at(element).at("coding").at(0).at("code");
}

} // namespace

TEST_CASE("FHIR: every resource has what R4 requires, and nothing that it does not know", "[report][fhir]") {
    const std::string name = GENERATE(as<std::string>(), "", "Åsa Test", "\x01");
    ReportWish wish = reportWish();
    wish.leftOut.clear();
    wish.name = name;
    for (const auto& journal : {reportJournal(), std::vector<Episode>(), {bareEpisode()}})
        CHECK(FhirCheck().faultsIn(bundleOf(journal, wish)) == std::vector<std::string>());
    wish.leftOut.insert(ReportPart::entries);
    const Json counted = bundleOf(reportJournal(), wish);
    CHECK(FhirCheck().faultsIn(counted) == std::vector<std::string>());
    CHECK(resourcesIn(counted, "Condition").empty());
    CHECK(resourcesIn(counted, "Observation").empty());
}

TEST_CASE("FHIR: the check finds what is amiss", "[report][fhir]") {
    const Json good = bundleOf(reportJournal());
    const auto faultsWith = [&](const char* pointer, const Json& value) {
        Json broken = good;
        if (value.is_null())
            broken[Json::json_pointer(pointer).parent_pointer()].erase(Json::json_pointer(pointer).back());
        else
            broken[Json::json_pointer(pointer)] = value;
        return FhirCheck().faultsIn(broken);
    };
    REQUIRE(good.at("/entry/1/resource/resourceType"_json_pointer) == "Condition");
    CHECK(faultsWith("/type", nullptr).size() == 1);
    CHECK(faultsWith("/type", "heap").size() == 1);
    CHECK(faultsWith("/timestamp", "2026-11-21").size() == 1);
    CHECK(faultsWith("/entry/1/resource/subject", nullptr).size() == 1);
    CHECK(faultsWith("/entry/1/resource/subject/reference", "urn:uuid:x").size() == 1);
    CHECK(faultsWith("/entry/1/resource/title", "x").size() == 1);
    CHECK(faultsWith("/entry/1/resource/note", Json::array()).size() == 1);
    CHECK(faultsWith("/entry/1/resource/clinicalStatus/coding/0/code", "over").size() == 1);
}

TEST_CASE("FHIR: an entry is a condition, active or over as it was entered", "[report][fhir]") {
    Episode one = spasmAt("2026-11-02T08:00");
    const auto conditionOf = [&] { return resourcesIn(bundleOf({one}), "Condition").at(0); };
    CHECK(conditionOf().at("onsetDateTime") == "2026-11-02T08:00:00+01:00");
    CHECK(codeOf(conditionOf(), "clinicalStatus") == "resolved"); // over; when is not known
    CHECK_FALSE(conditionOf().contains("abatementDateTime"));
    CHECK(codeOf(conditionOf(), "verificationStatus") == "unconfirmed");
    one.end = StillOpen();
    CHECK(codeOf(conditionOf(), "clinicalStatus") == "active");
    CHECK_FALSE(conditionOf().contains("abatementDateTime"));
    one.end = EndedAt{when("2026-11-03T08:00+02:00")};
    CHECK(conditionOf().at("abatementDateTime") == "2026-11-03T08:00:00+02:00");
    one.end = Lasted{std::chrono::minutes(90)};
    CHECK(conditionOf().at("abatementDateTime") == "2026-11-02T09:30:00+01:00");
    one.onset.reset();
    CHECK(conditionOf().at("abatementString") == "over, lasted 1 hour 30 minutes");
    CHECK_FALSE(conditionOf().contains("onsetDateTime"));
    CHECK(conditionOf().at("recordedDate") == "2026-11-02T08:00:00+01:00");
    // FHIR knows offsets of up to 14 hours.
    one.onset = when("2026-11-02T23:00+15:00");
    CHECK(conditionOf().at("onsetDateTime") == "2026-11-02T08:00:00Z");
}

TEST_CASE("FHIR: readings, medicines and answers, each with its codes", "[report][fhir]") {
    const Json bundle = bundleOf({richEpisode()});
    const auto readings = resourcesIn(bundle, "Observation");
    REQUIRE(readings.size() == 2);
    CHECK(readings[0].at("code").at("coding").at(0).at("system") == "http://loinc.org");
    CHECK(codeOf(readings[0], "code") == "72514-3");
    CHECK(readings[0].at("valueQuantity") ==
        Json{{"value", 10}, {"unit", "{score}"}, {"system", "http://unitsofmeasure.org"},
            {"code", "{score}"}});
    CHECK(readings[0].at("effectiveDateTime") == "2026-11-21T09:41:00.250+01:00");
    const Json condition = resourcesIn(bundle, "Condition").at(0);
    CHECK(condition.at("evidence").at(0).at("detail").size() == 2);
    CHECK(condition.at("bodySite").at(0).at("text") == "Lower back (left)");
    CHECK(condition.at("note") == Json::array({{{"text", "Like a knife,\nthen it *locks*."}}}));
    const auto medicines = resourcesIn(bundle, "MedicationStatement");
    REQUIRE(medicines.size() == 2);
    CHECK(medicines[0].at("medicationCodeableConcept").at("text") == "-ibuprofen");
    CHECK(medicines[0].at("status") == "unknown");
    CHECK(medicines[0].contains("effectiveDateTime"));
    CHECK_FALSE(medicines[1].contains("effectiveDateTime"));
    const auto answers = resourcesIn(bundle, "QuestionnaireResponse");
    REQUIRE(answers.size() == 2); // one of the three has no answers
    CHECK(answers[0].at("item").at(0).at("answer").at(0).at("valueCoding").at("code") == "asked-unknown");
    CHECK(answers[0].at("item").at(1).at("linkId") == "unnamed");
    CHECK(answers[0].at("item").at(1).at("answer").at(0).at("valueCoding").at("code") == "N");
    CHECK(answers[1].at("item").at(0).at("linkId") == "collapse");
    CHECK(answers[1].at("item").at(0).at("text") == "Faint & pale?");
    CHECK(answers[1].at("item").at(2).at("text") == "One of the warning signs, not named here");
}

TEST_CASE("FHIR: a patient has a name only where one was given, and is never another's", "[report][fhir]") {
    ReportWish wish = reportWish();
    const Json unnamed = resourcesIn(bundleOf({richEpisode()}, wish), "Patient").at(0);
    CHECK_FALSE(unnamed.contains("name"));
    wish.name = "Åsa Test";
    CHECK(resourcesIn(bundleOf({richEpisode()}, wish), "Patient").at(0).at("name").at(0).at("text") ==
        "Åsa Test");
    CHECK(resourcesIn(bundleOf({bareEpisode(77)}), "Patient").at(0).at("id") != unnamed.at("id"));
}

TEST_CASE("FHIR: an id that is there twice does not make two resources one", "[report][fhir]") {
    Episode one = richEpisode();
    one.medicines[0].id.value = one.readings[0].id.value;
    Episode two = richEpisode();
    CHECK(FhirCheck().faultsIn(bundleOf({one, two})) == std::vector<std::string>());
    CHECK(resourcesIn(bundleOf({one, two}), "Condition").size() == 2);
}

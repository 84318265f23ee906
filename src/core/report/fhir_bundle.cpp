// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/fhir_bundle.hpp"

#include "fhir_condition.hpp"

namespace unknot {

namespace {

constexpr const char* kLoinc = "http://loinc.org";
constexpr const char* kUnits = "http://unitsofmeasure.org";
constexpr const char* kCategory = "http://terminology.hl7.org/CodeSystem/observation-category";
constexpr const char* kYesNo = "http://terminology.hl7.org/CodeSystem/v2-0136";
constexpr const char* kAbsent = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// A sign that was not named needs an id within its answers, too.
constexpr const char* kUnnamed = "unnamed";

/// The same for the same report, and another for any other: two people must never look like one.
std::string patientIdOf(const DoctorReport& report) {
    std::string seed = fhirTime(report.madeAt) + report.name;
    for (const Episode& episode : report.episodes)
        seed += episode.id.value;
    return uuidMadeOf(seed);
}

/// What most of them begin with.
JsonObject resourceOf(const char* type, const std::string& id, const char* status) {
    return JsonObject().put("resourceType", type).put("id", id).put("status", status);
}

JsonObject patientOf(const DoctorReport& report, const std::string& id) {
    JsonObject json;
    json.put("resourceType", "Patient").put("id", id);
    if (const std::string name = fhirText(report.name); !name.empty())
        json.put("name", JsonList().add(JsonObject().put("text", name)));
    return json;
}

JsonObject scoreOf(PainScore score) {
    return JsonObject()
        .put("value", score.value())
        .put("unit", "{score}")
        .put("system", kUnits)
        .put("code", "{score}");
}

JsonObject observationOf(const Reading& reading, const std::string& id, const FhirEntries& entries) {
    static const JsonList kSurvey = JsonList().add(fhirConcept(kCategory, "survey"));
    static const JsonObject kPain =
        fhirConcept(kLoinc, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");
    return resourceOf("Observation", id, "final")
        .put("category", kSurvey)
        .put("code", kPain)
        .put("subject", entries.patient())
        .put("effectiveDateTime", fhirTime(reading.at))
        .put("performer", JsonList().add(entries.patient()))
        .put("valueQuantity", scoreOf(reading.score));
}

JsonObject medicationOf(const Medicine& medicine, const std::string& id, const FhirEntries& entries) {
    JsonObject json = resourceOf("MedicationStatement", id, "unknown");
    json.put("medicationCodeableConcept", fhirWords(medicine.text)).put("subject", entries.patient());
    if (medicine.at)
        json.put("effectiveDateTime", fhirTime(*medicine.at));
    json.put("informationSource", entries.patient());
    return json;
}

/// With the names that these code systems have for them.
JsonObject answerOf(Answer answer) {
    const auto coding = [](const char* system, const char* code, const char* display) {
        return JsonObject().put("valueCoding", fhirCoding(system, code, display));
    };
    switch (answer) {
    case Answer::yes: return coding(kYesNo, "Y", "Yes");
    case Answer::no: return coding(kYesNo, "N", "No");
    case Answer::notSure: break;
    }
    return coding(kAbsent, "asked-unknown", "Asked But Unknown");
}

JsonObject itemOf(const SignAnswer& given, const Content& content) {
    const RedFlag* flag = content.redFlags.find(given.sign);
    JsonObject json;
    json.put("linkId", given.sign.empty() ? std::string_view(kUnnamed) : given.sign.value);
    if (flag)
        json.put("text", fhirText(flag->text));
    else if (given.sign.empty())
        json.put("text", content.words[given.answer == Answer::no ? Word::noneOfThem : Word::unnamedSign]);
    json.put("answer", JsonList().add(answerOf(given.answer)));
    return json;
}

JsonObject responseOf(
    const Screening& screening, const std::string& id, const FhirEntries& entries, const Content& content) {
    JsonObject json = resourceOf("QuestionnaireResponse", id, "completed");
    json.put("subject", entries.patient())
        .put("authored", fhirTime(screening.at))
        .put("author", entries.patient())
        .put("source", entries.patient());
    JsonList items;
    for (const SignAnswer& given : screening.answers)
        items.add(itemOf(given, content));
    if (!items.isEmpty())
        json.put("item", items);
    return json;
}

/// The entry itself, its readings and what was taken.
void addEntry(FhirEntries& entries, const Episode& episode, const Content& content) {
    const std::string id = entries.unusedId(episode.id.value);
    std::vector<std::string> readings;
    for (const Reading& reading : episode.readings)
        readings.push_back(entries.unusedId(reading.id.value));
    entries.add(id, fhirCondition(episode, id, readings, entries, content));
    for (std::size_t i = 0; i < readings.size(); ++i)
        entries.add(readings[i], observationOf(episode.readings[i], readings[i], entries));
    for (const Medicine& medicine : episode.medicines)
        if (!fhirText(medicine.text).empty()) {
            const std::string taken = entries.unusedId(medicine.id.value);
            entries.add(taken, medicationOf(medicine, taken, entries));
        }
}

} // namespace

std::string fhirBundleOf(const DoctorReport& report, const Content& content) {
    JsonText bundle;
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "collection");
    bundle.put("timestamp", fhirTime(report.madeAt));
    bundle.beginList("entry");
    const std::string patient = patientIdOf(report);
    FhirEntries entries(patient, bundle);
    entries.add(entries.unusedId(patient), patientOf(report, patient));
    for (const Episode& episode : report.episodes) {
        if (report.hasTable)
            addEntry(entries, episode, content);
        for (const Screening& screening : episode.screenings) {
            const std::string id = entries.unusedId(screening.id.value);
            entries.add(id, responseOf(screening, id, entries, content));
        }
    }
    bundle.endList();
    return std::move(bundle).text();
}

} // namespace unknot

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
OrderedJson resourceOf(const char* type, const std::string& id, const char* status) {
    constexpr std::size_t kMostKeys = 12;
    OrderedJson json = objectOf(kMostKeys);
    json["resourceType"] = type;
    json["id"] = id;
    json["status"] = status;
    return json;
}

OrderedJson patientOf(const DoctorReport& report, const std::string& id) {
    OrderedJson json = {{"resourceType", "Patient"}, {"id", id}};
    if (const std::string name = fhirText(report.name); !name.empty())
        json["name"] = OrderedJson::array({OrderedJson{{"text", name}}});
    return json;
}

OrderedJson observationOf(const Reading& reading, const std::string& id, const FhirEntries& entries) {
    OrderedJson code = fhirConcept(kLoinc, "72514-3");
    code["coding"][0]["display"] = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
    OrderedJson json = resourceOf("Observation", id, "final");
    json["category"].push_back(fhirConcept(kCategory, "survey"));
    json["code"] = std::move(code);
    json["subject"] = entries.patient();
    json["effectiveDateTime"] = fhirTime(reading.at);
    json["performer"].push_back(entries.patient());
    OrderedJson& quantity = json["valueQuantity"] = objectOf(4);
    quantity["value"] = reading.score.value();
    quantity["unit"] = "{score}";
    quantity["system"] = kUnits;
    quantity["code"] = "{score}";
    return json;
}

OrderedJson medicationOf(const Medicine& medicine, const std::string& id, const FhirEntries& entries) {
    OrderedJson json = resourceOf("MedicationStatement", id, "unknown");
    json["medicationCodeableConcept"] = fhirWords(medicine.text);
    json["subject"] = entries.patient();
    if (medicine.at)
        json["effectiveDateTime"] = fhirTime(*medicine.at);
    json["informationSource"] = entries.patient();
    return json;
}

/// With the names that these code systems have for them.
OrderedJson answerOf(Answer answer) {
    const bool isYes = answer == Answer::yes;
    const bool isUnknown = answer == Answer::notSure;
    OrderedJson coding =
        isUnknown ? fhirCoding(kAbsent, "asked-unknown") : fhirCoding(kYesNo, isYes ? "Y" : "N");
    coding["display"] = isUnknown ? "Asked But Unknown" : isYes ? "Yes" : "No";
    OrderedJson json = objectOf(1);
    json["valueCoding"] = std::move(coding);
    return json;
}

OrderedJson itemOf(const SignAnswer& given, const Content& content) {
    const RedFlag* flag = content.redFlags.find(given.sign);
    OrderedJson json = objectOf(3);
    json["linkId"] = given.sign.empty() ? kUnnamed : given.sign.value;
    if (flag)
        json["text"] = fhirText(flag->text);
    else if (given.sign.empty())
        json["text"] = content.words[given.answer == Answer::no ? Word::noneOfThem : Word::unnamedSign];
    json["answer"].push_back(answerOf(given.answer));
    return json;
}

OrderedJson responseOf(
    const Screening& screening, const std::string& id, const FhirEntries& entries, const Content& content) {
    OrderedJson json = resourceOf("QuestionnaireResponse", id, "completed");
    json["subject"] = entries.patient();
    json["authored"] = fhirTime(screening.at);
    json["author"] = entries.patient();
    json["source"] = entries.patient();
    for (const SignAnswer& given : screening.answers)
        json["item"].push_back(itemOf(given, content));
    return json;
}

/// The entry itself, its readings and what was taken.
void addEntry(FhirEntries& entries, const Episode& episode, const Content& content) {
    const std::string id = entries.unusedId(episode.id.value);
    std::vector<std::string> readings;
    std::vector<OrderedJson> observations;
    for (const Reading& reading : episode.readings) {
        readings.push_back(entries.unusedId(reading.id.value));
        observations.push_back(observationOf(reading, readings.back(), entries));
    }
    entries.add(fhirCondition(episode, id, readings, entries, content));
    for (OrderedJson& observation : observations)
        entries.add(std::move(observation));
    for (const Medicine& medicine : episode.medicines)
        if (!fhirText(medicine.text).empty())
            entries.add(medicationOf(medicine, entries.unusedId(medicine.id.value), entries));
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
    entries.add(patientOf(report, entries.unusedId(patient)));
    for (const Episode& episode : report.episodes) {
        if (report.hasTable)
            addEntry(entries, episode, content);
        for (const Screening& screening : episode.screenings)
            entries.add(responseOf(screening, entries.unusedId(screening.id.value), entries, content));
    }
    bundle.endList();
    return std::move(bundle).text();
}

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir_condition.hpp"

#include "entry_words.hpp"

namespace unknot {

namespace {

constexpr const char* kClinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
constexpr const char* kVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

/// When it was over, as far as that is known: a time or, of a length without an onset, words.
void putAbatement(OrderedJson& json, const Episode& episode, const Words& words) {
    if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        json["abatementDateTime"] = fhirTime(ended->at);
    const auto* lasted = std::get_if<Lasted>(&episode.end);
    if (lasted && episode.onset)
        json["abatementDateTime"] =
            fhirTime({.utc = episode.onset->utc + lasted->length, .offset = episode.onset->offset});
    else if (lasted)
        json["abatementString"] = words.with(Word::overLasted, {spanWords(words, lasted->length)});
}

void putPlaces(OrderedJson& json, const Episode& episode, const Content& content) {
    for (const Place& place : episode.places)
        json["bodySite"].push_back(fhirWords(placeText(place, content.journal.body, content.words)));
}

/// The person's texts, each as it is. They are wanted: what is not, was left out before.
void putTexts(OrderedJson& json, const Episode& episode) {
    for (const std::string* typed : {&episode.ownWords, &episode.notes})
        if (const std::string text = fhirText(*typed); !text.empty())
            json["note"].push_back({{"text", text}});
}

} // namespace

OrderedJson fhirCondition(const Episode& episode, const std::string& id,
    const std::vector<std::string>& readings, const FhirEntries& entries, const Content& content) {
    constexpr std::size_t kMostKeys = 13;
    OrderedJson json = objectOf(kMostKeys);
    json["resourceType"] = "Condition";
    json["id"] = id;
    json["clinicalStatus"] = fhirConcept(kClinical, isOpen(episode) ? "active" : "resolved");
    // Nobody but the person has said so: it is no diagnosis.
    json["verificationStatus"] = fhirConcept(kVerification, "unconfirmed");
    json["code"] = fhirWords(content.words[Word::fhirCondition]);
    putPlaces(json, episode, content);
    json["subject"] = entries.patient();
    if (episode.onset)
        json["onsetDateTime"] = fhirTime(*episode.onset);
    putAbatement(json, episode, content.words);
    json["recordedDate"] = fhirTime(episode.notedAt);
    json["asserter"] = entries.patient();
    if (!readings.empty()) {
        OrderedJson evidence = objectOf(1);
        for (const std::string& reading : readings)
            evidence["detail"].push_back(FhirEntries::reference(reading));
        json["evidence"].push_back(std::move(evidence));
    }
    putTexts(json, episode);
    return json;
}

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir_condition.hpp"

#include "entry_words.hpp"

namespace unknot {

namespace {

constexpr const char* kClinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
constexpr const char* kVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

/// When it was over, as far as that is known: a time or, of a length without an onset, words.
void putAbatement(JsonObject& json, const Episode& episode, const Words& words) {
    if (const auto* ended = std::get_if<EndedAt>(&episode.end))
        json.put("abatementDateTime", fhirTime(ended->at));
    const auto* lasted = std::get_if<Lasted>(&episode.end);
    if (lasted && episode.onset)
        json.put("abatementDateTime",
            fhirTime({.utc = episode.onset->utc + lasted->length, .offset = episode.onset->offset}));
    else if (lasted)
        json.put("abatementString", words.with(Word::overLasted, {spanWords(words, lasted->length)}));
}

void putPlaces(JsonObject& json, const Episode& episode, const Content& content) {
    JsonList sites;
    for (const Place& place : episode.places)
        sites.add(fhirWords(placeText(place, content.journal.body, content.words)));
    if (!sites.isEmpty())
        json.put("bodySite", sites);
}

/// The person's texts, each as it is. They are wanted: what is not, was left out before.
void putTexts(JsonObject& json, const Episode& episode) {
    JsonList notes;
    for (const std::string* typed : {&episode.ownWords, &episode.notes})
        if (const std::string text = fhirText(*typed); !text.empty())
            notes.add(JsonObject().put("text", text));
    if (!notes.isEmpty())
        json.put("note", notes);
}

} // namespace

JsonObject fhirCondition(const Episode& episode, const std::string& id,
    const std::vector<std::string>& readings, const FhirEntries& entries, const Content& content) {
    JsonObject json;
    json.put("resourceType", "Condition");
    json.put("id", id);
    json.put("clinicalStatus", fhirConcept(kClinical, isOpen(episode) ? "active" : "resolved"));
    // Nobody but the person has said so: it is no diagnosis.
    json.put("verificationStatus", fhirConcept(kVerification, "unconfirmed"));
    json.put("code", fhirWords(content.words[Word::fhirCondition]));
    putPlaces(json, episode, content);
    json.put("subject", entries.patient());
    if (episode.onset)
        json.put("onsetDateTime", fhirTime(*episode.onset));
    putAbatement(json, episode, content.words);
    json.put("recordedDate", fhirTime(episode.notedAt));
    json.put("asserter", entries.patient());
    if (!readings.empty()) {
        JsonList details;
        for (const std::string& reading : readings)
            details.add(FhirEntries::reference(reading));
        json.put("evidence", JsonList().add(JsonObject().put("detail", details)));
    }
    putTexts(json, episode);
    return json;
}

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_out.hpp"

#include "unknot/journal/episode.hpp"

#include <string>
#include <unordered_set>

namespace unknot {

// The data types of FHIR R4 that the bundle is made of.

/// A text as FHIR's string allows it: without control characters other than tab and line ends. Empty where
/// nothing but blanks is left; an element with it is then left out.
[[nodiscard]] std::string fhirText(std::string_view text);
/// dateTime and instant: with the offset where FHIR has it (up to 14 hours), else in UTC.
[[nodiscard]] std::string fhirTime(const WallTime& time);
/// {"system": …, "code": …, "display": …}, the last where there is one.
[[nodiscard]] JsonObject fhirCoding(const char* system, const char* code, const char* display = nullptr);
/// A CodeableConcept of one code.
[[nodiscard]] JsonObject fhirConcept(const char* system, const char* code, const char* display = nullptr);
/// A CodeableConcept of words alone. Requires: fhirText(text) is not empty.
[[nodiscard]] JsonObject fhirWords(std::string_view text);

/// Writes the resources of a bundle, and sees to it that no two have the same id.
class FhirEntries {
public:
    /// `patient`: the id of the one whom all of them are about. A list of `json` is open.
    FhirEntries(const std::string& patient, JsonText& json) : m_patient(reference(patient)), m_json(json) {}

    /// The id, or one made of it where another resource has it already.
    [[nodiscard]] std::string unusedId(const std::string& id);
    /// `id`: that of the resource, from unusedId().
    void add(const std::string& id, const JsonObject& resource);
    /// A reference to whom it is about.
    [[nodiscard]] const JsonObject& patient() const { return m_patient; }
    [[nodiscard]] static JsonObject reference(const std::string& id);

private:
    JsonObject m_patient;
    std::unordered_set<std::string> m_used;
    JsonText& m_json;
};

/// A UUID of version 8 that hangs on the text alone.
[[nodiscard]] std::string uuidMadeOf(std::string_view text);

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace unknot::test {

using Json = nlohmann::json;

/// One element of a structure of FHIR R4 (4.0.1), as hl7.org/fhir/R4 defines it. Written down by hand from
/// the pages of the resources and data types, as far as the bundle uses them; what is not here is refused.
struct Element {
    const char* type;  ///< of the structure
    const char* name;  ///< of the element
    const char* is;    ///< its own type: one of this table, a primitive, or a resource by its name
    bool isNeeded;     ///< 1..
    bool isList;       ///< ..*
    const char* codes; ///< of a required binding: those of the value set, "|a|b|"; else empty
};

inline constexpr bool kNeeded = true, kMayMiss = false, kList = true, kOne = false;

inline constexpr Element kR4[] = {
    {"Bundle", "resourceType", "code", kNeeded, kOne, "|Bundle|"},
    {"Bundle", "type", "code", kNeeded, kOne,
        "|document|message|transaction|transaction-response|batch|batch-response|history|searchset|"
        "collection|"},
    {"Bundle", "timestamp", "instant", kMayMiss, kOne, ""},
    {"Bundle", "entry", "Bundle.entry", kMayMiss, kList, ""},
    {"Bundle.entry", "fullUrl", "uri", kMayMiss, kOne, ""},
    {"Bundle.entry", "resource", "Resource", kMayMiss, kOne, ""},
    {"Patient", "resourceType", "code", kNeeded, kOne, "|Patient|"},
    {"Patient", "id", "id", kMayMiss, kOne, ""},
    {"Patient", "name", "HumanName", kMayMiss, kList, ""},
    {"HumanName", "text", "string", kMayMiss, kOne, ""},
    {"Condition", "resourceType", "code", kNeeded, kOne, "|Condition|"},
    {"Condition", "id", "id", kMayMiss, kOne, ""},
    {"Condition", "clinicalStatus", "CodeableConcept", kMayMiss, kOne,
        "|active|recurrence|relapse|inactive|remission|resolved|"},
    {"Condition", "verificationStatus", "CodeableConcept", kMayMiss, kOne,
        "|unconfirmed|provisional|differential|confirmed|refuted|entered-in-error|"},
    {"Condition", "code", "CodeableConcept", kMayMiss, kOne, ""},
    {"Condition", "bodySite", "CodeableConcept", kMayMiss, kList, ""},
    {"Condition", "subject", "Reference", kNeeded, kOne, ""},
    {"Condition", "onsetDateTime", "dateTime", kMayMiss, kOne, ""},
    {"Condition", "abatementDateTime", "dateTime", kMayMiss, kOne, ""},
    {"Condition", "abatementString", "string", kMayMiss, kOne, ""},
    {"Condition", "recordedDate", "dateTime", kMayMiss, kOne, ""},
    {"Condition", "asserter", "Reference", kMayMiss, kOne, ""},
    {"Condition", "evidence", "Condition.evidence", kMayMiss, kList, ""},
    {"Condition", "note", "Annotation", kMayMiss, kList, ""},
    {"Condition.evidence", "detail", "Reference", kNeeded, kList, ""}, // con-2: it, or a code
    {"Annotation", "text", "markdown", kNeeded, kOne, ""},
    {"Observation", "resourceType", "code", kNeeded, kOne, "|Observation|"},
    {"Observation", "id", "id", kMayMiss, kOne, ""},
    {"Observation", "status", "code", kNeeded, kOne,
        "|registered|preliminary|final|amended|corrected|cancelled|entered-in-error|unknown|"},
    {"Observation", "category", "CodeableConcept", kMayMiss, kList, ""},
    {"Observation", "code", "CodeableConcept", kNeeded, kOne, ""},
    {"Observation", "subject", "Reference", kMayMiss, kOne, ""},
    {"Observation", "effectiveDateTime", "dateTime", kMayMiss, kOne, ""},
    {"Observation", "performer", "Reference", kMayMiss, kList, ""},
    {"Observation", "valueQuantity", "Quantity", kMayMiss, kOne, ""},
    {"MedicationStatement", "resourceType", "code", kNeeded, kOne, "|MedicationStatement|"},
    {"MedicationStatement", "id", "id", kMayMiss, kOne, ""},
    {"MedicationStatement", "status", "code", kNeeded, kOne,
        "|active|completed|entered-in-error|intended|stopped|on-hold|unknown|not-taken|"},
    {"MedicationStatement", "medicationCodeableConcept", "CodeableConcept", kNeeded, kOne, ""},
    {"MedicationStatement", "subject", "Reference", kNeeded, kOne, ""},
    {"MedicationStatement", "effectiveDateTime", "dateTime", kMayMiss, kOne, ""},
    {"MedicationStatement", "informationSource", "Reference", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "resourceType", "code", kNeeded, kOne, "|QuestionnaireResponse|"},
    {"QuestionnaireResponse", "id", "id", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "status", "code", kNeeded, kOne,
        "|in-progress|completed|amended|entered-in-error|stopped|"},
    {"QuestionnaireResponse", "subject", "Reference", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "authored", "dateTime", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "author", "Reference", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "source", "Reference", kMayMiss, kOne, ""},
    {"QuestionnaireResponse", "item", "QuestionnaireResponse.item", kMayMiss, kList, ""},
    {"QuestionnaireResponse.item", "linkId", "string", kNeeded, kOne, ""},
    {"QuestionnaireResponse.item", "text", "string", kMayMiss, kOne, ""},
    {"QuestionnaireResponse.item", "answer", "QuestionnaireResponse.answer", kMayMiss, kList, ""},
    {"QuestionnaireResponse.answer", "valueCoding", "Coding", kMayMiss, kOne, ""},
    {"CodeableConcept", "coding", "Coding", kMayMiss, kList, ""},
    {"CodeableConcept", "text", "string", kMayMiss, kOne, ""},
    {"Coding", "system", "uri", kMayMiss, kOne, ""},
    {"Coding", "code", "code", kMayMiss, kOne, ""},
    {"Coding", "display", "string", kMayMiss, kOne, ""},
    {"Quantity", "value", "decimal", kMayMiss, kOne, ""},
    {"Quantity", "unit", "string", kMayMiss, kOne, ""},
    {"Quantity", "system", "uri", kMayMiss, kOne, ""},
    {"Quantity", "code", "code", kMayMiss, kOne, ""},
    {"Reference", "reference", "string", kMayMiss, kOne, ""},
};

/// The regular expressions of the primitive types, as the specification gives them.
inline const std::map<std::string, std::regex> kPrimitives = {
    {"id", std::regex(R"([A-Za-z0-9\-\.]{1,64})")},
    {"code", std::regex(R"([^\s]+(\s[^\s]+)*)")},
    {"uri", std::regex(R"(\S*)")},
    {"string", std::regex(R"([ \r\n\t\S]+)")},
    {"markdown", std::regex(R"([ \r\n\t\S]+)")},
    {"dateTime",
        std::regex(
            R"(([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))")},
};

/// Holds a bundle against the table.
class FhirCheck {
public:
    /// Everything that is amiss with it, as "Condition.subject: missing".
    std::vector<std::string> faultsIn(const Json& bundle) {
        check(bundle, "Bundle");
        checkReferences(bundle);
        return m_faults;
    }

private:
    void fault(const std::string& where, const std::string& what) { m_faults.push_back(where + ": " + what); }

    void check(const Json& json, const std::string& type) {
        std::set<std::string> known;
        for (const Element& element : kR4) {
            if (type != element.type)
                continue;
            known.insert(element.name);
            checkElement(json, element);
        }
        if (known.empty())
            return fault(type, "no structure of the table");
        for (const auto& [key, value] : json.items())
            if (!known.contains(key))
                fault(type + "." + key, "not an element of it");
    }

    void checkElement(const Json& json, const Element& element) {
        const std::string where = std::string(element.type) + "." + element.name;
        const auto found = json.find(element.name);
        if (found == json.end()) {
            if (element.isNeeded)
                fault(where, "missing");
            return;
        }
        if (found->is_array() != element.isList)
            return fault(where, element.isList ? "no list" : "a list");
        if (element.isList && found->empty())
            fault(where, "empty");
        for (const Json& one : element.isList ? *found : Json::array({*found}))
            checkValue(one, element, where);
    }

    void checkValue(const Json& value, const Element& element, const std::string& where) {
        const std::string is = element.is;
        if (is == "Resource")
            return check(value, value.at("resourceType"));
        if (is == "decimal")
            return value.is_number() ? void() : fault(where, "no number");
        const auto primitive = kPrimitives.find(is == "instant" ? "dateTime" : is);
        if (primitive == kPrimitives.end())
            check(value, is);
        else if (!value.is_string() || !std::regex_match(value.get<std::string>(), primitive->second))
            fault(where, "not written as a " + is);
        if (*element.codes) {
            const std::string code = value.is_string() ? value : value.at("coding").at(0).at("code");
            if (std::string(element.codes).find("|" + code + "|") == std::string::npos)
                fault(where, code + " is not in the value set");
        }
    }

    /// bdl-7: no address twice; and each reference leads to a resource of the bundle.
    void checkReferences(const Json& bundle) {
        std::set<std::string> addresses;
        for (const Json& entry : bundle.at("entry")) {
            const std::string address = entry.at("fullUrl");
            if (!addresses.insert(address).second)
                fault(address, "twice");
            if (address != "urn:uuid:" + entry.at("resource").at("id").get<std::string>())
                fault(address, "not the resource's id");
        }
        const std::string text = bundle.dump();
        static const std::regex reference("\"reference\":\"([^\"]*)\"");
        for (std::sregex_iterator at(text.begin(), text.end(), reference), end; at != end; ++at)
            if (!addresses.contains((*at)[1]))
                fault((*at)[1], "leads nowhere");
    }

    std::vector<std::string> m_faults;
};

} // namespace unknot::test

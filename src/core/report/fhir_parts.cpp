// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir_parts.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/base/text.hpp"

#include <cstdio>

namespace unknot {

namespace {

constexpr std::chrono::hours kFarthestOffset(14);

/// FNV-1a.
std::uint64_t hashOf(std::string_view text, std::uint64_t hash) {
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    return hash;
}

std::string urnOf(const std::string& id) {
    return "urn:uuid:" + id;
}

bool isAllowed(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::string fhirText(std::string_view text) {
    std::string allowed;
    for (const char c : text)
        if (isAllowed(c))
            allowed += c;
    return onOneLine(allowed).empty() ? std::string() : allowed;
}

std::string fhirTime(const WallTime& time) {
    return std::chrono::abs(time.offset) <= kFarthestOffset ? isoText(time) : isoText(time.utc);
}

JsonObject fhirCoding(const char* system, const char* code, const char* display) {
    JsonObject json;
    json.put("system", system).put("code", code);
    if (display)
        json.put("display", display);
    return json;
}

JsonObject fhirConcept(const char* system, const char* code, const char* display) {
    return JsonObject().put("coding", JsonList().add(fhirCoding(system, code, display)));
}

JsonObject fhirWords(std::string_view text) {
    return JsonObject().put("text", fhirText(text));
}

std::string FhirEntries::unusedId(const std::string& id) {
    std::string unused = id;
    while (!m_used.insert(unused).second)
        unused = uuidMadeOf(unused);
    return unused;
}

void FhirEntries::add(const std::string& id, const JsonObject& resource) {
    m_json.add(JsonObject().put("fullUrl", urnOf(id)).put("resource", resource));
}

JsonObject FhirEntries::reference(const std::string& id) {
    return JsonObject().put("reference", urnOf(id));
}

std::string uuidMadeOf(std::string_view text) {
    const std::uint64_t a = hashOf(text, 0xCBF29CE484222325u);
    const std::uint64_t b = hashOf(text, a ^ 0x9E3779B97F4A7C15u);
    char uuid[40];
    std::snprintf(uuid, sizeof uuid, "%08x-%04x-8%03x-%04x-%012llx", unsigned(a >> 32),
        unsigned(a >> 16 & 0xFFFF), unsigned(a & 0xFFF), unsigned(0x8000 | (b >> 48 & 0x3FFF)),
        static_cast<unsigned long long>(b & 0xFFFFFFFFFFFF));
    return uuid;
}

} // namespace unknot

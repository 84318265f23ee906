// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_document.hpp"

#include <algorithm>
#include <set>

namespace unknot {

namespace {

/// Watches the parser for what nlohmann itself accepts and we do not.
class Watcher {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        switch (event) {
        case Json::parse_event_t::object_start: m_keys.emplace_back(); [[fallthrough]];
        case Json::parse_event_t::array_start: m_isTooDeep = m_isTooDeep || depth >= kMaxDepth; break;
        case Json::parse_event_t::object_end: m_keys.pop_back(); break;
        case Json::parse_event_t::key: note(parsed.get_ref<const std::string&>()); break;
        case Json::parse_event_t::array_end:
        case Json::parse_event_t::value: break;
        }
        return !m_isTooDeep;
    }

    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }
    [[nodiscard]] const std::string& duplicate() const { return m_duplicate; }

private:
    void note(const std::string& key) {
        if (!m_keys.back().insert(key).second && m_duplicate.empty())
            m_duplicate = key;
    }

    std::vector<std::set<std::string>> m_keys;
    std::string m_duplicate;
    bool m_isTooDeep = false;
};

std::string lineAndColumn(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const auto column = lastBreak == std::string_view::npos ? before.size() : before.size() - lastBreak - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace

std::optional<Json> parseJson(
    std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
    if (bytes.empty()) {
        problems.push_back({file, "", "a JSON object", "an empty file"});
        return std::nullopt;
    }
    Watcher watcher;
    const auto watch = [&watcher](int depth, Json::parse_event_t event, const Json& parsed) {
        return watcher(depth, event, parsed);
    };
    try {
        Json document = Json::parse(bytes, watch);
        if (watcher.isTooDeep()) {
            problems.push_back({file, "", "at most " + std::to_string(kMaxDepth) + " levels", "more levels"});
            return std::nullopt;
        }
        if (!watcher.duplicate().empty()) {
            problems.push_back({file, "", "each key once", "\"" + watcher.duplicate() + "\" twice"});
            return std::nullopt;
        }
        return document;
    } catch (const Json::parse_error& error) {
        const bool isCutOff = error.byte > bytes.size();
        problems.push_back({file, "", "valid JSON",
            (isCutOff ? "the file's end too early, at " : "a syntax error at ") +
                lineAndColumn(bytes, std::min(error.byte, bytes.size()))});
    } catch (const Json::exception&) {
        problems.push_back({file, "", "numbers that fit", "a number out of range"});
    }
    return std::nullopt;
}

} // namespace unknot

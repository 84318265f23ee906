// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_document.hpp"

#include "unknot/base/line_and_column.hpp"

namespace unknot {

namespace {

/// Builds the document as nlohmann does, and notices what nlohmann itself accepts and we do not. Watching
/// its own building through a callback costs a third more, and content is parsed at every start.
class Builder final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(Json::number_integer_t value) override { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) override { return add(value); }
    bool number_float(Json::number_float_t value, const std::string&) override { return add(value); }
    bool string(std::string& value) override { return add(std::move(value)); }
    bool binary(Json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        auto& object = m_open.back()->get_ref<Json::object_t&>();
        const auto [place, isNew] = object.emplace(std::move(name), nullptr);
        if (!isNew && m_duplicate.empty())
            m_duplicate = place->first;
        m_value = &place->second;
        return true;
    }

    bool parse_error(std::size_t at, const std::string&, const Json::exception& error) override {
        constexpr int kNumberOutOfRange = 406;
        m_failedAt = at;
        m_isOutOfRange = error.id == kNumberOutOfRange;
        return false;
    }

    [[nodiscard]] Json& document() { return m_document; }
    [[nodiscard]] std::size_t failedAt() const { return m_failedAt; }
    [[nodiscard]] bool isOutOfRange() const { return m_isOutOfRange; }
    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }
    [[nodiscard]] const std::string& duplicate() const { return m_duplicate; }

private:
    /// Where the next value belongs.
    Json& place() {
        if (m_open.empty())
            return m_document;
        if (m_open.back()->is_object())
            return *m_value;
        auto& array = m_open.back()->get_ref<Json::array_t&>();
        return array.emplace_back();
    }

    template <class Value>
    bool add(Value&& value) {
        place() = std::forward<Value>(value);
        return true;
    }

    bool open(Json&& empty) {
        m_isTooDeep = m_open.size() >= kMaxDepth;
        if (m_isTooDeep)
            return false;
        Json& opened = place();
        opened = std::move(empty);
        m_open.push_back(&opened);
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    Json m_document;
    std::vector<Json*> m_open; ///< from the document inwards; only the innermost grows, so none moves
    Json* m_value = nullptr;   ///< of the key that was read last
    std::string m_duplicate;
    std::size_t m_failedAt = 0;
    bool m_isOutOfRange = false;
    bool m_isTooDeep = false;
};

} // namespace

std::optional<Json> parseJson(
    std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
    if (bytes.empty()) {
        problems.push_back({file, "", "a JSON object", "an empty file"});
        return std::nullopt;
    }
    Builder builder;
    const bool isWhole = Json::sax_parse(bytes, &builder);
    if (builder.isTooDeep())
        problems.push_back({file, "", "at most " + std::to_string(kMaxDepth) + " levels", "more levels"});
    else if (builder.isOutOfRange())
        problems.push_back({file, "", "numbers that fit", "a number out of range"});
    else if (!isWhole) {
        const std::size_t at = builder.failedAt();
        problems.push_back({file, "", "valid JSON",
            (at > bytes.size() ? "the file's end too early, at " : "a syntax error at ") +
                lineAndColumn(bytes, at)});
    } else if (!builder.duplicate().empty())
        problems.push_back({file, "", "each key once", "\"" + builder.duplicate() + "\" twice"});
    else
        return std::move(builder.document());
    return std::nullopt;
}

} // namespace unknot

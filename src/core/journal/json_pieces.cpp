// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_pieces.hpp"

#include "unknot/base/line_and_column.hpp"

namespace unknot {

using Json = nlohmann::json;

namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMostValues = 1'000'000;

/// Builds one piece after the other. Level 1 is the document's object, level 2 what stands in it.
class PieceBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit PieceBuilder(const std::function<Result<void>(JsonPiece)>& take) : m_take(take) {}

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
        if (m_level == 1)
            m_topKey = std::move(name);
        else
            m_value = &(m_open.back()->get_ref<Json::object_t&>()[std::move(name)] = nullptr);
        return true;
    }

    bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
        m_failedAt = at;
        return false;
    }

    /// Why reading stopped, once it did.
    [[nodiscard]] Failure failure(std::string_view text) const {
        if (m_refusal)
            return fail(*m_refusal);
        return fail(ErrorCode::damaged, "no valid JSON, at " + lineAndColumn(text, m_failedAt));
    }

private:
    bool refuse(std::string detail) {
        m_refusal = Error{ErrorCode::damaged, std::move(detail)};
        return false;
    }

    Json& place() {
        if (m_open.empty())
            return m_piece;
        if (m_open.back()->is_object())
            return *m_value;
        return m_open.back()->get_ref<Json::array_t&>().emplace_back();
    }

    template <class Value>
    bool add(Value&& value) {
        if (m_level == 0)
            return refuse("no JSON object");
        if (++m_values > kMostValues)
            return refuse("too many values in one place");
        const bool isWholePiece = m_open.empty();
        place() = std::forward<Value>(value);
        return !isWholePiece || handOver();
    }

    bool open(Json&& empty) {
        if (m_level == 0)
            return enterDocument(empty.is_object());
        if (m_level >= kMaxDepth)
            return refuse("more than " + std::to_string(kMaxDepth) + " levels");
        if (++m_values > kMostValues)
            return refuse("too many values in one place");
        if (m_level++ == 1 && empty.is_array()) {
            m_index = 0;
            return true;
        }
        Json& opened = place();
        opened = std::move(empty);
        m_open.push_back(&opened);
        return true;
    }

    bool enterDocument(bool isObject) {
        ++m_level;
        return isObject || refuse("no JSON object");
    }

    bool close() {
        --m_level;
        if (m_open.empty()) {
            m_index.reset();
            return true;
        }
        m_open.pop_back();
        return !m_open.empty() || handOver();
    }

    bool handOver() {
        const auto taken = m_take({m_topKey, m_index, std::move(m_piece)});
        m_piece = nullptr;
        m_values = 0;
        if (m_index)
            ++*m_index;
        if (!taken)
            m_refusal = taken.error();
        return taken.has_value();
    }

    const std::function<Result<void>(JsonPiece)>& m_take;
    std::size_t m_level = 0;
    std::string m_topKey;
    std::optional<std::size_t> m_index; ///< of the next element, in an array at level 2
    Json m_piece;
    std::vector<Json*> m_open; ///< from the piece inwards; only the innermost grows, so none moves
    Json* m_value = nullptr;   ///< of the key that was read last
    std::size_t m_values = 0;  ///< in this piece
    std::optional<Error> m_refusal;
    std::size_t m_failedAt = 0;
};

} // namespace

Result<void> readPieces(std::string_view text, const std::function<Result<void>(JsonPiece piece)>& take) {
    PieceBuilder builder(take);
    if (!Json::sax_parse(text, &builder))
        return builder.failure(text);
    return {};
}

Result<bool> FormatCheck::take(const JsonPiece& piece) {
    if (piece.index || (piece.key != "format" && piece.key != "version"))
        return false;
    if (piece.key == "format") {
        m_hasFormat = piece.value == m_format;
        return true;
    }
    // The parser holds each whole number that is not negative as an unsigned one.
    const bool isNumber = piece.value.is_number_unsigned();
    m_found = isNumber ? piece.value.get<std::uint64_t>() : 0;
    // Where the format comes later, a version of anybody's file must not pass for one of ours.
    if (m_hasFormat && m_found > m_version)
        return fail(finish().error());
    return true;
}

Result<void> FormatCheck::finish() const {
    if (!m_hasFormat)
        return fail(ErrorCode::damaged, "\"format\" is not \"" + m_format + "\"");
    if (m_found > m_version)
        return fail(ErrorCode::newer, "version " + std::to_string(m_found));
    if (m_found != m_version)
        return fail(ErrorCode::damaged, "\"version\" is not " + std::to_string(m_version));
    return {};
}

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace unknot {

/// The failure half of a Result, made by fail(). Not for keeping.
struct Failure {
    Error error;
};

/// Builds the failure that every Result can be made from.
[[nodiscard]] inline Failure fail(ErrorCode code, std::string detail) {
    return {{code, std::move(detail)}};
}

/// Passes an error on under another Result type.
[[nodiscard]] inline Failure fail(Error error) {
    return {std::move(error)};
}

/// A value, or the Error that stood in its way. Carries the subset of std::expected's names that
/// we use, so that it can become an alias once the compiler has that type.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_held(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return m_held.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Requires: has_value().
    [[nodiscard]] const T& operator*() const& { return *checked(); }
    [[nodiscard]] T& operator*() & { return *checked(); }
    [[nodiscard]] T&& operator*() && { return std::move(*checked()); }
    [[nodiscard]] const T* operator->() const { return checked(); }
    [[nodiscard]] T* operator->() { return checked(); }

    /// Requires: !has_value().
    [[nodiscard]] const Error& error() const {
        assert(!has_value());
        return *std::get_if<1>(&m_held);
    }

private:
    const T* checked() const {
        assert(has_value());
        return std::get_if<0>(&m_held);
    }
    T* checked() {
        assert(has_value());
        return std::get_if<0>(&m_held);
    }

    std::variant<T, Error> m_held;
};

/// Success without a value.
template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure) : m_error(std::move(failure.error)), m_failed(true) {}

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }

    /// Requires: !has_value().
    [[nodiscard]] const Error& error() const {
        assert(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace unknot

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/result.hpp"

#include <memory>
#include <set>

using namespace unknot;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0)
        return fail(ErrorCode::invalid, "odd");
    return number / 2;
}

Result<std::string> passOn(int number) {
    const auto result = half(number);
    if (!result)
        return fail(result.error());
    return std::to_string(*result);
}

} // namespace

TEST_CASE("Result: holds a value", "[base]") {
    auto result = half(8);
    REQUIRE(result.has_value());
    REQUIRE(result);
    CHECK(*result == 4);
    *result = 5;
    CHECK(*std::as_const(result) == 5);
}

TEST_CASE("Result: holds an error with its code and detail", "[base]") {
    const auto result = half(7);
    REQUIRE_FALSE(result.has_value());
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{ErrorCode::invalid, "odd"});
}

TEST_CASE("Result: passes an error on under another type", "[base]") {
    CHECK(*passOn(8) == "4");
    CHECK(passOn(7).error() == Error{ErrorCode::invalid, "odd"});
}

TEST_CASE("Result: reaches into its value with an arrow", "[base]") {
    Result<std::string> result = std::string("rope");
    CHECK(result->size() == 4);
    result->append("s");
    CHECK(std::as_const(result)->back() == 's');
}

TEST_CASE("Result: without a value is a success until it failed", "[base]") {
    const Result<void> good;
    CHECK(good.has_value());
    CHECK(good);
    const Result<void> bad = fail(ErrorCode::diskFull, "no room");
    CHECK_FALSE(bad.has_value());
    CHECK_FALSE(bad);
    CHECK(bad.error() == Error{ErrorCode::diskFull, "no room"});
}

TEST_CASE("Result: carries values that can only be moved", "[base]") {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    Result<std::unique_ptr<int>> moved = std::move(result);
    REQUIRE(moved);
    const std::unique_ptr<int> taken = *std::move(moved);
    REQUIRE(taken);
    CHECK(*taken == 3);
}

TEST_CASE("Result: keeps a value and an error of the same type apart", "[base]") {
    const Result<Error> value = Error{ErrorCode::newer, "a value"};
    CHECK(value.has_value());
    const Result<Error> failed = fail(ErrorCode::newer, "an error");
    CHECK_FALSE(failed.has_value());
}

TEST_CASE("ErrorCode: each has a name of its own", "[base]") {
    std::set<std::string_view> names;
    const auto codes = {ErrorCode::notFound, ErrorCode::denied, ErrorCode::diskFull, ErrorCode::tooLarge,
        ErrorCode::damaged, ErrorCode::newer, ErrorCode::invalid, ErrorCode::io};
    for (const ErrorCode code : codes)
        names.insert(nameOf(code));
    CHECK(names.size() == codes.size());
    CHECK(nameOf(ErrorCode::diskFull) == "diskFull");
}

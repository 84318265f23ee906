// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"

#include "unknot/journal/sealed_file.hpp"

#include "core/journal/sealed_format.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;

namespace {

// Where the fields of the header begin; docs/sealed-file.md.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kAlgorithmAt = 9;
constexpr std::size_t kPassesAt = 10;
constexpr std::size_t kMemoryAt = 14;
constexpr std::size_t kTagBytes = 17;
constexpr std::size_t kWholeChunk = kSealedChunkBytes + kTagBytes;

const std::string kPassphrase = "correct horse, bättery";
const std::string kText = "the journal\n";

/// As little work as the key derivation allows, so that thousands of files can be tried.
constexpr KeyRecipe kCheap{.passes = 1, .memoryBytes = 8192, .salt = {1, 2, 3}};

std::string sealedCheaply(std::string_view bytes) {
    return *sealWith(bytes, kCheap, *keyFor(kPassphrase, kCheap));
}

/// The outcome of opening a file of the cheap recipe, its key derived only once.
bool opens(std::string_view sealed) {
    static const auto kKey = keyFor(kPassphrase, kCheap);
    return unsealWith(sealed, *kKey).has_value();
}

std::string with(std::string sealed, std::size_t at, std::uint64_t number, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
        sealed[at + i] = char(number >> (8 * i) & 0xff);
    return sealed;
}

ErrorCode refusalOf(const std::string& sealed) {
    const auto opened = unseal(sealed, kPassphrase);
    REQUIRE_FALSE(opened);
    return opened.error().code;
}

} // namespace

TEST_CASE("Sealed file: gives back what was sealed, with the passphrase alone", "[journal]") {
    const auto sealed = seal(kText, kPassphrase);
    REQUIRE(sealed);
    CHECK(isSealed(*sealed));
    CHECK_FALSE(isSealed(kText));
    CHECK(sealed->find("journal") == std::string::npos);
    CHECK(*unseal(*sealed, kPassphrase) == kText);
    for (const char* wrong : {"", "correct horse", "correct horse, bättery "})
        CHECK(unseal(*sealed, wrong).error().code == ErrorCode::damaged);
    // 256 MiB and three passes, where the machine has them.
    CHECK(recipeIn(*sealed)->memoryBytes == 256u << 20);
    CHECK(recipeIn(*sealed)->passes == 3);
}

TEST_CASE("Sealed file: wrong passphrase and damage cannot be told apart", "[journal]") {
    const std::string sealed = sealedCheaply(kText);
    std::string damaged = sealed;
    damaged.back() = char(damaged.back() ^ 1);
    CHECK(unseal(sealed, "wrong").error() == unseal(damaged, kPassphrase).error());
}

TEST_CASE("Sealed file: the same text is never sealed twice alike", "[journal]") {
    CHECK(sealedCheaply(kText) != sealedCheaply(kText));
}

TEST_CASE("Sealed file: refuses an empty passphrase", "[journal]") {
    CHECK(seal(kText, "").error().code == ErrorCode::invalid);
}

TEST_CASE("Sealed file: comes back whatever its size", "[journal]") {
    const std::size_t size = GENERATE(as<std::size_t>(), 0, 1, kSealedChunkBytes - 1, kSealedChunkBytes,
        kSealedChunkBytes + 1, 3 * kSealedChunkBytes, 3 * kSealedChunkBytes + 5);
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + i / 251);
    const std::string sealed = sealedCheaply(bytes);
    const std::size_t chunks = std::max<std::size_t>(1, (size + kSealedChunkBytes - 1) / kSealedChunkBytes);
    CHECK(sealed.size() == kSealedHeaderBytes + size + chunks * kTagBytes);
    CHECK(*unseal(sealed, kPassphrase) == bytes);
}

TEST_CASE("Sealed file: every change of one bit is refused", "[journal]") {
    const std::string sealed = sealedCheaply(kText);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        std::string changed = sealed;
        changed[bit / 8] = char(changed[bit / 8] ^ (1 << bit % 8));
        CAPTURE(bit);
        const auto opened = unseal(changed, kPassphrase);
        REQUIRE_FALSE(opened);
        const bool isLaterVersion = bit / 8 == kVersionAt;
        const bool isExpected = opened.error().code == ErrorCode::damaged ||
            (isLaterVersion && opened.error().code == ErrorCode::newer);
        REQUIRE(isExpected);
    }
}

TEST_CASE("Sealed file: every cut and every addition is refused", "[journal]") {
    const std::string sealed = sealedCheaply(kText);
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(unseal(sealed.substr(0, size), kPassphrase));
    for (const std::size_t more : {1, 16, 17, 18, 100})
        REQUIRE_FALSE(unseal(sealed + std::string(more, '\0'), kPassphrase));
    REQUIRE_FALSE(unseal(sealed + sealed.substr(kSealedHeaderBytes), kPassphrase));
}

TEST_CASE("Sealed file: its chunks cannot be cut, moved or doubled", "[journal]") {
    const std::string sealed = sealedCheaply(std::string(3 * kSealedChunkBytes, 'x') + "end");
    const std::string header = sealed.substr(0, kSealedHeaderBytes);
    const auto chunk = [&](std::size_t i) {
        return sealed.substr(kSealedHeaderBytes + i * kWholeChunk, kWholeChunk);
    };
    REQUIRE(opens(header + chunk(0) + chunk(1) + chunk(2) + chunk(3)));
    for (const std::string& body : {chunk(0) + chunk(1) + chunk(2), chunk(0), std::string(), chunk(3),
             chunk(0) + chunk(2) + chunk(1) + chunk(3), chunk(0) + chunk(1) + chunk(1) + chunk(2) + chunk(3),
             chunk(0) + chunk(1) + chunk(3), chunk(1) + chunk(2) + chunk(3),
             chunk(0) + chunk(1) + chunk(2) + chunk(3) + chunk(3)})
        CHECK_FALSE(opens(header + body));
    for (std::size_t end = kSealedHeaderBytes; end < sealed.size(); end += kWholeChunk)
        for (const std::size_t near : {end - 1, end, end + 1})
            CHECK_FALSE(opens(std::string_view(sealed).substr(0, near)));
    const std::string other = sealedCheaply(std::string(kSealedChunkBytes, 'y') + "z");
    CHECK_FALSE(opens(header + other.substr(kSealedHeaderBytes)));
}

TEST_CASE("Sealed file: a header cannot exhaust the machine", "[journal]") {
    const std::string sealed = sealedCheaply(kText);
    REQUIRE(recipeIn(sealed));
    CHECK(*recipeIn(sealed) == kCheap);
    CHECK(recipeIn(with(sealed, kPassesAt, 10, 4)));
    CHECK(recipeIn(with(sealed, kMemoryAt, 1u << 30, 8)));
    for (const std::uint64_t passes : {0ull, 11ull, 0xffffffffull})
        CHECK(recipeIn(with(sealed, kPassesAt, passes, 4)).error().code == ErrorCode::damaged);
    for (const std::uint64_t memory : {0ull, 8191ull, (1ull << 30) + 1, 1ull << 40, ~0ull})
        CHECK(recipeIn(with(sealed, kMemoryAt, memory, 8)).error().code == ErrorCode::damaged);
}

TEST_CASE("Sealed file: a later version is told as one", "[journal]") {
    const std::string sealed = sealedCheaply(kText);
    CHECK(refusalOf(with(sealed, kVersionAt, 2, 1)) == ErrorCode::newer);
    CHECK(refusalOf(with(sealed, kVersionAt, 0, 1)) == ErrorCode::damaged);
    CHECK(refusalOf(with(sealed, kAlgorithmAt, 2, 1)) == ErrorCode::damaged);
}

TEST_CASE("Sealed file: is none", "[journal]") {
    for (const char* text : {"", "UNKNOT", "{\"format\": \"unknot-journal\"}", "SQLite format 3"})
        CHECK(refusalOf(text) == ErrorCode::damaged);
}

TEST_CASE("Sealed file: takes less memory for the key where it is short", "[journal]") {
    const auto sealedWithin = [](rlim_t megabytes) {
        return inChild([&] {
            if (!limitMemory(megabytes << 20))
                return 100;
            const auto sealed = seal(kText, kPassphrase);
            return sealed ? int(recipeIn(*sealed)->memoryBytes >> 20) : 200 + int(sealed.error().code);
        });
    };
    CHECK(sealedWithin(160) == 64);
    CHECK(sealedWithin(40) == 200 + int(ErrorCode::io));
}

TEST_CASE("Sealed file: those of earlier programs open for ever", "[journal]") {
    const std::string folder = UNKNOT_TEST_DATA "/sealed/";
    const std::string passphrase = "Unknot's test passphrase: ä 😀";
    CHECK(
        *unseal(bytesOf(folder + "v1-moderate.sealed"), passphrase) == bytesOf(folder + "v1-moderate.json"));
    const auto two = unseal(bytesOf(folder + "v1-two-chunks.sealed"), passphrase);
    REQUIRE(two);
    CHECK(*two == std::string(kSealedChunkBytes, 'a') + "b");
}

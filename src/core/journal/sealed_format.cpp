// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_format.hpp"

#include "unknot/journal/sealed_file.hpp"

#include <sodium.h>

#include <algorithm>

namespace unknot {

namespace {

constexpr std::string_view kMagic("UNKNOT\x1a\n", 8);
constexpr char kVersion = 1;
constexpr char kArgon2idXChaCha20 = 1;
constexpr std::size_t kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::uint64_t kMostMemory = 1u << 30;
constexpr std::uint32_t kMostPasses = 10;

static_assert(kSaltBytes == crypto_pwhash_argon2id_SALTBYTES);
static_assert(kSealedHeaderBytes == 8 + 1 + 1 + 4 + 8 + kSaltBytes + kStreamHeaderBytes);

const unsigned char* asBytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* asBytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

template <class Number>
void putNumber(std::string& out, Number number) {
    for (std::size_t i = 0; i < sizeof number; ++i)
        out += char(number >> (8 * i) & 0xff);
}

/// Requires: that many bytes are there.
template <class Number>
Number takeNumber(std::string_view& rest) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number |= std::uint64_t(static_cast<unsigned char>(rest[i])) << (8 * i);
    rest.remove_prefix(sizeof(Number));
    return static_cast<Number>(number);
}

/// The header but for the stream's own part of it.
std::string beginningFor(const KeyRecipe& recipe) {
    std::string header(kMagic);
    header += kVersion;
    header += kArgon2idXChaCha20;
    putNumber(header, recipe.passes);
    putNumber(header, recipe.memoryBytes);
    header.append(recipe.salt.begin(), recipe.salt.end());
    return header;
}

Failure damaged() {
    return fail(ErrorCode::damaged, "a wrong passphrase, or a damaged file");
}

/// The stream's state holds the key, so it is wiped.
struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    Stream() = default;
    ~Stream() { sodium_memzero(&state, sizeof state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
};

/// Nobody finds in memory what was not verified to the end.
class Wiped {
public:
    explicit Wiped(std::size_t most) { m_text.reserve(most); }
    ~Wiped() {
        if (!m_text.empty())
            sodium_memzero(m_text.data(), m_text.size());
    }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

    /// Room for that many more bytes.
    unsigned char* grow(std::size_t bytes) {
        m_text.resize(m_text.size() + bytes);
        return asBytes(m_text) + (m_text.size() - bytes);
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

} // namespace

SealKey::SealKey(SealKey&& other) noexcept : bytes(other.bytes) {}

SealKey::~SealKey() {
    sodium_memzero(bytes.data(), bytes.size());
}

Result<SealKey> keyFor(std::string_view passphrase, const KeyRecipe& recipe) {
    if (sodium_init() < 0)
        return fail(ErrorCode::io, "libsodium does not start");
    SealKey key;
    const int made = crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
        recipe.salt.data(), recipe.passes, std::size_t(recipe.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0)
        return fail(ErrorCode::io, "no memory to make a key");
    return key;
}

bool isSealed(std::string_view bytes) {
    return bytes.starts_with(kMagic);
}

Result<KeyRecipe> recipeIn(std::string_view sealed) {
    if (!isSealed(sealed) || sealed.size() < kSealedHeaderBytes)
        return damaged();
    std::string_view rest = sealed.substr(kMagic.size());
    const auto version = takeNumber<std::uint8_t>(rest);
    if (version > kVersion)
        return fail(ErrorCode::newer, "version " + std::to_string(version) + " of the sealed file");
    const auto algorithm = takeNumber<std::uint8_t>(rest);
    KeyRecipe recipe;
    recipe.passes = takeNumber<std::uint32_t>(rest);
    recipe.memoryBytes = takeNumber<std::uint64_t>(rest);
    std::copy_n(asBytes(rest), kSaltBytes, recipe.salt.begin());
    const bool isFit = version == kVersion && algorithm == kArgon2idXChaCha20 &&
        recipe.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && recipe.passes <= kMostPasses &&
        recipe.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && recipe.memoryBytes <= kMostMemory;
    return isFit ? Result(recipe) : damaged();
}

Result<std::string> sealWith(std::string_view bytes, const KeyRecipe& recipe, const SealKey& key) {
    Stream stream;
    unsigned char streamHeader[kStreamHeaderBytes];
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, streamHeader, key.bytes.data());
    std::string sealed = beginningFor(recipe);
    sealed.append(streamHeader, streamHeader + sizeof streamHeader);
    const std::string header = sealed;
    std::string_view verifiedToo = header;
    do {
        const std::string_view chunk = bytes.substr(0, kSealedChunkBytes);
        bytes.remove_prefix(chunk.size());
        const unsigned char tag = bytes.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        const std::size_t at = sealed.size();
        sealed.resize(at + chunk.size() + kTagBytes);
        crypto_secretstream_xchacha20poly1305_push(&stream.state, asBytes(sealed) + at, nullptr,
            asBytes(chunk), chunk.size(), asBytes(verifiedToo), verifiedToo.size(), tag);
        verifiedToo = {};
    } while (!bytes.empty());
    return sealed;
}

Result<std::string> unsealWith(std::string_view sealed, const SealKey& key) {
    if (sealed.size() < kSealedHeaderBytes)
        return damaged();
    std::string_view header = sealed.substr(0, kSealedHeaderBytes);
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_pull(
        &stream.state, asBytes(header.substr(kSealedHeaderBytes - kStreamHeaderBytes)), key.bytes.data());
    sealed.remove_prefix(kSealedHeaderBytes);
    Wiped bytes(sealed.size());
    for (bool isFinal = false; !isFinal;) {
        const std::string_view chunk = sealed.substr(0, kSealedChunkBytes + kTagBytes);
        sealed.remove_prefix(chunk.size());
        if (chunk.size() < kTagBytes)
            return damaged();
        unsigned char tag = 0;
        const int pulled =
            crypto_secretstream_xchacha20poly1305_pull(&stream.state, bytes.grow(chunk.size() - kTagBytes),
                nullptr, &tag, asBytes(chunk), chunk.size(), asBytes(header), header.size());
        isFinal = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        // Nothing may be missing behind the last chunk's place, and nothing be there behind the last.
        if (pulled != 0 || isFinal != sealed.empty())
            return damaged();
        header = {};
    }
    return bytes.take();
}

} // namespace unknot

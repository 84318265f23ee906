// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.hpp"

#include "unknot/journal/sealed_file.hpp"

#include "core/journal/sealed_format.hpp"

#include <cstring>

using namespace unknot;

namespace {

/// One key for all inputs: making one takes too long, and no input can change what it opens.
const SealKey& fixedKey() {
    static const SealKey kKey;
    return kKey;
}

} // namespace

/// No header asks for more than the machine may give, and nothing opens that was not sealed with the key.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), size);
    const auto recipe = recipeIn(input);
    if (recipe) {
        must(isSealed(input));
        must(recipe->memoryBytes <= 1u << 30 && recipe->passes <= 10);
        const auto sealed = sealWith(input, *recipe, fixedKey());
        must(sealed && recipeIn(*sealed) && *recipeIn(*sealed) == *recipe);
        must(unsealWith(*sealed, fixedKey()) && *unsealWith(*sealed, fixedKey()) == input);
    }
    (void)unsealWith(input, fixedKey());
    return 0;
}

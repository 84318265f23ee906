// SPDX-License-Identifier: GPL-3.0-or-later
// Loads and checks the shipped content in turn with nlohmann's bare parse of the same bytes, and prints
// the medians in milliseconds: of a usual start, where the files are what was compiled in, and of one where
// each of them differs.
//     unknot_bench_content_load TIMES CONTENT_FOLDER
#include "unknot/content/loader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

double cpuMs() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

/// In CPU time: a load waits for nothing but the disk's cache, and other programs are none of its cost.
template <class Deed>
double timed(Deed deed) {
    const double start = cpuMs();
    deed();
    return cpuMs() - start;
}

double median(std::vector<double>& values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<std::string> bytesIn(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".json") {
            std::ifstream file(entry.path(), std::ios::binary);
            files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    return files;
}

/// A copy in which every file has one more line end: other bytes, the same content.
fs::path differingCopyOf(const fs::path& folder) {
    std::string pattern = (fs::temp_directory_path() / "unknot-bench-XXXXXX").string();
    const fs::path copy = mkdtemp(pattern.data());
    fs::copy(folder, copy, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(copy))
        if (entry.is_regular_file())
            std::ofstream(entry.path(), std::ios::app) << '\n';
    return copy;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const int times = std::atoi(argv[1]);
    const fs::path folder = argv[2];
    std::size_t problems = 0;
    const auto load = [&problems](const fs::path& from) {
        problems += unknot::loadContent({.shipped = from, .own = {}}).problems.size();
    };
    // The first is what a start pays: nothing of it has been touched before.
    const double cold = timed([&] { load(folder); });
    const auto files = bytesIn(folder);
    const fs::path other = differingCopyOf(folder);
    std::vector<double> parse, same, different;
    for (int i = 0; i < times; ++i) {
        parse.push_back(timed([&] {
            for (const std::string& bytes : files)
                problems += nlohmann::json::parse(bytes).empty();
        }));
        same.push_back(timed([&] { load(folder); }));
        different.push_back(timed([&] { load(other); }));
    }
    fs::remove_all(other);
    if (files.empty() || problems > 0) {
        std::fprintf(stderr, "not measured: %zu files, %zu problems\n", files.size(), problems);
        return 1;
    }
    std::printf("{\"cold_ms\": %.4f, \"parse_ms\": %.4f, \"same_ms\": %.4f, \"different_ms\": %.4f}\n", cold,
        median(parse), median(same), median(different));
}

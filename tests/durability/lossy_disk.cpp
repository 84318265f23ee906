// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/lossy_disk.hpp"

#include <algorithm>

namespace unknot::test {

namespace {

constexpr std::size_t kSector = 512;

void put(std::string& bytes, std::size_t at, std::string_view what) {
    if (bytes.size() < at + what.size())
        bytes.resize(at + what.size());
    bytes.replace(at, what.size(), what);
}

void perform(std::string& bytes, const LossyFile::Change& change) {
    if (const auto* write = std::get_if<LossyFile::Write>(&change))
        put(bytes, write->at, write->bytes);
    else
        bytes.resize(std::get<LossyFile::Truncation>(change).size);
}

void perform(LossyDisk::Folder& folder, const std::string& name, const std::shared_ptr<LossyFile>& file) {
    if (file)
        folder[name] = file;
    else
        folder.erase(name);
}

} // namespace

std::shared_ptr<LossyFile> LossyDisk::find(const std::string& name) const {
    const auto found = m_seen.find(name);
    return found == m_seen.end() ? nullptr : found->second;
}

LossyDisk::Power LossyDisk::countOperation() {
    if (isOff())
        return m_power;
    ++m_operations;
    if (m_operationsLeft && --*m_operationsLeft <= 0)
        m_power = Power::off;
    return m_power;
}

// What is under way when the power goes may still have reached the disk, so it is noted before it is counted.

LossyDisk::Power LossyDisk::make(const std::string& name) {
    if (isOff())
        return m_power;
    m_unsynced.push_back({.name = name, .file = std::make_shared<LossyFile>()});
    perform(m_seen, name, m_unsynced.back().file);
    return countOperation();
}

LossyDisk::Power LossyDisk::remove(const std::string& name) {
    if (isOff())
        return m_power;
    m_unsynced.push_back({.name = name, .file = nullptr});
    perform(m_seen, name, nullptr);
    return countOperation();
}

LossyDisk::Power LossyDisk::write(LossyFile& file, std::size_t at, std::string_view bytes) {
    if (isOff())
        return m_power;
    file.unsynced.push_back(LossyFile::Write{.at = at, .bytes = std::string(bytes)});
    perform(file.seen, file.unsynced.back());
    return countOperation();
}

LossyDisk::Power LossyDisk::truncate(LossyFile& file, std::size_t size) {
    if (isOff())
        return m_power;
    file.unsynced.push_back(LossyFile::Truncation{.size = size});
    perform(file.seen, file.unsynced.back());
    return countOperation();
}

LossyDisk::Power LossyDisk::sync(LossyFile& file) {
    if (countOperation() == Power::off)
        return m_power;
    for (const auto& change : file.unsynced)
        perform(file.safe, change);
    file.unsynced.clear();
    return m_power;
}

LossyDisk::Power LossyDisk::syncFolder() {
    if (countOperation() == Power::off)
        return m_power;
    m_safe = m_seen;
    m_unsynced.clear();
    return m_power;
}

bool LossyDisk::survives() {
    return m_random() % 100 < m_survivalPercent;
}

void LossyDisk::powerOn() {
    // All and nothing are cases too, and a coin for each of many writes would hardly ever show them.
    constexpr unsigned kPercents[] = {0, 15, 50, 85, 100};
    m_survivalPercent = kPercents[m_random() % std::size(kPercents)];
    m_isTearing = m_random() % 4 == 0;
    for (const auto& [name, file] : m_unsynced)
        if (survives())
            perform(m_safe, name, file);
    m_unsynced.clear();
    for (const auto& [name, file] : m_safe)
        settle(*file);
    m_seen = m_safe;
    m_operationsLeft.reset();
    m_power = Power::on;
}

void LossyDisk::settle(LossyFile& file) {
    for (const auto& change : file.unsynced) {
        if (const auto* write = std::get_if<LossyFile::Write>(&change))
            settle(file.safe, *write);
        else if (survives())
            perform(file.safe, change);
    }
    file.unsynced.clear();
    file.seen = file.safe;
}

void LossyDisk::settle(std::string& safe, const LossyFile::Write& write) {
    const std::size_t piece = m_isTearing ? kSector : write.bytes.size();
    for (std::size_t from = 0; from < write.bytes.size(); from += piece) {
        const auto bytes = std::string_view(write.bytes).substr(from, piece);
        if (survives())
            put(safe, write.at + from, bytes);
        else if (safe.size() < write.at + from + bytes.size() && survives())
            safe.resize(
                write.at + from + bytes.size(), char(m_random() % 256)); // longer, the bytes never came
    }
}

} // namespace unknot::test

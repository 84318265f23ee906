// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sound_worker.hpp"

#include "app/services/sound_player.hpp"

namespace unknot {

void SoundWorker::play(AlarmTone tone) {
    if (load() && m_player->play(samplesOf(tone), kToneRate))
        emit began();
    else
        emit failed();
}

void SoundWorker::stop() {
    if (m_player)
        m_player->stop();
}

bool SoundWorker::load() {
    if (m_player)
        return true;
    m_player = qobject_cast<SoundPlayer*>(m_loader.instance());
    if (m_player)
        m_player->onFailure([this] { emit failed(); });
    return m_player != nullptr;
}

} // namespace unknot
